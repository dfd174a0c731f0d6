package schema

import (
	"embed"

	"github.com/noticec/noticec/notice/diag"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("schema", docs, diag.Required)

var (
	codeKey      = Catalog.Error("NC201", "unknown-key", "A key is not part of the language.")
	codeType     = Catalog.Error("NC202", "wrong-type", "A value is of another kind than its key wants.")
	codeValue    = Catalog.Error("NC203", "unknown-code", "A value is not one of those that its key allows.")
	codeRequired = Catalog.Error("NC204", "missing-key", "A key that must be there is not.")
	codeForm     = Catalog.Error("NC205", "wrong-form", "A value does not have the form that its key wants.")
	codeRange    = Catalog.Error("NC206", "out-of-range", "A value is too long, too short, too large or too small.")
	codeQuotes   = Catalog.Error("NC207", "unquoted-value", "A number or a truth value stands without quotes where text is due.")
	codeBlank    = Catalog.Error("NC208", "blank-value", "A value says nothing.")
)
