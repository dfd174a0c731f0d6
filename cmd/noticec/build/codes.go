package build

import (
	"embed"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes of published files that are not what the notices say.
var Catalog = diag.NewCatalog("cmd/noticec/build", docs, diag.In(diag.ScopeRun))

var (
	codeStale         = Catalog.Error("NC975", "stale-output", "A file of the output folder is not what its notice says now.")
	codeMissing       = Catalog.Error("NC976", "missing-output", "A file that a build would write is not in the output folder.")
	codeOrphaned      = Catalog.Error("NC977", "orphaned-output", "The output folder holds the page of a notice that is gone.")
	codeFragment      = Catalog.Error("NC978", "stale-fragment", "A published page holds a fragment that is not what its notice says now.")
	codeNoPart        = Catalog.Error("NC986", "no-such-part", "A fragment is to hold a part that no notice has.")
	codeUnmarked      = Catalog.Info("NC988", "unmarked-fragment", "A fragment was compared by its words, as a published page has changed what is around them.")
	codePartElsewhere = Catalog.Info("NC987", "part-of-others", "A fragment is to hold a part that a notice does not have, and others of the same build do.")
	codeReview        = Catalog.Error("NC979", "published-review", "A copy for review is in the output folder.")
)

// Findings are the differences as findings about the files that differ.
func (c Comparison) Findings() diag.List {
	var out diag.List
	for _, d := range []struct {
		paths         []string
		code          diag.Code
		message, help string
	}{
		{c.Stale, codeStale, "the file is not what the notice says now", "run `noticec build` and commit it"},
		{c.Missing, codeMissing, "the file is missing", "run `noticec build` and commit it"},
		{c.Orphaned, codeOrphaned, "the file is the page of a notice that is gone", "remove it"},
		{c.Reviews, codeReview, "the file is a copy for review, and is not for publication", "remove it, or move it out of the folder that is published"},
	} {
		for _, path := range d.paths {
			out = append(out, diag.New(d.code, source.Span{File: &source.File{Name: path}}, d.message, d.help))
		}
	}
	return out
}
