package build

import (
	"context"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/published"
)

// Against compares the fragments embedded in an external page with the current notices: a finding
// for each that is out of date, and what could not be compared. It writes nothing. Fragments of notices
// that are not among the sources are ignored.
func Against(ctx context.Context, o Options, name string, page []byte) (diag.List, Summary, error) {
	p := newComparedPage(o, source.NewFile(name, page))
	o.Settings.HTML.Fragment, o.Settings.HTML.Styles, o.Index = true, "none", false
	s, err := p.find(ctx, o, nil)
	if err != nil {
		return nil, s, err
	}
	all := o
	all.Sources = p.likely(o.Sources)
	if parts := p.partsIn(all.Sources); len(parts) > 0 && !p.explained() { // it may hold some that no mark names
		if _, err := p.find(ctx, all, parts); err != nil {
			return nil, s, err
		}
	}
	p.report()
	return p.list, s, nil
}

// A comparedPage is a page that is compared with notices, and what was found.
type comparedPage struct {
	file       *source.File
	configured []string            // parts that some notice must have
	sources    map[string]bool     // what marks call the notices
	marked     []html.Fragment     // parts of them that marks name, each once
	cut        bool                // whether the marks name more
	parts      map[string][]string // of notices, by their files
	printed    map[string]bool     // the names of the fragments that the notices make
	finder     *published.Finder
	matches    []published.Match
	list       diag.List
}

// maxMarkedParts is how many parts the marks of a page may name.
const maxMarkedParts = 100

func newComparedPage(o Options, file *source.File) *comparedPage {
	p := &comparedPage{file: file, configured: partsOf(o.Formats), sources: map[string]bool{}, parts: map[string][]string{}, printed: map[string]bool{}}
	for _, s := range o.Sources {
		p.sources[html.FragmentName(s.Stem())] = true
	}
	for _, m := range html.Find(file.Data) {
		if m.Part == "" || !p.sources[m.Name] || p.hasMark(m.Name, m.Part) {
			continue
		}
		if p.cut = len(p.marked) == maxMarkedParts; p.cut {
			break
		}
		p.marked = append(p.marked, m)
	}
	return p
}

// hasMark reports whether a mark names a part of a notice.
func (p *comparedPage) hasMark(name, part string) bool {
	return slices.ContainsFunc(p.marked, func(m html.Fragment) bool { return m.Name == name && m.Part == part })
}

// find looks for whole notices in the page and for parts of them: those that are configured or that its
// marks name, and others.
func (p *comparedPage) find(ctx context.Context, o Options, others []string) (Summary, error) {
	var titles, parts sync.Map // of notices, by the paths of their outputs
	whole := inEditions(render.Page(), &titles, &parts, func(name, part string) bool {
		isConfigured := slices.ContainsFunc(p.configured, func(c string) bool { return render.PartID(c) == part })
		return len(others) > 0 || isConfigured || p.hasMark(name, part)
	})
	o.Formats = append([]render.Format{whole}, p.formatsOf(whole, others)...)
	files := map[string]string{} // of notices, by the paths of their outputs
	for _, s := range o.Sources {
		files[s.Stem()] = s.Shown()
	}
	p.finder = published.NewFinder(p.file.Data)
	s, err := run(ctx, o, true, func(_ context.Context, outputs []buildcache.File) error {
		for _, f := range outputs {
			n, ok := printedNotice(f, o.Settings.HTML.Contents)
			if !ok {
				continue // an asset, or a part that nobody asked for
			}
			stem := strings.TrimSuffix(f.Name, whole.Extension)
			if n.Part != "" {
				stem = strings.TrimSuffix(stem, "."+n.Part)
			}
			n.File = files[stem]
			if title, ok := titles.Load(stem); ok {
				n.Title = title.(string)
			}
			if all, ok := parts.Load(stem); ok {
				p.parts[n.File] = all.([]string)
			}
			p.printed[n.Name+" "+n.Part] = true
			p.finder.Add(n)
		}
		return nil
	})
	p.matches = p.finder.Matches()
	return s, err
}

