package schema

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTableIsTheSchema(t *testing.T) {
	p, err := compile(text)
	if err != nil {
		t.Fatal(err)
	}
	want := writeTable(p)
	if os.Getenv("NOTICEC_UPDATE") != "" {
		if err := os.WriteFile("notice.table", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		tableText = want
	}
	if tableText != want {
		t.Fatal("want notice.table to be made from notice.schema.json: run NOTICEC_UPDATE=1 go test ./schema")
	}
	read, err := readTable(want)
	if err != nil {
		t.Fatal(err)
	}
	if again := writeTable(read); again != want {
		t.Error(cmp.Diff(want, again))
	}
}

func TestUnknownKeywords(t *testing.T) {
	for text, want := range map[string]string{
		`{"properties": {"a": {"multipleOf": 3}}}`: "/properties/a/multipleOf: this keyword is not known",
		`{"type": "text"}`:                         `there is no type "text"`,
		`{"items": false}`:                         "want a schema, got false",
		`{"items": {"$ref": "#/definitions/x"}}`:   "/definitions/x: no definition",
		`{"minimum": "1"}`:                         "want a number",
		`[`:                                        "unexpected end",
	} {
		if _, err := compile(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: want an error with %q, got %v", text, want, err)
		}
	}
}

func TestBrokenTables(t *testing.T) {
	for _, text := range []string{"", "z1\n", "i7\n", "i-1\n", "tx\n", "l1\n", "lx 1\n", "k9 a\n"} {
		if p, err := readTable(text); err == nil {
			t.Errorf("%q: want an error, got %+v", text, p)
		}
	}
}

func BenchmarkReadTable(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readTable(tableText); err != nil {
			b.Fatal(err)
		}
	}
}

func TestBrokenParts(t *testing.T) {
	for text, want := range map[string]string{"p[\n": "missing closing ]", ">x\n": "want a number", "<1e\n": "want a number"} {
		p, err := readTable(text)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.schema(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: want an error with %q, got %v", text, want, err)
		}
	}
}

func BenchmarkMakeSchema(b *testing.B) {
	p, err := whole()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.schema(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkShape(b *testing.B) {
	p, err := whole()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		r := shaper{map[*part]*Shape{}}
		r.shape(p)
	}
}
