package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// otherThan returns the first code of a kind that words name, if all that they name are other than
// those beside them.
func (p *Pass) otherThan(kind reading.Sign, beside []string, words ...source.Text) (slug string, at source.Span) {
	for _, t := range words {
		for _, m := range p.Stated.Read(t) {
			switch {
			case m.Sign != kind || m.Denied || m.Weak || m.Slug == "":
			case slices.Contains(beside, m.Slug):
				return "", source.Span{}
			case slug == "":
				slug, at = m.Slug, t.Sub(m.Start, m.End)
			}
		}
	}
	return slug, at
}

// wordsAgainstCode reports words that say something else than the code beside them; name is what
// the code and the words are.
func (p *Pass) wordsAgainstCode(at source.Span, words, code string, beside source.Span) {
	p.Report(at, on(law.FairnessTransparency, law.PlainLanguage), "the words say "+words+", and the code beside them "+code, "say the same in both", diag.WithRelated(beside, code))
}

// likeRights are rights that words do not tell apart well enough.
var likeRights = []string{"object", "object-direct-marketing", "object-research", "restriction", "withdraw-consent", "adm"}

var wordsAgainstCodes = &Rule{
	Code: warning("NC342", "words-against-code", "Words name another basis, condition, right or authority than the code beside them."),
	Check: func(p *Pass) {
		n := p.Notice
		for _, b := range p.Stated.Bases() {
			if b.Item == nil || b.Whole != nil || b.Slug == "" {
				continue
			}
			if slug, at := p.otherThan(reading.Basis, []string{b.Slug}, b.Item.Text, b.Item.Label); slug != "" {
				other, _ := law.BasisOf(slug)
				p.wordsAgainstCode(at, other.Name, b.Name, b.Code.Span)
			}
		}
		for c := range n.Conditions.All() {
			code, ok := law.ConditionOf(c.Condition.Value)
			if slug, at := p.otherThan(reading.Condition, []string{code.Slug}, c.Text, c.Label); ok && slug != "" && len(c.AnyOf) == 0 {
				other, _ := law.ConditionOf(slug)
				p.wordsAgainstCode(at, other.Name, code.Name, c.Condition.Span)
			}
		}
		for r := range n.Rights.All() {
			p.rightAgainstCode(r.Right, r.Text)
		}
		if a := &n.Complaints.Authority; len(a.Country.Value) == 2 {
			if slug, at := p.otherThan(reading.Authority, []string{a.Country.Value}, a.Name, a.Text, n.Complaints.Text); slug != "" {
				p.wordsAgainstCode(at, "the authority of `"+slug+"`", "`"+a.Country.Value+"`", a.Country.Span)
			}
		}
	},
}

// rightAgainstCode reports words that tell of other rights than their codes.
func (p *Pass) rightAgainstCode(codes []source.Text, words source.Text) {
	var beside []string
	for _, c := range codes {
		if slices.Contains(likeRights, c.Value) {
			return
		}
		beside = append(beside, c.Value)
	}
	slug, at := p.otherThan(reading.Right, beside, words)
	if len(beside) == 0 || slug == "" || slices.Contains(likeRights, slug) || slices.Contains(beside, "portability") || slug == "portability" {
		return
	}
	other, _ := law.RightOf(slug)
	code, _ := law.RightOf(beside[0])
	p.wordsAgainstCode(at, other.Name, code.Name, codes[0].Span)
}
