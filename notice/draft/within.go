package draft

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/reading"
)

// A fieldTable has phrases that state a code where the words stand in a section that is about it.
type fieldTable struct {
	section, field string
	whole          bool // only where the words of a text say nothing else: a party by its name
	phrases
}

// within are the codes that a text states by the section in which it stands.
func (d *drafter) within(text, key string, add func(section, field, value string)) {
	asks := key == "transfers" || key == "automated_decisions"
	if !asks && key != "sources" && !slices.ContainsFunc(d.words.fields, func(t *fieldTable) bool { return t.section == key }) {
		return
	}
	words, label := phraseWords(text), phraseWords(labelOf(text))
	for _, t := range d.words.fields {
		if t.section != key {
			continue
		}
		list := words
		if t.whole {
			list = d.nameOf(label)
		}
		values := map[string]bool{}
		for _, h := range t.find(list) {
			if !slices.ContainsFunc(list[max(h.at[0]-2, 0):h.at[0]], func(w string) bool { return slices.Contains(d.words.never, w) }) {
				values[t.rows[h.row].name] = true
			}
		}
		switch {
		case t.whole && len(values) == 1 && d.isAll(t, list):
			add(t.section, t.field, sortedKeys(values)[0])
		case t.whole:
		case len(values) == 1 || t.field == "right":
			for _, v := range sortedKeys(values) {
				add(t.section, t.field, v)
			}
		}
	}
	if asks && slices.Contains(d.words.no, strings.Join(words, " ")) {
		add(key, "state", "none") // "Are decisions made by computers? No."
	}
	if key == "sources" && !slices.ContainsFunc(words, isDigits) {
		d.sourcesIn(label, add)
	}
}

// labelOf is what stands before the colon of an item: "Our bank: to pay you".
func labelOf(text string) string {
	const longLabel = 60 // bytes
	if i := strings.Index(text, ":"); i > 0 && i <= longLabel {
		return text[:i]
	}
	return text
}

// nameOf are the words of a party up to those that say what it does, or give examples.
func (d *drafter) nameOf(words []string) []string {
	for i, w := range words {
		if i > 0 && slices.Contains(d.words.relative, w) {
			return words[:i]
		}
	}
	return words
}

const longName = 8 // words of a party

// isAll reports whether each of the parties that words name is of the one kind that was found.
func (d *drafter) isAll(t *fieldTable, words []string) bool {
	var part []string
	inside := map[int]bool{} // words of phrases: "HM Revenue and Customs" is one
	for _, h := range t.find(words) {
		for i := h.at[0]; i <= h.at[len(h.at)-1]; i++ {
			inside[i] = true
		}
	}
	flush := func() bool {
		ok := len(part) == 0 || len(part) == 1 && !strings.HasSuffix(part[0], "s") || len(part) <= longName && len(t.find(part)) > 0
		part = nil
		return ok
	}
	for i, w := range words {
		if !inside[i] && (w == "," || slices.Contains(d.words.and, w)) {
			if !flush() {
				return false
			}
			continue
		}
		part = append(part, w)
	}
	return flush()
}

// sourcesIn are the kinds of source that a short text names.
func (d *drafter) sourcesIn(words []string, add func(section, field, value string)) {
	if len(words) > 25 {
		return
	}
	direct, indirect, observed := false, false, false
	t := d.words.sources
	if t == nil {
		return
	}
	for _, h := range t.find(words) {
		direct = direct || t.rows[h.row].name == "direct"
		indirect = indirect || t.rows[h.row].name == "indirect"
		observed = observed || t.rows[h.row].name == "observed"
	}
	if observed && !direct && !indirect {
		add("sources", "collection", "observed")
	}
	if direct {
		add("sources", "collection", "direct")
	}
	if indirect {
		add("sources", "collection", "indirect")
	}
}

// untilAge is the age until which a text says that data are kept; "" if it says none.
func untilAge(text string) string {
	lower := strings.ToLower(text)
	if !strings.Contains(lower, "birthday") && !strings.Contains(lower, "geburtstag") && !strings.Contains(lower, " age") && !strings.Contains(lower, "turn") && !strings.Contains(lower, "reach") {
		return ""
	}
	found := ""
	for _, m := range ages().FindAllStringSubmatch(lower, -1) {
		n, _ := strconv.Atoi(m[1] + m[2])
		if n < 5 || n > 110 || found != "" {
			return ""
		}
		found = strconv.Itoa(n)
	}
	return found
}

var ages = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:until|till|bis)\b[^.;]{0,50}?(?:age of|turns?|reach(?:es)?|aged)\s+(\d{1,3})\b(?:\s+years)?|(?:until|till|bis)\b[^.;]{0,40}?\b(\d{1,3})(?:st|nd|rd|th|\.)\s+(?:birthday|geburtstag)`)
})

func isDigits(w string) bool { return strings.Trim(w, "0123456789") == "" && w != "" }

// required is what kind of requirement it is that data are given: what the law or a contract asks, or
// one of which the words do not say why.
func required(list []reading.Match) string {
	for _, m := range list {
		if m.Sign == reading.Basis && !m.Denied && (m.Slug == "legal-obligation" || m.Slug == "contract") {
			return map[string]string{"legal-obligation": "statutory", "contract": "contractual"}[m.Slug]
		}
	}
	return "yes"
}

// lettered are conditions by their letters: "conditions a, b and d of Article 9".
var lettered = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\bconditions?\s+((?:\(?[a-j]\)?(?:\s*(?:,|and|or|&)\s*)*)+)\s+(?:of|in|under)\s+[^.;]{0,40}\barticle\s+9\b`)
})

// isLettered reports whether a text names conditions by their letters.
func isLettered(text string) bool {
	return strings.Contains(text, "rticle 9") && lettered().MatchString(text)
}

func letteredConditions(text string, add func(section, field, value string)) {
	if !isLettered(text) {
		return
	}
	for _, m := range lettered().FindAllStringSubmatch(text, -1) {
		list := strings.NewReplacer("and", " ", "or", " ", "&", " ", ",", " ", "(", " ", ")", " ").Replace(strings.ToLower(m[1]))
		for _, letter := range strings.Fields(list) {
			add("special_category_conditions", "condition", "9(2)("+letter+")")
		}
	}
}

// rowFacts are the facts of a table in a section whose rows are items: the first cell names each.
func (d *drafter) rowFacts(t *prose.Table, key string) []Item {
	var out []Item
	for _, row := range t.Rows {
		var name string
		var facts []Fact
		for i, cell := range row.Cells {
			text := strings.TrimSpace(intake.Plain(cell))
			if i == 0 {
				name = text
				continue
			}
			for _, f := range d.facts(text, key, originOf(cell)) {
				if f.Section == key {
					facts = append(facts, f)
				}
			}
		}
		if name == "" || len(facts) == 0 {
			continue
		}
		m := &Map{}
		m.Set("name", Plain(name))
		d.code(m, key, facts)
		if len(m.Entries) > 1 {
			out = append(out, Item{Value: m, Span: t.Span})
		}
	}
	return out
}
