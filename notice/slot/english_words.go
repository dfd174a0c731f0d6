package slot

// The words by which shapes are recognised in English.
var (
	englishDeterminers = set("the a an this that these those our your their his her its my all any some each every both no another other such certain what whatever which")
	englishPronouns    = set("us you them him it me everyone anyone someone nobody yourself ourselves themselves people")

	// englishSubjects begin a clause that can follow "If you do not give it,".
	englishSubjects = set("we you your our the it this there nobody nothing no")

	// englishRelatives begin a clause that belongs to the noun before it.
	englishRelatives = set("that which who whom whose where when while if because until unless after before since as so we you they i he she what how whether once than")

	// englishSubordinate begin a clause that cannot stand alone.
	englishSubordinate = set("if when whenever where while whilst once until till unless because since as after before although though for in on so to provided")

	// englishNoNoun cannot begin a noun phrase that follows a preposition.
	englishNoNoun = set("after before at in on by for from with to of under during since upon through via until till we i he she there if when whenever where while whilst because as unless except but or and only not depends depending based none n/a is are was were has have had do does can will must please otherwise then also so than")

	// englishDirect stand behind a verb, and not behind a noun.
	englishDirect = set("how what whether your our their my the a an us them these those")

	// englishNoEvent cannot follow "after" and "until".
	englishNoEvent = set("until till for during while whilst unless except if because as to of in by with under without depending depends whichever whatever never immediately none n/a only not we'll it this that these there i and or but usually normally generally see please from since")

	// englishMoments are points in time that need an article, where people write headings without one.
	englishMoments = set("end start beginning date day month year close expiry")

	englishFinite = set("is are was were be has have had do does did can cannot can't could may might must will would shall should isn't aren't won't don't doesn't hasn't haven't")

	// englishSingulars are verbs in the third person that are no nouns.
	englishSingulars = set("allows applies asks becomes begins belongs brings consists contains decides depends describes exists expires explains follows gets gives goes happens holds includes keeps lasts lets makes obtains occurs provides receives remains requires says sends stays takes tells varies")

	// englishMaybeVerbs are nouns in the plural, too.
	englishMaybeVerbs = set("starts ends runs works means covers needs uses stops counts closes leaves changes falls")

	// englishLast are verbs that end a sentence, and after an adjective are no nouns.
	englishLast = set("stops ends starts closes lapses fails continues")

	englishFuture   = set("will would shall should may might")
	englishCounting = set("count calculate measure reckon start begin keep hold store retain delete destroy use need review want")

	// englishStoring are words about a period, not about what begins it.
	englishStoring = set("counted calculated measured starts begins runs kept held stored retained deleted destroyed erased reviewed depends period")

	englishTimes     = set("when once whenever after since from until")
	englishParticles = set("to in at on up down out off by with from through via into for here back online and or")
	englishAdverbs   = set("better also properly safely quickly fully only always still further")
	englishCalendar  = set("january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday")

	// englishNoGerunds end in -ing and are no verbs.
	englishNoGerunds = set("evening morning during nothing something anything everything string spring sibling ceiling wedding sterling reading worthing woking barking epping beijing boeing kettering")

	// englishImperatives are what readers are asked to do.
	englishImperatives = set("ask call change choose click complete contact delete email e-mail fill follow go let log mail open opt phone press reply ring say select send sign speak switch tap tell text tick turn uncheck unsubscribe untick update use visit write message telephone talk get come adjust set clear remove withdraw notify inform return submit download scan refuse respond uninstall see read look")

	// englishVerbs are verbs of purposes, as they follow "to", that are no nouns.
	englishVerbs = set(`achieve act add adapt administer advertise advise agree allocate allow analyse analyze anonymise apply appoint arrange assess assist
		authenticate avoid become begin book bring build calculate carry choose collect combine communicate compare compile complete comply compute conduct confirm
		connect consider create customise decide defend define deliver demonstrate detect determine develop diagnose discover discuss distribute eliminate enable
		encourage enforce enhance enrol ensure enter establish evaluate examine execute expand explain explore facilitate find fix follow forecast fulfil fulfill
		gather generate get give grant grow hire identify implement improve include inform inspect install investigate invite invoice involve keep know learn let
		locate lodge maintain make manage match maximise meet minimise modify negotiate notify obtain operate organise organize perform personalise personalize
		pool prepare prevent prioritise promote propose prosecute protect prove provide publish pursue reach receive recognise recommend reconcile recover reduce
		refer refine regulate remember remind remove repair replace resolve respond restore retain reveal safeguard save schedule secure see select sell send serve
		settle solve spot stay strengthen submit suggest supervise supply take tailor talk teach tell thank transfer translate treat trace understand upgrade
		validate verify write ask attend borrow cancel chase complain continue convert dispatch earn employ enjoy feed gain hear heal hold inspire lend maintain mentor
		merge prepare prescribe rebuild seek sing speak spend stand tackle try vaccinate waive wash win`)

	// englishNounVerbs are verbs of purposes that are nouns, too.
	englishNounVerbs = set(`access account address aid answer appeal audit award balance benefit bill call campaign care challenge change charge check claim
		comment contact contract control cook cost count cover credit deal debate design display document educate email e-mail estimate exchange exercise experience
		export feature file finance flag forward fund guide handle help host import index influence interview issue judge label lead link list log mail market measure
		mail message monitor name need offer order pay phone plan post practise process produce profile program project purchase question rate record recruit refund
		register release rent reply report request research reset review reward route run sample score screen search service share ship show sign sort source start
		state stop store study subject supply support survey target telephone test text time track trade train trial trust update use value view visit volunteer vote
		warn watch welcome work wrap alert attack back block breed browse clean coach comfort copy cut draw drive edit fight fill form greet head hunt join land look lower map
		move nurse observe open own pack paint park pass photograph pick pilot place play point print promise pull push quote raise read rescue respect return ride ring rule
		shape spread stage step stream strike surprise switch tidy tour transport travel turn walk witness`)

	// englishGrammar are words of grammar, which are lower case whatever follows them.
	englishGrammar = set(`a an the this that these those our your their his her its my all any some each every both no another other such certain we you they he
		she it us them everyone anyone someone somebody nobody anybody nothing anything something what who whose which where when while whilst if until till unless
		except but or and only because since as after before at in on by for from with to of under during upon through via between within without about above below
		over up so then than also not more most less least many much few several one two three four five six seven eight nine ten how why whether once whenever
		whoever whatever however although though is are was were be has have had do does did can cannot could may might must will would should please otherwise
		further using throughout according apart excluding including subject either neither both none next last first second`)

	// englishCommon are common nouns and adjectives that notices begin a phrase with.
	englishCommon = set(`abilities accident accidents accountants accounting additional address addresses adults advice advisers age ages agencies agents agreement
		agreements allergies analytics anonymous answers apprentices applicants applications appointments assessments assets attendance audio auditors authorities
		background bank banks banking barristers basic behaviour beneficiaries bereavement biometric birth blood board bodies bookings browser browsers budget budgets
		business businesses buyers calls camera cameras candidates card cards care career careers carers case cases catering cctv charities charity child childcare
		children claimants claims class classes clients clinical clinics clubs colleagues college comments commercial committee committees common companies company
		complainants complaints computer computers concerns confidential consultants contacts contractors contracts contact cookie cookies copies copy correspondence
		cost costs council councillors councils counsellors couriers court courts credit crime crimes criminal cultural current customer customers data database date
		dates day days debt debts delivery demographic departments dependants design details device devices diagnoses diet dietary digital direct disabilities
		disability disabled disciplinary doctors document documents donation donations donors drivers driving duration e-mail e-mails earnings economic educational
		elections electoral email emails emergencies emergency employees employer employers employment end energy enquiries enquirers environmental equality equipment
		ethnic event events everything evidence exam examinations exams executors expenses experience experts external faith families family feedback fees file files
		finance financial fingerprints fines fire form former forms fraud free friends full funders funding funds gender genetic gifts gift goods grant grants group
		groups guardians guests health healthcare heating help history hospital hospitals hotel hotels house household households housing human ideas image images
		individuals industrial information inspections inspectors insurance insurers intelligence interests internal internet interviews invoices job jobs
		journeys judges keepers key landlord landlords language languages late law lawyers lawful leads learners learning legal lenders lessons letters library
		licence licences licensing life list lists loan loans local location locations log logs long loyalty mail mailing mailings management map maps marital market
		marketing materials media medical medication meetings member members membership memberships mental messages method minutes mobile money monthly mortgage
		name names national nationality necessary needs neighbours network networks news newsletter newsletters next-of-kin notes numbers number nurses occupation
		occupational offences offenders officers officials online open operational opinions opinion order orders organisational original outside overseas owner owners
		parent parents parking partner partners passengers password passwords past patients patterns payment payments payroll pension pensions people period periods
		person personal personnel pharmacies phone photo photographs photographers photos physical place planning plans police policies policy political pornography
		post postal postcode postcodes potential preferences pregnancy premises press previous prices pricing primary printers prior prison private prizes probate
		problems procurement product products professional profile profiles proof property prospective providers psychological public publications publicity pupil
		pupils purchases qualifications quality queries questions quotes race racial rates ratings reasonable receipt receipts recent record recorded recordings
		records recruiters recruitment reference references refugees registered registers regular regulators relationship relationships relatives relevant religion
		religious rent repairs reports representatives requests research researchers residents responses results retailers returns reviews risk risks roles route safe
		safety salaries salary sales sample samples school schools scores screenings secondary secure sensitive service services session sessions settings sex sexual
		share shareholders shares shipping shops shopping sickness signatures signature sites site skills social software solicitors special sports staff standard
		statements state statistical statutory street strategic student students subscribers subscriptions successful suppliers supporters support surveys surnames
		systems tax taxes teachers team teams technical telephone tenancy tenancies tenants test tests their theft third third-party tickets time timetables title
		titles trade traders trades traffic travel trends trustees unique universities unsuccessful urgent usage usernames username users utilities vehicle vehicles
		victims video videos visitors visits vital voice volunteers voluntary vulnerable wages waste web website websites weekly welfare wellbeing whistleblowers
		witnesses women words workers work written young youth
		absence absences accounts ailments aims allegations allergens allowances animals appeals arrears arrests attendances awards badges baskets beds belief
		beliefs benefit benefits bins biographies biometrics bonus bonuses carbon caste cautions certificates chats citizenship clicks clothing compliments
		conditions conduct conversations convictions courses coursework credits creed crops deductions degrees deliveries demographics dependents detentions
		diets diplomas dislikes dismissals disputes dna downloads electricity essays ethnicity exclusions face faces fingerprint fobs fonts footage furniture
		gait gas genetics gestures goals grade grades grandparents grievance grievances habits hearings heat heights hobbies holidays homes homework hopes
		identifiers illnesses immunisations income incomes injuries investments irises keys keystrokes kin lates leave legacies likenesses likes livestock
		logins marks meal meals medicines metadata meters mileage mortgages movements noises number-plates nutrition organs orientation overtime parcels
		passport passports pay payslips penalties performance permits petitions pets plates pledges politics portraits prescriptions productivity promotions
		pronouns readings redundancies registrations resignations retinas rooms rotas routes sanctions savings scans screenshots searches sentences sexuality
		shifts siblings sizes sounds spending sponsors spouses strengths suspicions swabs swipes symptoms targets timesheets timestamps tissue training
		transactions treatments tribunals trips tyres uniforms uploads vaccinations views visa visas voices votes warnings water weaknesses weights whereabouts
		wills wishes wishlists x-rays`)

	// englishSuffixes are those of common nouns, in words that are no names.
	englishSuffixes = []string{"tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities", "ance", "ence", "ship", "ships", "ing", "ings", "ical", "ology", "ies"}

	// englishNames look like common nouns.
	englishNames = set("florence constance clarence terence lawrence laurence provence trinity felicity france clement claremont eurovision reading worthing woking barking dorking epping beijing boeing kettering sterling spelling wapping hawking fleming browning banking nations kering wellington charity covance salesforce")

	// englishStarts are the words that "after" takes the place of.
	englishStarts = openings(`with effect from|counting from|counted from|calculated from|measured from|starting from|starting on|starting with|beginning on|beginning with|beginning from|
		immediately after|immediately following|directly after|as soon as|after|from|since|once|when|upon|following`)

	// englishInterests are the words that "Our interest is" takes the place of.
	englishInterests = openings("our legitimate interests are|our legitimate interest is|our interests are|our interest is|our legitimate interest in|our interest in|we have a legitimate interest in|we have an interest in")

	// englishCriteria can follow "We keep it".
	englishCriteria = openings("only as long as|only for as long as|only so long as|for as long as|for so long as|as long as|so long as|only until|only while|only for|only during|until|till|while|whilst|during|throughout|for|no longer than|not longer than|in line with|in accordance with|according to|as required by|as needed for")

	// englishTails can follow a comma.
	englishTails = openings("unless|except|but|or|only if|apart from|other than|excluding|with the exception of|subject to")

	// englishCases say in which case a sentence holds.
	englishCases = openings("if|when|whenever|where|for")

	// What the words before a slot say already.
	englishListLeads = openings("the following|as follows")
	englishUntils    = openings("up until|until|till|up to")
	englishFors      = openings("for the purpose of|for the purposes of|for|by")
	englishTos       = openings("in order to|so that we can|so we can|so as to|to")
	englishThens     = openings("otherwise|then")
	englishRequests  = openings("you can also|you can|you may|please|to")

	// englishPlaces begin what says how or where a thing is got.
	englishPlaces = openings("by|from|at|on|through|in|via|under|using")
)
