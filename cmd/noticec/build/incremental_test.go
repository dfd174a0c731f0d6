package build

import (
	"bytes"
	"context"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
)

// past is when the files of a test were written: long enough ago to be trusted.
var past = time.Now().Add(-time.Hour)

// put writes a file of a test.
func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, past, past); err != nil {
		t.Fatal(err)
	}
}

// council copies the example of a council and returns what builds it, without PDF.
func council(t *testing.T) Options {
	t.Helper()
	dir := t.TempDir()
	paths, err := filepath.Glob("../../../examples/council/*.yaml")
	if err != nil || len(paths) < 8 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(dir, "notices", filepath.Base(path)), string(data))
	}
	o := Options{Formats: render.Formats()[:2], Out: filepath.Join(dir, "public"), Today: "2026-11-23", Index: true, Incremental: true, Version: "1"}
	edit("telecare.notice.yaml", "\npurposes:", "\nrelated_notices:\n  - {id: jobs, label: Jobs, notice: recruitment.notice.yaml, kind: companion}\n\npurposes:")(t, filepath.Join(dir, "notices"), &o)
	return searched(t, o, filepath.Join(dir, "notices"))
}

// searched is o with the notices that are in a folder now.
func searched(t *testing.T, o Options, dir string) Options {
	t.Helper()
	sources, err := workspace.Nearest.Find([]string{dir}, o.Out)
	if err != nil {
		t.Fatal(err)
	}
	o.Sources = sources
	return o
}

// builds runs a build and returns its summary and the names of the outputs that were made,
// and of other files that were written.
func builds(t *testing.T, o Options) (Summary, []string) {
	t.Helper()
	var mu sync.Mutex
	made := map[string]bool{}
	o.Formats = slices.Clone(o.Formats)
	for i, f := range o.Formats {
		o.Formats[i].Render = func(w io.Writer, in render.Input) (diag.List, error) {
			mu.Lock()
			made[in.Path+f.Extension] = true
			mu.Unlock()
			return f.Render(w, in)
		}
	}
	before := map[string]time.Time{}
	for _, name := range files(t, o.Out) {
		if err := os.Chtimes(filepath.Join(o.Out, name), time.Time{}, stampOf(t, o, name)); err != nil {
			t.Fatal(err)
		}
		before[name] = stampOf(t, o, name)
	}
	s, err := Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files(t, o.Out) {
		if at, ok := before[name]; !ok || !at.Equal(stampOf(t, o, name)) {
			made[name] = true
		}
	}
	return s, slices.Sorted(maps.Keys(made))
}

func stampOf(t *testing.T, o Options, name string) time.Time {
	t.Helper()
	info, err := os.Stat(filepath.Join(o.Out, name))
	if err != nil {
		t.Fatal(err)
	}
	return info.ModTime()
}

// likeClean builds the same into another folder, anew, and compares.
func likeClean(t *testing.T, o Options) {
	t.Helper()
	fresh := o
	fresh.Out, fresh.Incremental = filepath.Join(t.TempDir(), "clean"), false
	s, err := Run(context.Background(), fresh)
	if err != nil {
		t.Fatal(err)
	}
	want, got := files(t, fresh.Out), files(t, o.Out)
	if !slices.Equal(want, got) {
		t.Errorf("want the files of a clean build %v, got %v", want, got)
	}
	for _, name := range want {
		a, _ := os.ReadFile(filepath.Join(fresh.Out, name))
		b, _ := os.ReadFile(filepath.Join(o.Out, name))
		if !bytes.Equal(a, b) {
			t.Errorf("%s is not what a clean build writes", name)
		}
	}
	again, _ := builds(t, o)
	if again.Tally != s.Tally || again.Notices != s.Notices {
		t.Errorf("want the findings %+v of a clean build, got %+v", s.Tally, again.Tally)
	}
}

