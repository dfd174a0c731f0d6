package schema_test

import (
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

func shape(t *testing.T) *schema.Shape {
	t.Helper()
	s, err := schema.NoticeShape()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestShape(t *testing.T) {
	s := shape(t)
	if s.Order[0] != "$schema" || s.Order[1] != "noticec" {
		t.Errorf("want the keys in the order of the schema, got %v", s.Order[:4])
	}
	purposes := s.Keys["purposes"]
	item := purposes.Keys["items"].Items
	if !purposes.Section || purposes.Items != nil && purposes.Items.Keys["basis"] == nil || item.Keys["basis"] == nil {
		t.Errorf("want purposes to be a section with items, got %+v", purposes)
	}
	for path, ok := range map[string]bool{
		"title is words":             s.Keys["title"].Words,
		"version is no words":        !s.Keys["version"].Words,
		"text is words":              item.Keys["text"].Words,
		"data names ids":             item.Keys["data"].IDs == "personal_data",
		"basis names ids":            item.Keys["basis"].IDs == "lawful_bases",
		"extends is resolved":        s.Keys["extends"].Resolved,
		"the controller is a party":  s.Keys["controller"].Party && s.Keys["controller"].Section,
		"a contact is a party":       s.Keys["contacts"].Keys["items"].Items.Party,
		"the layout is no section":   !s.Keys["layout"].Section,
		"the event is words":         s.Keys["retention"].Keys["items"].Items.Keys["from"].Words,
		"alternatives hold bases":    s.Keys["lawful_bases"].Keys["items"].Items.Keys["any_of"].Items.Keys["quote"].Words,
		"laws are optional":          item.Keys["laws"].Optional,
		"own sections hold words":    s.Keys["sections"].Items.Keys["body"].Words,
		"a part of data holds words": s.Keys["personal_data"].Keys["items"].Items.Keys["items"].Items.Keys["text"].Words,
	} {
		if !ok {
			t.Errorf("want: %s", path)
		}
	}
	root, _ := tree.Parse(source.NewFile("a", []byte("a: {heading: H, items: [x]}\nb: {text: T}\nc: {items: [x]}\n")))
	data := s.Keys["personal_data"].Keys["items"].Items
	for key, want := range map[string][2]bool{"a": {true, true}, "b": {false, false}, "c": {true, false}} {
		n := root.Get(key)
		if got := [2]bool{item.IsGroup(n), data.IsGroup(n)}; want != got {
			t.Errorf("%s is a group of purposes, of data: want %v, got %v", key, want, got)
		}
	}
}
