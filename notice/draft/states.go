package draft

import (
	"regexp"
	"slices"
	"strings"
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

// facts are what a text within a section states, each once. What is negated or told as history is
// none.
func (d *drafter) facts(text, within string, span source.Span) []Fact {
	list := d.read(text)
	var out []Fact
	add := func(section, field, value string) {
		f := Fact{Section: section, Field: field, Value: value, Span: span}
		same := func(g Fact) bool { return g.Section == section && g.Field == field && g.Value == value }
		if value != "" && !slices.ContainsFunc(out, same) {
			out = append(out, f)
		}
	}
	country := ""
	for _, m := range list {
		if m.Sign == reading.Authority && m.Slug != "" && country == "" {
			country = m.Slug
		}
	}
	goesAbroad := slices.ContainsFunc(list, func(m reading.Match) bool {
		return (m.Sign == reading.Transfers || m.Sign == reading.Mechanism) && !m.Denied
	})
	const longItem = 30 // words: a longer text says more of a right than that people have it
	long := len(strings.Fields(text)) > longItem
	last := reading.Match{}
	lengths := map[int]bool{}
	for _, m := range list {
		if m.Denied || m.Weak && !slices.Contains(strongIn[m.Sign], within) || m.Weak && m.Sign == reading.Right && long {
			continue
		}
		switch m.Sign {
		case reading.Basis:
			if within != own && !slices.Contains(statesBases, within) {
				continue // "we share it with your consent"
			}
			if slices.ContainsFunc(list, func(l reading.Match) bool { return l.Sign == reading.Law && l.Start <= m.Start && m.End <= l.End }) {
				continue // "the Services Contracts Regulations 2015"
			}
			if m.Slug == "vital-interests" && strings.Contains(strings.ToLower(text), "special categor") {
				continue // the condition of Art. 9(2)(c)
			}
			add("lawful_bases", "basis", m.Slug)
			if k := len(out) - 1; k > 0 && out[k].Value == m.Slug && last.Sign == reading.Basis && last.End <= m.Start {
				out[k].or = hasWord(text[last.End:m.Start], d.words.or)
			}
			last = m
		case reading.Condition:
			if m.Weak && m.Slug == "explicit-consent" && within == "lawful_bases" {
				continue // of Art. 6, in the notice's words
			}
			add("special_category_conditions", "condition", m.Slug)
			if k := len(out) - 1; k > 0 && out[k].Value == m.Slug && last.Sign == reading.Condition && last.End <= m.Start {
				out[k].or = hasWord(text[last.End:m.Start], d.words.or)
			}
			last = m
		case reading.Right:
			if !strings.HasPrefix(m.Slug, "complain-") && !slices.Contains(noRights, within) {
				add("rights", "right", m.Slug)
			}
		case reading.Withdrawal:
			add("rights", "right", "withdraw-consent")
		case reading.Period:
			if within == "retention" && !isAge(text[m.End:]) {
				if lengths[m.Period.Hours()] {
					continue // "six weeks (42 days)"
				}
				lengths[m.Period.Hours()] = true
				add("retention", "period", m.Period.String())
				add("retention", "qualifier", d.qualifier(text[:m.Start]))
			}
		case reading.Mechanism:
			if m.Slug == "adequacy" && slices.ContainsFunc(list, isFramework) {
				continue // of which the framework is a part
			}
			add("transfers", "mechanism", m.Slug)
		case reading.Country:
			if goesAbroad && m.Slug != d.home {
				add("transfers", "to", m.Slug)
			}
		case reading.NoTransfers:
			if !goesAbroad {
				add("transfers", "state", "none")
			}
		case reading.NoDecisions:
			add("automated_decisions", "state", "none")
		case reading.NoRecipients:
			add("recipients", "state", "none")
		case reading.FromYou:
			if within != "sources" && !slices.ContainsFunc(list, fromOthers) {
				continue // said in passing
			}
			add("sources", "collection", "direct")
		case reading.FromOthers:
			add("sources", "collection", "indirect")
		case reading.MustGive:
			add("provision", "required", required(list))
		case reading.NeedNotGive:
			add("provision", "required", "voluntary")
		case reading.ComplaintAuthority:
			add("complaints", "authority", country)
			if within != "complaints" {
				add("rights", "right", "complain-authority")
			}
		case reading.Authority:
			if within == "complaints" {
				add("complaints", "authority", m.Slug)
			}
		}
	}
	letteredConditions(text, add)
	if slices.Contains(statesConditions, within) && strings.Contains(text, "1") {
		conditions, _ := law.Schedule1In(text)
		for _, c := range conditions {
			add("special_category_conditions", "schedule_1", c.Slug)
		}
	}
	if within == "retention" {
		add("retention", "until_age", untilAge(text))
	}
	name := d.controllerIn(text)
	if within == "controller" && name == "" && isBareName(text) {
		name = text
	}
	if name != "" {
		add("controller", "name", name)
		add("controller", "kind", controllerKind(name))
	}
	d.within(text, within, add)
	if within == "personal_data" {
		for _, s := range d.special(text) {
			if s == law.CriminalOffence {
				add("personal_data", "criminal", "true")
			} else {
				add("personal_data", "special", s)
			}
		}
	}
	return out
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
	for _, p := range phrases {
		for from := 0; ; {
			i := strings.Index(text[from:], p)
			if i < 0 {
				break
			}
			i += from
			if !isLetterAt(text, i-1) && !isLetterAt(text, i+len(p)) {
				return true
			}
			from = i + len(p)
		}
	}
	return false
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

// special are the special categories of data that a text names for certain.
func (d *drafter) special(text string) []string {
	words := strings.ToLower(text)
	var out []string
	for _, s := range law.Signals {
		list := s.Words[d.language]
		if hasWord(words, list.Strong) && !hasWord(words, list.Except) && !slices.Contains(out, s.Category) {
			out = append(out, s.Category)
		}
	}
	return out
}

var (
	isoDay     = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`)
	numericDay = regexp.MustCompile(`\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b`)
	namedDay   = regexp.MustCompile(`(?i)\b(\d{1,2})(?:(?:st|nd|rd|th|er)?\s+|\.\s*)(?:of\s+|de\s+)?(\pL{3,})\.?,?\s+(\d{4})\b`)
	monthFirst = regexp.MustCompile(`(?i)\b(\pL{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`)
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
	for _, m := range isoDay.FindAllStringSubmatch(text, -1) {
		add(m[1], m[2], m[3])
	}
	for _, m := range numericDay.FindAllStringSubmatch(text, -1) {
		add(m[3], m[2], m[1])
	}
	for _, m := range namedDay.FindAllStringSubmatch(text, -1) {
		add(m[3], d.month(m[2]), m[1])
	}
	for _, m := range monthFirst.FindAllStringSubmatch(text, -1) {
		add(m[3], d.month(m[1]), m[2])
	}
	if len(found) == 1 {
		return found[0]
	}
	return ""
}
