//go:build linux

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// A place is where a file is named: a flag, a key or an argument.
type place struct {
	name  string // of the flag or key
	lines func(file string) []attempt
	more  func(b *box, file string) // writes what names the file
	file  string                    // the name that it has there; empty: sub/x
	write bool                      // the file is written
}

// commandLines makes runs of command lines; FILE stands for the file.
func commandLines(all ...string) func(string) []attempt {
	return func(file string) []attempt {
		var out []attempt
		for _, line := range all {
			a := try(strings.ReplaceAll(line, "FILE", file), "", "")
			if a.args[0] == "fmt" || strings.HasPrefix(line, "lint --fix") {
				a.writes = []string{"repo/*.notice.yaml", "repo/*/*.notice.yaml"}
			}
			if a.args[0] == "init" || a.args[0] == "new" {
				a.writes = []string{"repo/made"}
			}
			out = append(out, a)
		}
		return out
	}
}

// configKey is a place in noticec.yaml.
func configKey(name, yaml string, all ...string) place {
	return place{name: name, lines: commandLines(all...), more: func(b *box, file string) { b.write("noticec.yaml", strings.ReplaceAll(yaml, "FILE", file)+"\n") }}
}

// readFlag is a flag that names a file that is read.
func readFlag(name string, all ...string) place {
	return place{name: "--" + name, lines: commandLines(all...)}
}