func TestNothingChanged(t *testing.T) {
	o := council(t)
	first, all := builds(t, o)
	if first.Files != 16 || len(all) != 19 || first.Unchanged != 0 {
		t.Errorf("want 16 files of 8 notices, their style sheet, and two that lead to them, got %+v, %v", first, all)
	}
	s, written := builds(t, o)
	if len(written) > 0 || s.Unchanged != 8 || s.Files != 0 || s.Tally != first.Tally || s.Notices != 8 {
		t.Errorf("want nothing to be written and the findings %+v, got %+v, %v", first.Tally, s, written)
	}
	o.Incremental = false
	if s, made := builds(t, o); len(made) != 16 || s.Unchanged != 0 || s.Files != 0 {
		t.Errorf("want a forced build to make all, and to leave alone what is as it should be, got %+v, %v", s, made)
	}
	o.Sync = true
	if s, made := builds(t, o); len(made) != 16 || s.Files != 0 {
		t.Errorf("want the same where all has to be on the disk, got %+v, %v", s, made)
	}
	likeClean(t, o)
}

// Each change builds exactly what rests on it.
func TestChangesBuildWhatRestsOnThem(t *testing.T) {
	cases := []struct {
		name   string
		change func(t *testing.T, dir string, o *Options)
		want   []string // stems
	}{
		{"a notice alone", edit("recruitment.notice.yaml", "title: ", "title: New "), []string{"recruitment"}},
		{"an original, whose translation leads to it", edit("parking.notice.yaml", "title: ", "title: New "), []string{"parking", "parking.cy"}},
		{"a translation, to which its original leads", edit("cctv.cy.notice.yaml", "title: ", "title: Newydd "), []string{"cctv", "cctv.cy"}},
		{"a comment in a translation", edit("cctv.cy.notice.yaml", "noticec: 1", "noticec: 1 # one"), []string{"cctv.cy"}},
		{"the Welsh base", edit("council.cy.base.yaml", "language: cy", "language: cy # Welsh"), []string{"cctv.cy", "parking.cy"}},
		{"the base of all", edit("council.base.yaml", "Market Square", "High Street"), []string{"cctv", "cctv.cy", "parking", "parking.cy", "recruitment", "telecare", "youth", "youth.children"}},
		{"the same text, written again", func(t *testing.T, dir string, o *Options) {
			if err := os.Chtimes(filepath.Join(dir, "youth.notice.yaml"), time.Time{}, past.Add(time.Minute)); err != nil {
				t.Fatal(err)
			}
		}, nil},
		{"a notice that another leads to, which is gone", func(t *testing.T, dir string, o *Options) {
			if err := os.Remove(filepath.Join(dir, "recruitment.notice.yaml")); err != nil {
				t.Fatal(err)
			}
			*o = searched(t, *o, dir)
		}, []string{"telecare"}},
		{"another day", func(_ *testing.T, _ string, o *Options) { o.Today = "2026-11-24" }, []string{"cctv", "cctv.cy", "parking", "parking.cy", "recruitment", "telecare", "youth", "youth.children"}},
		{"another noticec", func(_ *testing.T, _ string, o *Options) { o.Version = "2" }, []string{"cctv", "cctv.cy", "parking", "parking.cy", "recruitment", "telecare", "youth", "youth.children"}},
		{"an output that was changed", func(t *testing.T, _ string, o *Options) {
			put(t, filepath.Join(o.Out, "youth.md"), "mine\n")
		}, []string{"youth"}},
		{"an output of the same length", func(t *testing.T, _ string, o *Options) {
			data, err := os.ReadFile(filepath.Join(o.Out, "youth.md"))
			if err != nil {
				t.Fatal(err)
			}
			data[0]++
			put(t, filepath.Join(o.Out, "youth.md"), string(data))
		}, []string{"youth"}},
		{"an output that is gone", func(t *testing.T, _ string, o *Options) {
			if err := os.Remove(filepath.Join(o.Out, "telecare.html")); err != nil {
				t.Fatal(err)
			}
		}, []string{"telecare"}},
		{"a configuration", func(t *testing.T, dir string, _ *Options) {
			put(t, filepath.Join(dir, "noticec.yaml"), "rules: {NC801: off}\n")
		}, []string{"cctv", "cctv.cy", "parking", "parking.cy", "recruitment", "telecare", "youth", "youth.children"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			o := council(t)
			dir := filepath.Join(filepath.Dir(o.Out), "notices")
			builds(t, o)
			c.change(t, dir, &o)
			s, made := builds(t, o)
			var want []string
			for _, stem := range c.want {
				want = append(want, stem+".html", stem+".md")
			}
			got := slices.DeleteFunc(made, func(name string) bool { return name == "index.html" || name == "notices.json" })
			if s.Files > len(want) || s.Unchanged != len(o.Sources)-len(c.want) {
				t.Errorf("want at most %d files to be written and the rest unchanged, got %+v", len(want), s)
			}
			slices.Sort(want)
			if !slices.Equal(want, got) {
				t.Errorf("want %v to be made, got %v", want, got)
			}
			likeClean(t, o)
		})
	}
}

