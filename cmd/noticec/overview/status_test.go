package overview_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/overview"
	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/status"
	"github.com/noticec/noticec/render/workbook"
	"github.com/noticec/noticec/testdata/bench"
)

const asOf = "2026-11-28"

func sourcesIn(t testing.TB, dir string) []workspace.Source {
	t.Helper()
	sources, err := workspace.Nearest.Find([]string{dir}, "")
	if err != nil {
		t.Fatal(err)
	}
	return sources
}

func statusOf(t testing.TB, dir string) *overview.Status {
	t.Helper()
	s, err := overview.StatusOf(context.Background(), overview.Options{Sources: sourcesIn(t, dir), Today: asOf, Lead: status.DefaultLead})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The tables hold a row for each notice, with the marks of the matrix, and say nothing of the clock.
func TestStatusOfTheExamples(t *testing.T) {
	s := statusOf(t, "../../../examples")
	if got := s.Contradictions(); len(got) > 0 {
		t.Errorf("want no contradiction in the examples, got %v", got)
	}
	var out bytes.Buffer
	if err := workbook.JSON(&out, s.Book(overview.Links{})); err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := workbook.JSON(&again, statusOf(t, "../../../examples").Book(overview.Links{})); err != nil || !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Error("want the same bytes again")
	}
	if !json.Valid(out.Bytes()) {
		t.Error("want JSON")
	}
	for _, sheet := range s.Book(overview.Links{}).Sheets {
		keys, heads := map[string]bool{}, map[string]bool{}
		for _, c := range sheet.Columns {
			if keys[c.Key] || heads[c.Head] {
				t.Errorf("%s: want one column of %s, %q", sheet.Name, c.Key, c.Head)
			}
			keys[c.Key], heads[c.Head] = true, true
		}
	}
	if got, want := s.Book(overview.Links{}).Sheets[0].Columns[5].Law, "Art. 13(1)(a), 14(1)(a); FADP Art. 19(2)(a)"; got != want {
		t.Errorf("want the places once, %s, got %s", want, got)
	}
	n := 0
	for row := range s.Book(overview.Links{}).Sheets[0].Rows {
		r := s.Records[n]
		if len(row) != len(s.Book(overview.Links{}).Sheets[0].Columns) || row[0].Values[0] != r.File {
			t.Fatalf("want the row of %s, got %v", r.File, row)
		}
		for i := range law.Checklist {
			missing := row[5+i].State == workbook.Missing
			if want := r.Cells[i].Mark == status.Missing && r.Ended == ""; want != missing || row[5+i].Link == "" {
				t.Errorf("%s: want %s missing %v with a link, got %+v", r.File, law.Checklist[i].Slug, want, row[5+i])
			}
		}
		n++
	}
	if n != len(s.Records) || n < 15 {
		t.Errorf("want a row for each of %d notices, got %d", len(s.Records), n)
	}
}

// No line of the text is wider than the terminal, but for names that cannot be broken.
func TestTextFits(t *testing.T) {
	s := statusOf(t, "../../../examples")
	for _, width := range []int{60, 80, 100, 160} {
		var b bytes.Buffer
		if err := s.Text(&b, width, false); err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(b.String(), "\n") {
			if len([]rune(line)) > width {
				t.Errorf("want at most %d columns, got %q", width, line)
			}
		}
		for _, score := range []string{"%", "score", "compliant"} {
			if strings.Contains(b.String(), score) {
				t.Errorf("want no %q in\n%s", score, b.String())
			}
		}
	}
}

