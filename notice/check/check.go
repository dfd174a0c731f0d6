// Package check is the front end: it reads a file, checks its shape, builds the model
// and applies the rules. Rules do not run on a file whose shape is wrong: one
// mistake, one finding.
package check

import (
	"embed"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/prose"
	"github.com/noticec/noticec/schema"
)

// A Result is what is known of one file.
type Result struct {
	Notice   *notice.Notice // nil where the shape is wrong
	Findings diag.List
}

// File checks one file as of a day (ISO 8601). The error says that noticec itself failed.
func File(f *source.File, today string) (Result, error) {
	root, list := tree.Parse(f)
	if root == nil || len(list) > 0 {
		return Result{Findings: list}, nil
	}
	list, err := schema.Validate(root)
	if err != nil || list.Count(diag.Error) > 0 {
		return Result{Findings: list}, err
	}
	n := notice.Decode(root)
	for t := range n.Texts() {
		list = append(list, prose.Check(t)...)
	}
	list = append(list, lint.Run(n, today, lint.All)...)
	list.Sort()
	return Result{n, list}, nil
}

// Codes returns every code of the front end, sorted.
func Codes() []diag.Code {
	codes := append(tree.Codes(), prose.Codes()...)
	codes = append(codes, schema.Codes()...)
	for _, r := range lint.All {
		codes = append(codes, r.Code)
	}
	return codes
}

// Docs returns the folders with the pages of the codes.
func Docs() []embed.FS { return []embed.FS{tree.Docs, prose.Docs, schema.Docs, lint.Docs} }
