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

// A sight is what must be known of a source before any is built.
type sight struct {
	key string // its absolute path with slashes; empty if the file is not a readable notice
	of  string // key of its original, for a translation or a version for other people; else empty
}

// units returns the indexes of sources that are built together: each notice with versions as one
// unit, the original first, and every other source alone, in the order of their first sources.
// Sources that cannot be read are reported later.
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
	versions := map[int][]int{} // by index of the original
	for i, s := range sights {
		top, steps := i, 0
		for sights[top].of != "" && steps <= len(sights) {
			next, ok := place[sights[top].of]
			if !ok {
				break
			}
			top, steps = next, steps+1
		}
		if s.of != "" && sights[top].of == "" { // otherwise the references form a cycle, or the original is not among the sources
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

// inspect inspects a source, without reading it if the manifest has the answer.
func (b *builder) inspect(s workspace.Source) sight {
	if s.IsBase() || s.IsDocument() {
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

// original returns the path of the notice that a file is a version of.
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

// A Shard is the subset of notices that one of several machines builds. The zero Shard is all of
// them.
type Shard struct{ Number, Of int } // Number counts from 1

// maxShards is the maximum number of shards.
const maxShards = 10_000

// ParseShard parses a shard such as "2/5". Schedulers that count from 0, such as Kubernetes, pass
// 0 for the last shard.
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

// contains reports whether the shard builds a notice and its versions. It depends only on the
// path of the outputs: every machine computes the same, and adding notices moves no others.
func (s Shard) contains(stem string) bool {
	if s.Of == 0 {
		return true
	}
	h := fnv.New64a()
	h.Write([]byte(stem))
	v := h.Sum64()
	v ^= v >> 32 // the low bits of this hash alone are unevenly distributed
	return int(v%uint64(s.Of)) == s.Number-1
}

// ofShard filters the units of the shard.
func (b *builder) ofShard(units [][]int) [][]int {
	return slices.DeleteFunc(units, func(unit []int) bool { return !b.o.Shard.contains(b.o.Sources[unit[0]].Stem()) })
}

// checkOutputs checks that the outputs of a notice, to which the index links, exist.
func (b *builder) checkOutputs(s workspace.Source) error {
	for _, f := range b.o.Formats {
		path := b.o.shown(s.Stem() + f.Extension)
		if absent(path) {
			return fmt.Errorf("%s is not there: build the notices into %s before what leads to them", path, filepath.ToSlash(b.o.Out))
		}
	}
	return nil
}
