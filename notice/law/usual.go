package law

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// usualNames are what people call regimes, bases, conditions, mechanisms and rights, in the form that folded
// gives, by the codes that may be meant: one, or those among which the notice has to choose.
var usualNames = map[string][]string{
	"gdpr": {"eu-gdpr", "uk-gdpr"}, "rgpd": {"eu-gdpr"}, "dsgvo": {"eu-gdpr"}, "eugdpr": {"eu-gdpr"}, "ukgdpr": {"uk-gdpr"},
	"regulation2016679": {"eu-gdpr"}, "dataprotectionact": {"uk-gdpr", "uk-part3", "eu-gdpr"}, "dpa2018": {"uk-gdpr", "uk-part3", "eu-gdpr"}, "dataprotectionact2018": {"uk-gdpr", "uk-part3", "eu-gdpr"}, // Ireland has one, too
	"bdsg": {"eu-gdpr"}, "bundesdatenschutzgesetz": {"eu-gdpr"}, "datenschutzgrundverordnung": {"eu-gdpr"}, "loiinformatiqueetlibertés": {"eu-gdpr"}, "generaldataprotectionregulation": {"eu-gdpr", "uk-gdpr"},
	"datenschutzgesetz": {"ch-fadp", "eu-gdpr"}, "dsg": {"ch-fadp", "eu-gdpr"}, // Austria has one, too
	"lawenforcement": {"uk-part3"},
	"fadp":           {"ch-fadp"}, "nfadp": {"ch-fadp"}, "revfadp": {"ch-fadp"}, "revdsg": {"ch-fadp"}, "ndsg": {"ch-fadp"}, "lpd": {"ch-fadp"}, "nlpd": {"ch-fadp"},
	"idpr": {"eudpr"}, "regulation20181725": {"eudpr"},

	"regulationeu2016679": {"eu-gdpr"}, "2016679": {"eu-gdpr"}, "eu2016679": {"eu-gdpr"}, "verordnungeu2016679": {"eu-gdpr"}, "règlementue2016679": {"eu-gdpr"}, "gdpruk": {"uk-gdpr"}, "gdpreu": {"eu-gdpr"},
	"regulationeu20181725": {"eudpr"}, "20181725": {"eudpr"}, "eu20181725": {"eudpr"}, "part3": {"uk-part3"}, "part3dpa": {"uk-part3"}, "part3dpa2018": {"uk-part3"}, "dpa2018part3": {"uk-part3"},
	"uk": {"uk-gdpr", "uk-part3"}, "eu": {"eu-gdpr", "eudpr"}, "ch": {"ch-fadp"}, "swiss": {"ch-fadp"},

	"publicinterest": {"public-task"}, "publicinteresttask": {"public-task"}, "gesetzlichepflicht": {"legal-obligation"}, "gesetzlicheverpflichtung": {"legal-obligation"}, "gesetz": {"legal-obligation"}, "statutoryduty": {"legal-obligation"},
	"berechtigteninteressen": {"legitimate-interests"}, "berechtigteninteresses": {"legitimate-interests"}, "legitinterest": {"legitimate-interests"}, "legitinterests": {"legitimate-interests"}, "businessinterest": {"legitimate-interests"},
	"erfüllungeinesvertrags": {"contract"}, "erfüllungeinesvertrages": {"contract"}, "exécutionduncontrat": {"contract"}, "vertraglich": {"contract"}, "missiondeservicepublic": {"public-task"}, "vitalinterestofdatasubject": {"vital-interests"}, "consent": {"consent", "derogation-explicit-consent"},
	"ausdrücklicheeinwilligung": {"explicit-consent", "consent", "derogation-explicit-consent"}, "consentementexplicite": {"explicit-consent", "consent", "derogation-explicit-consent"}, "cydsyniadpenodol": {"explicit-consent", "consent", "derogation-explicit-consent"},
	"article45": {AdequacyDecision}, "art45": {AdequacyDecision}, "art462c": {"eu-sccs"}, "462c": {"eu-sccs"}, "article462c": {"eu-sccs"}, "2021914": {"eu-sccs"}, "art462b": {"bcr"}, "462b": {"bcr"}, "article462b": {"bcr"},

	"art15": {"access"}, "article15": {"access"}, "art16": {"rectification"}, "article16": {"rectification"}, "art17": {"erasure"}, "article17": {"erasure"}, "art18": {"restriction"}, "article18": {"restriction"}, "art20": {"portability"}, "article20": {"portability"}, "art21": {"object"}, "article21": {"object"}, "art22": {"adm"}, "article22": {"adm"}, "art77": {"complain-authority"}, "article77": {"complain-authority"}, "art73": {"withdraw-consent"}, "article73": {"withdraw-consent"},
	"subjectaccess": {"access"}, "subjectaccessrequest": {"access"}, "sar": {"access"}, "dsar": {"access"}, "auskunft": {"access"}, "accès": {"access"}, "mynediad": {"access"},
	"correction": {"rectification"}, "berichtigung": {"rectification"}, "cywiro": {"rectification"}, "deletion": {"erasure"}, "delete": {"erasure"}, "righttobeforgotten": {"erasure"}, "löschung": {"erasure"}, "effacement": {"erasure"}, "dileu": {"erasure"},
	"restrictionofprocessing": {"restriction"}, "einschränkung": {"restriction"}, "limitation": {"restriction"}, "cyfyngu": {"restriction"}, "objection": {"object"}, "righttoobject": {"object"}, "widerspruch": {"object"}, "opposition": {"object"}, "gwrthwynebu": {"object"},
	"dataportability": {"portability"}, "datenübertragbarkeit": {"portability"}, "portabilité": {"portability"}, "cludadwyedd": {"portability"}, "widerruf": {"withdraw-consent"}, "complaint": {"complain-authority", "complain-controller"}, "complain": {"complain-authority", "complain-controller"}, "beschwerde": {"complain-authority", "complain-controller"}, "automateddecisions": {"adm"}, "automateddecisionmaking": {"adm"}, "retraitduconsentement": {"withdraw-consent"},
	"publicinterests": {"public-task"}, "officialauthority": {"public-task"}, "publictask": {"public-task"}, "publicduty": {"public-task"},
	"öffentlichesinteresse": {"public-task"}, "öffentlicheaufgabe": {"public-task"}, "intérêtpublic": {"public-task"}, "missiondintérêtpublic": {"public-task"}, "tasggyhoeddus": {"public-task"}, "buddycyhoedd": {"public-task"}, "buddycyhoeddus": {"public-task"},
	"li": {"legitimate-interests"}, "legitimateinterest": {"legitimate-interests"}, "berechtigtesinteresse": {"legitimate-interests"}, "berechtigteinteressen": {"legitimate-interests"}, "intérêtlégitime": {"legitimate-interests"}, "intérêtslégitimes": {"legitimate-interests"}, "buddiannaudilys": {"legitimate-interests"}, "buddiannaucyfreithlon": {"legitimate-interests"},
	"law": {"legal-obligation"}, "statute": {"legal-obligation"}, "legalduty": {"legal-obligation"}, "legalrequirement": {"legal-obligation"}, "statutoryobligation": {"legal-obligation"}, "compliancewithlaw": {"legal-obligation"}, "rechtlicheverpflichtung": {"legal-obligation"}, "obligationlégale": {"legal-obligation"}, "rhwymedigaethgyfreithiol": {"legal-obligation"},
	"performanceofacontract": {"contract"}, "contractperformance": {"contract"}, "contractual": {"contract"}, "contractualnecessity": {"contract"}, "vertrag": {"contract"}, "vertragserfüllung": {"contract"}, "contrat": {"contract"}, "exécutionducontrat": {"contract"}, "contract": {"contract"}, "cytundeb": {"contract"}, "contractau": {"contract"},
	"permission": {"consent"}, "optin": {"consent"}, "explicitconsent": {"explicit-consent", "consent", "derogation-explicit-consent"}, "einwilligung": {"consent"}, "consentement": {"consent"}, "cydsyniad": {"consent"}, "caniatâd": {"consent"},
	"lifeordeath": {"vital-interests"}, "vitalinterest": {"vital-interests"}, "lebenswichtigeinteressen": {"vital-interests"}, "intérêtsvitaux": {"vital-interests"}, "buddiannauhanfodol": {"vital-interests"},

	"scc": {"eu-sccs"}, "sccs": {"eu-sccs"}, "eusccs": {"eu-sccs"}, "standardcontractualclauses": {"eu-sccs"}, "standardcontractualclause": {"eu-sccs"}, "modelclauses": {"eu-sccs"}, "modelcontractclauses": {"eu-sccs"}, "standardvertragsklauseln": {"eu-sccs"}, "standarddatenschutzklauseln": {"eu-sccs"}, "clausescontractuellestypes": {"eu-sccs"}, "cct": {"eu-sccs"}, "cymalaucytundebolsafonol": {"eu-sccs"},
	"dpf": {"eu-us-dpf", "uk-us-data-bridge", "ch-us-dpf"}, "dataprivacyframework": {"eu-us-dpf", "uk-us-data-bridge", "ch-us-dpf"}, "eudpf": {"eu-us-dpf"}, "euusdataprivacyframework": {"eu-us-dpf"}, "swissusdataprivacyframework": {"ch-us-dpf"}, "swissdpf": {"ch-us-dpf"},
	"databridge": {"uk-us-data-bridge"}, "ukusdatabridge": {"uk-us-data-bridge"}, "ukextension": {"uk-us-data-bridge"}, "ukextensiontotheeuusdpf": {"uk-us-data-bridge"},
	"idta": {"uk-idta"}, "internationaldatatransferagreement": {"uk-idta"}, "addendum": {"uk-addendum"}, "ukaddendum": {"uk-addendum"}, "internationaldatatransferaddendum": {"uk-addendum"},
	"bcrs": {"bcr"}, "bindingcorporaterules": {"bcr"}, "verbindlicheinternedatenschutzvorschriften": {"bcr"}, "règlesdentreprisecontraignantes": {"bcr"}, "rheolaucorfforaetholrhwymol": {"bcr"},
	"adequacydecision": {AdequacyDecision}, "adequacyregulations": {AdequacyDecision}, "adequate": {AdequacyDecision}, "angemessenheitsbeschluss": {AdequacyDecision}, "décisiondadéquation": {AdequacyDecision}, "digonolrwydd": {AdequacyDecision},
	"codesofconduct": {"code-of-conduct"}, "derogation": derogations(), "article49": derogations(), "art49": derogations(),
}

