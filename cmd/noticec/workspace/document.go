package workspace

import (
	"bytes"
	"errors"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/transcribe"
	"github.com/noticec/noticec/notice/tree"
)

// IsDocument reports whether the file is a document of others, such as a Word file: it is judged as
// if it were a notice, and not built.
func (s Source) IsDocument() bool { return transcribe.IsDocument(s.Name) }

// OpenDocument reads a document of at most intake.MaxSize bytes. The error is a clause in plain words.
func (p *Project) OpenDocument(s Source) (*source.File, error) {
	name, err := p.NameOf(s)
	if err != nil {
		return nil, err
	}
	data, err := p.files.Bytes(name, intake.MaxSize)
	switch {
	case errors.Is(err, source.ErrTooLarge):
		return nil, &intake.LimitError{What: "8 MiB"}
	case err != nil:
		return nil, plainly(err)
	}
	f := source.NewFile(s.Shown(), data)
	f.Path = name
	return f, nil
}

// Transcribe makes drafts of a document of the project, with the settings that apply to it.
func (p *Project) Transcribe(f *source.File, s transcribe.Settings) ([]*transcribe.Transcript, error) {
	if s.Regime == "" {
		if settings, _, err := p.settings(f.Path, ""); err == nil {
			s.Regime = settings.Regime.Value
		}
	}
	return transcribe.Read(f, s)
}

// CheckDocument checks a document as the notice that it would become, or the notices. Findings stand
// where the document says the words. A document that cannot be read is reported as a finding.
func (p *Project) CheckDocument(s Source, today string) ([]*transcribe.Transcript, check.Result, error) {
	f, err := p.OpenDocument(s)
	if err != nil {
		return nil, Unreadable(s, err), nil
	}
	drafts, err := p.Transcribe(f, transcribe.Settings{})
	if err != nil {
		return nil, check.Result{Findings: diag.List{tree.UnreadableDocument(f, err.Error())}}, nil
	}
	var out check.Result
	for _, t := range drafts {
		r, err := p.CheckDraft(f, t, today)
		if err != nil {
			return nil, r, err
		}
		out.Notice = r.Notice
		out.Findings = append(out.Findings, r.Findings...)
	}
	return drafts, out, nil
}

// CheckDraft checks the draft of a document as if it stood beside it. Findings stand where the document
// says the words.
func (p *Project) CheckDraft(f *source.File, t *transcribe.Transcript, today string) (check.Result, error) {
	text, places := t.Text()
	file := source.NewFile(f.Name, text)
	file.Path = path.Join(path.Dir(f.Path), t.Name+".notice.yaml")
	r, err := p.Check(file, today, p.Read)
	if err != nil {
		return r, err
	}
	at := documentPlaces{file, places, source.Span{File: f}}
	for i := range r.Findings {
		at.move(&r.Findings[i])
	}
	slices.SortStableFunc(r.Findings, func(a, b diag.Diagnostic) int { return a.Span.Start.Line - b.Span.Start.Line })
	r.Findings = slices.CompactFunc(r.Findings, func(a, b diag.Diagnostic) bool {
		return a.Code.ID == b.Code.ID && a.Span == b.Span && a.Message == b.Message
	})
	return r, nil
}

// documentPlaces lead from the lines of a draft to the words of its document.
type documentPlaces struct {
	file   *source.File
	places []draft.Place
	whole  source.Span
}

func (d documentPlaces) move(f *diag.Diagnostic) {
	f.Span = d.of(f.Span)
	for i := range f.Related {
		f.Related[i].Span = d.of(f.Related[i].Span)
	}
	f.Fix = nil // would change the draft
}

// of is the place of the words of a place in the draft: they are looked for where the document has
// the block that they come from.
func (d documentPlaces) of(s source.Span) source.Span {
	if s.File != d.file {
		return s
	}
	if !s.IsValid() {
		return d.whole
	}
	i, _ := slices.BinarySearchFunc(d.places, s.Start.Line+1, func(p draft.Place, line int) int { return p.Line - line })
	if i == 0 {
		return d.whole
	}
	block := d.places[i-1].Span
	words := strings.Join(strings.Fields(s.Cut()), " ")
	if words == "" || block.File == nil || isKey(s) {
		return block
	}
	from, to := block.File.Offset(block.Start), block.File.Offset(block.End)
	if at := bytes.Index(block.File.Data[from:to], []byte(words)); at >= 0 {
		return source.Span{File: block.File, Start: block.File.PosAt(from + at), End: block.File.PosAt(from + at + len(words))}
	}
	return block
}

// isKey reports whether a place is a key of the draft, which the document does not say.
func isKey(s source.Span) bool {
	line := []rune(s.File.Line(s.End.Line))
	return s.End.Col-1 < len(line) && line[s.End.Col-1] == ':'
}

// DraftPath is the path of the draft of a document: beside it, or in a folder.
func DraftPath(s Source, name, dir string) string {
	if dir == "" {
		dir = filepath.Join(s.Dir, filepath.FromSlash(path.Dir(s.Name)))
	}
	return filepath.Join(dir, name+".notice.yaml")
}
