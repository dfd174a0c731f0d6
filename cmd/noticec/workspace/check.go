package workspace

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"slices"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A Panic is a panic inside noticec, recovered while it processed a file.
type Panic struct {
	File  string
	Value any
	Stack []byte
}

func (p *Panic) Error() string {
	return fmt.Sprintf("noticec failed on %s: %v; please report this with the file", p.File, p.Value)
}

// Guard turns a panic into an error that names the file.
func Guard(file string, work func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &Panic{file, v, debug.Stack()}
		}
	}()
	return work()
}

// Text checks a notice that is not a file, as if it were in the working directory.
func (c ConfigFile) Text(name string, data []byte, today string) (check.Result, error) {
	ps := c.Projects()
	defer ps.Close()
	p, err := ps.Of(filepath.Dir(name))
	if err != nil {
		if p, err = ps.Of("."); err != nil {
			return check.Result{}, err
		}
	}
	f := source.NewFile(name, data)
	p.adopt(f)
	return p.Check(f, today, p.Read)
}

// CheckSource checks a file within its project. An unreadable file is reported as a finding.
func CheckSource(ps *Projects, s Source, today string) (check.Result, error) {
	p, err := ps.Of(s.Dir)
	if err != nil {
		return Unreadable(s, err), nil
	}
	if s.IsDocument() {
		_, r, err := p.CheckDocument(s, today)
		return r, err
	}
	f, err := p.Open(s)
	if err != nil {
		return Unreadable(s, err), nil
	}
	if s.IsBase() {
		list, err := check.Base(f)
		return check.Result{Findings: list}, err
	}
	return p.Check(f, today, p.Read)
}

// OwnWording reports whether a notice or a base prints its own words only, which its configuration
// may say.
func (p *Project) OwnWording(root *tree.Node, f *source.File) (bool, error) {
	settings, _, err := p.settings(f.Path, "")
	return err == nil && settings.OwnWording(root, f, p.Read), err
}

// Check checks a file of the project with the settings that apply to it. Errors in the settings
// are reported, too.
func (p *Project) Check(f *source.File, today string, read resolve.Reader) (check.Result, error) {
	s, c, err := p.settings(f.Path, today)
	if err != nil {
		return check.Result{}, err
	}
	if unnamed(f.Path) {
		return check.Result{Findings: append(slices.Clip(c.Findings), tree.UnusableName(f, "before `.notice.yaml` it has no name of its own"))}, nil
	}
	r, err := check.File(f, s, read)
	if len(c.Findings) > 0 {
		r.Findings = slices.Concat(c.Findings, r.Findings)
	}
	return r, err
}

// CheckForReview is Check, but gives a notice as far as it is written if only placeholders keep it from
// being one.
func (p *Project) CheckForReview(f *source.File, today string, read resolve.Reader) (check.Result, error) {
	r, err := p.Check(f, today, read)
	if err != nil || r.Notice != nil || unnamed(f.Path) {
		return r, err
	}
	s, _, err := p.settings(f.Path, today)
	if err != nil {
		return r, err
	}
	u, err := check.Unfinished(f, s, read)
	if u.Notice != nil {
		r.Notice, r.Files, r.Heads = u.Notice, u.Files, u.Heads
	}
	return r, err
}

func Unreadable(s Source, err error) check.Result {
	f := source.NewFile(s.Shown(), nil)
	if errors.Is(err, source.ErrTooLarge) {
		return check.Result{Findings: diag.List{tree.TooLarge(f)}}
	}
	return check.Result{Findings: diag.List{tree.Unreadable(f, source.Cause(err).Error())}}
}

// Apply sets the severities of findings across notices as configured for their files, and
// restores the text of those files.
func (ps *Projects) Apply(list diag.List) (diag.List, error) {
	var out diag.List
	for _, d := range list {
		p, name, err := ps.find(filepath.FromSlash(d.Span.File.Name))
		if err != nil {
			return nil, err
		}
		s, _, err := p.settings(name, "")
		if err != nil {
			return nil, err
		}
		ps.fill(&d.Span)
		for i := range d.Related {
			ps.fill(&d.Related[i].Span)
		}
		out = append(out, config.Apply(diag.List{d}, s.Severities)...)
	}
	return out, nil
}

// fill restores the text of a file of which only the name was stored.
func (ps *Projects) fill(s *source.Span) {
	if s.File == nil || s.File.Data != nil {
		return
	}
	p, name, err := ps.find(filepath.FromSlash(s.File.Name))
	if err != nil {
		return
	}
	if f, err := p.load(name, s.File.Name); err == nil {
		s.File = f
	}
}