func edit(name, old, new string) func(*testing.T, string, *Options) {
	return func(t *testing.T, dir string, _ *Options) {
		t.Helper()
		path := filepath.Join(dir, name)
		data, err := os.ReadFile(path)
		if err != nil || !strings.Contains(string(data), old) {
			t.Fatalf("%s: no %q (%v)", name, old, err)
		}
		put(t, path, strings.Replace(string(data), old, new, 1))
		if err := os.Chtimes(path, time.Time{}, past.Add(time.Second)); err != nil {
			t.Fatal(err)
		}
	}
}

// A file that is written again in the same moment as the manifest is read.
func TestChangeInTheSameMoment(t *testing.T) {
	o := council(t)
	path := filepath.Join(filepath.Dir(o.Out), "notices", "youth.notice.yaml")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	if err := os.Chtimes(path, now, now); err != nil {
		t.Fatal(err)
	}
	builds(t, o)
	if err := os.WriteFile(path, bytes.Replace(data, []byte("title: Y"), []byte("title: Z"), 1), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, now, now); err != nil {
		t.Fatal(err)
	}
	if s, _ := builds(t, o); s.Files == 0 {
		t.Errorf("want the changed notice to be built, got %+v", s)
	}
	likeClean(t, o)
}

func TestGoneNoticesTakeTheirOutputsAlong(t *testing.T) {
	o := council(t)
	dir := filepath.Join(filepath.Dir(o.Out), "notices")
	put(t, filepath.Join(dir, "deep", "one.notice.yaml"), "noticec: 1\ntitle: One\nregime: other\n")
	put(t, filepath.Join(dir, "two.notice.yaml"), "noticec: 1\ntitle: Two\nregime: other\n")
	o = searched(t, o, dir)
	builds(t, o)
	for _, name := range []string{"deep/one.notice.yaml", "two.notice.yaml", "cctv.cy.notice.yaml"} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	put(t, filepath.Join(o.Out, "two.md"), "written by hand since\n")
	put(t, filepath.Join(o.Out, "mine.html"), "mine\n")
	alone := o
	alone.Index = false
	alone.Sources = []workspace.Source{{Dir: dir, Name: "youth.notice.yaml"}, {Dir: dir, Name: "youth.children.notice.yaml"}}
	if s, _ := builds(t, alone); s.Removed > 0 {
		t.Errorf("want a build of some notices to remove nothing, got %+v", s)
	}
	o = searched(t, o, dir)
	s, _ := builds(t, o)
	if s.Removed != 5 || s.Files != 4 {
		t.Errorf("want five files removed, the Welsh version no longer led to, and the index from two pages again, got %+v", s)
	}
	got := files(t, o.Out)
	for name, want := range map[string]bool{"two.md": true, "mine.html": true, "two.html": false, "deep/one.html": false, "cctv.cy.md": false, "cctv.md": true} {
		if slices.Contains(got, name) != want {
			t.Errorf("%s: want it to be there: %v", name, want)
		}
	}
	if _, err := os.Stat(filepath.Join(o.Out, "deep")); err == nil {
		t.Error("want the empty folder to be gone")
	}
}

