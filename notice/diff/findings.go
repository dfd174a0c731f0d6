package diff

import (
	"embed"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes of what is found by comparing two versions of a notice.
var Catalog = diag.NewCatalog("notice/diff", docs, diag.In(diag.ScopeRun))

var (
	codeMaterial    = Catalog.Warning("NC970", "material-change", "The new version changes what people must be told of in a message of its own.")
	codeLesser      = Catalog.Info("NC971", "lesser-change", "The new version changes a fact that need not be told of in a message of its own.")
	codeWords       = Catalog.Info("NC972", "words-change", "The new version has other words or another layout.")
	codeUndated     = Catalog.Error("NC973", "undated-change", "The notice changed, and neither its date nor its version nor `changes` says so.")
	codeUnannounced = Catalog.Error("NC974", "unannounced-change", "The notice changed in what people must be told of, and `changes` has no new entry.")
)

// Findings returns each change as a finding, and what the record of versions lacks for them.
func Findings(changes []Change, r Record) diag.List {
	var out diag.List
	for _, x := range changes {
		out = append(out, x.Finding())
	}
	return append(out, Gaps(changes, r)...)
}

// IsVisible reports whether readers see the change: it is none of the layout or of the next review.
func (c Change) IsVisible() bool { return c.Kind != "layout" && !strings.HasPrefix(c.Kind, "review-") }

// Gaps returns what the record of versions lacks: a new date or version where anything but the
// layout and the next review changed, and an entry in `changes` where a change is material.
func Gaps(changes []Change, r Record) diag.List {
	var out diag.List
	visible := slices.DeleteFunc(slices.Clone(changes), func(x Change) bool { return !x.IsVisible() })
	if len(visible) > 0 && !r.IsDated() {
		out = append(out, diag.New(codeUndated, r.Place, "the notice changed ("+visible[0].Message+more(len(visible))+"), and its date, its version and `changes` are those of before",
			"set `updated` to the day of the change, or `version`, or add an entry to `changes`", first(visible)))
	}
	material := slices.DeleteFunc(visible, func(x Change) bool { return x.Class != Material })
	if len(material) > 0 && len(r.Entries) == 0 {
		out = append(out, diag.New(codeUnannounced, r.Place, "people must be told that the notice changed ("+material[0].Message+more(len(material))+"), and `changes` has no new entry",
			"add an entry to `changes` that says what changed and what it means for people", first(material), diag.WithLaw(material[0].Law...)))
	}
	return out
}

func more(n int) string {
	if n == 1 {
		return ""
	}
	return ", and " + strconv.Itoa(n-1) + " more"
}

// first names the place of the first of some changes.
func first(changes []Change) diag.Option {
	return diag.WithRelated(changes[0].Place(), "changed here")
}

// Finding returns the change as a finding at its place, with the place before as a related one.
func (c Change) Finding() diag.Diagnostic {
	code := [...]diag.Code{Words: codeWords, Lesser: codeLesser, Material: codeMaterial}[c.Class]
	d := diag.New(code, c.Place(), c.Message, c.Help, diag.WithLaw(slices.Clone[[]law.Ref](c.Law)...))
	d.Node = c.Node
	if c.New.IsValid() && c.Old.IsValid() {
		d.Related = append(d.Related, diag.Related{Span: c.Old, Message: "the version before"})
	}
	return d
}
