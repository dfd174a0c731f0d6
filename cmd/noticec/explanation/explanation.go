// Package explanation says what noticec knows of a code: what it finds and why, what to do, and the
// law behind it, as text, Markdown, JSON and a site of pages. It opens no file.
package explanation

import (
	"slices"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/register"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/render"
)

// Catalogs returns the catalogs of all packages that report findings.
func Catalogs() []*diag.Catalog {
	return slices.Concat(check.Catalogs(), []*diag.Catalog{diff.Catalog, register.Catalog, build.Catalog}, render.Catalogs())
}

// Codes returns every code that noticec reports.
func Codes() diag.Codes { return diag.CodesOf(Catalogs()...) }

// An Explanation is the page of a code with what it rests on.
type Explanation struct {
	diag.Page
	Grounds []check.Grounds // by the law of the day that it was made for
}

// Of explains the code that a word names, by its id or its name; ok is false where there is none.
// today is ISO 8601. The error says that noticec itself failed.
func Of(word, today string) (e Explanation, ok bool, err error) {
	page, ok, err := diag.PageOf(word, Catalogs()...)
	if !ok || err != nil {
		return Explanation{}, ok, err
	}
	grounds, err := check.GroundsOf(page, today)
	return Explanation{page, grounds}, true, err
}

// A fact is a line about the code itself.
type fact struct{ label, value string }

// facts are those that there are.
func (e *Explanation) facts() []fact {
	out := []fact{{"Severity", e.Code.Severity.String()}}
	_, ofSettings := config.Catalog.Codes().Find(e.Code.ID)
	_, known := workspace.Codes().Find(e.Code.ID)
	switch {
	case e.Code.Required:
		out[0].value += "; it cannot be lowered, for a notice with it cannot be read"
	case ofSettings:
		out[0].value += "; it cannot be lowered, for it is about the settings"
	case known:
		out = append(out, fact{"Another severity", "`rules: {" + e.Code.Name + ": info}` in noticec.yaml"})
	}
	if e.Code.Scope == diag.ScopeNotice && !e.Code.Required {
		out = append(out, fact{"To accept a finding", "a comment in its line, `# noticec:ignore " + e.Code.Name + " -- reason`"})
	}
	if e.Languages != "" {
		out = append(out, fact{"Reads words in", e.Languages})
	}
	return append(out, fact{"Since version", e.Code.Since}, fact{"Address", e.Code.DocURL})
}

// duties are the provisions by regime, a line each: "UK GDPR Art. 13(2)(a), Art. 14(2)(a)".
func (e *Explanation) duties() []string {
	var out []string
	for _, g := range e.Grounds {
		if line := report.Citations(g.Refs); !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return out
}

// example is a part of the examples with its heading.
type example struct{ id, heading, text string }

// examples are what is found and how it should be, if the page has both.
func (e *Explanation) examples() []example {
	if len(e.Bad) == 0 {
		return nil
	}
	if e.Several() {
		return []example{{"before", "Before, with `---` between the files", e.Before()}, {"after", "After", e.After()}}
	}
	return []example{{"before", "Before", e.Before()}, {"after", "After", e.After()}}
}
