package law_test

import (
	"testing"

	"github.com/noticec/noticec/notice/law"
)

func TestCodeOf(t *testing.T) {
	for text, want := range map[string]string{
		"6(1)(e)":                          "public-task",
		"Article 6(1)(e)":                  "public-task",
		"Art. 6.1.e GDPR":                  "public-task",
		"UK GDPR Art 6(1)e":                "public-task",
		"Art. 6 Abs. 1 lit. e DSGVO":       "public-task",
		"article 6, paragraphe 1, point f": "legitimate-interests",
		"6(1)(ea)":                         "recognised-legitimate-interests",
		"Article 9(2)(h)":                  "health-or-social-care",
		"6(1)(e) and 6(1)(f)":              "",
		"Article 6(1)":                     "",
		"Article 6(1)(x)":                  "",
		"not 6(1)(e)":                      "",
		"61e":                              "",
		"":                                 "",
	} {
		if got := law.CodeOf(text); want != got {
			t.Errorf("%q: want %q, got %q", text, want, got)
		}
	}
	for _, b := range law.Bases {
		if got := law.CodeOf("Article " + b.Article); b.Slug != got {
			t.Errorf("%s: want %s, got %s", b.Article, b.Slug, got)
		}
	}
}
