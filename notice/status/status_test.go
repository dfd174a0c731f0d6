package status_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/status"
	"github.com/noticec/noticec/notice/tree"
)

const today = "2026-11-28"

// compared prints what is found across the notices of a text, of which lines of dashes stand
// between.
func compared(t *testing.T, text string) string {
	t.Helper()
	var c status.Comparison
	for i, part := range strings.Split(text, "---\n") {
		root, list := tree.Parse(source.NewFile(fmt.Sprint(i+1, ".notice.yaml"), []byte(part)))
		if len(list) > 0 {
			t.Fatalf("want sound YAML, got %v", list)
		}
		c.Add(statement.Of(notice.Decode(root)), today)
	}
	var b strings.Builder
	for _, d := range c.Findings() {
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s [%s]\n", d.Span.File.Name, d.Span.Start.Line, d.Span.Start.Col, d.Severity, d.Message, d.Code.ID)
	}
	return b.String()
}

func TestPages(t *testing.T) {
	diagtest.Pages(t, ".", status.Catalog, func(_ diag.Code, text string) (string, bool) { return compared(t, text), true })
}

// absences are the codes by which lint reports that an item of the checklist is absent, or is denied
// or told in a way that does not meet it.
var absences = map[string][]string{
	"controller": {"NC310"}, "dpo": {"NC312", "NC313", "NC365"}, "purposes": {"NC340"}, "lawful-basis": {"NC301"}, "legitimate-interests": {"NC306"},
	"categories": {"NC402"}, "recipients": {"NC525"}, "transfers": {"NC506"}, "retention": {"NC601"}, "rights": {"NC723"}, "withdraw-consent": {"NC330"},
	"complain-controller": {"NC702"}, "complain-authority": {"NC701"}, "provision-requirement": {"NC740"}, "adm": {"NC511"}, "source": {"NC403"},
}

// vague are the codes that say of words that they say nothing definite, beside those of absence.
var vague = []string{"NC603", "NC510", "NC890"}

// A cell is missing exactly where lint reports the absence of its item, and what is not owed, or is
// said, is never reported as absent. It says what the statements say. What the table cannot hold:
// an item of `retention` without a period is reported by the code of the whole where others have one.
func TestMatrixAgreesWithLint(t *testing.T) {
	linter := lint.New(lint.All...)
	seen := map[status.Mark]int{}
	items := map[string]map[status.Mark]bool{}
	for _, c := range variants(t) {
		r, err := check.File(source.NewFile("a.notice.yaml", []byte(c.text)), check.Settings{Today: today, Linter: linter}, c.read)
		if err != nil {
			t.Fatal(err)
		}
		if r.Notice == nil {
			continue
		}
		cells := status.Matrix(r.Statements, r.Notice.Judged(today))
		for i, d := range law.Checklist {
			cell, stated := cells[i], r.Statements.Item(d.Slug)
			seen[cell.Mark]++
			if items[d.Slug] == nil {
				items[d.Slug] = map[status.Mark]bool{}
			}
			items[d.Slug][cell.Mark] = true
			reported := openCodes(r.Findings, absences[d.Slug])
			if d.Slug == "retention" && stated.IsStated() {
				reported = slices.DeleteFunc(reported, func(f diag.Diagnostic) bool { return f.Severity < diag.Error })
			}
			switch cell.Mark {
			case status.Missing:
				if len(reported) == 0 {
					t.Errorf("%s: %s is missing (stated %v), and lint reports none of %v", c.name, d.Slug, stated.How, absences[d.Slug])
				}
			case status.Vague:
				if len(reported)+len(openCodes(r.Findings, vague)) == 0 {
					t.Errorf("%s: the words on %s are vague, and lint reports nothing", c.name, d.Slug)
				}
			default:
				if len(reported) > 0 {
					t.Errorf("%s: %s is %v (stated %v), and lint reports %s: %s", c.name, d.Slug, cell.Mark, stated.How, reported[0].Code.ID, reported[0].Message)
				}
			}
			if said := stated.IsStated(); said != (cell.Mark == status.Stated || cell.Mark == status.Worded || cell.Mark == status.Delegated) && cell.Why == "" {
				t.Errorf("%s: %s is %v, and stated %v", c.name, d.Slug, cell.Mark, stated.How)
			}
			if (cell.Mark == status.NotOwed) && cell.Why == "" {
				t.Errorf("%s: want a reason why %s is not owed", c.name, d.Slug)
			}
			if cell.At.Line == 0 {
				t.Errorf("%s: want the line of %s", c.name, d.Slug)
			}
		}
	}
	for m := status.Missing; m <= status.NotOwed; m++ {
		if seen[m] < 10 {
			t.Errorf("want many cells that are %v, got %d", m, seen[m])
		}
	}
	for _, d := range law.Checklist {
		if !items[d.Slug][status.Missing] && d.Slug != "source" || !items[d.Slug][status.Stated] {
			t.Errorf("want %s both missing and stated, got %v", d.Slug, items[d.Slug])
		}
	}
}

