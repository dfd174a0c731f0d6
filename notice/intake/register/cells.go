package register

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// recipientsOf reads recipients and processors, and returns their ids.
func (n *noticeReader) recipientsOf(at row) []string {
	var out []string
	for _, c := range []column{recipients, processors} {
		if words, _ := n.cell(at, c); c == recipients && saysNo(words) {
			n.recipients.none++
		}
		for _, s := range n.parts(at, c) {
			id, m := n.recipients.add(s, s, true, source.Span{})
			if m != nil {
				m.Set("name", draft.Text(s))
				if c == processors {
					m.Set("kind", draft.Code("processor"))
				}
			}
			out = appendNew(out, id)
		}
	}
	return out
}

// retentionOf reads how long data are kept. One period in the words is a code beside them.
func (n *noticeReader) retentionOf(at row) []string {
	_, span := n.cell(at, retention)
	words := n.line(at, retention)
	if words == "" {
		return nil
	}
	id, m := n.retention.add(words, "kept "+words, true, span)
	if m != nil {
		m.Set("text", draft.Text(words))
		m.Set("period", draft.Code(n.periodOf(words)))
	}
	return []string{id}
}

// periodOf returns the one period that words name; "" if there is none, or more.
func (n *noticeReader) periodOf(words string) string {
	if n.words == nil {
		return ""
	}
	var found []period.Period
	for _, m := range n.words.Read(words) {
		if m.Sign != reading.Period {
			continue
		}
		if m.Denied {
			return ""
		}
		found = append(found, m.Period)
	}
	if len(found) != 1 || found[0] == (period.Period{}) {
		return ""
	}
	return isoOf(found[0])
}

// isoOf is a period in ISO 8601.
func isoOf(p period.Period) string {
	out := "P"
	for unit, letter := range []string{"Y", "M", "W", "D"} {
		if p[unit] > 0 {
			out += fmt.Sprint(p[unit]) + letter
		}
	}
	if p[period.Hour] > 0 {
		out += "T" + fmt.Sprint(p[period.Hour]) + "H"
	}
	if checked, ok := period.Parse(out); !ok || checked != p {
		return ""
	}
	return out
}

// transfersOf reads transfers with their safeguards.
func (n *noticeReader) transfersOf(at row) {
	words, span := n.cell(at, countries)
	words = strings.Join(strings.Fields(words), " ")
	guards := n.line(at, safeguards)
	switch {
	case saysNo(words):
		n.transfers.none++
		return
	case words == "" && guards == "", saysYes(words) && guards == "":
		return
	}
	mechanism := ""
	if codes := n.codes(guards, reading.Mechanism, func(code string) bool { return slices.Contains(law.Mechanisms, code) }); len(codes) == 1 {
		mechanism = codes[0]
	}
	places := law.PlacesOf(words)
	for _, place := range places {
		if _, m := n.transfers.add(place+guards, place, false, span); m != nil {
			m.Set("to", draft.Code(place))
			m.Set("mechanism", draft.Code(mechanism))
			m.Set("safeguard", draft.Text(guards))
		}
	}
	if len(places) > 0 {
		return
	}
	if _, m := n.transfers.add(words+guards, "transfer", false, span); m != nil {
		if !saysYes(words) {
			words = strings.TrimSpace(words + " " + guards)
		} else {
			words = guards
		}
		m.Set("mechanism", draft.Code(mechanism))
		m.Set("text", draft.Text(words))
		n.transfers.unsure("which country is this?")
	}
}

// sourcesOf reads where data come from.
func (n *noticeReader) sourcesOf(at row, categories []string) {
	for _, s := range n.parts(at, origin) {
		_, m := n.sources.add(s, s, false, source.Span{})
		if m == nil {
			continue
		}
		m.Set("name", draft.Text(s))
		if code := n.collectionOf(s); code != "" {
			m.Set("collection", draft.Code(code))
		}
		if !n.many {
			m.Set("data", draft.Codes(categories...))
		}
	}
}

// collectionOf is how data are collected from a source; "" if that is not certain.
func (n *noticeReader) collectionOf(words string) string {
	if slices.Contains(selves, strings.ToLower(words)) {
		return "direct"
	}
	if n.words == nil {
		return ""
	}
	for _, m := range n.words.Read(words) {
		switch {
		case m.Denied || m.Weak:
		case m.Sign == reading.FromYou:
			return "direct"
		case m.Sign == reading.PublicSources:
			return "indirect"
		}
	}
	return ""
}

// selves are the person whom data are about, as registers call it.
var selves = []string{
	"data subject", "the data subject", "individual", "the individual", "directly from individual", "directly from the individual", "direct from the individual", "from the individual",
	"betroffene person", "die betroffene person", "von der betroffenen person", "personne concernée", "la personne concernée", "unigolyn", "yr unigolyn", "gwrthrych y data",
}

