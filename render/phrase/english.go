package phrase

import (
	"fmt"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// English is the catalogue for English.
var English = Catalogue{
	Tag: language.English, Name: "English",
	Labels: Labels{
		Kind: "Privacy notice", Skip: "Skip to main content", Contents: "Contents", Top: "Back to top",
		Updated: "Updated", Version: "Version", Effective: "Applies from", Versions: "Versions of this notice", Formats: "Other formats",
		AllNotices: "All privacy notices", Navigation: "All notices, formats and languages", PageOf: "Page %d of %d", Colon: ":",
		Draft: "Draft: not for publication",
	},
	Sentences: englishSentences, Denies: englishDenies, Slots: englishSlots, Where: "Where UK law applies:", CaseFirst: true,
	It: "it", ThisInformation: "this information", You: "you",
	Facts: Facts{
		PurposesVerbs: "We use your information to", PurposesGerunds: "We use your information for", Data: "We use", Recipients: "We share it with",
		Transfers: "We send it to", Retention: "We keep it", Decisions: "Computers alone decide about",
		Ask: map[string]string{"access": "show you your information", "rectification": "correct it", "erasure": "delete it", "restriction": "limit how we use it"},
		Can: map[string]string{
			"portability": "take it with you", "object-direct-marketing": "stop marketing", "withdraw-consent": "change your mind", "object": "object to how we use it",
		},
	},
	Annex1:     englishAnnex1,
	ActArticle: englishActArticle, BodyArticle: englishBodyArticle,
	Abroad:  englishAbroad,
	InYears: englishInYears,
	Index:   englishIndex,
	Headings: map[string]Heading{
		"use":                         {"What we use, and why", "What do we use, and why?"},
		"sharing":                     {"Who sees it, and how long we keep it", "Who sees it, and how long do we keep it?"},
		"not":                         {"What we do not do", "What do we not do?"},
		"controller":                  {"Who we are", "Who are we?"},
		"dpo":                         {"Our data protection officer", "Who is our data protection officer?"},
		"contacts":                    {"Contact us", "How can you contact us?"},
		"personal_data":               {"The information we use", "What information do we use?"},
		"sources":                     {"Where we get it", "Where do we get it?"},
		"purposes":                    {"Why we use it", "Why do we use it?"},
		"lawful_bases":                {"Our lawful basis", "What is our lawful basis?"},
		"special_category_conditions": {"Why we can use sensitive information", "Why can we use sensitive information?"},
		"consent":                     {"Your consent", "How can you withdraw your consent?"},
		"provision":                   {"Whether you have to give it", "Do you have to give it?"},
		"recipients":                  {"Who we share it with", "Who do we share it with?"},
		"sharing_reasons":             {"Why we share it", "Why do we share it?"},
		"transfers":                   {"Sending it to other countries", "Do we send it to other countries?"},
		"retention":                   {"How long we keep it", "How long do we keep it?"},
		"automated_decisions":         {"Automated decisions", "Do we make automated decisions?"},
		"opt_outs":                    {"How to opt out", "How can you opt out?"},
		"security":                    {"How we protect it", "How do we protect it?"},
		"rights":                      {"Your rights", "What are your rights?"},
		"exercising_rights":           {"How to use your rights", "How can you use your rights?"},
		"complaints":                  {"How to complain", "How can you complain?"},
		"audiences":                   {"Who this notice is for", "Who is this notice for?"},
		"definitions":                 {"What our words mean", "What do our words mean?"},
		"joint_controllers":           {"Who we decide with", "Who do we decide with?"},
		"representative":              {"Our representative", "Who is our representative?"},
		"third_party_data":            {"If you tell us about other people", "What if you tell us about other people?"},
		"criminal_offence_data":       {"Information about criminal offences", "Do we use information about criminal offences?"},
		"anonymised_uses":             {"Uses that do not identify you", "How do we use information that does not identify you?"},
		"promises":                    {"What we promise", "What do we promise?"},
		"cookies":                     {"Cookies", "Which cookies do we use?"},
		"exceptions":                  {"What this notice does not tell you", "What does this notice not tell you?"},
		"changes":                     {"Changes to this notice", "How has this notice changed?"},
		"formats":                     {"Other formats and languages", "Can you get this notice in another form?"},
		"related_notices":             {"Related notices", "Where can you find out more?"},
	},
	Channels: Channels{
		Email: "Email", Phone: "Telephone", Textphone: "Textphone", Fax: "Fax", Address: "Post",
		Form: "Online form", URL: "Website", Hours: "Opening hours",
	},
	Table: TableHeads{
		Purpose: "What for", Used: "What we use", Basis: "Lawful basis",
		Data: "Information", Recipients: "Shared with", Retention: "Kept for",
		Details: "Details", Source: "Source", Condition: "Condition", Country: "Country", Role: "Role", Decision: "Decision", Right: "Right", Required: "Do you have to give it?",
	},
	Rights: englishRights,
	Laws:   englishLaws,

	Semicolon: "; ", LastComma: true, Quotes: [2]string{"‘", "’"},

	KeyFacts: "In short", RightToObject: "You can object", OtherRights: "Your other rights", RightsList: "Which rights you have",
	More: englishMore, MorePurposes: englishMore,
	AlsoKnownAs: "Also known as", OfficerName: "Name", Unit: "Department", PartOf: "Part of",
	Authorities: map[string]string{
		"official-authority": "Official authority",
		"authorised-by-law":  "Authorised by law",
	},
	Duties: map[string]string{
		"controller": "The controller", "dpo": "The data protection officer", "purposes": "Purposes", "lawful-basis": "Lawful basis",
		"legitimate-interests": "Legitimate interests", "categories": "Kinds of information", "recipients": "Recipients", "transfers": "Transfers to other countries",
		"retention": "How long information is kept", "rights": "Your rights", "withdraw-consent": "Withdrawing consent", "complain-controller": "Complaints to the controller",
		"complain-authority": "Complaints to the authority", "provision-requirement": "Whether information must be given", "adm": "Automated decisions", "source": "Where information comes from",
	},
	Cookies: CookieLabels{
		Name: "Name", Purpose: "What it is for", Duration: "How long it stays", Provider: "Set by", Consent: "Your consent",
		NotNeeded: "We set this without asking.", Category: "Kind", Storage: "Stored as",
		Categories: map[string]string{
			"strictly-necessary": "Needed for the site to work", "functional": "For extra functions", "statistics": "Statistics", "appearance": "How the site looks", "marketing": "Marketing",
		},
		Kinds: map[string]string{
			"cookie": "Cookie", "local-storage": "Local storage", "session-storage": "Session storage", "pixel": "Pixel", "fingerprint": "Fingerprint of the device",
		},
	},
	Record: RecordLabels{
		Heading: "About this notice", ValidUntil: "Applies until", SupersededBy: "Replaced by", Present: "Present version", Original: "Original", ReviewBy: "Next review by", Reviewer: "Reviewed by",
		RegisterRef: "Reference in the register", Licence: "Licence of the text", Notified: "People were told on", Material: "important change",
	},
	PublicSource: "open to the public",
	Region:       func(code string) string { return regionName(code, display.English.Regions()) },
	Nothing:      "None",
	Article:      func(number string) string { return "Article " + number },
	Section:      func(number string) string { return "section " + number },
	BasisNames: map[string]string{
		"consent": "Consent", "contract": "Contract", "legal-obligation": "Legal obligation", "vital-interests": "Vital interests",
		"public-task": "Public task", "recognised-legitimate-interests": "Recognised legitimate interest", "legitimate-interests": "Legitimate interests",
	},
	ConditionNames: map[string]string{
		"explicit-consent": "Explicit consent",
		"employment-social-security-social-protection": "Employment, social security and social protection law",
		"vital-interests-incapable":                    "Vital interests, where the person cannot consent",
		"not-for-profit-body":                          "Not-for-profit body with a political, philosophical, religious or trade union aim",
		"manifestly-made-public":                       "Information you have made public",
		"legal-claims-judicial-acts":                   "Legal claims; courts acting in their judicial capacity",
		"substantial-public-interest":                  "Substantial public interest",
		"health-or-social-care":                        "Health or social care",
		"public-health":                                "Public interest in the area of public health",
		"archiving-research-statistics":                "Archiving in the public interest, scientific or historical research, statistics",
	},
	Or: "or", LawsLabel: "The law behind it",
	Period:  englishPeriod,
	Qualify: func(qualifier, period string) string { return englishQualifiers[qualifier] + period },
	Supervisors: map[string]string{
		"Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter / PFPDT / IFPDT": "Federal Data Protection and Information Commissioner (FDPIC)",
		"An Coimisiún um Chosaint Sonraí":                                              "Data Protection Commission",
		"Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα":                  "Office of the Commissioner for Personal Data Protection",
	},
	CoversLead: "It tells you about:",
	Exercise:   Exercise{Identity: "Proof of identity", Time: "How long it takes", Fee: "What it costs"},
	Transfer:   TransferLabels{Recipient: "Recipient", Safeguard: "Safeguard", Copy: "How to get a copy"},
	Mechanisms: englishMechanisms,
	OptOuts: map[string]string{
		"national-data-opt-out": "National data opt-out", "open-register": "Open register",
	},
	List: englishList,
	Date: func(year, month, day int) string { return fmt.Sprintf("%d %s %d", day, time.Month(month), year) },
}

var englishQualifiers = map[string]string{"up-to": "up to ", "at-least": "at least ", "about": "about "}

var englishRights = map[string]string{
	"be-informed":                "Be told",
	"access":                     "See your information",
	"rectification":              "Correct it",
	"erasure":                    "Ask us to delete it",
	"restriction":                "Limit how we use it",
	"recipient-notification":     "Let others know",
	"portability":                "Take it with you",
	"object":                     "Object",
	"object-direct-marketing":    "Stop marketing",
	"object-research":            "Object to research",
	"adm":                        "Automated decisions",
	"withdraw-consent":           "Change your mind",
	"complain-controller":        "Complain to us",
	"complain-authority":         "Complain to the authority",
	"judicial-remedy-authority":  "Challenge the authority",
	"judicial-remedy-controller": "Go to court",
	"compensation":               "Compensation",
}

var englishMechanisms = map[string]string{
	"adequacy":                        "adequacy regulations",
	"eu-us-dpf":                       "the EU-US Data Privacy Framework",
	"uk-us-data-bridge":               "the UK-US data bridge",
	"ch-us-dpf":                       "the Swiss-US Data Privacy Framework",
	"eu-sccs":                         "the EU standard contractual clauses",
	"uk-idta":                         "the UK International Data Transfer Agreement",
	"uk-addendum":                     "the UK Addendum to the EU standard contractual clauses",
	"bcr":                             "binding corporate rules",
	"public-body-instrument":          "a legally binding instrument between public bodies",
	"administrative-arrangement":      "an administrative arrangement between public bodies",
	"code-of-conduct":                 "an approved code of conduct",
	"certification":                   "an approved certification",
	"ad-hoc-clauses":                  "contractual clauses that the authority has approved",
	"derogation-explicit-consent":     "your explicit consent",
	"derogation-contract":             "a contract with you",
	"derogation-contract-in-interest": "a contract in your interest",
	"derogation-public-interest":      "important reasons of public interest",
	"derogation-legal-claims":         "legal claims",
	"derogation-vital-interests":      "somebody’s vital interests",
	"derogation-public-register":      "a public register",
	"derogation-made-public":          "the fact that you made it public yourself and did not forbid its use",
	"derogation-compelling-legitimate-interests": "compelling legitimate interests",
}

func englishList(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " and " + items[last]
}

func englishMore(n int) string { return fmt.Sprintf("and %d more", n) }