// The trend counts the findings of the revision, and no others.
func TestSince(t *testing.T) {
	dir := t.TempDir()
	git := func(args ...string) {
		t.Helper()
		c := exec.Command("git", append([]string{"-c", "user.name=A", "-c", "user.email=a@a.example", "-C", dir}, args...)...)
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v: %s", args, err, out)
		}
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const head = "noticec: 1\ntitle: T\nregime: uk-gdpr\ncontroller: {name: Averton Council, email: a@a.example}\n"
	write("a.notice.yaml", head)
	git("init", "-q")
	git("add", ".")
	git("commit", "-qm", "one")
	write("a.notice.yaml", head+"retention: [{name: Footage, period: P1Y, from: the recording}]\n")
	write("b.notice.yaml", head+"retention: [{name: Footage, period: P2Y, from: the recording}]\n")
	s := statusOf(t, dir)
	r, err := revision.Open(dir, os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Compare(context.Background(), r, "HEAD", []string{dir}, overview.Options{Today: asOf}); err != nil {
		t.Fatal(err)
	}
	got := map[string][2]int{}
	for _, x := range status.Trends(&s.Now, s.Before) {
		got[x.Code.ID] = [2]int{x.Before, x.All()}
	}
	for id, want := range map[string][2]int{"NC601": {1, 0}, "NC340": {1, 2}, "NC980": {0, 1}} {
		if got[id] != want {
			t.Errorf("%s: want %v before and now, got %v", id, want, got[id])
		}
	}
	if text := strings.Join(s.Summary(), "\n"); !strings.Contains(text, "at HEAD") {
		t.Errorf("want the revision in the summary, got %s", text)
	}
	if err := s.Compare(context.Background(), r, "nothing", []string{dir}, overview.Options{Today: asOf}); err == nil {
		t.Error("want an error of a revision that is not there")
	}
}

// seeds writes n notices, no two alike.
func seeds(t testing.TB, n int) string {
	t.Helper()
	dir := t.TempDir()
	for f, err := range bench.Seeds(os.DirFS("../../../examples"), n) {
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, f.Path), []byte(f.Text), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// What is remembered of a notice is a few kilobytes, so that ten thousand fit into little memory.
func TestLittleIsRemembered(t *testing.T) {
	n, most := 300, 6<<10
	if testing.Short() {
		n = 50
	}
	dir := seeds(t, n)
	sources := sourcesIn(t, dir)
	// what is cached for good is there before
	if _, err := overview.StatusOf(context.Background(), overview.Options{Sources: sources[:20], Today: asOf, Lead: status.DefaultLead}); err != nil {
		t.Fatal(err)
	}
	heap := func() int {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int(m.HeapAlloc)
	}
	var all status.Comparison
	var records []status.Record
	before := heap()
	_, err := build.Check(context.Background(), workspace.Nearest, build.CheckOptions{Today: asOf}, sources, func(s workspace.Source, r check.Result) error {
		all.Add(r.Statements, asOf)
		records = append(records, status.New(s.Shown(), r.Statements, r.Findings, asOf))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if each := (heap() - before) / n; each > most {
		t.Errorf("want at most %d bytes of a notice, got %d", most, each)
	}
	runtime.KeepAlive(records)
	runtime.KeepAlive(&all)
}

func benchmark(b *testing.B, run func(dir string) error) {
	dir := seeds(b, 200)
	b.ReportAllocs()
	for b.Loop() {
		if err := run(dir); err != nil {
			b.Fatal(err)
		}
	}
}

// The status of notices takes at most half as long again as lint takes for them.
func BenchmarkStatus(b *testing.B) {
	benchmark(b, func(dir string) error {
		_, err := overview.StatusOf(context.Background(), overview.Options{Sources: sourcesIn(b, dir), Today: asOf, Lead: status.DefaultLead})
		return err
	})
}

func BenchmarkLint(b *testing.B) {
	benchmark(b, func(dir string) error {
		_, err := build.Check(context.Background(), workspace.Nearest, build.CheckOptions{Today: asOf}, sourcesIn(b, dir), func(_ workspace.Source, r check.Result) error {
			if r.Findings.Count(diag.Error) < 0 {
				return fmt.Errorf("want findings")
			}
			return nil
		})
		return err
	})
}
