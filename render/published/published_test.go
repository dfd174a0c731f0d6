package published_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/published"
)

// noticeOf is a notice of words, with a link on every twentieth and an anchor on every hundredth.
func noticeOf(name string, words []string) published.Notice {
	page := []byte(markupOf(name, words))
	return published.Notice{Name: name, File: name + ".notice.yaml", Title: "Title of " + name, Editions: []published.Edition{{Hash: name, Words: html.ReadWords(page, false)}}}
}

func markupOf(name string, words []string) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i%100 == 99:
			fmt.Fprintf(&b, "<h2 id=%q>%s</h2>\n", fmt.Sprintf("nc-%s-%d", name, i), w)
		case i%20 == 19:
			fmt.Fprintf(&b, "<a href=\"https://x.example/%s\">%s</a> ", w, w)
		default:
			b.WriteString(w + " ")
		}
	}
	return b.String()
}

// text is so many words, of which most occur again and again, as in notices.
func text(r *rand.Rand, n int) []string {
	var out []string
	for len(out) < n {
		w := []string{"we", "use", "your", "data", "for", "the", "and", "keep", "it"}[r.IntN(9)]
		if r.IntN(3) == 0 {
			w = fmt.Sprintf("w%d", r.IntN(n))
		}
		out = append(out, w)
	}
	return out
}

func find(page string, notices ...published.Notice) []published.Match {
	f := published.NewFinder([]byte(page))
	for _, n := range notices {
		f.Add(n)
	}
	return f.Matches()
}

const (
	before = "<!DOCTYPE html><title>T</title><header><nav><a href=/>we use your data</a></nav></header><h1>We use your data for it</h1><p>we keep the words and</p>"
	after  = "<footer>your data and the rest we keep for it</footer>"
)

// A page is what a notice says only if it has all of its words in order, with no other between them.
func TestOnlyTheSameWordsAreFresh(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 400 {
		words := text(r, 30+r.IntN(900))
		is := slices.Clone(words)
		at, what := r.IntN(len(is)), ""
		switch r.IntN(6) {
		case 0:
		case 1:
			what, is[at] = "replaced", "other"
		case 2:
			what, is = "removed", slices.Delete(is, at, at+1)
		case 3:
			at = 1 + r.IntN(len(is)-1)
			what, is = "inserted", slices.Insert(is, at, "other")
		case 4:
			end := min(len(is), at+1+r.IntN(len(is)))
			what, is = "cut", slices.Delete(is, at, end)
		case 5:
			to := (at + 1 + r.IntN(len(is)-1)) % len(is)
			if is[at] != is[to] {
				what = "exchanged"
			}
			is[at], is[to] = is[to], is[at]
		}
		page := before + strings.Join(is, " ") + after
		matches := find(page, noticeOf("a", words))
		differs := len(matches) == 0
		for _, m := range matches {
			differs = differs || len(m.Differences) > 0
			for _, d := range m.Differences {
				if d.At < 0 || d.End > len(page) || d.At > d.End {
					t.Errorf("%d: want a place of the page, got %+v", n, d)
				}
			}
		}
		if differs != (what != "") {
			t.Errorf("%d: %s at %d of %d: want it noticed, and nothing else, got %+v", n, what, at, len(words), matches)
		}
		if what == "replaced" && len(matches) == 1 && at > 3 && at < len(words)-3 {
			if d := matches[0].Differences; len(d) != 1 || d[0].Notice != words[at] || d[0].Page != "other" || !strings.HasPrefix(page[d[0].At:], "other") {
				t.Errorf("%d: want %q replaced, got %+v", n, words[at], d)
			}
		}
	}
}

// Of notices that are alike, the page is taken for the one that it is most like; each of several is found.
func TestWhichNotice(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	shared := text(r, 600)
	var all []published.Notice
	var own [][]string
	for i := range 12 {
		words := slices.Concat(shared[:300], text(r, 60), shared[300:])
		own = append(own, words)
		all = append(all, noticeOf(fmt.Sprintf("n%d", i), words))
	}
	names := func(matches []published.Match) (out []string) {
		for _, m := range matches {
			out = append(out, fmt.Sprint(m.Notice.Name, len(m.Differences)))
		}
		return out
	}
	stale := slices.Clone(own[7])
	stale[100] = "other"
	for _, c := range []struct {
		name, page string
		want       []string
	}{
		{"one", before + markupOf("", own[4]) + after, []string{"n40"}},
		{"two", before + markupOf("", own[9]) + "<hr>" + markupOf("", own[2]) + after, []string{"n90", "n20"}},
		{"a stale one", before + markupOf("", stale) + after, []string{"n71"}},
		{"a stale one beside another", markupOf("", stale) + markupOf("", own[3]), []string{"n71", "n30"}},
		{"the same twice", markupOf("", own[1]) + after + markupOf("", own[1]), []string{"n10", "n10"}},
		{"its anchors, with other words", `<p id="nc-n5-99">a</p><p id="nc-n5-199">b</p><p id="nc-n5-299">c</p>`, []string{"n51"}},
		{"none", before + after, nil},
		{"nothing", "", nil},
	} {
		if got := names(find(c.page, all...)); !slices.Equal(got, c.want) {
			t.Errorf("%s: want %q, got %q", c.name, c.want, got)
		}
	}
	same := noticeOf("same", own[4])
	if m := find(markupOf("", own[4]), all[4], same); len(m) != 1 || m[0].Rival == nil {
		t.Errorf("want one, and another that is as like, got %+v", m)
	}
	if m := find("<h1>Title of same</h1>"+markupOf("", own[4]), all[4], same); len(m) != 1 || m[0].Notice.Name != "same" {
		t.Errorf("want the one whose title the page has, got %+v", m)
	}
}

// Pages that are made to take long do not: the search looks at each word a bounded number of times.
func TestHostilePages(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	words := text(r, 3000)
	notice := noticeOf("a", words)
	start := "<!-- noticec:start v1 a sha256=0 -->"
	for name, page := range map[string]string{
		"elements":               strings.Repeat("<div>", 1<<18),
		"starts":                 strings.Repeat(start, 1<<15),
		"starts and ends":        strings.Repeat(start+"x<!-- noticec:end -->", 1<<13),
		"beginnings":             strings.Repeat(strings.Join(words[:20], " ")+" ", 1<<12),
		"the notice in excerpts": strings.Repeat(strings.Join(words[1000:1400], " ")+" x ", 500),
		"one word":               strings.Repeat("we ", 1<<19),
		"a word of elements":     strings.Repeat("<b>a</b>", 1<<17),
		"hidden in each other":   strings.Repeat("<p hidden>", 1<<16) + strings.Join(words, " "),
		"many links":             strings.Repeat("<a href=x id=a>we</a> ", 1<<16),
		"words in turn":          strings.Repeat(strings.Join(words, " x "), 20),
	} {
		matches := find(page, notice)
		if len(matches) > 32 {
			t.Errorf("%s: want a bounded number of fragments, got %d", name, len(matches))
		}
		for _, m := range matches {
			if m.Fresh || len(m.Differences) == 0 && len(m.Unsure) == 0 {
				t.Errorf("%s: want no notice as it is, got %+v", name, m)
			}
		}
	}
}

// A page of more words than are read is known to be one.
func TestTooManyWords(t *testing.T) {
	if !published.NewFinder([]byte(strings.Repeat("a ", 1<<20+1))).IsCut() {
		t.Error("want it known that words are left out")
	}
}
