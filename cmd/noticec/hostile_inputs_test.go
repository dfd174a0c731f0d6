//go:build linux

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"unicode/utf16"
)

// text is an input that is one notice, as it stands.
func text(name, data, lint, build string) hostile {
	return hostile{name: name, make: func(b *box) { b.write("a.notice.yaml", data) }, lint: lint, build: build}
}

// with is an input that is a notice with a title and more lines.
func with(name, more, lint, build string) hostile {
	return text(name, plainNotice+more, lint, build)
}

// fileSet is an input of several files.
func fileSet(name, lint, build string, all map[string]string) hostile {
	return hostile{name: name, lint: lint, build: build, make: func(b *box) {
		for name, data := range all {
			b.write(name, data)
		}
	}}
}

func utf16le(text string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

// hostileBytes are files that are no text, or hardly one, or too much of it.
func hostileBytes() []hostile {
	random := rand.New(rand.NewPCG(16, 2026))
	noise := make([]byte, 4096)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	padded := func(size int) string { return plainNotice + "#" + strings.Repeat("x", size-len(plainNotice)-2) + "\n" }
	return []hostile{
		text("bytes/empty", "", "1", "1"),
		text("bytes/one", "x", "1", "1"),
		text("bytes/newline", "\n", "1", "1"),
		text("bytes/nul", "\x00", "1", "1"),
		text("bytes/nul-in-text", plainNotice+"intro: a\x00b\n", "1", "1"),
		text("bytes/random", string(noise), "1", "1"),
		text("bytes/png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "1", "1"),
		text("bytes/latin1", plainNotice+"intro: caf\xe9\n", "1", "1"),
		text("bytes/broken-utf8", plainNotice+"intro: \xc3\x28\xf0\x28\x8c\xbc\n", "1", "1"),
		text("bytes/overlong", plainNotice+"intro: \xc0\xaf\n", "1", "1"),
		text("bytes/surrogates", plainNotice+"intro: \xed\xa0\x80\n", "1", "1"),
		text("bytes/utf16le", "\xff\xfe"+utf16le(plainNotice), "1", "1"),
		text("bytes/utf16be", "\xfe\xff\x00n\x00o", "1", "1"),
		text("bytes/utf16-without-mark", utf16le(plainNotice), "1", "1"),
		text("bytes/utf32", "\xff\xfe\x00\x00n\x00\x00\x00", "1", "1"),
		text("bytes/mark", "\xef\xbb\xbf"+plainNotice, "01", "0"),
		text("bytes/marks", "\xef\xbb\xbf\xef\xbb\xbf"+plainNotice, "01", "01"),
		text("bytes/mark-in-text", plainNotice+"intro: a\ufeffb\n", "01", "01"),
		text("bytes/crlf", strings.ReplaceAll(plainNotice, "\n", "\r\n"), "01", "0"),
		text("bytes/cr", strings.ReplaceAll(plainNotice, "\n", "\r"), "01", "01"),
		text("bytes/mixed-ends", "noticec: 1\r\ntitle: T\rregime: other\n", "01", "01"),
		text("bytes/escapes", plainNotice+"intro: \x1b[31mred\x1b]0;title\x07\n", "1", "1"),
		text("bytes/escapes-written", plainNotice+`intro: "\e[31mred \a \b \x9b31m \u202e"`+"\n", "01", "01"),
		text("bytes/c1", plainNotice+"intro: a\u009b31mb\u0085c\n", "01", "01"),
		text("bytes/bidi", plainNotice+"intro: a\u202eb\u2066c\n", "01", "01"),
		text("bytes/bidi-in-key", plainNotice+"int\u202ero: x\n", "1", "1"),
		text("bytes/separators", plainNotice+"intro: a\u2028b\u2029c\n", "01", "01"),
		text("bytes/noncharacters", plainNotice+"intro: a\ufffeb\U0010ffffc\n", "01", "01"),
		text("bytes/private", plainNotice+"intro: a\ue000b\U000f0000c\n", "01", "01"),
		text("bytes/combining", plainNotice+"intro: a"+strings.Repeat("\u0301", 20000)+"\n", "01", "01"),
		text("bytes/zero-width", plainNotice+"intro: "+strings.Repeat("\u200b", 5000)+"\n", "01", "01"),
		text("bytes/emoji", plainNotice+"intro: "+strings.Repeat("\U0001F469\u200D\U0001F4BB", 5000)+"\n", "01", "01"),
		text("bytes/wide", plainNotice+"intro: "+strings.Repeat("漢", 10000)+"\n", "01", "01"),
		text("size/most", padded(1<<20-1), "01", "0"),
		text("size/exactly", padded(1<<20), "01", "0"),
		text("size/too-large", padded(1<<20+1), "1", "1"),
		{name: "size/much-too-large", make: func(b *box) { b.write("a.notice.yaml", padded(20<<20)) }, lint: "1", build: "1"},
		text("size/newlines", plainNotice+strings.Repeat("\n", 1<<20-100), "01", "0"),
		text("size/comments", plainNotice+strings.Repeat("#\n", 1<<19-100), "01", "0"),
		text("size/spaces", plainNotice+"intro: a"+strings.Repeat(" ", 1<<20-100)+"\n", "01", "01"),
		text("size/one-line", plainNotice+"intro: "+strings.Repeat("word ", 200000)+"\n", "01", "01"),
		text("size/one-word", plainNotice+"intro: "+strings.Repeat("w", 1<<20-100)+"\n", "01", "01"),
		text("size/one-key", plainNotice+strings.Repeat("k", 900000)+": x\n", "1", "1"),
		text("size/one-key-quoted", plainNotice+`"`+strings.Repeat(`\u0041`, 150000)+"\": x\n", "1", "1"),
		text("size/wrong-code", strings.Replace(plainNotice, "other", strings.Repeat("uk-gdpr", 128000), 1), "1", "1"),
		text("size/wrong-codes", plainNotice+"purposes:\n"+strings.Repeat("  - {text: x, basis: publik-tusk-of-the-body}\n", 10000), "1", "1"),
		text("size/wrong-keys", plainNotice+numbered(40000, "intr%d: x\n"), "1", "1"),
		text("size/long-wrong-keys", plainNotice+numbered(200, "%d"+strings.Repeat("purposes", 500)+": x\n"), "1", "1"),
		text("size/titles", strings.Replace(plainNotice, "T", strings.Repeat("T", 900000), 1), "01", "01"),
		text("size/title-30k", strings.Replace(plainNotice, "T", strings.Repeat("T", 30000), 1), "01", "01"),
		text("size/id", plainNotice+"id: "+strings.Repeat("a", 900000)+"\n", "01", "01"),
		text("size/purposes", plainNotice+"purposes:\n"+strings.Repeat("  - {text: x}\n", 8000), "01", "01"),
		text("size/items-with-ids", plainNotice+"purposes:\n"+numbered(4000, "  - {id: p%d, text: x, for: [a, b]}\n"), "01", "01"),
		text("size/same-ids", plainNotice+"purposes:\n"+strings.Repeat("  - {id: p, text: x}\n", 8000), "1", "1"),
		text("size/retention", plainNotice+"retention:\n"+strings.Repeat("  - {name: x, period: P6Y, for: [nope]}\n", 6000), "1", "1"),
		text("size/dates", plainNotice+"updated: "+strings.Repeat("9", 900000)+"\n", "1", "1"),
		text("size/duration", plainNotice+"retention: [{name: x, period: P"+strings.Repeat("9", 30000)+"Y}]\n", "01", "01"),
		text("size/duration-22", plainNotice+"retention: [{name: x, period: P999999999999999999999Y}]\n", "01", "01"),
		text("size/number", "noticec: "+strings.Repeat("1", 900000)+"\ntitle: T\nregime: other\n", "1", "1"),
		text("size/float", "noticec: 1e999999999\ntitle: T\nregime: other\n", "1", "1"),
		text("size/ignores", plainNotice+strings.Repeat("# noticec:ignore NC801 -- reason\n", 30000), "01", "01"),
		text("size/ignore-codes", plainNotice+"# noticec:ignore "+strings.Repeat("NC801,", 150000)+" -- reason\n", "01", "01"),
		text("size/ignore-unknown", plainNotice+strings.Repeat("# noticec:ignore NCABC -- reason\n", 20000), "01", "01"),
		text("size/links-of-10000", plainNotice+"intro: <https://a.example/"+strings.Repeat("a", 10000)+">\n", "01", "01"),
		text("size/url", plainNotice+"laws: [{name: L, url: https://a.example/"+strings.Repeat("a", 800000)+"}]\n", "01", "01"),
		text("size/email", plainNotice+"controller: {name: C, email: "+strings.Repeat("a", 400000)+"@"+strings.Repeat("b", 400000)+".example}\n", "01", "01"),
	}
}

// numbered are n lines, each with its number.
func numbered(n int, form string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, form, i)
	}
	return b.String()
}

