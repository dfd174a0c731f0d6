package history

import (
	"context"

	"github.com/noticec/noticec/cmd/noticec/workspace"
)

// A Text is a version of a notice that is no file, such as standard input.
type Text struct {
	workspace.Source
	Data []byte
}

// Folders says which two folders, or two files, to compare.
type Folders struct {
	Old, New   string // one may be -
	Stdin      *Text  // what - is
	ConfigFile workspace.ConfigFile
	Today      string // ISO 8601
	Workers    int    // 0: one per processor
}

// Pairs calls each with the notices of both folders, by their paths below them, or with the two files: in
// the order of the new ones, then with those that are gone. The errors are those of the paths, and those
// of each.
func (f Folders) Pairs(ctx context.Context, each func(Pair) error) error {
	old, err := f.side(f.Old)
	if err != nil {
		return err
	}
	defer old.close()
	new, err := f.side(f.New)
	if err != nil {
		return err
	}
	defer new.close()
	matches := matchNames(old.sources, new.sources)
	if len(old.sources) == 1 && len(new.sources) == 1 {
		matches = []match{{0, 0}} // two files, whatever they are called
	}
	return pairs(ctx, old, new, matches, f.Workers, func(p Pair) error {
		p.Moved = false // both are there at once
		return each(p)
	})
}

// side opens one of the two.
func (f Folders) side(path string) (*side, error) {
	s := &side{projects: f.ConfigFile.Projects(), today: f.Today}
	if path == "-" {
		s.sources = []workspace.Source{f.Stdin.Source}
		return s, s.projects.Override(f.Stdin.Source, f.Stdin.Data)
	}
	var err error
	s.sources, err = f.ConfigFile.Find([]string{path}, "")
	return s, err
}

func matchNames(old, new []workspace.Source) []match {
	at := map[string]int{}
	for i, s := range old {
		at[s.Name] = i
	}
	var out []match
	for i, s := range new {
		m := match{-1, i}
		if k, ok := at[s.Name]; ok {
			m.old = k
			delete(at, s.Name)
		}
		out = append(out, m)
	}
	for i, s := range old {
		if _, gone := at[s.Name]; gone {
			out = append(out, match{i, -1})
		}
	}
	return out
}
