// Package rewrite changes and writes the sources of a user: the canonical form, the fixes of
// findings, and the first files of a folder. Each file is written whole or not at all.
package rewrite

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A Rewritten is a file in its canonical form.
type Rewritten struct {
	Name     string // as findings print it
	Old, New []byte
	Findings diag.List // against reading it; New is then Old
	Left     error     // why it was left as it is, if it was
}

// Changed reports whether the form differs.
func (r *Rewritten) Changed() bool { return !bytes.Equal(r.Old, r.New) }

// Rewrite gives files their canonical form, and hands each on once it is written, if write says
// so. With accept, translations say that they translate the words of their originals as those
// are now.
func Rewrite(ctx context.Context, sources []workspace.Source, today string, accept, write bool, each func(*Rewritten) error) error {
	ps := &workspace.Projects{}
	defer ps.Close()
	for _, s := range sources {
		if ctx.Err() != nil {
			return buildcache.ErrInterrupted
		}
		if err := workspace.Guard(s.Shown(), func() error { return rewrite(ps, s, today, accept, write, each) }); err != nil {
			return err
		}
	}
	return nil
}

func rewrite(ps *workspace.Projects, s workspace.Source, today string, accept, write bool, each func(*Rewritten) error) error {
	p, err := ps.Of(s.Dir)
	var f *source.File
	if err == nil {
		f, err = p.Open(s)
	}
	if err != nil {
		r := workspace.Unreadable(s, err)
		return each(&Rewritten{Name: s.Shown(), Findings: r.Findings})
	}
	files := []*source.File{f}
	var hashes []resolve.Hash
	if accept && !s.IsBase() {
		c, err := check.File(f, check.Settings{Today: today}, p.Read)
		if err != nil {
			return err
		}
		hashes = c.Hashes
		for _, g := range c.Files { // bases of the translation hold words, too
			if !bytes.Equal(g.Data, resolve.Accept(g, hashes)) {
				files = append(files, g)
			}
		}
	}
	for _, f := range files {
		r := &Rewritten{Name: f.Name, Old: f.Data, New: resolve.Accept(f, hashes)}
		if err := r.format(f.Name); err != nil {
			return err
		}
		if write && r.Changed() {
			if err := replace(p, f.Path, r.New); err != nil {
				return err
			}
		}
		if err := each(r); err != nil {
			return err
		}
	}
	return nil
}

// replace gives a file of a project a new text.
func replace(p *workspace.Project, name string, text []byte) error {
	folder, err := buildcache.Open(p.Dir, "")
	if err != nil {
		return fmt.Errorf("writing into %s: %w", filepath.ToSlash(p.Dir), err)
	}
	defer folder.Close()
	if here, err := filepath.Rel(workspace.Absolute("."), p.Dir); err == nil {
		folder.Path = filepath.ToSlash(here)
	}
	return folder.Replace(name, text)
}

// Reformat gives a text that is no file its canonical form.
func Reformat(name string, data []byte) (*Rewritten, error) {
	r := &Rewritten{Name: name, Old: data, New: data}
	return r, r.format(name)
}

func (r *Rewritten) format(name string) error {
	f := source.NewFile(name, r.New)
	root, list := tree.Parse(f)
	if root == nil || len(list) > 0 {
		r.Findings, r.New = list, r.Old
		return nil
	}
	text, err := format.File(f, root)
	switch {
	case errors.Is(err, format.ErrUnchanged):
		r.Left = err
	case err != nil:
		return fmt.Errorf("formatting %s: %w", name, err)
	default:
		r.New = text
	}
	return nil
}
