package build

import (
	"fmt"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"hash/fnv"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

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

// has reports whether a notice, and the versions of it, are built by the shard. That depends
// on the path of its outputs alone: it is the same on each machine, and adding notices moves
// no others.
func (s Shard) has(stem string) bool {
	if s.Of == 0 {
		return true
	}
	h := fnv.New64a()
	h.Write([]byte(stem))
	v := h.Sum64()
	v ^= v >> 32 // the low bits of this hash alone are not even
	return int(v%uint64(s.Of)) == s.Number-1
}

// share keeps the units of the shard.
func (b *builder) share(units [][]int) [][]int {
	return slices.DeleteFunc(units, func(unit []int) bool { return !b.o.Shard.has(b.o.Sources[unit[0]].Stem()) })
}

// told checks that the outputs of a notice are there, to which the list of all leads.
func (b *builder) told(s workspace.Source) error {
	for _, f := range b.o.Formats {
		path := b.o.shown(s.Stem() + f.Extension)
		if absent(path) {
			return fmt.Errorf("%s is not there: build the notices into %s before what leads to them", path, filepath.ToSlash(b.o.Out))
		}
	}
	return nil
}
