package statement_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
)

// read returns a notice of the given lines.
func read(t testing.TB, lines string) *notice.Notice {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a.notice.yaml", []byte("noticec: 1\ntitle: T\nregime: uk-gdpr\n"+lines)))
	if len(list) > 0 {
		t.Fatalf("%s: %v", lines, list)
	}
	return notice.Decode(root)
}

// Every way of writing an item of the checklist ends in a statement; only what is written can be
// stated, and only what nobody can read is unread.
func TestItems(t *testing.T) {
	for _, c := range []struct {
		item, lines string
		want        statement.How
	}{
		{"purposes", "", statement.Silent},
		{"purposes", "purposes: none", statement.Denied},
		{"purposes", "purposes: []", statement.Silent},
		{"purposes", "purposes: {}", statement.Silent},
		{"purposes", "purposes: {heading: Why}", statement.Silent},
		{"purposes", "purposes: [bring the bread]", statement.Coded},
		{"purposes", "purposes: {text: We bring your bread.}", statement.Worded},
		{"purposes", "purposes: {stated_in: the order form}", statement.Coded},
		{"purposes", "sections: [{id: a, heading: Why, body: We use your data to bring you the bread.}]", statement.Worded},
		{"purposes", "sections: [{id: a, heading: Why, body: We use your data for various purposes.}]", statement.Silent},
		{"purposes", "sections: [{id: a, heading: Why, body: We do not use your data for advertising.}]", statement.Silent},
		{"purposes", "related_notices: [{url: 'https://a.example', covers: purposes}]", statement.Delegated},
		{"purposes", "related_notices: [{label: Ours, covers: purposes}]", statement.Silent},

		{"lawful-basis", "purposes: [{text: bring bread, basis: contract}]", statement.Coded},
		{"lawful-basis", "purposes: [{text: bring bread, basis: 6(1)(b)}]", statement.Coded},
		{"lawful-basis", "lawful_bases: [{basis: contract}]", statement.Coded},
		{"lawful-basis", "lawful_bases: [{any_of: [{basis: contract}, {basis: consent}]}]", statement.Coded},
		{"lawful-basis", "lawful_bases: {text: We rely on the contract with you.}", statement.Worded},
		{"lawful-basis", "purposes: ['bring the bread, which our contract with you requires; our lawful basis is contract']", statement.Worded},
		{"lawful-basis", "lawful_bases: {text: The moon decides.}", statement.Unread},
		{"lawful-basis", "purposes: [bring bread]", statement.Silent},

		{"retention", "retention: none", statement.Denied},
		{"retention", "retention: [{name: Letters}]", statement.Silent},
		{"retention", "retention: [{name: Letters, period: P6Y}]", statement.Coded},
		{"retention", "retention: [{name: Letters, until: you leave}]", statement.Worded},
		{"retention", "retention: ['We keep letters for six years after you leave.']", statement.Worded},
		{"retention", "retention: {text: We keep letters for six years.}", statement.Worded},
		{"retention", "retention: {note: We keep letters for six years.}", statement.Worded},
		{"retention", "retention: {intro: We keep letters for six years., items: []}", statement.Worded},
		{"retention", "sections: [{id: a, heading: H, body: We delete your data six years after you leave.}]", statement.Worded},
		{"retention", "retention: ['As long as necessary']", statement.Vague},
		{"retention", "retention: [{name: Letters, criteria: as long as necessary}]", statement.Vague},
		{"retention", "retention: {schedule: 'https://a.example/s'}", statement.Coded},
		{"retention", "retention: {text: The moon decides.}", statement.Unread},

		{"rights", "rights: none", statement.Denied},
		{"rights", "rights: []", statement.Silent},
		{"rights", "rights: {text: You have rights.}", statement.Vague},
		{"rights", "rights: {text: You can ask for a copy of your data.}", statement.Worded},
		{"rights", "rights: [{right: access}]", statement.Coded},
		{"rights", "purposes: [{text: bring bread, basis: contract}]", statement.Coded},
		{"rights", "purposes: [{text: bring bread, basis: contract}]\nrights: []", statement.Coded},
		{"rights", "purposes: [{text: bring bread, basis: contract}]\nrights: {omit: [{right: access}, {right: erasure}, {right: rectification}, {right: restriction}, {right: portability}]}", statement.Silent},
		{"rights", "lawful_bases: {text: We rely on the contract with you.}", statement.Silent},

		{"complain-authority", "complaints: {authority: GB}", statement.Coded},
		{"complain-authority", "rights: [{right: complain-authority}]", statement.Coded},
		{"complain-authority", "complaints: {text: You can complain to the ICO.}", statement.Worded},
		{"complain-authority", "complaints: {text: You can complain to us.}", statement.Silent},
		{"complain-authority", "intro: You can complain to the Information Commission.", statement.Worded},
		{"complain-authority", "rights: [{right: access}, {text: The moon looks into it.}]", statement.Unread},
		{"complain-authority", "rights: [{text: You can ask for a copy of your data.}]", statement.Silent},
		{"complain-controller", "complaints: {text: You can complain to us.}", statement.Worded},
		{"complain-controller", "complaints: {text: You can complain to the ICO.}", statement.Silent},
		{"complain-controller", "complaints: {controller: {email: a@b.example}}", statement.Coded},
		{"complain-controller", "complaints: none", statement.Denied},

		{"withdraw-consent", "consent: {withdraw: Write to us.}", statement.Coded},
		{"withdraw-consent", "consent: {note: You can withdraw your consent at any time.}", statement.Worded},
		{"withdraw-consent", "rights: [{right: withdraw-consent}]", statement.Coded},
		{"withdraw-consent", "purposes: [{text: send letters, basis: consent}]", statement.Coded},
		{"withdraw-consent", "purposes: ['send letters, if you agree; you can withdraw your consent at any time']", statement.Worded},
		{"withdraw-consent", "consent: {text: We ask on the form.}", statement.Unread},

		{"transfers", "transfers: none", statement.Denied},
		{"transfers", "transfers: [{to: NZ}]", statement.Coded},
		{"transfers", "transfers: {text: We do not send your data outside the United Kingdom.}", statement.Worded},
		{"adm", "automated_decisions: none", statement.Denied},
		{"adm", "automated_decisions: {text: We make no automated decisions about you.}", statement.Worded},
		{"provision-requirement", "provision: [{required: contractual}]", statement.Coded},
		{"provision-requirement", "provision: {text: You must give us your name.}", statement.Worded},
		{"provision-requirement", "provision: [{data: contact}]", statement.Silent},
		{"source", "sources: {text: You give us your data.}", statement.Worded},
		{"source", "recipients: [{name: A, also_source: true}]", statement.Coded},
		{"recipients", "recipients: [the police]", statement.Coded},
		{"recipients", "recipients: none", statement.Denied},
		{"recipients", "recipients: {text: Our partners.}", statement.Vague},
		{"recipients", "recipients: {text: We share your data with the league. Our partners store it.}", statement.Worded},
		{"recipients", "recipients: {text: the police and the fire brigade}", statement.Worded},
	} {
		if got := statement.Of(read(t, c.lines)).Item(c.item); got.How != c.want {
			t.Errorf("%s of %s: want it stated %v, got it %v", c.item, c.lines, c.want, got.How)
		}
	}
}

