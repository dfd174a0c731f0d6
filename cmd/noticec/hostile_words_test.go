//go:build linux

package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// hostileNames are names of files that mean something to a shell, a terminal, a browser or noticec itself.
func hostileNames() []hostile {
	longest := strings.Repeat("a", 255-len(".notice.yaml"))
	refused := []string{ // names whose outputs would be files that are not a notice's
		".notice.yaml", "..notice.yaml", "...notice.yaml", "....notice.yaml", "index.notice.yaml", "notices.notice.yaml", "INDEX.notice.yaml", "sub/.notice.yaml", "sub/..notice.yaml", "noticec.notice.yaml", "sitemap.notice.yaml", ".noticec.notice.yaml",
	}
	other := []string{
		"-.notice.yaml", "--help.notice.yaml", "-q.notice.yaml", " .notice.yaml", "  a b .notice.yaml", "a\n::error::INJECTED.notice.yaml", "\n::error::INJECTED.notice.yaml", "a\r::error::INJECTED.notice.yaml", "a\x1b[31m.notice.yaml", "a\x1b]0;title\x07.notice.yaml", "a\u009b31m.notice.yaml", "a\x7f\b.notice.yaml", "a\u202eb.notice.yaml", "a\u2028b.notice.yaml",
		"a\xff.notice.yaml", "a\x9b31m.notice.yaml", "a\t.notice.yaml", longest + ".notice.yaml", strings.Repeat("é", 121) + ".notice.yaml", "caf\u00e9.notice.yaml", "cafe\u0301.notice.yaml", "a'b.notice.yaml", "a\"b.notice.yaml", "a`b`.notice.yaml", "$(touch pwned).notice.yaml", "a%2e%2e%2fb.notice.yaml", "%s%n%d.notice.yaml", "a%0A%25.notice.yaml",
		"a:b.notice.yaml", "a::b,file=x.notice.yaml", "C:.notice.yaml", "con.notice.yaml", "nul.notice.yaml", "a\\b.notice.yaml", "a\\..\\b.notice.yaml", "a*?[b].notice.yaml", "a{b,c}.notice.yaml", "a#b.notice.yaml", "a?b.notice.yaml", "a&b;c|d.notice.yaml", "<b>x</b>.notice.yaml", "]]>.notice.yaml", "--><script>.notice.yaml", "~.notice.yaml", "a..notice.yaml", "a.html.notice.yaml", "a.notice.notice.yaml", "README.notice.yaml", "漢字.notice.yaml", "\u200b.notice.yaml", "\U0001F469\u200D\U0001F4BB.notice.yaml",
		"a b/c d.notice.yaml", ".../a.notice.yaml", "..a/b.notice.yaml", "-/a.notice.yaml", "a\nb/c.notice.yaml", ".noticec/a.notice.yaml", "public/a.notice.yaml", "node_modules/a.notice.yaml", strings.Repeat("d/", 300) + "a.notice.yaml", strings.Repeat(strings.Repeat("d", 200)+"/", 15) + "a.notice.yaml",
	}
	var out []hostile
	for _, name := range append(refused, other...) {
		out = append(out, hostile{name: "file/" + short(name), make: func(b *box) { b.write(name, plainNotice+"nope: 1\n") }})
		runs := []attempt{try("lint", "01", ""), try("build --fail-on warning", "01", ""), try("lint --format github", "01", ""), try("build --format markdown,html,pdf,docx,text,json,jsonld", "01", ""), {args: []string{"build"}, env: []string{"GITHUB_ACTIONS=true"}, codes: "01"}, {args: []string{"lint"}, env: []string{"GITHUB_ACTIONS=true"}, codes: "01"}, {args: []string{"check"}, env: []string{"GITHUB_ACTIONS=true"}, codes: "01"}, {args: []string{"fmt", "--check"}, codes: "01"}}
		if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "..a/") || strings.HasPrefix(name, "node_modules/") || strings.HasPrefix(name, "public/") {
			for i := range runs {
				runs[i].codes += "2" // it may be one that is not found
			}
		}
		if !extended() {
			runs = []attempt{runs[1], runs[4+len(out)/2%4]}
		}
		out = append(out, hostile{name: "file-built/" + short(name), make: func(b *box) { b.write(name, plainNotice) }, runs: runs})
	}
	dirs := hostile{name: "file/folder-of-newlines", make: func(b *box) { b.write("a\n::error::INJECTED/b.notice.yaml", plainNotice+"x: y\n") }}
	many := hostile{name: "file/case", lint: "01", build: "012", make: func(b *box) { b.write("a.notice.yaml", plainNotice); b.write("A.notice.yaml", plainNotice) }}
	forms := hostile{name: "file/nfc-and-nfd", lint: "01", build: "012", make: func(b *box) {
		b.write("caf\u00e9.notice.yaml", plainNotice)
		b.write("cafe\u0301.notice.yaml", plainNotice)
	}}
	both := hostile{name: "file/yaml-and-yml", lint: "01", build: "012", make: func(b *box) { b.write("a.notice.yaml", plainNotice); b.write("a.notice.yml", plainNotice) }}
	fold := hostile{name: "file/output-is-a-folder-of-another", lint: "01", build: "0123", make: func(b *box) {
		b.write("a.notice.yaml", plainNotice)
		b.write("a.html/b.notice.yaml", plainNotice)
	}}
	return append(out, dirs, many, forms, both, fold)
}

