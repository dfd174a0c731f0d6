package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// A Hash is that of the words of the original behind a part of a translation.
type Hash struct {
	Of      string      // twelve hexadecimal digits
	Written source.Text // the hash in the translation; the zero Text if it has none
	Part    *tree.Node  // of the translation: a section, an item, or the whole
}

// stale compares the hash in a part of the translation with the words of the original.
func (t *translator) stale(base, overlay *tree.Node, s *schema.Node) {
	if s.Key("translates") == nil || !t.hasOwnText(overlay, s) {
		return // there is no place for the hash
	}
	of := hash(base, s)
	if of == "" || t.version && overlay.Get("translates") == nil {
		return // nothing that could change, or a version that does not follow the words
	}
	h := Hash{Of: of, Part: overlay}
	if v := overlay.Get("translates"); v != nil {
		h.Written = v.Text
		if v.Text.Value != h.Of {
			t.r.report(codeStale, v.Span, "the words of the original changed after they were translated", "translate them anew, then run `noticec fmt --accept-translation`", t.related(base))
		}
	}
	t.r.hashes = append(t.r.hashes, h)
}

// hasOwnText reports whether a part of the translation holds words itself.
func (t *translator) hasOwnText(overlay *tree.Node, s *schema.Node) bool {
	if overlay.Get("translates") != nil {
		return true
	}
	return slices.ContainsFunc(overlay.Pairs, func(p tree.Pair) bool { return ownWords(p, s) })
}

// ownWords reports whether a key holds words of the part itself, and not of its items.
func ownWords(p tree.Pair, s *schema.Node) bool {
	below := s.Key(p.Key.Value)
	if below == nil {
		return false
	}
	if isInline(below) {
		return p.Value.Kind != tree.Mapping || slices.ContainsFunc(p.Value.Pairs, func(p tree.Pair) bool { return ownWords(p, below) })
	}
	if p.Value.Kind == tree.Sequence && below.Item().Key("id") != nil {
		return len(p.Value.Items) > 0 && !slices.ContainsFunc(p.Value.Items, func(n *tree.Node) bool { return n.Kind != tree.Scalar })
	}
	return below.IsWords()
}

// hash is that of the words of a part of the original, without its sections and items;
// empty if it has no words.
func hash(n *tree.Node, s *schema.Node) string {
	var lines []string
	for _, p := range n.Pairs {
		if below := s.Key(p.Key.Value); isInline(below) {
			lines = append(lines, shortWords(p, below)...)
		} else if ownWords(p, s) {
			lines = append(lines, p.Key.Value+"\x00"+words(p.Value))
		}
	}
	if len(lines) == 0 {
		return ""
	}
	slices.Sort(lines)
	sum := sha256.Sum256([]byte(strings.Join(lines, "\x00\x00")))
	return hex.EncodeToString(sum[:])[:12]
}

// isInline reports whether the words of a value are counted with those of what holds it.
func isInline(s *schema.Node) bool { return s != nil && (s.Short() != "" || s.IsOrdered()) }

// shortWords are the lines of hash for a value whose words are counted with those of what holds it:
// those of its keys that hold words. The short form is hashed as a scalar would be.
func shortWords(p tree.Pair, s *schema.Node) []string {
	var lines []string
	for _, part := range p.Value.Pairs {
		key := p.Key.Value
		if part.Key.Value != s.Short() {
			key += "." + part.Key.Value
		}
		if ownWords(part, s) {
			lines = append(lines, key+"\x00"+words(part.Value))
		}
	}
	return lines
}

// words are all the words below a node; how they are wrapped does not count.
func words(n *tree.Node) string {
	out := []string{strings.Join(strings.Fields(n.Text.Written()), " ")}
	for _, p := range n.Pairs {
		out = append(out, p.Key.Value, words(p.Value))
	}
	for _, item := range n.Items {
		out = append(out, words(item))
	}
	return strings.Join(out, "\x00")
}
