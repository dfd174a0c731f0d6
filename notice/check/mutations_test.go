package check_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// A complete notice has no finding; each single change of it gives exactly the findings
// that stand beside it in the table.
func TestMutations(t *testing.T) {
	tables, err := filepath.Glob("../../testdata/complete/*.mutations")
	if err != nil || len(tables) == 0 {
		t.Fatalf("want tables, got %v, %v", tables, err)
	}
	for _, table := range tables {
		regime := strings.TrimSuffix(filepath.Base(table), ".mutations")
		data, err := os.ReadFile(strings.TrimSuffix(table, ".mutations") + ".notice.yaml")
		if err != nil {
			t.Fatal(err)
		}
		whole := string(data)
		if got := judged(t, whole); len(got) > 0 {
			t.Errorf("testdata/complete/%s.notice.yaml: want no finding (mend the notice, or the rule), got %v", regime, got)
			continue // each of its changes would have that finding, too
		}
		text, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		count := 0
		for _, block := range strings.Split(string(text), "\n\n")[1:] {
			m := parseMutation(block)
			count++
			t.Run(regime+"/"+m.name, func(t *testing.T) {
				for _, cut := range m.cut {
					if strings.Count(whole, cut) != 1 {
						t.Fatalf("want %q once in the notice, got it %d times", cut, strings.Count(whole, cut))
					}
				}
				if got := judged(t, m.apply(whole)); !matches(m.want, got) {
					t.Errorf("want %v, got %v", m.want, got)
				}
			})
		}
		if regime == "uk" && count < 60 {
			t.Errorf("want at least 60 mutations, got %d", count)
		}
	}
}

// matches reports whether findings are those wanted, which may leave out the severity.
func matches(want, got []string) bool {
	return slices.EqualFunc(want, got, func(want, got string) bool { return want == got || strings.HasPrefix(got, want+"/") })
}

// judged returns the codes that are found with their severity, each once, sorted. What is
// cited must be the law of the notice.
func judged(t *testing.T, text string) []string {
	t.Helper()
	r, err := check.File(source.NewFile("a.notice.yaml", []byte(text)), check.Settings{Today: "2026-11-22", Wording: wordings}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var instruments []string
	if r.Notice != nil {
		for _, regime := range r.Notice.Regimes().All {
			for _, p := range law.Provisions {
				for _, ref := range regime.Places(nil, p) {
					instruments = append(instruments, ref.Instrument)
				}
			}
		}
	}
	out := []string{}
	for _, d := range r.Findings {
		out = append(out, d.Code.ID+"/"+d.Severity.String())
		for _, ref := range d.Law {
			if !slices.Contains(instruments, ref.Instrument) || strings.Contains(text, "regime: eu-gdpr") && strings.Contains(d.Message+d.Help, "ICO") {
				t.Errorf("%s cites %s", d.Code.ID, ref)
			}
		}
		if len(d.Law) == 0 && d.Severity != diag.Info && d.Code.ID >= "NC300" && d.Code.ID < "NC900" {
			t.Errorf("%s has no law", d.Code.ID)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

type mutation struct {
	name           string
	cut, put, want []string
}

// apply makes the change in a notice.
func (m mutation) apply(notice string) string {
	for i, cut := range m.cut {
		put := ""
		if i < len(m.put) {
			put = m.put[i]
		}
		notice = strings.Replace(notice, cut, put, 1)
	}
	return notice
}

func parseMutation(block string) mutation {
	m := mutation{want: []string{}}
	unescape := strings.NewReplacer(`\n`, "\n")
	for _, line := range strings.Split(strings.TrimSpace(block), "\n") {
		switch {
		case strings.HasPrefix(line, "-"):
			m.cut = append(m.cut, unescape.Replace(line[1:]))
		case strings.HasPrefix(line, "+"):
			m.put = append(m.put, unescape.Replace(line[1:]))
		case strings.HasPrefix(line, "="):
			m.want = append(m.want, strings.Fields(line[1:])...)
		default:
			m.name = line
		}
	}
	slices.Sort(m.want)
	m.want = slices.Compact(m.want)
	return m
}