// hostileYAML are traps of YAML.
func hostileYAML() []hostile {
	bomb := "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c <= 'i'; c++ {
		bomb += fmt.Sprintf("%c: &%[1]c [%s]\n", c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c,", c-1), 10), ","))
	}
	aliases := strings.Repeat("- *a\n", 24000)
	return []hostile{
		with("depth/flow", "intro: "+strings.Repeat("[", 100000)+"\n", "1", "1"),
		with("depth/flow-closed", "intro: "+strings.Repeat("[", 10000)+strings.Repeat("]", 10000)+"\n", "1", "1"),
		with("depth/maps", "intro: "+strings.Repeat("{a: ", 20000)+"\n", "1", "1"),
		with("depth/question-marks", "intro: "+strings.Repeat("? ", 50000)+"\n", "1", "1"),
		with("depth/dashes", "intro:\n"+strings.Repeat("- ", 50000)+"x\n", "1", "1"),
		with("depth/block", "intro:\n"+indented(1000), "1", "1"),
		with("depth/groups", "purposes: "+strings.Repeat("[{heading: h, items: ", 30)+"[x]"+strings.Repeat("}]", 30)+"\n", "1", "1"),
		with("yaml/bomb", bomb, "1", "1"),
		with("yaml/bomb-in-a-field", "intro: &a x\nlaws: [*a, *a]\n", "01", "01"),
		with("yaml/alias-unknown", "intro: *nothing\n", "1", "1"),
		with("yaml/alias-in-itself", "purposes: &a [*a]\n", "1", "1"),
		with("yaml/alias-long", "intro: *"+strings.Repeat("a", 500000)+"\n", "1", "1"),
		with("yaml/anchors", numbered(20000, "k%d: &a x\n"), "1", "1"),
		with("yaml/anchor-long", "intro: &"+strings.Repeat("a", 500000)+" x\n", "01", "01"),
		with("yaml/merge", "controller: &c {name: C}\ncontacts: [{<<: *c}]\n", "1", "1"),
		with("yaml/merge-bomb", "x: &x {a: 1}\ny: {<<: ["+strings.TrimSuffix(strings.Repeat("*x,", 10000), ",")+"]}\n", "1", "1"),
		with("yaml/tag-python", "intro: !!python/object/apply:os.system [\"touch pwned\"]\n", "1", "1"),
		with("yaml/tag-unknown", "intro: !x y\n", "1", "1"),
		with("yaml/tag-binary", "intro: !!binary aGVsbG8bWzMxbQ==\n", "1", "1"),
		with("yaml/tag-str", "intro: !!str 1\n", "01", "01"),
		with("yaml/tag-long", "intro: !"+strings.Repeat("a", 500000)+" y\n", "1", "1"),
		with("yaml/tag-escape", "intro: !%1b%5b31m y\n", "1", "1"),
		text("yaml/directives", "%YAML 9.9\n%TAG ! tag:x,2000:\n---\n"+plainNotice, "01", "01"),
		text("yaml/directives-many", strings.Repeat("%FOO bar\n", 50000)+"---\n"+plainNotice, "01", "01"),
		text("yaml/documents", strings.Repeat("---\n"+plainNotice, 10000), "1", "1"),
		text("yaml/end-marks", plainNotice+strings.Repeat("...\n", 100000), "01", "01"),
		with("yaml/same-key", strings.Repeat("intro: x\n", 20000), "1", "1"),
		with("yaml/complex-key", "? [a, b]\n: x\n", "1", "1"),
		with("yaml/null-key", "~: x\n", "1", "1"),
		with("yaml/bool-key", "yes: x\ntrue: y\n", "1", "1"),
		with("yaml/number-keys", numbered(20000, "%d: x\n"), "1", "1"),
		with("yaml/empty-key", `"": x`+"\n", "1", "1"),
		with("yaml/key-escape", `"\e[31m\x9b\r\n::error::INJECTED": x`+"\n", "1", "1"),
		with("yaml/key-newline", `"a\n::error::INJECTED": x`+"\n", "1", "1"),
		with("yaml/value-newline", `language: "en\n::error::INJECTED"`+"\n", "1", "1"),
		with("yaml/value-escape", `language: "en\e[31m\x9b\u202e"`+"\n", "1", "1"),
		with("yaml/tabs", "intro:\tx\n\tlaws: x\n", "1", "1"),
		with("yaml/unclosed-quote", "intro: \"x\n", "1", "1"),
		with("yaml/unclosed-single", "intro: 'x\n", "1", "1"),
		with("yaml/block-indent", "intro: |9\n  x\n", "01", "01"),
		with("yaml/block-of-nothing", "intro: |\n", "01", "01"),
		with("yaml/dates", "updated: 9999-99-99\neffective: 0000-00-00\n", "1", "1"),
		with("yaml/infinity", "updated: .inf\nreview_by: .nan\n", "1", "1"),
		with("yaml/octal", "version: 0o777\nreview_by: 0x7fffffffffffffffffff\n", "01", "01"),
		text("yaml/list", "- a\n", "1", "1"),
		text("yaml/scalar", "x: y: z\n", "1", "1"),
		text("yaml/json", `{"noticec": 1, "title": "T", "regime": "other"}`, "01", "0"),
		text("yaml/json-deep", `{"noticec": 1, "title": `+strings.Repeat(`{"a":`, 5000)+"1"+strings.Repeat("}", 5000)+"}", "1", "1"),
		with("yaml/wrong-shapes", "purposes: 1\nlaws: {a: b}\ncontroller: []\nretention: true\nrights: 3\ncomplaints: [[[[]]]]\n", "1", "1"),
		with("yaml/empty-items", "purposes: ["+strings.Repeat(",", 10000)+"]\n", "1", "1"),
		with("yaml/nulls", "purposes: ["+strings.Repeat("~,", 49000)+`"`+strings.Repeat("x", 900000)+`"]`+"\n", "1", "1"),
		with("yaml/same-key-long", "? \""+strings.Repeat("\\\n", 300000)+"intro\"\n: x\n"+strings.Repeat("intro: x\n", 40000), "1", "1"),
		with("yaml/last-line", numbered(24000, "k%d: \"some words of a value\"\n")+" k: x\n", "1", "1"),
		with("yaml/alias-to-blank-lines", "x:\n- &a |\n"+strings.Repeat("\n", 900000)+aliases, "1", "1"),
		with("yaml/alias-to-line-ends", "x:\n- &a \""+strings.Repeat("\\\n", 400000)+"\"\n"+aliases, "1", "1"),
		with("yaml/alias-to-spaces", "x:\n- &a x\n"+strings.Repeat(" ", 800000)+"y\n"+aliases, "1", "1"),
		with("yaml/alias-to-a-key", "x:\n- &a\n  ? \""+strings.Repeat("k", 500000)+"\"\n  : 1\n"+aliases, "1", "1"),
		with("yaml/alias-to-a-tag", "x:\n- &a !"+strings.Repeat("a", 500000)+" x\n"+aliases, "1", "1"),
	}
}

