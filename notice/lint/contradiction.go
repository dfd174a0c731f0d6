package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
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
		p.citedAgainstCodes()
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
		for a := range n.Complaints.Authority.All() {
			if len(a.Country.Value) != 2 {
				continue
			}
			if slug, at := p.otherThan(reading.Authority, []string{a.Country.Value}, a.Name, a.Text, n.Complaints.Text); slug != "" {
				p.wordsAgainstCode(at, "the authority of `"+slug+"`", "`"+a.Country.Value+"`", a.Country.Span)
			}
		}
	},
}

// citedAgainstCodes reports an article that the words on all purposes or bases cite as a basis, and
// that no code names, where codes name others.
func (p *Pass) citedAgainstCodes() {
	var coded []string
	var beside *statement.Basis
	for _, b := range p.Stated.Bases() {
		if b.How == statement.Coded {
			if coded = append(coded, b.Slug); beside == nil {
				beside = b
			}
		}
	}
	if beside == nil {
		return
	}
	for _, t := range slices.Concat(p.Notice.Purposes.Body.Words(), p.Notice.LawfulBases.Body.Words()) {
		for m := range p.stating([]source.Text{t}, reading.Basis) {
			if m.Weak || slices.Contains(coded, m.Slug) || !strings.Contains(t.Value[m.Start:m.End], "6") {
				continue
			}
			p.Report(t.Sub(m.Start, m.End), on(law.FairnessTransparency, law.PlainLanguage), "the words cite `"+t.Value[m.Start:m.End]+"` as a basis, and no code of the notice names it", "say the same in both: name the basis at the purposes that rest on it, or take the article out", diag.WithRelated(beside.Code.Span, beside.Name))
			break
		}
	}
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
