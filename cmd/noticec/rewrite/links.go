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
	was := linksByWords(o.copy.Record.Links)
	if len(was) == 0 {
		return // nobody noted them: each notice has one
	}
	is, moved := linksByWords(o.copy.Links), map[string]bool{}
	printed, now := addressesOf(o.copy.Record.Links), addressesOf(o.copy.Links)
	for _, l := range o.copy.Links {
		to, before := address(l.URL), was[l.Text]
		if len(before) > 0 && slices.Contains(before, to) || len(before) == 0 && printed[to] || !isWhole(l.URL) || isOwnAddress(l) {
			continue
		}
		left := Left{What: "a link", Place: "on “" + l.Text + "”", New: l.URL, Why: "write the address into the field whose words they are, such as [" + l.Text + "](" + l.URL + ")"}
		if len(before) > 0 {
			left.Old, moved[l.Text] = before[0], true
			left.Why = "write the new address into the field that holds the old one"
		}
		o.list(left)
	}
	says := sync.OnceValue(o.plain)
	for _, l := range o.copy.Record.Links {
		if !isWhole(l.URL) || now[address(l.URL)] || len(is[l.Text]) > 0 || moved[l.Text] || len(o.Left) >= maxLeft || !merge.Holds(says(), l.Text) {
			continue
		}
		o.list(Left{What: "a link", Place: "on “" + l.Text + "”", Old: l.URL, Why: "the words lead nowhere now: take the address out of the field that holds it, if that is meant"})
	}
}

// maxLeft is how much is listed at most before links that are none any more are looked for no further.
const maxLeft = 1000

// linksByWords are the addresses to which words lead.
func linksByWords(list []merge.Link) map[string][]string {
	out := map[string][]string{}
	for _, l := range list {
		out[l.Text] = append(out[l.Text], address(l.URL))
	}
	return out
}

func addressesOf(list []merge.Link) map[string]bool {
	out := map[string]bool{}
	for _, l := range list {
		out[address(l.URL)] = true
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
