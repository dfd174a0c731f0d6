package notice_test

import (
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Items are found by their ids, the first of those that share one, also within groups; bases and
// conditions by their codes or articles, too.
func TestIndex(t *testing.T) {
	root, list := tree.Parse(source.NewFile("a", []byte(`
personal_data: [{heading: G, items: [{id: contact, name: A}, {name: B}]}, {id: contact, name: C}]
recipients: [{id: cloud, name: D}]
retention: [{id: file, name: E, period: P1Y}]
audiences: [{id: staff, name: F}]
lawful_bases: [{basis: contract}, {id: consent, basis: 6(1)(e)}, {basis: consent}, {basis: 6(1)(b), note: second}]
special_category_conditions: [{id: health, condition: health-or-social-care}]
`)))
	if len(list) > 0 {
		t.Fatal(list)
	}
	n := notice.Decode(root)
	x := notice.NewIndex(n)
	if d := x.Data("contact"); d == nil || d.Name.Value != "A" {
		t.Errorf("want the first category, got %+v", d)
	}
	if x.Data("") != nil || x.Data("cloud") != nil || x.Recipient("contact") != nil || x.Storage("x") != nil || x.Audience("x") != nil || x.Basis("x") != nil || x.Condition("") != nil {
		t.Error("want nothing for ids that are not there")
	}
	if x.Recipient("cloud") == nil || x.Storage("file") == nil || x.Audience("staff") == nil {
		t.Error("want the items with these ids")
	}
	bases := n.LawfulBases.Groups[0].Items
	for ref, want := range map[string]*notice.LawfulBasis{"contract": &bases[0], "6(1)(b)": &bases[0], "consent": &bases[1], "public-task": &bases[1], "6(1)(a)": &bases[2], "vital-interests": nil} {
		if got := x.Basis(ref); got != want {
			t.Errorf("%s: want %+v, got %+v", ref, want, got)
		}
	}
	for _, ref := range []string{"health", "health-or-social-care", "9(2)(h)"} {
		if x.Condition(ref) == nil {
			t.Errorf("want the condition %s", ref)
		}
	}
}
