package lint

import (
	"slices"
	"strings"
)

// A vocabulary holds the words of one language by which rules judge what stands around what they
// look for. Where rules ask for forms, “*” stands for the beginning or the ending of a word.
type vocabulary map[wordList][]string

// A wordList is a list of words that say one thing.
type wordList int

// What the words of each list are about, or where they stand.
const (
	requestWords     wordList = iota // a request of a person
	accessWords                      // what is requested
	answerWords                      // an answer to a request
	keepWords                        // storage and complaints, whose periods are no time to answer in
	acknowledgeWords                 // somebody says that a complaint has come
	limitWords                       // before a time limit
	extendWords                      // an extension of the time to answer in
	addWords                         // beside a period that is added to another
	lawfulFee                        // what may cost something: excessive requests and further copies
	feeWords                         // something costs money
	setFees                          // a fee that is asked of everybody, in one word or two
	partWords                        // something holds for some data, or sometimes
	currencies                       // money
	amounts                          // numbers before names of money
	belowWords                       // before an age, or after it, that people are below
	aboveWords                       // before an age, or after it, that people are above
	agreements                       // somebody agrees
	childWords                       // people who may be children
	ageWords                         // beside an age from which something holds
	onlineWords                      // a service that children use online
	asking                           // people are asked to agree, or agree to terms and not to the notice
	representatives                  // a representative
	advertisingWords                 // cookies for advertising
	statisticsWords                  // cookies for statistics
	appearanceWords                  // cookies for the look of a site
	necessaryWords                   // cookies for what people ask for
	objectionWords                   // how to switch cookies off
	behalfWords                      // somebody acts for the controller alone
	observing                        // what takes pictures or measures of people
	dateWords                        // beside the date of a notice
	othersWords                      // others than the controller
	partialWords                     // those to whom an adequacy decision is limited
	adequateWords                    // a country is adequate
	copyWords                        // a copy of safeguards
	safeguardWords                   // what may make a transfer lawful
	addendumWords                    // the UK Addendum or the agreement of the UK regulator
	routineWords                     // what happens again and again
	eachWords                        // before a unit of time: what happens again and again
	otherSites                       // the sites of others, to which cookies follow people
	infinitives                      // at the end of a text in brackets that tells an author what to write
	vaguePlaces                      // places that name no country
	generalLaw                       // law in general, of which no act is named
	publicWords                      // in the names of bodies that are public authorities, or may be
	publicEndings                    // at the end of such words
	templatePhrases                  // templates only, in whatever words they stand
	pendingPhrases                   // an answer that is not there yet, where an answer is due
	instructions                     // at the start of a text in brackets that tells an author what to write
	subjects                         // what a template asks for: alone in brackets, before “of …”, or after one or two words that say of whom
	editorial                        // in brackets, written by an editor and no template
	articles                         // articles and the like, at the start of such a text
	units                            // after the number of a period
	numbered                         // before a Roman number
	dayMasks                         // a day that is to be filled in
	monthMasks                       // a month that is to be filled in
	yearMasks                        // a year that is to be filled in
	loneInstructions                 // instructions that are none where they stand alone
	yourWords                        // “your”
	ofWords                          // after what a template asks for
	notWords                         // “not”
	countWords                       // a number that is to be filled in
	numeralWords                     // after a Roman number
	onWords                          // before the name of a service, such as X
	formatWords                      // before the form in which people write a date
	isWords                          // “is”
	deciding                         // purposes that can end in a decision about a person, by their beginnings
	exceptWords                      // a denial leaves something open
	jobWords                         // what a job or an application needs, by their beginnings
	optionalWords                    // what it does not need, whatever else is said, by their beginnings
	processorWords                   // a processor, by their beginnings
	incapacity                       // somebody cannot consent, by their parts
	emptyWords                       // nothing about a recipient
	emptyCriteria                    // all that is said of how long data are kept, and nothing
	anybody                          // recipients that could be anybody
	wordLists
)

// vocabularies are those of the languages in which rules look for words.
var vocabularies = map[string]vocabulary{"en": englishVocabulary, "cy": welshVocabulary, "de": germanVocabulary, "fr": frenchVocabulary}

// in returns the words of a list in the language of a BCP 47 tag; nil if there are none.
func (l wordList) in(tag string) []string { return vocabularies[primary(tag)][l] }

// inAll returns the words of a list in all languages: names, roles and templates are in any, and
// many words are the same in several.
func (l wordList) inAll() []string { return wordsInAll[l].words }

// has reports whether a word is in a list, in any language.
func (l wordList) has(word string) bool {
	of := &wordsInAll[l]
	return of.filter&filterBit(word) != 0 && slices.Contains(of.words, word)
}

// wordsInAll are the words of each list, with a filter that rejects most others.
var wordsInAll = func() (out [wordLists]struct {
	words  []string
	filter uint64 // of the bits of the words
}) {
	for _, language := range languages {
		for l, words := range vocabularies[language] {
			out[l].words = append(out[l].words, words...)
			for _, w := range words {
				out[l].filter |= filterBit(w)
			}
		}
	}
	return out
}()

// filterBit is one of 64 bits, by the length and the ends of a word.
func filterBit(word string) uint64 {
	if word == "" {
		return 0
	}
	return 1 << ((uint(word[0]) + 5*uint(word[len(word)-1]) + 11*uint(len(word))) % 64)
}

// containsAny reports whether one of some words is in a list, in any language.
func containsAny(words []Word, list wordList) bool {
	return slices.ContainsFunc(words, func(w Word) bool { return list.has(w.Text) })
}

// anyWord reports whether one of some words has one of some forms, in which “*” stands for a
// beginning or an ending.
func anyWord(words []Word, forms []string) bool { return firstWord(words, forms) >= 0 }

// firstWord returns the index of the first word that has one of some forms, or -1.
func firstWord(words []Word, forms []string) int {
	return slices.IndexFunc(words, func(w Word) bool {
		return slices.ContainsFunc(forms, func(form string) bool {
			switch {
			case strings.HasPrefix(form, "*"):
				return strings.HasSuffix(w.Text, form[1:])
			case strings.HasSuffix(form, "*"):
				return strings.HasPrefix(w.Text, form[:len(form)-1])
			}
			return w.Text == form
		})
	})
}
