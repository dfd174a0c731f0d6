package reading_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/reading"
)

// A list of rights says each of them, whatever the order and whatever stands beside it.
func TestListsOfRights(t *testing.T) {
	slugs := []string{"access", "rectification", "erasure", "restriction", "portability", "object"}
	for _, c := range []struct {
		language, leads, last string   // leads with bars between; there is always one of no words
		nouns                 []string // in the order of the slugs, the usual names with bars between
	}{
		{"en", "You have the right to |Your rights: |You have rights of |Under data protection law you have rights including ", " and ", []string{"access|copy", "rectification|correction", "erasure|deletion", "restriction", "data portability|portability", "object"}},
		{"de", "Sie haben das Recht auf |Ihre Rechte: |Sie haben jederzeit Anspruch auf |Ihnen stehen folgende Rechte zu: ", " und ", []string{"Auskunft", "Berichtigung|Korrektur", "Löschung", "Einschränkung|Einschränkung der Verarbeitung", "Übertragbarkeit|Datenübertragbarkeit", "Widerspruch"}},
		{"fr", "Vous disposez des droits suivants : |Vos droits : |Vous avez un droit d'|Vous pouvez exercer vos droits d'", " et ", []string{"accès", "rectification|modification|correction", "effacement|suppression", "limitation|limitation du traitement", "portabilité", "opposition"}},
		{"cy", "Mae gennych yr hawl i |Eich hawliau: |Mae gennych hawliau i ", " a ", []string{"weld", "gywiro", "ddileu", "gyfyngu", "gludadwyedd", "wrthwynebu"}},
	} {
		r := reading.In(c.language)
		permute(len(slugs), func(order []int, n int) {
			var list []string
			for _, i := range order {
				names := strings.Split(c.nouns[i], "|")
				list = append(list, names[n%len(names)])
			}
			leads := strings.Split(c.leads+"|", "|")
			text := leads[n%len(leads)] + strings.Join(list[:len(list)-1], ", ") + c.last + list[len(list)-1] + "."
			var got []string
			for _, m := range r.Read(text) {
				if m.Sign == reading.Right && !m.Denied {
					got = append(got, m.Slug)
				}
			}
			for _, slug := range slugs {
				if !slices.Contains(got, slug) {
					t.Errorf("%s: want %s, got %v: %s", c.language, slug, got, text)
				}
			}
		})
	}
}

// permute calls a function with each order of n numbers, and how many orders came before.
func permute(n int, each func(order []int, before int)) {
	order, before := make([]int, 0, n), 0
	var next func()
	next = func() {
		if len(order) == n {
			each(order, before)
			before++
			return
		}
		for i := range n {
			if !slices.Contains(order, i) {
				order = append(order, i)
				next()
				order = order[:len(order)-1]
			}
		}
	}
	next()
}
