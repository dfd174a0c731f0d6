package literal

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/source"
)

// print writes a value in one way: objects as {key value}, lists as [value], texts in quotes.
func print(v *Value) string {
	if v == nil {
		return "-"
	}
	switch v.Kind {
	case String:
		return fmt.Sprintf("%q", v.Text)
	case Code:
		return "<" + v.Text + ">"
	case Null:
		return "null"
	case Array:
		var out []string
		for _, item := range v.Items {
			out = append(out, print(item))
		}
		return "[" + strings.Join(out, " ") + "]"
	case Object:
		var out []string
		for _, m := range v.Members {
			out = append(out, m.Key+" "+print(m.Value))
		}
		return "{" + strings.Join(out, " ") + "}"
	}
	return v.Text
}

// Each text is read to the value, with the faults.
func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		faults           []string
	}{
		{"json", `{"a": [1, -2.5e3, true, null, "x\n\u00e9\ud83d\ude00\/"], "b": {}}`, `{a [1 -2.5e3 true null "x\né😀/"] b {}}`, nil},
		{"byte order mark", "\ufeff{}", `{}`, nil},
		{"comments, quotes, keys and commas", "{ // one\n a: 'it\\'s', /* two */ $b_1: `t`,\n}", `{a "it's" $b_1 "t"}`, nil},
		{"joined texts", `{a: 'one ' + "two" +
			'three', b: 1}`, `{a "one twothree" b 1}`, nil},
		{"expressions", `{a: x.y(1, {b: 2}), c: cond ? 'x' : 'y', d: 'a' + name, e: "s".trim(), f: NaN}`, `{a <x.y(1, {b: 2})> c <cond ? 'x' : 'y'> d <'a' + name> e <"s".trim()> f <NaN>}`, nil},
		{"functions", "{a: function(x) { return {y: ','} }, b: (x) => ({c: 1}), m(x) { return '}' }, ...rest, [k]: 1, z: 2}", `{a <function(x) { return {y: ','} }> b <(x) => ({c: 1})> m <m(x) { return '}' }>  <...rest>  <[k]: 1> z 2}`, nil},
		{"regular expressions", `{cookies: [/^_ga[^,/}]*$/, ['a', '/', 'b'], 4 / 2]}`, `{cookies [</^_ga[^,/}]*$/> ["a" "/" "b"] <4 / 2>]}`, nil},
		{"templates", "{a: `x ${f({b: '}'})} y`, b: `two\nlines`}", "{a <`x ${f({b: '}'})} y`> b \"two\\nlines\"}", nil},
		{"a key twice", `{"a": 1, "a": 2}`, `{a 1 a 2}`, []string{`1:10 the key "a" stands here twice, and the last one counts`}},
		{"a comma forgotten", "{\"a\": \"x\"\n\"b\": 2}", `{a "x" b 2}`, []string{"2:1 a comma is missing"}},
		{"a colon forgotten", `{"a" "x", "b": 2}`, `{a <"a" "x"> b 2}`, []string{`1:6 the colon after the key "a" is missing`}},
		{"not closed", `{"a": [1, 2`, `{a [1 2]}`, []string{"1:7 the list is not closed", "1:1 the object is not closed"}},
		{"closed by the wrong bracket", `{"a": [1, 2}, "b": 3}`, `{a [1 2]}`, []string{`1:12 '}' stands in a list that is not closed`, "1:13 text follows the end of the value"}},
		{"a text not closed", "{\"a\": \"x,\n\"b\": 1}", `{a "x," b 1}`, []string{"1:7 the text is not closed on its line", "2:1 a comma is missing"}},
		{"a text of two lines", "{\"a\": \"x\ny\", \"b\": 1}", `{a "x\ny" b 1}`, nil},
		{"a value forgotten", `{"a": , "b": [1,,2]}`, `{a <> b [1 2]}`, []string{"1:7 a value is missing", "1:17 a value is missing"}},
		{"nothing", " // only words", `-`, []string{"1:15 the file holds no value"}},
		{"half a pair", `["\ud83d", "\u{1f600}", "\uzz"]`, "[\"\ufffd\" \"😀\" \"\ufffdzz\"]", []string{"1:28 the escaped character has no such number"}},
		{"binary", "\x00\xff\xfe", "<\x00\xff\xfe>", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, faults, err := Read(source.NewFile("x.json", []byte(c.text)))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, print(v)); diff != "" {
				t.Errorf("value (-want +got):\n%s", diff)
			}
			var got []string
			for _, f := range faults {
				got = append(got, fmt.Sprintf("%d:%d %s", f.Span.Start.Line, f.Span.Start.Col, f.Message))
			}
			if diff := cmp.Diff(c.faults, got); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

// The literals of a program are found, and its code is not taken for them.
func TestScript(t *testing.T) {
	program := `
import x from 'y';
/* a comment { */
if (a) { b = 1 } else { c() }
for (const q of w) { q() }
const r = /{/.test(s);
function f(a) { if (a) { return { inner: 1 } } }
var klaroConfig = { version: 1, services: [ {name: 'a'} ] };
window.other = ['x'];
export default { default: true };
start({call: 1}, function () { var local = {deep: 2}; });
`
	roots, faults, err := Script(source.NewFile("x.js", []byte(program)))
	if err != nil || len(faults) != 0 {
		t.Fatal(err, faults)
	}
	var got []string
	for _, r := range roots {
		got = append(got, print(r))
	}
	want := []string{`{inner 1}`, `{version 1 services [{name "a"}]}`, `["x"]`, `{default true}`, `{call 1}`, `{deep 2}`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Places are those of the values, and pointers name them.
func TestPlaces(t *testing.T) {
	f := source.NewFile("x.json", []byte("{\"ü\": \"x\",\r\n \"a/b~\": [true, \"zwei\"]}"))
	v, _, _ := Read(f)
	want := map[string]string{"/ü": `"x"`, "/a~1b~0": `[true, "zwei"]`, "/a~1b~0/0": "true", "/a~1b~0/1": `"zwei"`}
	for pointer, at := range v.All("") {
		if w, ok := want[pointer]; ok && at.Span.Cut() != w {
			t.Errorf("%s: want %s, got %s", pointer, w, at.Span.Cut())
		}
		delete(want, pointer)
	}
	if len(want) > 0 {
		t.Errorf("not met: %v", want)
	}
}

// What is written to exhaust a reader ends soon, with a message where it is too much.
func TestHostile(t *testing.T) {
	const n = 1 << 20
	for name, text := range map[string]string{
		"deep lists":          strings.Repeat("[", n),
		"deep objects":        strings.Repeat(`{"a":`, n),
		"deep templates":      strings.Repeat("`${", n),
		"deep calls":          "[f" + strings.Repeat("(", n),
		"lines in a text":     `["` + strings.Repeat("\n", n) + `",1]`,
		"joined texts":        "[" + strings.Repeat(`"a"+`, n) + `"b"]`,
		"a long key":          `{"` + strings.Repeat("k", n) + `":[` + strings.Repeat("1,", 100_000) + `1]}`,
		"quotes":              strings.Repeat(`"`, n) + "x",
		"a long line":         `[` + strings.Repeat(`"é",`, 100_000) + `]`,
		"many values":         `[` + strings.Repeat("1,", n) + `]`,
		"many keys":           `{` + strings.Repeat(`"a":1,`, 100_000) + `}`,
		"open comments":       strings.Repeat("/*", n),
		"slashes":             "[" + strings.Repeat("/", n),
		"backslashes":         `["` + strings.Repeat(`\`, n),
		"colons":              "{" + strings.Repeat(":", n),
		"brackets of no kind": "{" + strings.Repeat("a]", n),
	} {
		start := time.Now()
		f := source.NewFile("x", []byte(text))
		v, faults, err := Read(f)
		_, _, err2 := Script(f)
		for pointer := range v.All("") {
			if len(pointer) > 400 {
				t.Errorf("%s: a pointer of %d bytes", name, len(pointer))
			}
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s took %s", name, took)
		}
		if len(faults) > maxFaults {
			t.Errorf("%s: %d faults", name, len(faults))
		}
		if name == "many values" && (err == nil || err2 == nil) {
			t.Errorf("%s: want a limit", name)
		}
	}
	if _, _, err := Read(source.NewFile("x", make([]byte, 9<<20))); err == nil || err.Error() != "the document has more than 8 MiB" {
		t.Errorf("want a limit, got %v", err)
	}
}

// Reading ends, and every place is within the file and in order.
func FuzzRead(f *testing.F) {
	for _, s := range []string{`{"a":[1,"x"]}`, "{a:`${b}`,c(){},...d}", "/a/.b('c'", "{'a':'\\ud83d\\u", "\ufeff[//\r\n1]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile("x", []byte(text))
		v, faults, _ := Read(file)
		roots, _, _ := Script(file)
		for _, root := range append(roots, v) {
			for _, at := range root.All("") {
				if at.Span.End.Before(at.Span.Start) || at.Span.Start.Line > file.LineCount() {
					t.Fatalf("place %v of %q", at.Span, at.Text)
				}
			}
		}
		for _, fault := range faults {
			if !fault.Span.Start.IsValid() || fault.Span.End.Before(fault.Span.Start) {
				t.Fatalf("place of %q", fault.Message)
			}
		}
	})
}
