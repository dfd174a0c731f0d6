package register

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// A section are the items of a section, each once, in the order of the register.
type section struct {
	items draft.List
	ids   draft.IDs
	known map[string]string // the id of an item, by its words
	none  int               // rows that say that there is nothing
}

// add returns the id of the item with certain words, and the item to fill where it is new.
func (s *section) add(key, name string, withID bool, span source.Span) (id string, m *draft.Map) {
	if s.known == nil {
		s.known, s.ids = map[string]string{}, draft.IDs{}
	}
	key = strings.ToLower(key)
	if id := s.known[key]; id != "" {
		return id, nil
	}
	id = s.ids.New(name)
	s.known[key] = id
	m = &draft.Map{}
	if withID {
		m.Set("id", draft.Code(id))
	}
	s.items = append(s.items, draft.Item{Value: m, Span: span})
	return id, m
}

// unsure puts a comment above the item that was added last.
func (s *section) unsure(question string) {
	last := &s.items[len(s.items)-1]
	last.Comments = append(last.Comments, "unsure: "+question)
}

// value is the section for the file: none, where every row of the notice says so.
func (s *section) value(rows int) draft.Value {
	if len(s.items) == 0 && s.none == rows {
		return draft.Code("none")
	}
	return s.items
}

// A noticeReader gathers the rows of a notice.
type noticeReader struct {
	*register
	many bool // rows

	people, data, sources, purposes, bases, conditions, recipients, transfers, retention, decisions, rights, security section
	controller, officer, representative, joint                                                                        draft.List
	refs                                                                                                              []string
	updated                                                                                                           string
	omitted                                                                                                           []intake.Omission
}

// notice makes the draft of the rows of a notice.
func (r *register) notice(title string, rows []row) *draft.Facts {
	n := &noticeReader{register: r, many: len(rows) > 1}
	for _, at := range rows {
		if title == "" {
			if title = r.line(at, processing); title == "" {
				title = r.line(at, purpose)
			}
		}
		n.row(at)
	}
	n.leftOver(rows)
	m := &draft.Map{}
	m.Set("noticec", draft.Code("1"))
	const longestTitle = 200
	if runes := []rune(title); len(runes) > longestTitle {
		title = string(runes[:longestTitle]) + "…"
	}
	m.Set("title", draft.Title(title))
	m.Set("language", draft.Code(r.language))
	m.Set("updated", draft.Code(n.updated))
	m.Set("register_ref", draft.Plain(strings.Join(n.refs, ", ")))
	m.Set("audiences", n.people.items)
	m.Set("controller", oneOrNone(n.controller))
	m.Set("joint_controllers", n.joint)
	m.Set("representative", oneOrNone(n.representative))
	m.Set("dpo", oneOrNone(n.officer))
	m.Set("personal_data", n.data.items)
	m.Set("sources", n.sources.items)
	m.Set("purposes", n.purposes.items)
	m.Set("lawful_bases", n.bases.items)
	m.Set("special_category_conditions", n.conditions.items)
	m.Set("recipients", n.recipients.value(len(rows)))
	m.Set("transfers", n.transfers.value(len(rows)))
	m.Set("retention", n.retention.items)
	m.Set("automated_decisions", n.decisions.value(len(rows)))
	m.Set("rights", n.rights.items)
	m.Set("security", n.security.items)
	return &draft.Facts{Map: m, Omitted: n.omitted}
}

// oneOrNone is the party of a list.
func oneOrNone(list draft.List) draft.Value {
	if len(list) == 0 {
		return nil
	}
	return list[0].Value
}

