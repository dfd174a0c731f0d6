package main

import (
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// A page has each section that manuals have, all flags, and nothing that its reader would take for a
// command of roff but what the writer means as one.
func TestManual(t *testing.T) {
	e := &env{getenv: func(string) string { return "" }, now: fixed, stdout: io.Discard, stderr: io.Discard}
	commands := documented(e.rootCommand())
	command := regexp.MustCompile(`^\.(\\" generator: noticec|TH "[A-Z\\-]+" "1" "[0-9-]+" "noticec" "Manual of noticec"|SH [A-Z ]+|PP|TP|EX|EE)$`)
	escape := regexp.MustCompile(`\\(-|e|&|fB|fR)`)
	for _, c := range commands {
		page := manual(c)
		last := -1
		for _, heading := range []string{"NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES", "SEE ALSO"} {
			at := strings.Index(page, "\n.SH "+heading+"\n")
			if at <= last {
				t.Errorf("%s: want %s after the section before it", c.CommandPath(), heading)
			}
			last = at
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if silent := isSilent(c) && c.InheritedFlags().Lookup(f.Name) != nil; !silent && !f.Hidden && !strings.Contains(page, `\-\-`+escapeRoff(f.Name)) {
				t.Errorf("%s: want --%s", c.CommandPath(), f.Name)
			}
		})
		for i, line := range strings.Split(strings.TrimSuffix(page, "\n"), "\n") {
			if line == "" || strings.HasPrefix(line, "'") || strings.HasPrefix(line, ".") && !command.MatchString(line) || i > 0 && strings.Contains(escape.ReplaceAllString(line, ""), `\`) {
				t.Errorf("%s: line %d is a command of roff: %q", c.CommandPath(), i+1, line)
			}
		}
	}
	if len(commands) < 18 || slices.ContainsFunc(commands, func(c *cobra.Command) bool { return c.Name() == "exit-codes" }) {
		t.Errorf("want a page for each command, and none for a topic, got %d", len(commands))
	}
}

func TestRoff(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{".so /etc/passwd", "\\&.so /etc/passwd\n"},
		{"'quoted' first", "\\&'quoted' first\n"},
		{`a\fBb --fix`, "a\\efBb \\-\\-fix\n"},
		{"One.\n\nTwo.", "One.\n.PP\nTwo.\n"},
		{"  NO_COLOR  do not\n            color\n  A, B\n            both", ".TP\n\\fBNO_COLOR\\fR\ndo not color\n.TP\n\\fBA, B\\fR\nboth\n"},
		{"Such as:\n\n    a: 1\n    b: 2", "Such as:\n.PP\n.EX\n  a: 1\n  b: 2\n.EE\n"},
		{strings.Repeat("word ", 20), strings.TrimSpace(strings.Repeat("word ", 14)) + "\n" + strings.TrimSpace(strings.Repeat("word ", 6)) + "\n"},
	} {
		r := &roff{}
		r.section("X")
		if r.text(c.text); r.String() != ".SH X\n"+c.want {
			t.Errorf("%q: want %q, got %q", c.text, c.want, r.String())
		}
	}
}
