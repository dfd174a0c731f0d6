package build

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/testdata/bench"
)

// Shards that are built by themselves, merged, and told by an index are one build.
func TestShardsAreOneBuild(t *testing.T) {
	dir := t.TempDir()
	for f, err := range bench.Series(os.DirFS("../../../examples"), 40) {
		if err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(dir, "notices", filepath.FromSlash(f.Path)), f.Text)
	}
	o := council(t)
	o.Base = "https://averton.example"
	o.Out = filepath.Join(dir, "whole")
	o = searched(t, o, filepath.Join(dir, "notices"))
	whole, err := Run(context.Background(), o)
	if err != nil || whole.Notices != 40 {
		t.Fatal(whole, err)
	}
	merged := filepath.Join(dir, "merged")
	notices := 0
	const shards = 3
	for i := 1; i <= shards; i++ {
		part := o
		part.Out, part.Shard = filepath.Join(dir, fmt.Sprint("part", i)), Shard{i, shards}
		s, err := Run(context.Background(), part)
		if err != nil || s.Notices == 0 || s.Files != 2*s.Notices {
			t.Errorf("shard %d: want some notices in two formats, got %+v, %v", i, s, err)
		}
		notices += s.Notices
		for _, name := range files(t, part.Out) {
			if _, err := os.Stat(filepath.Join(merged, name)); err == nil {
				t.Errorf("%s is written by two shards", name)
			}
			data, _ := os.ReadFile(filepath.Join(part.Out, name))
			put(t, filepath.Join(merged, name), string(data))
		}
	}
	if notices != whole.Notices {
		t.Errorf("want the %d notices shared among the shards, got %d", whole.Notices, notices)
	}
	index := o
	index.Out, index.IndexOnly = merged, true
	if s, err := Run(context.Background(), index); err != nil || s.Tally != whole.Tally || s.Files != 0 {
		t.Errorf("want the findings of one build %+v, got %+v, %v", whole.Tally, s, err)
	}
	want, got := files(t, o.Out), files(t, merged)
	if !slices.Equal(want, got) || !slices.Contains(got, "sitemap.xml") {
		t.Fatalf("want the files of one build, got %v", got)
	}
	for _, name := range want {
		a, _ := os.ReadFile(filepath.Join(o.Out, name))
		b, _ := os.ReadFile(filepath.Join(merged, name))
		if !bytes.Equal(a, b) {
			t.Errorf("%s is not what one build writes", name)
		}
	}
	if err := os.Remove(filepath.Join(merged, "council-00001", "parking.html")); err != nil {
		t.Fatal(err)
	}
	if _, err := Run(context.Background(), index); err == nil || !strings.Contains(err.Error(), "council-00001/parking.html is not there: build the notices") {
		t.Errorf("want a page that is missing to be told, got %v", err)
	}
}

func TestParseShard(t *testing.T) {
	for text, want := range map[string]Shard{"1/1": {1, 1}, "2/5": {2, 5}, "0/5": {5, 5}} {
		if got, err := ParseShard(text); err != nil || got != want {
			t.Errorf("%s: want %v, got %v, %v", text, want, got, err)
		}
	}
	for _, text := range []string{"", "1", "1/", "/2", "3/2", "-1/2", "1/0", "a/b", "1/99999999"} {
		if got, err := ParseShard(text); err == nil {
			t.Errorf("%q: want an error, got %v", text, got)
		}
	}
	count := make([]int, 7)
	for i := range 7000 {
		stem := fmt.Sprintf("notice-%05d", i)
		for s := range count {
			if (Shard{s + 1, 7}).contains(stem) {
				count[s]++
			}
		}
	}
	for _, n := range count {
		if n < 800 || n > 1200 {
			t.Errorf("want about 1000 notices a shard, each in one, got %v", count)
			break
		}
	}
}

func TestEscapes(t *testing.T) {
	for name, want := range map[string][2]string{
		"a b.html":  {`a\ b.html`, `a\ b.html`},
		"a#b":       {`a\#b`, `a\#b`},
		"a$b":       {`a$$b`, `a$$b`},
		"c:/a%b":    {`c\:/a\%b`, `c:/a%b`},
		`a\ b`:      {`a\\\ b`, `a\\\ b`},
		`a\b`:       {`a\b`, `a\b`},
		"ü[1]*?":    {`ü\[1\]\*\?`, "ü[1]*?"},
		"~a~":       {`\~a~`, "~a~"},
		"plain.txt": {"plain.txt", "plain.txt"},
	} {
		for i, d := range []Deps{{}, {Ninja: true}} {
			if got, err := d.escape(name, true); err != nil || got != want[i] {
				t.Errorf("%q: want %q, got %q, %v", name, want[i], got, err)
			}
		}
	}
	if got, err := (Deps{}).escape("50%off:", false); err != nil || got != `50%off\:` {
		t.Errorf("want a per cent sign to be plain in what is needed, got %q, %v", got, err)
	}
	if _, err := (Deps{}).escape("a\nb", true); err == nil {
		t.Error("want a line break to be an error")
	}
	for text, want := range map[string]Deps{"x.d": {false, "x.d"}, "make=x": {false, "x"}, "ninja=x": {true, "x"}} {
		if got, err := ParseDeps(text); err != nil || got != want {
			t.Errorf("%s: want %v, got %v, %v", text, want, got, err)
		}
	}
	for _, text := range []string{"", "cmake=x", "ninja=", "a.notice.yaml", "ninja=sub/a.base.yaml", "make=noticec.yaml"} {
		if _, err := ParseDeps(text); err == nil {
			t.Errorf("%q: want an error", text)
		}
	}
}