// filePlaces are all flags, keys and arguments that name a file or a folder.
func filePlaces() []place {
	extends := func(key string) func(*box, string) {
		return func(b *box, file string) { b.write("a.notice.yaml", plainNotice+key+": "+file+"\n") }
	}
	return []place{
		readFlag("against", "check --against FILE", "check --against FILE -f json", "check a.notice.yaml --against FILE --fragment"),
		readFlag("baseline", "lint --baseline FILE", "lint --baseline FILE --format json"),
		{name: "--config", file: "sub/x.yaml", lines: commandLines("lint --config FILE", "lint --fix --config FILE", "build --config FILE", "check --config FILE", "config show --config FILE", "status --config FILE")},
		{name: "--answers", lines: commandLines("init --yes made --answers FILE", "new --kind cctv --out made --answers FILE")},
		{name: "--base of new", lines: commandLines("new --kind cctv --out made --base FILE")},
		readFlag("css", "build --css FILE", "check --css FILE", "build --styles inline --css FILE --out public/2"),
		readFlag("shell", "build --shell FILE", "check --shell FILE"),
		readFlag("plugin", "build --plugin x=./FILE", "check --plugin x=./FILE"),
		{name: "--report", lines: commandLines("lint --report json=FILE", "lint --report json=FILE --report sarif=FILE", "build --report json=FILE", "check --report sarif=FILE"), write: true},
		{name: "--ics", lines: commandLines("status --ics FILE"), write: true},
		readFlag("compare", "register --compare FILE", "register --compare FILE --format json"),
		{name: "--output of register", lines: commandLines("register --output FILE", "register --format html --output FILE", "register --format xlsx --output FILE/deeper"), write: true},
		{name: "--output of status", lines: commandLines("status --output FILE", "status --format html --output FILE", "status --report json=FILE"), write: true},
		{name: "--write-baseline", lines: commandLines("lint --write-baseline=FILE"), write: true},
		{name: "DIR of man", lines: commandLines("man FILE", "man FILE/deeper"), write: true},
		{name: "--html", lines: commandLines("explain --html FILE", "explain --html FILE/deeper"), write: true},
		{name: "--deps", lines: commandLines("build --deps FILE", "build --force --deps ninja=FILE"), write: true},
		{name: "--output", lines: commandLines("import page.html --output FILE", "import page.html --force --output FILE", "import page.html --output - --report json=FILE", "diff a.notice.yaml a.notice.yaml --output FILE", "lint --output FILE", "build a.notice.yaml -f text --output FILE", "check --output FILE", "lint --statistics --output FILE"), more: func(b *box, _ string) { b.write("page.html", "<h1>Notice</h1><p>We use your data.</p>") }, write: true},
		{name: "OLD of diff", lines: commandLines("diff FILE a.notice.yaml", "diff a.notice.yaml FILE")},
		{name: "DOCUMENT", lines: commandLines("import FILE --output -")},
		{name: "DOCUMENT that is a web page", file: "sub/x.html", lines: commandLines("import FILE", "lint FILE")},
		{name: "DOCUMENT that is a Word file", file: "sub/x.docx", lines: commandLines("import FILE")},
		{name: "--onto", file: "sub/x.notice.yaml", lines: commandLines("import a.docx --onto FILE", "import FILE --onto a.notice.yaml", "import FILE --onto a.notice.yaml --write"), more: func(b *box, _ string) { b.write("a.docx", "PK") }},
		{name: "--out", lines: commandLines("build --out FILE", "check --out FILE", "build --out FILE/deeper --format html", "import a.notice.yaml --out FILE"), write: true},
		{name: "--stdin-filename", lines: commandLines("lint - --stdin-filename FILE", "lint --fix - --stdin-filename FILE", "check - --stdin-filename FILE", "build - -f text -o - --stdin-filename FILE", "fmt - --stdin-filename FILE")},
		{name: "PATH", lines: commandLines("lint FILE", "build FILE", "fmt FILE", "check FILE", "lint --fix FILE", "status FILE", "register FILE")},
		{name: "PATH of a notice", file: "sub/x.notice.yaml", lines: commandLines("lint FILE", "build FILE", "fmt FILE", "check", "lint --fix", "fmt --diff")},
		{name: "PATH of a base", file: "sub/x.base.yaml", lines: commandLines("lint FILE", "build FILE", "fmt FILE", "lint --fix")},
		{name: "DIR of init", lines: commandLines("init --yes FILE", "init --yes FILE/deeper"), write: true},
		{name: "noticec.yaml", file: "noticec.yaml", lines: commandLines("lint", "build", "config show", "check", "fmt --check")},
		{name: "noticec.yaml below", file: "sub/noticec.yaml", lines: commandLines("lint", "build sub", "config show sub/b.notice.yaml"), more: func(b *box, _ string) { b.write("sub/b.notice.yaml", plainNotice) }},
		{name: ".noticec/manifest", file: "public/.noticec/manifest", lines: commandLines("build", "check", "build --force"), write: true},
		{name: ".noticec/lock", file: "public/.noticec/lock", lines: commandLines("build", "check"), write: true},
		{name: ".noticec", file: "public/.noticec", lines: commandLines("build", "check"), write: true},
		{name: "the output folder", file: "public", lines: commandLines("build", "check"), write: true},
		{name: "an output", file: "public/a.html", lines: commandLines("build", "check", "build --force"), write: true},
		{name: "the style sheet", file: "public/noticec.css", lines: commandLines("build", "check", "build --force"), write: true},
		{name: "the index", file: "public/index.html", lines: commandLines("build", "check", "build --force"), write: true},
		{name: ".git", file: "sub/.git", lines: commandLines("lint", "build", "lint sub"), more: func(b *box, _ string) { b.write("sub/b.notice.yaml", plainNotice) }},
		{name: "extends", lines: commandLines("lint", "build", "lint --fix", "fmt"), more: extends("extends")},
		{name: "translation_of", lines: commandLines("lint", "build", "fmt --accept-translation"), more: extends("language: cy\ntranslation_of")},
		{name: "version_of", lines: commandLines("lint", "build"), more: extends("version_of")},
		configKey("out", "out: FILE", "build", "check", "lint"),
		configKey("baseline", "baseline: FILE", "lint", "lint --format json"),
		configKey("html/css", "html: {css: FILE}", "build", "check", "config show"),
		configKey("html/stylesheet", "html: {theme: govuk, stylesheet: FILE}", "build", "check"),
		configKey("html/shell", "html: {shell: FILE}", "build", "check"),
		configKey("html/logo/file", "html: {logo: {file: FILE, alt: x}}", "build", "check"),
		configKey("pdf/fonts/regular", "pdf: {fonts: {regular: FILE}}", "build", "check"),
		configKey("pdf/fonts/bold", "pdf: {fonts: {regular: FILE, bold: FILE}}", "build"),
		configKey("pdf/fonts/italic", "pdf: {fonts: {regular: FILE, italic: FILE}}", "build"),
		configKey("plugins/command", "plugins: [{name: x, command: ./FILE}]", "build", "check", "lint"),
		configKey("index/kinds/paths", "index: {kinds: [{name: x, paths: [FILE]}]}", "build", "check"),
		configKey("include", "include: [FILE]", "lint", "build"),
		configKey("exclude", "exclude: [FILE]", "lint", "build"),
		configKey("overrides/files", "overrides: [{files: FILE, rules: {NC801: off}}]", "lint"),
	}
}

// withoutFile are flags whose words name no file.
var withoutFile = []string{
	"as-of", "notified-on", "fail-on", "format", "markdown", "markup", "pdf-paper", "pdf-size", "shard", "styles", "theme", "bind", "port",
	"regime", "language", "select", "ignore", "element", "outputs", "since", "base", "color", "controller", "country", "dpo", "email", "phone", "title", "body", "ci", "kind",
}

// keysWithoutFile are keys of noticec.yaml whose words name no file.
var keysWithoutFile = []string{
	"$schema", "changes/since", "formats", "html/fragment", "html/logo/alt", "html/colors/accent", "html/colors/link", "html/colors/accent_dark", "html/colors/link_dark",
	"markdown/path", "markdown/layout", "reviews/lead", "register/columns/basis", "register/columns/notice", "register/columns/processing", "register/columns/purpose", "register/columns/recipients", "register/columns/register_ref",
	"register/columns/retention", "register/columns/transfers", "pdf/colors/accent", "pdf/colors/link", "base_url", "index/intro", "index/kinds/name", "plugins/name", "plugins/extension", "plugins/media_type",
}

// Each flag and each key that holds words is tried with files that are none, or is known to name none.
func TestEveryPlaceOfAFileIsTried(t *testing.T) {
	tried := map[string]bool{}
	for _, p := range filePlaces() {
		tried[p.name] = true
	}
	root := (&env{getenv: func(string) string { return "" }, now: fixed}).rootCommand()
	var visit func(*cobra.Command)
	n := 0
	visit = func(c *cobra.Command) {
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if !strings.HasPrefix(f.Value.Type(), "string") {
				return
			}
			n++
			if !tried["--"+f.Name] && !slices.Contains(withoutFile, f.Name) {
				t.Errorf("%s --%s: want a row in places, or in withoutFile", c.CommandPath(), f.Name)
			}
		})
		for _, sub := range c.Commands() {
			visit(sub)
		}
	}
	visit(root)
	if n < 40 {
		t.Errorf("want the flags of all commands, got %d", n)
	}
	data, err := os.ReadFile("../../schema/config.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var whole map[string]any
	if err := json.Unmarshal(data, &whole); err != nil {
		t.Fatal(err)
	}
	found := wordKeys(whole, "")
	for _, key := range found {
		if !tried[key] && !slices.Contains(keysWithoutFile, key) {
			t.Errorf("noticec.yaml: %s: want a row in filePlaces, or in keysWithoutFile", key)
		}
	}
	if len(found) < 25 {
		t.Errorf("want the keys of noticec.yaml, got %q", found)
	}
}

// wordKeys are the paths of the keys of a schema that hold free text.
func wordKeys(node map[string]any, path string) []string {
	var out []string
	kinds := fmt.Sprint(node["type"])
	if _, choice := node["enum"]; path != "" && strings.Contains(kinds, "string") && !choice {
		out = append(out, path)
	}
	if items, ok := node["items"].(map[string]any); ok && strings.Contains(fmt.Sprint(items["type"]), "object") {
		out = append(out, wordKeys(items, path)...)
	}
	properties, _ := node["properties"].(map[string]any)
	for name, value := range properties {
		if below, ok := value.(map[string]any); ok {
			out = append(out, wordKeys(below, strings.TrimPrefix(path+"/"+name, "/"))...)
		}
	}
	slices.Sort(out)
	return out
}

// hostilePlaces put each kind of what is not a common file into each place that takes one.
func hostilePlaces() []hostile {
	var out []hostile
	for _, p := range filePlaces() {
		for turn, kind := range fileKinds {
			out = append(out, p.with(kind).inTurn(turn))
		}
	}
	for _, name := range []string{"", "..", "../secret.txt", "../../etc/passwd", "/etc/passwd", "/etc", "/", "~", "-", "a.notice.yaml", ".git", "public", "public/a.html", "%2e%2e/x", "a\x1b[31m", "a\n::error::INJECTED", strings.Repeat("a", 256), strings.Repeat("a/", 700) + "a", "$HOME", "`touch pwned`", ";touch pwned", "http://a.example/x", "[", "{", "**", "\\", "C:\\x", "//x/y", "./.", "sub/../../secret.txt"} {
		out = append(out, named(name))
	}
	return out
}

// with is an input with a kind of file in a place.
func (p place) with(kind string) hostile {
	file := p.file
	if file == "" {
		file = "sub/x"
	}
	h := hostile{name: "place/" + p.name + "/" + kind, runs: p.lines(file), make: func(b *box) {
		b.notice("")
		if p.more != nil {
			p.more(b, file)
		}
		if _, err := os.Lstat(b.repo + "/" + file); err == nil {
			b.must(os.RemoveAll(b.repo + "/" + file))
		}
		b.place(kind, file)
	}}
	for i := range h.runs {
		h.runs[i].adds = p.name == "out" // which noticec.yaml names
		if p.write && kind != "outside" && kind != "up" && kind != "circle" {
			h.runs[i].writes = []string{"repo/" + file} // which the command line names
		}
	}
	return h
}

// inTurn leaves one of the runs, another for each kind of file; all of them with NOTICEC_LONG.
func (h hostile) inTurn(turn int) hostile {
	if n := len(h.runs); n > 1 && !extended() {
		h.runs = []attempt{h.runs[turn%n]}
	}
	return h
}

// named is an input with a name in each flag and key.
func named(name string) hostile {
	h := hostile{name: "name/" + strings.ReplaceAll(brief(name)[:min(30, len(brief(name)))], "/", "_"), make: func(b *box) { b.notice("") }}
	add := func(args ...string) { h.runs = append(h.runs, attempt{args: args}) }
	outside := name == "../secret.txt" // who names that on a command line may read it
	add("check", "--against", name)
	add("lint", "--baseline", name)
	if !outside {
		add("build", "--css="+name)
		add("lint", "--", name)
	}
	add("build", "--shell", name)
	add("build", "--plugin", "x="+name)
	add("config", "show", name)
	add("lint", "--stdin-filename", name, "-")
	add("explain", name)
	add("schema", name)
	for _, key := range []string{"out", "baseline", "html: {css", "html: {shell", "html: {logo: {alt: x, file", "pdf: {fonts: {regular", "plugins: [{name: x, command"} {
		yaml := key + ": " + quoted(name) + strings.Repeat("}", strings.Count(key, "{")) + strings.Repeat("]", strings.Count(key, "["))
		if strings.Contains(key, "[") {
			yaml = key + ": " + quoted(name) + "}]"
		}
		a := attempt{args: []string{"build"}, adds: key == "out"}
		if key == "baseline" {
			a.args[0] = "lint"
		}
		a.drive = func(_ *testing.T, b *box, a attempt) result {
			b.write("noticec.yaml", yaml+"\n")
			return b.run(a, nil)
		}
		a.writes = []string{"repo/noticec.yaml"}
		h.runs = append(h.runs, a)
	}
	return h
}

// quoted is a text in double quotes of YAML.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b.WriteString("\\" + string(c))
		case c == '\n':
			b.WriteString("\\n")
		case c < ' ':
			b.WriteString("\\x" + string("0123456789abcdef"[c>>4]) + string("0123456789abcdef"[c&15]))
		default:
			b.WriteRune(c)
		}
	}
	return b.String() + `"`
}
