package html

import (
	"bytes"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"

	xhtml "golang.org/x/net/html"
)

// Words are what a page of somebody else says, in reading order, with what can tell which notice it holds.
type Words struct {
	List   []Word
	Links  []Target
	IDs    map[string]int // the word behind an element with that id; the first of several
	Hidden [][2]int       // words, from and to, that the page hides until something shows them
	Cut    bool           // whether the page has more words than are read
}

// A Word is written between white space or blocks.
type Word struct {
	Text       string // as Fold has it
	Start, End int32  // bytes of the page
	Link       int32  // of Links; -1 is none
}

// A Target is where a link leads.
type Target struct {
	URL   string
	Start int32 // byte of the page
}

// maxWords is how many words of a page are read: a hundred times those of the longest notices.
const maxWords = 1 << 20

// longestWord bounds words that many elements make one of.
const longestWord = 256

// ReadWords reads the words of a page. What no reader sees, such as scripts, is left out, and so is what is
// struck out, and what a site writes on links and buttons of its own; menus and lists of contents are, unless
// they are asked for.
func ReadWords(page []byte, menus bool) *Words {
	r := wordReader{words: &Words{IDs: map[string]int{}}, link: -1, menus: menus}
	z := xhtml.NewTokenizer(bytes.NewReader(page))
	for at := 0; !r.words.Cut; {
		kind := z.Next()
		if kind == xhtml.ErrorToken {
			break
		}
		raw := len(z.Raw())
		switch kind {
		case xhtml.TextToken:
			if r.raw == "" && r.skipped.depth == 0 {
				r.text(z.Raw(), at)
			}
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken, xhtml.EndTagToken:
			t := z.Token()
			if kind == xhtml.EndTagToken {
				r.end(t.Data)
			} else {
				r.start(t.Data, t.Attr, kind == xhtml.SelfClosingTagToken, at)
			}
		}
		at += raw
	}
	r.hide(false)
	r.dropContents()
	return r.words
}

// A wordReader goes through the tokens of a page.
type wordReader struct {
	words   *Words
	raw     string // the element whose text is none of the page; empty outside of one
	skipped nesting
	hidden  nesting
	from    int  // the first word of the element that is hidden
	joins   bool // whether the next text continues the last word
	link    int32
	control control
	at      bool   // whether the last word is the sign of an address that is written with spaces
	bracket bool   // whether the next word begins with the bracket behind a control
	blocks  [2]int // the first words of the block that was read last, and of what follows it
	list    nesting
	inList  linkList   // the outermost list that the reader is in
	lists   []linkList // those that may be lists of contents
	menus   bool
}

// A nesting is how deep a reader is in elements of one name.
type nesting struct {
	name  string
	depth int
}

// enter counts an element that opens within, and leave one that ends; leave reports whether it was the
// outermost.
func (n *nesting) enter(name string) {
	if n.depth == 0 {
		n.name = name
	}
	if n.name == name {
		n.depth++
	}
}

func (n *nesting) leave(name string) bool {
	if n.depth == 0 || n.name != name {
		return false
	}
	n.depth--
	return n.depth == 0
}

