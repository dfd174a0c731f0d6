package build

import (
	"context"
	"encoding/binary"
	"fmt"
	"hash/maphash"
	"slices"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/baseline"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
)

// CheckOptions say how notices are checked.
type CheckOptions struct {
	Today   string // the date that the rules judge by (ISO 8601)
	Workers int    // 0: one per processor
	Known
}

// Known is what is known before notices are checked.
type Known struct {
	Results  map[workspace.Source]check.Result // of sources that are not checked again
	Baseline *baseline.Baseline                // whose findings are accepted; may be nil
}

// Check reads and checks notices in parallel and calls each with the results in order, from one
// goroutine. It stops at the first error, or when ctx is done. It returns the findings across notices,
// and those that bases bring into several.
func Check(ctx context.Context, c workspace.ConfigFile, o CheckOptions, sources []workspace.Source, each func(workspace.Source, check.Result) error) (diag.List, error) {
	ps := c.Projects()
	defer ps.Close()
	return CheckIn(ctx, ps, o, sources, each)
}

// CheckIn is Check in open projects, such as those of a revision.
func CheckIn(ctx context.Context, ps *workspace.Projects, o CheckOptions, sources []workspace.Source, each func(workspace.Source, check.Result) error) (diag.List, error) {
	once, files, shared := onlyOnce(), nameOnlyFiles{}, newSharing()
	several := len(sources) > 1
	var set []lint.Summary
	err := Ordered(ctx, len(sources), o.Workers, func(i int) (r check.Result, err error) {
		if r, ok := o.Results[sources[i]]; ok {
			return r, nil
		}
		return r, workspace.Guard(sources[i].Shown(), func() error {
			if r, err = workspace.CheckSource(ps, sources[i], o.Today); err != nil {
				return fmt.Errorf("%s: %w", sources[i].Shown(), err)
			}
			return nil
		})
	}, func(i int, r check.Result) error {
		s := sources[i]
		if !s.Counts(r) {
			return nil
		}
		o.Baseline.Accept(r.Findings, ofBases(r.Heads))
		if several {
			r.Findings, r.Shared = shared.add(r.Findings, r.Heads, source.Span{File: files.file(s.Shown())})
			r.Shared = r.Shared.Open()
		}
		r.Findings = once(r.Findings)
		if r.Notice != nil && !s.IsDocument() { // documents have no files that others lead to
			set = append(set, newSummary(lint.Summarise(r.Notice)).withNames(files))
		}
		return each(s, r)
	})
	if err != nil {
		return nil, err
	}
	list, err := ps.Apply(once(lint.RunSet(set)))
	o.Baseline.Accept(list, nil)
	return append(once(shared.all()), list...), err
}

// onlyOnce drops findings that were reported before, as several notices may extend one base. It
// stores 128 bits per finding.
func onlyOnce() func(diag.List) diag.List {
	seeds := [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}
	seen := map[[2]uint64]struct{}{}
	var b []byte
	met := func(d diag.Diagnostic) bool {
		b = append(b[:0], d.Code.ID...)
		b = binary.AppendUvarint(b, uint64(d.Span.Start.Line))
		b = binary.AppendUvarint(b, uint64(d.Span.Start.Col))
		if d.Span.File != nil {
			b = append(b, d.Span.File.Name...)
		}
		b = append(append(b, 0), d.Message...)
		k := [2]uint64{maphash.Bytes(seeds[0], b), maphash.Bytes(seeds[1], b)}
		_, known := seen[k]
		seen[k] = struct{}{}
		return known
	}
	return func(list diag.List) diag.List {
		first := slices.IndexFunc(list, met)
		if first < 0 { // as nearly always
			return list
		}
		return append(slices.Clip(list[:first]), slices.DeleteFunc(slices.Clone(list[first+1:]), met)...)
	}
}

// nameOnlyFiles interns files that have a name but no text.
type nameOnlyFiles map[string]*source.File

func (l nameOnlyFiles) file(name string) *source.File {
	if l[name] == nil {
		l[name] = &source.File{Name: name}
	}
	return l[name]
}
