package build

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/html"
)

// A result is the result of building one source. It holds no notice.
type result struct {
	done       bool          // otherwise it was not checked, or does not count
	failed     bool          // not written in every format
	misshapen  bool          // because the source is not a valid notice
	heads      []source.Span // of the files that it is made of
	unchanged  bool          // skipped as up to date
	written    int           // number of files
	same       int           // files not rewritten, because the bytes on disk were the same
	findings   diag.List
	printed    diag.List         // the findings that the backends reported
	files      []buildcache.File // the outputs of a build that does not write
	record     *record           // nil once it is packed
	packed     string
	hasOutputs bool    // whether there are outputs
	inputs     []input // for deps
	lacking    []lackingPart
	family     []compose.Version
}

// pack encodes the record; known is the text in the manifest, which is reused if it is equal.
func (m *result) pack(known string) {
	if r := m.record; r != nil {
		m.packed, m.hasOutputs, m.record = known, len(r.outputs) > 0, nil
		if known == "" {
			m.packed = r.pack()
		}
	}
}

// blocking returns the findings that prevented an output from being written.
func (m *result) blocking(findings diag.List) diag.List {
	if m.misshapen {
		return slices.DeleteFunc(slices.Clone(findings), func(d diag.Diagnostic) bool { return !d.Code.Required })
	}
	return m.printed
}

// A checked is a source that was checked, with its inputs.
type checked struct {
	check.Result
	source *source.File // nil if it could not be read
	inputs []input
	sound  bool // whether the recorded inputs are complete
}

// unit builds the notices of one family, or a single one. A family is held in memory together, as
// its members link to each other.
func (b *builder) unit(ctx context.Context, members []int) ([]result, error) {
	out := make([]result, len(members))
	known, fresh := make([]*checked, len(members)), make([]*record, len(members))
	var family []compose.Version
	for j, i := range members {
		src := b.o.Sources[i]
		if err := workspace.Guard(src.Shown(), func() (err error) {
			if fresh[j] = b.store.unchangedRecord(b, src); fresh[j] != nil {
				family = append(family, fresh[j].version())
				return nil
			}
			if known[j], err = b.check(src); err == nil && known[j].Notice != nil {
				family = append(family, compose.NewVersion(known[j].Notice, src.Stem()))
			}
			return err
		}); err != nil {
			return nil, err
		}
	}
	if len(members) == 1 {
		family = nil
	}
	for j, i := range members {
		src := b.o.Sources[i]
		sum := linkedSum(family, b.index, b.feed, b.earlier(src.Stem()))
		if r := fresh[j]; r != nil && r.family == sum && b.linksUnchanged(r) && b.store.upToDate(r, b.o.Formats) {
			out[j] = result{done: src.Of == "" || r.isOf(src.Of, b.store.out), unchanged: true, record: r, inputs: r.inputs, family: family}
			out[j].pack(b.store.knownText(r))
			continue
		}
		if err := workspace.Guard(src.Shown(), func() (err error) {
			if known[j] == nil {
				if known[j], err = b.check(src); err != nil {
					return err
				}
			}
			out[j], err = b.make(ctx, src, known[j], family, sum)
			out[j].pack("")
			return err
		}); err != nil {
			return nil, err
		}
		known[j] = nil // release it as soon as possible
	}
	return out, nil
}

// linkedSum hashes the versions, present and earlier, the index and the feed that a page links to.
func linkedSum(family []compose.Version, index, feed string, earlier []compose.Earlier) digest {
	if family == nil && index == "" {
		return digest{}
	}
	return digestOf(fmt.Appendf(nil, "%q %q %q %q", family, index, feed, earlier))
}

// check reads and checks a source, and records its inputs.
func (b *builder) check(s workspace.Source) (*checked, error) {
	c := &checked{sound: true}
	p, err := b.ps.Of(s.Dir)
	if err == nil && s.IsDocument() {
		return b.checkDocument(p, s)
	}
	if err == nil {
		c.source, err = p.Open(s)
	}
	if err != nil {
		c.Result, c.sound = workspace.Unreadable(s, err), false
		return c, nil
	}
	if s.IsBase() {
		c.Findings, err = check.Base(c.source)
		b.o.Baseline.Accept(c.Findings, nil)
		return c, err
	}
	n := &inputRecorder{p: p, out: b.store.at(), seen: map[string]bool{}, sound: true}
	read := p.Check
	if b.o.Review != nil {
		read = p.CheckForReview
	}
	c.Result, err = read(c.source, b.o.Today, n.read)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.Shown(), err)
	}
	b.o.Baseline.Accept(c.Findings, ofBases(c.Heads))
	c.inputs, c.sound = n.inputs(c), n.sound
	return c, nil
}

