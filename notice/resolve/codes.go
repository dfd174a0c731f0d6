package resolve

import (
	"embed"

	"github.com/noticec/noticec/notice/diag"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("notice/resolve", docs)

var (
	codeMissing      = Catalog.Error("NC101", "missing-file", "A file that a notice extends or translates cannot be read.", diag.Required)
	codeOutside      = Catalog.Error("NC102", "outside-root", "A path leads out of the root folder of the notices.", diag.Required)
	codeCycle        = Catalog.Error("NC103", "cycle", "Files extend each other in a circle, or too deeply.", diag.Required)
	codeRemove       = Catalog.Error("NC104", "nothing-to-remove", "An item is removed that no base has.", diag.Required)
	codeVariable     = Catalog.Error("NC105", "unknown-variable", "A reference such as ${controller.name} has no value.", diag.Required)
	codeFact         = Catalog.Error("NC111", "fact-in-translation", "A translation holds something else than words.", diag.Required)
	codeUnmatched    = Catalog.Error("NC112", "nothing-to-translate", "A translation has words for a section or an item that the original does not have.", diag.Required)
	codeUntranslated = Catalog.Warning("NC113", "untranslated", "Words of the original are not translated.")
	codeStale        = Catalog.Warning("NC114", "stale-translation", "The words of the original changed after they were translated.")
	codeReference    = Catalog.Error("NC151", "unknown-reference", "An id is named that is not there.", diag.Required)
	codeDuplicate    = Catalog.Error("NC152", "duplicate-id", "Two items of a section have the same id.", diag.Required)
	codeUnused       = Catalog.Info("NC154", "unused-id", "Nothing names an id, though others of its section are named.", diag.Tagged(diag.Unnecessary))
	codeStatedIn     = Catalog.Error("NC155", "stated-nowhere", "Words are said to stand in a section that prints nothing.", diag.Required)
)
