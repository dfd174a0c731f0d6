package lint_test

import (
	"strconv"
	"strings"
	"testing"
)

// placeholders returns what is found as a placeholder in the first words of a notice.
func placeholders(t *testing.T, language, words string) []string {
	t.Helper()
	var out []string
	text := "noticec: 1\ntitle: T\nregime: uk-gdpr\nlanguage: " + language + "\nintro: " + strconv.Quote(words) + "\n"
	for line := range strings.Lines(findings(t, text, rule(t, "NC814"))) {
		_, quoted, _ := strings.Cut(line, "error: `")
		quoted, _, ok := strings.Cut(quoted, "` is a placeholder that nobody filled in [NC814]")
		if !ok {
			t.Errorf("%q: want an error that quotes the placeholder, got %s", words, line)
		}
		out = append(out, quoted)
	}
	return out
}

// What templates leave to be filled in is found in every usual form, whatever the language of the
// notice.
func TestPlaceholders(t *testing.T) {
	for form, cases := range map[string][]string{
		"marks of programs": {"We are ⟦$(company.name)⟧.", "Write to ⟦<%= mail %>⟧ first."},
		"variables":         {"We are ⟦$controller.name⟧ here.", "We are ⟦$company_name⟧.", "We are ⟦%controller.name%⟧."},
		"stamps":            {"⟦DRAFT⟧ Privacy notice", "*** ⟦DRAFT⟧ *** We bake.", "Privacy notice (⟦DRAFT⟧)", "⟦ENTWURF⟧ – Wir nutzen", "Hysbysiad – ⟦DRAFFT⟧", "Notice, ⟦draft for review⟧", "⟦This is a template⟧ for shops"},
		"square brackets": {
			"kept for ⟦[ ]⟧ years", "⟦[awaiting legal advice]⟧", "⟦[IT to confirm]⟧ it", "⟦[Text to follow from IT]⟧", "⟦[noch abzustimmen]⟧ hier", "⟦[à valider]⟧ ici", "⟦[i'w gadarnhau gyda TG]⟧ yma",
			"We are ⟦[Company name]⟧.", "Kept for ⟦[insert retention period]⟧.", "Write to ⟦[name of your officer]⟧ first.", "⟦[Your Organisation]⟧ keeps it.", "Phone ⟦[telephone number]⟧", "See ⟦[link to policy]⟧.", "An ⟦[Adresse eintragen]⟧.", "Holwch ⟦[enw'r swyddog]⟧.",
			"From ⟦[date]⟧ on", "⟦[ORGANISATION NAME]⟧ cares", "Sent to ⟦[to be agreed with the board]⟧", "⟦[●]⟧ days", "Kept for ⟦[X]⟧ months", "kept ⟦[number]⟧ years", "⟦[[school name]]⟧ teaches", "Held for ⟦[XX years]⟧.",
			"⟦[Drafting note: say which system you use and why]⟧ Thanks.", "The trust ⟦[is/is not]⟧ a public body", "We ⟦[do / do not]⟧ share it", "Mail ⟦[email protected]⟧", "We are ⟦[**Company name**]⟧.", "We are ⟦[Company\nname]⟧.", "from ⟦[event]⟧ on", "to ⟦[recipients]⟧", "Hinweis ⟦[ggf. streichen]⟧",
			"Wir sind ⟦[Name der Firma]⟧.", "Anschrift: ⟦[Bitte Adresse eintragen]⟧", "⟦[Firmenname]⟧ speichert", "Wir ⟦[geben/geben nicht]⟧ weiter", "Frist: ⟦[Anzahl]⟧ Monate",
			"Nous sommes ⟦[nom de la société]⟧.", "Durée : ⟦[à compléter]⟧", "⟦[Indiquer la durée de conservation]⟧", "⟦[votre entreprise]⟧ conserve", "Conservé ⟦[durée]⟧",
			"Rydym yn ⟦[enw'r sefydliad]⟧.", "Cadw am ⟦[rhowch y cyfnod]⟧", "⟦[enw eich sefydliad]⟧", "Ysgrifennwch at ⟦[cyfeiriad]⟧", "⟦[i'w gadarnhau]⟧",
		},
		"braces": {
			"⟦{{company}}⟧ is here", "Dear ⟦{{ first_name }}⟧", "⟦{company name}⟧ is here", "Call ⟦{phone}⟧", "⟦{% if uk %}⟧ The ICO", "⟦{Firmenname}⟧ speichert", "⟦{nom de l'entreprise}⟧", "⟦{enw}⟧", "at ⟦{Address Line 1}⟧", "⟦{{ name | upper }}⟧ x", "⟦{date_of_update}⟧",
		},
		"angle brackets and merge fields": {
			"We are ⟦<company name>⟧.", `We are \⟦<company name>⟧.`, `We are \⟦<company name\>⟧.`, "Call ⟦<insert number>⟧", "⟦<Your name>⟧ keeps", "Fill in: ⟦<enter the date here>⟧", "⟦<<Company_Name>>⟧ keeps", "⟦«Company_Name»⟧ keeps", "⟦%COMPANY_NAME%⟧ keeps", "⟦%NAME%⟧ keeps", "⟦<Name der Firma>⟧", "⟦<nom de la société>⟧", "⟦<enw'r cwmni>⟧", "⟦<TBC>⟧ is next",
		},
		"marks": {
			"⟦TODO⟧: say more", "Kept for ⟦TBC⟧.", "Our officer is ⟦TBD⟧", "⟦FIXME⟧ later", "Period: ⟦TBC⟧ (ask Jo)", "Name ⟦TODO⟧ Add it", "(⟦tbc⟧)", "Retention: ⟦tbd⟧", "Our officer is ⟦tbc⟧.", "⟦tba⟧", "⟦To be confirmed⟧.", "Retention (⟦to be determined⟧)", "The period is ⟦to be decided⟧.",
			"Period – ⟦to be completed⟧", "Zweck: ⟦wird noch ergänzt⟧", "⟦Bitte ergänzen⟧", "Durée : ⟦à préciser⟧", "⟦À compléter⟧.", "Cyfnod: ⟦i'w gadarnhau⟧", "⟦Yes/No⟧", "⟦To follow⟧.", "Periods: ⟦coming soon⟧", "Frist: ⟦folgt⟧.", "⟦wird nachgereicht⟧", "Durée : ⟦à venir⟧", "⟦i ddilyn⟧", "⟦Ja/Nein⟧", "⟦oui/non⟧",
		},
		"numbers": {
			"Within ⟦XX days⟧ you hear", "for ⟦X years⟧", "⟦XXX⟧ people", "Call 01632 ⟦XXXXXX⟧", "since ⟦20XX⟧", "since ⟦202X⟧", "£⟦XX⟧ a copy", "⟦XX⟧ Ltd is here", "for ⟦xx months⟧", "nach ⟦XX Tagen⟧", "pendant ⟦X mois⟧", "am ⟦XX mlynedd⟧", "up to ⟦X months⟧", "within **⟦XX** days⟧", "kept ⟦??⟧ months", "for ⟦?⟧ years", "for ⟦(number)⟧ years", "⟦XX⟧% of it", "⟦xxx⟧",
		},
		"lines": {"Signed: ⟦____⟧", "Write to ⟦____________⟧.", "Name (⟦______⟧)", "Name ⟦..........⟧", "to ⟦_____⟧ by post", "Datum: ⟦______⟧", "nom : ⟦______⟧", "enw: ⟦______⟧", "*⟦____⟧* is due"},
		"dates": {
			"Updated on ⟦DD/MM/YYYY⟧.", "from ⟦dd.mm.yyyy⟧ on", "on ⟦YYYY-MM-DD⟧", "am ⟦TT.MM.JJJJ⟧ geändert", "le ⟦JJ/MM/AAAA⟧", "ar ⟦DD/MM/BBBB⟧", "⟦MM/YYYY⟧ version", "⟦DD Month YYYY⟧", "on ⟦XX/XX/20XX⟧", "on ⟦xx.xx.xxxx⟧", "on ⟦DD-MM-YY⟧", "on ⟦00/00/0000⟧", "am ⟦00.00.0000⟧",
		},
		"templates": {
			"our courier (⟦delete as appropriate⟧)", "*⟦Delete as applicable⟧", "our van (⟦delete if not applicable⟧)", "Ja oder nein (⟦Unzutreffendes bitte streichen⟧)", "⟦Hier folgt noch Text⟧.", "Ja oder nein (⟦Nichtzutreffendes streichen⟧)", "ou (⟦rayer la mention inutile⟧)", "neu (⟦dilëwch fel y bo'n briodol⟧)", "⟦Lorem ipsum⟧ is here", "See ⟦Error! Reference source not found⟧.", "Siehe ⟦Fehler! Verweisquelle konnte nicht gefunden werden⟧.",
			"Voir ⟦Erreur ! Source du renvoi introuvable⟧.", "See ⟦Error! Bookmark not defined⟧", "⟦Click or tap here to enter⟧ text.", "⟦Choose an item⟧.", "Call ⟦#REF!⟧ now", "Write to dpo@⟦example.com⟧", "see www.⟦yourcompany.com⟧", "⟦insert name here⟧", "⟦Klicken oder tippen Sie hier, um Text einzugeben⟧.",
			"⟦Klicken Sie hier, um Text einzugeben⟧.", "⟦Cliquez ici pour entrer du texte⟧", "We are ⟦Your Company Ltd⟧.", "⟦Remove before publishing⟧: ask legal", "⟦lorem ipsum⟧ dolor sit amet",
		},
	} {
		for _, marked := range cases {
			before, rest, _ := strings.Cut(marked, "⟦")
			want, after, _ := strings.Cut(rest, "⟧")
			for _, language := range []string{"en", "de", "es"} {
				if got := placeholders(t, language, before+want+after); len(got) != 1 || got[0] != strings.ReplaceAll(want, "\n", " ") {
					t.Errorf("%s, language %s: %q: want %q found once, got %q", form, language, before+want+after, want, got)
				}
			}
		}
	}
}

