package tree

import (
	"embed"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("notice/tree", docs, diag.Required)

var (
	codeEncoding  = Catalog.Error("NC001", "not-text", "The file holds bytes that are not UTF-8 text.")
	codeEmpty     = Catalog.Error("NC002", "empty-file", "The file is empty.")
	codeSyntax    = Catalog.Error("NC003", "yaml-syntax", "The file is not well-formed YAML.")
	codeTab       = Catalog.Error("NC004", "tab-indentation", "A tab is used for indentation.")
	codeDuplicate = Catalog.Error("NC005", "duplicate-key", "A key is written twice in one place.")
	codeSecond    = Catalog.Error("NC006", "second-document", "The file holds a second YAML document.")
	codeNoValue   = Catalog.Error("NC007", "empty-value", "A key has no value.")
	codeMerge     = Catalog.Error("NC008", "merge-key", "A YAML merge key is used.")
	codeAlias     = Catalog.Error("NC009", "alias", "Aliases form a circle or expand to too much.")
	codeDepth     = Catalog.Error("NC010", "too-deep", "The file is nested too deeply.")
	codeSize      = Catalog.Error("NC011", "file-too-large", "The file is too large.")
	codeTop       = Catalog.Error("NC012", "not-a-mapping", "The file does not hold keys and values.")
	codeKind      = Catalog.Error("NC013", "unsupported-yaml", "A YAML feature is used that notices do not need.")
	codeUnread    = Catalog.Error("NC014", "unreadable-file", "The file cannot be read.")
	codeMany      = Catalog.Error("NC015", "too-many-findings", "A file has more findings than are shown.")
	codeName      = Catalog.Error("NC016", "unusable-file-name", "No output can be named after the file.")
	codeCut       = Catalog.Warning("NC017", "text-cut-by-comment", "A number sign cuts a text off, because YAML takes the rest for a comment.", acceptable)
	codeAnchor    = Catalog.Warning("NC018", "unused-anchor", "A text begins with a name for other places that none of them uses, so that a word of it is lost.", acceptable)
	codeFolded    = Catalog.Warning("NC019", "folded-list", "YAML joins the lines of a list to one text.", acceptable)
	codeTorn      = Catalog.Warning("NC020", "text-torn-by-comma", "A comma within brackets tears a text without quotes into two.", acceptable)
	codeCurly     = Catalog.Info("NC021", "curly-quotes", "A text stands in quotes that are none to YAML, and that are printed.", acceptable)
)

// acceptable is for a file that can be read, though perhaps not as it was meant.
func acceptable(c *diag.Code) { c.Required = false }

// IsEmpty reports whether the findings of Parse are that there is nothing in the file.
func IsEmpty(list diag.List) bool { return len(list) == 1 && list[0].Code == codeEmpty }

// TooLarge is the finding for a file over source.MaxSize.
func TooLarge(f *source.File) diag.Diagnostic {
	return diag.New(codeSize, source.Span{File: f}, "the file is larger than 1 MiB", "split the notice, or check that this is a notice at all")
}

// Unreadable is the finding for a file that exists but cannot be read; why is a
// clause in plain words.
func Unreadable(f *source.File, why string) diag.Diagnostic {
	return diag.New(codeUnread, source.Span{File: f}, "the file cannot be read: "+why, "check the path and its permissions")
}

// UnreadableDocument is the finding for a document of others that cannot be made a notice; why is a
// clause in plain words.
func UnreadableDocument(f *source.File, why string) diag.Diagnostic {
	return diag.New(codeUnread, source.Span{File: f}, "the document cannot be read: "+why, "name the web page, Word file (.docx), Markdown or text of the notice")
}

// UnusableName is the finding for a notice after whose file no output can be named; why is a
// clause in plain words.
func UnusableName(f *source.File, why string) diag.Diagnostic {
	return diag.New(codeName, source.Span{File: f}, "no output can be named after the file: "+why, "rename it, such as to `telecare.notice.yaml`")
}
