// Package build checks, prints and writes many notices: several at once, only those that have
// changed, and in the order of their names. It knows nothing of the command line.
package build

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
)

// Options say what to build.
type Options struct {
	Sources []workspace.Source
	Formats []render.Format
	Out     string // folder
	Within  string // the folder that Out does not leave, absolute; empty where the command line named Out
	Today   string // ISO 8601
	Index   bool   // whether to write what leads to all notices
	Base    string // address of the site; may be empty

	Settings render.Settings // of the backends

	Workers     int    // notices in work at once; 0: as many as there are processors
	Incremental bool   // whether to leave alone what is known not to have changed
	Version     string // of noticec: another one builds all again
	Sync        bool   // whether each file is on the disk, and not only with the system, before it takes its place
	Shard       Shard  // the part of the notices to build; then nothing is written that leads to all
	IndexOnly   bool   // whether to write what leads to all notices alone: other builds wrote those
	Overwrite   bool   // whether to write over files that noticec did not write
	Deps        Deps   // where to write down what the outputs are made from
	Waiting     func() // called once if another build has to end first; may be nil
}

// A Summary counts what a build did.
type Summary struct {
	Notices   int       // that were found
	Failed    int       // that are not written in every format
	Unchanged int       // that were left as they are
	Files     int       // written
	Same      int       // files that were made, and left alone, as they were there with the same bytes
	Removed   int       // files of notices that are gone
	Left      []string  // files of notices that are gone, and that are not as they were written
	Tally     Tally     // of the findings of all notices
	Findings  diag.List // of the notices that were looked at; of a very large build the first of them
	Blocking  diag.List // those of them that kept an output from being written
}

// A Tally counts findings. Those that are accepted do not count.
type Tally struct{ Errors, Warnings, Hints int }

// All is the number of findings.
func (t Tally) All() int { return t.Errors + t.Warnings + t.Hints }

func (t *Tally) add(s diag.Severity, n int) {
	switch s {
	case diag.Error:
		t.Errors += n
	case diag.Warning:
		t.Warnings += n
	default:
		t.Hints += n
	}
}

// maxFindings is how many findings a build that writes keeps, with the files that they are
// in: what is in the memory does not grow with the number of notices.
const maxFindings = 1000

// Run builds the notices. The outputs of a notice are put in place together, when all of
// them are ready; what fails leaves those of the last build as they were. The error says
// that files could not be written, that the build was interrupted, or that noticec failed;
// the summary then counts what was done before.
func Run(ctx context.Context, o Options) (Summary, error) {
	if err := distinct(o); err != nil {
		return Summary{Notices: o.count()}, err
	}
	w, err := openStore(ctx, o)
	if err != nil {
		return Summary{Notices: o.count()}, err
	}
	b := newBuilder(o, maxFindings)
	b.store = w
	s, err := b.run(ctx, w.writeShared)
	if closing := w.close(b, err == nil); err == nil && closing != nil {
		err = closing
	}
	s.Removed, s.Left = w.removed, w.left
	return s, err
}

// run builds the notices and hands their outputs to put, those of a notice together, in
// order and from one goroutine. It leaves nothing alone.
func run(ctx context.Context, o Options, put func(context.Context, []buildcache.File) error) (Summary, error) {
	if err := distinct(o); err != nil {
		return Summary{Notices: o.count()}, err
	}
	b := newBuilder(o, -1)
	b.put = put
	return b.run(ctx, put)
}

// A builder builds the notices of one run.
type builder struct {
	o     Options
	ps    *workspace.Projects
	store *store                                         // of a build that writes
	put   func(context.Context, []buildcache.File) error // of one that does not
	most  int                                            // findings to keep; -1: all

	results []result                 // by the place among the sources
	stems   func() map[string]string // of the sources by the names of their files
	owner   *ownership

	configs sync.Map // digests of configurations

	newest int64 // when the last of the inputs changed, in nanoseconds; known to deps
}

func newBuilder(o Options, most int) *builder {
	return &builder{o: o, ps: &workspace.Projects{}, most: most, owner: newOwnership(o.Out), results: make([]result, len(o.Sources)), stems: sync.OnceValue(func() map[string]string {
		stems := make(map[string]string, len(o.Sources))
		for _, src := range o.Sources {
			stems[src.Shown()] = src.Stem()
		}
		return stems
	})}
}

