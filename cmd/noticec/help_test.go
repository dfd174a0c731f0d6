package main

import (
	"io"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// commands calls f for each command that does something.
func commands(c *cobra.Command, f func(*cobra.Command)) {
	if c.Runnable() && c.Name() != "completion" && c.Name() != "help" {
		f(c)
	}
	for _, sub := range c.Commands() {
		commands(sub, f)
	}
}

// Every command is told with examples, and the examples are command lines that it takes.
func TestEveryCommandHasExamples(t *testing.T) {
	e := &env{getenv: func(string) string { return "" }, now: fixed, stdout: io.Discard, stderr: io.Discard}
	n := 0
	commands(e.rootCommand(), func(c *cobra.Command) {
		n++
		if c.Short == "" || strings.TrimSpace(c.Example) == "" {
			t.Errorf("%s: want a line of what it does, and examples", c.CommandPath())
		}
		for _, line := range strings.Split(c.Example, "\n") {
			text := strings.TrimPrefix(line, "  ")
			words := strings.Fields(strings.NewReplacer(`"Averton Homes"`, "Averton").Replace(text))
			if len(words) == 0 || words[0] != "noticec" {
				t.Errorf("%s: want a command line, got %q", c.CommandPath(), line)
				continue
			}
			if i := strings.Index(text, "   "); i >= 0 { // an explanation follows
				words = strings.Fields(text[:i])
			}
			for i, word := range words {
				if strings.HasPrefix(word, "<") || strings.HasPrefix(word, ">") { // for the shell
					words = words[:i]
					break
				}
			}
			found, rest, err := (&env{getenv: e.getenv, now: fixed}).rootCommand().Find(words[1:])
			if err != nil || c.HasParent() && found.CommandPath() != c.CommandPath() && found.Parent().CommandPath() != c.CommandPath() {
				t.Errorf("%s: %q is of %s, %v", c.CommandPath(), line, found.CommandPath(), err)
				continue
			}
			if err := found.ParseFlags(rest); err != nil {
				t.Errorf("%s: %q: %v", c.CommandPath(), line, err)
			} else if err := found.ValidateArgs(found.Flags().Args()); err != nil {
				t.Errorf("%s: %q: %v", c.CommandPath(), line, err)
			}
		}
	})
	if n < 12 {
		t.Errorf("want all commands, got %d", n)
	}
}

func TestColorIsAskedForInOrder(t *testing.T) {
	for _, c := range []struct {
		args string
		set  map[string]string
		want bool
	}{
		{"", nil, false}, // no terminal
		{"--color always", nil, true},
		{"--color always", map[string]string{"NO_COLOR": "1", "TERM": "dumb"}, true},
		{"--color never", map[string]string{"FORCE_COLOR": "1"}, false},
		{"--no-color", map[string]string{"FORCE_COLOR": "1"}, false},
		{"--color always --no-color", nil, false},
		{"", map[string]string{"FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "dumb"}, true},
		{"", map[string]string{"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, false},
		{"", map[string]string{"CLICOLOR_FORCE": "1", "TERM": "dumb"}, true},
		{"", map[string]string{"CLICOLOR_FORCE": "0"}, false},
		{"", map[string]string{"CLICOLOR": "1"}, false}, // no terminal
	} {
		var stdout strings.Builder
		args := append([]string{"lint", "../../examples/ats", "--fail-on", "never"}, strings.Fields(c.args)...)
		code := run(t.Context(), env{args: args, stdout: &stdout, stderr: io.Discard, getenv: func(name string) string { return c.set[name] }, now: fixed})
		if got := strings.Contains(stdout.String(), "\x1b["); code != exitOK || got != c.want {
			t.Errorf("%s with %v: want color: %v, got %v, code %d", c.args, c.set, c.want, got, code)
		}
	}
}
