package build

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"hash/fnv"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

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
			failed[i] = workspace.Guard(b.o.Sources[i].Shown(), func() error { sights[i] = b.inspect(b.o.Sources[i]); return nil })
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

// inspect looks at a source, without reading it where what it was is known.
func (b *builder) inspect(s workspace.Source) sight {
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

// A Shard is a part of a build: the notices of one of so many machines. The zero Shard is
// all of them.
type Shard struct{ Number, Of int } // from 1

// maxShards is how many machines share a build at most.
const maxShards = 10_000

// ParseShard reads a part such as "2/5". Where numbers count from 0, as those of Kubernetes
// do, the 0 is taken for the last.
func ParseShard(s string) (Shard, error) {
	number, of, ok := strings.Cut(s, "/")
	i, err := strconv.Atoi(number)
	n, failed := strconv.Atoi(of)
	if !ok || err != nil || failed != nil || n < 1 || n > maxShards || i < 0 || i > n {
		return Shard{}, fmt.Errorf("a shard is one of so many, such as 2/5, not %q", s)
	}
	if i == 0 {
		i = n
	}
	return Shard{i, n}, nil
}

// contains reports whether a notice, and the versions of it, are built by the shard. That depends
// on the path of its outputs alone: it is the same on each machine, and adding notices moves
// no others.
func (s Shard) contains(stem string) bool {
	if s.Of == 0 {
		return true
	}
	h := fnv.New64a()
	h.Write([]byte(stem))
	v := h.Sum64()
	v ^= v >> 32 // the low bits of this hash alone are not even
	return int(v%uint64(s.Of)) == s.Number-1
}

// ofShard keeps the units of the shard.
func (b *builder) ofShard(units [][]int) [][]int {
	return slices.DeleteFunc(units, func(unit []int) bool { return !b.o.Shard.contains(b.o.Sources[unit[0]].Stem()) })
}

// checkOutputs checks that the outputs of a notice are there, to which the list of all leads.
func (b *builder) checkOutputs(s workspace.Source) error {
	for _, f := range b.o.Formats {
		path := b.o.shown(s.Stem() + f.Extension)
		if absent(path) {
			return fmt.Errorf("%s is not there: build the notices into %s before what leads to them", path, filepath.ToSlash(b.o.Out))
		}
	}
	return nil
}
