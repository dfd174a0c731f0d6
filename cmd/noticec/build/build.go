// Package build checks, renders and writes many notices: in parallel, only those that changed,
// with results in a fixed order. It knows nothing of the command line.
package build

import (
	"context"
	"path/filepath"
	"strings"
	"sync"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/baseline"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/transcribe"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
)

// Options say what to build.
type Options struct {
	Sources []workspace.Source
	Texts   map[workspace.Source][]byte // of sources that are no files, such as standard input; for them nothing is skipped
	Formats []render.Format
	Out     string  // folder
	Within  string  // absolute path of the folder that Out must stay inside; empty if the command line named Out
	Today   string  // ISO 8601
	Review  *Review // copies for review are written; nil: what is published
	Index   bool    // whether to write the site files: index, sitemap, feed
	Base    string  // base URL of the site; may be empty

	Settings render.Settings          // of the backends
	Config   *workspace.Configuration // of the site files; nil is the usual
	// ConfigFile has the settings of the notices.
	ConfigFile workspace.ConfigFile
	Warnings   diag.List          // about the settings, for those who report them
	Baseline   *baseline.Baseline // whose findings do not count; may be nil

	Workers     int    // number of notices processed in parallel; 0: one per processor
	Incremental bool   // whether to skip notices that have not changed
	Version     string // version of noticec; a different version rebuilds everything
	Sync        bool   // whether to sync each file to disk before it is renamed into place
	// Repository has the earlier versions of notices for the archive; nil: there is none.
	Repository *revision.Repository

	Shard     Shard  // the subset of notices to build; a shard writes no site files
	IndexOnly bool   // whether to write only the site files; other builds wrote the notices
	Overwrite bool   // whether to overwrite files that noticec did not create
	Report    bool   // whether Summary.Findings holds those of all notices, for which none is skipped
	Deps      Deps   // where to write the dependency file
	Waiting   func() // called once if another build holds the lock; may be nil

	// Transcribed is called with what was read of each document of others, from several goroutines; it
	// may be nil. Only a preview has such sources.
	Transcribed func(workspace.Source, *transcribe.Transcript)
}

// A Summary counts what a build did.
type Summary struct {
	Notices   int       // found
	Failed    int       // not written in every format
	Unchanged int       // skipped
	Files     int       // files written
	Same      int       // files rendered but not rewritten, because the bytes on disk were the same
	Removed   int       // outputs removed because their notices are gone
	Left      []string  // outputs of notices that are gone, not removed because they were modified
	Cut       []string  // notices with more earlier versions than the archive holds
	Tally     Tally     // of the findings of all notices
	Findings  diag.List // of the notices that were checked; limited to maxFindings in a build that writes and does not report
	Blocking  diag.List // the findings that prevented an output from being written
	Printed   diag.List // what formats found in notices that they did write, at most maxFindings: no other command tells it
}

// A Tally counts findings, without accepted ones.
type Tally struct{ Errors, Warnings, Infos int }

// All is the number of findings.
func (t Tally) All() int { return t.Errors + t.Warnings + t.Infos }

// AtLeast reports whether there is a finding of that severity or above.
func (t Tally) AtLeast(s diag.Severity) bool {
	return s <= diag.Error && t.Errors > 0 || s <= diag.Warning && t.Warnings > 0 || s == diag.Info && t.Infos > 0
}

func (t *Tally) add(s diag.Severity, n int) {
	switch s {
	case diag.Error:
		t.Errors += n
	case diag.Warning:
		t.Warnings += n
	default:
		t.Infos += n
	}
}

// maxFindings limits the findings, and the files they refer to, that a build that writes holds in
// memory, so that memory does not grow with the number of notices.
const maxFindings = 1000

