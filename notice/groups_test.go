package notice_test

import (
	"slices"
	"testing"

	"github.com/noticec/noticec/notice"
)

// Groups in groups hold the items of the group, in the order in which they are written; each text
// is yielded once.
func TestGroupsInGroups(t *testing.T) {
	n := decode(t, "recipients:\n  - A\n  - {id: h, heading: H, intro: I, as: table, columns: {name: Who, role: What}, note: N, items: [B, {heading: J, note: M, items: [C, D]}, E]}\n  - {heading: '', items: [F]}\n")
	var all []string
	for r := range n.Recipients.All() {
		all = append(all, r.Name.Value)
	}
	if want := []string{"A", "B", "C", "D", "E", "F"}; !slices.Equal(want, all) {
		t.Errorf("want %v, got %v", want, all)
	}
	h := &n.Recipients.Groups[1]
	if len(h.Groups) != 3 || &h.Groups[1].Items[1] != &h.Items[2] || h.Groups[1].Heading.Value != "J" || len(h.Groups[0].Items) != 1 {
		t.Errorf("want three parts with the same items, got %+v", h.Groups)
	}
	if h.ID.Value != "h" || h.As.Value != "table" || len(h.Columns) != 2 || h.Columns[0].Field.Value != "name" || h.Columns[1].Head.Value != "What" {
		t.Errorf("want what the group says of its form, got %+v", h.Form)
	}
	if last := &n.Recipients.Groups[2]; !last.NoHeading() || h.NoHeading() || n.Recipients.Groups[0].NoHeading() || last.Groups != nil {
		t.Error("want one group that says that it has no heading")
	}
	var texts, words []string
	for _, x := range n.Texts() {
		texts = append(texts, x.Value)
	}
	for _, x := range n.Words() {
		words = append(words, x.Value)
	}
	if want := []string{"A", "H", "I", "Who", "What", "B", "J", "C", "D", "M", "E", "N", "F"}; !slices.Equal(want, texts) {
		t.Errorf("want the texts %v, got %v", want, texts)
	}
	if want := []string{"A", "I", "B", "C", "D", "M", "E", "N", "F"}; !slices.Equal(want, words) {
		t.Errorf("want the words %v, got %v", want, words)
	}
	own := h.Words()
	if len(own) != 3 || own[0].Value != "I" || own[1].Value != "M" || own[2].Value != "N" {
		t.Errorf("want the words of the groups, got %v", own)
	}
}

// A list of parties holds each of them; a single party is itself.
func TestSeveralParties(t *testing.T) {
	names := func(list *notice.Parties) []string {
		var out []string
		for p := range list.All() {
			out = append(out, p.Name.Value)
		}
		return out
	}
	for text, want := range map[string][]string{
		"dpo: A": {"A"}, "dpo: [A, {name: B, regime: uk-gdpr}]": {"A", "B"}, "dpo: {name: A, items: [B]}": {"A", "B"}, "dpo: {heading: H, items: [B, C]}": {"B", "C"},
		"dpo: none": {""}, "title: T": {""},
	} {
		n := decode(t, text+"\n")
		if got := names(&n.DPO); !slices.Equal(want, got) {
			t.Errorf("%s: want %q, got %q", text, want, got)
		}
	}
	n := decode(t, "complaints: {authority: [GB, {name: A, regime: eu-gdpr}]}\ncontroller: {name: N, heading: '', roles: [controller, {role: processor, for: files}], establishments: GB}\n")
	var authorities []string
	for a := range n.Complaints.Authority.All() {
		authorities = append(authorities, a.Country.Value+a.Name.Value)
	}
	if !slices.Equal(authorities, []string{"GB", "A"}) || !n.Controller.NoHeading() || n.Controller.Roles[1].For.Value != "files" || n.Controller.Roles[0].Role.Value != "controller" || len(n.Controller.Establishments) != 1 {
		t.Errorf("want two authorities and a controller with two roles, got %v, %+v", authorities, n.Controller)
	}
	for key, text := range n.Texts() {
		if text.Value == "controller" || text.Value == "GB" && key == "controller" {
			t.Errorf("want no code among the texts, got %s", text.Value)
		}
	}
}
