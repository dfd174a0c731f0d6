package draft

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// A Fact is a code that the words of the document state.
type Fact struct {
	Section string // key of a section, such as "lawful_bases"
	Field   string // of the section or its items, such as "basis"
	Value   string
	Span    source.Span // of the block that states it
	or      bool        // whether it is told as an alternative to the one before
}

// strongIn are the sections within which a sign counts though its phrase is weak.
var strongIn = map[reading.Sign][]string{
	reading.Basis: {"lawful_bases"}, reading.Condition: {"special_category_conditions", "lawful_bases"}, reading.Right: {"rights"},
	reading.Period: {"retention"}, reading.FromYou: {"sources"}, reading.FromOthers: {"sources"}, reading.MustGive: {"provision"}, reading.NeedNotGive: {"provision"},
	reading.NoTransfers: {"transfers"}, reading.NoDecisions: {"automated_decisions"}, reading.NoRecipients: {"recipients"}, reading.Mechanism: {"transfers"},
	reading.ComplaintAuthority: {"complaints"},
}

// statesBases are the sections in which a lawful basis is one, and not only mentioned.
var statesBases = []string{"lawful_bases", "purposes", "consent", "intro"}

// statesConditions are the sections in which a condition for special categories is one.
var statesConditions = []string{"special_category_conditions", "lawful_bases", "purposes"}

// noRights are the sections in which words that can say a right say what is done.
var noRights = []string{"retention", "personal_data", "purposes", "recipients", "sharing_reasons", "sources", "security", "transfers", "automated_decisions", "lawful_bases"}

// longItem is the number of words from which a text says more of a right than that people have it.
const longItem = 30

// facts are what a text within a section states, each once. What is negated or told as history is
// none.
func (d *drafter) facts(text, within string, span source.Span) []Fact {
	f := &factFinder{drafter: d, text: text, section: within, span: span, matches: d.read(text), long: len(strings.Fields(text)) > longItem, lengths: map[int]bool{}}
	for _, m := range f.matches {
		if m.Sign == reading.Authority && m.Slug != "" && f.country == "" {
			f.country = m.Slug
		}
		f.abroad = f.abroad || (m.Sign == reading.Transfers || m.Sign == reading.Mechanism) && !m.Denied
	}
	for _, m := range f.matches {
		if !m.Denied && (!m.Weak || slices.Contains(strongIn[m.Sign], within) && !(m.Sign == reading.Right && f.long)) {
			f.match(m)
		}
	}
	f.words()
	return f.found
}

// A factFinder finds the facts of one text.
type factFinder struct {
	*drafter
	text, section string // the text, and the section within which it stands
	span          source.Span
	matches       []reading.Match
	country       string        // of the authority that the text names
	abroad        bool          // whether it says that data go abroad
	long          bool          // whether it has more than longItem words
	lengths       map[int]bool  // of periods, in hours
	last          reading.Match // the basis or condition before
	found         []Fact
}

func (f *factFinder) add(section, field, value string) {
	fact := Fact{Section: section, Field: field, Value: value, Span: f.span}
	same := func(g Fact) bool { return g.Section == section && g.Field == field && g.Value == value }
	if value != "" && !slices.ContainsFunc(f.found, same) {
		f.found = append(f.found, fact)
	}
}

