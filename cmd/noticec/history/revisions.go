package history

import (
	"context"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/config"
)

// Revisions says which revisions of a repository to compare.
type Revisions struct {
	Repository *revision.Repository
	From, To   string   // To is empty for the working tree
	Paths      []string // files, folders and globs; none is the working directory
	Stdin      *Text    // in place of its file in the working tree; nil: there is none
	ConfigFile workspace.ConfigFile
	Today      string // ISO 8601
	Workers    int    // 0: one per processor
}

// Pairs calls each with the notices that differ between two revisions, in the order of their paths:
// those whose file differs, and those made of a base, an original or a configuration that does. The
// errors are those of the paths, *revision.Error, and those of each.
func (r Revisions) Pairs(ctx context.Context, each func(Pair) error) error {
	files, err := r.Repository.Changed(ctx, r.From, r.To)
	if err != nil {
		return err
	}
	if err := r.checkPaths(ctx); err != nil {
		return err
	}
	if r.Stdin != nil {
		name := r.name(r.Stdin.Source)
		files = append(files, revision.FileChange{Old: name, New: name})
	}
	files = slices.DeleteFunc(files, func(c revision.FileChange) bool { return !isInput(c.Old) && !isInput(c.New) })
	if len(files) == 0 {
		return nil
	}
	old, oldNames, err := r.side(ctx, r.From)
	if err != nil {
		return err
	}
	defer old.close()
	new, newNames, err := r.side(ctx, r.To)
	if err != nil {
		return err
	}
	defer new.close()
	affected, err := r.affected(ctx, files, newNames)
	if err != nil {
		return err
	}
	old.sources, new.sources = r.sources(old.projects, oldNames, affected), r.sources(new.projects, newNames, affected)
	return pairs(ctx, old, new, r.match(old.sources, new.sources), r.Workers, each)
}

// checkPaths says which path names nothing, neither now nor at the revisions.
func (r Revisions) checkPaths(ctx context.Context) error {
	for _, to := range r.Paths {
		if workspace.Exists(to) {
			continue
		}
		found := false
		for _, at := range []string{r.From, r.To} {
			s, names, err := r.side(ctx, at)
			if err != nil {
				return err
			}
			found = found || s.projects.Names(r.Repository.Top, names, to)
			s.close()
		}
		if !found {
			return &revision.Error{Message: "there is no file or folder " + filepath.ToSlash(to) + " in either version"}
		}
	}
	return nil
}

func isInput(name string) bool { return name != "" && workspace.IsInput(name) }

// side opens the files of a revision, or the working tree; names are those of its notices and bases,
// sorted.
func (r Revisions) side(ctx context.Context, at string) (*side, []string, error) {
	if at == "" {
		names, err := r.Repository.Names(ctx)
		if err != nil {
			return nil, nil, err
		}
		s := &side{projects: r.ConfigFile.Projects(), today: r.Today}
		if r.Stdin == nil {
			return s, names, nil
		}
		name := r.name(r.Stdin.Source)
		if i, there := slices.BinarySearch(names, name); !there {
			names = slices.Insert(names, i, name)
		}
		return s, names, s.projects.Override(r.Stdin.Source, r.Stdin.Data)
	}
	tree, err := r.Repository.At(ctx, at)
	if err != nil {
		return nil, nil, err
	}
	return &side{projects: r.ConfigFile.ProjectsOf(r.Repository.Top, tree), today: r.Today}, tree.Names, nil
}

// affected returns the names of the files that differ or are made of files that do; names are those
// of the new side. Files made of another hold its name. Those that do not differ hold the same names on
// both sides, so that the new side alone is searched.
func (r Revisions) affected(ctx context.Context, files []revision.FileChange, names []string) (map[string]bool, error) {
	out := map[string]bool{}
	var next []string // base names of files that notices may be made of
	for _, f := range files {
		for _, name := range []string{f.Old, f.New} {
			if name == "" || out[name] {
				continue
			}
			out[name] = true
			if path.Base(name) == config.Name {
				for _, other := range names {
					if dir := path.Dir(name); dir == "." || strings.HasPrefix(other, dir+"/") {
						out[other] = true // the settings of the whole folder
					}
				}
				continue
			}
			next = append(next, path.Base(name))
		}
	}
	for len(next) > 0 {
		holding, err := r.Repository.Holding(ctx, r.To, next)
		if err != nil {
			return nil, err
		}
		next = next[:0]
		for _, name := range holding {
			if !out[name] && isInput(name) {
				out[name] = true
				next = append(next, path.Base(name))
			}
		}
	}
	return out, nil
}

// sources returns the notices at the paths of the command line that are affected.
func (r Revisions) sources(ps *workspace.Projects, names []string, affected map[string]bool) []workspace.Source {
	var wanted []string
	for _, name := range names {
		if affected[name] {
			wanted = append(wanted, name)
		}
	}
	return ps.FindAmong(r.Repository.Top, wanted, r.Paths)
}

// match pairs the notices of both sides by their names.
func (r Revisions) match(old, new []workspace.Source) []match {
	at := map[string]int{}
	for i, s := range old {
		at[r.name(s)] = i
	}
	var out []match
	for i, s := range new {
		m, name := match{-1, i}, r.name(s)
		if k, ok := at[name]; ok {
			m.old = k
			delete(at, name)
		}
		out = append(out, m)
	}
	for i, s := range old {
		if _, gone := at[r.name(s)]; gone {
			out = append(out, match{i, -1})
		}
	}
	place := func(m match) string {
		if m.new >= 0 {
			return r.name(new[m.new])
		}
		return r.name(old[m.old])
	}
	slices.SortFunc(out, func(a, b match) int { return strings.Compare(place(a), place(b)) })
	return out
}

// name is the path of a source relative to the top of the repository.
func (r Revisions) name(s workspace.Source) string {
	name, _ := r.Repository.Name(filepath.Join(s.Dir, filepath.FromSlash(s.Name)))
	return name
}