func openCodes(list diag.List, ids []string) diag.List {
	var out diag.List
	for _, d := range list.Open() {
		if slices.Contains(ids, d.Code.ID) {
			out = append(out, d)
		}
	}
	return out
}

// A variant is a notice, and what it extends.
type variant struct {
	name, text string
	read       func(*source.File, string) (*source.File, error)
}

// variants are the complete notices and the examples, each whole, without each section, and with
// each section denied, empty, vague, unreadable and told elsewhere.
func variants(t *testing.T) []variant {
	t.Helper()
	var out []variant
	for _, regime := range law.RegimeIDs() {
		for _, kind := range []string{"public-authority", "company"} {
			out = append(out, variant{"an empty notice under " + regime, "noticec: 1\ntitle: A\nregime: " + regime + "\ncontroller: {kind: " + kind + "}\npurposes: [send letters]\nsources: [{name: B, collection: indirect}]\n", nil})
		}
	}
	for _, pattern := range []string{"../../testdata/complete/*.notice.yaml", "../../testdata/valid/*.notice.yaml", "../../examples/*/*.notice.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			read := func(_ *source.File, name string) (*source.File, error) {
				data, err := os.ReadFile(filepath.Join(filepath.Dir(file), name))
				return source.NewFile(name, data), err
			}
			out = append(out, variant{file, string(data), read})
			if strings.Contains(pattern, "valid") {
				continue
			}
			for _, key := range sections {
				rest := without(string(data), key)
				out = append(out, variant{file + " without " + key, rest, read})
				if !strings.Contains(pattern, "complete") {
					continue
				}
				for _, as := range []string{"none", "{text: As we think fit.}", "{text: The moon decides.}", "{heading: Nothing}", "[]", "{text: As long as necessary.}"} {
					out = append(out, variant{file + " with " + key + ": " + as, rest + "\n" + key + ": " + as + "\n", read})
				}
				out = append(out, variant{file + " elsewhere: " + key, without(rest, "related_notices") + "\nrelated_notices: [{label: A, url: 'https://a.example', covers: [" + key + "]}]\n", read})
				if key == "consent" {
					out = append(out, variant{file + " with one right, without consent", without(rest, "rights") + "\nrights: [{right: access}]\n", read})
				}
				for _, d := range law.Checklist {
					if statement.SectionOf(d.Slug) == key {
						out = append(out, variant{file + " excepted: " + key, without(rest, "exceptions") + "\nexceptions: [{item: " + d.Slug + ", provision: 'Schedule 2, paragraph 2 of the DPA 2018', reason: it would warn thieves}, {item: " + d.Slug + ", provision: Art. 14(5)(a), reason: they know}]\n", read})
					}
				}
			}
		}
	}
	return out
}

var sections = []string{
	"controller", "dpo", "purposes", "lawful_bases", "personal_data", "recipients", "transfers", "retention", "rights", "consent", "complaints", "provision", "automated_decisions", "sources",
}

// without is a notice without a section.
func without(text, key string) string {
	var out []string
	skip := false
	for _, line := range strings.SplitAfter(text, "\n") {
		if line != "" && line[0] != ' ' && line[0] != '\n' && line[0] != '#' && line[0] != '-' {
			skip = strings.HasPrefix(line, key+":")
		}
		if !skip {
			out = append(out, line)
		}
	}
	return strings.Join(out, "")
}
