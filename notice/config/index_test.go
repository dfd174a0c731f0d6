package config_test

import (
	"path"
	"slices"
	"testing"
)

func TestIndex(t *testing.T) {
	c, got := findings(t, "index:\n  group: kind\n  intro: Ask [us](https://averton.example).\n  review: true\n  kinds:\n    - {name: Care, paths: [care/*, badge]}\n    - {name: Work, paths: \"*\"}\nhtml: {heads: sans}\n")
	if got != "" {
		t.Fatal(got)
	}
	x := c.Index
	if x.Group.Value != "kind" || x.Intro.Value != "Ask [us](https://averton.example)." || !x.Intro.Span.IsValid() || !x.Review || c.HTML.Heads.Value != "sans" {
		t.Errorf("want what is written, got %+v, %q", x, c.HTML.Heads.Value)
	}
	if want := []string{"Care", "Work"}; !slices.Equal(want, x.Names()) {
		t.Errorf("want the kinds in their order, got %q", x.Names())
	}
	match := func(pattern, name string) bool { ok, _ := path.Match(pattern, name); return ok }
	for name, want := range map[string]string{"care/telecare.notice.yaml": "Care", "badge": "Care", "jobs.notice.yaml": "Work", "a/b/c": ""} {
		if got := x.KindOf(name, match); want != got {
			t.Errorf("%s: want %q, got %q", name, want, got)
		}
	}
}
