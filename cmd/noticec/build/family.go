package build

import (
	"bytes"
	"path"
	"slices"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/compose"
)

// families returns, by the path of its outputs, the versions of each notice that has others
// among the sources, and what was found of those. What cannot be read is left to Check to
// complain of.
func families(sources []Source, today string) (map[string][]compose.Version, map[Source]check.Result, error) {
	ps := projects{}
	defer ps.close()
	originals := map[string]string{} // of the keys of versions, the keys of what they are versions of
	var order []string
	known := map[string]Source{}
	for _, s := range sources {
		if s.IsBase() {
			continue
		}
		p, err := ps.of(s.Dir)
		if err != nil {
			continue
		}
		f, err := p.open(s)
		if err != nil {
			continue
		}
		key := path.Join(p.dir, p.names[f])
		known[key], order = s, append(order, key)
		if to := original(f); to != "" {
			originals[key] = path.Join(p.dir, path.Dir(p.names[f]), to)
		}
	}
	members := map[string][]string{}
	for _, key := range order {
		top := key
		for n := 0; originals[top] != "" && n < len(order); n++ {
			top = originals[top]
		}
		if _, ok := known[top]; ok && originals[top] == "" { // else they go round in a circle
			members[top] = append(members[top], key)
		}
	}
	out, results := map[string][]compose.Version{}, map[Source]check.Result{}
	for _, top := range order {
		if len(members[top]) < 2 {
			continue
		}
		i := slices.Index(members[top], top)
		keys := append([]string{top}, slices.Delete(slices.Clone(members[top]), i, i+1)...)
		var family []compose.Version
		for _, key := range keys {
			s := known[key]
			if err := guard(s.Shown(), func() error {
				r, err := load(ps, s, today)
				if err == nil {
					results[s] = r
				}
				if err == nil && r.Notice != nil {
					family = append(family, compose.NewVersion(r.Notice, s.stem()))
				}
				return err
			}); err != nil {
				return nil, nil, err
			}
		}
		for _, v := range family {
			out[v.Path] = family
		}
	}
	return out, results, nil
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
