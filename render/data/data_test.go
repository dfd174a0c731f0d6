package data_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/data"
	"github.com/noticec/noticec/schema"
)

// notices calls f for every notice of the examples and of the valid ones.
func notices(t *testing.T, f func(name string, n *notice.Notice)) {
	t.Helper()
	sources, err := workspace.Nearest.Find([]string{"../../examples", "../../testdata/valid", "../../testdata/injection", "../../testdata/complete"}, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-23"}, sources, func(s workspace.Source, r check.Result) error {
		if r.Notice == nil {
			t.Errorf("%s: want a notice whose shape is right, got %v", s.Name, r.Findings)
			return nil
		}
		f(s.Name, statement.Derive(r.Notice))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

func decoded(t *testing.T, text []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return v
}

// strs collects the strings of a value.
func strs(v any, found map[string]bool) {
	switch v := v.(type) {
	case string:
		found[v] = true
	case []any:
		for _, x := range v {
			strs(x, found)
		}
	case map[string]any:
		for _, x := range v {
			strs(x, found)
		}
	}
}

// Every output is of the shape that the schema tells, and holds every word of the notice.
func TestJSONIsOfItsSchemaAndWhole(t *testing.T) {
	s, err := jsonschema.CompileString("output.schema.json", schema.Output())
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	notices(t, func(name string, n *notice.Notice) {
		count++
		var b bytes.Buffer
		if list, err := data.JSON(&b, n); err != nil || len(list) > 0 {
			t.Fatalf("%s: %v, %+v", name, err, list)
		}
		v := decoded(t, b.Bytes())
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
		found := map[string]bool{}
		strs(v, found)
		for key, text := range n.Texts() {
			if !found[text.Value] {
				t.Errorf("%s: want %q of %s in the output", name, text.Value, key)
			}
		}
	})
	if count < 15 {
		t.Errorf("want all notices, got %d", count)
	}
}

// What no one writes is not in the shape.
func TestTheSchemaIsClosed(t *testing.T) {
	s, err := jsonschema.CompileString("output.schema.json", schema.Output())
	if err != nil {
		t.Fatal(err)
	}
	head := `{"$schema": "` + data.Schema + `", "noticec": 1`
	for text, want := range map[string]bool{
		head + `}`: true, head + `, "purposes": {"groups": [{"items": [{"text": "a", "basis": ["consent"]}]}]}}`: true,
		`{}`: false, head + `, "x": 1}`: false, head + `, "purposes": {"groups": [{"items": [{"text": 1}]}]}}`: false, head + `, "regime": ["gdpr"]}`: false,
		head + `, "lawful_bases": {"groups": [{"items": [{"any_of": [{"basis": "consent"}]}]}]}}`: true, head + `, "lawful_bases": {"groups": [{"items": [{"any_of": [{"base": "consent"}]}]}]}}`: false,
	} {
		if err := s.Validate(decoded(t, []byte(text))); (err == nil) != want {
			t.Errorf("%s: want valid %t, got %v", text, want, err)
		}
	}
}

func read(t *testing.T, text string) *notice.Notice {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a", []byte(text)))
	if len(list) > 0 {
		t.Fatal(list)
	}
	return notice.Decode(root)
}

func TestShortFormsAreWrittenLong(t *testing.T) {
	var b bytes.Buffer
	if _, err := data.JSON(&b, read(t, "noticec: 1\ntitle: T <b>\nregime: uk-gdpr\npurposes: [a, {heading: H, items: b}]\ntransfers: none\nlayout: {numbered: true}\nretention: [{until_age: 25}]\n")); err != nil {
		t.Fatal(err)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, b.Bytes()); err != nil {
		t.Fatal(err)
	}
	want := `{"$schema":"https://noticec.org/schema/output.v1.json","noticec":1,"title":"T <b>","regime":["uk-gdpr"],"purposes":{"groups":[{"items":[{"text":"a"}]},{"heading":"H","items":[{"text":"b"}]}]},` +
		`"transfers":{"state":"none"},"retention":{"groups":[{"items":[{"until_age":25}]}]},"layout":{"numbered":true}}`
	if got := compact.String(); want != got {
		t.Errorf("want %s, got %s", want, got)
	}
}

var term = regexp.MustCompile(`^(dpv|eu-gdpr|schema|dct|xsd):[A-Za-z0-9-]+$`)

// terms collects the terms that JSON-LD uses, as keys and as types.
func terms(t *testing.T, v any, found map[string]bool) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			terms(t, x, found)
		}
	case map[string]any:
		for key, x := range v {
			switch {
			case key == "@context", key == "@id", key == "@value":
				continue
			case key == "@type":
				types := map[string]bool{}
				strs(x, types)
				for s := range types {
					if !term.MatchString(s) {
						t.Errorf("%q is no term", s)
					}
					found[s] = true
				}
				continue
			case !term.MatchString(key):
				t.Errorf("%q is no term", key)
			}
			found[key] = true
			terms(t, x, found)
		}
	}
}

