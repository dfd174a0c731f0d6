package status

import (
	"embed"

	"github.com/noticec/noticec/notice/diag"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports. All are about several notices together.
var Catalog = diag.NewCatalog("notice/status", docs, diag.In(diag.ScopeRun))

var (
	codePeriod    = Catalog.Warning("NC980", "other-period", "Notices of one controller give different storage periods for the same thing.")
	codeRecipient = Catalog.Warning("NC981", "other-recipient", "Notices of one controller say different things of the same recipient.")
	codeBasis     = Catalog.Warning("NC982", "other-basis", "Notices of one controller rest the same purpose on different bases.")
	codeDenied    = Catalog.Warning("NC983", "denied-elsewhere", "A notice denies what another one of the same controller tells.")
	codeContact   = Catalog.Info("NC984", "other-contact", "Notices of one controller give different addresses or numbers for it.")
	codeName      = Catalog.Info("NC985", "other-name", "One body has different names in several notices.")
)
