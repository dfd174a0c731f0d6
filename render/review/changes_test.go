package review_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/review"
)

// reverted is a document with its deletions, and without its insertions.
func reverted(d *doc.Document) {
	for _, l := range lines(d) {
		*l = mapped(*l, func(in doc.Inline) []doc.Inline {
			if c, ok := in.(doc.Changed); ok {
				if c.Deleted {
					return c.Inlines
				}
				return nil
			}
			return []doc.Inline{in}
		})
	}
}

// Without deletions a copy has the words of the new document, without insertions those of the old
// one, for any two documents; and remarks change no word.
func TestMarkedChangesHoldBothDocuments(t *testing.T) {
	paths := files(t)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 2 * len(paths) {
		from, to := paths[i%len(paths)], paths[random.IntN(len(paths))]
		if i < len(paths) {
			to = from
		}
		was, is := read(t, from, ""), read(t, to, "")
		old, d := composed(was), composed(is)
		wantOld, wantNew := old.Words(), d.Words()
		titles := [2]string{old.Title, d.Title}
		review.Review(d, review.Options{Findings: is.Findings, Since: old, SinceIs: "main"})
		if withoutCover(d) == nil {
			t.Fatalf("%s: want a cover", to)
		}
		if got := d.Words(); !slices.Equal(wantNew, got) {
			t.Errorf("%s → %s: want the words of the new notice:\n%s\ngot\n%s", from, to, strings.Join(wantNew, " "), strings.Join(got, " "))
		}
		changes := 0
		each(d, func(in doc.Inline) {
			if _, ok := in.(doc.Changed); ok {
				changes++
			}
		})
		if (changes > 0) != (from != to) {
			t.Errorf("%s → %s: got %d changes", from, to, changes)
		}
		if got := doc.Plain(d.TitleWords); got != titles[1] {
			t.Errorf("want the title %q, got %q", titles[1], got)
		}
		reverted(d)
		if got := d.Words(); !slices.Equal(wantOld, got) {
			t.Errorf("%s → %s: want the words of the old notice:\n%s\ngot\n%s", from, to, strings.Join(wantOld, " "), strings.Join(got, " "))
		}
		if got := doc.Plain(d.TitleWords); got != titles[0] {
			t.Errorf("want the old title %q, got %q", titles[0], got)
		}
	}
}

// Small changes of a sentence are marked as such.
func TestChangesOfWords(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"We keep it for six years.", "We keep it for seven years.", "We keep it for [-six][+seven] years."},
		{"We keep it.", "We keep it, and no longer.", "We keep it[+, and no longer]."},
		{"We keep it, and no longer.", "We keep it.", "We keep it[-, and no longer]."},
		{"You can ask Jane at our desk in the hall.", "You can ask John or Mary at our desk in the hall.", "You can ask [-Jane][+John or Mary] at our desk in the hall."},
		{"All is new.", "Nothing stays as it was!", "[+Nothing stays as it was!]"},
		{"All is new.", "Nothing stays as it was!", "[-All is new.]"},
		{"It’s **ours** and so on", "It’s **yours** and so on", "It’s [-ours][+yours] and so on"},
	} {
		in := func(s string) string {
			return strings.Replace(draftNotice, "We use it to book your visit. You may see TODO(words) here. We may use it for ever.", s, 1)
		}
		was, is := composed(read(t, "a.notice.yaml", in(fmt.Sprintf("%q", c.old)))), composed(read(t, "a.notice.yaml", in(fmt.Sprintf("%q", c.new))))
		review.Review(is, review.Options{Since: was, SinceIs: "main"})
		withoutCover(is)
		found := false
		for _, l := range lines(is) {
			shown := doc.Plain(mapped(*l, func(in doc.Inline) []doc.Inline {
				if x, ok := in.(doc.Changed); ok {
					return []doc.Inline{doc.Text(map[bool]string{true: "[-", false: "[+"}[x.Deleted] + doc.Plain(x.Inlines) + "]")}
				}
				return []doc.Inline{in}
			}))
			found = found || strings.Contains(shown, c.want)
		}
		if !found {
			t.Errorf("want %s", c.want)
		}
	}
}

// marked are the words of a line with marks around what was inserted and deleted.
func marked(line []doc.Inline) string {
	return doc.Plain(mapped(line, func(in doc.Inline) []doc.Inline {
		if x, ok := in.(doc.Changed); ok {
			return []doc.Inline{doc.Text(map[bool]string{true: "[-", false: "[+"}[x.Deleted] + doc.Plain(x.Inlines) + "]")}
		}
		return []doc.Inline{in}
	}))
}

