package lint_test

import (
	"strconv"
	"strings"
	"testing"
)

// A wordingCase is a rule of words with texts that it must find something in, and others.
type wordingCase struct {
	code, language string
	found, silent  []string
}

// judge reports each text of a notice in which a rule does not find what it must.
func (c wordingCase) judge(t *testing.T, notice func(words string) string) {
	t.Helper()
	for _, words := range c.found {
		if got := findings(t, notice(words), rule(t, c.code)); strings.Count(got, "\n") != 1 {
			t.Errorf("%s, %s: %q: want one finding, got %q", c.code, c.language, words, got)
		}
	}
	for _, words := range c.silent {
		if got := findings(t, notice(words), rule(t, c.code)); got != "" {
			t.Errorf("%s, %s: %q: want no finding, got %q", c.code, c.language, words, got)
		}
	}
}

// head is the beginning of a notice under a regime.
func head(language, regime string) string {
	return "noticec: 1\ntitle: T\nlanguage: " + language + "\nregime: " + regime + "\n"
}

func TestWording(t *testing.T) {
	for _, c := range []wordingCase{
		{"NC811", "en", []string{
			"We obey the Data Protection Act 1998.", "Under the Data Protection Act 1984 you may ask.", "See Directive 95/46/EC.", "Our host takes part in the Privacy Shield.", "We send it under Safe Harbor.", "The General Data Protection Regulations apply.",
			"the DPA 1998 lets you ask", "Not all of it: the Data Protection Act 1998 applies.", "You do not pay. The Data Protection Act 1998 says so.", "We are registered under the Data Protection Act 1998, not abroad.", "the Data (Use and Access) Bill says so", "We use the clauses of Decision 2010/87/EU.",
		}, []string{
			"The Data Protection Act 2018 replaced the Data Protection Act 1998.", "The Privacy Shield ended in 2020.", "We no longer rely on the Privacy Shield.", "Until 2018 the Data Protection Act 1998 applied.", "The Data Protection Act 1998 was repealed.",
			"We do not rely on Safe Harbor.", "Before 2018, the Data Protection Act 1998 applied.", "Decision 2010/87/EU has been repealed.", "the Regulation repealing Directive 95/46/EC", "the former Data Protection Act 1998", "The Privacy Shield is no longer valid.", "the Data (Use and Access) Act 2025", "We never used the Safe Harbour.", "the Data Protection Act 2018",
		}},
		{"NC827", "en", []string{
			"Our site is completely secure.", "It is 100% secure.", "Our servers are fully secure.", "We guarantee the security of your data.", "It is impossible to access them.", "Your file cannot be accessed by anyone else.", "totally secure storage", "This is absolutely secure.", "All data is encrypted.", "Not only fast: our app is 100% secure.",
		}, []string{
			"No system is 100% secure.", "Nothing sent by e-mail is completely secure.", "We cannot promise that this is fully secure.", "We do not guarantee the security of post.", "No site is ever totally secure.", "We can't say that e-mail is 100% secure.", "It is never absolutely secure.", "We keep it secure.", "The internet is not completely secure.", "Neither is 100% secure.",
		}},
		{"NC816", "en", []string{
			"By using our site you accept this privacy notice.", "By using this website, you consent to cookies.", "By continuing to use the app you agree to this policy.", "Your use of our services means that you agree to it.", "Your continued use of the platform is acceptance of changes.", "If you use our site you are bound by this notice.", "By visiting our pages you agree that we use your data.",
			"By accessing the portal you accept what we do.", "If you continue to use this site we assume that you consent.", "By browsing our website, you are agreeing to this notice.", "You agree to it by using this site, and accept cookies.", "You consent to this by using our site.", "Users accept this notice by visiting our website.",
		}, []string{
			"By using this website you do not consent to anything.", "By using our site you never agree to this.", "By using encryption we keep it safe; you consent to nothing.", "If you use our app, we collect your place.", "By using our services you give us data.", "By using this site you agree to our terms of use.", "Your use of the site is not taken for consent.", "If you use the service, we ask you to consent first to cookies? No.", "You can consent in the app.", "By visiting us you meet the team.", "Use of our website is free.", "You withdraw consent by using our website.", "When you consent to cookies by using our site, we set them.", "You agree a time by using our website.", "We ask whether you agree by using our site.", "You agree to our terms by using this site.",
		}},
	} {
		c.judge(t, func(words string) string {
			return head(c.language, "uk-gdpr") + "intro: " + strconv.Quote(words) + "\n"
		})
	}
}

