package series

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/draft"
)

// exact is a text that is the same for values that are equal, whatever the order of their keys.
func exact(v draft.Value) string { return fingerprint(v, func(s string) string { return s }) }

// alike is a text that is the same for values of the same words, however they are spelt.
func alike(v draft.Value) string { return fingerprint(v, normal) }

func fingerprint(v draft.Value, text func(string) string) string {
	var b strings.Builder
	addFingerprint(&b, v, text)
	return b.String()
}

func addFingerprint(b *strings.Builder, v draft.Value, text func(string) string) {
	switch v := v.(type) {
	case nil:
	case *draft.Map:
		b.WriteByte('{')
		entries := slices.Clone(v.Entries)
		slices.SortStableFunc(entries, func(a, c draft.Entry) int { return strings.Compare(a.Key, c.Key) })
		for _, e := range entries {
			b.WriteString(e.Key + ":")
			addFingerprint(b, e.Value, text)
		}
		b.WriteByte('}')
	case draft.List:
		b.WriteByte('[')
		for _, item := range v {
			addFingerprint(b, item.Value, text)
		}
		b.WriteByte(']')
	case draft.Code:
		b.WriteString("=" + strconv.Quote(string(v)))
	default:
		s, _ := draft.Scalar(v)
		b.WriteString(strconv.Quote(text(s)))
	}
}

// spellings writes marks that people write in several ways in one of them.
var spellings = strings.NewReplacer("’", "'", "‘", "'", "‚", "'", "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "–", "-", "—", "-", "‑", "-", "\u00a0", " ", "\u202f", " ")

// normal is a text without what does not make it another: white space, forms of quotes and dashes,
// the case of the first letter, the final stop.
func normal(s string) string {
	s = strings.Join(strings.Fields(spellings.Replace(s)), " ")
	s = strings.TrimRight(s, ". ")
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(first)) + s[min(n, len(s)):]
}

// weight is about how much there is to read in a value: its words and its keys.
func weight(v draft.Value) int {
	n := 0
	switch v := v.(type) {
	case nil:
	case *draft.Map:
		for _, e := range v.Entries {
			n += 1 + weight(e.Value)
		}
	case draft.List:
		for _, item := range v {
			n += weight(item.Value)
		}
	default:
		s, _ := draft.Scalar(v)
		n = len(strings.Fields(s))
	}
	return n
}

// idOf is the id of an item, "" if it has none.
func idOf(v draft.Value) string {
	if m, ok := v.(*draft.Map); ok {
		id, _ := draft.Scalar(m.Get("id"))
		return id
	}
	return ""
}

// ids are the ids of items, also within groups.
func ids(list draft.List) []string {
	var out []string
	for _, item := range list {
		if id := idOf(item.Value); id != "" {
			out = append(out, id)
		}
		if m, ok := item.Value.(*draft.Map); ok {
			below, _ := m.Get("items").(draft.List)
			out = append(out, ids(below)...)
		}
	}
	return out
}
