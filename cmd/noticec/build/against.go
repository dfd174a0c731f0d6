package build

import (
	"context"
	"slices"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/html"
)

// A Drift is a fragment in a page of others that is not what it should be.
type Drift struct {
	Line int    // of the page, from 1; 0 for the page as a whole
	What string // a sentence without its end
}

// Against says how the fragments in a page of others differ from what the notices say now. It
// writes nothing. Fragments of notices that are not among the sources are left alone.
func Against(ctx context.Context, o Options, page []byte) ([]Drift, Summary, error) {
	o.Settings.HTML.Fragment, o.Settings.HTML.Styles, o.Index = true, "none", false
	o.Formats = []render.Format{render.Page()}
	now := map[string][]string{} // hashes, by the names of notices
	s, err := run(ctx, o, func(_ context.Context, files []buildcache.File) error {
		for _, f := range files {
			found, err := html.Find(f.Data)
			if err != nil {
				return err
			}
			now[found[0].Name] = append(now[found[0].Name], found[0].Hash)
		}
		return nil
	})
	if err != nil {
		return nil, s, err
	}
	found, err := html.Find(page)
	if err != nil {
		return []Drift{{What: err.Error()}}, s, nil
	}
	var out []Drift
	known := false
	for _, f := range found {
		hashes, ok := now[f.Name]
		known = known || ok
		switch {
		case !ok:
		case f.Changed:
			out = append(out, Drift{f.Line, "the fragment " + f.Name + " was changed after it was published"})
		case !slices.Contains(hashes, f.Hash):
			out = append(out, Drift{f.Line, "the fragment " + f.Name + " is not what the notice says now: publish it again"})
		}
	}
	if !known {
		out = append(out, Drift{What: "there is no fragment of these notices in it"})
	}
	return out, s, nil
}

// ReadPage reads a page of others that is to be compared, of at most 16 MiB.
func ReadPage(name string) ([]byte, error) {
	return source.ReadNamed(name, 16*source.MaxSize)
}