// match adds the facts of a match.
func (f *factFinder) match(m reading.Match) {
	switch m.Sign {
	case reading.Basis, reading.Condition:
		f.ground(m)
	case reading.Right:
		if !strings.HasPrefix(m.Slug, "complain-") && !slices.Contains(noRights, f.section) {
			f.add("rights", "right", m.Slug)
		}
	case reading.Withdrawal:
		f.add("rights", "right", "withdraw-consent")
	case reading.Period:
		f.period(m)
	case reading.Mechanism:
		if m.Slug != "adequacy" || !slices.ContainsFunc(f.matches, isFramework) { // of which the framework is a part
			f.add("transfers", "mechanism", m.Slug)
		}
	case reading.Country:
		if f.abroad && m.Slug != f.home {
			f.add("transfers", "to", m.Slug)
		}
	case reading.NoTransfers:
		if !f.abroad {
			f.add("transfers", "state", "none")
		}
	case reading.NoDecisions:
		f.add("automated_decisions", "state", "none")
	case reading.NoRecipients:
		f.add("recipients", "state", "none")
	case reading.FromYou:
		if f.section == "sources" || slices.ContainsFunc(f.matches, fromOthers) { // else it is said in passing
			f.add("sources", "collection", "direct")
		}
	case reading.FromOthers:
		f.add("sources", "collection", "indirect")
	case reading.MustGive:
		f.add("provision", "required", required(f.matches))
	case reading.NeedNotGive:
		f.add("provision", "required", "voluntary")
	case reading.ComplaintAuthority:
		f.add("complaints", "authority", f.country)
		if f.section != "complaints" {
			f.add("rights", "right", "complain-authority")
		}
	case reading.Authority:
		if f.section == "complaints" {
			f.add("complaints", "authority", m.Slug)
		}
	}
}

// ground adds a lawful basis or a condition for special categories.
func (f *factFinder) ground(m reading.Match) {
	section, field := "lawful_bases", "basis"
	if m.Sign == reading.Condition {
		section, field = "special_category_conditions", "condition"
	}
	isPartOfLaw := func(l reading.Match) bool { return l.Sign == reading.Law && l.Start <= m.Start && m.End <= l.End }
	switch {
	case m.Sign == reading.Condition:
		if m.Weak && m.Slug == "explicit-consent" && f.section == "lawful_bases" {
			return // of Art. 6, in the notice's words
		}
	case f.section != own && !slices.Contains(statesBases, f.section):
		return // "we share it with your consent"
	case slices.ContainsFunc(f.matches, isPartOfLaw):
		return // "the Services Contracts Regulations 2015"
	case m.Slug == "vital-interests" && strings.Contains(strings.ToLower(f.text), "special categor"):
		return // the condition of Art. 9(2)(c)
	}
	f.add(section, field, m.Slug)
	if k := len(f.found) - 1; k > 0 && f.found[k].Value == m.Slug && f.last.Sign == m.Sign && f.last.End <= m.Start {
		f.found[k].or = hasWord(f.text[f.last.End:m.Start], f.drafter.words.or)
	}
	f.last = m
}

// period adds how long data are kept: once, where it is told in two ways ("six weeks (42 days)").
func (f *factFinder) period(m reading.Match) {
	if f.section != "retention" || isAge(f.text[m.End:]) || f.lengths[m.Period.Hours()] {
		return
	}
	f.lengths[m.Period.Hours()] = true
	f.add("retention", "period", m.Period.String())
	f.add("retention", "qualifier", f.qualifier(f.text[:m.Start]))
}

// words adds what the words of the text state besides what the reader recognises.
func (f *factFinder) words() {
	letteredConditions(f.text, f.add)
	if slices.Contains(statesConditions, f.section) && strings.Contains(f.text, "1") {
		conditions, _ := law.Schedule1In(f.text)
		for _, c := range conditions {
			f.add("special_category_conditions", "schedule_1", c.Slug)
		}
	}
	if f.section == "retention" {
		f.add("retention", "until_age", untilAge(f.text))
	}
	name := f.controllerIn(f.text)
	if f.section == "controller" && name == "" {
		name = nameAlone(f.text)
	}
	if name != "" {
		f.add("controller", "name", name)
		f.add("controller", "kind", controllerKind(name))
	}
	f.within(f.text, f.section, f.add)
	if f.section != "personal_data" {
		return
	}
	for _, category := range f.special(f.text) {
		if category == law.CriminalOffence {
			f.add("personal_data", "criminal", "true")
		} else {
			f.add("personal_data", "special", category)
		}
	}
}

// isAge reports whether the words behind a length of time make an age of it: "12 years old".
func isAge(after string) bool {
	return slices.ContainsFunc([]string{" old", "-old", " of age", " and more", " and over", " or over", " or older", " and older", " alt", " et plus"}, func(s string) bool { return strings.HasPrefix(after, s) })
}

