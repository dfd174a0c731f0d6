package law

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A Schedule1Condition is a condition of Schedule 1 to the Data Protection Act 2018.
type Schedule1Condition struct {
	Slug           string
	Paragraph      int
	Part           int
	PolicyDocument bool // an appropriate policy document is needed (paras 1, 5 and 35)
	Name           string
}

// Schedule1 are the conditions of Schedule 1, in its order. Paragraph 5 is the
// general duty to have a policy document, not a condition. Paragraphs 10 and 27
// make an exception from that duty for certain disclosures; paragraphs 36 and 37
// follow the condition of Part 2 that they extend.
var Schedule1 = []Schedule1Condition{
	{"employment-social-security-social-protection", 1, 1, true, "employment, social security and social protection"},
	{"health-or-social-care-purposes", 2, 1, false, "health or social care purposes"},
	{"public-health", 3, 1, false, "public health"},
	{"research-etc", 4, 1, false, "research"},
	{"statutory-and-government-purposes", 6, 2, true, "statutory and government purposes"},
	{"administration-of-justice-and-parliamentary", 7, 2, true, "administration of justice and parliamentary"},
	{"equality-of-opportunity-or-treatment", 8, 2, true, "equality of opportunity or treatment"},
	{"racial-ethnic-diversity-senior-levels", 9, 2, true, "racial and ethnic diversity at senior levels"},
	{"preventing-or-detecting-unlawful-acts", 10, 2, true, "preventing or detecting unlawful acts"},
	{"protecting-public-against-dishonesty", 11, 2, true, "protecting public against dishonesty"},
	{"regulatory-requirements-unlawful-acts-dishonesty", 12, 2, true, "regulatory requirements unlawful acts dishonesty"},
	{"journalism-academia-art-literature", 13, 2, false, "journalism academia art literature"},
	{"preventing-fraud", 14, 2, true, "preventing fraud"},
	{"terrorist-financing-money-laundering", 15, 2, true, "terrorist financing money laundering"},
	{"support-disability-or-medical-condition", 16, 2, true, "support disability or medical condition"},
	{"counselling", 17, 2, true, "counselling"},
	{"safeguarding-children-and-individuals-at-risk", 18, 2, true, "safeguarding children and individuals at risk"},
	{"safeguarding-economic-well-being", 19, 2, true, "safeguarding economic well being"},
	{"insurance", 20, 2, true, "insurance"},
	{"occupational-pensions", 21, 2, true, "occupational pensions"},
	{"political-parties", 22, 2, true, "political parties"},
	{"elected-representatives-responding", 23, 2, true, "elected representatives responding"},
	{"disclosure-to-elected-representatives", 24, 2, true, "disclosure to elected representatives"},
	{"informing-elected-representatives-about-prisoners", 25, 2, true, "informing elected representatives about prisoners"},
	{"publication-of-legal-judgments", 26, 2, true, "publication of legal judgments"},
	{"anti-doping-in-sport", 27, 2, true, "anti doping in sport"},
	{"standards-of-behaviour-in-sport", 28, 2, true, "standards of behaviour in sport"},
	{"criminal-consent", 29, 3, false, "criminal offence data: consent"},
	{"criminal-vital-interests", 30, 3, false, "criminal offence data: vital interests"},
	{"criminal-not-for-profit", 31, 3, false, "criminal offence data: not for profit"},
	{"criminal-public-domain", 32, 3, false, "criminal offence data: public domain"},
	{"criminal-legal-claims", 33, 3, false, "criminal offence data: legal claims"},
	{"criminal-judicial-acts", 34, 3, false, "criminal offence data: judicial acts"},
	{"criminal-indecency-offences-payment-accounts", 35, 3, true, "criminal offence data: indecency offences payment accounts"},
	{"criminal-extension-of-part-2", 36, 3, true, "criminal offence data: extension of part 2"},
	{"criminal-extension-of-insurance", 37, 3, true, "criminal offence data: extension of insurance"},
}

// Schedule1Of finds a condition of Schedule 1 by its slug.
func Schedule1Of(slug string) (Schedule1Condition, bool) {
	for _, c := range Schedule1 {
		if c.Slug == slug {
			return c, true
		}
	}
	return Schedule1Condition{}, false
}

// Schedule1In returns the conditions of Schedule 1 that a text names by their numbers, as in
// "paragraph 18 of Schedule 1" and "Sch. 1 Pt 2 paras 6 and 18". schedule reports whether the text
// names that Schedule at all.
func Schedule1In(text string) (conditions []Schedule1Condition, schedule bool) {
	if strings.IndexByte(text, '1') < 0 {
		return nil, false
	}
	words := pieces(subparagraph().ReplaceAllString(strings.ToLower(text), " "))
	numbers := func(from int) { // "paras 6, 8 and 18"
		for i := from; i < len(words); i++ {
			n, err := strconv.Atoi(words[i])
			switch {
			case slices.Contains([]string{"and", "or", "a", "neu", "paragraph", "para", "paragraff"}, words[i]):
			case err != nil:
				return
			default:
				if j := slices.IndexFunc(Schedule1, func(c Schedule1Condition) bool { return c.Paragraph == n }); j >= 0 && !slices.Contains(conditions, Schedule1[j]) {
					conditions = append(conditions, Schedule1[j])
				}
			}
		}
	}
	for i := range words {
		after := ""
		if i+1 < len(words) {
			after = words[i+1]
		}
		switch words[i] {
		case "schedule", "sch", "atodlen":
			schedule = schedule || after == "1"
		case "paragraph", "paragraphs", "para", "paras", "paragraff", "paragraffau":
			numbers(i + 1)
		}
	}
	if !schedule {
		return nil, false
	}
	return conditions, true
}

// subparagraph finds "(2)" and "(a)" in "paragraph 6(2)(a)".
var subparagraph = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\([0-9a-z]{1,4}\)`) })

// limits are the special categories that a condition reaches, where it does not reach all;
// none of these conditions reaches data about criminal offences.
var limits = map[string][]string{
	"equality-of-opportunity-or-treatment":    {"racial-or-ethnic-origin", "religious-or-philosophical-beliefs", "health", "sexual-orientation"},
	"racial-ethnic-diversity-senior-levels":   {"racial-or-ethnic-origin"},
	"support-disability-or-medical-condition": {"racial-or-ethnic-origin", "genetic", "biometric-for-identification", "health", "sex-life", "sexual-orientation"},
	"safeguarding-economic-well-being":        {"health"},
	"insurance":                               {"racial-or-ethnic-origin", "religious-or-philosophical-beliefs", "trade-union-membership", "genetic", "health"},
	"occupational-pensions":                   {"health"},
	"political-parties":                       {"political-opinions"},
}

// WithoutConsent reports whether the condition is for data that are used without the consent of
// the person, for a reason that the paragraph lists.
func (c Schedule1Condition) WithoutConsent() bool {
	return slices.Contains([]int{16, 17, 18, 19, 21}, c.Paragraph)
}

// Reaches reports whether the condition allows the use of a special category, or of data
// about criminal offences.
func (c Schedule1Condition) Reaches(category string) bool {
	only, limited := limits[c.Slug]
	if category == CriminalOffence {
		return !limited
	}
	return c.Part != 3 && (!limited || slices.Contains(only, category))
}