// compared are the marked lines of a notice in which words were replaced, and its cover.
func compared(t *testing.T, old, new string) (marks []string, cover string) {
	t.Helper()
	was, is := composed(read(t, "a.notice.yaml", old)), composed(read(t, "a.notice.yaml", new))
	review.Review(is, review.Options{Since: was, SinceIs: "main"})
	cover = strings.Join(doc.Words([]doc.Block{withoutCover(is)}), " ")
	for _, l := range lines(is) {
		if m := marked(*l); strings.Contains(m, "[-") || strings.Contains(m, "[+") {
			marks = append(marks, m)
		}
	}
	return marks, cover
}

// What stands around the sections is compared, too: the masthead, the series, the title, the line that
// tells the edition, and the last line; and so are the addresses of links.
func TestAllThatIsPrintedIsCompared(t *testing.T) {
	with := func(lines string) string { return strings.Replace(draftNotice, "title: Visits\n", lines, 1) }
	for _, c := range []struct{ old, new, want, cover string }{
		{with("title: Visits\nupdated: 2026-01-02\n"), with("title: Visits\nupdated: 2026-01-03\n"), "Updated [-2][+3] January 2026", "1 insertion, underlined, and 1 deletion, struck out."},
		{with("title: Visits\n"), with("title: Visits\nversion: \"2\"\n"), "[+Version 2]", "marked: 1 insertion, underlined."},
		{with("title: Visits\neffective: 2026-01-03\n"), with("title: Visits\n"), "[-Applies from 3 January 2026]", "marked: 1 deletion, struck out."},
		{with("title: Visits\nseries: All\n"), with("title: Visits\nseries: Few\n"), "[-All][+Few]", "1 insertion"},
		{draftNotice, strings.Replace(draftNotice, "Averton Museum", "Averton Gallery", 1), "Averton [-Museum][+Gallery]", "insertions"},
		{with("title: Visits\nimprint: Printed here.\n"), with("title: Visits\nimprint: Printed there.\n"), "Printed [-here][+there].", "1 insertion"},
		{with("title: Visits\nintro: See [our site](https://a.example/x) now.\n"), with("title: Visits\nintro: See [our site](https://b.example/y) now.\n"), "See [-our site][+our site] now.", "The link “our site” led to https://a.example/x, and leads to https://b.example/y."},
		{draftNotice, draftNotice, "", "No words have changed since main."},
	} {
		marks, cover := compared(t, c.old, c.new)
		if c.want == "" && len(marks) > 0 || c.want != "" && !slices.Contains(marks, c.want) {
			t.Errorf("want %q, got %q", c.want, marks)
		}
		if !strings.Contains(cover, c.cover) || strings.Contains(cover, " 0 ") {
			t.Errorf("%s: want %q on the cover, got %s", c.want, c.cover, cover)
		}
	}
}

// Of long lists, with ids or without, only what was edited is marked, wherever items came, went and
// moved.
func TestLongListsAreCompared(t *testing.T) {
	const many = 3000
	for _, ids := range []bool{true, false} {
		list := func(edit func([]string) []string) string {
			items := make([]string, many)
			for i := range items {
				items[i] = fmt.Sprintf("name: Kind %d of many data", i)
				if ids {
					items[i] = fmt.Sprintf("id: k%d, ", i) + items[i]
				}
			}
			return strings.Replace(draftNotice, "  - {id: other, name: Other things}\n", "  - {"+strings.Join(edit(items), "}\n  - {")+"}\n", 1)
		}
		was := list(func(l []string) []string { return l })
		for _, c := range []struct {
			name string
			edit func([]string) []string
			want int
		}{
			{"an edited item", func(l []string) []string { l[1500] = strings.Replace(l[1500], "many", "few", 1); return l }, 1},
			{"edited items", func(l []string) []string {
				for i := range 40 {
					l[i*70] = strings.Replace(l[i*70], "many", "few", 1)
				}
				return l
			}, 40},
			{"an item that is new, one that is gone, one edited", func(l []string) []string {
				l[2000] = strings.Replace(l[2000], "many", "few", 1)
				return slices.Insert(slices.Delete(l, 7, 8), 2500, "id: new, name: Unheard of")
			}, 3},
			{"the first as the last", func(l []string) []string { return append(slices.Clone(l[1:]), l[0]) }, 2},
			{"all edited", func(l []string) []string {
				for i := range l {
					l[i] = strings.Replace(l[i], "many", "few", 1)
				}
				return l
			}, many},
		} {
			marks, _ := compared(t, was, list(c.edit))
			if len(marks) != c.want {
				t.Errorf("ids %v: %s: want %d lines with marks, got %d: %.300q", ids, c.name, c.want, len(marks), marks)
			}
		}
	}
}
