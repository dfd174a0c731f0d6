package draft

import (
	"regexp"
	"sync"
)

// A language has the words for what drafts look for besides statements, which notice/reading knows.
// Words are in small letters.
type language struct {
	tag      string // BCP 47, primary
	headings *headingTable

	common   []string // words by which a text is known to be of the language
	or, and  []string
	no       []string // a whole answer
	never    []string // words that deny what follows, or leave it open
	relative []string // words behind the name of a party
	officer  []string // the data protection officer
	updated  []string // before the day of the last change
	months   []string // beginnings of the names of months

	upTo, atLeast, about []string // before a period

	fields         []*fieldTable
	sources        *phrases // direct or indirect, where a notice lists its sources
	parties        *phrases // the section of a sentence that says who somebody is
	controllerCues []string // parts of words, one of which each of controllers has
	controllers    []string // sentences that say who the controller is, as regular expressions; the name is the first group

	once  sync.Once
	forms []*regexp.Regexp // controllers
}

// languages are those that drafts know best, and others of which they know that a text is in them.
var languages = [...]*language{
	&english, &german, &french, &welsh,
	{tag: "nl", headings: &otherHeadings, common: []string{"de", "het", "een", "van", "uw", "wij", "persoonsgegevens"}},
	{tag: "es", headings: &otherHeadings, common: []string{"los", "las", "sus", "de", "datos", "para", "que", "nos"}},
	{tag: "it", headings: &otherHeadings, common: []string{"di", "dei", "dati", "suoi", "il", "che", "per", "della"}},
	{tag: "pl", headings: &otherHeadings, common: []string{"danych", "osobowych", "oraz", "przez", "się", "do", "są"}},
	{tag: "pt", headings: &otherHeadings, common: []string{"os", "dos", "dados", "seus", "para", "que", "uma", "não"}},
}

var unknown = language{headings: &otherHeadings}

// languageFor returns what is known of a language, by its primary tag.
func languageFor(tag string) *language {
	for _, l := range languages {
		if l.tag == tag {
			return l
		}
	}
	return &unknown
}

func (l *language) controllerForms() []*regexp.Regexp {
	l.once.Do(func() {
		for _, form := range l.controllers {
			l.forms = append(l.forms, regexp.MustCompile(form))
		}
	})
	return l.forms
}
