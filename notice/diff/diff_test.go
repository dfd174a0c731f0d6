package diff_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// A complete notice and one change of it: each gives exactly the changes that stand beside it in the
// tables of testdata/changes, with class, kind, lines and sentence; the other way round, each gives
// the opposite kinds.
func TestMutations(t *testing.T) {
	tables, err := filepath.Glob("../../testdata/changes/*.changes")
	if err != nil || len(tables) == 0 {
		t.Fatalf("want tables, got %v, %v", tables, err)
	}
	count := 0
	for _, table := range tables {
		text, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		head, rest, _ := strings.Cut(string(text), "\n\n")
		name := strings.TrimSpace(head[strings.LastIndexByte(head, '\n')+1:])
		data, err := os.ReadFile(filepath.Join("../../testdata", strings.TrimPrefix(name, "# of ")))
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, block := range strings.Split(strings.TrimSpace(rest), "\n\n") {
			m := parseMutation(block)
			count++
			t.Run(filepath.Base(table)+"/"+m.name, func(t *testing.T) {
				before, after := stated(t, string(data)), stated(t, m.apply(t, string(data)))
				changes := diff.Compare(before, after)
				got := described(changes)
				if os.Getenv("NOTICEC_UPDATE") == "" && strings.Join(got, "\n") != strings.Join(m.want, "\n") {
					t.Errorf("want\n%s\ngot\n%s", strings.Join(m.want, "\n"), strings.Join(got, "\n"))
				}
				m.want = got
				for _, c := range changes {
					if c.Class == diff.Material && (c.Help == "" || len(c.Law) == 0) || c.Message == "" || !c.Old.IsValid() && !c.New.IsValid() {
						t.Errorf("want a place, a sentence, and help and law of what is material, got %+v", c)
					}
				}
				if a, b := kinds(changes, opposite), kinds(diff.Compare(after, before), nil); a != b {
					t.Errorf("the other way round: want %s, got %s", a, b)
				}
			})
			out = append(out, m.String())
		}
		if os.Getenv("NOTICEC_UPDATE") != "" {
			if err := os.WriteFile(table, []byte(head+"\n\n"+strings.Join(out, "\n\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	if count < 110 {
		t.Errorf("want at least 110 pairs, got %d", count)
	}
}

// stated returns what a notice states.
func stated(t *testing.T, text string) *statement.Statements {
	t.Helper()
	r, err := check.File(source.NewFile("a.notice.yaml", []byte(text)), check.Settings{Today: "2026-11-28", Linter: linter}, nil)
	if err != nil || r.Statements == nil {
		t.Fatalf("the notice cannot be read: %v, %v\n%s", err, r.Findings, text)
	}
	return r.Statements
}

var linter = lint.New()

// described is what the tables say of changes, one a line.
func described(changes []diff.Change) (out []string) {
	for _, c := range changes {
		out = append(out, fmt.Sprintf("%s %s %d %d: %s", c.Class, c.Kind, c.Old.Start.Line, c.New.Start.Line, c.Message))
	}
	return out
}

// kinds are the kinds of changes, sorted and counted.
func kinds(changes []diff.Change, each func(string) string) string {
	var out []string
	for _, c := range changes {
		kind := c.Kind
		if strings.HasPrefix(kind, "history-") {
			continue // a new entry tells of changes, and is none; that one is gone is one
		}
		if each != nil {
			kind = each(kind)
		}
		out = append(out, kind)
	}
	return sorted(out)
}

// opposite is the kind of the change back.
func opposite(kind string) string {
	for _, p := range [][2]string{{"added", "removed"}, {"longer", "shorter"}, {"narrower", "wider"}, {"weaker", "stronger"}, {"indefinite", "definite"}, {"starts", "ends"}} {
		for i := range p {
			if rest, ok := strings.CutSuffix(kind, "-"+p[i]); ok {
				return rest + "-" + p[1-i]
			}
		}
	}
	return kind
}

type mutation struct {
	name           string
	cut, put, want []string
}

// apply makes the change in a notice.
func (m mutation) apply(t *testing.T, notice string) string {
	t.Helper()
	for i, cut := range m.cut {
		if strings.Count(notice, cut) != 1 {
			t.Fatalf("want %q once in the notice, got it %d times", cut, strings.Count(notice, cut))
		}
		notice = strings.Replace(notice, cut, m.put[i], 1)
	}
	return notice
}

var lineEnds = strings.NewReplacer(`\n`, "\n")

func parseMutation(block string) mutation {
	m := mutation{}
	for _, line := range strings.Split(block, "\n") {
		switch {
		case strings.HasPrefix(line, "-"):
			m.cut, m.put = append(m.cut, lineEnds.Replace(line[1:])), append(m.put, "")
		case strings.HasPrefix(line, "+"):
			m.put[len(m.put)-1] = lineEnds.Replace(line[1:])
		case strings.HasPrefix(line, "= "):
			m.want = append(m.want, line[2:])
		default:
			m.name = line
		}
	}
	return m
}

func (m mutation) String() string {
	var b strings.Builder
	b.WriteString(m.name)
	for i, cut := range m.cut {
		b.WriteString("\n-" + strings.ReplaceAll(cut, "\n", `\n`))
		if m.put[i] != "" {
			b.WriteString("\n+" + strings.ReplaceAll(m.put[i], "\n", `\n`))
		}
	}
	for _, w := range m.want {
		b.WriteString("\n= " + w)
	}
	return b.String()
}

func sorted(list []string) string {
	slices.Sort(list)
	return strings.Join(list, " ")
}
