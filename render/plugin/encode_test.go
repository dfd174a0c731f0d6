package plugin

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/schema"
)

// kinds are all kinds of block and inline.
var kinds = []any{
	doc.Section{}, doc.Paragraph{}, doc.List{}, doc.Definitions{}, doc.Table{}, doc.Callout{}, doc.Contents{}, doc.Opening{}, doc.Listing{},
	doc.Text(""), doc.Strong{}, doc.Emph{}, doc.Code(""), doc.Link{}, doc.Break{}, doc.Cite{}, doc.Lang{}, doc.Date{},
}

// ofReviews are the kinds of copies for review, which plugins never print.
var ofReviews = []any{doc.Written{}, doc.Remarked{}, doc.Changed{}}

// Kinds of copies for review are what their words are; deleted words are none.
func TestKindsOfReviewsAreTheirWords(t *testing.T) {
	words := []doc.Inline{doc.Emph{doc.Text("words")}}
	para := func(in ...doc.Inline) *doc.Document {
		return &doc.Document{Blocks: []doc.Block{&doc.Paragraph{Inlines: in}}}
	}
	want := text(t, para(words...))
	for _, in := range []doc.Inline{doc.Written{Inlines: words}, doc.Remarked{Inlines: words}, doc.Changed{Inlines: words}} {
		if got := text(t, para(in, doc.Changed{Deleted: true, Inlines: words})); want != got {
			t.Errorf("%T: want %s, got %s", in, want, got)
		}
	}
}

// The lists above are whole: the kinds are those that have a method of their own of the sealed
// interfaces, in the packages that can.
func TestKindsAreAll(t *testing.T) {
	var want, got []string
	for name, dir := range map[string]string{"doc": "../doc", "prose": "../../notice/prose"} {
		pkgs, err := parser.ParseDir(token.NewFileSet(), dir, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range pkgs[name].Files {
			for _, d := range file.Decls {
				f, ok := d.(*ast.FuncDecl)
				if !ok || f.Recv == nil || f.Name.Name != "Below" && f.Name.Name != "inline" {
					continue
				}
				typ := f.Recv.List[0].Type
				if star, ok := typ.(*ast.StarExpr); ok {
					typ = star.X
				}
				want = append(want, typ.(*ast.Ident).Name)
			}
		}
	}
	for _, k := range slices.Concat(kinds, ofReviews) {
		got = append(got, reflect.TypeOf(k).Name())
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(want, got) {
		t.Errorf("kinds:\nwant %v\ngot  %v", want, got)
	}
}

// fill gives every field of a value something that is not zero; each string is unlike all
// others.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(strings.Repeat("x", *n))
	case reflect.Int:
		v.SetInt(int64(*n) + 1)
	case reflect.Uint8:
		v.SetUint(1)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), n)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[source.Span]() {
			v.Set(reflect.ValueOf(source.Span{File: source.NewFile("a", []byte("text")), Start: source.Pos{Line: 1, Col: 1}, End: source.Pos{Line: 1, Col: 2}}))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	case reflect.Interface:
		if v.Type() == reflect.TypeFor[doc.Block]() {
			v.Set(reflect.ValueOf(&doc.Paragraph{}))
		} else {
			v.Set(reflect.ValueOf(doc.Text(strings.Repeat("x", *n))))
		}
	}
}

func text(t *testing.T, d *doc.Document) string {
	t.Helper()
	v, _, err := encode(d)
	if err != nil {
		t.Fatal(err)
	}
	out, err := marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// fields empties each field of a value in turn, those of values inside it too, and tells
// which one it was.
func fields(v reflect.Value, name string, changed func(string)) {
	switch v.Kind() {
	case reflect.Pointer:
		fields(v.Elem(), name, changed)
		return
	case reflect.Interface: // a block or an inline, which is its own case
		return
	case reflect.Slice:
		fields(v.Index(0), name+"[0]", changed)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[source.Span]() {
			break
		}
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if slices.Contains([]string{"Document.Review", "Document.ControllerWords", "Document.TitleWords", "Document.SeriesWords"}, name+"."+field.Name) || v.Type() == reflect.TypeFor[doc.Stamp]() && field.Name == "Place" {
				continue // of copies for review: plugins print what is published
			}
			fields(v.Field(i), name+"."+field.Name, changed)
		}
	}
	if v.CanSet() && v.Type() != reflect.TypeFor[doc.Break]() { // which has none
		old := reflect.ValueOf(v.Interface())
		v.SetZero()
		changed(name)
		v.Set(old)
	}
}

// Each field of the document and of every kind is written: without it the text is another.
func TestEveryFieldIsWritten(t *testing.T) {
	for _, k := range append(kinds, doc.Document{}) {
		typ := reflect.TypeOf(k)
		v, n := reflect.New(typ), 0
		fill(v.Elem(), &n)
		d := &doc.Document{}
		switch b := v.Interface().(type) {
		case *doc.Document:
			d = b
		case doc.Block:
			d.Blocks = []doc.Block{b}
		default:
			wrap := func() {
				d.Blocks = []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{v.Elem().Interface().(doc.Inline)}}}
			}
			wrap()
			whole := text(t, d)
			fields(v.Elem(), typ.Name(), func(name string) {
				if wrap(); text(t, d) == whole {
					t.Errorf("%s is not written", name)
				}
			})
			continue
		}
		whole := text(t, d)
		fields(v.Elem(), typ.Name(), func(name string) {
			if text(t, d) == whole {
				t.Errorf("%s is not written", name)
			}
		})
	}
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.CompileString("document.schema.json", schema.Document())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func value(t *testing.T, text string) any {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// What is written is what the schema says; and the schema says something, for it refuses
// what lacks a member, has another, or is of a kind that there is not.
func TestDocumentFitsTheSchema(t *testing.T) {
	s := compiled(t)
	full, n := &doc.Document{}, 0
	fill(reflect.ValueOf(full).Elem(), &n)
	full.Dir, full.Updated.Value, full.Effective.Value, full.Adopted.Value = "rtl", "2026-09-30", "2026-10-01", "2026-09-21"
	for name, d := range map[string]*doc.Document{"sampler": sampler.Document(), "bare": sampler.Bare(), "empty": {Dir: "ltr"}, "full": full} {
		if err := s.Validate(value(t, text(t, d))); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
	}
	sound := text(t, sampler.Document())
	for _, change := range [][2]string{
		{`"kind":"strong"`, `"kind":"bold"`}, {`"kind":"contents"`, `"kind":"contents","id":"x"`}, {`"kind":"contents"`, `"kind":"page-break"`}, {`"dir":"ltr"`, `"dir":"up"`},
		{`"ordered":false,`, ``}, {`"callout":"objection",`, ``}, {`"labels":`, `"label":`}, {`"value":"2026-09-30"`, `"value":"30 September"`},
	} {
		broken := strings.Replace(sound, change[0], change[1], 1)
		if broken == sound {
			t.Fatalf("the sampler has no %s", change[0])
		}
		if s.Validate(value(t, broken)) == nil {
			t.Errorf("want %s refused", change[1])
		}
	}
}

func TestUnknownKindIsAnError(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{&doc.Callout{Kind: 9}}}
	if _, _, err := encode(d); err == nil || err.Error() != "plugins do not know the kind doc.CalloutKind" {
		t.Errorf("want the kind named, got %v", err)
	}
}
