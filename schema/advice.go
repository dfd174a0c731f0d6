package schema

import (
	"slices"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/tree"
)

// maxCodes is how many codes a help lists.
const maxCodes = 24

// plainCodes are some codes without the articles that stand for others of them.
func plainCodes(codes []string) []string {
	return slices.DeleteFunc(slices.Clone(codes), func(code string) bool {
		other := law.CodeOf(code)
		return other != code && slices.Contains(codes, other)
	})
}

// gluedHelp is the help for a text that is a key and a value without a space between them; "" if it is not.
func gluedHelp(text string) string {
	key, value := tree.GluedKey(text)
	if key == "" {
		return ""
	}
	return "write `" + key + ": " + shorten(value) + "`, with a space behind the colon"
}

// keyAdvice says what to write for an unknown key that is like no other; "" for nothing better than the
// keys that there are.
func (f *violation) keyAdvice(word string, value *tree.Node) string {
	items, _ := f.shape.property("items")
	item := items.Item()
	if item.Key(word) != nil {
		return "`" + word + "` is a key of an item: begin each item with a dash and a space, and its keys in one column"
	}
	for _, name := range []string{"name", "text"} {
		if item.Key(name) != nil && f.name != "" && !slices.ContainsFunc(f.node.Pairs, f.isAllowed) {
			return "if `" + word + "` is an item, begin it with a dash and a space: `- " + name + ": " + shorten(word) + "`"
		}
	}
	notKey := strings.IndexFunc(word, func(r rune) bool { return r == ' ' || unicode.IsUpper(r) || r > unicode.MaxASCII }) >= 0
	if notKey && f.name != "" && len(f.node.Pairs) == 1 && value.Kind == tree.Scalar {
		return "put a text with a colon in double quotes: YAML takes what stands before a colon and a space for a key"
	}
	return ""
}

// isAllowed reports whether a key may stand where it does.
func (f *violation) isAllowed(p tree.Pair) bool {
	return slices.Contains(f.shape.sortedKeys(), p.Key.Value)
}

// otherNames are keys by the names that registers, templates and other programs have for them.
var otherNames = map[string]string{
	"legal_basis": "lawful_bases", "legal_bases": "lawful_bases", "legal_grounds": "lawful_bases", "rechtsgrundlagen": "lawful_bases", "data_protection_officer": "dpo", "privacy_officer": "dpo", "last_updated": "updated", "last_modified": "updated", "review": "review_by", "review_date": "review_by", "next_review": "review_by", "date": "updated", "effective_date": "updated",
	"data_categories": "personal_data", "categories_of_data": "personal_data", "categories_of_personal_data": "personal_data", "data": "personal_data", "third_countries": "transfers", "international_transfers": "transfers", "third_country_transfers": "transfers", "data_subjects": "audiences", "categories_of_data_subjects": "audiences", "data_sources": "sources",
	"storage_period": "retention", "storage": "retention", "profiling": "automated_decisions", "automated_decision_making": "automated_decisions", "processors": "recipients", "third_parties": "recipients", "security_measures": "security", "measures": "security", "introduction": "intro", "lang": "language", "description": "text", "phone_number": "phone", "telephone": "phone", "tel": "phone", "mail": "email", "website": "url", "link": "url", "legal_ground": "basis", "lawful_basis": "basis", "duration": "period", "retention_period": "period",
}

// otherCodes are codes of the language alone, of kinds of data, recipients and sources, by other names for them;
// law.Meant knows those of the law.
var otherCodes = map[string][]string{
	"ethnicity": {"racial-or-ethnic-origin"}, "ethnicorigin": {"racial-or-ethnic-origin"}, "race": {"racial-or-ethnic-origin"}, "religion": {"religious-or-philosophical-beliefs"}, "belief": {"religious-or-philosophical-beliefs"}, "politics": {"political-opinions"}, "tradeunion": {"trade-union-membership"}, "union": {"trade-union-membership"}, "biometrics": {"biometric-for-identification"}, "genetics": {"genetic"}, "sexlifeorsexualorientation": {"sex-life", "sexual-orientation"}, "gesundheit": {"health"}, "santé": {"health"}, "iechyd": {"health"},
	"dataprocessor": {"processor"}, "subprocessor": {"processor"}, "auftragsverarbeiter": {"processor"}, "soustraitant": {"processor"}, "prosesydd": {"processor"}, "datacontroller": {"controller"}, "separatecontroller": {"controller"}, "independentcontroller": {"controller"}, "verantwortlicher": {"controller"}, "publicauthority": {"authority", "public-authority"}, "publicbody": {"authority", "public-authority"}, "behörde": {"authority", "public-authority"},
	"thirdparty": {"indirect"}, "thirdparties": {"indirect"}, "fromothers": {"indirect"}, "directly": {"direct"}, "fromyou": {"direct"},
}

