package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// At returns the first of the spans that is a place, or else the place of what is absent.
func (p *Pass) At(spans ...source.Span) source.Span {
	for _, span := range spans {
		if span.IsValid() {
			return span
		}
	}
	return p.Place()
}

// Place is the span of findings about something absent: the section where it belongs, if that is
// written (`rights: none`, a heading alone), else the title.
func (p *Pass) Place() source.Span {
	if place := p.Notice.SectionSpan(p.rule.Section); place.IsValid() {
		return place
	}
	if p.Notice.Title.IsSet() {
		return p.Notice.Title.Span
	}
	return p.Notice.Span
}

// absent reports whether a finding is about what stands nowhere in the notice.
func (p *Pass) absent(d diag.Diagnostic) bool {
	return d.Span == p.Place() && !p.Notice.SectionSpan(p.rule.Section).IsValid()
}

// essentials are the sections without which a notice tells people next to nothing, in the order
// in which findings say that they are missing.
var essentials = []string{"controller", "purposes", "lawful_bases", "rights", "recipients", "retention", "complaints"}

// essential returns the order of a finding among those that say that an essential section is
// missing; 0 if it says something else.
func (p *Pass) essential(d diag.Diagnostic) int {
	written := p.Notice.SectionSpan(p.rule.Section).IsValid()
	if d.Severity < diag.Warning || written && d.Span != p.Place() {
		return 0
	}
	return slices.Index(essentials, p.rule.Section) + 1
}
