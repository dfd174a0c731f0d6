// Package check is the front end: it reads a file, checks its shape, builds the model
// and applies the rules. Where the shape of a section is wrong, the rules say nothing of that
// section: one mistake, one finding.
package check

import (
	"embed"
	"slices"
	"sync"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/ignore"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/status"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// A Result is what is known of one file.
type Result struct {
	Notice     *notice.Notice        // nil where the shape is wrong
	Statements *statement.Statements // what the notice states; nil where the shape is wrong
	Findings   diag.List
	Shared     diag.List      // the open findings besides these, which are reported once for several notices
	Files      []*source.File // that it is made of, besides itself
	Heads      []source.Span  // of Files: where their first keys stand
	Hashes     []resolve.Hash // of what a translation translates
	Linked     []*source.File // other notices, with what they are made of, to whose places links lead
}

// Base checks the shape of a base.
func Base(f *source.File) (diag.List, error) {
	root, list, warnings := tree.ParseAndWarn(f)
	if root == nil || len(list) > 0 {
		return tree.Limit(f, list), nil
	}
	list, err := schema.ValidateBase(root)
	list = append(onlyUnwritten(list, unwritten(root), law.Named{}, ""), warnings...)
	list.Sort()
	return tree.Limit(f, list), err
}

// Settings are what notices are judged by. Only Today must be there.
type Settings struct {
	Today          string // ISO 8601
	Regime         source.Text
	DefaultWording source.Text            // `wording` of notices that do not set it: own or standard
	Severities     map[string]config.Rule // by code
	Read           config.Readability
	Cache          *resolve.Cache // of files that several notices are made of; may be nil
	Linter         *lint.Linter   // nil: one with all rules, which is made for the file

	// Wording tells of the standard wording in a language (BCP 47) under a law, by the name that
	// its regime has for its wording, and whether there is any. If it is nil, nothing is said of
	// that.
	Wording func(language, law string) (Wording, bool)

	// Anchors returns the ids on the page of a notice to which links can lead. If it is nil, nothing
	// is said of links to places.
	Anchors func(*notice.Notice) []string

	// Headings returns the words of the headings of a page, by their ids. It may be nil.
	Headings func(*notice.Notice) map[string]string
}

func (s Settings) linter() *lint.Linter {
	if s.Linter != nil {
		return s.Linter
	}
	return lint.New(lint.All...)
}

// A Wording is the standard wording in a language: what a page says that its notice does not
// write itself.
type Wording struct {
	Language string // its English name
	Reviewed bool   // by a lawyer who speaks it
}

// Targets are how easy notices must be to read.
func (s Settings) Targets() lint.Targets {
	t, r := lint.DefaultTargets, s.Read
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
	go schema.Prepare()
	root, list, warnings := tree.ParseAndWarn(f)
	if root == nil || len(list) > 0 {
		return Result{Findings: list}, nil
	}
	linter := s.linter()
	go linter.Prepare(languageOf(root))
	list, err := schema.Validate(root)
	list = append(list, warnings...)
	if err != nil {
		return Result{Findings: list}, err
	}
	sound, lost := root, []string(nil)
	if slips := list.Count(diag.Error); slips > diag.MaxFindings {
		return Result{Findings: onlyUnwritten(list, unwritten(root), law.Named{}, "")}, nil // there is nothing to judge
	} else if slips > 0 {
		sound, lost, err = schema.ValidPart(root)
		if err != nil || sound == nil || !resolve.Judgeable(lost) {
			return Result{Findings: onlyUnwritten(list, unwritten(root), law.Named{}, "")}, err
		}
	}
	misshapen := sound != root
	whole, err := s.Cache.Notice(sound, f, read, lost)
	list = append(list, whole.Findings...)
	if err != nil || whole.Root == nil {
		list = onlyUnwritten(list, unwritten(append(whole.Trees, root)...), law.Named{}, "")
		list.Sort()
		return Result{Findings: list, Files: whole.Files}, err
	}
	n := s.decode(whole.Root)
	n.Original = original(whole)
	var links []prose.Reference
	var marked diag.List // what Markdown is wrong
	for _, t := range n.Texts() {
		marked = append(marked, n.Prose.Check(t)...)
		links = append(links, n.Prose.Links(t)...)
	}
	for t := range n.Titles() {
		marked = append(marked, n.Prose.CheckTitle(t)...)
	}
	found, linked := s.links(n, links, f, read, misshapen || len(whole.Lost) > 0)
	list = append(list, found...)
	list = append(list, s.wording(n.Language, n.Regimes().Wording())...)
	stated := statement.Of(n)
	judged := linter.Run(stated, lint.Settings{Today: s.Today, Targets: s.Targets(), Lost: whole.Lost})
	list = append(list, besidePlaceholders(marked, judged)...)
	list = append(outside(judged, whole.Lost, append(whole.Trees, root)), list...) // which are few
	list = onlyUnwritten(list, unwritten(append(whole.Trees, root)...), n.Regimes(), n.Judged(s.Today))
	for i, shared := range whole.Files {
		list = ignore.ApplyShared(shared, whole.Trees[i], list, Codes(), s.Today)
	}
	if len(whole.Lost) > 0 {
		list = ignore.ApplyShared(f, root, list, Codes(), s.Today)
	} else {
		list = ignore.Apply(f, root, list, Codes(), s.Today)
	}
	list.Sort()
	if misshapen || len(whole.Lost) > 0 {
		return Result{Findings: list, Files: whole.Files, Heads: whole.Heads(), Linked: linked}, nil // judged, but not to be printed
	}
	return Result{Notice: n, Statements: stated, Findings: list, Files: whole.Files, Heads: whole.Heads(), Hashes: whole.Hashes, Linked: linked}, nil
}

// languageOf is the language that a notice sets itself; its base may set another.
func languageOf(root *tree.Node) string {
	if n := root.Get("language"); n != nil {
		return n.Text.Value
	}
	return ""
}

// original says what a translation translates, and whether that changed since.
func original(whole resolve.Result) *notice.Original {
	if whole.Original == nil {
		return nil
	}
	of := notice.Decode(whole.Original)
	out := &notice.Original{Language: of.Language.Value, Updated: of.Updated.Date.Value, Compared: len(whole.Hashes) > 0}
	for _, h := range whole.Hashes {
		out.Compared = out.Compared && h.Written.IsSet()
		out.Changed = out.Changed || h.Written.IsSet() && h.Written.Value != h.Of
	}
	return out
}

// decode builds the model of a resolved tree, with the regime and the wording of the settings.
func (s Settings) decode(root *tree.Node) *notice.Notice {
	n := notice.Decode(root)
	if len(n.Regime) == 0 && s.Regime.IsSet() {
		n.Regime = []source.Text{s.Regime}
	}
	if !n.Wording.IsSet() {
		n.Wording = s.DefaultWording
	}
	n.Prose = &prose.Fields{}
	return n
}

// OwnWording reports whether a notice prints its own words only: by itself, by a base or by the
// settings.
func (s Settings) OwnWording(root *tree.Node, f *source.File, read resolve.Reader) bool {
	if whole, err := s.Cache.Notice(root, f, read, nil); err == nil && whole.Root != nil {
		root = whole.Root
	}
	return s.decode(root).OwnWording()
}

// outside returns the findings that do not stand in one of the lost sections of the files that a
// notice is made of.
func outside(list diag.List, lost []string, trees []*tree.Node) diag.List {
	if len(lost) == 0 {
		return list
	}
	return slices.DeleteFunc(list, func(d diag.Diagnostic) bool {
		if !d.Span.IsValid() {
			return true // it is about a value that was left out
		}
		for _, root := range trees {
			if key := root.KeyBefore(d.Span); key != "" && slices.Contains(lost, key) {
				return true
			}
		}
		return false
	})
}

var (
	codeUnreviewed = catalog.Info("NC956", "wording-not-reviewed", "The standard wording in the language of the notice has not been reviewed by a lawyer.")
	codeNoWording  = catalog.Warning("NC957", "no-wording-in-language", "There is no standard wording in the language of the notice.")
)

// wording says what a reader should know of the standard wording in the language of a notice
// under its law.
func (s Settings) wording(language source.Text, law string) diag.List {
	if !language.IsSet() || s.Wording == nil {
		return nil
	}
	switch w, known := s.Wording(language.Value, law); {
	case !known:
		what := "`" + language.Value + "`"
		if _, speaks := s.Wording(language.Value, ""); speaks {
			what += " for the law that the notice names"
		}
		return diag.List{diag.New(codeNoWording, language.Span, "there is no standard wording in "+what+", so headings and sentences that the notice does not write itself are in English", "write `heading` and `text` of each section; CONTRIBUTING.md says how to add a language")}
	case !w.Reviewed:
		return diag.List{diag.New(codeUnreviewed, language.Span, "no lawyer who speaks "+w.Language+" has reviewed the standard wording in that language yet", "have somebody who knows the law read the page before it is published")}
	}
	return nil
}

//go:embed docs/*.md
var docs embed.FS

var catalog = diag.NewCatalog("notice/check", docs, diag.In(diag.ScopeRun))

// Catalogs returns the catalogs of the front end.
func Catalogs() []*diag.Catalog {
	return []*diag.Catalog{tree.Catalog, prose.Catalog, resolve.Catalog, schema.Catalog, lint.Catalog, ignore.Catalog, config.Catalog, status.Catalog, catalog}
}

// Codes returns every code of the front end.
var Codes = sync.OnceValue(func() diag.Codes { return diag.CodesOf(Catalogs()...) })