// count is the number of notices as far as it is known from the outset.
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
	units, err := b.units(ctx)
	if err != nil {
		return Summary{Notices: b.o.count()}, err
	}
	units = b.ofShard(units)
	kept := 0
	err = ordered(ctx, len(units), b.o.Workers, func(i int) ([]result, error) { return b.unit(ctx, units[i]) }, func(i int, results []result) error {
		for j, m := range results {
			if b.put != nil {
				if err := b.put(ctx, m.files); err != nil {
					return err
				}
				m.files = nil
			}
			if b.most >= 0 && kept+len(m.findings) > b.most && !m.failed {
				m.findings = nil
			}
			if b.o.Deps.Path == "" {
				m.inputs = nil
			}
			kept += len(m.findings)
			b.results[units[i][j]] = m
		}
		return nil
	})
	s, set, summing := b.summary(err == nil)
	if err == nil {
		err = summing
	}
	switch {
	case b.o.Shard.Of > 0:
	case err == nil && s.Failed < s.Notices:
		err = b.assets(ctx, write)
	case err != nil && s.Files > 0: // the pages that were written need them, too
		_ = b.assets(context.WithoutCancel(ctx), write)
	}
	if err == nil && b.o.Index && s.Failed == 0 && b.o.Shard.Of == 0 {
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

// summary sums up what was made, in the order of the sources.
func (b *builder) summary(whole bool) (Summary, diag.List, error) {
	s := Summary{Notices: b.o.count()}
	if b.o.Shard.Of > 0 {
		s.Notices = 0
	}
	once, tally := onlyOnce(), tallier{shared: map[uint64]bool{}, seen: map[uint64]bool{}}
	set := make([]lint.Summary, 0, len(b.results))
	files := nameOnlyFiles{}
	b.each(func(i int, m *result, r *record) {
		findings := once(m.findings)
		s.Findings = append(s.Findings, findings...)
		if b.o.Sources[i].Of != "" || b.o.Shard.Of > 0 && !b.o.Sources[i].IsBase() {
			s.Notices++
		}
		if m.failed {
			s.Failed++
			s.Blocking = append(s.Blocking, m.blocking(findings)...)
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
	if len(tally.shared) > 0 {
		tally.Tally = Tally{}
		b.each(func(i int, _ *result, r *record) { tally.count(b.o.Sources[i].Shown(), r) })
	}
	s.Tally = tally.Tally
	if !whole {
		return s, nil, nil
	}
	list, err := b.ps.Apply(once(lint.RunSet(set)))
	for _, d := range list {
		if d.Accepted == nil {
			s.Tally.add(d.Severity, 1)
		}
	}
	return s, list, err
}

// An Unused says that bases alone were named, of which no notice is made.
type Unused struct{ Bases []string }

func (u *Unused) Error() string {
	return "no notice is made of " + strings.Join(u.Bases, ", ") + ": a notice names it with `extends`"
}

// bases are the bases among the sources, as messages show them.
func (o Options) bases() (names []string) {
	for _, s := range o.Sources {
		if s.IsBase() {
			names = append(names, s.Shown())
		}
	}
	return names
}

// A Clash says that two notices would be written to one file.
type Clash struct{ First, Second, Output string }

func (c *Clash) Error() string {
	return fmt.Sprintf("%s and %s would both be written to %s: name a folder that holds both, or build them into folders of their own with --out", c.First, c.Second, c.Output)
}

// distinct says which files would be written over: by another notice, or of somebody else.
func distinct(o Options) error {
	extensions := []string{""} // which differ, so that equal stems alone make equal names
	if slices.ContainsFunc(o.Formats, func(f render.Format) bool { return strings.Count(f.Extension, ".") > 1 }) {
		extensions = nil
		for _, f := range o.Formats {
			extensions = append(extensions, f.Extension)
		}
	}
	seen := make(map[string]int, len(o.Sources)*len(extensions))
	for i, s := range o.Sources {
		for _, extension := range extensions {
			name := s.Stem() + extension
			if first, ok := seen[name]; ok {
				return &Clash{o.Sources[first].Shown(), s.Shown(), o.shown(s.Stem() + cmp.Or(extension, o.Formats[0].Extension))}
			}
			seen[name] = i
		}
	}
	return newOwnership(o.Out).mayShare(o)
}

// shown is the path of an output, as messages show it.
func (o Options) shown(name string) string {
	return filepath.ToSlash(filepath.Join(o.Out, filepath.FromSlash(name)))
}

// each hands on what was made, in the order of the sources, with its record, which holds
// until the next.
func (b *builder) each(do func(i int, m *result, r *record)) {
	var r record
	for i := range b.results {
		if m := &b.results[i]; m.done && r.unpack(m.packed) {
			do(i, m, &r)
		}
	}
}

// entries are what the list of notices says of those that were made, in their order.
func (b *builder) entries() []compose.Entry {
	out := make([]compose.Entry, 0, len(b.results))
	b.each(func(_ int, m *result, r *record) {
		if r.entry != "" {
			e := compose.Entry{Files: b.o.files(r.stem), Path: r.stem, Family: m.family}
			(&coder{reads: true, from: r.entry}).entry(&e)
			out = append(out, e)
		}
	})
	return out
}
