package build

import (
	"bytes"
	"cmp"
	"context"
	"path"
	"slices"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A sight is what has to be known of a source before any is built.
type sight struct {
	key string // its absolute path with slashes; empty if it is no notice that can be read
	of  string // that of the notice which it translates or tells to others, or empty
}

// units returns the places of sources that are built together: those of each notice that has
// versions, the original first, and every other source alone. The order is that of the first
// sources. What cannot be read is left for later to complain of.
func (b *builder) units(ctx context.Context) ([][]int, error) {
	sights, failed := make([]sight, len(b.o.Sources)), make([]error, len(b.o.Sources))
	spread(len(sights), b.o.Workers, func(i int) {
		if failed[i] = ctx.Err(); failed[i] == nil {
			failed[i] = workspace.Guard(b.o.Sources[i].Shown(), func() error { sights[i] = b.see(b.o.Sources[i]); return nil })
		}
	})
	for _, err := range failed {
		switch {
		case ctx.Err() != nil:
			return nil, buildcache.ErrInterrupted
		case err != nil:
			return nil, err
		}
	}
	return grouped(sights), nil
}

func grouped(sights []sight) [][]int {
	alone := make([]int, len(sights))
	for i := range alone {
		alone[i] = i
	}
	if !slices.ContainsFunc(sights, func(s sight) bool { return s.of != "" }) {
		return slices.Collect(slices.Chunk(alone, 1))
	}
	place := make(map[string]int, len(sights))
	for i, s := range sights {
		if s.key != "" {
			place[s.key] = i
		}
	}
	versions := map[int][]int{} // by the place of the original
	for i, s := range sights {
		top, steps := i, 0
		for sights[top].of != "" && steps <= len(sights) {
			next, ok := place[sights[top].of]
			if !ok {
				break
			}
			top, steps = next, steps+1
		}
		if s.of != "" && sights[top].of == "" { // else they go round in a circle, or the original is none of the sources
			versions[top] = append(versions[top], i)
		}
	}
	var units [][]int
	taken := make([]bool, len(sights))
	for top, list := range versions {
		units = append(units, append([]int{top}, list...))
		taken[top] = true
		for _, i := range list {
			taken[i] = true
		}
	}
	for i := range sights {
		if !taken[i] {
			units = append(units, alone[i:i+1:i+1])
		}
	}
	slices.SortFunc(units, func(a, b []int) int { return cmp.Compare(slices.Min(a), slices.Min(b)) })
	return units
}

// see looks at a source, without reading it where what it was is known.
func (b *builder) see(s workspace.Source) sight {
	if s.IsBase() {
		return sight{}
	}
	p, err := b.ps.Of(s.Dir)
	if err != nil {
		return sight{}
	}
	name, err := p.NameOf(s)
	if err != nil {
		return sight{}
	}
	to, known := b.store.original(s)
	if !known {
		f, err := p.Open(s)
		if err != nil {
			return sight{}
		}
		to = original(f)
	}
	seen := sight{key: path.Join(p.Dir, name)}
	if to != "" {
		seen.of = path.Join(p.Dir, path.Dir(name), to)
	}
	return seen
}

// original returns the path of the notice that a file translates or tells to others.
func original(f *source.File) string {
	if !bytes.Contains(f.Data, []byte("translation_of")) && !bytes.Contains(f.Data, []byte("version_of")) {
		return ""
	}
	root, list := tree.Parse(f)
	if root == nil || len(list) > 0 {
		return ""
	}
	for _, key := range []string{"translation_of", "version_of"} {
		if n := root.Get(key); n != nil {
			return n.Text.Value
		}
	}
	return ""
}
