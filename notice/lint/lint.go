// Package lint judges what a notice says by the law. A rule is one file, one page
// and one line in All; it reads the typed model and never a file or the clock.
package lint

import (
	"embed"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// Docs holds a page for every rule.
//
//go:embed docs/*.md
var Docs embed.FS

// A Rule finds one kind of fault.
type Rule struct {
	Code  diag.Code
	Check func(*Pass)
}

// A Pass is one rule at work on one notice.
type Pass struct {
	Notice *notice.Notice
	Today  string // the day as of which the notice is judged, ISO 8601
	rule   *Rule
	list   *diag.List
}

// All are the rules, by code.
var All = []*Rule{
	purposeWithoutBasis,
	controllerNotIdentified,
	retentionWithoutPeriod,
	noComplaintToAuthority,
}

// Run applies the rules as of a day (ISO 8601). A notice whose only regime is "other" answers to none.
func Run(n *notice.Notice, today string, rules []*Rule) diag.List {
	var list diag.List
	if len(n.Regime) == 1 && n.Regime[0].Value == "other" {
		return nil
	}
	for _, r := range rules {
		r.Check(&Pass{Notice: n, Today: today, rule: r, list: &list})
	}
	list.Sort()
	return list
}

// Report adds a finding that rests on a duty of the checklist.
func (p *Pass) Report(span source.Span, duty, message, help string) {
	d := diag.New(p.rule.Code, span, message, help)
	if entry, ok := law.DutyOf(duty); ok {
		var regimes []string
		for _, r := range p.Notice.Regime {
			regimes = append(regimes, r.Value)
		}
		d.Law = entry.Refs(regimes)
	}
	*p.list = append(*p.list, d)
}

// Place is where a finding about something absent belongs: the title.
func (p *Pass) Place() source.Span {
	if p.Notice.Title.IsSet() {
		return p.Notice.Title.Span
	}
	return p.Notice.Span
}

// Delegated reports whether a related notice that can be found covers a section.
func (p *Pass) Delegated(section string) bool {
	for r := range p.Notice.RelatedNotices.All() {
		for _, c := range r.Covers {
			if r.HasTarget() && c.Section.Value == section {
				return true
			}
		}
	}
	return false
}

func code(id, name, summary string) diag.Code {
	return diag.Code{ID: id, Name: name, Summary: summary, Severity: diag.Error, Since: "0.1.0"}
}
