package status_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/status"
)

// A planted contradiction: what is replaced in files of the council, files that are added, and the
// finding wanted.
type planted struct {
	name string
	edit [][3]string // file, old, new
	add  string      // a notice that extends the base, after its first lines
	want string      // code and a part of the message
}

var plants = []planted{
	{"a period by its name", [][3]string{{"parking", "retention:\n", "retention:\n  - {id: film, name: Footage, period: P6M, from: the recording}\n"}}, "", "NC980 `Footage` is kept for `P6M` here, and for `P31D`"},
	{"a period of a purpose and its data", [][3]string{{"telecare", "name: Your telecare file\n", "name: Your telecare file\n    data: [contact]\n"}},
		"personal_data: [{id: c, name: Contact details, items: [name]}]\npurposes: [{id: i, text: Install and repair the equipment, basis: contract, data: c, retention: kit}]\nretention: [{id: kit, name: Kit, data: c, period: P1Y, from: the end of your telecare agreement}]\n", "NC980 `Kit` is kept for `P1Y` here, and for `P6Y`"},
	{"a country", [][3]string{{"telecare", "name: Averton Home Electrics\n", "name: Averton Home Electrics\n    country: GB\n"}, {"parking", "recipients:\n  - id: provider\n", "recipients:\n  - {name: Averton Home Electrics, country: IE}\n  - id: provider\n"}}, "", "NC981 the recipient `Averton Home Electrics` is in `GB` here, and in `IE`"},
	{"a role", [][3]string{{"cctv", "name: Contractors who look after roads\n", "name: Averton Roads Ltd\n"}}, "recipients: [{name: Averton Roads Ltd, kind: joint-controller, what_for: 'to deal with incidents'}]\n", "NC981 `Averton Roads Ltd` is `joint-controller` here, and for the same `processor`"},
	{"a basis", [][3]string{{"parking", "purposes:\n", "purposes:\n  - {id: crime, text: Prevent and detect crime., basis: legitimate-interests}\n"}}, "", "NC982 this purpose rests on legitimate interests here, and on public task"},
	{"recipients denied", nil, "purposes: [{text: find out which equipment you need, basis: public-task}]\nrecipients: none\n", "NC983 nobody receives data"},
	{"transfers denied", nil, "recipients: [{id: p, name: Averton Permits Ltd}]\ntransfers: [{to: US, recipient: p, mechanism: uk-us-data-bridge}]\n", "NC983 of `Averton Permits Ltd` that "},
	{"an address", nil, "controller: {address: 'Old Court, Averton AV9 9ZZ'}\n", "NC984 the address of Averton Council is another one"},
	{"a number in a register", [][3]string{{"telecare", "id: telecare\n", "id: telecare\ncontroller: {registrations: [{scheme: ico, number: Z1234567}]}\n"}}, "controller: {registrations: [{scheme: ico, number: Z7654321}]}\n", "NC984 `Z7654321` is the number of Averton Council here, and `Z1234567`"},
	{"an article", nil, "recipients: [Traffic Penalty Tribunal]\n", "NC985 `Traffic Penalty Tribunal` and `The Traffic Penalty Tribunal` differ in spelling"},
	{"dots", [][3]string{{"telecare", "name: Your GP and the NHS", "name: NHS"}}, "recipients: [N.H.S.]\n", "NC985 `N.H.S.` and `NHS` differ in spelling"},
	{"an abbreviation", nil, "contacts: [{role: enquiries, name: Disclosure and Barring Service, abbreviation: DBS, email: a@dbs.example}]\nrecipients: [DBS]\n", "NC985 `DBS` and `The Disclosure and Barring Service` are a name and its abbreviation"},
	{"a letter", nil, "recipients: [Averton Home Electrcis]\n", "NC985 `Averton Home Electrcis` and `Averton Home Electrics` differ in one letter"},
}

// What is planted in the notices of a council is found, each on its own and all at once, and nothing
// else is.
func TestPlantedContradictions(t *testing.T) {
	if got := council(t, planted{}); len(got) > 0 {
		t.Fatalf("want nothing found in the notices as they are, got %v", got)
	}
	for _, p := range plants {
		got := council(t, p)
		if code, message, _ := strings.Cut(p.want, " "); len(got) != 1 || !strings.HasPrefix(got[0], code) || !strings.Contains(got[0], message) {
			t.Errorf("%s: want %s alone, got %q", p.name, p.want, got)
		}
	}
	all := council(t, plants...)
	if len(all) != len(plants) {
		t.Errorf("want %d findings, got %d: %q", len(plants), len(all), all)
	}
	slices.Reverse(plants)
	if again := council(t, plants...); len(again) != len(plants) {
		t.Errorf("in another order: want %d findings, got %q", len(plants), again)
	}
}

