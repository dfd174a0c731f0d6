package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// Missing reports what a notice must say and does not, by how it states it: nothing where it is
// told, and a finding where nothing tells it, which is no error if words stand there that say
// something else. Words that cannot be read are no mistake: what they may say is collected for
// wordsNotRead. What completes "the notice says …".
func (p *Pass) Missing(s statement.Statement, at source.Span, what string, g grounds, message, help string, options ...diag.Option) {
	switch s.How {
	case statement.Worded, statement.Coded:
		p.underOthers(what, g)
	case statement.Unread:
		*p.unread = append(*p.unread, unread{s.Words[0].Span, what, g.provisions, p.rule.Section})
	default:
		if len(s.Words) > 0 {
			at = s.Place()
			options = append(options, diag.WithSeverity(min(p.rule.Code.Severity, diag.Warning)))
		}
		p.Report(at, g, message, help, options...)
	}
}

// underOthers reports a duty of a regime to which the section of the rule does not answer, because
// its `regime` names others. Words of the notice's own sections may meet it, and are not asked.
func (p *Pass) underOthers(what string, g grounds) {
	for _, r := range p.Stated.NotUnder(p.rule.Section, g.provisions[0], p.Judged()) {
		named := p.Notice.Body(p.rule.Section).Regime[0]
		p.Report(named.Span, g.of(r), "`"+p.rule.Section+"` answers to `"+named.Value+"`, and nothing says "+what+" under "+r.ID, "name all laws in `regime` that the section answers to, or say in a section of your own what "+r.ID+" asks for", diag.WithSeverity(min(p.rule.Code.Severity, diag.Warning)))
	}
}

// unread is something that words may say.
type unread struct {
	at         source.Span
	what       string
	provisions []law.Provision
	section    string
}

// wordsNotRead stands behind all rules that call Missing: one finding for each section.
var wordsNotRead = &Rule{
	Code: info("NC890", "words-not-read", "Own words stand where a duty would be met, and noticec cannot tell whether they meet it."),
	Check: func(p *Pass) {
		for list := *p.unread; len(list) > 0; {
			first := list[0]
			var whats []string
			var provisions []law.Provision
			var more []diag.Option
			list = slices.DeleteFunc(slices.Clone(list), func(u unread) bool {
				same := u.at == first.at || u.section != "" && u.section == first.section
				if p.Stated.Readable() && !same {
					return false
				}
				if !slices.Contains(whats, u.what) {
					whats = append(whats, u.what)
				}
				if u.at != first.at {
					more = append(more, diag.WithRelated(u.at, "and here"))
				}
				for _, x := range u.provisions {
					if !slices.Contains(provisions, x) {
						provisions = append(provisions, x)
					}
				}
				return true
			})
			what := strings.Join(whats, ", or ")
			if !p.Stated.Readable() {
				p.Report(p.At(p.Notice.Language.Span), on(provisions...), "noticec does not know the words of `"+p.Notice.Language.Value+"`, so it cannot read whether the notice says "+what, "write codes beside the words where there are some", more...)
				continue
			}
			p.Report(first.at, on(provisions...), "noticec cannot read here whether the notice says "+what, "say it in plain words, or with a code: `noticec schema` shows those of the section", more...)
		}
	},
}