// row reads a processing.
func (n *noticeReader) row(at row) {
	for _, s := range n.parts(at, people) {
		if _, m := n.people.add(s, s, true, source.Span{}); m != nil {
			m.Set("name", draft.Text(s))
		}
	}
	var categories []string
	for _, c := range []column{data, specialData} {
		for _, s := range n.parts(at, c) {
			if c == specialData && saysYes(s) {
				continue
			}
			id, m := n.data.add(s, s, true, source.Span{})
			if m != nil {
				m.Set("name", draft.Text(s))
			}
			categories = appendNew(categories, id)
		}
	}
	who := n.recipientsOf(at)
	kept := n.retentionOf(at)
	n.transfersOf(at)
	n.purposeOf(at, categories, who, kept)
	n.sourcesOf(at, categories)
	n.decisionsOf(at)
	n.rightsOf(at)
	for _, s := range n.parts(at, security) {
		if _, m := n.security.add(s, s, false, source.Span{}); m != nil {
			m.Set("text", draft.Text(s))
		}
	}
	n.parties(at)
	if s := n.line(at, reference); s != "" {
		n.refs = appendNew(n.refs, s)
	}
	if day := dayOf(n.line(at, updated)); day > n.updated {
		n.updated = day
	}
}

// purposeOf reads the purpose of a processing with its bases.
func (n *noticeReader) purposeOf(at row, categories, who, kept []string) {
	name, words := n.line(at, processing), n.line(at, purpose)
	bases, conditions := n.basesOf(at), n.conditionsOf(at)
	if name == "" && words == "" && len(bases) == 0 {
		return
	}
	first := name
	if first == "" {
		first = words
	}
	_, span := n.cell(at, purpose)
	_, m := n.purposes.add(fmt.Sprint(at.number), first, false, span)
	if name != words {
		m.Set("name", draft.Text(name))
	}
	m.Set("text", draft.Text(words))
	m.Set("basis", draft.Codes(bases...))
	m.Set("conditions", draft.Codes(conditions...))
	m.Set("data", draft.Codes(categories...))
	m.Set("recipients", draft.Codes(who...))
	m.Set("retention", draft.Codes(kept...))
	if s := n.line(at, laws); s != "" {
		m.Set("laws", draft.ListOf(draft.Text(s)))
	}
}

// basesOf reads the lawful bases of a processing, and returns by what its purpose refers to them.
func (n *noticeReader) basesOf(at row) []string {
	_, span := n.cell(at, basis)
	words := n.line(at, basis)
	codes := n.codes(words, reading.Basis, func(code string) bool { _, ok := law.BasisOf(code); return ok })
	pursued := n.line(at, interests)
	if saysYes(pursued) {
		pursued = ""
	}
	if words == "" && pursued == "" {
		return nil
	}
	if len(codes) == 0 && words != "" {
		id, m := n.bases.add(words, words, true, span)
		if m != nil {
			m.Set("text", draft.Text(words))
			n.bases.unsure("which lawful basis is this?")
		}
		codes = []string{id}
	}
	for i, code := range codes {
		if _, known := law.BasisOf(code); !known {
			continue
		}
		key, said := code, ""
		if i == 0 && !isNameOf(words, code) {
			key, said = code+words, words
		}
		if code == legitimateInterests {
			key += pursued
		}
		id, m := n.bases.add(key, code, false, span)
		if m != nil {
			if id != code {
				m.Set("id", draft.Code(id))
			}
			m.Set("basis", draft.Code(code))
			if code == legitimateInterests && pursued != "" {
				interest := &draft.Map{}
				interest.Set("text", draft.Text(pursued))
				m.Set("interests", draft.List{{Value: interest}})
				m.Set("note", draft.Text(said))
			} else {
				m.Set("text", draft.Text(said))
			}
		}
		codes[i] = id
	}
	return n.interestsApart(codes, pursued)
}

const legitimateInterests = "legitimate-interests"

// interestsApart keeps interests that are named where no basis is read that they belong to.
func (n *noticeReader) interestsApart(codes []string, pursued string) []string {
	if pursued == "" || slices.ContainsFunc(codes, func(c string) bool { return strings.HasPrefix(c, legitimateInterests) }) {
		return codes
	}
	id, m := n.bases.add("interests "+pursued, "interests", true, source.Span{})
	if m != nil {
		m.Set("text", draft.Text(pursued))
		n.bases.unsure("legitimate interests?")
	}
	return append(codes, id)
}

// conditionsOf reads the conditions of Art. 9(2) with those of Schedule 1.
func (n *noticeReader) conditionsOf(at row) []string {
	_, span := n.cell(at, condition)
	words, schedule := n.line(at, condition), n.line(at, schedule1)
	if words == "" && schedule == "" {
		return nil
	}
	code := ""
	if codes := n.codes(words, reading.Condition, func(code string) bool { _, ok := law.ConditionOf(code); return ok }); len(codes) == 1 {
		code = codes[0]
	}
	first := code
	if first == "" {
		first = words + " " + schedule
	}
	id, m := n.conditions.add(words+"\x00"+schedule, first, false, span)
	if m == nil {
		return []string{id}
	}
	if id != code {
		m.Set("id", draft.Code(id))
	}
	m.Set("condition", draft.Code(code))
	slug := scheduleOf(schedule)
	m.Set("schedule_1", draft.Code(slug))
	said := words
	if code != "" && isNameOf(words, code) {
		said = ""
	}
	if slug == "" && schedule != "" {
		said = strings.TrimSpace(said + " " + schedule)
		n.conditions.unsure("which condition of Schedule 1 is this?")
	}
	m.Set("text", draft.Text(said))
	if code == "" && words != "" {
		n.conditions.unsure("which condition of Art. 9(2) is this?")
	}
	return []string{id}
}

var paragraph = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:para(?:graph)?\.?|condition|paragraff)\s*\(?([0-9]{1,2})\b`)
})

// scheduleOf returns the condition of Schedule 1 that words name by its paragraph or its name.
func scheduleOf(words string) string {
	for _, c := range law.Schedule1 {
		if strings.EqualFold(strings.TrimSpace(words), c.Name) {
			return c.Slug
		}
	}
	if all := paragraph().FindAllStringSubmatch(words, -1); len(all) == 1 {
		for _, c := range law.Schedule1 {
			if fmt.Sprint(c.Paragraph) == all[0][1] {
				return c.Slug
			}
		}
	}
	return ""
}

// codes are the codes that words of a column name for certain: by an article, by a name, or as the
// reader reads it in a section about nothing else. Where something is denied, nothing is certain.
func (n *noticeReader) codes(words string, sign reading.Sign, valid func(string) bool) []string {
	if code := law.CodeOf(words); code != "" && valid(code) {
		return []string{code}
	}
	if n.words == nil {
		return nil
	}
	var out []string
	for _, m := range n.words.Read(words) {
		if m.Sign != sign || m.Slug == "" {
			continue
		}
		if m.Denied {
			return nil
		}
		out = appendNew(out, m.Slug)
	}
	return out
}

// isNameOf reports whether words say no more than a code does.
func isNameOf(words, code string) bool {
	if law.CodeOf(words) == code {
		return true
	}
	words = strings.ToLower(words)
	if b, ok := law.BasisOf(code); ok {
		return words == b.Name
	}
	c, ok := law.ConditionOf(code)
	return ok && words == c.Name
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// saysNo and saysYes report whether a cell answers a question and says nothing else.
func saysNo(s string) bool  { return source.IsNone(s) || isAnswer(s, noWords) }
func saysYes(s string) bool { return isAnswer(s, yesWords) }

func isAnswer(s string, words []string) bool {
	return slices.Contains(words, strings.ToLower(strings.Trim(strings.Join(strings.Fields(s), " "), " .-–")))
}

var (
	noWords  = []string{"no", "none", "nil", "not applicable", "nein", "keine", "keiner", "entfällt", "nicht vorgesehen", "non", "aucun", "aucune", "néant", "na", "dim", "nac oes", "amherthnasol"}
	yesWords = []string{"yes", "y", "ja", "oui", "ie", "oes", "ydy"}
)

// dayOf returns the day of a date that can be read in one way only.
func dayOf(s string) string {
	for _, layout := range []string{time.DateOnly, "2.1.2006", "2 January 2006", "2 Jan 2006"} {
		if day, err := time.Parse(layout, s); err == nil {
			return day.Format(time.DateOnly)
		}
	}
	if day, err := time.Parse("2/1/2006", s); err == nil && day.Day() > 12 {
		return day.Format(time.DateOnly)
	}
	return ""
}
