package lint_test

import (
	"strconv"
	"testing"
)

// Children below the age of their law consent with their parents.
func TestConsentOfChildren(t *testing.T) {
	of := func(audience, rest string) string {
		return "audiences: [{id: kids, name: players, " + audience + "}]\npurposes: [{text: chat, basis: consent}]\n" + rest
	}
	judge(t, "regime: uk-gdpr", []judged{
		{"eight to eleven", of("kind: children, age: 8 to 11", ""), "NC318/warning"},
		{"under 13", of("kind: children, age: under 13", ""), "NC318/warning"},
		{"up to 15", of("kind: children, age: up to 15", ""), "NC318/warning"},
		{"13 to 17", of("kind: children, age: 13 to 17", ""), ""},
		{"over 12", of("kind: children, age: over 12", ""), ""},
		{"no age", of("kind: children", ""), "NC318/info"},
		{"parents consent", of("kind: children, age: 8 to 11", "consent: {note: \"If you are under 13, your parent or guardian must give consent for you.\"}"), ""},
		{"parents in another section", of("kind: children, age: 8 to 11", "intro: A parent must consent for you."), ""},
		{"other words on consent", of("kind: children, age: 8 to 11", "consent: {note: Press stop.}"), "NC890/info"},
		{"pupils without their parents", of("kind: pupils, age: 4 to 11", ""), "NC318/info"},
		{"pupils and parents", "audiences: [{name: pupils, kind: pupils, age: 4 to 11}, {name: parents, kind: parents}]\npurposes: [{text: photos, basis: consent}]", ""},
		{"no consent", "audiences: [{name: players, kind: children, age: 8 to 11}]\npurposes: [{text: chat, basis: contract}]", ""},
		{"consent of others", "audiences: [{id: kids, name: players, kind: children, age: 8 to 11}, {id: grown, name: others, kind: customers}]\npurposes: [{text: chat, basis: consent, for: grown}]", ""},
	}, "NC318")
	judge(t, "regime: eu-gdpr", []judged{
		{"eu, 8 to 11", of("kind: children, age: 8 to 11", ""), "NC318/warning"},
		{"eu, 13 to 15, as the state says", of("kind: children, age: 13 to 15", ""), "NC318/info"},
		{"eu, 16 to 17", of("kind: children, age: 16 to 17", ""), ""},
	}, "NC318")
	judge(t, "regime: eudpr", []judged{
		{"institutions, 13", of("kind: children, age: 13 to 15", ""), ""},
		{"institutions, 12", of("kind: children, age: 10 to 12", ""), "NC318/warning"},
	}, "NC318")
	judge(t, "regime: ch-fadp", []judged{{"Swiss law has no such age", of("kind: children, age: 8 to 11", ""), ""}}, "NC318")
}

// Words say so, too: of an online service, and not of other matters on which children may decide.
func TestChildrenWhoAgree(t *testing.T) {
	for _, c := range []wordingCase{
		{"NC318", "en", []string{
			"Children over 10 can agree to our app.", "Children aged 10 or over can consent to our online service.", "Anyone from the age of 8 may give consent for our game.", "Kids of at least 11 years accept the rules of the chat themselves.",
		}, []string{
			"Children aged 13 or over can agree to our app.", "Children over 12 can consent online.", "Children under 10 cannot agree to our app.", "If you are under 13 a parent must consent to our app.", "Children over 10 cannot consent to our app.",
			"Children aged 12 or over can consent to treatment.", "Children aged 10 or over need a parent's consent for our app.", "Everyone agrees that the website has 10 pages.", "You must be over 13 to use our app, and agree to the rules.",
		}},
		{"NC318", "de", []string{"Kinder ab 10 Jahren können selbst in die Nutzung unserer Website einwilligen."}, []string{"Kinder ab 16 Jahren können selbst in die Nutzung unserer Website einwilligen.", "Kinder unter 10 Jahren können nicht einwilligen, auch nicht auf der Website."}},
		{"NC318", "fr", []string{"Les enfants dès 10 ans peuvent consentir à notre service en ligne."}, []string{"Les enfants de moins de 10 ans ne peuvent pas consentir à notre service en ligne."}},
		{"NC318", "cy", []string{"Gall plant dros 10 oed gydsynio i'n ap."}, []string{"Gall plant dros 13 oed gydsynio i'n ap."}},
	} {
		c.judge(t, func(words string) string {
			return head(c.language, "[uk-gdpr, eu-gdpr]") + "sections: [{id: a, heading: A, body: " + strconv.Quote(words) + "}]\n"
		})
	}
}

// Consent where people are hardly free to refuse.
func TestConsentInImbalance(t *testing.T) {
	of := func(kind, purpose, rest string) string {
		return "audiences: [{name: people, kind: " + kind + "}]\npurposes: [{text: " + purpose + ", basis: consent}]\n" + rest
	}
	const free = "consent: {effect: Nothing follows if you refuse.}"
	judge(t, "regime: uk-gdpr", []judged{
		{"wages", of("employees", "pay your wages", ""), "NC317/warning"},
		{"wages, though free", of("employees", "pay your wages", free), "NC317/warning"},
		{"sick leave", of("employees", "record sickness absence", ""), "NC317/warning"},
		{"applications", of("applicants", "assess your application", ""), "NC317/warning"},
		{"references", of("applicants", "ask for references", ""), "NC317/warning"},
		{"future vacancies", of("applicants", "keep your application for future vacancies", free), ""},
		{"photographs of staff", of("employees", "show photos of our team", ""), "NC317/info"},
		{"photographs, free", of("employees", "show photos of our team", free), ""},
		{"customers", of("customers", "pay your wages", ""), ""},
		{"pupils", of("pupils", "show photos of our school", ""), "NC317/info"},
		{"an authority", "controller: {name: C, kind: public-authority}\npurposes: [{text: send news, basis: consent}]", "NC317/info"},
		{"each purpose", "controller: {name: C, kind: public-authority}\npurposes: [{text: send news, basis: consent}, {text: collect tax, basis: public-task}, {text: publish pictures, basis: consent}]", "NC317/info NC317/info"},
		{"a parish council", "controller: {name: C, kind: parish-or-community-council}\npurposes: [{text: send news, basis: consent}]", ""},
		{"for others", "audiences: [{id: s, name: staff, kind: employees}, {id: c, name: buyers, kind: customers}]\npurposes: [{text: pay back what you paid, basis: consent, for: c}]", ""},
	}, "NC317")
	for language, text := range map[string]string{"de": "Lohn auszahlen", "fr": "payer votre salaire", "cy": "talu eich cyflog"} {
		judge(t, "regime: eu-gdpr\nlanguage: "+language, []judged{{language, of("employees", text, ""), "NC317/warning"}}, "NC317")
	}
}
