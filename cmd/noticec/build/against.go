package build

import (
	"cmp"
	"context"
	"fmt"
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
	marks := html.Find(page)
	parts := partsOf(o.Formats)
	o.LackParts = len(parts) == 0
	for _, m := range marks {
		if m.Part != "" && len(parts) < maxMarkedParts && html.IsSlug(m.Part) {
			parts = append(parts, m.Part)
		}
	}
	o.Settings.HTML.Fragment, o.Settings.HTML.Styles, o.Index = true, "none", false
	p := &comparedPage{file: source.NewFile(name, page), printed: map[string]bool{}}
	s, err := p.find(ctx, o, parts)
	if err != nil {
		return nil, s, err
	}
	if len(p.others) > 0 && !p.explained() && len(p.likely(o.Sources)) > 0 { // it may hold parts that no mark names
		all := o
		all.LackParts, all.Sources = true, p.likely(o.Sources)
		if _, err := p.find(ctx, all, append(parts, p.others...)); err != nil {
			return nil, s, err
		}
	}
	p.report()
	return p.list, s, nil
}

// find looks for whole notices and parts of them in the page.
func (p *comparedPage) find(ctx context.Context, o Options, parts []string) (Summary, error) {
	var titles, names sync.Map // of notices, and of their parts, by the paths of their outputs
	whole := inEditions(render.Page(), &titles, &names)
	o.Formats = []render.Format{whole}
	for _, part := range distinctParts(parts) {
		of, _ := render.OfParts([]render.Format{whole}, []string{part}) // pages have parts
		o.Formats = append(o.Formats, of...)
	}
	files := map[string]string{} // of notices, by the paths of their outputs
	for _, s := range o.Sources {
		files[s.Stem()] = s.Shown()
	}
	p.finder, p.others = published.NewFinder(p.file.Data), nil
	s, err := run(ctx, o, true, func(_ context.Context, outputs []buildcache.File) error {
		for _, f := range outputs {
			n, ok := printedNotice(f, o.Settings.HTML.Contents)
			if !ok {
				continue // an asset
			}
			stem := strings.TrimSuffix(f.Name, whole.Extension)
			if n.Part != "" {
				stem = strings.TrimSuffix(stem, "."+n.Part)
			}
			n.File = files[stem]
			if title, ok := titles.Load(stem); ok {
				n.Title = title.(string)
			}
			if all, ok := names.Load(stem); ok && n.Part == "" && len(p.others) < maxSearchedParts {
				p.others = append(p.others, all.([]string)...)
			}
			p.printed[n.Name+" "+n.Part] = true
			p.finder.Add(n)
		}
		return nil
	})
	p.matches = p.finder.Matches()
	return s, err
}

// likely are the notices that the page may hold parts of: those that it was taken for, or else all, if they
// are few.
func (p *comparedPage) likely(sources []workspace.Source) []workspace.Source {
	if len(p.matches) == 0 && len(sources) <= fewNotices {
		return sources
	}
	return slices.DeleteFunc(slices.Clone(sources), func(s workspace.Source) bool {
		return !slices.ContainsFunc(p.matches, func(m published.Match) bool { return m.Notice.File == s.Shown() })
	})
}

// fewNotices is of how many notices all parts are looked for, though no word of the page tells which.
const fewNotices = 16

// maxSearchedParts is how many parts are looked for that nothing names.
const maxSearchedParts = 200

// explained reports whether all that was found is what notices say, or was found by its marks.
func (p *comparedPage) explained() bool {
	differs := func(m published.Match) bool { return m.Mark == nil && len(m.Differences) > 0 }
	return len(p.matches) > 0 && !slices.ContainsFunc(p.matches, differs)
}

// maxMarkedParts is how many parts the marks of a page may name.
const maxMarkedParts = 100

