package word

import (
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/prose"
)

// A format is what distinguishes words within a paragraph.
type format struct {
	link, lang           string
	strong, emph, isCode bool
}

// and is the format of the space between words of two formats.
func (f format) and(g format) format {
	if f.link != g.link {
		f.link = ""
	}
	if f.lang != g.lang {
		f.lang = ""
	}
	f.strong, f.emph, f.isCode = f.strong && g.strong, f.emph && g.emph, f.isCode && g.isCode
	return f
}

// A piece is words of one format without white space, a space, or the end of a line.
type piece struct {
	text   string // " " and "\n" are what they look like
	format format
}

// inlines are the words of runs, with one space between them and none around. Language is that of
// the document.
func inlines(p *para, runs []run, language string) []prose.Inline {
	if at, _ := prose.Hidden((&para{runs: runs}).plain()); at >= 0 {
		for i := range runs {
			runs[i].text = prose.Visible(runs[i].text)
		}
	}
	return prose.Clean(nest(pieces(p, runs, language), 0)) // for the addresses of links
}

// pieces splits runs at white space, and leaves out what is not shown.
func pieces(p *para, runs []run, language string) []piece {
	underlined := isUnderlined(runs)
	var out []piece
	for _, r := range runs {
		f := format{
			link: r.link, lang: foreign(r.props.lang, language), isCode: r.props.code,
			strong: r.props.bold == on || underlined, emph: r.props.italic == on,
		}
		start := 0
		flush := func(end int) {
			if word := shownCharacters(r.text[start:end]); word != "" {
				out = append(out, piece{word, f})
			}
		}
		for i, c := range r.text {
			if !unicode.IsSpace(c) {
				continue
			}
			flush(i)
			start = i + len(string(c))
			n := len(out) - 1
			switch {
			case n < 0:
			case c == '\n' && out[n].text == " ":
				out[n].text = "\n"
			case out[n].text == " " || out[n].text == "\n":
			case c == '\n':
				out = append(out, piece{"\n", f})
			default:
				out = append(out, piece{" ", f})
			}
		}
		flush(len(r.text))
	}
	for len(out) > 0 && (out[len(out)-1].text == " " || out[len(out)-1].text == "\n") {
		out = out[:len(out)-1]
	}
	evenOut(out)
	return dropShortLanguages(out)
}

// evenOut gives spaces the format that the words at both sides share, and a link one weight, so
// that it is not taken apart.
func evenOut(list []piece) {
	for i, p := range list {
		if p.text == " " || p.text == "\n" {
			behind := i + 1
			for list[behind].text == "\n" || list[behind].text == " " {
				behind++
			}
			list[i].format = list[i-1].format.and(list[behind].format)
		}
	}
	for i := 0; i < len(list); {
		end := i + 1
		for end < len(list) && list[end].format.link == list[i].format.link {
			end++
		}
		if list[i].format.link != "" {
			common := list[i].format
			for _, p := range list[i:end] {
				common = common.and(p.format)
			}
			for k := i; k < end; k++ {
				list[k].format = common
			}
		}
		i = end
	}
}

// minForeign is how many words in another language are marked: programs that guess the language
// as one writes mark names, too.
const minForeign = 3

func dropShortLanguages(list []piece) []piece {
	for i := 0; i < len(list); {
		end, words := i, 0
		for end < len(list) && list[end].format.lang == list[i].format.lang {
			if list[end].text != " " && list[end].text != "\n" {
				words++
			}
			end++
		}
		if words < minForeign {
			for k := i; k < end; k++ {
				list[k].format.lang = ""
			}
		}
		i = end
	}
	return list
}

// foreign is a language that is not that of the document, or "".
func foreign(lang, document string) string {
	a, _, _ := strings.Cut(lang, "-")
	b, _, _ := strings.Cut(document, "-")
	if strings.EqualFold(a, b) || a == "" || b == "" || strings.EqualFold(a, "x") || len(a) < 2 || len(a) > 3 {
		return ""
	}
	return lang
}

// isUnderlined reports whether all words are underlined that are no links, as headings were on
// typewriters.
func isUnderlined(runs []run) bool {
	seen := false
	for _, r := range runs {
		if strings.TrimSpace(r.text) == "" {
			continue
		}
		if r.link != "" || r.props.underline != on {
			return false
		}
		seen = true
	}
	return seen
}

// shownCharacters is s without characters that are not seen.
func shownCharacters(s string) string {
	const unseen = "\u00ad\u200b\u2060\ufeff"
	if !strings.ContainsAny(s, unseen) {
		return s
	}
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(unseen, c) {
			return -1
		}
		return c
	}, s)
}

// nest makes inlines of pieces: those that share a format stand in one of its kind, from the
// given depth on: strong, link, language, emphasis, code.
func nest(list []piece, depth int) []prose.Inline {
	var out []prose.Inline
	for i := 0; i < len(list); {
		end := i + 1
		for end < len(list) && sameAt(list[i].format, list[end].format, depth) {
			end++
		}
		out = append(out, wrap(list[i:end], depth)...)
		i = end
	}
	return out
}

func sameAt(f, g format, depth int) bool {
	switch depth {
	case 0:
		return f.strong == g.strong
	case 1:
		return f.link == g.link
	case 2:
		return f.lang == g.lang
	case 3:
		return f.emph == g.emph
	}
	return f.isCode == g.isCode
}

func wrap(list []piece, depth int) []prose.Inline {
	f := list[0].format
	if depth == 4 {
		return texts(list)
	}
	within := nest(list, depth+1)
	switch {
	case depth == 0 && f.strong:
		return []prose.Inline{prose.Strong(within)}
	case depth == 1 && f.link != "":
		return []prose.Inline{prose.Link{URL: f.link, Inlines: within}}
	case depth == 2 && f.lang != "":
		return []prose.Inline{prose.Lang{Tag: f.lang, Inlines: within}}
	case depth == 3 && f.emph:
		return []prose.Inline{prose.Emph(within)}
	}
	return within
}

// texts are pieces of one format as text, code and breaks.
func texts(list []piece) []prose.Inline {
	var out []prose.Inline
	var b strings.Builder
	flush := func() {
		if b.Len() == 0 {
			return
		}
		if list[0].format.isCode {
			out = append(out, prose.Code(b.String()))
		} else {
			out = append(out, prose.Text(b.String()))
		}
		b.Reset()
	}
	for _, p := range list {
		if p.text == "\n" {
			flush()
			out = append(out, prose.Break{})
			continue
		}
		b.WriteString(p.text)
	}
	flush()
	return out
}

// collapse is s with one space between its words and none around them.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }
