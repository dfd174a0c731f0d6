package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
)

const plainNotice = "noticec: 1\ntitle: T\nregime: other\n"

// stdinLines are command lines on which - stands for standard input, or is refused with the words behind
// an arrow.
var stdinLines = []string{
	"build - -f text -o -", "check - --outputs text", "lint -", "fmt -", "import -", "diff - a.notice.yaml", "diff a.notice.yaml -",
	"serve - → name files or folders to serve",
	"register - → one notice alone: lint, fmt", "status - → one notice alone: lint, fmt", "changes - → one notice alone: lint, fmt",
	"lint a.notice.yaml - → without other files", "build - a.notice.yaml → without other files", "import - a.docx → import it without others",
	"import a.docx --onto - → one notice alone: lint, fmt",
	"init - → DIR wants a folder, not -", "man - → DIR wants a folder, not -", "explain --html - → --html wants a folder, not -",
	"build --out - → --out wants a folder, not -", "new x --kind cctv --out - → --out wants a folder, not -",
	"new - --kind cctv → NAME wants a name of a file", "config show - → name the file whose settings to show", "explain - → there is no code",
	"schema - → there is no schema", "lint --config - → standard input is for a notice",
}

// What takes files or folders reads - or says what to write in place of it, and makes nothing of that
// name; each command is tried, also where something is called -.
func TestStdinWithEveryCommand(t *testing.T) {
	tried := map[string]bool{}
	for _, folder := range []bool{false, true} {
		t.Chdir(t.TempDir())
		for _, name := range []string{"a.notice.yaml", "a.docx"} {
			if err := os.WriteFile(name, []byte(plainNotice), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if folder {
			if err := os.Mkdir("-", 0o777); err != nil {
				t.Fatal(err)
			}
		}
		for _, line := range stdinLines {
			words, refusal, refused := strings.Cut(line, " → ")
			args := strings.Fields(words)
			tried[args[0]] = true
			var out, errs bytes.Buffer
			code := run(t.Context(), env{args: args, stdin: strings.NewReader(plainNotice), stdout: &out, stderr: &errs, getenv: func(string) string { return "" }, now: fixed})
			if refused && (code != exitUsage || !strings.Contains(errs.String(), refusal)) || !refused && code > exitFindings {
				t.Errorf("%s: want %q, got exit code %d, %s", words, refusal, code, errs.String())
			}
			if entries, err := os.ReadDir("-"); !folder && err == nil || len(entries) > 0 {
				t.Errorf("%s: want nothing written into a folder -, got %v", words, entries)
			}
		}
	}
	without := strings.Fields("lsp formats rules version completion help") // take no arguments
	for _, c := range (&env{getenv: func(string) string { return "" }, now: fixed}).rootCommand().Commands() {
		if !tried[c.Name()] && !slices.Contains(without, c.Name()) && !c.IsAdditionalHelpTopicCommand() {
			t.Errorf("want %s tried with -", c.Name())
		}
	}
}