// decisionsOf reads whether decisions are made by automated means.
func (n *noticeReader) decisionsOf(at row) {
	words, span := n.cell(at, decisions)
	words = strings.Join(strings.Fields(words), " ")
	switch {
	case words == "" || saysYes(words):
	case saysNo(words):
		n.decisions.none++
	default:
		if _, m := n.decisions.add(words, "decision", false, span); m != nil {
			m.Set("text", draft.Text(words))
		}
	}
}

// rightsOf reads the rights that a register names.
func (n *noticeReader) rightsOf(at row) {
	words, span := n.cell(at, rights)
	words = strings.Join(strings.Fields(words), " ")
	if words == "" || saysNo(words) || saysYes(words) {
		return
	}
	_, m := n.rights.add(words, "right", false, span)
	if m == nil {
		return
	}
	codes := n.codes(words, reading.Right, func(string) bool { return false })
	if len(codes) == 0 {
		n.rights.unsure("which rights are these?")
	}
	m.Set("right", draft.Codes(codes...))
	m.Set("text", draft.Text(words))
}

// parties reads the controller and those around it.
func (n *noticeReader) parties(at row) {
	for _, p := range []struct {
		column column
		to     *draft.List
		first  bool // the only one of a notice
	}{{controller, &n.controller, true}, {officer, &n.officer, true}, {representative, &n.representative, true}, {jointController, &n.joint, false}} {
		words, span := n.cell(at, p.column)
		if words == "" || saysNo(strings.Join(strings.Fields(words), " ")) {
			continue
		}
		m := partyOf(words)
		if p.first && len(*p.to) > 0 {
			if (*p.to)[0].Value.(*draft.Map).Get("name") != m.Get("name") {
				n.omitted = append(n.omitted, intake.Omission{What: "another party than that of the rows before: " + strings.Join(strings.Fields(words), " "), Words: len(strings.Fields(words)), Span: span})
			}
			continue
		}
		if name := m.Get("name"); !slices.ContainsFunc(*p.to, func(i draft.Item) bool { return i.Value.(*draft.Map).Get("name") == name }) {
			*p.to = append(*p.to, draft.Item{Value: m, Span: span})
		}
	}
}

var (
	mail      = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[\w.+-]+@[\w-]+(\.[\w-]+)+`) })
	telephone = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\+?\(?[0-9][0-9 ()/.-]{7,}[0-9]`) })
)

// partyOf reads the name and contact details of a party from a cell.
func partyOf(words string) *draft.Map {
	m := &draft.Map{}
	email := mail().FindString(words)
	phone := telephone().FindString(strings.Replace(words, email, "", 1))
	rest := words
	for _, found := range []string{email, phone} {
		if found != "" {
			rest = strings.Replace(rest, found, "", 1)
		}
	}
	var parts []string
	for _, s := range strings.FieldsFunc(rest, func(r rune) bool { return r == '\n' || r == ',' || r == ';' }) {
		if s = strings.Trim(strings.Join(strings.Fields(s), " "), " :-–()"); !source.IsBlank(s) {
			parts = append(parts, s)
		}
	}
	if len(parts) > 0 {
		m.Set("name", draft.Text(parts[0]))
	}
	m.Set("email", draft.Plain(email))
	m.Set("phone", draft.Plain(phone))
	if len(parts) > 1 {
		m.Set("address", draft.Plain(strings.Join(parts[1:], ", ")))
	}
	return m
}

// leftOver lists the columns of which a notice carries nothing, and cells that no column has.
func (n *noticeReader) leftOver(rows []row) {
	for i := range n.heads {
		words, first := 0, source.Span{}
		for _, at := range rows {
			if i != n.by && i < len(at.cells) && !source.IsBlank(at.cells[i].Text) && !n.carries(n.columns[i], at.cells[i].Text) {
				if words == 0 {
					first = at.cells[i].Span
				}
				words += len(strings.Fields(at.cells[i].Text))
			}
		}
		what := fmt.Sprintf("the column %q", n.heads[i].Text)
		if n.columns[i] == internal {
			what += ": a record of the controller, which no notice tells"
		}
		if words > 0 {
			n.omitted = append(n.omitted, intake.Omission{What: what, Words: words, Span: first})
		}
	}
	for _, at := range rows {
		for i := len(n.heads); i < len(at.cells); i++ {
			if at.cells[i].Text != "" {
				n.omitted = append(n.omitted, intake.Omission{What: "a cell beyond the last head", Words: len(strings.Fields(at.cells[i].Text)), Span: at.cells[i].Span})
			}
		}
	}
}

// carries reports whether the draft holds what a cell says.
func (n *noticeReader) carries(c column, words string) bool {
	words = strings.Join(strings.Fields(words), " ")
	switch c {
	case unknown, internal:
		return false
	case updated:
		return dayOf(words) != ""
	case specialData, decisions, rights, interests, countries:
		return !saysYes(words)
	}
	return true
}
