package tree

import (
	"embed"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// Docs holds a page for every code of this package.
//
//go:embed docs/*.md
var Docs embed.FS

func code(id, name, summary string) diag.Code {
	return diag.Code{ID: id, Name: name, Summary: summary, Severity: diag.Error, Since: "0.1.0"}
}

var (
	codeEncoding  = code("NC001", "not-text", "The file holds bytes that are not UTF-8 text.")
	codeEmpty     = code("NC002", "empty-file", "The file is empty.")
	codeSyntax    = code("NC003", "yaml-syntax", "The file is not well-formed YAML.")
	codeTab       = code("NC004", "tab-indentation", "A tab is used for indentation.")
	codeDuplicate = code("NC005", "duplicate-key", "A key is written twice in one place.")
	codeSecond    = code("NC006", "second-document", "The file holds a second YAML document.")
	codeNoValue   = code("NC007", "empty-value", "A key has no value.")
	codeMerge     = code("NC008", "merge-key", "A YAML merge key is used.")
	codeAlias     = code("NC009", "alias", "Aliases form a circle or expand to too much.")
	codeDepth     = code("NC010", "too-deep", "The file is nested too deeply.")
	codeSize      = code("NC011", "file-too-large", "The file is too large.")
	codeTop       = code("NC012", "not-a-mapping", "The file does not hold keys and values.")
	codeKind      = code("NC013", "unsupported-yaml", "A YAML feature is used that notices do not need.")
	codeUnread    = code("NC014", "unreadable-file", "The file cannot be read.")
	codeMany      = code("NC015", "too-many-findings", "A file has more findings than are shown.")
	codeName      = code("NC016", "unusable-file-name", "No output can be named after the file.")
)

// Codes returns the codes that this package reports, sorted.
func Codes() []diag.Code {
	return []diag.Code{codeEncoding, codeEmpty, codeSyntax, codeTab, codeDuplicate, codeSecond, codeNoValue,
		codeMerge, codeAlias, codeDepth, codeSize, codeTop, codeKind, codeUnread, codeMany, codeName}
}

// TooLarge is the finding for a file over source.MaxSize.
func TooLarge(f *source.File) diag.Diagnostic {
	return diag.New(codeSize, source.Span{File: f}, "the file is larger than 1 MiB", "split the notice, or check that this is a notice at all")
}

// Unreadable is the finding for a file that exists but cannot be read; why is a
// clause in plain words.
func Unreadable(f *source.File, why string) diag.Diagnostic {
	return diag.New(codeUnread, source.Span{File: f}, "the file cannot be read: "+why, "check the path and its permissions")
}

// UnusableName is the finding for a notice after whose file no output can be named; why is a
// clause in plain words.
func UnusableName(f *source.File, why string) diag.Diagnostic {
	return diag.New(codeName, source.Span{File: f}, "no output can be named after the file: "+why, "rename it, such as to `telecare.notice.yaml`")
}