// short is a name that a test can have.
func short(name string) string {
	name = strconv.QuoteToASCII(name)
	if len(name) > 40 {
		name = name[:40]
	}
	return strings.ReplaceAll(name[1:], "/", "|")
}

// hostileWords are texts that break out of what they stand in, and Markdown that takes time.
func hostileWords() []hostile {
	var out []hostile
	fields := func(text string) string {
		q := quoted(text)
		return fmt.Sprintf(`noticec: 1
id: a
title: %[1]s
subtitle: %[1]s
series: %[1]s
regime: uk-gdpr
intro: %[1]s
version: %[1]s
controller: {name: %[1]s, address: %[1]s, phone: %[1]s, note: %[1]s}
laws: [{name: %[1]s}]
purposes: [{text: %[1]s, basis: public-task, note: %[1]s}]
personal_data: [{name: %[1]s}]
recipients: [{name: %[1]s, note: %[1]s}]
retention: [{name: %[1]s, criteria: %[1]s}]
automated_decisions: {intro: %[1]s}
sections: [{id: s, heading: %[1]s, body: %[1]s}]
`, q)
	}
	data, err := os.ReadFile("../../testdata/injection/payloads.txt")
	if err != nil {
		panic(err)
	}
	n := 0
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		payload, err := strconv.Unquote(`"` + line + `"`)
		if err != nil {
			panic(err)
		}
		n++
		if n%3 != 0 && !extended() {
			continue
		}
		out = append(out, text(fmt.Sprintf("words/payload-%02d", n), fields(payload), "01", "01"))
	}
	for _, w := range [][2]string{
		{"escape", "a\x1b[31mred"}, {"c1", "a\u009b31m"}, {"bidi", "a\u202eb\u2066c"}, {"marks", "\ufeff\ufeff"}, {"newline", "a\n::error::INJECTED\n##[error]INJECTED"}, {"blank", "   "}, {"zero-width", "\u200b"}, {"nbsp", "\u00a0"}, {"dash", "-"}, {"dot", "."}, {"na", "N/A"}, {"ideographic-space", "\u3000"}, {"braille-blank", "\u2800"}, {"soft-hyphen", "\u00ad"}, {"hangul-filler", "\u3164"}, {"tags", "\U000E0041\U000E0042"},
		{"nul", "a\x00b"}, {"delete", "a\x7fb"}, {"replacement", "a\ufffdb"}, {"long", strings.Repeat("word ", 5000)}, {"long-word", strings.Repeat("w", 30000)}, {"percent", "%s%d%n%!"}, {"template", "{{.}}{{range}}<%= %>"}, {"cdata", "]]><!--"}, {"path", "../../../etc/passwd"}, {"formula", "=cmd|' /C calc'!A0"}, {"rtl", "\u202bשלום\u202c"}, {"zalgo", "a" + strings.Repeat("\u0301", 5000)},
	} {
		out = append(out, text("words/"+w[0], fields(w[1]), "01", "01"))
	}
	return out
}