func indented(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i+1) + "a:\n")
	}
	return b.String()
}

// hostileReferences are variables, and files that are made of others.
func hostileReferences() []hostile {
	doubling := "variables:\n  v0: x\n"
	for i := 1; i < 40; i++ {
		doubling += fmt.Sprintf("  v%d: ${v%d}${v%[2]d}\n", i, i-1)
	}
	empties := "id: a\nversion: ${subtitle}\nsubtitle: ${series}\n"
	thirty := ""
	chain := []string{"subtitle", "series", "intro", "speaker", "reviewer", "adopted_by", "register_ref", "licence"}
	for i, key := range chain[:len(chain)-1] {
		thirty += key + `: "` + strings.Repeat("${"+chain[i+1]+"}", 30) + "\"\n"
	}
	deep, many := map[string]string{}, map[string]string{"a.notice.yaml": plainNotice + "extends: [" + strings.TrimSuffix(numbered(200, "b%d.base.yaml, "), ", ") + "]\n"}
	for i := range 300 {
		deep[fmt.Sprintf("d%d.base.yaml", i)] = fmt.Sprintf("noticec: 1\nextends: d%d.base.yaml\n", i+1)
		many[fmt.Sprintf("b%d.base.yaml", i)] = "noticec: 1\nintro: x\n"
	}
	deep["a.notice.yaml"] = plainNotice + "extends: d0.base.yaml\n"
	diamond := map[string]string{"a.notice.yaml": plainNotice + "extends: [x0.base.yaml, y0.base.yaml]\n"}
	for i := range 14 {
		for _, c := range "xy" {
			diamond[fmt.Sprintf("%c%d.base.yaml", c, i)] = fmt.Sprintf("noticec: 1\nextends: [x%d.base.yaml, y%[1]d.base.yaml]\n", i+1)
		}
	}
	diamond["x14.base.yaml"], diamond["y14.base.yaml"] = "noticec: 1\nintro: x\n", "noticec: 1\nintro: y\n"
	slow := map[string]string{"slow.base.yaml": "noticec: 1\nintro: |\n" + strings.Repeat("  [a](", 4000) + "\n" + "laws:\n" + numbered(8000, "  - {name: law %d}\n")}
	for i := range 6 {
		slow[fmt.Sprintf("n%d.notice.yaml", i)] = plainNotice + "extends: slow.base.yaml\n"
	}
	out := []hostile{
		text("variables/self", "noticec: 1\ntitle: \"${title}\"\nregime: other\n", "1", "1"),
		text("variables/self-20", "noticec: 1\ntitle: \""+strings.Repeat("${title}", 20)+"\"\nregime: other\n", "1", "1"),
		text("variables/self-10000", "noticec: 1\ntitle: \""+strings.Repeat("${title}", 10000)+"\"\nregime: other\n", "1", "1"),
		with("variables/circle", "intro: ${subtitle}\nsubtitle: ${series}\nseries: ${intro}\n", "1", "1"),
		with("variables/circle-20", "intro: \""+strings.Repeat("${subtitle}", 20)+"\"\nsubtitle: \""+strings.Repeat("${intro}", 20)+"\"\n", "1", "1"),
		with("variables/chain-of-30", thirty+"licence: x\n", "1", "1"),
		with("variables/chain-of-nothing", thirty+"licence: ''\n", "01", "01"),
		with("variables/doubling", doubling+"intro: ${v39}\n", "1", "1"),
		with("variables/empties", empties, "1", "1"),
		with("variables/open", "intro: \"a ${\"\n", "01", "01"),
		with("variables/open-many", "intro: \""+strings.Repeat("${", 300000)+"\"\n", "01", "01"),
		with("variables/nested", "intro: \""+strings.Repeat("${", 10000)+"title"+strings.Repeat("}", 10000)+"\"\n", "01", "01"),
		with("variables/unknown-many", "intro: \""+strings.Repeat("${nope}", 100000)+"\"\n", "1", "1"),
		with("variables/unknown-long", "intro: \"${"+strings.Repeat("a", 900000)+"}\"\n", "1", "1"),
		with("variables/unknown-dots", "intro: \"${"+strings.Repeat("a.", 400000)+"a}\"\n", "1", "1"),
		with("variables/env", "intro: \"${env.HOME} ${env.NOTICEC_SECRET} ${NOTICEC_SECRET}\"\n", "1", "1"),
		with("variables/index", "intro: \"${purposes.0.text} ${purposes[0]} ${purposes.-1}\"\npurposes: [x]\n", "1", "1"),
		with("variables/growing", "subtitle: \""+strings.Repeat("x", 30000)+"\"\nintro: \""+strings.Repeat("${subtitle}", 5000)+"\"\n", "1", "1"),
		with("variables/growing-fields", "subtitle: \""+strings.Repeat("x", 30000)+"\"\nlaws:\n"+strings.Repeat("  - {name: \"${subtitle}\"}\n", 5000), "1", "1"),
		with("variables/in-keys", "\"${title}\": x\n", "1", "1"),
		with("variables/escape", `intro: "${a\e[31m\n::error::INJECTED}"`+"\n", "1", "1"),
		with("extends/self", "extends: a.notice.yaml\n", "1", "1"),
		with("extends/dot", "extends: .\n", "1", "1"),
		with("extends/empty", "extends: ''\n", "1", "1"),
		with("extends/up", "extends: ../secret.txt\n", "1", "1"),
		with("extends/far-up", "extends: "+strings.Repeat("../", 40)+"etc/passwd\n", "1", "1"),
		with("extends/absolute", "extends: /etc/passwd\n", "1", "1"),
		with("extends/device", "extends: /dev/zero\n", "1", "1"),
		with("extends/url", "extends: https://a.example/x.base.yaml\n", "1", "1"),
		with("extends/file-url", "extends: file:///etc/passwd\n", "1", "1"),
		with("extends/nul", `extends: "a\0b"`+"\n", "1", "1"),
		with("extends/escape", `extends: "\e[31m\n::error::INJECTED"`+"\n", "1", "1"),
		with("extends/long", "extends: "+strings.Repeat("a", 100000)+".base.yaml\n", "1", "1"),
		with("extends/long-path", "extends: "+strings.Repeat("a/", 100000)+"b.base.yaml\n", "1", "1"),
		with("extends/many-missing", "extends: ["+strings.TrimSuffix(numbered(20000, "m%d.base.yaml, "), ", ")+"]\n", "1", "1"),
		with("extends/same-many", "extends: ["+strings.Repeat("a.notice.yaml, ", 5000)+"b]\n", "1", "1"),
		fileSet("extends/circle", "1", "1", map[string]string{"a.notice.yaml": plainNotice + "extends: b.base.yaml\n", "b.base.yaml": "noticec: 1\nextends: c.base.yaml\n", "c.base.yaml": "noticec: 1\nextends: b.base.yaml\n"}),
		fileSet("extends/deep", "1", "1", deep),
		fileSet("extends/many", "1", "1", many),
		fileSet("extends/diamonds", "01", "01", diamond),
		fileSet("extends/slow-base", "01", "01", slow),
		fileSet("extends/broken-base", "1", "1", map[string]string{"a.notice.yaml": plainNotice + "extends: b.base.yaml\n", "b.base.yaml": "\x00\xff\x1b[31m"}),
		fileSet("extends/base-of-1MiB", "01", "01", map[string]string{"a.notice.yaml": plainNotice + "extends: b.base.yaml\n", "b.base.yaml": "noticec: 1\n#" + strings.Repeat("x", 1<<20-20) + "\n"}),
		fileSet("extends/base-too-large", "1", "1", map[string]string{"a.notice.yaml": plainNotice + "extends: b.base.yaml\n", "b.base.yaml": "noticec: 1\n#" + strings.Repeat("x", 1<<20) + "\n"}),
		fileSet("translation/self", "1", "1", map[string]string{"a.notice.yaml": "noticec: 1\ntranslation_of: a.notice.yaml\nlanguage: cy\ntitle: T\n"}),
		fileSet("translation/circle", "1", "1", map[string]string{"a.notice.yaml": "noticec: 1\ntranslation_of: b.notice.yaml\nlanguage: cy\ntitle: T\n", "b.notice.yaml": "noticec: 1\ntranslation_of: a.notice.yaml\nlanguage: de\ntitle: T\n"}),
		fileSet("translation/outside", "1", "1", map[string]string{"a.notice.yaml": "noticec: 1\ntranslation_of: ../secret.txt\nlanguage: cy\ntitle: T\n"}),
		fileSet("translation/language", "1", "1", map[string]string{"a.notice.yaml": plainNotice + "language: ../../x\n"}),
		fileSet("version/outside", "01", "01", map[string]string{"a.notice.yaml": plainNotice + "version_of: ../secret.txt\n"}),
		fileSet("related/outside", "01", "01", map[string]string{"a.notice.yaml": plainNotice + "related_notices: [{notice: ../../secret.txt, title: x}]\n"}),
	}
	return out
}