func isFramework(m reading.Match) bool {
	return m.Sign == reading.Mechanism && slices.Contains([]string{"eu-us-dpf", "uk-us-data-bridge", "ch-us-dpf"}, m.Slug)
}

func fromOthers(m reading.Match) bool { return m.Sign == reading.FromOthers && !m.Denied && !m.Weak }

// hasWord reports whether a text in small letters holds one of some phrases as words of their own.
func hasWord(text string, phrases []string) bool {
	for range wordPlaces(text, phrases) {
		return true
	}
	return false
}

// wordPlaces yields where a text in small letters holds one of some phrases as words of their own, in
// bytes.
func wordPlaces(text string, phrases []string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		for _, p := range phrases {
			for from := 0; ; {
				i := strings.Index(text[from:], p)
				if i < 0 {
					break
				}
				i += from
				from = i + len(p)
				if !isLetterAt(text, i-1) && !isLetterAt(text, from) && !yield(i, from) {
					return
				}
			}
		}
	}
}

func isLetterAt(s string, i int) bool {
	if i < 0 || i >= len(s) {
		return false
	}
	return s[i] >= 0x80 || unicode.IsLetter(rune(s[i])) || unicode.IsDigit(rune(s[i]))
}

// qualifier is what the words before a period say of it.
func (d *drafter) qualifier(before string) string {
	words := strings.ToLower(before)
	if at := strings.LastIndexAny(words, ".;:"); at >= 0 {
		words = words[at+1:]
	}
	if n := len(words) - 40; n > 0 {
		words = words[n:]
	}
	words = strings.TrimRight(words, " (")
	ends := func(list []string) bool {
		return slices.ContainsFunc(list, func(p string) bool { return strings.HasSuffix(words, p) })
	}
	switch {
	case ends(d.words.upTo):
		return "up-to"
	case ends(d.words.atLeast):
		return "at-least"
	case ends(d.words.about):
		return "about"
	}
	return ""
}

// special are the special categories of data that a text says for certain are used: "we never ask for
// your religion" names one that is not.
func (d *drafter) special(text string) []string {
	words := strings.ToLower(text)
	var out []string
	for _, s := range law.Signals {
		list := s.Words[d.language]
		if hasWord(words, list.Except) || slices.Contains(out, s.Category) {
			continue
		}
		for start, end := range wordPlaces(words, list.Strong) {
			if d.reader == nil || !d.reader.Negated(words, start, end) {
				out = append(out, s.Category)
				break
			}
		}
	}
	return out
}

var (
	isoDay     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`) })
	numericDay = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b`) })
	namedDay   = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(\d{1,2})(?:(?:st|nd|rd|th|er)?\s+|\.\s*)(?:of\s+|de\s+)?(\pL{3,})\.?,?\s+(\d{4})\b`)
	})
	monthFirst = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(\pL{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`)
	})
)

// dayIn is the one day that a text names, as ISO 8601; "" if there is none, several, or it is not
// certain which is meant: "05/06/2024" is another day in the United States.
func (d *drafter) dayIn(text string) string {
	var found []string
	add := func(year, month, day string) {
		if iso := isoDate(year, month, day); iso != "" && !slices.Contains(found, iso) {
			found = append(found, iso)
		}
	}
	for _, m := range isoDay().FindAllStringSubmatch(text, -1) {
		add(m[1], m[2], m[3])
	}
	for _, m := range numericDay().FindAllStringSubmatch(text, -1) {
		add(m[3], m[2], m[1])
	}
	for _, m := range namedDay().FindAllStringSubmatch(text, -1) {
		add(m[3], d.month(m[2]), m[1])
	}
	for _, m := range monthFirst().FindAllStringSubmatch(text, -1) {
		add(m[3], d.month(m[1]), m[2])
	}
	if len(found) == 1 {
		return found[0]
	}
	return ""
}
