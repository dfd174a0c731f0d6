// Command noticec compiles privacy notices.
package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/schema"
)

func main() {
	var out string
	failed := false
	build := &cobra.Command{
		Use: "build PATH…", Short: "Write the page and the Markdown of every notice", Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, paths []string) error {
			for _, path := range paths {
				err := buildBelow(path, out, &failed)
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
	build.Flags().StringVar(&out, "out", "public", "folder to write into")
	root := &cobra.Command{
		Use: "noticec", Short: "The compiler for privacy notices", Long: "noticec compiles privacy notices. It is not legal advice.",
		SilenceUsage: true,
	}
	root.AddCommand(build)
	if err := root.Execute(); err != nil {
		os.Exit(2)
	}
	if failed {
		os.Exit(1)
	}
}

// buildBelow builds the notices of a folder. A notice that cannot be read is
// reported, and the others are built.
func buildBelow(dir, out string, failed *bool) error {
	root, err := source.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".notice.yaml") {
			return err
		}
		f, err := root.Read(name, filepath.ToSlash(filepath.Join(dir, name)))
		if err != nil {
			return fmt.Errorf("reading %s: %w", name, err)
		}
		node, found := tree.Parse(f)
		if node != nil && len(found) == 0 {
			if found, err = schema.Validate(node); err != nil {
				return err
			}
		}
		if err := report.Text(os.Stdout, found); err != nil {
			return err
		}
		if node == nil || found.Count(diag.Error) > 0 {
			*failed = true
			return nil
		}
		var page, text bytes.Buffer
		d := compose.Compose(notice.Decode(node))
		if _, err := html.Render(&page, d); err != nil {
			return err
		}
		if _, err := markdown.Render(&text, d); err != nil {
			return err
		}
		path := filepath.Join(out, strings.TrimSuffix(name, ".notice.yaml"))
		if err := write(path+".html", page.Bytes()); err != nil {
			return err
		}
		return write(path+".md", text.Bytes())
	})
}

// write puts data in place whole: a temporary file in the same folder, then a rename.
func write(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".noticec-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(data)
	if closing := tmp.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Chmod(tmp.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	return err
}