// bombs are texts of 30 KB of what takes a careless reader time, by their names.
func bombs() [][2]string {
	const size = 30 << 10
	fill := func(part string) string { return strings.Repeat(part, size/len(part)) }
	return [][2]string{
		{"links-open", fill("[a](")}, {"links", fill("[a](https://a.example) ")}, {"links-nested", fill("[")}, {"links-closed", fill("[") + fill("]")}, {"links-of-brackets", fill("[a][")}, {"images", fill("![a](")}, {"link-long", "[a](https://a.example/" + fill("a") + ")"}, {"link-text", "[" + fill("a ") + "](https://a.example)"}, {"autolinks", fill("<https://a.example/>")}, {"autolinks-open", fill("<https://a")}, {"bare-links", fill("https://a.example/ ")}, {"mails", fill("<a@b.example>")}, {"mail-signs", fill("a@")},
		{"links-without-words", fill("](")}, {"variables-open", fill("${")}, {"tags-open", fill("<a")}, {"instruments", fill("UK GDPR ")}, {"citations-open", fill("Art. 6(1)(")},
		{"references", fill("[a]: /b\n")}, {"references-used", fill("[a]\n") + "\n" + fill("[a]: https://a.example\n")}, {"footnotes", fill("[^a]")},
		{"quotes", fill(">")}, {"quotes-lines", fill("> ") + "x"}, {"quotes-deep", fill("> > > x\n")}, {"quote-lines", fill("> x\n")}, {"quotes-typographic", fill(`"a" 'b' `)},
		{"emphasis", fill("*a ")}, {"emphasis-nested", fill("*") + "a" + fill("*")}, {"emphasis-pairs", fill("**a** ")}, {"emphasis-mixed", fill("*_")}, {"emphasis-under", fill("__a_")}, {"strikes", fill("~~a")},
		{"lists", fill("- ")}, {"lists-deep", stairs(size)}, {"lists-many", fill("- a\n")}, {"lists-numbered", fill("1. ")}, {"lists-numbers", fill("999999999. a\n")}, {"lists-mixed", fill("- 1. ")},
		{"tables", "|a|b|\n|-|-|\n" + fill("|x|y|\n")}, {"table-wide", fill("|a") + "\n" + fill("|-") + "\n"}, {"table-heads", fill("|-")}, {"pipes", fill("|")},
		{"backticks", fill("`")}, {"backticks-runs", backtickRuns()}, {"backticks-pairs", fill("`a` ")}, {"fences", fill("```\n")}, {"tildes", fill("~~~\n")},
		{"html", fill("<b>")}, {"html-open", fill("<")}, {"html-comments", fill("<!--")}, {"html-declarations", fill("<!A ")}, {"html-instructions", fill("<?")}, {"html-attributes", "<a " + fill("a=b ")}, {"html-blocks", fill("<div>\n")},
		{"entities", fill("&amp;")}, {"entities-open", fill("&")}, {"entities-numbers", fill("&#x1b;")}, {"entities-large", fill("&#99999999;")}, {"backslashes", fill("\\")}, {"backslash-pairs", fill("\\[")},
		{"headings", fill("# a\n")}, {"headings-under", fill("a\n-\n")}, {"rules", fill("---\n")}, {"breaks", fill("a  \n")}, {"paragraphs", fill("a\n\n")}, {"indents", fill("    a\n")}, {"tabs", fill("\t")}, {"dollars", fill("$")}, {"dollar-braces", fill("$${")}, {"colons", fill(":a:")}, {"attributes", fill("{#a}")}, {"words", fill("word ")}, {"sentences", fill("A b. ")}, {"dates", fill("2026-01-01 ")}, {"abbreviations", fill("e.g. ")}, {"numbers", fill("123 456 789 ")}, {"soft-hyphens", fill("\u00ad")}, {"hyphens", fill("a-")}, {"spaces", fill("\u00a0")}, {"arabic", fill("م ")}, {"mixed-directions", fill("aם")}, {"ideographs", fill("漢")}, {"lines", fill("a\n")}, {"breaks-slash", fill("a\\\n")},
		{"quote-paragraphs", fill("> x\n\n")}, {"lists-loose", fill("- a\n\n")}, {"lists-nested", fill("- - - - - - - - a\n")}, {"lists-alternating", fill("- a\n* b\n")}, {"tables-many", fill("|a|\n|-|\n|b|\n\n")}, {"tables-of-50", fill(strings.Repeat("|x", 50) + "|\n" + strings.Repeat("|-", 50) + "|\n\n")}, {"bare-hosts", fill("www.a.example ")}, {"bare-mails", fill("a@b.example ")},
	}
}

