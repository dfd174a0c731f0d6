package phrase

import (
	"slices"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// rightToLeft are the ISO 15924 codes of scripts written from right to left.
var rightToLeft = []string{"Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"}

// Direction returns "rtl" or "ltr" for a language tag, by its script or the default script of
// the language.
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

// Comma is the list separator of a language, with the space after it.
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

// LanguageName is the name of a language in that language: "Cymraeg".
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

// Region is the name of a country, by its ISO 3166-1 code, in any language of CLDR; empty if
// CLDR has none.
func Region(tag, code string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return ""
	}
	if names := display.Regions(t); names != nil {
		if name := regionName(code, names); name != code {
			return name
		}
	}
	return ""
}

// regionName is the name of a country by its code; other text is returned unchanged.
func regionName(code string, names display.Namer) string {
	r, err := language.ParseRegion(code)
	if err != nil || !r.IsCountry() || r.String() != code {
		return code
	}
	if name := names.Name(r); name != "" {
		return name
	}
	return code
}
