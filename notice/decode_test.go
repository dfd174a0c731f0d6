package notice_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

func decode(t testing.TB, text string) *notice.Notice {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a", []byte(text)))
	if len(list) > 0 {
		t.Fatalf("%q: want no finding, got %+v", text, list)
	}
	return notice.Decode(root)
}

func TestShortForms(t *testing.T) {
	long := decode(t, "regime: [uk-gdpr]\nrecipients: {items: [{name: NHS}]}\nrights: {items: [{right: [access]}]}\npurposes: {items: [{text: care, basis: [consent]}]}\ncontroller: {name: C}\ntransfers: {state: none}\nretention: {schedule: {url: u}}\nlaws: [{name: L}]\n")
	short := decode(t, "regime: uk-gdpr\nrecipients: [NHS]\nrights: [{right: access}]\npurposes: {items: {text: care, basis: consent}}\ncontroller: C\ntransfers: none\nretention: {schedule: u}\nlaws: L\n")
	for name, n := range map[string]*notice.Notice{"long": long, "short": short} {
		got := []string{n.Regime[0].Value, n.Recipients.Groups[0].Items[0].Name.Value, n.Rights.Groups[0].Items[0].Right[0].Value, n.Purposes.Groups[0].Items[0].Text.Value, n.Purposes.Groups[0].Items[0].Basis[0].Value, n.Controller.Name.Value, n.Retention.Schedule.URL.Value, n.Laws[0].Name.Value}
		if want := []string{"uk-gdpr", "NHS", "access", "care", "consent", "C", "u", "L"}; !slices.Equal(want, got) || !n.Transfers.None() {
			t.Errorf("%s: want %v and no transfers, got %v, none %v", name, want, got, n.Transfers.None())
		}
	}
}

// What has the wrong shape is left out, and what stands beside it is read.
func TestWrongShapesAreLeftOut(t *testing.T) {
	n := decode(t, "title: [a]\nnoticec: x\nunknown: {a: b}\npurposes: [[a], {text: {b: c}}, fine]\nretention: [{until_age: old, name: N}]\nlayout: x\nrights: 5\ncontroller: [a]\n")
	if n.Title.IsSet() || n.Format.IsSet() || n.Layout.Numbered.IsSet() {
		t.Errorf("want nothing read of wrong shapes, got %+v, %+v", n.Title, n.Format)
	}
	var texts []string
	for p := range n.Purposes.All() {
		texts = append(texts, p.Text.Value)
	}
	if !slices.Contains(texts, "fine") {
		t.Errorf("want the good item read, got %q", texts)
	}
	for r := range n.Retention.All() {
		if r.UntilAge.IsSet() || r.Name.Value != "N" {
			t.Errorf("want the name and no age, got %+v", r)
		}
	}
	if d := notice.Decode(nil); d == nil || d.Title.IsSet() {
		t.Errorf("want an empty notice for no tree, got %+v", d)
	}
}

func TestGroupsKeepTheirOrder(t *testing.T) {
	n := decode(t, "rights:\n  - {right: access}\n  - heading: H\n    items: [{right: object}, {right: erasure}]\n    note: N\n  - {right: adm}\n  - {right: portability}\n")
	var got []string
	for _, g := range n.Rights.Groups {
		s := g.Heading.Value + ":"
		for _, r := range g.Items {
			s += r.Right[0].Value + " "
		}
		got = append(got, strings.TrimSpace(s+g.Note.Value))
	}
	if want := []string{":access", "H:object erasure N", ":adm portability"}; !slices.Equal(want, got) {
		t.Errorf("want %q, got %q", want, got)
	}
	if n.Rights.Len() != 5 {
		t.Errorf("want 5 rights, got %d", n.Rights.Len())
	}
}

// Sections stand at their keys, items and values where they are written.
func TestPlaces(t *testing.T) {
	n := decode(t, "title: T\nretention:\n  - name: file\n    until_age: 25\ntransfers: none\n")
	r := &n.Retention.Groups[0].Items[0]
	for want, span := range map[string]source.Span{"T": n.Title.Span, "retention": n.Retention.Span, "name": r.Span, "file": r.Name.Span, "25": r.UntilAge.Span, "transfers": n.Transfers.Span, "none": n.Transfers.State.Span} {
		if got := span.Cut(); want != got {
			t.Errorf("want the place of %q, got that of %q", want, got)
		}
	}
	if r.UntilAge.Value != 25 {
		t.Errorf("want 25, got %d", r.UntilAge.Value)
	}
}

// Texts yields the words that were written, each once, and no codes.
func TestTexts(t *testing.T) {
	n := decode(t, "title: T\nregime: [uk-gdpr, eu-gdpr]\npurposes: [{text: care, note: n}]\nretention: [{until_age: 25}]\nsections: [{id: i, heading: H, body: B}]\n")
	var got []string
	for _, x := range n.Texts() {
		got = append(got, x.Value)
	}
	if want := []string{"B", "H", "T", "care", "n"}; !slices.Equal(want, slices.Sorted(slices.Values(got))) {
		t.Errorf("want %q, got %q", want, got)
	}
	for range n.Texts() {
		break // stops early without complaint
	}
}

// An e-mail address in place of a party is its address, and any other text its name.
func TestPartyInShort(t *testing.T) {
	for text, mailbox := range map[string]bool{
		"dpo@averton.example": true, "Ada Smith": false, "Ada <dpo@averton.example>": false, "Averton @ Home": false, "@averton": false, "a@b@c.example": false, "write to dpo@averton.example": false,
	} {
		root, _ := tree.Parse(source.NewFile("a", []byte("dpo: \""+text+"\"\ncontacts: [\""+text+"\"]\n")))
		n := notice.Decode(root)
		contact := n.Contacts.Groups[0].Items[0]
		for _, p := range []notice.Party{n.DPO.Party, contact.Party} {
			if got := len(p.Email) == 1 && p.Email[0].Value.Value == text && !p.Name.IsSet(); got != mailbox {
				t.Errorf("%q: want an address: %t, got %+v", text, mailbox, p)
			}
			if !mailbox && p.Name.Value != text {
				t.Errorf("%q: want it as the name, got %+v", text, p.Name)
			}
		}
	}
}
