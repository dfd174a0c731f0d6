package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// marks stand for an answer that is not there yet, wherever they stand.
var marks = []string{"TODO", "FIXME", "TBC", "TBD", "TKTK"}

// stamps say at the beginning of a text, or apart from its words, that it is not the one to publish.
var stamps = []string{"DRAFT", "ENTWURF", "DRAFFT", "BROUILLON"}

// organisations follow or precede the name of one: “TBC Bank”, “TODO Group”.
var organisations = []string{"jsc", "pjsc", "bank", "group", "gruppe", "groupe", "ltd", "limited", "plc", "llp", "inc", "gmbh", "ag", "se", "sa", "sarl", "foundation", "trust", "insurance", "capital", "uzbekistan", "leasing"}

var htmlElements = []string{"address", "title", "data", "time", "label", "name", "br", "b", "i", "p", "a", "u", "s", "strong", "em", "div", "span", "details", "summary", "section", "select", "option", "date"}

// isFillIn reports whether the content of brackets asks an author for something.
func isFillIn(content string) bool {
	words := splitWords(content)
	if len(words) == 0 {
		return content != "" && strings.Trim(content, "●•■_ ") == "" && (content != " ")
	}
	const most = 6 // words of a phrase
	switch first, last := words[0].Text, words[len(words)-1].Text; {
	case strings.ContainsAny(content, "[]") || !unicode.IsLetter([]rune(content)[0]) && content[0] < utf8.RuneSelf && content[0] != ' ':
		return false
	case instructions.has(first) || first == "to" && len(words) > 2 && words[1].Text == "be":
		return len(words) > 1 || !loneInstructions.has(first)
	case first == "x" && len(words) > 1 || strings.Trim(first, "x") == "" && len(first) > 1, strings.EqualFold(strings.TrimSpace(content), "email protected"):
		return true
	case len(words) > most || containsAny(words, editorial) || articles.has(first):
		return slices.ContainsFunc(pendingPhrases.inAll(), func(p string) bool { return strings.EqualFold(p, strings.TrimSpace(content)) }) || isAlternative(content, words)
	case isAlternative(content, words):
		return true
	case len(words) > 1 && yourWords.has(first), isTask(words):
		return true
	default:
		return subjects.has(strings.TrimSuffix(first, "'r")) && (len(words) == 1 || strings.HasSuffix(first, "'r") || ofWords.has(words[1].Text)) ||
			len(words) <= 3 && infinitives.has(last) ||
			subjects.has(last) && len(words) <= 3 || slices.ContainsFunc(pendingPhrases.inAll(), func(p string) bool { return strings.EqualFold(p, strings.TrimSpace(content)) })
	}
}

// isTask reports whether words say what somebody has yet to do: “IT to confirm”, and not “Tap to confirm”.
func isTask(words []Word) bool {
	if slices.Contains([]string{"click", "tap", "press", "touch", "swipe"}, words[0].Text) {
		return false
	}
	for i := range words[:len(words)-1] {
		if words[i].Text == "to" && slices.Contains([]string{"confirm", "check", "advise", "provide", "follow", "complete", "supply"}, words[i+1].Text) {
			return true
		}
	}
	return false
}

// isAlternative reports whether the content of brackets offers a statement and its opposite:
// “is/is not”.
func isAlternative(content string, words []Word) bool {
	const most = 10 // words
	return strings.ContainsRune(content, '/') && len(words) <= most &&
		containsAny(words, notWords) && !strings.Contains(content, "://")
}

// isVariable reports whether a text is the name of a field to merge: `Company_Name`.
func isVariable(s string) bool {
	return strings.ContainsRune(s, '_') && strings.Trim(s, "_") != "" && !strings.ContainsFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// isPath reports whether a text is the path of a value as templates write it: `controller.name`.
func isPath(s string) bool {
	first, last, found := strings.Cut(s, ".")
	isName := func(s string) bool {
		return len(s) > 2 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_.") == ""
	}
	return found && isName(first) && isName(last)
}

// isFieldName reports whether a text is a field to merge in capitals: `NAME`.
func isFieldName(s string) bool {
	return len(s) > 2 && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsUpper(r) })
}

// isCount reports whether the content of brackets stands for a number, and startsWithUnit
// whether a unit follows: “[X] days”, “[number] months”.
func isCount(content string) bool {
	return content == " " || countWords.has(strings.ToLower(content))
}

func startsWithUnit(text string) bool {
	if !strings.HasPrefix(text, " ") && !strings.HasPrefix(text, "-") {
		return false
	}
	return units.has(nextWord(text))
}

// nextWord returns the first word of a text, if nothing but spaces and a hyphen stands before it.
func nextWord(text string) string {
	text = strings.TrimLeft(text, " \t\u00a0\u202f-")
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(text)
	}
	return strings.ToLower(text[:end])
}
