package main

import (
	"context"
	"io"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
)

// A mending is what lint --fix does before it checks.
type mending struct {
	on, diff bool
	out      io.Writer                                                  // of texts and differences
	print    func(w io.Writer, name string, before, after []byte) error // a difference

	fixed, touched int
}

// A checker is build.CheckWith, or its like.
type checker func(context.Context, int, []workspace.Source, string, func(workspace.Source, check.Result) error) (diag.List, error)

// files mends notices, and returns what checks them then.
func (m *mending) files(ctx context.Context, sources []workspace.Source, today string) (checker, error) {
	if !m.on {
		return build.CheckWith, nil
	}
	fix, err := rewrite.FixAll(ctx, sources, today)
	if err != nil {
		return nil, err
	}
	m.fixed, m.touched = fix.Count, len(fix.Files)
	if !m.diff {
		return known(fix.Known), fix.Write(ctx)
	}
	for _, f := range fix.Files {
		if err := m.print(m.out, f.Name, f.Old, f.New); err != nil {
			return nil, err
		}
	}
	return known(fix.Known), nil
}

// known returns what checks notices, some of whose results are known.
func known(results map[workspace.Source]check.Result) checker {
	return func(ctx context.Context, workers int, sources []workspace.Source, today string, each func(workspace.Source, check.Result) error) (diag.List, error) {
		return build.CheckKnown(ctx, workers, sources, today, results, each)
	}
}

// text mends a notice that is no file, prints it or the difference, and returns what is
// found in it then.
func (m *mending) text(name string, data []byte, today string) (check.Result, error) {
	if !m.on {
		return workspace.Text(name, data, today)
	}
	text, r, fixed, err := rewrite.FixText(name, data, today)
	if err != nil {
		return r, err
	}
	m.fixed = fixed
	if fixed > 0 {
		m.touched = 1
	}
	if m.diff {
		return r, m.print(m.out, name, data, text)
	}
	_, err = m.out.Write(text)
	return r, err
}

// summary says what was mended.
func (m *mending) summary() []string {
	if m.fixed == 0 {
		return nil
	}
	line := "fixed " + count(m.fixed, "finding") + " in " + count(m.touched, "file")
	if m.diff {
		line = "would fix " + count(m.fixed, "finding") + " in " + count(m.touched, "file")
	}
	return []string{line}
}
