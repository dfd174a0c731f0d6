// Package check is the front end: it reads a file, checks its shape, builds the model
// and applies the rules. Rules do not run on a file whose shape is wrong: one
// mistake, one finding.
package check

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/ignore"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/phrase"
	"github.com/noticec/noticec/render/prose"
	"github.com/noticec/noticec/schema"
)

// A Result is what is known of one file.
type Result struct {
	Notice   *notice.Notice // nil where the shape is wrong
	Findings diag.List
	Files    []*source.File // that it is made of, besides itself
	Hashes   []resolve.Hash // of what a translation translates
}

// Base checks the shape of a base.
func Base(f *source.File) (diag.List, error) {
	root, list := tree.Parse(f)
	if root == nil || len(list) > 0 {
		return tree.Limit(f, list), nil
	}
	list, err := schema.ValidateBase(root)
	return tree.Limit(f, list), err
}

// Settings are what notices are judged by. Only Today must be there.
type Settings struct {
	Today      string // ISO 8601
	Regime     source.Text
	Severities map[string]config.Rule // by code
	Read       config.Readability
	Cache      *resolve.Cache // of files that several notices are made of; may be nil
}

// Targets are how easy notices must be to read.
func (s Settings) Targets() lint.Targets {
	t, r := lint.Usual, s.Read
	set := func(to *int, v *int) {
		if v != nil {
			*to = *v
		}
	}
	set(&t.Mean, r.Mean)
	set(&t.Longest, r.Longest)
	set(&t.Ease, r.Ease)
	set(&t.Children, r.Children)
	set(&t.Passive, r.Passive)
	return t
}

// File checks one file. Other files that it names are read by read. The error says that
// noticec itself failed.
func File(f *source.File, s Settings, read resolve.Reader) (Result, error) {
	r, err := file(f, s, read)
	r.Findings = tree.Limit(f, config.Apply(r.Findings, s.Severities))
	return r, err
}

func file(f *source.File, s Settings, read resolve.Reader) (Result, error) {
	root, list := tree.Parse(f)
	if root == nil || len(list) > 0 {
		return Result{Findings: list}, nil
	}
	list, err := schema.Validate(root)
	if err != nil || list.Count(diag.Error) > 0 {
		return Result{Findings: list}, err
	}
	whole, err := s.Cache.Notice(root, f, read)
	list = append(list, whole.Findings...)
	if err != nil || whole.Root == nil {
		list.Sort()
		return Result{Findings: list, Files: whole.Files}, err
	}
	n := notice.Decode(whole.Root)
	if len(n.Regime) == 0 && s.Regime.IsSet() {
		n.Regime = []source.Text{s.Regime}
	}
	links := linkChecker{file: f, read: read}
	links.related(n)
	for _, t := range n.Texts() {
		list = append(list, prose.Check(t)...)
		links.text(t)
	}
	list = append(list, links.found...)
	list = append(list, wording(n)...)
	list = append(list, lint.Run(n, lint.Settings{Today: s.Today, Targets: s.Targets()}, lint.All)...)
	list = ignore.Apply(f, root, list, Known(), s.Today)
	list.Sort()
	return Result{n, list, whole.Files, whole.Hashes}, nil
}

var (
	codeUnreviewed = diag.Code{ID: "NC956", Name: "wording-not-reviewed", Summary: "The standard wording in the language of the notice has not been reviewed by a lawyer.", Severity: diag.Info, Since: "0.1.0"}
	codeNoWording  = diag.Code{ID: "NC957", Name: "no-wording-in-language", Summary: "There is no standard wording in the language of the notice.", Severity: diag.Warning, Since: "0.1.0"}
)

// wording says what a reader should know of the standard wording in the language.
func wording(n *notice.Notice) diag.List {
	l := n.Language
	c, known := phrase.For(l.Value)
	switch {
	case !l.IsSet():
		return nil
	case !known:
		return diag.List{diag.New(codeNoWording, l.Span, "there is no standard wording in `"+l.Value+"`, so headings and sentences that the notice does not write itself are in English", "write `heading` and `text` of each section; CONTRIBUTING.md says how to add a language")}
	case c.Unreviewed:
		return diag.List{diag.New(codeUnreviewed, l.Span, "no lawyer who speaks "+c.Name+" has reviewed the standard wording in that language yet", "have somebody who knows the law read the page before it is published")}
	}
	return nil
}

// Pages holds the pages of the codes of this package.
//
//go:embed docs/*.md
var Pages embed.FS

// Known returns the ids of all codes.
var Known = sync.OnceValue(func() []string {
	var ids []string
	for _, c := range Codes() {
		ids = append(ids, c.ID)
	}
	return ids
})

// Codes returns every code of the front end, sorted.
func Codes() []diag.Code {
	codes := append(tree.Codes(), prose.Codes()...)
	codes = append(codes, resolve.Codes()...)
	codes = append(codes, schema.Codes()...)
	for _, r := range lint.All {
		codes = append(codes, r.Code)
	}
	codes = append(codes, ignore.Codes()...)
	codes = append(codes, config.Codes()...)
	codes = append(codes, codeLink, codeUnreviewed, codeNoWording)
	codes = append(codes, lint.SetCodes()...)
	slices.SortFunc(codes, func(a, b diag.Code) int { return strings.Compare(a.ID, b.ID) })
	return codes
}

// Docs returns the folders with the pages of the codes.
func Docs() []embed.FS {
	var out []embed.FS
	for _, d := range docs {
		out = append(out, d.pages)
	}
	return out
}

// docs are those folders, with the folders that they are in.
var docs = []struct {
	in    string
	pages embed.FS
}{
	{"notice/tree", tree.Docs}, {"render/prose", prose.Docs}, {"notice/resolve", resolve.Docs}, {"schema", schema.Docs},
	{"notice/lint", lint.Docs}, {"notice/ignore", ignore.Docs}, {"notice/config", config.Docs}, {"notice/check", Pages},
}

// Page returns the page of a code of the front end, and its path in the repository.
func Page(id string) (text, path string, ok bool) {
	for _, d := range docs {
		name := "docs/" + id + ".md"
		if data, err := d.pages.ReadFile(name); err == nil {
			return string(data), d.in + "/" + name, true
		}
	}
	return "", "", false
}
