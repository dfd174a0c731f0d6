package compose_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// A basis that only purposes name is on the page in every form and language, once for all purposes that
// rest on it in a list (Art. 13(1)(c)); a purpose that is stated elsewhere, a law that asks for no basis
// and a notice in its own words print none.
func TestBasesOfPurposes(t *testing.T) {
	const purposes = `
purposes:
  - {text: answer your questions, basis: contract}
  - {text: send you the bill, basis: contract}
  - {text: send you news, basis: consent%s}
`
	for _, language := range []string{"en", "cy", "de", "fr"} {
		p, _ := phrase.For(language, "")
		for _, c := range []struct {
			head, last        string
			contract, consent int
		}{
			{"regime: uk-gdpr\n", "", 1, 1},
			{"regime: uk-gdpr\nlayout: {purposes: list}\n", "", 1, 1},
			{"regime: uk-gdpr\nlayout: {purposes: table}\n", "", 2, 1},
			{"regime: uk-gdpr\nlayout: {purposes: headings}\n", "", 2, 1},
			{"regime: uk-gdpr\n", ", stated_in: rights", 1, 0},
			{"regime: uk-gdpr\nlawful_bases: {text: We say it here.}\n", "", 0, 0},
			{"regime: uk-gdpr\nwording: own\n", "", 0, 0},
			{"regime: ch-fadp\n", "", 0, 0},
		} {
			text := "noticec: 1\ntitle: T\nlanguage: " + language + "\n" + c.head + fmt.Sprintf(purposes, c.last)
			d := compose.Compose(notice.Decode(parse(t, "bases.yaml", []byte(text))))
			words := spaced(strings.Join(doc.Words(d.Blocks), " "))
			for article, want := range map[string]int{"6(1)(b)": c.contract, "6(1)(a)": c.consent} {
				if got := strings.Count(words, spaced(p.Article(article))); want != got {
					t.Errorf("%s %q: want %s %d times, got %d in\n%s", language, c.head, p.Article(article), want, got, words)
				}
			}
		}
	}
}

// spaced has plain spaces alone.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }
