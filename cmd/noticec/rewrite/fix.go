package rewrite

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/source"
)

// maxRounds limits how often fixed files are checked again: a fix can uncover findings that were
// not reported before.
const maxRounds = 10

// A Fix is the result of applying the fixes of findings.
type Fix struct {
	Count int     // of findings fixed; one in a shared base counts once
	Files []Fixed // in the order in which they were found

	Known map[workspace.Source]check.Result // results of checking the notices with the fixed texts
}

// A Fixed is a file with its new text.
type Fixed struct {
	Name     string // as shown in findings
	Old, New []byte

	id fileID
}

// A fileID is a file of a project, by its name below the root.
type fileID struct {
	p    *workspace.Project
	name string
}

// FixAll applies the safe fixes of the findings of notices, including those in their bases and
// noticec.yaml, and of findings that the fixes uncover. It writes nothing.
func FixAll(ctx context.Context, c workspace.ConfigFile, sources []workspace.Source, today string) (*Fix, error) {
	ps := c.Projects()
	defer ps.Close()
	r := fixer{ps: ps, today: today, madeOf: map[workspace.Source][]fileID{}, fix: &Fix{Known: map[workspace.Source]check.Result{}}}
	todo := sources
	for round := 0; len(todo) > 0 && round < maxRounds; round++ {
		if err := r.gather(ctx, todo, round > 0); err != nil {
			return nil, err
		}
		changed := r.apply()
		todo = slices.DeleteFunc(slices.Clone(sources), func(s workspace.Source) bool {
			return !slices.ContainsFunc(changed, func(id fileID) bool {
				return id.p.IsConfiguration(id.name) || slices.Contains(r.madeOf[s], id)
			})
		})
	}
	for _, s := range todo { // still changed after maxRounds: checked once more
		if err := r.gather(ctx, []workspace.Source{s}, true); err != nil {
			return nil, err
		}
	}
	return r.fix, nil
}

// Write writes the fixed texts: each file is replaced atomically and keeps its owner and
// permissions.
func (f *Fix) Write(ctx context.Context) error {
	for _, file := range f.Files {
		if ctx.Err() != nil {
			return buildcache.ErrInterrupted
		}
		if err := replace(file.id.p, file.id.name, file.New); err != nil {
			return err
		}
	}
	return nil
}

// A fixer works in rounds: it collects the fixes of all notices and applies them file by file, so
// that the fixes that several notices have for one base are applied together.
type fixer struct {
	ps     *workspace.Projects
	today  string
	madeOf map[workspace.Source][]fileID
	fix    *Fix

	met    []fileID // with fixes, in order
	fixes  map[fileID][]*diag.Fix
	source map[fileID]*source.File
}

func (r *fixer) gather(ctx context.Context, sources []workspace.Source, keep bool) error {
	r.met, r.fixes, r.source = nil, map[fileID][]*diag.Fix{}, map[fileID]*source.File{}
	for _, s := range sources {
		if ctx.Err() != nil {
			return buildcache.ErrInterrupted
		}
		if err := workspace.Guard(s.Shown(), func() error { return r.one(s, keep) }); err != nil {
			return err
		}
	}
	return nil
}

func (r *fixer) one(s workspace.Source, keep bool) error {
	p, err := r.ps.Of(s.Dir)
	if err == nil {
		p.Record() // record only the files of this notice
	}
	result, failed := workspace.CheckSource(r.ps, s, r.today)
	if failed != nil {
		return fmt.Errorf("%s: %w", s.Shown(), failed)
	}
	if err != nil || !s.Counts(result) {
		return nil // an unreadable folder is reported as a finding
	}
	if keep {
		r.fix.Known[s] = result
	}
	r.madeOf[s] = r.madeOf[s][:0]
	for _, name := range p.Recorded() {
		r.madeOf[s] = append(r.madeOf[s], fileID{p, name})
	}
	for _, d := range result.Findings {
		if d.Span.File == nil || !filepath.IsLocal(d.Span.File.Path) || !p.WasRead(d.Span.File.Path) || d.Fix == nil || d.Accepted != nil {
			continue
		}
		id := fileID{p, d.Span.File.Path}
		if r.source[id] == nil {
			r.met, r.source[id] = append(r.met, id), d.Span.File
		}
		r.fixes[id] = append(r.fixes[id], d.Fix)
	}
	return nil
}

// apply applies the collected fixes, and returns the files that changed.
func (r *fixer) apply() []fileID {
	var changed []fileID
	for _, id := range r.met {
		f := r.source[id]
		text, n := format.Fix(f, r.fixes[id])
		if n == 0 {
			continue
		}
		r.fix.Count += n
		id.p.Override(id.name, text)
		changed = append(changed, id)
		if i := slices.IndexFunc(r.fix.Files, func(g Fixed) bool { return g.id == id }); i >= 0 {
			r.fix.Files[i].New = text
		} else {
			r.fix.Files = append(r.fix.Files, Fixed{f.Name, f.Data, text, id})
		}
	}
	return changed
}

// FixText fixes a notice that is not a file, as if it were in the working directory, and returns
// its new text, the result of checking it, and the number of findings fixed.
func FixText(c workspace.ConfigFile, name string, data []byte, today string) ([]byte, check.Result, int, error) {
	fixed := 0
	for round := 0; ; round++ {
		result, err := c.Text(name, data, today)
		if err != nil || round == maxRounds {
			return data, result, fixed, err
		}
		text, n := format.Fix(source.NewFile(name, data), fixesOf(result))
		if n == 0 {
			return data, result, fixed, nil
		}
		data, fixed = text, fixed+n
	}
}

func fixesOf(r check.Result) []*diag.Fix {
	var out []*diag.Fix
	for _, d := range r.Findings {
		if d.Fix != nil && d.Accepted == nil {
			out = append(out, d.Fix)
		}
	}
	return out
}
