package render_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/schema/walk"
)

// A filler writes a text into every field of a notice that holds free text, and what the
// schema gives as an example into the others.
type filler struct {
	t          *testing.T
	properties map[string]walk.Property
	text       func() string
	depth      int  // of the words that stand for others: 0 those of sections, 1 those of items, 2 none
	nested     bool // whether what is filled is in a group of a group
	filled     int
}

// not are keys that change what the other fields mean: other files, sections told elsewhere
// or in the notice's own order, languages, whose words are printed.
var not = []string{"$schema", "translation_of", "version_of", "stated_in", "state", "layout", "language", "omit", "wording"}

func (f *filler) fill(v reflect.Value, path string) {
	file := source.NewFile("a", []byte("x"))
	span := source.Span{File: file, Start: source.Pos{Line: 1, Col: 1}, End: source.Pos{Line: 1, Col: 2}}
	switch v.Kind() {
	case reflect.Slice:
		if columns, ok := v.Addr().Interface().(*notice.Columns); ok {
			if f.depth != 1 { // where items are no table
				return
			}
			for _, code := range f.properties[path].Codes() {
				*columns = append(*columns, notice.Column{Field: source.Text{Value: code.(string), Span: span}, Head: source.Text{Value: f.text(), Span: span}})
			}
			return
		}
		if strings.Contains(path, "/any_of/any_of") {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(v.Index(0), path)
	case reflect.Struct:
		switch field := v.Addr().Interface().(type) {
		case *source.Text:
			*field = source.Text{Value: f.value(path), Span: span}
			return
		case *source.Span:
			*field = span
			return
		case *notice.Field[int]:
			*field = notice.Field[int]{Value: 25, Span: span}
			return
		case *notice.Field[bool]:
			*field = notice.Field[bool]{Value: true, Span: span}
			return
		}
		for i := range v.NumField() {
			sf := v.Type().Field(i)
			key, _, _ := strings.Cut(sf.Tag.Get("key"), ",")
			switch {
			case !sf.IsExported(), slices.Contains(not, key), key == "text" && f.hides(path):
			case strings.HasPrefix(v.Type().Name(), "Group[") && key == "id": // it would be that of its items
			case sf.Anonymous, sf.Name == "Span":
				f.fill(v.Field(i), path)
			case strings.HasPrefix(v.Type().Name(), "Group[") && key == "items":
				f.items(v, sf.Name, path)
			case strings.HasPrefix(sf.Type.Name(), "Groups[") && f.properties[path+"/items/text"] == nil:
				f.fill(v.Field(i), path)
			default:
				f.fill(v.Field(i), path+"/"+key)
			}
		}
	}
}

// items fills a field of a group. At one depth, groups hold a group, and its items.
func (f *filler) items(group reflect.Value, field, path string) {
	nests := f.depth == 1 && !f.nested
	switch {
	case field == "Groups" && nests:
		f.nested = true
		f.fill(group.FieldByName(field), path)
		f.nested = false
	case field == "Items" && nests:
		group.FieldByName(field).Set(group.FieldByName("Groups").Index(0).FieldByName(field))
	case field == "Items":
		f.fill(group.FieldByName(field), path)
	}
}

// hides reports whether the text of a section or of an item is left out, so that what it stands
// for is printed.
func (f *filler) hides(path string) bool {
	section := strings.Count(path, "/") == 1 && f.properties[path+"/items"] != nil
	return f.depth > 0 && section || f.depth > 1 && f.properties[path+"/id"] != nil
}

// value is the payload, where a field takes any text.
// oneLine is the pattern of names and titles.
const oneLine = `^[^\r\n]*\n*$`

func (f *filler) value(path string) string {
	for strings.Contains(path, "/any_of") {
		path = strings.Replace(path, "/any_of", "", 1)
	}
	p := f.properties[path]
	if p == nil {
		f.t.Fatalf("the schema has no key %s", path)
	}
	if below, ok := p["items"].(map[string]any); ok && below["pattern"] != nil {
		return p["examples"].([]any)[0].([]any)[0].(string)
	}
	comment, _ := p["$comment"].(string)
	if list := p.Codes(); len(list) > 0 {
		if strings.HasSuffix(path, "/as") { // a form of its own for each depth
			return []string{"list", "table", "headings"}[f.depth]
		}
		return list[0].(string)
	}
	switch key := path[strings.LastIndexByte(path, '/')+1:]; {
	case strings.HasPrefix(comment, "ids"):
		return "assess" // the example of ids
	case key == "before", key == "after", key == "section":
		return "rights"
	case p["pattern"] != nil && p["pattern"] != oneLine:
		examples, _ := p["examples"].([]any)
		if len(examples) == 0 {
			f.t.Fatalf("%s has a pattern and no example", path)
		}
		return examples[0].(string)
	}
	f.filled++
	if p["pattern"] == oneLine {
		return onOneLine(f.text())
	}
	return f.text()
}

// onOneLine is a text in which spaces take the places of line ends, which names and titles cannot hold.
func onOneLine(s string) string { return strings.NewReplacer("\n", " ", "\r", " ").Replace(s) }

// filled is a notice with the text in every field, in the headings of groups, too. Text that
// stands for other fields hides them unless the depth is 2.
func filled(t *testing.T, depth int, text func() string) *notice.Notice {
	t.Helper()
	properties, err := walk.Properties()
	if err != nil {
		t.Fatal(err)
	}
	f := &filler{t: t, properties: properties, text: text, depth: depth}
	n := &notice.Notice{}
	f.fill(reflect.ValueOf(n).Elem(), "")
	if f.filled < 250 {
		t.Fatalf("want the text in some hundreds of fields, got %d", f.filled)
	}
	return n
}
