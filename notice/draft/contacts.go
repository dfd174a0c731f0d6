package draft

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/reading"
)

// contactsOf are the addresses and numbers of a paragraph, but for those of an authority. Each line of
// it is read by itself: a number does not go on in the next one.
func (d *drafter) contactsOf(b prose.Block, text string, p *plan) []Fact {
	paragraph, ok := b.(*prose.Paragraph)
	if !ok || slices.ContainsFunc(d.read(text), isAuthority) {
		return nil
	}
	section := d.partyOf(text, p.key)
	var out []Fact
	add := func(field, value string) {
		f := Fact{Section: section, Field: field, Value: value, Span: b.Origin()}
		if !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	for _, line := range linesOf(paragraph.Inlines) {
		words := prose.Plain(line)
		for _, m := range d.read(words) {
			value := strings.TrimRight(words[m.Start:m.End], ".,;:")
			switch {
			case m.Sign == reading.Email && law.AuthorityAt(value) == "":
				add("email", strings.TrimPrefix(value, "mailto:"))
			case m.Sign == reading.Phone && !isRegistration(words[:m.Start]):
				if strings.HasSuffix(words[:m.Start], "+") {
					value = "+" + value
				}
				add("phone", strings.Trim(value, " ()"))
			}
		}
		for _, in := range line {
			l, ok := in.(prose.Link)
			address, isMail := strings.CutPrefix(l.URL, "mailto:")
			address, _, _ = strings.Cut(address, "?")
			if ok && isMail && !strings.Contains(words, address) && law.AuthorityAt(address) == "" {
				add("email", address) // "info[at]example.org"
			}
		}
	}
	return out
}

// isRegistration reports whether the words before a number make it one of a register, not of a telephone.
func isRegistration(before string) bool {
	before = strings.ToLower(before[max(len(before)-40, 0):])
	for _, word := range []string{"company", "charity", "regist", "vat ", "hrb", "siren", "siret", "cwmni", "elusen", "ust-id"} {
		if at := strings.LastIndex(before, word); at >= 0 && !strings.Contains(before[at:], "tel") && !strings.Contains(before[at:], "phone") && !strings.Contains(before[at:], "ffôn") {
			return true
		}
	}
	return false
}

func isAuthority(m reading.Match) bool { return m.Sign == reading.Authority && m.Slug != "" }

// linesOf divides a paragraph at its line breaks.
func linesOf(list []prose.Inline) [][]prose.Inline {
	out := [][]prose.Inline{nil}
	for _, in := range list {
		if _, ok := in.(prose.Break); ok {
			out = append(out, nil)
			continue
		}
		out[len(out)-1] = append(out[len(out)-1], in)
	}
	return out
}

// partyOf is the section about the party whose addresses a text has.
func (d *drafter) partyOf(text, within string) string {
	switch {
	case hasWord(strings.ToLower(text), d.words.officer):
		return "dpo"
	case within == "dpo" || within == "controller" || within == "representative" || within == "complaints":
		return within
	}
	return "contacts"
}