// council returns what is found in the notices of the council with contradictions.
func council(t *testing.T, planted ...planted) []string {
	t.Helper()
	names, err := filepath.Glob("../../examples/council/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatal(err)
	}
	files := map[string]string{}
	var order []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		base := filepath.Base(name)
		files[base] = string(data)
		if strings.HasSuffix(base, ".notice.yaml") {
			order = append(order, base)
		}
	}
	for i, p := range planted {
		for _, e := range p.edit {
			name := e[0] + ".notice.yaml"
			if strings.Count(files[name], e[1]) != 1 {
				t.Fatalf("%s: want %q once in %s", p.name, e[1], name)
			}
			files[name] = strings.Replace(files[name], e[1], e[2], 1)
		}
		if p.add != "" {
			name := fmt.Sprintf("z%02d.notice.yaml", i)
			files[name] = fmt.Sprintf("noticec: 1\nextends: council.base.yaml\nid: a%d\ntitle: Added %d\n%s", i, i, p.add)
			order = append(order, name)
		}
	}
	slices.Sort(order)
	return found(t, files, order)
}

// found returns the findings across notices, by place.
func found(t *testing.T, files map[string]string, order []string) []string {
	t.Helper()
	read := func(_ *source.File, name string) (*source.File, error) {
		text, ok := files[name]
		if !ok {
			return nil, os.ErrNotExist
		}
		return source.NewFile(name, []byte(text)), nil
	}
	var c status.Comparison
	for _, name := range order {
		r, err := check.File(source.NewFile(name, []byte(files[name])), check.Settings{Today: today}, read)
		if err != nil || r.Notice == nil {
			t.Fatalf("%s: want a notice, got %v, %v", name, err, r.Findings)
		}
		c.Add(r.Statements, today)
	}
	var out []string
	for _, d := range c.Findings() {
		out = append(out, d.Code.ID+" "+d.Message)
		if len(d.Related) == 0 || !d.Related[0].Span.IsValid() || !d.Span.IsValid() || cmp.Compare(d.Span.File.Name, "") == 0 {
			t.Errorf("want two places of %s", d.Message)
		}
	}
	return out
}

// No example contradicts another.
func TestExamplesDoNotContradict(t *testing.T) {
	var c status.Comparison
	n := 0
	for _, v := range variants(t) {
		if strings.ContainsAny(v.name, " ") || strings.Contains(v.name, "complete") {
			continue
		}
		r, err := check.File(source.NewFile(v.name, []byte(v.text)), check.Settings{Today: today}, v.read)
		if err != nil {
			t.Fatal(err)
		}
		if r.Notice != nil {
			n++
			c.Add(r.Statements, today)
		}
	}
	for _, d := range c.Findings() {
		t.Errorf("%s: %s: %s", d.Span.File.Name, d.Code.ID, d.Message)
	}
	if n < 20 {
		t.Errorf("want all examples, got %d", n)
	}
}

// Notices that are made to be slow are compared in time that grows with them.
func TestLongNotices(t *testing.T) {
	head := "noticec: 1\ntitle: T\ncontroller: {name: Averton Council}\n"
	long := strings.Repeat("Averton Mail ", 20_000)
	var b strings.Builder
	b.WriteString(head + "retention: [{id: r, name: Footage, period: P1Y, from: the recording, data: d}]\nrecipients: [{id: x, name: 'Averton Mail', kind: processor}]\npurposes:\n")
	for i := range 3000 {
		fmt.Fprintf(&b, "  - {text: use %d, recipients: x, retention: r}\n", i)
	}
	text := head + "recipients: ['" + long + "Ltd', '" + long + "Ldt']\n---\n" + b.String() + "---\n" + strings.Replace(b.String(), "P1Y", "P2Y", 1)
	if got := compared(t, text); strings.Count(got, "\n") != 1 || !strings.Contains(got, "NC980") {
		t.Errorf("want one finding, got %.300s", got)
	}
}
