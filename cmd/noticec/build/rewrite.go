package build

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

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

// Rewrite gives files their canonical form and hands each on; keep is whether to write
// it. With accept, translations say that they translate the words of their originals as
// those are now.
func Rewrite(ctx context.Context, sources []Source, today string, accept bool, keep func(*Rewritten) (bool, error)) error {
	ps := &projects{}
	defer ps.close()
	for _, s := range sources {
		if ctx.Err() != nil {
			return ErrInterrupted
		}
		if err := guard(s.Shown(), func() error { return rewrite(ctx, ps, s, today, accept, keep) }); err != nil {
			return err
		}
	}
	return nil
}

func rewrite(ctx context.Context, ps *projects, s Source, today string, accept bool, keep func(*Rewritten) (bool, error)) error {
	p, err := ps.of(s.Dir)
	var f *source.File
	if err == nil {
		f, err = p.open(s)
	}
	if err != nil {
		r := unread(s, err)
		_, err := keep(&Rewritten{Name: s.Shown(), Findings: r.Findings})
		return err
	}
	files := []*source.File{f}
	var hashes []resolve.Hash
	if accept && !s.IsBase() {
		c, err := check.File(f, check.Settings{Today: today}, p.read)
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
		write, err := keep(r)
		if err == nil && write && r.Changed() {
			err = replace(ctx, filepath.Join(p.dir, filepath.FromSlash(f.Path)), r.New)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// replace writes a file anew, with the permissions that it has.
func replace(ctx context.Context, path string, text []byte) error {
	mode := os.FileMode(0o644)
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	if err := place(ctx, []output{{path, text}}); err != nil {
		return err
	}
	return os.Chmod(path, mode)
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
