//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
)

// steering is what a stranger puts into the name of a file, and into its words: to clear the
// screen, to turn the order of what is read, and to command the build system that prints it.
const steering = "::error::a\x1b[2J\u009b31m\u202eb\u2066\u2028\x7f\r\n::error::c\n ##[error]d##vso[task.complete]"

var (
	ours           = regexp.MustCompile(`^::(error|warning|notice) file=[^:]*::[^:]*|^::(error|warning|notice) file=[^:]*,title=NC[0-9]+ [a-z-]+::`)
	runnerCommands = regexp.MustCompile(`^\s*::|##[A-Za-z]*\[`)
)

// steered returns the lines that steer a terminal or command a build system, but for workflow
// commands of noticec itself.
func steered(said string) []string {
	var out []string
	for line := range strings.Lines(said) {
		line = strings.TrimSuffix(line, "\n")
		if strings.ContainsFunc(line, source.IsSteering) || runnerCommands.MatchString(ours.ReplaceAllString(line, "ours ")) {
			out = append(out, line)
		}
	}
	return out
}

// hostileFolder holds notices, a base and settings whose names and words steer.
func hostileFolder(t *testing.T) *site {
	s := &site{t, t.TempDir()}
	words := "\"::error::x ##[error] \\e[2J \\u009b \\u202e \\u2028 \\n::error::y\""
	s.write(steering+".notice.yaml", "noticec: 1\nregime: uk-gdpr\ntitle: "+words+"\ncontroler: "+words+"\nlanguage: "+words+"\n\"::error::z\": "+words+"\n")
	s.write("sub/"+steering+".notice.yaml", "noticec: 1\ntitle:   T\nregime: other\nextends: "+words+"\n")
	s.write("::error::x.notice.yaml", "noticec: 1\ntitle:   T\nregime: other\nintro: |\n  words\n   ::error::words ##[error]\n  \u202ewords\n")
	s.write("links.notice.yaml", "noticec: 1\ntitle: T\nregime: other\nintro: \"[a](::error::x\u202e)\"\nretention: [{name: "+words+", period: "+words+"}]\n")
	s.write("raw.notice.yaml", "noticec: 1\ntitle: \x1b[2J\n")
	s.write("broken.notice.yaml", "noticec: 1\ntitle: *"+steering+"\n")
	s.write("c.base.yaml", "titel: "+words+"\n")
	s.write("set/noticec.yaml", "ruels: "+words+"\nout: "+words+"\n")
	s.write("plug/noticec.yaml", "plugins: [{name: own, command: [sh, -c, 'printf \"::error::p\\033[2J\\n ::error::q\" >&2; echo "+"\\\"::error::\\\"; exit 1']}]\n")
	s.write("plug/a.notice.yaml", "noticec: 1\ntitle: T\nregime: other\n")
	s.write("page.html", "<main></main>\n")
	return s
}

// No name of a file, no word of a notice, no argument and no plugin steers the terminal or the
// log of whoever runs a command.
func TestNothingSteersATerminal(t *testing.T) {
	quoted := "'" + steering + "'"
	lines := []string{
		"lint", "lint set", "lint --format json", "lint --format sarif", "lint --format github", "lint --format gitlab", "lint --format junit", "lint --format markdown",
		"lint --fix --diff", "lint --baseline " + quoted, "lint --write-baseline=" + quoted, "lint --report json=" + quoted + "/x", "lint - --stdin-filename " + quoted + " <raw.notice.yaml",
		"lint " + quoted, "lint " + quoted + ".notice.yaml", "fmt", "fmt --check", "fmt --diff", "fmt " + quoted, "fmt - <broken.notice.yaml", "build", "build --format html", "build -v --format markdown,text",
		"build plug", "build set", "build --out " + quoted, "build --format " + quoted, "build --plugin " + quoted, "build --css " + quoted, "build --shell " + quoted, "build --deps " + quoted + "/x",
		"build --shard " + quoted, "build --theme " + quoted, "check", "check set", "check --out " + quoted, "check --against page.html", "check --against " + quoted, "config show " + quoted, "config show set/a.notice.yaml",
		"config show plug/a.notice.yaml", "config " + quoted, quoted, "--" + quoted, "help " + quoted, "explain " + quoted, "schema " + quoted, "formats --format " + quoted, "rules " + quoted, "version " + quoted,
		"init " + quoted + " --yes", "init x --yes --email " + quoted, "init y --yes --title " + quoted, "init " + quoted + "/z --yes", "lint --fail-on " + quoted, "lint --as-of " + quoted, "lint -j " + quoted, "lint --color " + quoted, "serve --port " + quoted, "serve --bind " + quoted, "completion " + quoted,
		"lsp " + quoted, "--color=" + quoted,
	}
	for _, github := range []string{"", "GITHUB_ACTIONS=true ", "CI=true "} {
		for _, line := range lines {
			if github == "" && strings.Contains(line, "--diff") {
				continue // a program reads it, as there is no terminal
			}
			s := hostileFolder(t)
			dir := "."
			if strings.HasPrefix(line, "config show plug") {
				dir = "plug"
			}
			code, said := s.runIn("cd " + dir + " && " + github + "noticec " + line + " 2>&1 </dev/null")
			for _, l := range steered(said) {
				t.Errorf("%s%q: exit %d, %q", github, line, code, l)
			}
			if strings.Contains(said, "goroutine ") || code > exitFailed {
				t.Errorf("%s%q: exit %d, %s", github, line, code, said)
			}
		}
	}
	// What it prints of all that, it does print.
	if code, said := hostileFolder(t).runIn("noticec lint"); code != exitFindings || !strings.Contains(said, `\x3a:error::a\x1b[2J\u009b31m\u202eb`) {
		t.Errorf("want findings in the hostile file, got %d, %s", code, said)
	}
	names, err := os.ReadDir(hostileFolder(t).dir)
	if err != nil || !strings.Contains(fmt.Sprint(names), filepath.Base(steering)) {
		t.Errorf("want the hostile name, got %v, %v", names, err)
	}
}
