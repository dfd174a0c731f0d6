package published_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/published"
)

// Where links lead is compared, as far as the page tells.
func TestLinks(t *testing.T) {
	notice := published.Notice{Name: "a", Editions: []published.Edition{{Words: html.ReadWords([]byte(
		`Write to <a href="mailto:a@b.example">us</a> or read <a href="other.html">the other notice</a> of <a href="https://c.example/x/">the council</a> in <a href="#here">this one</a>.`), false)}}}
	page := func(mail, other, site string) string {
		link := func(target, words string) string {
			if target == "" {
				return words
			}
			return `<a rel="noopener" href="` + target + `">` + words + `</a>`
		}
		return "Write to " + link(mail, "us") + " or read " + link(other, "the other notice") + " of " + link(site, "the council") + " in this one."
	}
	for _, c := range []struct {
		name, page        string
		different, unsure int
	}{
		{"as they were", page("mailto:a@b.example", "other.html", "https://c.example/x/"), 0, 0},
		{"absolute, and without the slash", page("MAILTO:A%40b.example", "https://d.example/p/other.html", "http://c.example/x"), 0, 0},
		{"forwarded", page("mailto:a@b.example", "./other.html", "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fc.example%2Fx%2F&amp;data=1"), 0, 0},
		{"elsewhere", page("mailto:z@b.example", "another.html", "https://c.example.evil.example/x/"), 3, 0},
		{"behind an address that looks like it", page("mailto:a@b.example", "other.html", "https://evil.example/?u=https://c.example/x/"), 1, 0},
		{"one is gone", page("", "other.html", "https://c.example/x/"), 1, 0},
		{"all are gone", page("", "", ""), 0, 1},
		{"one needs a script", page("javascript:mail('x')", "other.html", "https://c.example/x/"), 0, 1},
		{"one is a button", page("mailto:a@b.example", "other.html", "#"), 0, 1},
		{"one stays in the page", page("mailto:a@b.example", "other.html", "#contact"), 1, 0},
		{"one leads nowhere", strings.Replace(page("mailto:a@b.example", "other.html", "X"), "X", "", 1), 1, 0},
		{"one is without its site", page("mailto:a@b.example", "other.html", "/x/"), 0, 1},
		{"forwarded by a search", page("mailto:a@b.example", "other.html", "https://www.google.com/url?q=https%3A%2F%2Fc.example%2Fx%2F"), 0, 0},
		{"on a site of the search", page("mailto:a@b.example", "other.html", "https://sites.google.com/url?q=https%3A%2F%2Fc.example%2Fx%2F"), 1, 0},
		{"tracked", page("mailto:a@b.example", "other.html?fbclid=x", "https://c.example/x/?utm_source=a&amp;utm_medium=b"), 0, 0},
		{"of another query", page("mailto:a@b.example", "other.html", "https://c.example/x/?utm_source=a&amp;id=2"), 1, 0},
		{"one more", strings.Replace(page("mailto:a@b.example", "other.html", "https://c.example/x/"), "read", `<a href="https://evil.example">read</a>`, 1), 1, 0},
	} {
		m := find(c.page, notice)
		if len(m) != 1 || len(m[0].Differences) != c.different || len(m[0].Unsure) != c.unsure {
			t.Errorf("%s: want %d differences and %d that cannot be told, got %+v", c.name, c.different, c.unsure, m)
		}
	}
}

// A link belongs to its word though it begins within it; an editor makes links of addresses by itself.
func TestLinksWithinWords(t *testing.T) {
	const words = `We keep your data for you (%s), and x/%s or %s/%s; see %s for the rest of it.`
	link := func(to, word string) string { return `<a href="https://` + to + `">` + word + `</a>` }
	all := []any{link("a.example", "policy"), link("b.example", "rules"), link("c.example", "one"), link("d.example", "two"), "www.e.example"}
	notice := published.Notice{Name: "a", Editions: []published.Edition{{Words: html.ReadWords(fmt.Appendf(nil, words, all...), false)}}}
	for i, c := range []struct {
		word string
		want int
	}{{link("evil.example", "policy"), 1}, {link("evil.example", "rules"), 1}, {link("evil.example", "one"), 1}, {link("evil.example", "two"), 1}, {link("www.e.example/", "www.e.example"), 0}, {link("evil.example", "www.e.example"), 1}} {
		page := slices.Clone(all)
		page[min(i, len(page)-1)] = c.word
		if m := find(fmt.Sprintf(words, page...), notice); len(m) != 1 || len(m[0].Differences) != c.want {
			t.Errorf("%s: want %d differences, got %+v", c.word, c.want, m)
		}
	}
}
