//go:build linux

package main

import (
	"fmt"
	"os"
	"strings"
)

// hostileLines are command lines, answers and messages that nobody in his senses writes.
func hostileLines() []hostile {
	small := func(b *box) { b.notice("") }
	row := func(name string, runs ...attempt) hostile {
		return hostile{name: "line/" + name, make: small, runs: runs}
	}
	arg := func(codes string, args ...string) attempt { return attempt{args: args, codes: codes} }
	in := func(stdin, codes string, line string) attempt {
		return attempt{args: strings.Fields(line), stdin: stdin, codes: codes}
	}
	long := strings.Repeat("x", 100000)
	ask := func(answers, codes string) attempt {
		return attempt{args: []string{"init", "new"}, stdin: answers, codes: codes, env: []string{"NOTICEC_ASK=1"}, writes: []string{"repo/new"}}
	}
	folders := 0
	initial := func(codes string, args ...string) attempt {
		folders++
		dir := fmt.Sprint("new", folders)
		return attempt{args: append([]string{"init", "--yes", dir}, args...), codes: codes, writes: []string{"repo/" + dir}}
	}
	frames := func(text, codes string) attempt { return attempt{args: []string{"lsp"}, stdin: text, codes: codes} }
	start := frame("initialize", 1, map[string]any{"capabilities": map[string]any{}}) + frame("initialized", 0, map[string]any{})
	end := frame("shutdown", 99, nil) + frame("exit", 0, nil)
	flood := start
	for i := range 3000 {
		flood += frame("textDocument/hover", i+10, map[string]any{"textDocument": map[string]any{"uri": "file:///x.notice.yaml"}, "position": map[string]any{"line": 0, "character": 0}}) + frame("$/cancelRequest", 0, map[string]any{"id": i + 10})
	}
	return []hostile{
		row("as-of", arg("2", "lint", "--as-of", ""), arg("2", "lint", "--as-of", "x"), arg("2", "lint", "--as-of", "9999-99-99"), arg("2", "build", "--as-of", ""), arg("2", "lsp", "--as-of", ""), arg("2", "check", "--as-of", ""), arg("2", "serve", "--port", "0", "--as-of", ""), arg("2", "lint", "--as-of", long), arg("2", "lint", "--as-of", "\x1b[31m\n::error::INJECTED"), arg("01", "lint", "--as-of", "0001-01-01"), arg("01", "lint", "--as-of", "9999-12-31")),
		row("jobs", arg("2", "lint", "-j", "-1"), arg("2", "build", "-j", "-1"), arg("2", "check", "-j", "-1"), arg("012", "lint", "-j", "1000000000"), arg("2", "lint", "-j", "99999999999999999999"), arg("2", "lint", "-j", ""), arg("2", "lint", "-j", "x"), arg("2", "serve", "--port", "0", "-j", "-1")),
		row("formats", arg("2", "build", "--format", ""), arg("2", "build", "--format", ",,"), arg("2", "build", "--format", long), arg("2", "build", "--format", "html\x1b[31m"), arg("2", "lint", "--format", ""), arg("2", "lint", "--format", long), arg("2", "build", "--format", "x\n::error::INJECTED"), arg("012", "build", "--format", strings.Repeat("html,", 10000)+"html")),
		row("unknown", arg("2", long), arg("2", "--"+long), arg("2", "lint", "--"+long), arg("2", "lint", "--\x1b[31m"), arg("2", "\x1b[31m\n::error::INJECTED"), arg("2", "help", "\x1b[31m\n::error::INJECTED"), arg("2", "lint", "--fail-on", "\x1b[31m"), arg("2", "lint", "-\x1b"), arg("2", "explain", "\x1b[31m\n::error::INJECTED"), arg("2", "explain", long), arg("2", "schema", long), arg("2", "config", long), arg("2", "completion", "\x1b"), arg("2", "lint", "\n::error::INJECTED"), arg("2", "help", long)),
		row("complete", arg("0", "__complete", "lint", long), arg("0", "__complete", "lint", "--fo"), arg("0123", "__complete", "\x1b[31m"), arg("0123", "__complete"), arg("0123", "__completeNoDesc", "build", "--format", "")),
		row("shards", arg("2", "build", "--shard", "0/0"), arg("2", "build", "--shard", "1/0"), arg("2", "build", "--shard", "9/3"), arg("2", "build", "--shard", "-1/3"), arg("2", "build", "--shard", "1/99999999999999999999"), arg("2", "build", "--shard", "/"), arg("2", "build", "--shard", long)),
		row("ports", arg("23", "serve", "--port", "99999"), arg("23", "serve", "--port", "-1"), arg("23", "serve", "--port", "5-3"), arg("23", "serve", "--port", "x\x1b[31m"), arg("23", "serve", "--bind", "999.1.1.1", "--port", "0"), arg("23", "serve", "--bind", long, "--port", "0"), arg("23", "serve", "--bind", "\x1b[31m", "--port", "0"), arg("23", "serve", "--port", "")),
		row("reports", arg("2", "lint", "--report", "json=r.json", "--report", "sarif=r.json"), arg("2", "lint", "--report", "json=r.json", "--report", "sarif=./r.json"), arg("2", "lint", "--report", "json="), arg("2", "lint", "--report", "=x"), arg("2", "lint", "--report", "x"), arg("2", "lint", "--report", long+"=x"), arg("2", "lint", "--report", "json=a.notice.yaml"), arg("023", "lint", "--report", "json=public"+strings.Repeat("/a", 900)), arg("2", "lint", "--report", "json=./sub/../a.notice.yaml"), arg("2", "lint", "--write-baseline=a.notice.yaml"), arg("2", "build", "--deps", "a.notice.yaml"), arg("23", "build", "--deps", "public/a.html")),
		row("plugins", arg("23", "build", "--plugin", "x"), arg("23", "build", "--plugin", "=x"), arg("23", "build", "--plugin", "x="), arg("23", "build", "--plugin", "html=true"), arg("23", "build", "--plugin", "../x=true"), arg("23", "build", "--plugin", "x/y=true"), arg("23", "build", "--plugin", long+"=true"), arg("23", "build", "--plugin", "x=\x1b[31m\n::error::INJECTED")),
		row("quiet", arg("01", "lint", "-qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"), arg("2", "lint", "--quiet=x"), arg("012", "lint", "--quiet=-5"), arg("012", "lint", "-q", "-v"), arg("2", "lint", "--color", "\x1b[31m"), arg("0", "build", "-vv")),
		row("stdin", in("", "1", "lint -"), in("\x00", "1", "lint -"), in(plainNotice+strings.Repeat("# x\n", 1<<19), "1", "lint -"), attempt{args: []string{"fmt", "-"}, stdin: "\x1b[31m", codes: "1", text: true}, in("", "012", "fmt -"), in(plainNotice, "2", "lint - -"), in(plainNotice, "2", "lint - a.notice.yaml"), in(plainNotice, "0", "build -"), in("\x00", "1", "build -"), in(plainNotice, "01", "check -"), in(plainNotice, "01", "lint --fix -"), in("noticec: 1\ntitle: \""+strings.Repeat("${title}", 20)+"\"\n", "1", "lint -")),
		row("stdin-name", arg("012", "lint", "-", "--stdin-filename", "a\n::error::INJECTED"), attempt{args: []string{"lint", "-", "--format", "github", "--stdin-filename", "a\n::error::INJECTED\x1b[31m"}, stdin: "x", codes: "12"}, attempt{args: []string{"lint", "-", "--stdin-filename", "\x1b[31m\r"}, stdin: "x", codes: "12"}, attempt{args: []string{"lint", "-", "--stdin-filename", long}, stdin: "x", codes: "12"}, attempt{args: []string{"lint", "-", "--stdin-filename", ""}, stdin: "x", codes: "12"}, attempt{args: []string{"lint", "-", "--stdin-filename", "../../secret.txt"}, stdin: "x", codes: "12"}),
		row("paths-many", attempt{args: append([]string{"lint"}, strings.Fields(strings.Repeat("a.notice.yaml ", 5000))...), codes: "01"}, attempt{args: []string{"lint", strings.Repeat("{a,b}", 12) + ".notice.yaml"}, codes: "2"}, attempt{args: []string{"lint", strings.Repeat("**/", 300) + "*.notice.yaml"}, codes: "012"}, attempt{args: []string{"lint", strings.Repeat("*", 3000) + "b.notice.yaml"}, codes: "2"}, attempt{args: []string{"lint", strings.Repeat("[", 3000)}, codes: "2"}),
		row("globs-up", arg("1", "lint", "../*.txt"), arg("2", "build", "../*.txt"), arg("012", "lint", "../repo/*.notice.yaml"), arg("2", "lint", "/etc/*.notice.yaml")),
		row("init-answers", ask("\n\n\n\n\n\n\n\n", "0"), ask("", "3"), ask("\x1b[31m\n\nGB\na@b.example\n1\n\nT\n", "3"), ask("a: b # c\ncompany\nGB\na@b.example\nnone\nnone\nde\ncctv\n", "03"), ask("\"\\\n\nGB\na@b.example\n'\n\n*x\n", "3"), ask(long+"\n\nGB\na@b.example\n1\n\nT\n", "3"), ask(strings.Repeat("x\n", 100000), "3"), ask("${title}\nGB\na@b.example\n${env.HOME}\n\n${title}\n", "3"), ask("«?x»\nGB\n", "3"), ask("   \n \n \n \n \n \n \n \n", "03"), ask("a\x00b\nGB\na@b.example\n1\n\nT\n", "3"), ask(strings.Repeat("y", 50<<20), "3")),
		row("init-flags", initial("0123", "--title", ""), initial("023", "--title", "a\nb: c"), initial("023", "--title", "\x1b[31m"), initial("023", "--title", "   "), initial("023", "--controller", "- x"), initial("2", "--country", "xx"), initial("2", "--kind", "cctvv\x1b[31m"), initial("0", "--title", "«?x»"), initial("2", "--ci", "none"), initial("2", "--language", "xx"), initial("2", "--country", "\nG"), initial("2", "--email", "x"), initial("023", "--email", "a@b\n"), initial("023", "--title", "../../OUT"), initial("023", "--title", "index"), initial("023", "--title", strings.Repeat("t", 100000)), initial("023", "--title", "\u202e"), initial("023", "--title", "\xff"), initial("023", "--controller", "\xff\xfe"), initial("023", "--title", "/"), initial("023", "--title", "日本")),
		{name: "line/import", make: func(b *box) {
			for _, ext := range []string{".html", ".md", ".docx", ".txt", ".json", ".csv", ".js", ""} {
				b.write("empty/x"+ext, "")
				b.write("binary/x"+ext, strings.Repeat("\x00\x01\x80\xff\x1b[31m", 5000))
			}
			b.write("names/\x1b[31m\u202e.html", "<h1>N</h1><p>We keep it for \x1b[31m2 years.</p>")
			b.write("names/\n::error::INJECTED.md", "# N\n\nWe keep it for 2 years.\n")
			b.write("names/\xff\xfe.txt", "We keep it for 2 years.\n")
			b.write("large.md", "# N\n\n"+strings.Repeat("We keep it for 2 years. ", 60_000))
			b.write("huge.md", strings.Repeat("We keep it. ", 1<<20))
		}, runs: []attempt{
			arg("3", "import", "empty"), arg("3", "import", "binary"), arg("3", "import", "empty/x"), arg("3", "import", "binary/x.docx", "--output", "-"), arg("3", "import", "large.md"), arg("3", "import", "huge.md"),
			{args: []string{"import", "names", "--out", "drafts"}, codes: "0", writes: []string{"repo/drafts"}},
			{args: []string{"import", "names", "--out", "drafts", "--force", "--format", "json"}, codes: "0", writes: []string{"repo/drafts"}},
			arg("3", "import", "names", "--out", "drafts"), arg("3", "import", "names", "--out", long),
			in("", "3", "import -"), in("\x00\xff", "3", "import -"), in("PK\x03\x04", "3", "import -"), in("%PDF-1.7", "3", "import -"), in("\xd0\xcf\x11\xe0", "3", "import -"),
		}},
		{name: "line/import-cannot-write", make: func(b *box) {
			b.write("page.md", "# N\n\nWe keep it for 2 years.\n")
			b.must(os.Mkdir(b.path("drafts"), 0o555))
			b.must(os.Chmod(b.dir, 0o755))
			b.must(os.Chmod(b.repo, 0o555))
		}, runs: []attempt{
			asNobody("import page.md", "3"), asNobody("import page.md --out drafts", "3"), asNobody("import page.md --out drafts/deeper", "3"), asNobody("import page.md --output drafts/x.notice.yaml", "3"), asNobody("import page.md --out page.md", "3"),
			{args: []string{"import", "page.md", "--out", "public"}, shell: "ulimit -f 0;", codes: "3"},
			{args: []string{"import", "page.md", "--output", "-"}, shell: "exec >/dev/full;", codes: "3", says: "no space left"},
		}},
		row("lsp-frames", frames("", "1"), frames("\x00", "13"), frames("GET / HTTP/1.1\r\n\r\n", "13"), frames("Content-Length: 99999999999999999999\r\n\r\n", "13"), frames("Content-Length: -1\r\n\r\n{}", "13"), frames("Content-Length: 5\r\n\r\n{}", "13"), frames("Content-Length: x\r\n\r\n"+start+end, "013"), frames(strings.Repeat("x", 1<<20), "13"), frames(strings.Repeat("A: b\r\n", 100000), "13"), frames(start+"garbage\r\n\r\n"+end, "013"), frames(start+"Content-Length: 3\r\n\r\n{]}"+end, "01"), frames(start+"Content-Length: 20000000\r\n\r\n"+strings.Repeat(" ", 20000000)+end, "01"), frames(start+"Content-Length: 200000\r\n\r\n"+strings.Repeat("[", 200000)+end, "01"), frames(end, "01"), frames(start, "1"), frames(start+frame("exit", 0, nil), "1")),
		row("lsp-floods", frames(flood+end, "01"), frames(start+strings.Repeat(frame("textDocument/didOpen", 0, map[string]any{"textDocument": map[string]any{"uri": "file:///a.notice.yaml", "languageId": "yaml", "version": 1, "text": plainNotice}}), 500)+end, "01"), frames(start+frame("textDocument/didOpen", 0, map[string]any{"textDocument": map[string]any{"uri": "file:///etc/passwd", "languageId": "yaml", "version": 1, "text": "extends: /etc/passwd"}})+end, "01"), frames(start+frame("textDocument/didOpen", 0, map[string]any{"textDocument": map[string]any{"uri": "http://a.example/\x1b[31m", "languageId": "yaml", "version": -1, "text": "x"}})+end, "01"), frames(start+frame("textDocument/hover", 5, map[string]any{"textDocument": map[string]any{"uri": "file:///a.notice.yaml"}, "position": map[string]any{"line": -1, "character": 4294967296}})+end, "01"), frames(start+frame("workspace/executeCommand", 5, map[string]any{"command": "rm"})+frame("nope", 6, nil)+end, "01")),
	}
}
