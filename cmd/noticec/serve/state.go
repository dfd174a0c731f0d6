package serve

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/transcribe"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/doc"
)

// A notice is the state of one notice in the preview.
type notice struct {
	path     string // of its outputs, without an extension
	fileName string // name of the file, as findings print it
	title    string
	lang     string
	links    []doc.Alternate // other versions, and itself
	html     []byte          // the last good page; nil if there was none yet
	stale    bool            // whether the page is older than the file

	isDocument bool      // whether the file is a document of others
	document   *document // what was read of it; nil if nothing was yet

	findings diag.List
}

// A state is a snapshot of the notices. It does not change, but for the outputs that are
// rendered when they are first requested.
type state struct {
	id       string
	notices  []*notice // in the order of the build
	options  build.Options
	problem  string    // why nothing could be built
	open     diag.List // findings that count, of all notices
	others   []other   // findings in files that are no notices
	blocking diag.List // findings that prevent pages from being built
	errors   int
	warnings int

	mu       sync.Mutex
	rendered map[outputKey]output
}

// An other is the findings in a file that notices are made of, such as a base, or that compare them.
type other struct {
	file     string
	findings diag.List
}

// An outputKey names an output that is rendered on request.
type outputKey struct{ path, format, theme string }

type output struct {
	data     []byte
	findings diag.List
	err      error
}

// A Report is the summary of an update.
type Report struct {
	Notices, Errors, Warnings int
	Problem                   string // why nothing could be built
}

func (st *state) report() Report { return Report{len(st.notices), st.errors, st.warnings, st.problem} }

// find returns the notice with an output path.
func (st *state) find(path string) *notice {
	i := slices.IndexFunc(st.notices, func(n *notice) bool { return n.path == path })
	if i < 0 {
		return nil
	}
	return st.notices[i]
}

// findDocument returns the document whose path follows a prefix.
func (st *state) findDocument(name, prefix string) *notice {
	path, ok := strings.CutPrefix(name, prefix)
	if n := st.find(path); ok && n != nil && n.isDocument {
		return n
	}
	return nil
}

// build builds the pages of all notices. A notice that cannot be built keeps its last page.
func (o Options) build(ctx context.Context, old *state) (st *state) {
	defer func() {
		if v := recover(); v != nil {
			st = old.withProblem(fmt.Sprintf("noticec failed: %v; please report this", v), nil)
		}
	}()
	options, list, err := o.Build()
	switch {
	case err != nil:
		return old.withProblem(err.Error(), nil)
	case len(list) > 0:
		return old.withProblem("noticec.yaml cannot be used.", list)
	}
	options.Index = false
	st = &state{options: options, rendered: map[outputKey]output{}}
	byPath, byFile := map[string]*notice{}, map[string]*notice{}
	for _, src := range options.Sources {
		if n := (&notice{path: src.Stem(), fileName: src.Shown(), title: src.Shown(), isDocument: src.IsDocument()}); !src.IsBase() && byPath[n.path] == nil {
			byPath[n.path] = n
			byFile[n.fileName] = n
			st.notices = append(st.notices, n)
		}
	}
	pages, s, err := st.pages(ctx, byPath)
	if err != nil {
		return old.withProblem(err.Error(), nil)
	}
	st.blocking, st.errors = s.Blocking.Open(), s.Findings.Count(diag.Error)
	st.warnings = s.Findings.Count(diag.Warning) - st.errors
	st.open = s.Findings.Open()
	for _, d := range st.open {
		file := "all notices together"
		if d.Span.File != nil {
			file = d.Span.File.Name
		}
		if n := byFile[file]; n != nil {
			n.findings = append(n.findings, d)
			continue
		}
		i := slices.IndexFunc(st.others, func(o other) bool { return o.file == file })
		if i < 0 {
			i = len(st.others)
			st.others = append(st.others, other{file: file})
		}
		st.others[i].findings = append(st.others[i].findings, d)
	}
	for _, n := range st.notices {
		if n.html = pages[n.path+".html"]; n.html != nil {
			continue
		}
		n.stale = true
		if was := old.find(n.path); was != nil && was.html != nil {
			n.html, n.title, n.lang, n.links = was.html, was.title, was.lang, was.links
			n.document = cmp.Or(n.document, was.document)
		}
	}
	return st
}

