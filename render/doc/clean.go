package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean takes out of a document what cannot be seen and changes what is: control
// characters, and marks of the direction of writing that override it or are not closed
// within their paragraph. They would turn words around that stand beside them. It takes
// links away, and not their words, that stand in other links or lead where no page may lead.
func (d *Document) Clean() {
	for _, s := range []*string{&d.Series, &d.Title, &d.Subtitle, &d.Controller, &d.Version, &d.Updated.Text, &d.Effective.Text} {
		*s = Visible(*s)
	}
	for i := range d.Alternates {
		d.Alternates[i].Name = Visible(d.Alternates[i].Name)
	}
	clean(d.Blocks)
}

func clean(blocks []Block) {
	Walk(blocks, func(b Block) {
		switch b := b.(type) {
		case *Section:
			b.Heading = inlines(b.Heading)
		case *Callout:
			b.Heading = inlines(b.Heading)
		case *Paragraph:
			b.Inlines = inlines(b.Inlines)
		case *Definitions:
			for i := range b.Items {
				b.Items[i].Term = inlines(b.Items[i].Term)
			}
		case *Table:
			b.Caption = inlines(b.Caption)
			for i := range b.Head {
				b.Head[i] = inlines(b.Head[i])
			}
		}
	})
}

// inlines cleans the words and the links of one paragraph.
func inlines(list []Inline) []Inline {
	if doubtful(list) {
		var b strings.Builder
		plain(&b, list)
		c := cleaner{drop: hidden(b.String())}
		c.inlines(list)
	}
	return follow(list, false)
}

// doubtful reports whether words or addresses hold what may have to be taken out.
func doubtful(list []Inline) bool {
	for _, in := range list {
		found := false
		switch in := in.(type) {
		case Text:
			found = suspect(string(in))
		case Code:
			found = suspect(string(in))
		case Strong:
			found = doubtful(in)
		case Emph:
			found = doubtful(in)
		case Link:
			found = suspect(in.URL) || doubtful(in.Inlines)
		case Lang:
			found = doubtful(in.Inlines)
		case Date:
			found = suspect(in.Text)
		}
		if found {
			return true
		}
	}
	return false
}

// A cleaner goes through the words of a paragraph once more.
type cleaner struct {
	at   int          // bytes of the words so far
	drop map[int]bool // places of what is taken out
}

func (c *cleaner) text(s string) string {
	out := rewrite(s, func(i int) bool { return c.drop[c.at+i] })
	c.at += len(s)
	return out
}

func (c *cleaner) inlines(list []Inline) {
	for i, in := range list {
		switch in := in.(type) {
		case Text:
			list[i] = Text(c.text(string(in)))
		case Code:
			list[i] = Code(c.text(string(in)))
		case Strong:
			c.inlines(in)
		case Emph:
			c.inlines(in)
		case Link:
			c.inlines(in.Inlines)
			in.URL = Visible(in.URL)
			list[i] = in
		case Lang:
			c.inlines(in.Inlines)
		case Break:
			c.at++ // plain has a space for it
		case Date:
			in.Text = c.text(in.Text)
			list[i] = in
		}
	}
}

// Visible returns s without what Clean takes out.
func Visible(s string) string {
	if !suspect(s) {
		return s
	}
	drop := hidden(s)
	return rewrite(s, func(i int) bool { return drop[i] })
}

// Hidden returns the place, in bytes, of the first character of s that Visible takes out,
// and whether it is one of direction; -1 if there is none.
func Hidden(s string) (at int, direction bool) {
	if !suspect(s) {
		return -1, false
	}
	drop := hidden(s)
	for i, r := range s {
		if drop[i] || isControl(r) {
			return i, r >= lre && r <= pdi
		}
	}
	return -1, false
}

// suspect reports whether s holds a character that may have to be taken out.
func suspect(s string) bool {
	for i := range len(s) {
		if !leads[s[i]] {
			continue
		}
		r, _ := utf8.DecodeRuneInString(s[i:])
		if isControl(r) || r >= lre && r <= rlo || r >= lri && r <= pdi || r >= firstTag && r <= endTag {
			return true
		}
	}
	return false
}

// leads are the bytes that such a character begins with.
var leads = func() (set [256]bool) {
	for c := range ' ' {
		set[c] = c != '\n' && c != '\t'
	}
	for _, c := range []byte{0x7f, 0xc2, 0xe2, 0xef, 0xf3} {
		set[c] = true
	}
	return set
}()

// isControl reports whether r is a control character, or stands for none; a line end and a
// tab are text.
func isControl(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || isSeparator(r) || r == '\ufeff' || r == '\ufffe' || r == '\uffff'
}

// isSeparator reports whether r ends a line for some programs and not for others.
func isSeparator(r rune) bool {
	return strings.ContainsRune("\r\v\f\u0085\u2028\u2029", r)
}

func rewrite(s string, drop func(int) bool) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case isSeparator(r):
			b.WriteByte(' ')
		case !drop(i) && !isControl(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Marks of direction (Unicode Standard Annex 9): embeddings and overrides end with a PDF,
// isolates with a PDI, and all of them with their paragraph.
const (
	lre, rle, pdf, lro, rlo = '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'
	lri, rli, fsi, pdi      = '\u2066', '\u2067', '\u2068', '\u2069'
)

// Tags are letters that are not seen; a flag such as that of Wales is a black flag with tags.
const (
	flag             = '\U0001f3f4'
	firstTag, endTag = '\U000e0001', '\U000e007f'
)

// hidden returns the places of the marks of direction that override, or have no partner, and
// of tags that belong to no flag.
func hidden(s string) map[int]bool {
	type mark struct {
		at   int
		kind rune
	}
	drop := map[int]bool{}
	var open []mark
	inFlag := false
	for i, r := range s {
		tag := r >= firstTag && r <= endTag
		if tag && !inFlag {
			drop[i] = true
		}
		inFlag = r == flag || inFlag && tag && r != endTag
		switch r {
		case lre, rle, lro, rlo, lri, rli, fsi:
			open = append(open, mark{i, r})
			drop[i] = true // until it is closed
		case pdf:
			k := len(open) - 1
			if k < 0 || open[k].kind >= lri {
				drop[i] = true
				continue
			}
			if override := open[k].kind == lro || open[k].kind == rlo; override {
				drop[i] = true
			} else {
				delete(drop, open[k].at)
			}
			open = open[:k]
		case pdi:
			k := len(open) - 1
			for k >= 0 && open[k].kind < lri {
				k--
			}
			if k < 0 {
				drop[i] = true
				continue
			}
			delete(drop, open[k].at)
			open = open[:k]
		case '\n':
			open = nil
		}
	}
	return drop
}