// derogations are the mechanisms of Art. 49.
func derogations() []string {
	return slices.DeleteFunc(slices.Clone(Mechanisms), func(m string) bool { return !IsDerogation(m) })
}

// Meant returns those of some codes that people may mean who write a usual name of a regime, a basis,
// a condition, a mechanism or a right, in one of four languages or as in the Data Privacy Vocabulary.
func Meant(name string, codes []string) []string {
	const longest = 100 // bytes
	if len(name) > longest {
		return nil
	}
	if _, term, found := strings.Cut(name, ":"); found {
		name = term // of a vocabulary
	}
	meant := usualNames[folded(name)]
	article := strings.TrimPrefix(name, "A")
	if parts := strings.SplitN(article, "-", 4); article != name && len(parts) == 4 {
		article = strings.Join(parts[:3], "-") // A6-1-e-public-interest
	}
	if code := CodeOf(article); meant == nil && code != "" {
		meant = []string{code}
	}
	if meant == nil {
		meant = slices.DeleteFunc(slices.Clone(codes), func(code string) bool { return folded(code) != folded(name) })
	}
	return slices.DeleteFunc(slices.Clone(meant), func(code string) bool { return !slices.Contains(codes, code) })
}

// folded are the letters and digits of a name, in small letters.
func folded(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// IsRegulation reports whether a text names the General Data Protection Regulation and nothing
// else, but for an article of it: "UK GDPR", "Art. 6 Abs. 1 Buchst. e DSGVO".
func IsRegulation(name string) bool {
	const longest = 100 // bytes
	if len(name) > longest {
		return false
	}
	named := false
	for _, word := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch word {
		case "gdpr", "dsgvo", "gvo", "rgpd":
			named = true
		case "the", "uk", "eu", "article", "art", "artikel", "erthygl", "abs", "absatz", "buchst", "lit", "satz", "paragraph", "of", "de", "du", "la", "le", "der", "ds", "y", "g":
		default:
			if utf8.RuneCountInString(word) > 1 {
				return false
			}
		}
	}
	return named
}