// A purpose rests on what it names by id, code, article or words, and on the only basis of the
// notice if no purpose names another.
func TestPurposesRestOnBases(t *testing.T) {
	for lines, want := range map[string]string{
		"purposes: [{text: a, basis: contract}]":                                                                  "contract",
		"purposes: [{text: a, basis: 6(1)(b)}]":                                                                   "contract",
		"purposes: [{text: a, basis: x}]\nlawful_bases: [{id: x, basis: contract}]":                               "contract",
		"purposes: [{text: a, basis: 6(1)(b)}]\nlawful_bases: [{id: x, basis: contract}]":                         "contract",
		"purposes: [a, b]\nlawful_bases: [{basis: contract}]":                                                     "contract|contract",
		"purposes: [{text: a, basis: contract}, b]\nlawful_bases: [{basis: contract}]":                            "contract|contract",
		"purposes: [{text: a, basis: contract}, b]":                                                               "contract|",
		"purposes: [{text: a, basis: consent}, b]\nlawful_bases: [{basis: contract}]":                             "consent|",
		"purposes: [a]\nlawful_bases: [{basis: contract}, {basis: consent}]":                                      "",
		"purposes: [a, 'b, which is a legal obligation of ours']\nlawful_bases: [{basis: contract}]":              "|legal-obligation",
		"purposes: [a]\nlawful_bases: {text: We rely on your consent.}":                                           "consent",
		"purposes: [{text: a, basis: [contract, consent]}]":                                                       "contract+consent",
		"purposes: [{text: a, basis: x}]\nlawful_bases: [{id: x, any_of: [{basis: contract}, {basis: consent}]}]": "contract+consent",
	} {
		var got []string
		for _, p := range statement.Of(read(t, lines)).Purposes() {
			var slugs []string
			for _, b := range p.Bases {
				slugs = append(slugs, b.Slug)
			}
			got = append(got, strings.Join(slugs, "+"))
		}
		if got := strings.Join(got, "|"); got != want {
			t.Errorf("%s: want %q, got %q", lines, want, got)
		}
	}
}

// Rights follow from codes, and never from words.
func TestDerived(t *testing.T) {
	for lines, want := range map[string][]string{
		"lawful_bases: [{basis: contract}]":                                                                               {"access", "rectification", "erasure", "restriction", "portability"},
		"lawful_bases: [{basis: public-task}]":                                                                            {"access", "rectification", "erasure", "restriction", "object"},
		"lawful_bases: [{basis: consent}]":                                                                                {"access", "rectification", "erasure", "restriction", "portability", "withdraw-consent"},
		"lawful_bases: {text: We rely on your consent.}":                                                                  nil,
		"lawful_bases: [{basis: contract}]\nrights: none":                                                                 nil,
		"lawful_bases: [{basis: contract}]\nrights: {text: You have rights.}":                                             nil,
		"lawful_bases: [{basis: contract}]\nrights: []":                                                                   {"access", "rectification", "erasure", "restriction", "portability"},
		"lawful_bases: [{basis: contract}]\nrights: {omit: [{right: portability}]}":                                       {"access", "rectification", "erasure", "restriction"},
		"lawful_bases: [{basis: contract}]\nautomated_decisions: [{significant: true, solely: true}]":                     {"access", "rectification", "erasure", "restriction", "portability", "adm"},
		"lawful_bases: [{basis: contract}]\nautomated_decisions: [{significant: true}]":                                   {"access", "rectification", "erasure", "restriction", "portability"},
		"lawful_bases: [{basis: public-task}]\nspecial_category_conditions: [{condition: archiving-research-statistics}]": {"access", "rectification", "erasure", "restriction", "object", "object-research"},
	} {
		if got := statement.Of(read(t, lines)).Derived(); !slices.Equal(got, want) {
			t.Errorf("%s: want %v, got %v", lines, want, got)
		}
	}
}
