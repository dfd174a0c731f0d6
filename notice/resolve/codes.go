package resolve

import (
	"embed"

	"github.com/noticec/noticec/notice/diag"
)

// Docs holds a page for every code of this package.
//
//go:embed docs/*.md
var Docs embed.FS

func code(id, name, summary string, severity diag.Severity) diag.Code {
	return diag.Code{ID: id, Name: name, Summary: summary, Severity: severity, Since: "0.1.0"}
}

var (
	codeMissing      = code("NC101", "missing-file", "A file that a notice extends or translates cannot be read.", diag.Error)
	codeOutside      = code("NC102", "outside-root", "A path leads out of the root folder of the notices.", diag.Error)
	codeCycle        = code("NC103", "cycle", "Files extend each other in a circle, or too deeply.", diag.Error)
	codeRemove       = code("NC104", "nothing-to-remove", "An item is removed that no base has.", diag.Error)
	codeVariable     = code("NC105", "unknown-variable", "A reference such as ${controller.name} has no value.", diag.Error)
	codeFact         = code("NC111", "fact-in-translation", "A translation holds something else than words.", diag.Error)
	codeUnmatched    = code("NC112", "nothing-to-translate", "A translation has words for a section or an item that the original does not have.", diag.Error)
	codeUntranslated = code("NC113", "untranslated", "Words of the original are not translated.", diag.Warning)
	codeStale        = code("NC114", "stale-translation", "The words of the original changed after they were translated.", diag.Warning)
	codeReference    = code("NC151", "unknown-reference", "An id is named that is not there.", diag.Error)
	codeDuplicate    = code("NC152", "duplicate-id", "Two items of a section have the same id.", diag.Error)
	codeUnused       = code("NC154", "unused-id", "Nothing names an id, though others of its section are named.", diag.Info)
	codeStatedIn     = code("NC155", "stated-nowhere", "Words are said to stand in a section that prints nothing.", diag.Error)
)

// Codes returns the codes that this package reports, sorted.
func Codes() []diag.Code {
	return []diag.Code{
		codeMissing, codeOutside, codeCycle, codeRemove, codeVariable, codeFact, codeUnmatched, codeUntranslated, codeStale,
		codeReference, codeDuplicate, codeUnused, codeStatedIn,
	}
}
