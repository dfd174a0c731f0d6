package rewrite

import (
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/merge"
)

// links lists the links of the copy that lead elsewhere than when it was made, that are new, or that are
// none any more: an address is no words, so no field takes it.
func (o *onto) links() {
	was, is := linksOf(o.copy.Record.Links), linksOf(o.copy.Links)
	if len(was.links) == 0 {
		return // nobody noted them: each notice has one
	}
	for _, l := range o.copy.Links {
		to := address(l.URL)
		before, linked := was.first[l.Text]
		if was.links[merge.Link{Text: l.Text, URL: to}] || !linked && was.addresses[to] || !isWhole(l.URL) || isOwnAddress(l) {
			continue
		}
		left := Left{What: "a link", Place: "on “" + l.Text + "”", Old: before, New: l.URL, Why: "write the new address into the field that holds the old one"}
		if !linked {
			left.Why = "write the address into the field whose words they are, such as [" + l.Text + "](" + l.URL + ")"
		}
		o.list(left)
	}
	says, looked := sync.OnceValue(o.plain), 0
	for _, l := range o.copy.Record.Links {
		if _, linked := is.first[l.Text]; linked || !isWhole(l.URL) || is.addresses[address(l.URL)] {
			continue
		}
		if looked++; looked > maxLooked || merge.Holds(says(), l.Text) { // else its words are gone, too, which is told as such
			o.list(Left{What: "a link", Place: "on “" + l.Text + "”", Old: l.URL, Why: "the words lead nowhere now: take the address out of the field that holds it, if that is meant"})
		}
	}
}

// maxLooked is of how many links that are gone the words are looked for in the copy; the others are listed.
const maxLooked = 500

// A linkSet is the links of a copy, by what they are asked for.
type linkSet struct {
	links     map[merge.Link]bool // with their addresses as they are compared
	first     map[string]string   // the first address that words lead to
	addresses map[string]bool
}

func linksOf(list []merge.Link) linkSet {
	out := linkSet{map[merge.Link]bool{}, map[string]string{}, map[string]bool{}}
	for _, l := range list {
		to := address(l.URL)
		out.links[merge.Link{Text: l.Text, URL: to}], out.addresses[to] = true, true
		if out.first[l.Text] == "" {
			out.first[l.Text] = to
		}
	}
	return out
}

// address is an address as programs spell it that save a document: some end one without a path with a
// slash, others spell out or encode characters.
func address(s string) string {
	s = strings.TrimSuffix(strings.TrimSpace(s), "/")
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}

// isWhole reports whether an address leads to the same place wherever the copy lies: programs write others
// anew when they save it.
func isWhole(s string) bool {
	scheme, _, _ := strings.Cut(strings.ToLower(s), ":")
	return slices.Contains([]string{"http", "https", "mailto", "tel"}, scheme)
}

// isOwnAddress reports whether words are the address that they lead to, as programs make links of
// addresses that somebody types.
func isOwnAddress(l merge.Link) bool {
	to := address(l.URL)
	for _, scheme := range []string{"mailto:", "tel:", "https://", "http://"} {
		to = strings.TrimPrefix(to, scheme)
	}
	return strings.EqualFold(to, address(l.Text)) || strings.EqualFold(address(l.URL), address(l.Text))
}

// plain are the words of the copy.
func (o *onto) plain() string {
	var b strings.Builder
	for _, paragraph := range o.copy.Paragraphs {
		for _, piece := range paragraph {
			b.WriteString(piece.Text)
		}
		b.WriteByte('\n')
	}
	return merge.Plain(b.String())
}