// checkDocument checks a document as the notice that it would become.
func (b *builder) checkDocument(p *workspace.Project, s workspace.Source) (*checked, error) {
	list, r, err := p.CheckDocument(s, b.o.Today)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w", s.Shown(), err)
	case len(list) > 1:
		r = workspace.Unreadable(s, fmt.Errorf("it holds %d notices: `noticec import` makes a file of each, which can be shown", len(list)))
	case len(list) == 1 && b.o.Transcribed != nil:
		b.o.Transcribed(s, list[0])
	}
	return &checked{Result: r}, nil
}

// make renders a checked source, and writes the outputs if this build writes.
func (b *builder) make(ctx context.Context, s workspace.Source, c *checked, family []compose.Version, sum digest) (result, error) {
	m := result{findings: c.Findings, heads: c.Heads, inputs: c.inputs, record: &record{stem: s.Stem(), root: b.store.relative(s.Dir)}}
	if !s.Counts(c.Result) {
		return result{}, nil
	}
	m.done = true
	r := m.record
	switch {
	case s.IsBase():
		r.tally(s.Shown(), m.findings)
		return m, nil
	case c.Notice == nil:
		m.failed, m.misshapen = true, true
		r.tally(s.Shown(), m.findings)
		r.outputs = b.store.outputs(r.stem)
		return m, nil
	}
	if why := b.unusable(s); why != "" && c.source != nil {
		m.failed, m.printed = true, diag.List{tree.UnusableName(c.source, why)}
		m.findings = slices.Concat(m.findings, m.printed)
		r.tally(s.Shown(), m.findings)
		r.outputs = b.store.outputs(r.stem)
		return m, nil
	}
	if b.o.IndexOnly {
		r.tally(s.Shown(), m.findings)
		r.describe(c.Notice)
		m.family = family
		r.outputs = b.store.outputs(r.stem)
		return m, b.checkOutputs(s)
	}
	p, release, err := b.print(s, c.Result, family, r)
	defer release()
	if err != nil {
		return m, err
	}
	m.family = family
	m.printed, m.findings = p.found, append(m.findings, p.found...)
	m.failed = len(p.files)+len(p.lacking) < len(b.o.Formats)
	m.lacking = lackingParts(c.Notice, p.lacking)
	files := p.files
	r.tally(s.Shown(), m.findings)
	if r.describe(c.Notice); m.failed {
		r.entry = ""
	}
	if b.put != nil {
		m.written, m.files = len(files), clone(files)
		return m, nil
	}
	r.family, r.of = sum, original(c.source)
	if c.sound && !m.failed {
		r.inputs = c.inputs
		if r.settings, err = b.settings(s); err != nil {
			return m, err
		}
	}
	if m.written, err = b.store.write(ctx, b, r, files, p.lacking); err == nil {
		m.same = len(files) - m.written
	}
	return m, err
}

// clone copies files out of a buffer that is reused.
func clone(files []buildcache.File) []buildcache.File {
	out := slices.Clone(files)
	for i := range out {
		out[i].Data = bytes.Clone(out[i].Data)
	}
	return out
}

// buffers are reused for rendering, as notices are of similar size.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// linksUnchanged reports whether the links of a notice still have the same targets.
func (b *builder) linksUnchanged(r *record) bool {
	return !slices.ContainsFunc(r.links, func(l link) bool { return b.stems()[l.file] != l.stem })
}

// A printed is what the formats made of a notice.
type printed struct {
	files   []buildcache.File // valid until they are released
	found   diag.List
	lacking []render.Format // of parts that the notice does not have
}

// composing are the options of the document of a notice; the targets of its links are recorded.
func (b *builder) composing(s workspace.Source, to *record) compose.Options {
	return compose.Options{Today: b.o.Today, Earlier: b.earlier(s.Stem()), Fields: b.o.Review != nil, OutputPath: func(file string) (string, bool) {
		stem, ok := b.stems()[file]
		to.links = append(to.links, link{file, stem})
		if !ok {
			return "", false
		}
		if b.o.Review != nil {
			stem += reviewMark
		}
		path, err := filepath.Rel(filepath.Dir(s.Stem()), stem)
		return filepath.ToSlash(path), err == nil
	}}
}

