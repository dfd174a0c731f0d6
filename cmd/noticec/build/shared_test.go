package build_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
)

const (
	council = "noticec: 1\nregime: uk-gdpr\ncontroller: {name: Averton Council, kind: public-authority, country: GB, email: p@averton.example, phone: \"01632 960100\"}\ndpo: {email: d@averton.example}\n"
	parking = "noticec: 1\nextends: council.base.yaml\ntitle: %s\nupdated: 2026-11-01\n"
)

// noComplaints lists the findings of NC701 among those of several notices, each as its place and
// those related to it, and how many notices have findings.
func noComplaints(t *testing.T, files map[string]string, workers int) (places []string, notices int) {
	t.Helper()
	t.Chdir(t.TempDir())
	var sources []workspace.Source
	for name, text := range files {
		if dir := filepath.Dir(name); dir != "." {
			if err := os.MkdirAll(dir, 0o755); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".notice.yaml") {
			sources = append(sources, workspace.Source{Dir: filepath.Dir(name), Name: filepath.Base(name)})
		}
	}
	slices.SortFunc(sources, func(a, b workspace.Source) int { return strings.Compare(a.Shown(), b.Shown()) })
	add := func(list diag.List) {
		for _, d := range list {
			if d.Code.ID != "NC701" {
				continue
			}
			place := fmt.Sprintf("%s:%d", d.Span.File.Name, d.Span.Start.Line)
			if d.Accepted != nil {
				place += " accepted"
			}
			for _, r := range d.Related {
				place += ", " + r.Span.File.Name + " " + r.Message
			}
			places = append(places, place)
		}
	}
	list, err := build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-28", Workers: workers}, sources, func(_ workspace.Source, r check.Result) error {
		if add(r.Findings); len(r.Findings.Open())+len(r.Shared) > 0 {
			notices++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	add(list)
	return places, notices
}

// What all notices of a base lack is reported once, at the base; what only some of them lack, at
// those.
func TestGapOfBase(t *testing.T) {
	notice := func(title, more string) string { return fmt.Sprintf(parking, title) + more }
	const (
		says   = "complaints: {authority: GB, controller: Write to us.}\n"
		ignore = "# noticec:ignore NC701 -- a page of its own\n"
	)
	many := map[string]string{"council.base.yaml": council}
	for _, n := range []string{"a", "b", "c", "d", "e"} {
		many[n+".notice.yaml"] = notice(n, "")
	}
	for name, c := range map[string]struct {
		files   map[string]string
		want    []string
		notices int
	}{
		"all": {map[string]string{"council.base.yaml": council, "a.notice.yaml": notice("A", ""), "b.notice.yaml": notice("B", "")},
			[]string{"council.base.yaml:1, a.notice.yaml in this notice, b.notice.yaml in this notice"}, 2},
		"five": {many, []string{"council.base.yaml:1, a.notice.yaml in this notice, b.notice.yaml in this notice, c.notice.yaml in this notice, and in 2 more"}, 5},
		"some": {map[string]string{"council.base.yaml": council, "a.notice.yaml": notice("A", ""), "b.notice.yaml": notice("B", says), "c.notice.yaml": notice("C", "")},
			[]string{"a.notice.yaml:3", "c.notice.yaml:3"}, 3},
		"one notice": {map[string]string{"council.base.yaml": council, "a.notice.yaml": notice("A", "")}, []string{"a.notice.yaml:3"}, 1},
		"one of a base, one without": {map[string]string{"council.base.yaml": council, "a.notice.yaml": notice("A", ""), "b.notice.yaml": "noticec: 1\ntitle: B\nregime: uk-gdpr\n"},
			[]string{"b.notice.yaml:2", "a.notice.yaml:3"}, 2},
		"below a comment": {map[string]string{"council.base.yaml": "# what all share\n\n" + council, "a.notice.yaml": notice("A", ""), "b.notice.yaml": notice("B", "")},
			[]string{"council.base.yaml:3, a.notice.yaml in this notice, b.notice.yaml in this notice"}, 2},
		"ignored in one": {map[string]string{"council.base.yaml": council, "a.notice.yaml": strings.Replace(notice("A", ""), "title:", ignore+"title:", 1), "b.notice.yaml": notice("B", ""), "c.notice.yaml": notice("C", "")},
			[]string{"council.base.yaml:1, b.notice.yaml in this notice, c.notice.yaml in this notice", "a.notice.yaml:4 accepted"}, 3},
		"ignored on the first line of the base": {map[string]string{"council.base.yaml": ignore + council, "a.notice.yaml": notice("A", ""), "b.notice.yaml": notice("B", "")},
			[]string{"a.notice.yaml:3 accepted", "b.notice.yaml:3 accepted"}, 2},
		"ignored in the whole base": {map[string]string{"council.base.yaml": council + "# noticec:ignore-file NC701 -- a page of its own\n", "a.notice.yaml": notice("A", ""), "b.notice.yaml": notice("B", "")},
			[]string{"a.notice.yaml:3 accepted", "b.notice.yaml:3 accepted"}, 2},
		"off for one": {map[string]string{"noticec.yaml": "overrides: [{files: b.notice.yaml, rules: {NC701: off}}]\n", "council.base.yaml": council, "a.notice.yaml": notice("A", ""), "b.notice.yaml": notice("B", "")},
			[]string{"a.notice.yaml:3"}, 2},
		"less grave for all": {map[string]string{"noticec.yaml": "rules: {NC701: warning}\n", "council.base.yaml": council, "a.notice.yaml": notice("A", ""), "b.notice.yaml": notice("B", "")},
			[]string{"council.base.yaml:1, a.notice.yaml in this notice, b.notice.yaml in this notice"}, 2},
		"base of a base": {map[string]string{"all.base.yaml": council, "council.base.yaml": "extends: all.base.yaml\n", "a.notice.yaml": notice("A", ""), "b.notice.yaml": notice("B", ""), "c.notice.yaml": strings.Replace(notice("C", ""), "council", "all", 1)},
			[]string{"all.base.yaml:1, a.notice.yaml in this notice, b.notice.yaml in this notice, c.notice.yaml in this notice"}, 3},
		"base of a base, of which another notice says it": {map[string]string{"all.base.yaml": council, "council.base.yaml": "extends: all.base.yaml\n", "a.notice.yaml": notice("A", ""), "b.notice.yaml": notice("B", ""), "c.notice.yaml": strings.Replace(notice("C", says), "council", "all", 1)},
			[]string{"council.base.yaml:1, a.notice.yaml in this notice, b.notice.yaml in this notice"}, 3},
		"said in part in the base": {map[string]string{"council.base.yaml": council + "complaints: {heading: Complaints}\n", "a.notice.yaml": notice("A", ""), "b.notice.yaml": notice("B", "")},
			[]string{"council.base.yaml:5, a.notice.yaml in this notice, b.notice.yaml in this notice"}, 2},
	} {
		for _, workers := range []int{1, 3} {
			if got, notices := noComplaints(t, c.files, workers); !slices.Equal(c.want, got) || c.notices != notices {
				t.Errorf("%s, %d workers: want %q in %d notices, got %q in %d", name, workers, c.want, c.notices, got, notices)
			}
		}
	}
}