// What only looks like a placeholder is none.
func TestNoPlaceholders(t *testing.T) {
	for kind, cases := range map[string][]string{
		"footnotes and citations": {
			"as told[1]", "as told[^1]", "5% or 10% of it", "see the [link](https://a.example/policy)", "a note [^note]", "[2019] UKSC 3 decided", "R v Jones [2006] UKHL 16", "[1998] 2 All ER 481", "[12] is the last", "see [a] and [b]", "[*] with consent", "[i] first", "see [3, 4]",
		},
		"links and markup": {
			"[our company name](https://a.example)", "by ${company name} and more", "[name][1]", "![logo name](a.png)", "- [ ] not done", "- [x] done", "`[insert name]` is code", "`{name}` and ``{{x}}``", `\[insert name\]`, "<https://a.example/{id}> is", "<me@tbc.example>",
			"<br>", "<strong>", "<!-- [insert name] -->", "__bold__ and ___both___", "a ***b*** c", "snake_case_name and __init__", "\\_\\_\\_\\_", "[your account](tbc)", "before\n\n____\n\nafter", "<address>",
		},
		"words of an editor": {
			"we bake for ever [sic]", "and so on […]", "and so on [...]", "he [the owner] said", "[name withheld]", "s[ic] is", "[redacted]", "[their name] is", "[check]", "[Remove]", "the [draft] order", "press [Confirm order]", "[Tap to confirm]", "by the [controller]", "[PDF, 200 KB]", "a form [PDF]", "[opens in a new tab]", "[external website]", "[emphasis added]", "process [your] data", "[in English]", "[UK GDPR] says", "[Nom supprimé]", "[Name entfernt]",
		},
		"plurals and alternatives": {
			"your child(ren)", "the parent(s)", "name(s) of carer(s)", "he/she/they", "s/he", "and/or", "your e-mail/phone", "yes/no questions", "Disability (yes/no)", "24/7", "Mr/Mrs", "[he/she]", "Kund(inn)en", "Kund/innen", "client(e)s", "input/output", "the date/time of a call", "km/h",
		},
		"names": {
			"TBC Bank Ltd takes it", "JSC TBC Bank", "TBC Insurance", "the TODO Group", "Bank TBC holds it", "Malcolm X wrote", "posts on X, a network", "Xx Yy", "T. B. C. Jones", "tbc.example is a host", "see https://a.example/tbc", "see https://a.example/XX/____/TODO", "me@xxx.example", "Generation X", "JJ Smith", "DD Ltd", "MM Foods", "todo el mundo", "XXL sizes", "Dr XU", "a file TODO.txt", "xx@a.example",
		},
		"braces":    {"Smith & Co {e} [f]", "a set {a, b}", "form {A}", "the sign {} stands", "{é} is a letter", "G{xy} Ltd"},
		"variables": {"it costs $5 or $CAD", "US$ten", "100%.of 20%", "why? Years later", "Combien de temps ? Mois après mois", "Our app is coming soon.", "a (draft) and a DRAFT of it", "WE DRAFT WILLS", "100.00.0000"},
		"numbers": {
			"Schedule XX to the Act", "Annex XXX", "Chapter XX.", "the XX century", "im XX. Jahrhundert", "au XXe siècle", "XX chromosomes", "ends as XXXX-1234", "XXXX XXXX XXXX 9876 is shown", "3 x days", "Kapitel XX", "chapitre XX", "Pennod XX", "2 X years",
		},
		"dates": {"your date of birth (DD/MM/YYYY)", "in the format DD/MM/YYYY", "DD is a size", "in the form YYYY-MM-DD", "im Format TT.MM.JJJJ", "au format JJ/MM/AAAA", "mm/s is a speed", "10/12/2026", "2026-11-28", "D-Day", "the d/m of it"},
		"things to come": {
			"your booking is to be confirmed by text message", "how a decision is to be determined by the panel", "Details to be added to the file are few", "data that we delete as appropriate", "Bitte ergänzen Sie das Formular", "Les champs à compléter sont marqués", "your company name and role", "Ask your company: name and role",
			"We insert name tags", "the fields to be completed by you", "Please complete the form.", "the list is to be agreed by both of us", "Choose an item you like, such as example com", "counter-example.com.au", "wait...... then", "We sign here ___", "Y gwaith i'w gadarnhau gennych",
		},
	} {
		for _, words := range cases {
			for _, language := range []string{"en", "fr"} {
				if got := placeholders(t, language, words); len(got) > 0 {
					t.Errorf("%s, language %s: %q: want nothing found, got %q", kind, language, words, got)
				}
			}
		}
	}
}