// distinctParts are parts of which no two have the same anchor.
func distinctParts(parts []string) (out []string) {
	known := map[string]bool{}
	for _, part := range parts {
		if id := render.PartID(part); !known[id] {
			known[id] = true
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

// inEditions is a format that prints a fragment in each markup, one after another.
func inEditions(f render.Format, titles, parts *sync.Map) render.Format {
	print := f.Render
	f.Render = func(w io.Writer, in render.Input) (diag.List, error) {
		if in.Settings.HTML.Part == "" {
			titles.Store(in.Path, in.Document.Title)
			var names []string
			doc.EachID(in.Document.Blocks, func(id *string) { names = append(names, *id) })
			parts.Store(in.Path, names)
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
func printedNotice(f buildcache.File, contents bool) (published.Notice, bool) {
	var n published.Notice
	for _, m := range html.Find(f.Data) {
		n.Name, n.Part = m.Name, m.Part
		body := f.Data[m.Start:m.End]
		n.Editions = append(n.Editions, published.Edition{Hash: m.Hash, Words: html.ReadWords(body, false)})
		if contents && len(n.Editions) == 1 { // editors make other elements of the list of sections
			defer func() {
				n.Editions = append(n.Editions, published.Edition{Hash: m.Hash, Words: html.ReadWords(body, true)})
			}()
		}
	}
	return n, len(n.Editions) > 0
}

// A comparedPage is a page that is compared with notices, and what was found.
type comparedPage struct {
	file    *source.File
	finder  *published.Finder
	matches []published.Match
	printed map[string]bool // the names of the fragments that the notices make
	others  []string        // parts that the notices have
	list    diag.List
}

func (p *comparedPage) add(code diag.Code, from, to int, message, help string, options ...diag.Option) {
	p.list = append(p.list, diag.New(code, p.span(from, to), message, help, options...))
}

// span is the place between two bytes; without any it is the page as a whole.
func (p *comparedPage) span(from, to int) source.Span {
	if to <= from {
		return source.Span{File: p.file}
	}
	return source.Span{File: p.file, Start: p.file.PosAt(from), End: p.file.PosAt(to)}
}

// report says what is to be said of the page.
func (p *comparedPage) report() {
	for _, m := range p.finder.Marked() {
		if m.Part != "" && p.printed[m.Name+" "] && !p.printed[m.Name+" "+m.Part] {
			p.add(codeFragment, m.Start, m.Start+1, "the fragment "+m.Name+" holds the part "+m.Part+", which its notice does not have now", "publish another part, or take it away")
		}
	}
	for _, m := range p.matches {
		p.match(m)
	}
	switch {
	case p.finder.IsCut():
		p.add(codeFragment, 0, 0, "the page has more words or fragments than are compared", "save the part of it that holds one")
	case len(p.list) == 0 && len(p.matches) == 0:
		p.add(codeFragment, 0, 0, "there is no fragment of these notices in it: neither marks, nor anchors, nor words of theirs", "name the notices that the page holds, or publish them")
	}
}

// match says what differs in one fragment, and what of it could not be compared.
func (p *comparedPage) match(m published.Match) {
	if m.Fresh {
		return
	}
	name := "the fragment " + m.Notice.Name
	if m.Notice.Part != "" {
		name += " (" + m.Notice.Part + ")"
	}
	if len(m.Differences) > 0 {
		slices.SortStableFunc(m.Differences, func(a, b published.Difference) int { return cmp.Compare(a.At, b.At) })
		first, rest := m.Differences[0], m.Differences[1:]
		message, help := name+" is not what the notice says now", "publish it again"
		if m.Mark != nil && slices.ContainsFunc(m.Notice.Editions, func(e published.Edition) bool { return e.Hash == m.Mark.Hash }) {
			message, help = name+" was changed after it was published", "publish it again, and change the notice"
		}
		message += ": " + inSentence(first)
		if n := len(rest); n == 1 {
			message += "; one more place differs"
		} else if n > 1 {
			message += fmt.Sprintf("; %d more places differ", n)
		}
		var related []diag.Option
		for _, d := range rest[:min(len(rest), maxRelated)] {
			related = append(related, diag.WithRelated(p.span(d.At, d.End), inSentence(d)))
		}
		p.add(codeFragment, first.At, first.End, message, help, related...)
	}
	unsure := strings.Join(m.Unsure, "; ")
	switch {
	case m.Mark == nil:
		message := fmt.Sprintf("%s was found without its marks: it was taken for %s by %d %% of its words", name, m.Notice.File, m.Share)
		if m.Anchors > 0 {
			message += fmt.Sprintf(" and %d of its %d anchors", m.Anchors, m.Of)
		}
		if m.Rival != nil {
			message += "; " + m.Rival.File + " is as like"
		}
		help := "keep the comments around it, where the page can"
		if m.Rival != nil {
			help = "name the notice that the page holds"
		}
		if unsure != "" {
			message += "; not compared: " + unsure
		}
		p.add(codeUnmarked, m.At, m.At+1, message, help)
	case unsure != "":
		p.add(codeUnmarked, m.At, m.At+1, name+" was compared by its words; not compared: "+unsure, "look at these yourself")
	}
}

// maxRelated is how many places a finding names beside the first.
const maxRelated = 5

// inSentence says what a difference is.
func inSentence(d published.Difference) string {
	behind := ""
	if d.Near != "" {
		behind = fmt.Sprintf(" behind %q", d.Near)
	}
	switch {
	case d.Link && d.Notice == "":
		return fmt.Sprintf("%q leads to %s, and is no link in the notice", d.Near, d.Page)
	case d.Link && d.Page == "":
		return fmt.Sprintf("%q leads nowhere, and in the notice to %s", d.Near, d.Notice)
	case d.Link:
		return fmt.Sprintf("%q leads to %s, and in the notice to %s", d.Near, d.Page, d.Notice)
	case d.Unbounded && d.Near == "":
		return fmt.Sprintf("it does not begin with %q", d.Notice)
	case d.Unbounded:
		return fmt.Sprintf("it does not end with %q", d.Notice)
	case d.Page == "":
		return fmt.Sprintf("%q is missing%s", d.Notice, behind)
	case d.Notice == "":
		return fmt.Sprintf("%q is added%s", d.Page, behind)
	}
	return fmt.Sprintf("it says %q, and the notice %q", d.Page, d.Notice)
}