// Run builds the notices. The outputs of a notice are written together once all of them are
// ready; if one fails, the outputs of the last build stay. The error reports that files could not
// be written, that the build was interrupted, or an internal failure; the summary then counts
// what was done before it.
func Run(ctx context.Context, o Options) (Summary, error) {
	if err := distinct(o); err != nil {
		return Summary{Notices: o.count()}, err
	}
	most := maxFindings
	if o.Report {
		o.Incremental, most = false, -1
	}
	if len(o.Texts) > 0 {
		o.Incremental = false
	}
	w, err := openStore(ctx, o)
	if err != nil {
		return Summary{Notices: o.count()}, err
	}
	b := newBuilder(o, most)
	b.store, b.share = w, o.Report
	s, err := b.run(ctx, w.writeShared)
	if closing := w.close(b, err == nil); err == nil && closing != nil {
		err = closing
	}
	s.Removed, s.Left = w.removed, w.left
	return s, err
}

// run builds the notices and passes their outputs to put, one call per notice, in order and from
// one goroutine. It skips nothing. With share, findings that a base brings into several notices are
// reported once, at the base.
func run(ctx context.Context, o Options, share bool, put func(context.Context, []buildcache.File) error) (Summary, error) {
	if err := distinct(o); err != nil {
		return Summary{Notices: o.count()}, err
	}
	b := newBuilder(o, -1)
	b.put, b.share = put, share
	return b.run(ctx, put)
}

// A builder builds the notices of one run.
type builder struct {
	o     Options
	ps    *workspace.Projects
	store *store                                         // nil if the build does not write
	put   func(context.Context, []buildcache.File) error // receives the outputs of a build that does not write
	share bool                                           // whether findings of bases are reported once; only if no notice is skipped
	most  int                                            // maximum number of findings; -1: no limit

	results []result                 // by index of the source
	stems   func() map[string]string // stems of the sources, by file name
	owner   *ownership
	index   string // of the pages, as html.Options has it
	feed    string // the same
	archive archive

	configs sync.Map // digests of configurations

	newest int64 // latest modification time of the inputs, in nanoseconds; set for deps
}

func newBuilder(o Options, most int) *builder {
	return &builder{o: o, ps: o.ConfigFile.Projects(), most: most, owner: newOwnership(o.Out), results: make([]result, len(o.Sources)), stems: sync.OnceValue(func() map[string]string {
		stems := make(map[string]string, len(o.Sources))
		for _, src := range o.Sources {
			stems[src.Shown()] = src.Stem()
		}
		return stems
	})}
}

// count is the number of notices, as far as it is known before the build.
func (o Options) count() int {
	n := 0
	for _, src := range o.Sources {
		if !src.IsBase() && src.Of == "" {
			n++
		}
	}
	return n
}

func (b *builder) run(ctx context.Context, write func(context.Context, []buildcache.File) error) (Summary, error) {
	defer b.ps.Close()
	for s, text := range b.o.Texts {
		if err := b.ps.Override(s, text); err != nil {
			return Summary{Notices: b.o.count()}, err
		}
	}
	units, err := b.units(ctx)
	if err != nil {
		return Summary{Notices: b.o.count()}, err
	}
	b.index = b.indexOf(units)
	b.feed = b.feedOf()
	if err := b.openArchive(ctx); err != nil {
		return Summary{Notices: b.o.count()}, err
	}
	units = b.ofShard(units)
	retained := 0 // findings
	err = Ordered(ctx, len(units), b.o.Workers, func(i int) ([]result, error) { return b.unit(ctx, units[i]) }, func(i int, results []result) error {
		for j, m := range results {
			if b.put != nil {
				if err := b.put(ctx, m.files); err != nil {
					return err
				}
				m.files = nil
			}
			if b.most >= 0 && retained+len(m.findings) > b.most && !m.failed {
				m.findings = nil
			}
			if b.o.Deps.Path == "" {
				m.inputs = nil
			}
			retained += len(m.findings)
			b.results[units[i][j]] = m
		}
		return nil
	})
	s, set, summing := b.summary(err == nil)
	if lacking, failed := b.lackParts(); failed > 0 {
		s.Failed, s.Blocking = s.Failed+failed, append(s.Blocking, lacking...)
	} else {
		s.Printed = append(s.Printed, lacking...)
	}
	s.Cut = b.archive.Cut
	if err == nil {
		err = summing
	}
	switch {
	case b.o.Shard.Of > 0:
	case err == nil && s.Failed < s.Notices:
		err = b.assets(ctx, write)
	case err != nil && s.Files > 0: // the pages already written need them, too
		_ = b.assets(context.WithoutCancel(ctx), write)
	}
	if err == nil && b.o.Index && s.Failed == 0 && b.o.Shard.Of == 0 && !b.o.isOfParts() {
		err = b.site(ctx, write)
	}
	if err == nil {
		err = b.deps(ctx)
	}
	s.Findings = append(s.Findings, set...)
	if err == nil && s.Notices == 0 && b.o.Shard.Of == 0 && len(s.Blocking) == 0 {
		err = &Unused{b.o.bases()}
	}
	return s, err
}

