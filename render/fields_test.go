package render_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// A document that tells its fields is the same document: without the marks nothing differs.
func TestMarksOfFieldsChangeNothing(t *testing.T) {
	for _, name := range noticeFiles(t, "../examples", "../testdata/valid", "../testdata/complete") {
		n := changed(t, name, func(text string) string { return text }).Notice
		want, got := compose.Compose(n), compose.With(n, compose.Options{Fields: true})
		if doc.Plain(got.ControllerWords) != want.Controller {
			t.Errorf("%s: want the name %q, got %q", name, want.Controller, doc.Plain(got.ControllerWords))
		}
		if doc.Plain(got.TitleWords) != want.Title || doc.Plain(got.SeriesWords) != want.Series {
			t.Errorf("%s: want the title %q and the series %q, got %q and %q", name, want.Title, want.Series, doc.Plain(got.TitleWords), doc.Plain(got.SeriesWords))
		}
		marks := 0
		eachWritten(got, func(w doc.Written) {
			marks++
			if !w.Text.Span.IsValid() || strings.TrimSpace(doc.Plain(w.Inlines)) == "" {
				t.Errorf("%s: want words that were written, got %q of %q", name, doc.Plain(w.Inlines), w.Text.Value)
			}
			checkWords(t, name, n, w)
		})
		if marks < 10 {
			t.Errorf("%s: want marks, got %d", name, marks)
		}
		got.ControllerWords, got.TitleWords, got.SeriesWords = nil, nil, nil
		eachInlines(reflect.ValueOf(want), func(list []doc.Inline) []doc.Inline { return joined(list) })
		eachInlines(reflect.ValueOf(got), func(list []doc.Inline) []doc.Inline { return joined(list) })
		if !reflect.DeepEqual(want, got) {
			t.Errorf("%s: the documents differ:\nwant %s\ngot  %s", name, strings.Join(want.Words(), " "), strings.Join(got.Words(), " "))
		}
	}
}

// checkWords finds the words of a mark in its field. A sentence may have taken a capital, a full
// stop and what it says itself.
func checkWords(t *testing.T, name string, n *notice.Notice, w doc.Written) {
	t.Helper()
	plain := func(list []doc.Inline) string {
		s := strings.ToLower(strings.Join(strings.Fields(doc.Plain(list)), " "))
		return strings.ReplaceAll(s, ", ", " ") // lines of an address
	}
	whole := plain(n.Prose.ReadLine(w.Text)) + " " + plain([]doc.Inline{doc.Text(w.Text.Value)})
	doc.Walk(n.Prose.Read(w.Text), func(b doc.Block) {
		if t, ok := b.(*doc.Table); ok {
			for _, h := range t.Head {
				whole += " " + plain(h)
			}
		}
	})
	if part := strings.TrimSuffix(plain(w.Inlines), "."); !strings.Contains(whole, part) {
		t.Errorf("%s: want words of %q, got %q", name, w.Text.Value, part)
	}
}

// joined are words without marks of fields, in which texts that stand beside each other are one.
func joined(list []doc.Inline) []doc.Inline {
	var out []doc.Inline
	var add func([]doc.Inline)
	add = func(list []doc.Inline) {
		for _, in := range list {
			switch in := in.(type) {
			case doc.Written:
				add(in.Inlines)
				continue
			case doc.Text:
				if in == "" {
					continue
				}
				if last, ok := lastOf(out).(doc.Text); ok {
					out[len(out)-1] = last + in
					continue
				}
				out = append(out, in)
			case doc.Strong:
				out = append(out, doc.Strong(joined(in)))
			case doc.Emph:
				out = append(out, doc.Emph(joined(in)))
			case doc.Cite:
				out = append(out, doc.Cite(joined(in)))
			case doc.Lang:
				out = append(out, doc.Lang{Tag: in.Tag, Inlines: joined(in.Inlines)})
			case doc.Link:
				in.Inlines = joined(in.Inlines)
				out = append(out, in)
			default:
				out = append(out, in)
			}
		}
	}
	add(list)
	return out
}

func lastOf(list []doc.Inline) doc.Inline {
	if len(list) == 0 {
		return nil
	}
	return list[len(list)-1]
}

// eachInlines replaces every list of words of a document.
func eachInlines(v reflect.Value, f func([]doc.Inline) []doc.Inline) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			eachInlines(v.Elem(), f)
		}
	case reflect.Slice:
		if list, ok := v.Interface().([]doc.Inline); ok {
			if v.CanSet() {
				v.Set(reflect.ValueOf(f(list)))
			}
			return
		}
		for i := range v.Len() {
			eachInlines(v.Index(i), f)
		}
	case reflect.Struct:
		if _, ok := v.Interface().(source.Span); ok {
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachInlines(v.Field(i), f)
			}
		}
	}
}

// eachWritten calls f for the marks of fields in a document.
func eachWritten(d *doc.Document, f func(doc.Written)) {
	eachInlines(reflect.ValueOf(d), func(list []doc.Inline) []doc.Inline {
		var each func([]doc.Inline)
		each = func(list []doc.Inline) {
			for _, in := range list {
				switch in := in.(type) {
				case doc.Written:
					f(in)
					each(in.Inlines)
				case doc.Strong:
					each(in)
				case doc.Emph:
					each(in)
				case doc.Cite:
					each(in)
				case doc.Lang:
					each(in.Inlines)
				case doc.Link:
					each(in.Inlines)
				}
			}
		}
		each(list)
		return list
	})
}

// unmarked returns the words of a document that are in no mark of a field that holds them.
func unmarked(d *doc.Document, word string) int {
	all, marked := 0, 0
	eachInlines(reflect.ValueOf(d), func(list []doc.Inline) []doc.Inline {
		all += strings.Count(doc.Plain(list), word)
		return list
	})
	eachWritten(d, func(w doc.Written) {
		if strings.Contains(w.Text.Value, word) {
			marked += strings.Count(doc.Plain(w.Inlines), word)
		}
	})
	return all - marked
}