// print renders a notice in every format and records the targets of its links. A format that a
// finding blocks is left out.
func (b *builder) print(s workspace.Source, r check.Result, family []compose.Version, to *record) (p printed, release func(), err error) {
	composing := b.composing(s, to)
	d := compose.With(r.Notice, composing)
	d.Path = s.Stem()
	d.Alternates = compose.Alternates(family, s.Stem())
	if b.o.Review != nil {
		if err := b.reviewed(s, r, d); err != nil {
			return p, func() {}, err
		}
	}
	var used []*bytes.Buffer
	release = func() {
		for _, buffer := range used {
			buffers.Put(buffer)
		}
	}
	settings := b.o.Settings
	settings.HTML.Index, settings.HTML.Feed = b.index, b.feed
	parts := sync.OnceValue(func() *compose.Parts { return compose.NewParts(r.Notice, composing, d) })
	for _, f := range pageLast(b.o.Formats) {
		d := d
		if f.Part != "" {
			if d = parts().Part(f.Part, path.Base(s.Stem())); d == nil {
				p.lacking = append(p.lacking, f)
				continue
			}
			d.Path = s.Stem()
		}
		buffer := buffers.Get().(*bytes.Buffer)
		buffer.Reset()
		used = append(used, buffer)
		list, err := f.Render(buffer, render.Input{Document: d, Notice: r.Notice, Settings: settings, Path: s.Stem()})
		if err != nil {
			return p, release, fmt.Errorf("printing %s as %s: %w", s.Shown(), f.Name, err)
		}
		p.found = append(p.found, list...)
		if list.Count(diag.Error) > 0 {
			settings.HTML.Others = slices.DeleteFunc(slices.Clone(settings.HTML.Others), func(o html.OtherFormat) bool { return o.Format == f.Name })
		} else {
			p.files = append(p.files, buildcache.File{Name: s.Stem() + f.Extension, Data: buffer.Bytes()})
		}
	}
	slices.SortStableFunc(p.files, func(x, y buildcache.File) int { return cmp.Compare(b.o.order(x), b.o.order(y)) })
	return p, release, nil
}

// settings hashes the configuration that applies to a source.
func (b *builder) settings(s workspace.Source) (digest, error) {
	p, err := b.ps.Of(s.Dir)
	if err != nil {
		return digest{}, err
	}
	name, err := p.NameOf(s)
	if err != nil {
		return digest{}, err
	}
	c, err := p.Configuration(name)
	if err != nil {
		return digest{}, err
	}
	if c.File == nil {
		return digest{}, nil
	}
	if sum, known := b.configs.Load(c); known {
		return sum.(digest), nil
	}
	sum := digestOf([]byte(c.Identity()))
	b.configs.Store(c, sum)
	return sum, nil
}

// inputRecorder records the files that are read for one notice.
type inputRecorder struct {
	p     *workspace.Project
	out   string // absolute
	seen  map[string]bool
	list  []input
	sound bool
}

// read is a resolve.Reader.
func (n *inputRecorder) read(from *source.File, to string) (*source.File, error) {
	f, err := n.p.Read(from, to)
	name := path.Join(path.Dir(from.Path), to)
	if !n.seen[name] {
		n.seen[name] = true
		full := filepath.Join(n.p.Dir, filepath.FromSlash(name))
		switch {
		case err == nil:
			n.list = append(n.list, input{path: n.relative(full), kind: there})
		case absent(full):
			n.list = append(n.list, input{path: n.relative(full), kind: missing})
		default: // the cause of the failure is unknown
			n.sound = false
		}
	}
	return f, err
}

func (n *inputRecorder) relative(full string) string { return relativeTo(n.out, full) }

// inputs returns the inputs of a notice: its file first, then the files whose content it
// includes, then those that only have to exist.
func (n *inputRecorder) inputs(c *checked) []input {
	out := []input{newInput(n.relative(filepath.Join(n.p.Dir, filepath.FromSlash(c.source.Path))), c.source)}
	whole := map[string]bool{out[0].path: true}
	for _, f := range slices.Concat(c.Files, c.Linked) {
		in := newInput(n.relative(filepath.Join(n.p.Dir, filepath.FromSlash(f.Path))), f)
		if !whole[in.path] {
			whole[in.path] = true
			out = append(out, in)
		}
	}
	for _, in := range n.list {
		if !whole[in.path] {
			out = append(out, in)
		}
	}
	return out
}
