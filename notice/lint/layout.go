package lint

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
)

var wordsNotPrinted = &Rule{
	Code: warning("NC841", "words-not-printed", "Words are printed nowhere, because own words stand in their place."),
	Check: func(p *Pass) {
		for u := range p.Notice.UnprintedBesideText() {
			p.wording(u.Text.Span, "`"+u.Key+"` is not printed: the `text` beside it is printed in its place", "say it in that `text`, or leave `text` out and keep what the other keys say")
		}
		section := ""
		for u := range p.Notice.UnprintedBelowText() {
			if u.Section == section {
				continue // one finding for a section
			}
			section = u.Section
			p.wording(u.Text.Span, "`"+u.Key+"` is not printed: the `text` of `"+u.Section+"` is printed in place of its items", "say it in that `text`, or write it as `intro`, which is printed before the items")
		}
	},
}

var orderOverruled = &Rule{
	Code: info("NC842", "order-overruled", "`layout.order` overrules the place of a section."),
	Check: func(p *Pass) {
		order := p.Notice.Layout.Sections()
		at := func(key string) int {
			return slices.IndexFunc(order, func(t source.Text) bool { return t.Value == key })
		}
		for i := range p.Notice.Sections {
			s := &p.Notice.Sections[i]
			for _, place := range []struct {
				key  string
				to   source.Text
				step int // from the section to the other
			}{{"before", s.Before, 1}, {"after", s.After, -1}} {
				here, there := at(s.ID.Value), at(place.to.Value)
				if !place.to.IsSet() || here < 0 && there < 0 || here >= 0 && there == here+place.step {
					continue
				}
				help := "name `" + s.ID.Value + "` " + place.key + " `" + place.to.Value + "` in `layout.order`, and remove `" + place.key + "`"
				if here >= 0 {
					help = "remove `" + place.key + "`, or move `" + s.ID.Value + "` in `layout.order`"
				}
				p.wording(place.to.Span, "`layout.order` is the order of the page, so that `"+s.ID.Value+"` does not stand "+place.key+" `"+place.to.Value+"`", help)
			}
		}
	},
}

var orderedTwice = &Rule{
	Code: warning("NC844", "ordered-twice", "`layout.order` names a section twice."),
	Check: func(p *Pass) {
		first := map[string]bool{}
		for _, t := range p.Notice.Layout.Sections() {
			if first[t.Value] {
				p.wording(t.Span, "`layout.order` names `"+t.Value+"` twice, and it is printed where it is named first", "remove one of the two")
			}
			first[t.Value] = true
		}
	},
}

// maxSubtitle is the number of characters that fit in a line of the index of notices.
const maxSubtitle = 70

var longSubtitle = &Rule{
	Code: info("NC847", "long-subtitle", "The subtitle does not fit in a line of the page that leads to all notices."),
	Check: func(p *Pass) {
		s := p.Notice.Subtitle
		if n := utf8.RuneCountInString(strings.TrimSpace(s.Value)); n > maxSubtitle {
			p.wording(s.Span, "the subtitle has "+strconv.Itoa(n)+" characters, and a line of the list of notices has "+strconv.Itoa(maxSubtitle), "say in fewer words when the notice is for the reader, without the name of the controller, which stands above the list")
		}
	},
}

var formWithoutEffect = &Rule{
	Code: warning("NC845", "form-without-effect", "A section cannot be set in the form that it asks for."),
	Check: func(p *Pass) {
		for s := range p.Notice.Forms() {
			p.form(s)
		}
	},
}

// form reports a form that a section or group asks for, and in which it is not printed.
func (p *Pass) form(s notice.SetForm) {
	as, where := s.As, "`"+s.Section+"`"
	columns := as
	if len(s.Columns) > 0 {
		columns = s.Columns[0].Field
	}
	switch {
	case !columns.IsSet():
	case s.Text.IsSet():
		p.wording(p.At(as.Span, columns.Span), "`text` is printed in place of the items of "+where+", so that nothing is set as `"+asOf(s)+"`", "write what `text` says as the words of items, or remove the form")
	case len(s.Columns) > 0 && as.IsSet() && as.Value != "table":
		p.wording(columns.Span, "`columns` are those of a table, and "+where+" is set as `"+as.Value+"`", "write `as: table`, or remove `columns`")
	case s.Items == 0:
		p.wording(p.At(as.Span, columns.Span), where+" has no items, so that nothing is set as `"+asOf(s)+"`", "write `items`, or remove the form")
	case as.Value == "sentence":
		for _, t := range s.Words {
			if why := p.noPartOfSentence(t); why != "" {
				p.wording(t.Span, "these words are "+why+", which cannot be part of the sentence that `as: sentence` makes", "write the item without a verb of its own in a few words, or set the section as `list`")
				return
			}
		}
	}
}

func asOf(s notice.SetForm) string {
	if s.As.IsSet() {
		return s.As.Value
	}
	return "table"
}

// noPartOfSentence says why words cannot be part of a list in a sentence; "" if they can.
func (p *Pass) noPartOfSentence(t source.Text) string {
	blocks := p.Notice.Prose.Read(t)
	if len(blocks) > 1 {
		return "several paragraphs"
	}
	for _, b := range blocks {
		line, ok := b.(*prose.Paragraph)
		if !ok {
			return "a list or a table"
		}
		if slot.In(primary(p.Notice.Language.Value)).Fit(slot.Noun, prose.Plain(line.Inlines)).Whole {
			return "a sentence of their own"
		}
	}
	return ""
}
