package rewrite

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/draft/series"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/transcribe"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// An Import is the draft of one notice, with what is known of it.
type Import struct {
	From string // the document, as it is shown
	To   string // the path of the draft
	*transcribe.Transcript
	Text     []byte
	Count    int // words of the document, marks aside
	Carried  int // those of them that the page of the draft has, in their order
	Findings diag.List
}

// ImportOptions are how documents are imported.
type ImportOptions struct {
	transcribe.Settings
	ConfigFile workspace.ConfigFile
	Dir        string // folder of the drafts; empty: beside the documents
	Today      string // ISO 8601
}

// A DocumentError says why a document cannot be imported.
type DocumentError struct {
	Document string
	Err      error
}

func (e *DocumentError) Error() string { return fmt.Sprintf("%s: %v", e.Document, e.Err) }

func (e *DocumentError) Unwrap() error { return e.Err }

// Documents makes drafts of documents, several at once, and calls each with every one, in order and
// from one goroutine. It writes nothing. The error joins a DocumentError for each that cannot
// be read.
func Documents(ctx context.Context, sources []workspace.Source, o ImportOptions, each func(*Import) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ps := o.ConfigFile.Projects()
	defer ps.Close()
	var running sync.WaitGroup
	defer running.Wait() // before the projects are closed
	inWork := transcribed(ctx, ps, sources, o, &running)
	var failed []error
	defer cancel() // first of all, if there is an error
	for one := range inWork {
		r := <-one
		for _, i := range r.list {
			if err := each(i); err != nil {
				return err
			}
		}
		var unread *DocumentError
		if errors.As(r.err, &unread) {
			failed = append(failed, unread)
		} else if r.err != nil {
			return r.err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return errors.Join(failed...)
}

// A result is the drafts of one document.
type result struct {
	list []*Import
	err  error
}

// transcribed makes drafts of as many documents at once as there are processors, and gives them in the
// order of the documents.
func transcribed(ctx context.Context, ps *workspace.Projects, sources []workspace.Source, o ImportOptions, running *sync.WaitGroup) <-chan chan result {
	inWork := make(chan chan result, runtime.GOMAXPROCS(0))
	running.Go(func() {
		defer close(inWork)
		for _, s := range sources {
			one := make(chan result, 1)
			select {
			case inWork <- one:
			case <-ctx.Done():
				return
			}
			running.Go(func() {
				var r result
				r.err = workspace.Guard(s.Shown(), func() (err error) {
					r.list, err = document(ps, s, o)
					return err
				})
				one <- r
			})
		}
	})
	return inWork
}

// document makes drafts of one document.
func document(ps *workspace.Projects, s workspace.Source, o ImportOptions) ([]*Import, error) {
	p, err := ps.Of(s.Dir)
	if err != nil {
		return nil, &DocumentError{s.Shown(), source.Cause(err)}
	}
	f, err := p.OpenDocument(s)
	if err != nil {
		return nil, &DocumentError{s.Shown(), err}
	}
	list, err := p.Transcribe(f, o.Settings)
	if err != nil {
		return nil, &DocumentError{s.Shown(), err}
	}
	var out []*Import
	for _, t := range list {
		r, err := p.CheckDraft(f, t, o.Today)
		if err != nil {
			return nil, err
		}
		i := imported(f, t, r)
		i.To = workspace.DraftPath(s, t.Name, o.Dir)
		out = append(out, i)
	}
	return out, nil
}

// Slim drops what only a base is made of, so that thousands of drafts fit in memory.
func (i *Import) Slim() {
	t := *i.Transcript
	t.Map, t.Document = nil, nil
	if t.Draft != nil {
		d := *t.Draft
		d.Notice, d.Sections = nil, slices.Clone(d.Sections)
		for k := range d.Sections {
			d.Sections[k].Blocks = nil
			d.Sections[k].Span.File = nil
		}
		for k := range d.Facts {
			d.Facts[k].Span.File = nil
		}
		t.Draft = &d
	}
	for k := range t.Omitted {
		t.Omitted[k].Span.File = nil
	}
	for k := range i.Findings {
		i.Findings[k].Span.File, i.Findings[k].Related, i.Findings[k].Fix = nil, nil, nil
	}
	i.Transcript = &t
}

// Document makes drafts of a document that is not a file, as if it were in the working directory.
func Document(name string, data []byte, o ImportOptions) (out []*Import, err error) {
	err = workspace.Guard(name, func() error {
		f := source.NewFile(name, data)
		list, err := transcribe.Read(f, o.Settings)
		if err != nil {
			return &DocumentError{name, err}
		}
		for _, t := range list {
			text, _ := t.Text()
			r, err := o.ConfigFile.Text(t.Name+".notice.yaml", text, o.Today)
			if err != nil {
				return err
			}
			i := imported(f, t, r)
			i.To = filepath.Join(o.Dir, t.Name+".notice.yaml")
			out = append(out, i)
		}
		return nil
	})
	return out, err
}

// imported compares what the page of a draft says with its document.
func imported(f *source.File, t *transcribe.Transcript, r check.Result) *Import {
	text, _ := t.Text()
	i := &Import{From: f.Name, Transcript: t, Text: text, Findings: r.Findings}
	var page *doc.Document
	if r.Notice != nil {
		page = compose.Compose(r.Notice)
	}
	i.Count, i.Carried = Carried(t, page)
	return i
}

// Carried counts the words of a document, marks aside, and those of them that the page of its draft
// has, in their order. Page is nil if there is none.
func Carried(t *transcribe.Transcript, page *doc.Document) (words, carried int) {
	if t.Document == nil {
		return 0, 0
	}
	document := bareWords(strings.Fields(intake.Plain(t.Document.Blocks)))
	if page == nil {
		return len(document), 0
	}
	return len(document), inOrder(document, bareWords(append([]string{page.Title}, doc.Words(page.Blocks)...)))
}

// A Base is what the drafts of several documents share.
type Base struct {
	To          string // its path
	Text        []byte // nil if they share nothing
	Sections    []string
	Shared      int // drafts that extend it
	Differences []series.Difference
}

// Share makes a base, NAME.base.yaml beside the drafts, of what several drafts share, and takes that
// out of them. The drafts get names from their titles, without what all titles share.
func Share(list []*Import, name string) (*Base, error) {
	var members []series.Member
	var shared []*Import
	for _, i := range list {
		if i.Draft != nil {
			members = append(members, series.Member{Name: i.From, Draft: i.Draft})
			shared = append(shared, i)
		}
	}
	if len(members) < 2 {
		return nil, errors.New("a base wants several documents: name them, or leave out --base")
	}
	dir := filepath.Dir(shared[0].To)
	if slices.ContainsFunc(shared, func(i *Import) bool { return filepath.Dir(i.To) != dir }) {
		return nil, errors.New("the documents stand in several folders: name the folder of the base and the drafts with --out")
	}
	file := name + ".base.yaml"
	out, err := series.Share(members, file)
	if err != nil {
		return nil, err
	}
	base := &Base{To: filepath.Join(dir, file), Differences: out.Differences}
	if out.Base != nil {
		base.Text, _ = draft.Write(out.Comments, out.Base)
		for _, e := range out.Base.Entries {
			base.Sections = append(base.Sections, e.Key)
		}
	}
	for k, n := range out.Notices {
		i := shared[k]
		i.Map = n.Map
		i.Text, _ = draft.Write(i.Comments, n.Map)
		i.To = filepath.Join(dir, n.ID+".notice.yaml")
		if n.Extends {
			base.Shared++
		}
	}
	return base, nil
}

// CheckNames returns an error if two drafts have one path.
func CheckNames(list []*Import) error {
	from := map[string]string{} // drafts to their documents
	for _, i := range list {
		if other, taken := from[i.To]; taken {
			return &DocumentError{i.From, fmt.Errorf("its draft would be %s, which is that of %s: rename one of them", filepath.ToSlash(i.To), other)}
		}
		from[i.To] = i.From
	}
	return nil
}

// Existing returns the drafts, and the base if there is one, whose files are there already.
func Existing(list []*Import, base *Base) []string {
	var out []string
	if base != nil && base.Text != nil && workspace.Exists(base.To) {
		out = append(out, filepath.ToSlash(base.To))
	}
	for _, i := range list {
		if workspace.Exists(i.To) {
			out = append(out, filepath.ToSlash(i.To))
		}
	}
	return out
}

// WriteDrafts writes drafts and their base, if there is one, each atomically, replacing what is there.
func WriteDrafts(ctx context.Context, list []*Import, base *Base) error {
	if base != nil && base.Text != nil {
		if err := buildcache.WriteFile(base.To, base.Text); err != nil {
			return err
		}
	}
	for _, i := range list {
		if ctx.Err() != nil {
			return buildcache.ErrInterrupted
		}
		if err := buildcache.WriteFile(i.To, i.Text); err != nil {
			return err
		}
	}
	return nil
}