// whole uses all that has a term.
func whole() string {
	var b strings.Builder
	b.WriteString("noticec: 1\ntitle: T\nid: t\nlanguage: en\nregime: eu-gdpr\nversion: v\nupdated: 2026-09-30\nvalid_until: 2027-09-30\nlicence: CC0\n" +
		"adopted: 2026-09-14\nimprint: I\n" +
		"controller: {name: N, country: FR, establishments: [FR, IE], roles: [controller, {role: processor, for: files}], email: a@b.example, address: A, registrations: [{scheme: s, number: n}]}\nrepresentative: R\ndpo: {email: d@b.example}\n" +
		"joint_controllers: [{name: J}]\ncomplaints: {authority: FR}\npersonal_data: [{id: d, name: D, items: [x, {text: y, special: health}]}]\n" +
		"sources: [{name: S}, {name: P, public: true}, {name: You, collection: direct, data: d}]\nrecipients: [{id: r, name: R}, {name: P, kind: processor}]\n" +
		"retention: [{id: k, period: P1Y}, {until: the end}]\nautomated_decisions: [{text: A, logic: L}]\npurposes: [{id: p, text: T, basis: consent, data: d, recipients: r, retention: k, laws: L}, {text: M, direct_marketing: true}]\n")
	b.WriteString("lawful_bases:\n")
	for _, x := range law.Bases {
		b.WriteString("  - {basis: " + x.Slug + ", laws: L}\n")
	}
	b.WriteString("special_category_conditions:\n")
	for _, x := range law.Conditions {
		b.WriteString("  - {condition: " + x.Slug + "}\n")
	}
	b.WriteString("rights:\n")
	for _, x := range law.Rights {
		b.WriteString("  - {right: " + x.Slug + ", text: T}\n")
	}
	b.WriteString("transfers:\n")
	for _, x := range law.Mechanisms {
		b.WriteString("  - {to: US, recipient: r, mechanism: " + x + "}\n")
	}
	return b.String()
}

// Every term is in the list, and every term of the list is used.
func TestTermsAreThoseOfTheList(t *testing.T) {
	text, err := os.ReadFile("terms.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, line := range strings.Split(string(text), "\n") {
		if line != "" && !strings.HasPrefix(line, "#") {
			list = append(list, line)
		}
	}
	if !slices.IsSorted(list) || len(slices.Compact(slices.Clone(list))) != len(list) {
		t.Error("want the terms sorted, each once")
	}
	found := map[string]bool{}
	linked := func(n *notice.Notice) {
		var b bytes.Buffer
		if _, err := data.JSONLD(&b, n); err != nil {
			t.Fatal(err)
		}
		terms(t, decoded(t, b.Bytes()), found)
	}
	linked(read(t, whole()))
	linked(read(t, strings.Replace(whole(), "eu-gdpr", "uk-gdpr", 1)))
	for s := range found {
		if !slices.Contains(list, s) {
			t.Errorf("%s is used and not in the list", s)
		}
	}
	for _, s := range list {
		if !found[s] {
			t.Errorf("%s is in the list and not used", s)
		}
	}
	notices(t, func(_ string, n *notice.Notice) { linked(n) })
	for s := range found {
		if !slices.Contains(list, s) {
			t.Errorf("%s is used and not in the list", s)
		}
	}
}

