package law

import "strings"

// Listed are the parts of a text that lists several, between words such as “and” or one of some marks.
func Listed(text, marks string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(joints.Replace(text), func(r rune) bool { return r == ',' || strings.ContainsRune(marks, r) }) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// joints are the words between two parts of a list.
var joints = strings.NewReplacer(" and ", ",", " or ", ",", " und ", ",", " oder ", ",", " et ", ",", " ou ", ",", " a ", ",", " ac ", ",", " neu ", ",", " & ", ",")

// LanguageOf is the tag (BCP 47) of a language that has a standard wording, by its name in one of them;
// empty for any other.
func LanguageOf(name string) string { return languages[strings.ToLower(strings.TrimSpace(name))] }

var languages = map[string]string{
	"english": "en", "englisch": "en", "anglais": "en", "saesneg": "en", "welsh": "cy", "cymraeg": "cy", "walisisch": "cy", "gallois": "cy",
	"german": "de", "deutsch": "de", "allemand": "de", "almaeneg": "de", "french": "fr", "français": "fr", "francais": "fr", "französisch": "fr", "ffrangeg": "fr",
}