// Placeholders are found wherever words stand, and several of one text are told together.
func TestPlaceEverywhere(t *testing.T) {
	const text = `noticec: 1
title: Privacy notice of [Company name]
regime: uk-gdpr
controller: {name: "{{company}}", email: "dpo@example.com", phone: "01632 XXXXXX"}
purposes: [{text: "send [insert goods] to [insert place]"}]
recipients: ["[To be determined]"]
retention: [{name: Orders, criteria: TBC, period: P1Y}]
changes: [{date: 2026-01-01, text: "TODO"}]
`
	want := "2:26: error: `[Company name]`4:21: error: `{{company}}`4:47: error: `example.com`4:75: error: `XXXXXX`5:25: error: `[insert goods]`6:15: error: `[To be determined]`7:38: error: `TBC`8:37: error: `TODO`"
	got := strings.ReplaceAll(findings(t, text, rule(t, "NC814")), " is a placeholder that nobody filled in [NC814]\n", "")
	if got != want {
		t.Errorf("want %s\ngot  %s", want, got)
	}
}

// What TODO(…) says is still to be written is quoted without the mark, up to its closing parenthesis.
func TestToBeWritten(t *testing.T) {
	for text, want := range map[string]string{
		"TODO(who gets it)": "who gets it", "Kept for TODO(how long (in years)), then destroyed.": "how long (in years)", "TODO(who gets it": "who gets it",
	} {
		got := findings(t, "noticec: 1\ntitle: T\nregime: uk-gdpr\nintro: \""+text+"\"\n", rule(t, "NC814"))
		if !strings.HasSuffix(strings.TrimSpace(got), ": error: this is still to be written: "+want+" [NC814]") {
			t.Errorf("%s: want %q, got %s", text, want, got)
		}
	}
}
