// Package rewrite changes and writes source files: formatting, fixes of findings, and the first
// files of a folder. Each file is replaced atomically.
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

// A Rewritten is a file and its formatted text.
type Rewritten struct {
	Name     string // as shown in findings
	Old, New []byte
	Findings diag.List // from parsing; if there are errors, New equals Old
	Left     error     // why the file was not changed; nil if it was
}

// Changed reports whether formatting changes the text.
func (r *Rewritten) Changed() bool { return !bytes.Equal(r.Old, r.New) }

// Rewrite formats files, writes them if write is set, and calls each with every result. With
// accept, translations are marked as up to date with the current words of their originals.
func Rewrite(ctx context.Context, c workspace.ConfigFile, sources []workspace.Source, today string, accept, write bool, each func(*Rewritten) error) error {
	ps := c.Projects()
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
		for _, g := range c.Files { // bases of the translation contain words, too
			if !bytes.Equal(g.Data, resolve.Accept(g, hashes)) {
				files = append(files, g)
			}
		}
	}
	for _, f := range files {
		r := &Rewritten{Name: f.Name, Old: f.Data, New: resolve.Accept(f, hashes)}
		if err := r.format(f.Name, func(root *tree.Node) (bool, error) { return p.OwnWording(root, f) }); err != nil {
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

// replace writes a new text to a file of a project.
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

// Reformat formats a text that is not a file.
func Reformat(name string, data []byte) (*Rewritten, error) {
	r := &Rewritten{Name: name, Old: data, New: data}
	return r, r.format(name, func(*tree.Node) (bool, error) { return false, nil })
}

// format sets New to the formatted text; own reports whether the notice prints its own words only.
func (r *Rewritten) format(name string, own func(*tree.Node) (bool, error)) error {
	f := source.NewFile(name, r.New)
	root, list := tree.Parse(f)
	if root == nil || len(list) > 0 {
		r.Findings, r.New = list, r.Old
		return nil
	}
	keep, err := own(root)
	if err != nil {
		return err
	}
	text, err := format.File(f, root, keep)
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