// meantCodes are those of some codes that people may mean who write another name.
func meantCodes(name string, codes []string) []string {
	if meant := law.Meant(name, codes); len(meant) > 0 {
		return meant
	}
	key := strings.NewReplacer(" ", "", "-", "", "_", "").Replace(strings.ToLower(name))
	return slices.DeleteFunc(slices.Clone(otherCodes[key]), func(code string) bool { return !slices.Contains(codes, code) })
}

// otherName is the key that a word names as others do; "" if that is none of the keys.
func otherName(word string, keys []string) string {
	if key := otherNames[withUnderscores(word)]; slices.Contains(keys, key) {
		return key
	}
	return ""
}

// partName is the only one of some keys that is a part of a word, such as retention of data_retention; "" if there
// is none.
func partName(word string, keys []string) string {
	var named []string
	for part := range strings.SplitSeq(withUnderscores(word), "_") {
		if len(part) > 3 && part != word && slices.Contains(keys, part) {
			named = append(named, part)
		}
	}
	return only(named)
}

func withUnderscores(word string) string {
	return strings.ToLower(strings.NewReplacer(" ", "_", "-", "_").Replace(word))
}

// Listed are the codes or ids that a text lists; nil if it lists other words, or only one.
func Listed(value string, codes []string) []string {
	parts := law.Listed(value, ";/+&")
	if len(parts) < 2 || slices.ContainsFunc(parts, func(p string) bool { return !slices.Contains(codes, p) }) {
		return nil
	}
	return parts
}

// severalHelp is the help for a text that lists several codes.
func (f *violation) severalHelp(several []string) string {
	if key, _ := f.shape.property(f.name); (Place{}).add(key).Takes("array") {
		return "write a list: `[" + strings.Join(several, ", ") + "]`"
	}
	return "write one of them: " + diag.AnyOf(several)
}

// gluedItem adds a warning for an item that is a text because no space stands behind the colon of its
// first key: it is valid, and its words are printed with the key.
func (b *blankFinder) gluedItem(n *tree.Node) {
	last := len(b.path) - 1
	if b.root == nil || b.path[last].key.Span.IsValid() || !strings.Contains(n.Text.Value, ":") {
		return
	}
	key, _ := tree.GluedKey(n.Text.Value)
	section, _ := b.root.property(b.path[0].key.Value)
	item := section.Item()
	if items := section.Key("items"); items != nil {
		item = items.Item()
	}
	if key == "" || item.Key(key) == nil {
		return
	}
	d := diag.New(codeType, n.Span, "an item of `"+b.path[0].key.Value+"` is text, because no space stands behind the colon of `"+key+":`", gluedHelp(n.Text.Value), diag.WithSeverity(diag.Warning))
	b.add(n, d)
}

// codedPeriod adds a warning for a period in a code where words belong: pages print it as it stands.
func (b *blankFinder) codedPeriod(n *tree.Node, name string) {
	if p, ok := period.Parse(n.Text.Value); ok && b.root != nil && name != "period" {
		b.add(n, diag.New(codeForm, n.Span, "`"+name+"` wants words, and the page prints `"+n.Text.Value+"` as it stands", "write for example `"+p.English()+"`", diag.WithSeverity(diag.Warning)))
	}
}

// languageOf is the tag of the language that a text names by another form of its tag, or by its name; ""
// for any other.
func languageOf(text string) string {
	text = strings.TrimSpace(text)
	if tag := strings.ReplaceAll(text, "_", "-"); tag != text {
		return tag
	}
	return law.LanguageOf(text)
}

// otherYears are parts of the names of years that do not last twelve months from any day.
var otherYears = []string{"school", "academic", "tax", "fiscal", "financial", "schul", "steuer", "geschäft", "kalenderj", "wirtschaft", "scolaire", "civil", "ysgol", "academaidd", "treth", "ariannol"}

// isOtherYear reports whether a text counts in such years.
func isOtherYear(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(otherYears, func(part string) bool { return strings.Contains(text, part) })
}

// blankBeside says that a text has a blank beside it which looks like a space, or like nothing; "" if not.
func blankBeside(text string) string {
	if strings.TrimSpace(text) == text {
		return ""
	}
	return " with a no-break space or another blank beside it"
}
