package build

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	intake "github.com/noticec/noticec/notice/intake/html"
	"github.com/noticec/noticec/notice/source"
)

// A Comparison lists how the output folder differs from the result of a build.
type Comparison struct {
	Stale, Missing []string // paths, in the order of the build
	Orphaned       []string // outputs of noticec whose notices are gone, sorted
	Reviews        []string // copies for review, sorted
}

// Differs reports whether there is any difference.
func (c Comparison) Differs() bool {
	return len(c.Stale)+len(c.Missing)+len(c.Orphaned)+len(c.Reviews) > 0
}

// Compare builds the notices in memory and compares them with the files of the output
// folder. It writes nothing. differs is called with the present and the new content of each file that
// a build would change or add; it may be nil.
func Compare(ctx context.Context, o Options, differs func(path string, before, after []byte) error) (Comparison, Summary, error) {
	var c Comparison
	if differs == nil {
		differs = func(string, []byte, []byte) error { return nil }
	}
	outputs := map[string]bool{}
	s, err := run(ctx, o, true, func(_ context.Context, files []buildcache.File) error {
		for _, f := range files {
			path := o.shown(f.Name)
			outputs[path] = true
			data, err := source.ReadFile(path, max(maxOutput, len(f.Data)))
			switch {
			case errors.Is(err, fs.ErrNotExist):
				c.Missing = append(c.Missing, path)
			case errors.Is(err, source.ErrTooLarge), errors.Is(err, source.ErrNotRegular):
				c.Stale = append(c.Stale, path)
				continue // what is there is not to be shown
			case err != nil:
				return err
			case bytes.Equal(data, f.Data):
				continue
			default:
				c.Stale = append(c.Stale, path)
			}
			if err := differs(path, data, f.Data); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return c, s, err
	}
	err = filepath.WalkDir(o.Out, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || outputs[filepath.ToSlash(path)] {
			return err
		}
		switch {
		case IsReview(path) && !o.hasOutput(path):
			c.Reviews = append(c.Reviews, filepath.ToSlash(path))
		case o.Index && s.Failed == 0 && strings.HasSuffix(path, ".html") && !o.hasOutput(path):
			if data, err := source.ReadFile(path, maxOutput); err == nil && bytes.Contains(data[:min(len(data), markWindow)], []byte(marks[0])) {
				c.Orphaned = append(c.Orphaned, filepath.ToSlash(path))
			}
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = nil // no build has run yet
	}
	return c, s, err
}

// hasOutput reports whether a path in the output folder is that of a notice, in any format.
func (o Options) hasOutput(path string) bool {
	stem := strings.TrimSuffix(filepath.ToSlash(path), filepath.Ext(path))
	return slices.ContainsFunc(o.Sources, func(s workspace.Source) bool { return o.shown(s.Stem()) == stem })
}

// MaxPage is how many bytes an external page may have.
const MaxPage = 16 << 20

// DecodePage is an external page for comparison as UTF-8; the name is that of its file.
func DecodePage(name string, data []byte) ([]byte, error) {
	page, err := intake.Decode(data)
	switch what := otherThanPage(page); {
	case err != nil:
		return nil, fmt.Errorf("%s: %w: %s", name, err, saveAsHTML)
	case what != "":
		return nil, fmt.Errorf("%s is %s, and no web page: %s", name, what, saveAsHTML)
	}
	return page, nil
}

// saveAsHTML is what to do where a file is no page.
const saveAsHTML = "save the page from a browser as HTML only"

// otherThanPage says what a text is in which no elements of a page can be read; empty if it may be a page.
func otherThanPage(text []byte) string {
	head := bytes.TrimLeft(bytes.TrimPrefix(text, []byte("\ufeff")), " \t\r\n")
	fields, _, _ := bytes.Cut(head[:min(len(head), 4096)], []byte("<"))
	switch {
	case len(head) == 0:
		return "empty"
	case bytes.Contains(bytes.ToLower(fields), []byte("mime-version:")), bytes.Contains(bytes.ToLower(head[:min(len(head), 4096)]), []byte("\ncontent-type: multipart/related")):
		return "a web archive (MHTML)"
	case json.Valid(head):
		return "JSON"
	}
	return ""
}

// Preview builds the notices in memory and calls each with every file and its slash-separated
// path below the output folder. It writes nothing.
func Preview(ctx context.Context, o Options, each func(path string, data []byte)) (Summary, error) {
	return run(ctx, o, false, func(_ context.Context, files []buildcache.File) error {
		for _, f := range files {
			each(f.Name, f.Data)
		}
		return nil
	})
}