var (
	unread  = []string{"script", "style", "title", "textarea", "noscript", "iframe", "noembed", "noframes"}
	skipped = []string{"template", "del", "s", "strike", "svg", "select"}
	inLine  = []string{"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "o:p", "q", "samp", "small", "span", "strong", "sub", "sup", "svg", "time", "tt", "u", "var", "wbr"}
	voids   = []string{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)

func (r *wordReader) start(name string, attributes []xhtml.Attribute, closed bool, at int) {
	r.parts(name)
	if mail := hiddenMail(attributes); mail != "" && r.skipped.depth == 0 {
		if name == "a" {
			r.follow("mailto:"+mail, at)
		}
		r.word(Fold(mail), at, at+1)
		r.skipped.enter(name)
		return
	}
	closed = closed || slices.Contains(voids, name)
	if slices.Contains(unread, name) {
		r.raw = name
		return
	}
	if r.raw = ""; closed && name != "a" {
		return
	}
	switch {
	case r.skipped.depth > 0, slices.Contains(skipped, name), name == "nav" && !r.menus:
		r.skipped.enter(name)
		return
	case r.hidden.depth > 0:
		r.hidden.enter(name)
	case isHidden(attributes):
		r.from = len(r.words.List)
		r.hidden.enter(name)
	}
	for _, a := range attributes {
		switch {
		case a.Key == "id" || a.Key == "name" && name == "a":
			if _, known := r.words.IDs[a.Val]; !known && len(r.words.IDs) < maxWords {
				r.words.IDs[a.Val] = len(r.words.List)
			}
		case a.Key == "href" && name == "a":
			r.follow(a.Val, at)
		}
	}
	if name == "a" || name == "button" {
		r.begin(name)
	}
	if name == "ul" || name == "ol" {
		r.beginList(name)
	}
}

// parts notes that a word and its block do not go on behind the tag of an element, unless that is one within a line, or of what is
// skipped, such as the paths of an icon.
func (r *wordReader) parts(name string) {
	if !slices.Contains(inLine, name) && (r.skipped.depth == 0 || r.skipped.name == name) {
		r.breakBlock()
	}
}

func (r *wordReader) end(name string) {
	r.parts(name)
	r.raw = ""
	r.skipped.leave(name)
	if r.hidden.leave(name) {
		r.hide(true)
	}
	if r.skipped.depth == 0 {
		r.leave(name)
		if r.list.leave(name) && !r.menus {
			r.leaveList()
		}
	}
	if name == "a" {
		r.link = -1
	}
}

// breakBlock notes that a block begins or ends.
func (r *wordReader) breakBlock() {
	r.joins = false
	if n := len(r.words.List); n != r.blocks[1] {
		r.blocks = [2]int{min(r.blocks[1], n), n}
	}
}

// hide notes the words of the element that was hidden.
func (r *wordReader) hide(ended bool) {
	if (ended || r.hidden.depth > 0) && r.from < len(r.words.List) {
		r.words.Hidden = append(r.words.Hidden, [2]int{r.from, len(r.words.List)})
	}
}

// isHidden reports whether an element is not shown before something shows it.
func isHidden(attributes []xhtml.Attribute) bool {
	for _, a := range attributes {
		style := a.Key == "style" && strings.Contains(strings.ToLower(strings.ReplaceAll(a.Val, " ", "")), "display:none")
		if a.Key == "hidden" || style {
			return true
		}
	}
	return false
}

// follow begins a link.
func (r *wordReader) follow(target string, at int) {
	if _, hidden, ok := strings.Cut(target, "/cdn-cgi/l/email-protection#"); ok {
		if mail := unhide(hidden); mail != "" {
			target = "mailto:" + mail
		}
	}
	r.link = int32(len(r.words.Links))
	r.words.Links = append(r.words.Links, Target{target, int32(at)})
}

// hiddenMail is the address of mail that a network in front of the site hides from programs: hexadecimal
// digits, of which the first byte is the key of the others.
func hiddenMail(attributes []xhtml.Attribute) string {
	for _, a := range attributes {
		if a.Key == "data-cfemail" {
			return unhide(a.Val)
		}
	}
	return ""
}

func unhide(digits string) string {
	data, err := hex.DecodeString(digits)
	if err != nil || len(data) < 2 {
		return ""
	}
	for i := range data[1:] {
		data[1+i] ^= data[0]
	}
	return string(data[1:])
}

// text appends the words of a text that is written at an offset.
func (r *wordReader) text(raw []byte, at int) {
	for i := 0; i < len(raw); {
		if isSpace(raw[i]) {
			r.joins = false
			i++
			continue
		}
		end := i
		for end < len(raw) && !isSpace(raw[end]) {
			end++
		}
		word := string(raw[i:end])
		if strings.IndexByte(word, '&') >= 0 {
			word = xhtml.UnescapeString(word)
		}
		r.wordsOf(word, at+i, at+end)
		i = end
	}
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// wordsOf appends the words of a text without white space of ASCII.
func (r *wordReader) wordsOf(s string, start, end int) {
	for s != "" {
		i := strings.IndexFunc(s, unicode.IsSpace)
		if i == 0 {
			r.joins = false
			s = strings.TrimLeftFunc(s, unicode.IsSpace)
			continue
		}
		if i < 0 {
			i = len(s)
		}
		r.word(Fold(s[:i]), start, end)
		s = s[i:]
	}
}

// mail is a word in which the sign of an address of mail that a site hides from programs, such as (at), is that
// sign; whether it goes on with the word before it, and whether the next goes on with it.
func (r *wordReader) mail(text string) (plain string, joins, at bool) {
	joins = r.joins || r.at
	for _, sign := range atSigns {
		if text == sign {
			return "@", true, true
		}
		if before, behind, found := strings.Cut(text, sign); found && before != "" && behind != "" {
			return before + "@" + behind, joins, false
		}
	}
	return text, joins, false
}

var atSigns = []string{"(at)", "[at]", "{at}", "(ät)", "[ät]"}

func (r *wordReader) word(text string, start, end int) {
	if r.bracket {
		r.bracket = false
		text = strings.TrimPrefix(text, "]")
	}
	list := r.words.List
	text, r.joins, r.at = r.mail(text)
	switch last := len(list) - 1; {
	case text == "" || r.isPermalink(text):
	case r.joins && last >= 0 && len(list[last].Text) < longestWord && r.isOneLink(list[last].Link):
		w := &list[last]
		w.Text, w.End, w.Link = Fold(w.Text+text), int32(end), max(w.Link, r.link)
	case len(list) == maxWords:
		r.words.Cut = true
	default:
		r.words.List = append(list, Word{text, int32(start), int32(end), r.link})
		r.joins = true
	}
}

// isPermalink reports whether a text is the sign of a link to its own place, such as ¶, which sites add to
// headings.
func (r *wordReader) isPermalink(text string) bool {
	return r.link >= 0 && strings.Contains(r.words.Links[r.link].URL, "#") &&
		!strings.ContainsFunc(text, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
}

// isOneLink reports whether a word can go on with what is read now: of two links that lead to different
// places, each has a word of its own by which it is compared.
func (r *wordReader) isOneLink(link int32) bool {
	return link < 0 || r.link < 0 || r.words.Links[link].URL == r.words.Links[r.link].URL
}
