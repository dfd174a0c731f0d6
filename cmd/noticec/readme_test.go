package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/explanation"
	"github.com/noticec/noticec/notice/lint"
)

// between returns what stands in a text from a mark to the next one.
func between(t *testing.T, text, from, to string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, from)
	part, _, closed := strings.Cut(rest, to)
	if !ok || !closed {
		t.Fatalf("want %q and then %q in the README", from, to)
	}
	return part
}

// The first notice of the README has the finding that it tells, and none when it is mended as it
// says; each command that it lists is one, with its flags.
func TestReadmeIsTrue(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	section := between(t, text, "## Write a notice\n", "## Use it")
	notice := between(t, section, "```yaml\n", "```")
	want := strings.ReplaceAll("\n"+between(t, section, "how long the file is kept:\n\n", "\n\n"), "\n    ", "\n")
	mend := between(t, section, "With `", "`")
	for said, n := range map[string]int{`more than (\d+) legal rules`: len(lint.All), `more than (\d+) codes`: len(explanation.Codes())} {
		if m := regexp.MustCompile(said).FindStringSubmatch(text); m == nil {
			t.Errorf("want %s", said)
		} else if least, err := strconv.Atoi(m[1]); err != nil || least >= n {
			t.Errorf("%s: there are %d", m[0], n)
		}
	}
	t.Chdir(t.TempDir())
	judge := func(text string) (string, int) {
		if err := os.WriteFile("telecare.notice.yaml", []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		code := run(t.Context(), env{args: []string{"lint"}, stdout: &out, stderr: &bytes.Buffer{}, getenv: func(string) string { return "" }, now: fixed})
		return strings.TrimSpace(out.String()), code
	}
	if got, code := judge(notice); strings.TrimSpace(want) != got || code != exitFindings {
		t.Errorf("want %s\ngot %s, code %d", want, got, code)
	}
	if got, code := judge(strings.Replace(notice, "{name: Your file}", "{name: Your file, "+mend+"}", 1)); got != "" || code != exitOK {
		t.Errorf("mended: want no finding, got %s, code %d", got, code)
	}
	n := 0
	for _, line := range strings.Split(between(t, text, "## Use it", "As a [pre-commit]"), "\n") {
		words := strings.Fields(strings.TrimPrefix(line, "    noticec "))
		if !strings.HasPrefix(line, "    noticec ") {
			continue
		}
		n++
		c, _, err := (&env{getenv: func(string) string { return "" }, now: fixed}).rootCommand().Find(words[:1])
		if err != nil {
			t.Errorf("%s: %v", line, err)
			continue
		}
		for _, word := range words {
			if name, ok := strings.CutPrefix(strings.Trim(word, ",;"), "--"); ok && c.Flags().Lookup(name) == nil {
				t.Errorf("%s: there is no --%s", filepath.Base(c.CommandPath()), name)
			}
		}
	}
	if n < 6 {
		t.Errorf("want the commands listed, got %d", n)
	}
}

// The files that a release and an image take are there; the pages of the manual are made.
func TestReleaseTakesFilesThatAreThere(t *testing.T) {
	n := 0
	for name, pattern := range map[string]string{".goreleaser.yaml": `src: ([^,}]+)`, "Dockerfile": `(?m)^COPY ([^-].*) \S+$`} {
		data, err := os.ReadFile(filepath.Join("../..", name))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(string(data), -1) {
			for _, file := range strings.Fields(m[1]) {
				if file == "man/*.1" {
					continue
				}
				n++
				if _, err := os.Stat(filepath.Join("../..", file)); err != nil {
					t.Errorf("%s takes %s, which is not there", name, file)
				}
			}
		}
	}
	if n < 8 {
		t.Errorf("want the files of both found, got %d", n)
	}
}
