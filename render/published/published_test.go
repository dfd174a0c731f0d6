package published_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

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

// What is between marks is compared by its words, whatever the hash says.
func TestMarksAreCompared(t *testing.T) {
	const text = `<p>You can not be named. It may be kept.</p><table><tr><td>1</td><td>12</td></tr></table>`
	const start, end = "<!-- noticec:start v1 a sha256=h -->", "<!-- noticec:end -->"
	notice := published.Notice{Name: "a", Editions: []published.Edition{{Hash: "h", Words: html.ReadWords([]byte(text), false)}}}
	for _, c := range []struct {
		name, old, new    string
		different, unsure int
	}{
		{"as it was", "<td>", "<td class=x>", 0, 0},
		{"joined words", "can not", "cannot", 1, 0},
		{"another split of digits", "1</td><td>12", "11</td><td>2", 1, 0},
		{"struck out", "named", "<s>named</s>", 1, 0},
		{"hidden", "<p>", "<p hidden>", 0, 1},
		{"not displayed", "<p>", `<p style="display: none">`, 0, 1},
	} {
		m := find(before+start+strings.Replace(text, c.old, c.new, 1)+end+after, notice)
		if len(m) != 1 || !m[0].Current || len(m[0].Differences) != c.different || len(m[0].Unsure) != c.unsure {
			t.Errorf("%s: want %d differences and %d that cannot be told, got %+v", c.name, c.different, c.unsure, m)
		}
	}
	lost := find(start+text+strings.Replace(start, " a ", " b ", 1)+"other words"+end, notice)
	if len(lost) != 1 || lost[0].Mark != nil || len(lost[0].Differences) > 0 {
		t.Errorf("want a fragment found by its words if its end is gone, got %+v", lost)
	}
}

// A page that holds a notice is not taken for that part of it which is most of its words.
func TestWholeOrPart(t *testing.T) {
	words := text(rand.New(rand.NewPCG(7, 8)), 3000)
	part := noticeOf("a", words[100:2900])
	part.Part = "p"
	whole := noticeOf("a", words)
	changed := func(words []string, at int) string {
		words = slices.Clone(words)
		words[at] = "other"
		return markupOf("", words)
	}
	for _, c := range []struct{ name, page, want string }{
		{"the notice", markupOf("", words), " 0"},
		{"a notice that is stale beside the part", changed(words, 5), " 1"},
		{"the part", markupOf("", words[100:2900]), "p 0"},
		{"a stale part", changed(words[100:2900], 500), "p 1"},
	} {
		m := find(before+c.page+after, whole, part)
		if len(m) != 1 || fmt.Sprint(m[0].Notice.Part, " ", len(m[0].Differences)) != c.want {
			t.Errorf("%s: want %q, got %+v", c.name, c.want, m)
		}
	}
}

// A short notice is found beside long ones of which the page has more words.
func TestShortNoticeAmongMany(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	shared, short := text(r, 600), strings.Fields("this short one says in words of its own that nobody else here gets anything at all from us")
	notices := []published.Notice{noticeOf("short", short)}
	for i := range 200 {
		notices = append(notices, noticeOf(fmt.Sprint("n", i), slices.Concat(shared, text(r, 60))))
	}
	m := find(before+markupOf("", shared[:300])+"<hr>"+markupOf("", short), notices...)
	if !slices.ContainsFunc(m, func(m published.Match) bool { return m.Notice.Name == "short" && len(m.Differences) == 0 }) {
		t.Errorf("want the short notice found, got %d others", len(m))
	}
}

// Pages that are made to take long do not: the search looks at each word a bounded number of times.
func TestHostilePages(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	words := text(r, 3000)
	notices := []published.Notice{noticeOf("a", words)}
	for i := range 150 {
		notices = append(notices, noticeOf(fmt.Sprint("n", i), slices.Concat(words[:2900], text(r, 100))))
	}
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
		began := time.Now()
		matches := find(page, notices...)
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("%s: want it to take seconds, it took %v", name, took)
		}
		if len(matches) > 32 {
			t.Errorf("%s: want a bounded number of fragments, got %d", name, len(matches))
		}
		for _, m := range matches {
			if len(m.Differences) == 0 && len(m.Unsure) == 0 {
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
