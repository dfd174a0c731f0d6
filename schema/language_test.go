package schema_test

import (
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

func language(t *testing.T) *schema.Node {
	t.Helper()
	s, err := schema.NoticeNode()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestLanguage(t *testing.T) {
	s := language(t)
	if keys := s.Keys(); keys[0] != "$schema" || keys[1] != "noticec" {
		t.Errorf("want the keys in the order of the schema, got %v", keys[:4])
	}
	purposes := s.Key("purposes")
	item := purposes.Key("items").Item()
	if !purposes.IsSection() || purposes.Item() != nil && purposes.Item().Key("basis") == nil || item.Key("basis") == nil {
		t.Errorf("want purposes to be a section with items, got %+v", purposes)
	}
	for path, ok := range map[string]bool{
		"title is words":             s.Key("title").IsWords(),
		"version is no words":        !s.Key("version").IsWords(),
		"text is words":              item.Key("text").IsWords(),
		"data names ids":             item.Key("data").IDs() == "personal_data",
		"basis names ids":            item.Key("basis").IDs() == "lawful_bases",
		"extends is resolved":        s.Key("extends").IsResolved(),
		"the controller is a party":  s.Key("controller").IsParty() && s.Key("controller").IsSection(),
		"a contact is a party":       s.Key("contacts").Key("items").Item().IsParty(),
		"the layout is no section":   !s.Key("layout").IsSection(),
		"the event is words":         s.Key("retention").Key("items").Item().Key("from").IsWords(),
		"alternatives hold bases":    s.Key("lawful_bases").Key("items").Item().Key("any_of").Item().Key("quote").IsWords(),
		"laws are optional":          item.Key("laws").IsOptional(),
		"own sections hold words":    s.Key("sections").Item().Key("body").IsWords(),
		"a part of data holds words": s.Key("personal_data").Key("items").Item().Key("items").Item().Key("text").IsWords(),
	} {
		if !ok {
			t.Errorf("want: %s", path)
		}
	}
	root, _ := tree.Parse(source.NewFile("a", []byte("a: {heading: H, items: [x]}\nb: {text: T}\nc: {items: [x]}\n")))
	data := s.Key("personal_data").Key("items").Item()
	for key, want := range map[string][2]bool{"a": {true, true}, "b": {false, false}, "c": {true, false}} {
		n := root.Get(key)
		if got := [2]bool{item.IsGroup(n), data.IsGroup(n)}; want != got {
			t.Errorf("%s is a group of purposes, of data: want %v, got %v", key, want, got)
		}
	}
}
