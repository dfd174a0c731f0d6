package phrase

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/noticec/noticec/notice/period"
)

// englishSlots are what stands before words that do not continue a sentence.
var englishSlots = map[string]string{
	"event": "Starting point", "end": "End", "criteria": "How long we keep it", "exceptions": "Exceptions", "consequence": "What follows if you do not",
	"interest": "Our interest", "means": "How", "contact": "Whom to ask", "balancing": "How we weighed it", "policy": "Our policy", "logic": "How it works", "review": "How to have it reviewed", "copy": "How to get a copy", "how": "How to withdraw it", "effect": "What follows if you withdraw it",
	"essence": "Who does what", "purpose": "Purpose", "data": "Information", "recipients": "Recipients", "recipient": "Recipient", "name": "Name", "people": "People",
	"when": "Applies", "safeguard": "How it is protected", "contract": "The contract", "places": "This notice applies to", "uses": "Uses", "speaker": "Who “we” are",
	"whose": "Whose interest", "significance": "What it means for you", "consequences": "What can follow", "risks": "The risks", "reason": "Reason", "sources": "Sources", "link": "All periods",
}

// englishAnnex1 are the conditions of Annex 1 of the UK GDPR, as "It is" continues.
var englishAnnex1 = map[string]string{
	"rli-disclosure-for-public-task": "giving information to a body that has asked us for it for its public task",
	"rli-national-security-defence":  "protecting national security, public security or defence",
	"rli-emergency":                  "responding to an emergency",
	"rli-crime":                      "preventing, detecting or investigating crime, or catching or prosecuting offenders",
	"rli-safeguarding":               "safeguarding a child or an adult at risk",
}

// englishActArticle is "the " before the name of an act, as in "the Care Act 2014"; places in acts
// and names without one have no article.
func englishActArticle(name string) string {
	first, _ := utf8.DecodeRuneInString(name)
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) < 2 || !unicode.IsUpper(first) {
		return ""
	}
	switch strings.ToLower(words[0]) {
	case "the", "section", "sections", "article", "articles", "schedule", "part", "paragraph", "regulation", "chapter", "rule":
		return ""
	}
	for _, w := range words[1:] {
		switch w {
		case "Act", "Regulations", "Order", "Rules":
			return "the "
		}
	}
	return ""
}

// englishThe are the countries whose names have an article in a sentence.
var englishThe = map[string]bool{
	"AE": true, "BS": true, "CD": true, "CF": true, "CG": true, "CK": true, "DO": true, "FK": true, "FO": true, "GB": true, "GM": true, "IM": true, "KM": true, "KY": true,
	"MH": true, "MP": true, "MV": true, "NL": true, "PH": true, "SB": true, "SC": true, "TC": true, "TF": true, "UM": true, "US": true, "VG": true, "VI": true,
}

// englishAbroad is a country in a sentence: "the United States".
func englishAbroad(code, name string) string {
	switch {
	case englishThe[code] && name == regionName(code, display.English.Regions()):
		return "the " + name
	}
	return name
}

// englishInYears is a period that is counted in school or financial years: "3 school years".
func englishInYears(calendar string, p period.Period) string {
	return inYears(language.English, p, map[string]period.Forms{
		"academic-year": {One: "school year", Other: "school years"}, "financial-year": {One: "financial year", Other: "financial years"},
	}[calendar])
}

// englishBodyArticle is "the " before the name of an authority in a sentence, where it is named by
// what it is: "the Data Protection Commission".
func englishBodyArticle(name string) string {
	if strings.HasPrefix(strings.ToLower(name), "the ") {
		return ""
	}
	for w := range strings.FieldsSeq(name) {
		switch strings.Trim(w, "(),") {
		case "Commission", "Commissioner", "Commissioner’s", "Authority", "Office", "Agency", "Inspectorate", "Supervisor", "Board", "Ombudsman", "Inspector":
			return "the "
		}
	}
	return ""
}

// englishDenies reports whether a sentence says what the speaker does not do.
func englishDenies(words []string) bool {
	return words[0] == "We" && slices.Contains([]string{"don’t", "don't", "never"}, words[1]) ||
		words[0] == "We" && len(words) > 2 && slices.Contains([]string{"do", "will"}, words[1]) && slices.Contains([]string{"not", "never"}, words[2])
}

// englishIndex are the words of the page that leads to all notices.
var englishIndex = Index{
	Title:        "Privacy notices",
	About:        "Each notice says, for one part of our work, what we know about you, why, who sees it, how long we keep it, and what your rights are.",
	AboutSeveral: "Each notice says who uses information about you and why, who sees it, how long it is kept, and what your rights are.",
	One:          "1 notice", Many: "%d notices", LastChange: "Last change", Others: "Other notices", Signs: "Numbers and signs",
	Draft: "Draft", New: "New", ReviewDue: "Review due", Ended: "Ended", Earlier: "Earlier versions", Feed: "Changes to privacy notices",
}
