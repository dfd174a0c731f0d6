package lint

// welsh returns what the rules look for in notices in Welsh, by their codes. Each mutation in
// which a word begins is written out.
func welsh() map[string]Words {
	openSources := []string{
		"ffynonellau cyhoeddus", "ffynonellau sydd ar gael i'r cyhoedd", "ffynonellau sydd ar gael yn gyhoeddus", "ffynonellau eraill", "ffynonellau amrywiol", "gwahanol ffynonellau", "wahanol ffynonellau", "amryw ffynonellau",
		"ffynonellau trydydd parti", "cofnodion cyhoeddus", "gofnodion cyhoeddus", "chofnodion cyhoeddus",
	}
	return map[string]Words{
		"NC316": {Phrases: []string{
			"buddiannau busnes", "fuddiannau busnes", "buddiannau masnachol", "fuddiannau masnachol", "anghenion busnes", "hanghenion busnes", "buddiannau busnes dilys", "fuddiannau busnes dilys",
		}},
		"NC321": {Phrases: []string{
			"marchnata", "cylchlythyr", "gylchlythyr", "cylchlythyrau", "hysbysebu", "hysbysebion", "gwefan", "wefan", "cyflogres", "gyflogres", "recriwtio", "teyrngarwch", "gostyngiad", "gostyngiadau", "cynigion", "talebau",
			"ystadegau", "arolwg", "arolygon", "aelodaeth", "tanysgrifiad", "anfonebau", "gwersi", "addysgu", "digwyddiadau", "hyfforddiant", "archebion", "parcio",
		}},
		"NC333": {
			Phrases: []string{
				"dibenion busnes", "ddibenion busnes", "dibenion eraill", "ddibenion eraill", "unrhyw ddiben arall", "unrhyw ddibenion eraill", "dibenion marchnata", "ddibenion marchnata", "dibenion ymchwil", "ddibenion ymchwil", "dibenion mewnol",
				"ddibenion mewnol", "dibenion gweinyddol", "ddibenion gweinyddol", "dibenion amrywiol", "ddibenion amrywiol", "gwahanol ddibenion", "wahanol ddibenion", "amryw ddibenion", "nifer o ddibenion", "gwella eich profiad", "wella eich profiad",
				"gwella'ch profiad", "wella'ch profiad", "gwella ein gwasanaethau", "wella ein gwasanaethau", "gwella ein gwasanaeth", "wella ein gwasanaeth", "gwella'n gwasanaethau", "wella'n gwasanaethau", "datblygu gwasanaethau newydd",
				"ddatblygu gwasanaethau newydd", "gwasanaethau wedi'u personoli", "a llawer mwy",
			},
			Except: []string{
				"dibenion ymchwil wyddonol", "ddibenion ymchwil wyddonol", "dibenion ymchwil hanesyddol", "ddibenion ymchwil hanesyddol", "nid at ddibenion eraill", "nid at ddibenion marchnata", "nid ar gyfer dibenion eraill",
				"nid ar gyfer unrhyw ddiben arall", "nid at unrhyw ddiben arall", "ddim at ddibenion eraill", "ddim at unrhyw ddiben arall",
			},
		},
		"NC337": {Phrases: []string{
			"yn ofynnol yn ôl y gyfraith", "sy'n ofynnol yn ôl y gyfraith", "yn ofynnol o dan y gyfraith", "yn ofynnol dan y gyfraith", "yn ofynnol gan y gyfraith", "sy'n ofynnol gan y gyfraith", "os yw'r gyfraith yn mynnu",
			"pan fo'r gyfraith yn mynnu", "lle mae'r gyfraith yn mynnu", "pan fydd y gyfraith yn mynnu", "os yw'r gyfraith yn gofyn", "pan fo'r gyfraith yn gofyn", "yn gyfreithiol ofynnol", "rhwymedig yn ôl y gyfraith",
			"mae'r gyfraith yn ein gorfodi", "os yw'r gyfraith yn ein gorfodi", "ein rhwymedigaethau cyfreithiol", "ein dyletswyddau cyfreithiol", "ein dyletswyddau statudol", "ein rhwymedigaethau statudol",
		}},
		"NC404": {Phrases: []string{"perthynas agosaf", "cyswllt brys", "cysylltiadau brys", "aelodau o'ch teulu", "aelodau'r teulu", "aelodau'r cartref", "canolwr", "canolwyr"}},
		"NC405": {Phrases: openSources, Except: followed(openSources, "fel", "megis", "er enghraifft", "yn cynnwys", "gan gynnwys", "sef")},
		"NC407": signalWords("cy", strong),
		"NC408": signalWords("cy", strong),
		"NC409": signalWords("cy", weak),
		"NC517": {
			Phrases: []string{
				"tu allan i'r aee", "tu allan i'r eea", "tu allan i'r ardal economaidd ewropeaidd", "tu allan i ardal economaidd ewrop", "tu allan i'r undeb ewropeaidd", "tu allan i'r ue", "tu allan i'r eu", "thu allan i'r aee",
				"thu allan i'r undeb ewropeaidd",
			},
		},
		"NC518": {Phrases: []string{
			"prosesydd data", "brosesydd data", "phrosesydd data", "proseswyr data", "broseswyr data", "phroseswyr data", "ein cyflenwyr", "darparwr cwmwl", "ddarparwr cwmwl", "darparwr lletya", "ddarparwr lletya", "ar ein rhan", "a letyir gan",
			"wedi'i letya gan", "sy'n cael ei letya gan", "trydydd partïon sy'n",
		}},
		"NC812": {Phrases: []string{
			"botwm isod", "fotwm isod", "ddolen isod", "dolen isod", "botwm uchod", "fotwm uchod", "ddolen uchod", "dolen uchod", "cliciwch yma", "clicio yma", "glicio yma",
		}},
		"NC813": {Phrases: []string{
			"gall oedi neu ein hatal", "gallai oedi neu ein hatal", "gall eich cais achosi oedi", "gall effeithio ar y gwasanaeth a gewch", "gallai effeithio ar y gwasanaeth a gewch", "gellir gwrthod ceisiadau", "gall ceisiadau gael eu gwrthod",
			"meddyliwch yn ofalus cyn", "ystyriwch yn ofalus cyn",
		}},
		"NC815": {Phrases: []string{
			"gwiriwch y dudalen hon", "gwiriwch yr hysbysiad hwn", "edrychwch ar y dudalen hon yn rheolaidd", "edrychwch ar y dudalen hon o bryd", "edrychwch ar yr hysbysiad hwn yn rheolaidd", "edrychwch yn ôl", "dewch yn ôl i'r dudalen hon",
			"dylech wirio'r dudalen hon", "dylech edrych ar y dudalen hon", "dylech edrych ar yr hysbysiad hwn", "dylech ddarllen yr hysbysiad hwn yn rheolaidd", "cofiwch edrych ar y dudalen hon", "eich annog i edrych ar y dudalen hon",
			"eich annog i wirio'r dudalen hon", "awgrymwn eich bod yn edrych ar y dudalen hon", "argymhellwn eich bod yn gwirio", "argymhellwn eich bod yn edrych",
		}},
		"NC816": {Phrases: []string{
			"drwy ddefnyddio'r wefan hon rydych yn cytuno", "trwy ddefnyddio'r wefan hon rydych yn cytuno", "wrth ddefnyddio'r wefan hon rydych yn cytuno", "drwy ddefnyddio ein gwefan rydych yn cytuno", "trwy ddefnyddio ein gwefan rydych yn cytuno",
			"wrth ddefnyddio ein gwefan rydych yn cytuno", "drwy ddefnyddio'r wefan hon rydych chi'n cytuno", "trwy ddefnyddio'r wefan hon rydych chi'n cytuno", "drwy ddefnyddio ein gwefan rydych chi'n cytuno", "trwy ddefnyddio ein gwefan rydych chi'n cytuno",
			"drwy ddefnyddio'r wefan hon rydych yn derbyn", "trwy ddefnyddio'r wefan hon rydych yn derbyn", "drwy ddefnyddio ein gwefan rydych yn derbyn", "trwy ddefnyddio ein gwefan rydych yn derbyn", "drwy ddefnyddio'r wefan hon rydych yn cydsynio",
			"trwy ddefnyddio'r wefan hon rydych yn cydsynio", "drwy ddefnyddio ein gwasanaethau rydych yn cytuno", "trwy ddefnyddio ein gwasanaethau rydych yn cytuno", "drwy barhau i ddefnyddio", "trwy barhau i ddefnyddio", "wrth barhau i ddefnyddio",
		}},
		"NC817": {Phrases: []string{
			"gyda'ch caniatâd", "gyda'ch cydsyniad", "gyda eich caniatâd", "gyda eich cydsyniad", "â'ch caniatâd", "â'ch cydsyniad", "os byddwch yn cydsynio", "os ydych wedi cydsynio", "os ydych chi wedi cydsynio", "os ydych yn cydsynio",
			"os ydych yn cytuno", "os byddwch yn cytuno", "os ydych wedi rhoi caniatâd", "os ydych wedi rhoi eich caniatâd",
		}},
		"NC818": {
			Phrases: []string{"efallai", "gallai", "weithiau", "o bryd i'w gilydd", "o dro i dro", "rhai", "yn aml", "ac ati", "o bosibl", "o bosib", "mae'n bosibl", "mae'n bosib", "ymhlith pethau eraill", "heb fod yn gyfyngedig i"},
			Except:  []string{"efallai y byddwch", "efallai eich bod", "efallai y byddwch chi", "efallai eich bod chi"},
		},
		"NC827": {Phrases: []string{
			"yn gwbl ddiogel", "yn hollol ddiogel", "yn berffaith ddiogel", "100 yn ddiogel", "100 ddiogel", "gwarantu diogelwch", "warantu diogelwch", "mae'r holl ddata wedi'i amgryptio", "mae'r holl ddata wedi'u hamgryptio",
			"mae'r holl ddata'n cael ei amgryptio",
		}},
		"NC828": {Phrases: []string{
			"gwrthrych y data", "wrthrych y data", "gwrthrych data", "gwrthrychau data", "gwrthrychau'r data", "wrthrychau data", "testun data", "testun y data", "destun data", "person naturiol", "berson naturiol", "pherson naturiol",
			"a freiniwyd yn y rheolydd", "y mae'r rheolydd yn ddarostyngedig", "rhagddywededig",
		}},
		"NC829": {Phrases: []string{
			"gwnewch yn siŵr eu bod yn gwybod", "gwnewch yn siŵr eu bod yn ymwybodol", "gwnewch yn siŵr eu bod nhw'n gwybod", "sicrhewch eu bod yn gwybod", "sicrhewch eu bod yn ymwybodol", "dylech roi gwybod iddynt", "dylech roi gwybod iddyn nhw",
			"dylech eu hysbysu", "dylech chi roi gwybod iddynt", "rhaid i chi roi gwybod iddynt", "eich cyfrifoldeb chi yw rhoi gwybod", "rhowch wybod iddynt", "rhowch wybod iddyn nhw", "bod gennych eu caniatâd", "bod gennych eu cydsyniad",
		}},
		"NC835": {Phrases: []string{
			"cydymffurfio'n llawn", "gydymffurfio'n llawn", "chydymffurfio'n llawn", "yn cydymffurfio â gdpr", "yn cydymffurfio â'r gdpr", "yn cydymffurfio gyda gdpr", "cydymffurfio â gdpr y du", "yn cydymffurfio'n gyfan gwbl", "cydymffurfiaeth lawn", "gydymffurfiaeth lawn",
		}},
		"NC836": {Phrases: []string{"gdpr newydd", "gdpr newydd yr ue", "rheoliad cyffredinol newydd ar ddiogelu data", "rheoliad diogelu data cyffredinol newydd", "y gdpr newydd", "reoliad diogelu data newydd"}},
		"NC837": {
			Phrases: []string{
				"marchnata", "farchnata", "marchnata uniongyrchol", "cylchlythyr*", "gylchlythyr*", "chylchlythyr*", "nghylchlythyr*", "cynigion arbennig", "gynigion arbennig", "chynigion arbennig", "cynigion drwy e-bost", "gynigion drwy e-bost", "ein cynigion", "hyrwyddiadau", "talebau drwy", "dalebau drwy", "codau disgownt",
				"newyddion am ein cynhyrchion", "newyddion am ein gwasanaethau", "newyddion am ein digwyddiadau", "apeliadau codi arian", "hapeliadau", "gofyn am roddion", "gofyn am rodd", "gofyn i chi roi rhodd", "ymgyrchoedd codi arian", "hysbysebu wedi'i dargedu",
			},
			Except: []string{"ymchwil marchnata", "myfyrwyr marchnata", "adran farchnata"},
		},
		"NC838": {Phrases: []string{"pob cwmni", "bob cwmni", "yr holl gwmnïau", "pob sefydliad", "bob sefydliad", "pob derbynnydd", "mae'r unol daleithiau", "mae canada", "mae japan"}},
	}
}