// The terms of the Union's GDPR stand in notices under it alone; nodes refer to each other.
func TestLinked(t *testing.T) {
	const text = "noticec: 1\ntitle: T\nregime: eu-gdpr\nlawful_bases: [{id: b, basis: 6(1)(e)}]\nspecial_category_conditions: [{condition: 9(2)(h)}]\n" +
		"purposes: [{text: P, basis: b, conditions: health-or-social-care, data: d}]\npersonal_data: [{id: d, name: </script>}]\nrights: [{right: [access, object], text: x}]\n"
	got := func(n *notice.Notice) string {
		b, err := data.JSONLDScript(n)
		if err != nil {
			t.Fatal(err)
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, b); err != nil {
			t.Fatal(err)
		}
		return compact.String()
	}
	eu := got(read(t, text))
	for _, want := range []string{
		`{"@type":"dpv:PersonalDataProcess","dpv:hasPurpose":{"@type":"dpv:Purpose","dct:title":"P"},"dpv:hasLegalBasis":[{"@id":"_:basis-1"},{"@id":"_:condition-2"}],"dpv:hasPersonalData":[{"@id":"_:data-1"}]}`,
		`{"@id":"_:basis-1","@type":"eu-gdpr:A6-1-e","dpv:hasIdentifier":"public-task"}`, `{"@id":"_:condition-2","@type":"eu-gdpr:A9-2-h","dpv:hasIdentifier":"health-or-social-care"}`,
		`[{"@type":"eu-gdpr:A15","dpv:hasIdentifier":"access"},{"@type":"eu-gdpr:A21","dpv:hasIdentifier":"object"}]`, `\u003c/script\u003e`,
	} {
		if !strings.Contains(eu, want) {
			t.Errorf("want %s in %s", want, eu)
		}
	}
	uk := got(read(t, strings.Replace(text, "eu-gdpr", "uk-gdpr", 1)))
	for _, want := range []string{`"@type":"dpv:PublicInterest"`, `"@type":"dpv:LegalBasis","dpv:hasIdentifier":"health-or-social-care"`, `"@type":"dpv:DataSubjectRight","dpv:hasIdentifier":"access"`} {
		if !strings.Contains(uk, want) {
			t.Errorf("want %s in %s", want, uk)
		}
	}
	if strings.Contains(strings.Replace(uk, `"eu-gdpr":"https`, "", 1), "eu-gdpr") {
		t.Errorf("want no term of the Union in %s", uk)
	}
}

// Every file of the package that makes nodes is covered by the list, for a term is written as
// such.
func TestTermsInTheSourceAreInTheList(t *testing.T) {
	list, err := os.ReadFile("terms.txt")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`"((?:dpv|eu-gdpr|schema|dct|xsd):[A-Za-z0-9-]{3,})"`).FindAllSubmatch(text, -1) {
			if !bytes.Contains(list, append(append([]byte("\n"), m[1]...), '\n')) {
				t.Errorf("%s: %s is not in the list", file, m[1])
			}
		}
	}
}

// Groups in groups, columns, empty headings and lists of parties are in the data as they were written.
func TestHowSectionsAreSetIsInTheData(t *testing.T) {
	for text, want := range map[string]string{
		"retention: {heading: '', as: table, columns: {name: What, period: How long}, items: [{name: N}]}": `"retention":{"heading":"","as":"table","columns":[{"field":"name","head":"What"},{"field":"period","head":"How long"}],"groups":[{"items":[{"name":"N"}]}]}`,
		"recipients: [{id: h, heading: H, items: [A, {heading: I, as: sentence, items: [B, C]}, D]}]":      `"recipients":{"groups":[{"id":"h","heading":"H","groups":[{"items":[{"name":"A"}]},{"heading":"I","as":"sentence","items":[{"name":"B"},{"name":"C"}]},{"items":[{"name":"D"}]}]}]}`,
		"dpo: [{name: A, regime: uk-gdpr}, B]":                                                                            `"dpo":{"items":[{"regime":["uk-gdpr"],"name":"A"},{"name":"B"}]}`,
		"complaints: {authority: [{country: IE, regime: eu-gdpr}, GB]}":                                                   `"complaints":{"authority":{"items":[{"country":"IE","regime":["eu-gdpr"]},{"country":"GB"}]}}`,
		"updated: 2026-09-30\nadopted: {date: 2026-09-14, by: B}\nversion: '2'\nwording: own\napplies_to: [S, A]":         `"wording":"own","applies_to":["S","A"],"version":{"value":"2"},"updated":{"date":"2026-09-30"},"adopted":{"date":"2026-09-14","by":"B"}`,
		"purposes: [{text: T, interests: [I, J]}]\nlawful_bases: [{basis: consent, interests: [K, {text: L, whose: W}]}]": `"purposes":{"groups":[{"items":[{"text":"T","interests":["I","J"]}]}]},"lawful_bases":{"groups":[{"items":[{"basis":"consent","interests":[{"text":"K"},{"text":"L","whose":"W"}]}]}]}`,
	} {
		var b, compact bytes.Buffer
		if _, err := data.JSON(&b, read(t, text+"\n")); err != nil {
			t.Fatal(err)
		}
		if err := json.Compact(&compact, b.Bytes()); err != nil {
			t.Fatal(err)
		}
		if want = `{"$schema":"` + data.Schema + `","noticec":1,` + want + "}"; want != compact.String() {
			t.Errorf("%s: want\n%s, got\n%s", text, want, compact.String())
		}
	}
	linked, err := data.JSONLDScript(read(t, whole()))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"dpv:DataProcessor"`, `"dct:dateAccepted"`, `"IE"`} {
		if !strings.Contains(string(linked), want) {
			t.Errorf("want %s in %s", want, linked)
		}
	}
}