// formatsOf are the formats that print the parts that are looked for. Notices may lack all but those that
// are configured.
func (p *comparedPage) formatsOf(whole render.Format, others []string) []render.Format {
	parts := slices.Clone(p.configured)
	for _, m := range p.marked {
		if html.IsSlug(m.Part) {
			parts = append(parts, m.Part)
		}
	}
	out, _ := render.OfParts([]render.Format{whole}, distinctParts(append(parts, others...))) // pages have parts
	for i := range out {
		out[i].Optional = !slices.Contains(p.configured, out[i].Part)
	}
	return out
}

// likely are the notices that the page may hold parts of: all, if they are few; else those that it was taken
// for, those whose anchors it has, and those of which it has most. That whole notices are compared with it
// does not tell which of them a part is of that they share.
func (p *comparedPage) likely(sources []workspace.Source) []workspace.Source {
	if len(sources) <= fewNotices {
		return sources
	}
	files := p.finder.Likely(fewNotices)
	for _, m := range p.matches {
		files = append(files, m.Notice.File)
	}
	return slices.DeleteFunc(slices.Clone(sources), func(s workspace.Source) bool {
		return !slices.Contains(files, s.Shown()) && !p.finder.HasAnchorsOf(html.FragmentName(s.Stem()))
	})
}

// fewNotices is of how many notices all parts are looked for, though no anchor of the page tells which.
const fewNotices = 16

// partsIn are parts of notices, of each the first maxSearchedParts.
func (p *comparedPage) partsIn(sources []workspace.Source) (out []string) {
	for _, s := range sources {
		parts := p.parts[s.Shown()]
		out = append(out, parts[:min(len(parts), maxSearchedParts)]...)
	}
	return distinctParts(out)
}

// maxSearchedParts is how many parts of a notice are looked for that nothing names.
const maxSearchedParts = 200

// explained reports whether all that was found is what notices say, or was found by its marks.
func (p *comparedPage) explained() bool {
	differs := func(m published.Match) bool { return m.Mark == nil && len(m.Differences) > 0 }
	return len(p.matches) > 0 && !slices.ContainsFunc(p.matches, differs)
}

// distinctParts are parts of which no two have the same anchor.
func distinctParts(parts []string) (out []string) {
	seen := map[string]bool{}
	for _, part := range parts {
		if id := render.PartID(part); !seen[id] {
			seen[id] = true
			out = append(out, part)
		}
	}
	return out
}

// partsOf are the parts that formats print, each once.
func partsOf(formats []render.Format) (out []string) {
	for _, f := range formats {
		if f.Part != "" && !slices.Contains(out, f.Part) {
			out = append(out, f.Part)
		}
	}
	return out
}

// inEditions is a format that prints a fragment in each markup, one after another, and nothing for a part
// that is not asked for of its notice.
func inEditions(f render.Format, titles, parts *sync.Map, asked func(name, part string) bool) render.Format {
	print := f.Render
	f.Render = func(w io.Writer, in render.Input) (diag.List, error) {
		if part := in.Settings.HTML.Part; part == "" {
			titles.Store(in.Path, in.Document.Title)
			var ids []string
			doc.EachID(in.Document.Blocks, func(id *string) { ids = append(ids, *id) })
			parts.Store(in.Path, ids)
		} else if !asked(html.FragmentName(in.Path), part) {
			return nil, nil
		}
		for _, markup := range []string{"", "plain"} {
			in.Settings.HTML.Markup = markup
			if list, err := print(w, in); err != nil || len(list) > 0 {
				return list, err
			}
		}
		return nil, nil
	}
	return f
}

// printedNotice reads what inEditions printed.
func printedNotice(f buildcache.File, contents bool) (n published.Notice, ok bool) {
	marks := html.Find(f.Data)
	for _, m := range marks {
		n.Name, n.Part = m.Name, m.Part
		n.Editions = append(n.Editions, published.Edition{Hash: m.Hash, Words: html.ReadWords(f.Data[m.Start:m.End], false)})
	}
	if contents && len(marks) > 0 && n.Part == "" { // editors make other elements of the list of sections
		m := marks[0]
		n.Editions = append(n.Editions, published.Edition{Hash: m.Hash, Words: html.ReadWords(f.Data[m.Start:m.End], true)})
	}
	return n, len(marks) > 0
}