// withinLimits are texts that are read as Markdown, as they are just within the limits of a field.
func withinLimits() [][2]string {
	n := func(n int, part string) string { return strings.Repeat(part, n) }
	return [][2]string{
		{"emphasis", n(990, "*a ")}, {"emphasis-under", n(330, "__a_ ")}, {"emphasis-pairs", n(495, "*a*b")}, {"emphasis-mixed", n(495, "*_") + "a"}, {"strong", n(247, "**a** ")}, {"brackets", n(990, "[") + "x"}, {"brackets-pairs", n(330, "[a][")}, {"links-open", n(490, "[a](")}, {"links", n(330, "[a](https://a.example/) ")}, {"autolinks", n(330, "<https://a.example/> ")}, {"bare-links", n(990, "https://a.example/ ")}, {"code", n(495, "`a` ")},
		{"html", n(990, "<a ")}, {"comments", n(990, "<!--")}, {"paragraphs", n(900, "a\n\n")}, {"items", n(900, "- a\n")}, {"breaks", n(700, "a  \n")}, {"rows", "|a|b|\n|-|-|\n" + n(400, "|x|y|\n")}, {"quotations", n(900, "> a\n")},
	}
}

// hostileMarkdown are bombs in one field, in thirty, and in as many as a notice of 1 MiB can have.
func hostileMarkdown() []hostile {
	var out []hostile
	for _, bomb := range bombs() {
		one := quoted(bomb[1])
		if len(bomb[1]) > 32<<10 {
			one = quoted(bomb[1][:31<<10])
		}
		out = append(out, with("markdown/"+bomb[0], "intro: "+one+"\nsections: [{id: s, heading: h, body: "+one+"}]\n", "01", "01"),
			sectionsOf("markdown-thirty/"+bomb[0], bomb[1], 30))
	}
	for _, w := range withinLimits() {
		out = append(out, sectionsOf("markdown-many/"+w[0], w[1], 1<<20))
	}
	return out
}

// sectionsOf is an input that is a notice of 1 MiB at most, with up to n sections of a text, which is
// shortened where thirty of it would not fit.
func sectionsOf(name, text string, n int) hostile {
	const most, around = 1<<20 - len(plainNotice) - 100, len("  - {id: s00000, heading: h, body: }\n")
	for len(quoted(text)) > most/30-around {
		text = strings.ToValidUTF8(text[:len(text)*15/16], "")
	}
	text = quoted(text)
	n = min(n, most/(len(text)+around))
	h := with(name, "sections:\n"+numbered(n, "  - {id: s%d, heading: h, body: "+strings.ReplaceAll(text, "%", "%%")+"}\n"), "01", "01")
	h.runs = h.attempts()[:3] // one format after the other, which is enough for so many
	return h
}

// stairs are lists within lists, each indented below the one before.
func stairs(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(strings.Repeat("  ", i%200) + "- a\n")
	}
	return b.String()
}

// backtickRuns are backticks of all lengths, none of which is closed.
func backtickRuns() string {
	var b strings.Builder
	for i := 1; b.Len() < 30<<10; i++ {
		b.WriteString(strings.Repeat("`", i) + " ")
	}
	return b.String()
}
