package phrase

import (
	"slices"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// rightToLeft are the scripts that are written from right to left, by ISO 15924.
var rightToLeft = []string{"Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"}

// Direction returns "rtl" for the tag of a language that is written from right to left, in
// the script of the tag or the usual one of the language; else "ltr".
func Direction(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return "ltr"
	}
	if script, _ := t.Script(); slices.Contains(rightToLeft, script.String()) {
		return "rtl"
	}
	return "ltr"
}

// Comma is what stands between things in any language, with the space after it.
func Comma(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return ", "
	}
	switch script, _ := t.Script(); script.String() {
	case "Arab", "Aran", "Nkoo", "Syrc", "Thaa":
		return "، "
	case "Hans", "Hant", "Jpan":
		return "、"
	}
	return ", "
}

// LanguageName names a language in itself: "Cymraeg".
func LanguageName(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	base, _ := t.Base()
	if name := display.Self.Name(language.Make(base.String())); name != "" {
		return name
	}
	return tag
}

// Region names a country by its ISO 3166-1 code in any language that CLDR knows; empty
// where it knows no name.
func Region(tag, code string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return ""
	}
	if names := display.Regions(t); names != nil {
		if name := region(code, names); name != code {
			return name
		}
	}
	return ""
}

// region names a country by its code, or returns the words as they are.
func region(code string, names display.Namer) string {
	r, err := language.ParseRegion(code)
	if err != nil || !r.IsCountry() || r.String() != code {
		return code
	}
	if name := names.Name(r); name != "" {
		return name
	}
	return code
}