// A list of changes tells what was.
func TestChangesTellWhatWas(t *testing.T) {
	if got := findings(t, head("en", "uk-gdpr")+"changes: [{date: 2026-01-01, text: We took out the Privacy Shield.}]\n", rule(t, "NC811")); got != "" {
		t.Errorf("want no finding, got %s", got)
	}
}

// Words of facts that are not printed are read by nobody; those of the section are.
func TestUnprintedWords(t *testing.T) {
	for code, cases := range map[string]map[string]bool{
		"NC818": {
			`recipients: {text: We use a courier., items: [{name: firms that may help if some may be late}]}`: false,
			`recipients: {items: [{name: firms that may help if some may be late}]}`:                          true,
			`recipients: {text: Firms that may help if some may be late.}`:                                    true,
			`recipients: {text: We use a courier., note: They may help if some may be late.}`:                 true,
		},
		"NC333": {
			`purposes: {text: We improve our services., items: [{text: improve our services}]}`: true,
			`purposes: {text: We bake bread., items: [{text: improve our services}]}`:           false,
		},
		"NC819": {
			"consent: {text: Short words., withdraw: " + strings.Repeat("word ", 45) + "}": false,
			"consent: {withdraw: " + strings.Repeat("word ", 45) + "}":                     true,
		},
	} {
		for text, want := range cases {
			if got := findings(t, head("en", "uk-gdpr")+text+"\n", rule(t, code)); strings.Count(got, "\n") > 1 || want != (got != "") {
				t.Errorf("%s: %s: want found %t, got %s", code, text, want, got)
			}
		}
	}
}

// Addresses are no words, and an average is told only if it is above the limit.
func TestMeasures(t *testing.T) {
	many := func(n, words int) string { return strings.Repeat("W"+strings.Repeat(" w", words-1)+". ", n) }
	address := "https://a.example/one/two/three/four/five/six-7?eight=9"
	for text, want := range map[string]bool{
		many(6, 20): false, many(5, 20) + many(1, 21): false, many(6, 21): true, many(5, 20) + many(1, 26): true,
		many(1, 39) + "W " + strings.Repeat("w ", 37) + address + " w.":             false,
		"W " + strings.Repeat("w ", 36) + "[of us](" + address + ") w.":             false,
		"W " + strings.Repeat("w ", 37) + "<me.and.you.and.all.of.us@b.example> w.": false,
		"W " + strings.Repeat("w ", 38) + "at www.a.example/b/c w.":                 true,
		"W " + strings.Repeat("w ", 41) + address:                                   true,
		strings.Repeat(address+" and me@a.example. ", 20):                           false,
	} {
		if got := findings(t, head("en", "uk-gdpr")+"intro: "+strconv.Quote(text)+"\n", rule(t, "NC819")); want != (got != "") {
			t.Errorf("%q: want found %t, got %s", text, want, got)
		}
	}
}

// What is denied or told as history is not found.
func TestDeniedWords(t *testing.T) {
	for notice, cases := range map[string][]wordingCase{
		"purposes: [%s]":              {{"NC333", "en", []string{"use it for other purposes", "use it for marketing purposes", "improve our services"}, []string{"answer you; we do not use it for other purposes", "bake; never used for marketing purposes", "we no longer use it to develop new services"}}},
		"sources: [%s]":               {{"NC405", "en", []string{"public sources", "we use other sources"}, []string{"we do not use public sources", "no other sources", "we no longer look at public records"}}},
		"intro: %s":                   {{"NC815", "en", []string{"Please check back from time to time.", "Check this page regularly."}, []string{"You need not check back.", "You do not have to check this page regularly.", "You never have to check back."}}, {"NC704", "en", []string{"You must complain to us first.", "You cannot complain to the ICO until we have answered."}, []string{"Nobody says that you must complain to us first.", "Nobody must contact us first."}}, {"NC825", "en", []string{"The EU GDPR applies."}, []string{"The EU GDPR no longer applies to us."}}},
		"recipients: none\nintro: %s": {{"NC518", "en", []string{"Our suppliers see it.", "It is hosted by a firm."}, []string{"We use no data processors.", "We do not work with our suppliers on it.", "Nothing is done on our behalf."}}},
		"lawful_bases: [{basis: consent}]\nrecipients: [%s]": {{"NC337", "en", []string{"bodies, where we are required by law"}, []string{"bodies, though we are not required by law", "bodies, to which nobody is legally obliged"}}},
	} {
		for _, c := range cases {
			c.judge(t, func(words string) string {
				return head(c.language, "uk-gdpr") + strings.Replace(notice, "%s", strconv.Quote(words), 1) + "\n"
			})
		}
	}
}
