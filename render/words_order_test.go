package render_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

var numbered = regexp.MustCompile(`zebra\d+`)

// mixedItems are items with markers 1 to n in the order in which they must be printed: own text,
// names with text, notes, groups; codes and hidden items between them print no marker.
func mixedItems(r *rand.Rand, code map[string]any, name string, n int) []any {
	next := 0
	marker := func() string { next++; return fmt.Sprintf("zebra%d", next) }
	var one func(depth int) any
	one = func(depth int) any {
		switch k := r.IntN(7 + depth); {
		case k == 0 && code != nil:
			return code
		case k == 1:
			return map[string]any{"text": "hidden", "stated_in": "promises"}
		case k == 2 && name != "":
			return map[string]any{name: marker(), "text": marker(), "note": marker()}
		case k == 3 && name != "":
			return map[string]any{name: marker(), "when": marker(), "text": marker()}
		case k == 4:
			return map[string]any{"text": marker(), "note": marker()}
		case k > 5 && depth > 0:
			g := map[string]any{"heading": marker(), "intro": marker()}
			var items []any
			for range 1 + r.IntN(3) {
				items = append(items, one(depth-1))
			}
			g["items"], g["note"] = append(items, map[string]any{"text": marker()}), marker()
			return g
		}
		return map[string]any{"text": marker()}
	}
	var out []any
	for range n {
		out = append(out, one(2))
	}
	return append(out, map[string]any{"text": marker()})
}

// Nothing is torn: items stay in the list, the group and the order in which they were written, and
// within an item name, condition, text and note follow each other.
func TestItemsStayInOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, s := range []struct {
		key, name string
		code      map[string]any
	}{
		{"rights", "", map[string]any{"right": "object"}},
		{"purposes", "name", nil},
		{"recipients", "name", map[string]any{"name": "Banks", "country": "US"}},
		{"retention", "name", map[string]any{"name": "Files", "period": "P6Y"}},
		{"lawful_bases", "label", map[string]any{"basis": "public-task"}},
	} {
		for round := range 60 {
			for _, wording := range []string{"standard", "own"} {
				n := map[string]any{"wording": wording, "rights": map[string]any{"text": ownText}, "promises": map[string]any{"text": ownText}}
				n[s.key] = mixedItems(r, s.code, s.name, 1+round%8)
				d := compose.Compose(readNotice(t, n, nil).Notice)
				got := numbered.FindAllString(strings.Join(doc.Words(withoutKeyFacts(d.Blocks)), " "), -1)
				want := make([]string, len(got))
				for i := range want {
					want[i] = fmt.Sprintf("zebra%d", i+1)
				}
				total := len(slices.Compact(slices.Sorted(slices.Values(numbered.FindAllString(compact(n), -1)))))
				if !slices.Equal(want, got) || len(got) != total {
					t.Fatalf("%s in %s words: want %d markers in order, got %v:\n%s", s.key, wording, total, got, compact(n))
				}
			}
		}
	}
}

// withoutKeyFacts are blocks without the first layer of the notice, which tells in short what
// follows: key facts, and what the opening says in words that were written nowhere.
func withoutKeyFacts(blocks []doc.Block) []doc.Block {
	var out []doc.Block
	for _, b := range blocks {
		switch c := b.(type) {
		case *doc.Callout:
			if c.Kind == doc.KeyFacts {
				continue
			}
		case *doc.Opening:
			written := slices.DeleteFunc(slices.Clone(c.Blocks), func(b doc.Block) bool { return !b.Origin().IsValid() })
			b = &doc.Opening{Place: c.Place, Blocks: written}
		}
		out = append(out, b)
	}
	return out
}

// A hidden item never changes what is printed: the page with it is the page without it.
func TestHiddenItemsChangeNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, section := range []string{"rights", "purposes", "recipients", "retention", "lawful_bases", "personal_data", "provision", "transfers", "automated_decisions", "special_category_conditions"} {
		for round := range 30 {
			items := mixedItems(r, itemsOf[section], "", 1+round%6)
			page := func(items []any) []string {
				n := map[string]any{section: items, "promises": map[string]any{"text": ownText}}
				return doc.Words(compose.Compose(readNotice(t, n, nil).Notice).Blocks)
			}
			if want, got := page(withoutHidden(items)), page(items); !slices.Equal(want, got) {
				t.Fatalf("%s: want the page without hidden items\n%q\ngot\n%q\n%v", section, want, got, items)
			}
		}
	}
}

func withoutHidden(items []any) []any {
	var out []any
	for _, item := range items {
		m := item.(map[string]any)
		if m["stated_in"] != nil {
			continue
		}
		if below, ok := m["items"].([]any); ok {
			g := maps.Clone(m)
			g["items"] = withoutHidden(below)
			m = g
		}
		out = append(out, m)
	}
	return out
}
