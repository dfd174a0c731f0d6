package reading

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
)

// names adds the names of authorities and countries.
func (r *Reader) names() {
	words := strings.Split(r.Phrases[AuthorityWord], ", ")
	for country, name := range law.AuthorityNames() {
		if !strings.Contains(name, " ") && slices.Contains(words, strings.ToLower(name)) {
			continue // "Datenschutzbehörde" is any authority
		}
		r.auto.add(r.phrase(name), Names, country)
	}
	for _, code := range []string{"US", "UK", "EU", "EEA"} {
		r.auto.add(strings.ToLower(code), CountryName, law.PlaceOf(code))
	}
	for code, name := range law.Places() {
		phrase := r.phrase(name)
		if r.InitialChanges { // without the article: "Yr Almaen"
			phrase = strings.TrimPrefix(strings.TrimPrefix(phrase, "yr "), "y ")
		}
		r.auto.add(phrase, CountryName, code)
	}
}

// phrase is a name as a phrase.
func (r *Reader) phrase(name string) string {
	if !strings.ContainsAny(name, ".,'’-&()/") {
		return strings.ToLower(name)
	}
	s := splitter{text: name, elided: r.Elided}
	s.split()
	var b strings.Builder
	for i, w := range s.words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}
