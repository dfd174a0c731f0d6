package render_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// realNotices composes the notices below some folders.
func realNotices(t *testing.T, folders ...string) map[string]*doc.Document {
	t.Helper()
	out := map[string]*doc.Document{}
	for _, folder := range folders {
		var sources []workspace.Source
		err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".notice.yaml") {
				name, _ := filepath.Rel(folder, path)
				sources = append(sources, workspace.Source{Dir: folder, Name: filepath.ToSlash(name)})
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		_, err = build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-23"}, sources, func(s workspace.Source, r check.Result) error {
			if r.Notice != nil {
				out[folder+"/"+s.Name] = compose.Compose(r.Notice)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(out) < 5 {
		t.Fatalf("want the notices below %v, got %d", folders, len(out))
	}
	return out
}

var doubled = regexp.MustCompile(`(?i)\b(after|until|for|to|from|by|in|of|with|about) (after|until|for|to|from|by|in|of|with|about)\b`)

// No page has a preposition twice in a row, or a dash in the place of words.
func TestNoDoubledPrepositionsAndNoDashes(t *testing.T) {
	for name, d := range realNotices(t, "../examples", "../testdata/sampler", "../testdata/valid", "../testdata/complete") {
		words := strings.Join(doc.Words(d.Blocks), " ")
		for _, m := range doubled.FindAllStringSubmatch(words, -1) {
			if strings.EqualFold(m[1], m[2]) || strings.EqualFold(m[0], "after until") || strings.EqualFold(m[0], "for until") || strings.EqualFold(m[0], "for after") {
				t.Errorf("%s: want no %q", name, m[0])
			}
		}
		doc.Walk(d.Blocks, func(b doc.Block) {
			if p, ok := b.(*doc.Paragraph); ok && strings.Trim(doc.Plain(p.Inlines), "–—- ") == "" {
				t.Errorf("%s: want words, got %q", name, doc.Plain(p.Inlines))
			}
		})
	}
}

// No sentence of six words or more stands twice on a page below its first layer. A column of a table may
// say the same of several rows.
func TestNoSentenceTwice(t *testing.T) {
	sentence := regexp.MustCompile(`[^.!?]+[.!?](?:\s|$)`)
	for name, d := range realNotices(t, "../examples", "../testdata/sampler") {
		seen, inCell := map[string]bool{}, map[doc.Block]bool{}
		doc.Walk(d.Blocks, func(b doc.Block) {
			if table, ok := b.(*doc.Table); ok {
				doc.Walk([]doc.Block{table}, func(b doc.Block) { inCell[b] = true })
			}
		})
		doc.Walk(withoutKeyFacts(d.Blocks), func(b doc.Block) {
			p, ok := b.(*doc.Paragraph)
			if !ok || inCell[b] {
				return
			}
			for _, s := range sentence.FindAllString(doc.Plain(p.Inlines), -1) {
				if s = strings.TrimSpace(s); len(strings.Fields(s)) < 6 {
					continue
				}
				if seen[s] {
					t.Errorf("%s: want %q once", name, s)
				}
				seen[s] = true
			}
		})
	}
}
