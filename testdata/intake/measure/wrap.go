package main

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"unicode"
)

// wrap puts the HTML of a document into a page as sites have it: with navigation, a banner on cookies,
// things to read beside it and a footer, in boxes or in a table, with soft hyphens, no-break spaces and
// headings that only look like them. The same seed gives the same page.
func wrap(body, lang string, seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 21))
	body = roughen(body, r)
	title := "Privacy"
	if m := firstHeading.FindStringSubmatch(body); m != nil {
		title = strings.ReplaceAll(tag.ReplaceAllString(m[1], ""), "\n", " ")
	}
	main := `<main id="content" class="site-main"><article class="page type-page"><div class="entry-content">` + body + `</div></article></main>`
	switch r.IntN(4) {
	case 0: // boxes that say nothing
		main = `<div class="wrap"><div class="row"><div class="col-8"><div class="inner"><div>` + body + `</div></div></div></div></div>`
	case 1: // a table for layout
		main = `<table class="layout" width="100%" cellpadding="0"><tr><td width="180" valign="top">` + menu("side", r) + `</td><td valign="top">` + body + `</td></tr></table>`
	case 2:
		main = `<div id="main" role="main"><div class="content-region">` + body + `<div class="feedback"><p>Was this page helpful?</p><form><button>Yes</button> <button>No</button></form></div></div></div>`
	}
	return fmt.Sprintf(`<!DOCTYPE html>
<html lang="%s"><head><meta charset="utf-8"><title>%s | Borough of Averton</title><style>body{margin:0}</style><script>var consent=false;</script></head>
<body class="page">
<a class="skip" href="#content">Skip to main content</a>
<div id="cookie-banner" class="cookie-consent" role="dialog" aria-label="Cookies"><p>We use cookies to make this site work. <a href="/cookies">Set your preferences</a></p><button>Accept all</button><button>Reject all</button></div>
<header class="site-header"><a href="/"><img src="logo.svg" alt="Borough of Averton"></a><form role="search"><label>Search this site <input name="q"></label><button>Search</button></form></header>
<nav class="main-nav">%s</nav>
<nav class="breadcrumb" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/council">Your council</a></li><li>%s</li></ol></nav>
%s
<aside class="sidebar"><h2>Related pages</h2>%s<h2>Contact the town hall</h2><p>Open on weekdays from nine to five.</p></aside>
<footer class="site-footer"><ul><li><a href="/accessibility">Accessibility</a></li><li><a href="/cookies">Cookies</a></li><li><a href="/privacy">Privacy notices</a></li></ul><p>&copy; Borough of Averton</p></footer>
</body></html>
`, lang, title, menu("main", r), title, main, menu("related", r))
}

var (
	firstHeading = regexp.MustCompile(`(?s)<h[12][^>]*>(.*?)</h[12]>`)
	tag          = regexp.MustCompile(`<[^>]*>`)
	subheading   = regexp.MustCompile(`(?s)<h([3-6])[^>]*>(.*?)</h[3-6]>`)
	pieces       = regexp.MustCompile(`<[^>]*>|[^<]+`)
)

// menu is a list of links.
func menu(class string, r *rand.Rand) string {
	names := []string{"Bins and recycling", "Council tax", "Housing", "Parking", "Planning", "Schools", "Libraries", "Births and deaths", "Jobs", "Licences"}
	r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	var b strings.Builder
	fmt.Fprintf(&b, `<ul class="%s-menu">`, class)
	for _, name := range names[:6] {
		fmt.Fprintf(&b, `<li><a href="/%s">%s</a></li>`, strings.ToLower(strings.Fields(name)[0]), name)
	}
	return b.String() + "</ul>"
}

// roughen writes the same words less well: with soft hyphens in long ones, no-break spaces, and lower
// headings as bold paragraphs.
func roughen(body string, r *rand.Rand) string {
	if r.IntN(2) == 0 {
		body = subheading.ReplaceAllString(body, `<p class="h$1"><strong>$2</strong></p>`)
	}
	return pieces.ReplaceAllStringFunc(body, func(s string) string {
		if strings.HasPrefix(s, "<") {
			return s
		}
		words := strings.Split(s, " ")
		for i, w := range words {
			if half := len(w) / 2; len(w) > 12 && r.IntN(3) == 0 && strings.IndexFunc(w, func(c rune) bool { return c > 0x7f || !unicode.IsLetter(c) }) < 0 {
				words[i] = w[:half] + "&shy;" + w[half:]
			}
		}
		out := strings.Join(words, " ")
		if r.IntN(4) == 0 {
			out = strings.Replace(out, " ", "&nbsp;", 1)
		}
		return out
	})
}
