package overview

import (
	"context"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/status"
)

// A Status is how notices stand on a day.
type Status struct {
	Today   string // ISO 8601
	Lead    string // how long before a review people want to know (ISO 8601)
	Records []status.Record
	Across  diag.List // findings across notices: contradictions, and what bases bring into several
	Now     status.Tally
	Since   string        // the revision that Before is of; empty if there is none
	Before  *status.Tally // nil if Since is empty
	Outputs []Output
	Built   bool // whether outputs were compared
}

// An Output is a file that a build would write otherwise.
type Output struct{ File, What string }

// Options say what to go over.
type Options struct {
	Sources    []workspace.Source
	ConfigFile workspace.ConfigFile
	Today      string
	Lead       string
	Workers    int
	Known      build.Known
	Step       func() // is called for each notice; may be nil
}

// StatusOf returns how notices stand. The error says that noticec could not do its work.
func StatusOf(ctx context.Context, o Options) (*Status, error) {
	out := &Status{Today: o.Today, Lead: o.Lead}
	var all status.Comparison
	ps := o.ConfigFile.Projects()
	defer ps.Close()
	set, err := build.CheckIn(ctx, ps, build.CheckOptions{Today: o.Today, Workers: o.Workers, Known: o.Known}, o.Sources, func(s workspace.Source, r check.Result) error {
		if o.Step != nil {
			o.Step()
		}
		out.Now.Add(r.Findings)
		if s.IsBase() {
			return nil
		}
		if r.Statements != nil {
			all.Add(r.Statements, o.Today)
		}
		out.Records = append(out.Records, status.New(s.Shown(), r.Statements, r.Findings, o.Today))
		return nil
	})
	if err != nil {
		return nil, err
	}
	found, err := ps.Apply(all.Findings())
	if err != nil {
		return nil, err
	}
	o.Known.Baseline.Accept(found, nil)
	out.Across = append(set, found...)
	out.Now.Add(out.Across)
	return out, nil
}

// Compare counts the findings of a revision, of the notices at the same paths. Errors are
// *revision.Error, and those of StatusOf.
func (s *Status) Compare(ctx context.Context, repository *revision.Repository, at string, paths []string, o Options) error {
	tree, err := repository.At(ctx, at)
	if err != nil {
		return err
	}
	ps := o.ConfigFile.ProjectsOf(repository.Top, tree)
	defer ps.Close()
	var before status.Tally
	var all status.Comparison
	set, err := build.CheckIn(ctx, ps, build.CheckOptions{Today: o.Today, Workers: o.Workers, Known: o.Known}, ps.FindAmong(repository.Top, tree.Names, paths), func(_ workspace.Source, r check.Result) error {
		before.Add(r.Findings)
		if r.Statements != nil {
			all.Add(r.Statements, o.Today)
		}
		return nil
	})
	if err != nil {
		return err
	}
	found, err := ps.Apply(all.Findings())
	if err != nil {
		return err
	}
	o.Known.Baseline.Accept(found, nil)
	before.Add(set)
	before.Add(found)
	s.Since, s.Before = at, &before
	return nil
}

// Counts are the numbers of findings that count, by severity.
func (s *Status) Counts() [diag.Error + 1]int {
	return [...]int{diag.Info: s.Now.Count(diag.Info), diag.Warning: s.Now.Count(diag.Warning), diag.Error: s.Now.Count(diag.Error)}
}

// Due are the reviews that are overdue, or due within the lead time.
func (s *Status) Due() []status.Review {
	return status.Due(s.Records, status.Until(s.Today, s.Lead))
}

// Missing returns how many items of the checklist are missing, and in how many notices.
func (s *Status) Missing() (items, notices int) {
	for _, r := range s.Records {
		n := len(r.Missing())
		if items += n; n > 0 {
			notices++
		}
	}
	return items, notices
}
