package lint_test

import "testing"

// Words that a standard sentence cannot hold are found; whole sentences, own words and what is told
// elsewhere are not.
func TestWordsDoNotContinueSentence(t *testing.T) {
	for text, want := range map[string]string{
		"retention: [{name: N, period: P1Y, from: you leave}]":                                   "",
		"retention: [{name: N, period: P1Y, from: after the end of your tenancy}]":               "",
		"retention: [{name: N, period: P1Y, from: We count from the day of your last visit.}]":   "",
		"retention: [{name: N, period: P1Y, from: until you leave}]":                             "NC843",
		"retention: [{name: N, period: P1Y, from: until you leave, text: We keep it.}]":          "",
		"retention: [{name: N, period: P1Y, from: until you leave, stated_in: rights}]":          "",
		"retention: {text: We keep it., items: [{name: N, period: P1Y, from: until you leave}]}": "",
		"wording: own\nretention: [{name: N, period: P1Y, from: until you leave}]":               "",
		"retention: [{name: N, criteria: as long as you are a member}]":                          "",
		"retention: [{name: N, criteria: the type of claim}]":                                    "",
		"retention: [{name: N, period: P1Y, exceptions: unless a claim is open}]":                "",
		"retention: [{name: N, period: P1Y, exceptions: open claims}]":                           "NC843",
		"transfers: [{to: IN, mechanism: uk-idta, copy: from our office}]":                       "",
		"transfers: [{to: IN, mechanism: uk-idta, copy: dpo@averton.example}]":                   "",
		"transfers: [{to: IN, mechanism: uk-idta, copy: the officer has one}]":                   "NC843",
		"consent: {withdraw: use the link in each email}":                                        "",
		"consent: {withdraw: in the app}":                                                        "NC843",
		"consent: {text: You can say no in the app., withdraw: in the app}":                      "",
	} {
		if got := found(t, text, "NC843"); want != got {
			t.Errorf("%s: want %q, got %q", text, want, got)
		}
	}
	if got := findings(t, head("de", "eu-gdpr")+"consent: {withdraw: in der App}\n", rule(t, "NC843")); got != "" {
		t.Errorf("want nothing said of other languages, got %s", got)
	}
}
