//go:build linux

package main

import (
	"bytes"
	"context"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// hostileValues are what no flag but one for free words takes.
var hostileValues = []string{
	"", " ", "-1", "0", "1e9", "99999999999999999999999", "-99999999999999999999999", "NaN", "0x10", "\x1b[2J", "a\nb", "\"", "::error::", "\u202e", "\xff", "../../../../..", "nonsense", strings.Repeat("x", 100_000),
}

// initWords are the answers that init takes.
var initWords = regexp.MustCompile(`^[ -~]*[0-9A-Za-z][ -~]*$`)

// taken are the values that a flag does take, by its name; of free words, a pattern that each
// fits. What begins with - is a value, too, as it stands after =.
var taken = map[string]*regexp.Regexp{
	"quiet": regexp.MustCompile(`^(-1|0|0x10)$`), "controller": initWords, "title": initWords,
	"stdin-filename": regexp.MustCompile(`(?s).`),
}

// files are the flags that name a file or a folder, or an address: whether it can be used is
// not known before it is tried, so that they may also end with 1 or 3, or be fine.
var files = []string{"out", "css", "shell", "deps", "baseline", "write-baseline", "against", "bind", "html", "answers", "base"}

// Each flag of each command refuses what is no value of it with exit code 2 and one sentence.
func TestHostileValuesOfFlags(t *testing.T) {
	e := env{stdout: io.Discard, stderr: io.Discard, getenv: func(string) string { return "" }, now: fixed}
	tried := 0
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		for _, sub := range c.Commands() {
			walk(sub)
		}
		if !c.Runnable() || c.Name() == "completion" {
			return
		}
		path := strings.Fields(c.CommandPath())[1:]
		c.InheritedFlags() // merges those of its parents
		c.Flags().VisitAll(func(f *pflag.Flag) {
			for _, v := range hostileValues {
				tryValue(t, path, f, v)
				tried++
			}
		})
	}
	walk(e.rootCommand())
	if tried < 1000 {
		t.Errorf("want all flags of all commands, got %d values", tried)
	}
}

func tryValue(t *testing.T, path []string, f *pflag.Flag, v string) {
	t.Helper()
	if len(path) == 0 || f.Name == "help" || f.Value.Type() == "bool" && v == "0" || strings.HasPrefix(path[0], "serve") && f.Name == "bind" && v != "" {
		return
	}
	t.Chdir(t.TempDir())
	args := append(slices.Clone(path), "--"+f.Name+"="+v)
	if path[0] == "init" && f.Name != "yes" {
		args = append(args, "--yes")
	}
	var stderr bytes.Buffer
	ctx, cancel := context.WithCancel(context.Background())
	cancel() // what goes on until it is interrupted ends at once
	code := run(ctx, env{args: args, stdin: strings.NewReader(""), stdout: io.Discard, stderr: &stderr, getenv: func(string) string { return "" }, now: fixed})
	said := strings.Split(strings.TrimSuffix(stderr.String(), "\n"), "\n")
	if want := taken[f.Name]; want != nil && want.MatchString(v) {
		return
	}
	if slices.Contains(files, f.Name) && v != "" {
		if code < exitOK || code > exitFailed || strings.Contains(stderr.String(), "goroutine") {
			t.Errorf("%q: got %d, %.500q", args, code, said)
		}
		return
	}
	hint := len(said) == 2 && strings.HasPrefix(said[1], "run `noticec")
	if code != exitUsage || len(said) != 1 && !hint || !strings.HasPrefix(said[0], "noticec: ") || strings.Contains(said[0], "strconv") || strings.Contains(said[0], "invalid argument") {
		t.Errorf("%.200q: want exit 2 and a sentence, got %d, %.500q", args, code, said)
	}
	if len(steered(stderr.String())) > 0 || stderr.Len() > 4096 {
		t.Errorf("%.200q: want a harmless sentence, got %.500q", args, stderr.String())
	}
}
