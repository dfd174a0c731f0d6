package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/render/pdf"
)

// each checks every notice of the paths, files or folders, and hands it on with its
// path below the given folder. It returns how many there were.
func each(paths []string, f func(name string, r check.Result) error) (int, error) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	count := 0
	for _, path := range paths {
		dir, only := path, ""
		if info, err := os.Stat(path); err != nil {
			return count, err
		} else if !info.IsDir() {
			dir, only = filepath.Split(path)
			dir = filepath.Clean(dir)
		}
		root, err := source.OpenRoot(dir)
		if err != nil {
			return count, err
		}
		err = fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case entry.IsDir() && name != "." && (only != "" || strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules"):
				return fs.SkipDir
			case entry.IsDir(), only != "" && name != only, only == "" && stem(name) == name:
				return nil
			}
			count++
			shown := filepath.ToSlash(filepath.Join(dir, name))
			file, err := root.Read(name, shown)
			if err != nil {
				return f(name, check.Result{Findings: diag.List{tree.Unreadable(source.NewFile(shown, nil), err.Error())}})
			}
			r, err := check.File(file)
			if err != nil {
				return err
			}
			return f(name, r)
		})
		root.Close()
		if err != nil {
			return count, err
		}
	}
	if count == 0 {
		return 0, fmt.Errorf("no notices (*.notice.yaml) in %s", strings.Join(paths, ", "))
	}
	return count, nil
}

// stem is the name of a notice without its ending.
func stem(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(name, ".notice.yaml"), ".notice.yml")
}

func buildCommand(code *int) *cobra.Command {
	var out string
	var strict bool
	c := &cobra.Command{
		Use: "build [PATH…]", Short: "Write the page and the Markdown of every notice",
		RunE: func(cmd *cobra.Command, paths []string) error {
			findings := 0
			count, err := each(paths, func(name string, r check.Result) error {
				findings += len(r.Findings)
				if strict && r.Findings.Count(diag.Warning) > 0 {
					*code = exitFindings
				}
				if r.Notice == nil {
					*code = exitFindings
					return report.Text(cmd.OutOrStdout(), r.Findings)
				}
				if err := print(filepath.Join(out, stem(name)), r); err != nil {
					*code = exitFailed
					return err
				}
				return nil
			})
			if err == nil {
				fmt.Fprintf(cmd.OutOrStdout(), "notices: %d, findings: %d, written below: %s\n", count, findings, out)
			}
			return err
		},
	}
	c.Flags().StringVar(&out, "out", "public", "folder to write into")
	c.Flags().BoolVar(&strict, "strict", false, "exit 1 when there is an error or a warning")
	return c
}

// print writes every format of a notice; nothing is written unless all are ready.
func print(path string, r check.Result) error {
	d := compose.Compose(r.Notice)
	var page, text, paper bytes.Buffer
	if _, err := html.Render(&page, d); err != nil {
		return err
	}
	if _, err := markdown.Render(&text, d); err != nil {
		return err
	}
	findings, err := pdf.Render(&paper, d)
	if err != nil {
		return err
	}
	if len(findings) > 0 {
		return report.Text(os.Stderr, findings)
	}
	if err := write(path+".html", page.Bytes()); err != nil {
		return err
	}
	if err := write(path+".pdf", paper.Bytes()); err != nil {
		return err
	}
	return write(path+".md", text.Bytes())
}

func lintCommand(code *int) *cobra.Command {
	var failOn string
	c := &cobra.Command{
		Use: "lint [PATH…]", Short: "Say where notices break the law or the language",
		RunE: func(cmd *cobra.Command, paths []string) error {
			least, ok := map[string]diag.Severity{"error": diag.Error, "warning": diag.Warning, "info": diag.Info, "never": diag.Error + 1}[failOn]
			if !ok {
				return fmt.Errorf("--fail-on is error, warning, info or never, not %q", failOn)
			}
			_, err := each(paths, func(_ string, r check.Result) error {
				if r.Findings.Count(least) > 0 {
					*code = exitFindings
				}
				return report.Text(cmd.OutOrStdout(), r.Findings)
			})
			return err
		},
	}
	c.Flags().StringVar(&failOn, "fail-on", "error", "severity that makes the exit code 1: error, warning, info, never")
	return c
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
