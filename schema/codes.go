package schema

import (
	"embed"

	"github.com/noticec/noticec/notice/diag"
)

// Docs holds a page for every code of this package.
//
//go:embed docs/*.md
var Docs embed.FS

func code(id, name, summary string) diag.Code {
	return diag.Code{ID: id, Name: name, Summary: summary, Severity: diag.Error, Since: "0.1.0"}
}

var (
	codeKey      = code("NC201", "unknown-key", "A key is not part of the language.")
	codeType     = code("NC202", "wrong-type", "A value is of another kind than its key wants.")
	codeValue    = code("NC203", "unknown-code", "A value is not one of those that its key allows.")
	codeRequired = code("NC204", "missing-key", "A key that must be there is not.")
	codeForm     = code("NC205", "wrong-form", "A value does not have the form that its key wants.")
	codeRange    = code("NC206", "out-of-range", "A value is too long, too short, too large or too small.")
	codeQuotes   = code("NC207", "unquoted-value", "A number or a truth value stands without quotes where text is due.")
	codeBlank    = code("NC208", "blank-value", "A value says nothing.")
)

// Codes returns the codes that this package reports, sorted.
func Codes() []diag.Code {
	return []diag.Code{codeKey, codeType, codeValue, codeRequired, codeForm, codeRange, codeQuotes, codeBlank}
}