// A notice whose shape is wrong keeps its outputs, and they stay ours.
func TestBrokenNoticeKeepsItsOutputs(t *testing.T) {
	o := council(t)
	builds(t, o)
	dir := filepath.Join(filepath.Dir(o.Out), "notices")
	edit("recruitment.notice.yaml", "title: ", "titel: ")(t, dir, &o)
	for range 2 {
		s, written := builds(t, o)
		if s.Failed != 1 || len(s.Blocking) == 0 || s.Files != 0 || s.Unchanged != 7 || len(written) > 0 {
			t.Errorf("want one failure that is told each time, got %+v, %v", s, written)
		}
	}
	if err := os.Remove(filepath.Join(dir, "recruitment.notice.yaml")); err != nil {
		t.Fatal(err)
	}
	o = searched(t, o, dir)
	if s, _ := builds(t, o); s.Removed != 2 {
		t.Errorf("want its two outputs to be removed with it, got %+v", s)
	}
	likeClean(t, o)
}

// A format that is left out for once stays known.
func TestFormatsByTurns(t *testing.T) {
	o := council(t)
	builds(t, o)
	one := o
	one.Formats = o.Formats[:1]
	if s, _ := builds(t, one); s.Files != 0 || s.Unchanged != 8 {
		t.Errorf("want nothing to do for one format, got %+v", s)
	}
	edit("youth.notice.yaml", "title: ", "title: New ")(t, filepath.Join(filepath.Dir(o.Out), "notices"), &o)
	if s, _ := builds(t, one); s.Files != 2 {
		t.Errorf("want two pages, got %+v", s)
	}
	if s, made := builds(t, o); len(made) != 5 || s.Files != 2 || s.Unchanged != 6 { // with the list of notices
		t.Errorf("want both formats of the two notices to be made, and the other one to be written, got %+v, %v", s, made)
	}
	likeClean(t, o)
}

// A notice that only looks as if it had changed is read once.
func TestTouched(t *testing.T) {
	o := council(t)
	builds(t, o)
	path, later := filepath.Join(o.Out, buildcache.Private, "manifest"), past.Add(time.Minute)
	for i, again := range []bool{true, false} {
		if i == 0 {
			if err := os.Chtimes(filepath.Join(filepath.Dir(o.Out), "notices", "youth.notice.yaml"), later, later); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Chtimes(path, later.Add(time.Minute), later.Add(time.Minute)); err != nil {
			t.Fatal(err)
		}
		if s, _ := builds(t, o); s.Files != 0 {
			t.Errorf("want nothing to be built, got %+v", s)
		}
		if info, err := os.Stat(path); err != nil || info.ModTime().Equal(later.Add(time.Minute)) == again {
			t.Errorf("build %d: want the manifest to be written anew: %t", i, again)
		}
	}
}

// Whatever becomes of the manifest, the outputs are right.
func TestDamagedManifest(t *testing.T) {
	o := council(t)
	builds(t, o)
	path := filepath.Join(o.Out, buildcache.Private, "manifest")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for at := 0; at < len(whole); at += 97 {
		broken := bytes.Clone(whole)
		broken[at] ^= 0x15
		if m, err := decodeManifest(string(broken)); err == nil {
			t.Fatalf("byte %d: want an error, got %d records", at, len(m.records))
		}
		if _, err := decodeManifest(string(whole[:at])); err == nil {
			t.Fatalf("cut at %d: want an error", at)
		}
	}
	for _, text := range []string{"", "x", string(whole[:len(whole)/2]), string(whole) + "x"} {
		put(t, path, text)
		edit("youth.notice.yaml", "title: ", "title: N")(t, filepath.Join(filepath.Dir(o.Out), "notices"), &o)
		if s, made := builds(t, o); s.Unchanged != 0 || len(made) < 16 {
			t.Errorf("want all to be built, got %+v, %v", s, made)
		}
		likeClean(t, o)
	}
}
