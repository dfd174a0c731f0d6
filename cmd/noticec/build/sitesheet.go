package build

import (
	"cmp"
	"path/filepath"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// CheckSiteSheet leaves out a style sheet of the site that should be in the output folder and is not
// there, and warns if pages lack the one that their theme is made for.
func (o *Options) CheckSiteSheet() diag.List {
	h := &o.Settings.HTML
	missing := ""
	if name := h.SiteSheetFile(); name != "" {
		if file := filepath.Join(o.Out, filepath.FromSlash(name)); !workspace.Exists(file) {
			missing, h.StyleSheet = filepath.ToSlash(file), ""
		}
	}
	var where source.Span
	if o.Config != nil {
		where = cmp.Or(o.Config.HTML.StyleSheet.Span, o.Config.HTML.Theme.Span)
	}
	return h.CheckSiteSheet(missing, where)
}
