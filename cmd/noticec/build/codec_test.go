package build

import (
	"encoding/binary"
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
)

// sample is a record in which everything is set.
var sample = record{stem: "a/b", root: "..", settings: digest{1}, of: "o", family: digest{2}, builtFrom: digest{3}, language: "cy", title: "Biniau", entry: "e", summary: "s",
	inputs: []input{{"../a", content, digest{4}, stat{Size: 1, Changed: -2}}, {"../b", missing, digest{}, stat{}}}, outputs: []outputRecord{{".html", digest{5}, stat{Size: 3, Changed: 1 << 62}, digest{3}}},
	links: []link{{"a", "b"}}, localTally: Tally{1, 2, 3}, localKeys: "12345678", foreign: "1234567812345678"}

// What a record holds can be read again, over whatever was read before.
func TestRecord(t *testing.T) {
	for _, want := range []record{sample, {}, {stem: "x", inputs: []input{{"x", content, digest{9}, stat{Size: -1}}}}} {
		got := sample
		if text := want.pack(); !got.unpack(text) {
			t.Errorf("want %q to be read again", text)
		}
		if w, g := fmt.Sprintf("%+v", want), fmt.Sprintf("%+v", got); w != g {
			t.Errorf("want the same record again:\n%s\ngot:\n%s", w, g)
		}
		for text := want.pack(); text != ""; {
			text = text[:len(text)-1]
			if got.unpack(text) {
				t.Errorf("want %q to be no record", text)
			}
		}
	}
	s := lint.Summary{ID: source.Text{Value: "a", Span: source.Span{File: &source.File{Name: "f"}, Start: source.Pos{Line: 1, Col: 2}, End: source.Pos{Line: 3, Col: 4}}}, Regimes: []string{"uk-gdpr"}}
	again := newSummary(s).withNames(nameOnlyFiles{})
	if again.ID.Value != "a" || again.ID.Span.File.Name != "f" || again.ID.Span.End != s.ID.Span.End || len(again.Regimes) != 1 || again.Officer.IsSet() || again.Officer.Span.File != nil {
		t.Errorf("want %+v, got %+v", s, again)
	}
}

// What is kept of an index entry can be read again; what depends on the whole build is not kept.
func TestEntryIsKept(t *testing.T) {
	var want compose.Entry
	n := 0
	var fill func(v reflect.Value)
	fill = func(v reflect.Value) {
		for i := range v.NumField() {
			n++
			switch f := v.Field(i); f.Kind() {
			case reflect.String:
				f.SetString(fmt.Sprint(n))
			case reflect.Bool:
				f.SetBool(true)
			case reflect.Struct:
				fill(f)
			}
		}
	}
	fill(reflect.ValueOf(&want).Elem())
	want.Path, want.Kind, want.Present = "", "", ""
	want.Changes = []compose.Change{{Key: "a", Date: "b", Version: "c", Words: "d", Material: true}, {}}
	var got compose.Entry
	(&coder{reads: true, from: coded(func(c *coder) { c.entry(&want) })}).entry(&got)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(want -, got +):\n%s", d)
	}
}

// What a manifest holds can be read again, and what is none is an error and no panic.
func FuzzManifest(f *testing.F) {
	whole := encodeManifest(&manifest{identity: digest{1}, siteKey: digest{2}, site: []outputRecord{{"index.html", digest{6}, stat{Size: 5, Changed: 6}, digest{}}}}, []string{sample.pack()})
	f.Add(string(whole[len(magic)+8:]))
	f.Add("")
	f.Fuzz(func(t *testing.T, body string) {
		m, err := decodeManifest(magic + string(binary.LittleEndian.AppendUint64(nil, checksum(body))) + body)
		if err != nil {
			return
		}
		var records []string
		for _, k := range m.records {
			records = append(records, k.text)
			var one, again record
			if one.unpack(k.text) && (!again.unpack(one.pack()) || again.pack() != one.pack()) {
				t.Errorf("want %+v again, got %+v", one, again)
			}
			newest := summary(k.text).withNames(nameOnlyFiles{}) // whatever it is
			_ = newSummary(newest)
			(&tallier{shared: map[uint64]bool{short("x"): true}, seen: map[uint64]bool{}}).count("x", &record{localKeys: k.text, foreign: k.text})
		}
		again, err := decodeManifest(string(encodeManifest(m, records)))
		if err != nil || len(again.records) != len(m.records) || again.identity != m.identity {
			t.Errorf("want %d records again, got %v", len(m.records), err)
		}
	})
}
