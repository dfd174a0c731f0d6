package doc_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
)

// EachID finds every field of that name in a document, whatever kind of block has it.
func TestEachIDFindsAll(t *testing.T) {
	d := sampler.Document()
	var want []string
	var find func(reflect.Value)
	find = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				find(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				find(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.Name == "ID" && v.Field(i).String() != "" {
					want = append(want, v.Field(i).String())
				} else if f.IsExported() {
					find(v.Field(i))
				}
			}
		}
	}
	find(reflect.ValueOf(d.Blocks))
	var got []string
	doc.EachID(d.Blocks, func(id *string) { got = append(got, *id) })
	if len(want) < 5 || !slices.Equal(want, got) {
		t.Errorf("want %q\ngot  %q", want, got)
	}
}

// Of several blocks with one id the first keeps it, the others get one that nothing else has.
func TestUniqueIDs(t *testing.T) {
	item := func(id string) doc.ListItem { return doc.ListItem{ID: id} }
	d := &doc.Document{Blocks: []doc.Block{
		&doc.Callout{ID: "rights-object"},
		&doc.Section{ID: "rights", Blocks: []doc.Block{
			&doc.List{Items: []doc.ListItem{item("rights-object"), item("rights-object-2"), item(""), item("")}},
			&doc.Definitions{Items: []doc.Definition{{ID: "rights-object", Values: [][]doc.Block{{&doc.Table{Rows: []doc.Row{{ID: "rights"}}}}}}}},
		}},
		&doc.Section{ID: "top"}, &doc.Section{ID: "contents"},
	}}
	d.UniqueIDs()
	var got []string
	doc.EachID(d.Blocks, func(id *string) { got = append(got, *id) })
	want := []string{"rights-object", "rights", "rights-object-3", "rights-object-2", "rights-object-4", "rights-2", "top-2", "contents-2"}
	if !slices.Equal(want, got) {
		t.Errorf("want %q\ngot  %q", want, got)
	}
	before := slices.Clone(got)
	d.UniqueIDs()
	got = nil
	doc.EachID(d.Blocks, func(id *string) { got = append(got, *id) })
	if d.Blocks[0].(*doc.Callout).ID != "rights-object" || !slices.Equal(before[:6], got[:6]) {
		t.Errorf("want unique ids as they are, got %q", got)
	}
}
