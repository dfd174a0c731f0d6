// Package history compares versions of notices: those of two revisions of a git repository, or of
// two folders. It finds which notices differ, without reading those that do not, and checks both
// versions of each. It writes nothing and knows nothing of the command line.
package history

import (
	"context"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
)

// A Version is a notice as it is on one side of a comparison.
type Version struct {
	Path string // as findings show it; empty where there is no such notice on that side
	check.Result
}

// IsThere reports whether there is such a notice on that side.
func (v Version) IsThere() bool { return v.Path != "" }

// A Pair is a notice in its old and in its new version. One may not be there; a version whose form
// is wrong has no Notice.
type Pair struct {
	Old, New Version
	Moved    bool // whether its file has another name in the new revision
}

// Path is where the notice is, or where it was.
func (p Pair) Path() string {
	if p.New.IsThere() {
		return p.New.Path
	}
	return p.Old.Path
}

// A side is where the versions of one side come from.
type side struct {
	projects *workspace.Projects
	sources  []workspace.Source
	today    string
	checked  map[int]Version // by the number of the source
}

func (s *side) close() { s.projects.Close() }

// version checks a source; without number i it is no version.
func (s *side) version(i int) (Version, error) {
	if i < 0 {
		return Version{}, nil
	}
	if v, ok := s.checked[i]; ok {
		return v, nil
	}
	v := Version{Path: s.sources[i].Shown()}
	err := workspace.Guard(v.Path, func() (err error) {
		v.Result, err = workspace.CheckSource(s.projects, s.sources[i], s.today)
		return err
	})
	return v, err
}

// counts reports whether a version is there and was asked for: it is made of the base that was named, if
// one was.
func (s *side) counts(i int, v Version) bool { return i >= 0 && s.sources[i].Counts(v.Result) }

// A match is a notice on both sides, by the numbers of the sources; -1 is none.
type match struct{ old, new int }

// pairs checks both versions of each notice in parallel and calls each with them in order, from one
// goroutine.
func pairs(ctx context.Context, old, new *side, matches []match, workers int, each func(Pair) error) error {
	matches, err := renamed(old, new, matches)
	if err != nil {
		return err
	}
	return build.Ordered(ctx, len(matches), workers, func(i int) (p Pair, err error) {
		if p.Old, err = old.version(matches[i].old); err == nil {
			p.New, err = new.version(matches[i].new)
		}
		return p, err
	}, func(i int, p Pair) error {
		if !old.counts(matches[i].old, p.Old) && !new.counts(matches[i].new, p.New) {
			return nil
		}
		p.Moved = old.projects != new.projects && p.Old.IsThere() && p.New.IsThere() && p.Old.Path != p.New.Path
		return each(p)
	})
}

// maxRenamed is the maximum number of notices that are there on one side alone and are compared with
// those of the other side.
const maxRenamed = 200

// renamed joins notices that are there on one side alone and have the same id, or else the same title
// and language: their file has another name now.
func renamed(old, new *side, matches []match) ([]match, error) {
	var gone, added []int // numbers of matches
	for i, m := range matches {
		switch {
		case m.new < 0:
			gone = append(gone, i)
		case m.old < 0:
			added = append(added, i)
		}
	}
	if len(gone) == 0 || len(added) == 0 || len(gone) > maxRenamed || len(added) > maxRenamed {
		return matches, nil
	}
	before, err := old.checkAll(gone, func(i int) int { return matches[i].old })
	if err != nil {
		return nil, err
	}
	after, err := new.checkAll(added, func(i int) int { return matches[i].new })
	if err != nil {
		return nil, err
	}
	joined := map[int]bool{}
	for name, from := range before {
		if to := after[name]; len(from) == 1 && len(to) == 1 {
			matches[to[0]].old = matches[from[0]].old
			joined[from[0]] = true
		}
	}
	var out []match
	for i, m := range matches {
		if !joined[i] {
			out = append(out, m)
		}
	}
	return out, nil
}

// checkAll checks the sources of some matches, and returns the matches by what tells their notices
// from others.
func (s *side) checkAll(matches []int, source func(match int) int) (map[[3]string][]int, error) {
	s.checked = map[int]Version{}
	out := map[[3]string][]int{}
	for _, i := range matches {
		v, err := s.version(source(i))
		if err != nil {
			return nil, err
		}
		s.checked[source(i)] = v
		if name, ok := identity(v); ok {
			out[name] = append(out[name], i)
		}
	}
	return out, nil
}

// identity is what tells a notice from others, whatever its file is called.
func identity(v Version) (name [3]string, ok bool) {
	if v.Notice == nil {
		return name, false
	}
	name[0] = v.Notice.Language.Value
	if id := v.Notice.ID.Value; id != "" {
		name[1] = id
	} else {
		name[2] = v.Notice.Title.Value
	}
	return name, true
}