// summary sums up the results, in the order of the sources.
func (b *builder) summary(whole bool) (Summary, diag.List, error) {
	s := Summary{Notices: b.o.count()}
	if b.o.Shard.Of > 0 {
		s.Notices = 0
	}
	once, tally := onlyOnce(), tallier{shared: map[uint64]bool{}, seen: map[uint64]bool{}}
	set := make([]lint.Summary, 0, len(b.results))
	files, shared := nameOnlyFiles{}, newSharing()
	b.each(func(i int, m *result, r *record) {
		findings := m.findings
		if b.share && len(b.results) > 1 && !m.failed {
			findings, _ = shared.add(findings, m.heads, source.Span{File: files.file(b.o.Sources[i].Shown())})
		}
		findings = once(findings)
		s.Findings = append(s.Findings, findings...)
		if b.o.Sources[i].Of != "" || b.o.Shard.Of > 0 && !b.o.Sources[i].IsBase() {
			s.Notices++
		}
		if m.failed {
			s.Failed++
			s.Blocking = append(s.Blocking, m.blocking(findings)...)
		} else {
			s.Printed = append(s.Printed, m.printed[:min(len(m.printed), max(0, maxFindings-len(s.Printed)))]...)
		}
		if b.o.Sources[i].IsBase() && !m.failed {
			s.Blocking = append(s.Blocking, findings...)
		}
		if m.unchanged {
			s.Unchanged++
		}
		s.Files += m.written
		s.Same += m.same
		tally.note(r)
		if r.summary != "" {
			set = append(set, r.summary.withNames(files))
		}
	})
	s.Findings = append(s.Findings, once(shared.all())...)
	if len(tally.shared) > 0 {
		tally.Tally = Tally{}
		b.each(func(i int, _ *result, r *record) { tally.count(b.o.Sources[i].Shown(), r) })
	}
	s.Tally = tally.Tally
	if !whole {
		return s, nil, nil
	}
	list, err := b.ps.Apply(once(lint.RunSet(set)))
	b.o.Baseline.Accept(list, nil)
	for _, d := range list {
		if d.Accepted == nil {
			s.Tally.add(d.Severity, 1)
		}
	}
	return s, list, err
}

// An Unused error reports that only bases were named and no notice extends them.
type Unused struct{ Bases []string }

func (u *Unused) Error() string {
	return "no notice is made of " + strings.Join(u.Bases, ", ") + ": a notice names it with `extends`"
}

// bases returns the display names of the bases among the sources.
func (o Options) bases() (names []string) {
	for _, s := range o.Sources {
		if s.IsBase() {
			names = append(names, s.Shown())
		}
	}
	return names
}

// shown is the display path of an output.
func (o Options) shown(name string) string {
	return filepath.ToSlash(filepath.Join(o.Out, filepath.FromSlash(name)))
}

// each calls do with each result and its record, in the order of the sources. The record is valid
// only during the call.
func (b *builder) each(do func(i int, m *result, r *record)) {
	var r record
	for i := range b.results {
		if m := &b.results[i]; m.done && r.unpack(m.packed) {
			do(i, m, &r)
		}
	}
}

// entries returns the index entries of the notices that were built, in order.
func (b *builder) entries() []compose.Entry {
	out := make([]compose.Entry, 0, len(b.results))
	b.each(func(i int, m *result, r *record) {
		if r.entry != "" {
			e := compose.Entry{Files: b.o.files(r.stem), Path: r.stem, Family: m.family, Kind: b.kindOf(b.o.Sources[i])}
			(&coder{reads: true, from: r.entry}).entry(&e)
			out = append(out, e)
		}
	})
	return out
}