// withProblem returns a copy of the state in which all pages are stale, with a problem.
func (st *state) withProblem(problem string, list diag.List) *state {
	next := &state{options: st.options, problem: problem, blocking: list, open: st.open, others: st.others, errors: max(1, list.Count(diag.Error)), rendered: map[outputKey]output{}}
	for _, n := range st.notices {
		stale := *n
		stale.stale = true
		next.notices = append(next.notices, &stale)
	}
	return next
}

// pages renders all notices as HTML, and records their titles, languages and versions, and the drafts
// of documents.
func (st *state) pages(ctx context.Context, byPath map[string]*notice) (map[string][]byte, build.Summary, error) {
	page := render.Page()
	renderPage := page.Render
	page.Render = func(w io.Writer, in render.Input) (diag.List, error) {
		if n := byPath[in.Path]; n != nil {
			n.title, n.lang, n.links = in.Document.Title, in.Document.Lang, in.Document.Alternates
			if n.document != nil {
				n.document.compare(in.Document)
			}
		}
		return renderPage(w, in)
	}
	o := st.options
	o.Formats = []render.Format{page}
	o.Transcribed = func(src workspace.Source, t *transcribe.Transcript) {
		if n := byPath[src.Stem()]; n != nil {
			n.document = newDocument(t)
		}
	}
	pages := map[string][]byte{}
	s, err := build.Preview(ctx, o, func(path string, data []byte) { pages[path] = data })
	return pages, s, err
}

func findFormat(formats []render.Format, name string) *render.Format {
	for _, f := range formats {
		if f.Name == name {
			return &f
		}
	}
	return nil
}

// render renders one notice in a format, once, with a theme if one is named. The findings say
// why there is no output.
func (st *state) render(ctx context.Context, n *notice, f render.Format, theme string, o Options) output {
	b := st.options
	if theme != "" {
		b.Settings = o.Theme(b.Settings, theme)
	}
	return st.once(ctx, outputKey{n.path, f.Name, theme}, b, f, n)
}

// once renders one notice in a format by the options of a build, unless that has been done.
func (st *state) once(ctx context.Context, key outputKey, b build.Options, f render.Format, n *notice) output {
	st.mu.Lock() // one at a time: a format may run an external program
	defer st.mu.Unlock()
	if a, ok := st.rendered[key]; ok {
		return a
	}
	var a output
	only := f
	only.Render = func(w io.Writer, in render.Input) (diag.List, error) {
		if in.Path != n.path {
			return nil, nil
		}
		list, err := f.Render(w, in)
		a.findings = append(a.findings, list...)
		return list, err
	}
	b.Formats = []render.Format{only}
	_, a.err = build.Preview(ctx, b, func(path string, data []byte) {
		if path == n.path+f.Extension {
			a.data = data
		}
	})
	if ctx.Err() == nil {
		st.rendered[key] = a
	}
	return a
}

// formats are the configured formats, and always HTML.
func (st *state) formats() []render.Format {
	if slices.ContainsFunc(st.options.Formats, func(f render.Format) bool { return f.IsPage }) {
		return st.options.Formats
	}
	return append([]render.Format{render.Page()}, st.options.Formats...)
}

// asset returns a file that outputs share, in any theme, or nil.
func (st *state) asset(path string, o Options) []byte {
	all := []render.Settings{st.options.Settings, st.forReview().Settings}
	for _, theme := range o.Themes {
		all = append(all, o.Theme(st.options.Settings, theme))
	}
	for _, f := range st.formats() {
		if f.Assets == nil {
			continue
		}
		for _, settings := range all {
			for _, file := range f.Assets(settings) {
				if file.Name == path {
					return file.Data
				}
			}
		}
	}
	return nil
}

// lookup returns the notice and the format of an output path.
func (st *state) lookup(path string) (*notice, *render.Format) {
	for _, f := range st.formats() {
		if stem, ok := strings.CutSuffix(path, f.Extension); ok {
			if n := st.find(stem); n != nil {
				return n, &f
			}
		}
	}
	return nil, nil
}