// hostileDisks are disks and standard outputs that take nothing.
func hostileDisks() []hostile {
	small := func(b *box) { b.notice("") }
	out := []hostile{
		{name: "disk/limit-of-nothing", make: small, runs: []attempt{
			{args: []string{"build"}, shell: "ulimit -f 0;", codes: "3"},
			{args: []string{"lint", "--report", "json=public.json"}, shell: "ulimit -f 0;", codes: "3"},
			{args: []string{"lint", "--write-baseline"}, shell: "ulimit -f 0;", codes: "3"},
			{args: []string{"init", "--yes", "new"}, shell: "ulimit -f 0;", codes: "3", writes: []string{"repo/new"}},
		}},
		{name: "disk/limit-of-open-files", make: small, runs: []attempt{
			{args: []string{"build"}, shell: "ulimit -n 32;", codes: "03"}, {args: []string{"lint"}, shell: "ulimit -n 24;", codes: "013"},
		}},
		{name: "disk/fmt-cannot-write", make: func(b *box) { b.write("a.notice.yaml", "noticec:   1\ntitle:   T\nregime: other\n") }, runs: []attempt{
			{args: []string{"fmt"}, shell: "ulimit -f 0;", codes: "3"},
			{args: []string{"lint", "--fix"}, shell: "ulimit -f 0;", codes: "013"},
		}},
		{name: "disk/read-only-for-others", make: func(b *box) {
			b.notice("")
			b.must(os.Chmod(b.dir, 0o755))
			b.must(os.Chmod(b.repo, 0o555))
		}, runs: []attempt{asNobody("build", "3"), asNobody("lint --write-baseline", "3"), asNobody("lint --report json=r.json", "3"), asNobody("init --yes new", "3"), asNobody("build --deps d.mk", "3")}},
		{name: "disk/read-only-notice", make: func(b *box) {
			b.write("a.notice.yaml", "noticec:   1\ntitle:   T\nregime: uk-gdpr\nretention: [{name: x, period: 6 years}]\n")
			b.must(os.Chmod(b.path("a.notice.yaml"), 0o444))
			b.must(os.Chmod(b.repo, 0o777))
		}, runs: []attempt{asNobody("fmt", "3"), asNobody("lint --fix", "3")}},
		{name: "disk/unreadable", make: func(b *box) {
			b.notice("")
			b.must(os.Chmod(b.path("a.notice.yaml"), 0))
		}, runs: []attempt{asNobody("lint", "13"), asNobody("build", "13"), asNobody("fmt", "123")}},
		{name: "disk/no-home", make: small, runs: []attempt{
			{args: []string{"lint"}, env: []string{"HOME=", "TMPDIR=/not/there"}, codes: "01"}, {args: []string{"build"}, env: []string{"HOME=/dev/null", "TMPDIR="}, codes: "0"},
		}},
		{name: "disk/gone", make: small, runs: []attempt{{args: []string{"lint"}, shell: `mkdir ../gone; cd ../gone; rmdir ../gone;`, codes: "023"}}},
	}
	for _, line := range []string{"lint", "lint --format json", "lint --format sarif", "check", "rules", "rules --format json", "help", "help exit-codes", "help environment", "explain", "explain NC301", "schema", "schema config", "version", "version --format json", "formats", "formats --format json", "config show", "config show a.notice.yaml", "completion bash", "completion fish", "completion zsh", "completion powershell", "--help", "lint --help", "fmt --diff", "lint --fix --diff", "init --yes new", "new --list", "lint --statistics", "build --fail-on warning"} {
		out = append(out, hostile{name: "stdout/full/" + strings.ReplaceAll(line, " ", "_"), make: func(b *box) {
			b.write("a.notice.yaml", "noticec:   1\ntitle:   T\nregime: uk-gdpr\nretention: [{name: x, period: 6 years}]\nnope: x\n")
		}, runs: []attempt{
			{args: strings.Fields(line), shell: "exec >/dev/full;", codes: "3", says: "no space left", writes: []string{"repo/new"}},
			{args: strings.Fields(line), shell: "exec >&-;", codes: "013", writes: []string{"repo/new"}},
			{args: strings.Fields(line), shell: "exec 2>/dev/full;", codes: "0123", writes: []string{"repo/new"}},
		}})
	}
	return out
}

// asNobody is a run that may do no more than the modes of files allow.
func asNobody(line, codes string) attempt {
	a := try(line, codes, "")
	if os.Getuid() == 0 {
		a.as = "setpriv --bounding-set=-dac_override,-dac_read_search,-fowner"
	}
	return a
}
