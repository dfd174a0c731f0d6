package build

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/maphash"
	"path/filepath"
	"runtime/debug"
	"slices"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A Panic is a fault of noticec itself, met while it worked on a file.
type Panic struct {
	File  string
	Value any
	Stack []byte
}

func (p *Panic) Error() string {
	return fmt.Sprintf("noticec failed on %s: %v; please report this with the file", p.File, p.Value)
}

// Check reads and checks notices, several at once, and hands each result on in their order,
// from one goroutine. It ends with the first error, or when ctx does. today is the day of the judgement (ISO 8601). It
// returns what it finds across the notices.
func Check(ctx context.Context, sources []Source, today string, each func(Source, check.Result) error) (diag.List, error) {
	return CheckWith(ctx, 0, sources, today, each)
}

// CheckWith is Check with as many notices in work at once as workers says; 0: as many as
// there are processors.
func CheckWith(ctx context.Context, workers int, sources []Source, today string, each func(Source, check.Result) error) (diag.List, error) {
	return checkAll(ctx, workers, sources, today, nil, each)
}

// checkAll is CheckWith with results that are known.
func checkAll(ctx context.Context, workers int, sources []Source, today string, known map[Source]check.Result, each func(Source, check.Result) error) (diag.List, error) {
	ps := &projects{}
	defer ps.close()
	once, files := onlyOnce(), lights{}
	var set []lint.Summary
	err := ordered(ctx, len(sources), workers, func(i int) (r check.Result, err error) {
		if r, ok := known[sources[i]]; ok {
			return r, nil
		}
		return r, guard(sources[i].Shown(), func() error {
			if r, err = load(ps, sources[i], today); err != nil {
				return fmt.Errorf("%s: %w", sources[i].Shown(), err)
			}
			return nil
		})
	}, func(i int, r check.Result) error {
		s := sources[i]
		if !s.counts(r) {
			return nil
		}
		r.Findings = once(r.Findings)
		if r.Notice != nil {
			set = append(set, newSummary(lint.Summarise(r.Notice)).light(files))
		}
		return each(s, r)
	})
	if err != nil {
		return nil, err
	}
	return ps.severities(once(lint.RunSet(set)))
}

// counts reports whether a notice was asked for: it is made of the base that was named.
func (s Source) counts(r check.Result) bool {
	return s.Of == "" || slices.ContainsFunc(r.Files, func(f *source.File) bool { return absolute(filepath.FromSlash(f.Name)) == s.Of })
}

// guard turns a panic into an error that names the file.
func guard(file string, work func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &Panic{file, v, debug.Stack()}
		}
	}()
	return work()
}

// Text checks a notice that is no file, as if it stood in the present folder.
func Text(name string, data []byte, today string) (check.Result, error) {
	ps := &projects{}
	defer ps.close()
	p, err := ps.of(filepath.Dir(name))
	if err != nil {
		if p, err = ps.of("."); err != nil {
			return check.Result{}, err
		}
	}
	f := source.NewFile(name, data)
	p.adopt(f)
	return p.check(f, today, p.read)
}

// load reads a file within its project. What cannot be read is a finding.
func load(ps *projects, s Source, today string) (check.Result, error) {
	p, err := ps.of(s.Dir)
	if err != nil {
		return unread(s, err), nil
	}
	f, err := p.open(s)
	if err != nil {
		return unread(s, err), nil
	}
	if s.IsBase() {
		list, err := check.Base(f)
		return check.Result{Findings: list}, err
	}
	return p.check(f, today, p.read)
}

// check judges a file of the project by its settings. What is wrong with those is said, too.
func (p *project) check(f *source.File, today string, read resolve.Reader) (check.Result, error) {
	s, c, err := p.settings(f.Path, today)
	if err != nil {
		return check.Result{}, err
	}
	if why := unnamed(f.Path); why != "" {
		return check.Result{Findings: append(slices.Clip(c.findings), tree.UnusableName(f, why))}, nil
	}
	r, err := check.File(f, s, read)
	r.Findings = slices.Concat(c.findings, r.Findings)
	return r, err
}

// onlyOnce leaves out findings that were met before: several notices share a base. Of those
// it met it keeps 128 bits each.
func onlyOnce() func(diag.List) diag.List {
	seeds := [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}
	seen := map[[2]uint64]struct{}{}
	var b []byte
	return func(list diag.List) diag.List {
		var out diag.List
		for _, d := range list {
			b = append(b[:0], d.Code.ID...)
			b = binary.AppendUvarint(b, uint64(d.Span.Start.Line))
			b = binary.AppendUvarint(b, uint64(d.Span.Start.Col))
			if d.Span.File != nil {
				b = append(b, d.Span.File.Name...)
			}
			b = append(append(b, 0), d.Message...)
			k := [2]uint64{maphash.Bytes(seeds[0], b), maphash.Bytes(seeds[1], b)}
			if _, met := seen[k]; !met {
				seen[k] = struct{}{}
				out = append(out, d)
			}
		}
		return out
	}
}

func unread(s Source, err error) check.Result {
	f := source.NewFile(s.Shown(), nil)
	if errors.Is(err, source.ErrTooLarge) {
		return check.Result{Findings: diag.List{tree.TooLarge(f)}}
	}
	return check.Result{Findings: diag.List{tree.Unreadable(f, source.Cause(err).Error())}}
}
