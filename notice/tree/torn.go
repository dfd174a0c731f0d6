package tree

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// closingQuotes are the quotes of several languages by which a text may begin, each with those that end it.
var closingQuotes = map[rune]string{'“': "”\"", '”': "”", '„': "“”\"", '‘': "’'", '‚': "‘’", '«': "»", '»': "«", '"': "”“"}

// Unquoted is a text without the typographic quotes around the whole of it, which are none to YAML.
func Unquoted(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	last, length := utf8.DecodeLastRuneInString(text)
	if len(text) <= size+length || !strings.ContainsRune(closingQuotes[first], last) {
		return text
	}
	within := text[size : len(text)-length]
	if strings.ContainsAny(within, string(first)) || last != '’' && strings.ContainsRune(within, last) {
		return text // of which parts stand in quotes
	}
	return strings.Trim(within, " \u00a0\u202f")
}

// checkQuotes finds the typographic quotes around a text, which are printed. Of a text that is one word the form
// of its value tells.
func (b *builder) checkQuotes(t source.Text) {
	if bare := Unquoted(t.Value); bare != t.Value && strings.Contains(bare, " ") {
		first, _ := utf8.DecodeRuneInString(t.Value)
		b.warn(codeCurly, t.Span, "the page prints the quotes around the text: `"+string(first)+"` is no quote to YAML", "write straight quotes, `\"`, if they are no part of the text", nil)
	}
}

// legalForms stand behind a comma in names of companies.
var legalForms = []string{"Inc", "Inc.", "Ltd", "Ltd.", "Limited", "LLC", "L.L.C.", "LLP", "Corp.", "Co.", "Co. Ltd", "Co. Ltd.", "plc", "PLC", "S.A.", "S.L.", "N.V.", "B.V.", "GmbH", "AG"}

// thousand finds the end of a number at that of a text, and hundreds that of one at its beginning.
var (
	thousand = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:^|[^0-9])[0-9]{1,3}$`) })
	hundreds = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9]{3}(?:[^0-9]|$)`) })
)

// checkTorn finds the texts without quotes that commas within brackets tear into several items of a list. Parts of
// a number such as 1,000 are then no numbers of their own.
func (b *builder) checkTorn(items []*Node) {
	for i := 0; i < len(items) && len(b.warnings) <= diag.MaxFindings; i++ {
		const most = 10 // that a bracket holds
		rest := items[i:min(i+most, len(items))]
		for n, item := range rest {
			if item.Kind != Scalar || item.Text.Style != source.Plain || item.Span.Start.Line < items[i].Span.Start.Line { // an alias stands elsewhere
				rest = rest[:n]
				break
			}
		}
		n := b.torn(rest)
		if n < 2 {
			continue
		}
		span := source.Span{File: b.file, Start: items[i].Span.Start, End: items[i+n-1].Span.End}
		whole := strings.Join(strings.Fields(span.Cut()), " ")
		b.warn(codeTorn, span, "the comma tears `"+whole+"` into items", wholeInQuotes(whole), nil) // a fix changes no number of items
		for _, part := range items[i : i+n] {
			part.Type = String
		}
		i += n - 1
	}
}

// torn returns how many texts, between which commas stand, are parts of the first: as many as it takes to close a
// bracket or a quote that is open behind it, two if the second is a legal form such as Inc., or as are groups of
// digits of a number such as 1,000.
func (b *builder) torn(texts []*Node) int {
	if len(texts) < 2 {
		return 0
	}
	first := texts[0].Text.Value
	depth := strings.Count(first, "(") - strings.Count(first, ")")
	for i, t := range texts[1:] {
		if depth <= 0 {
			break
		}
		if depth += strings.Count(t.Text.Value, "(") - strings.Count(t.Text.Value, ")"); depth == 0 {
			return i + 2
		}
	}
	for _, pair := range []string{"“”", "„“", "«»"} {
		opening, size := utf8.DecodeRuneInString(pair)
		if closing := pair[size:]; strings.ContainsRune(first, opening) && !strings.Contains(first, closing) {
			for i, t := range texts[1:] {
				if strings.Contains(t.Text.Value, closing) {
					return i + 2
				}
			}
		}
	}
	if slices.Contains(legalForms, texts[1].Text.Value) {
		return 2
	}
	n := 1
	for n < len(texts) && thousand().MatchString(texts[n-1].Text.Value) && hundreds().MatchString(texts[n].Text.Value) && texts[n].Span.Start == after(texts[n-1].Span.End) {
		n++
	}
	isNumber := func(t *Node) bool { return strings.Trim(t.Text.Value, "0123456789") == "" }
	if !slices.ContainsFunc(texts[:n], func(t *Node) bool { return !isNumber(t) }) {
		return 0
	}
	return n
}

// after is the place behind the comma at a place.
func after(p source.Pos) source.Pos { return source.Pos{Line: p.Line, Col: p.Col + 1} }
