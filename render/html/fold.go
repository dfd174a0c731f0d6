package html

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Fold is a word in the form by which words are compared: marks that editors set in their own way, such as
// quotes, dashes and ligatures, are the plain ones, letters are one character with their accents, and characters that
// nobody sees are gone.
func Fold(s string) string {
	if strings.IndexFunc(s, isFolded) < 0 {
		return s
	}
	s = norm.NFC.String(folding.Replace(s))
	for strings.Contains(s, "--") {
		s = strings.ReplaceAll(s, "--", "-")
	}
	return s
}

func isFolded(r rune) bool { return r > 0x7e || r == '-' }

var folding = strings.NewReplacer(
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "′", "'", "“", `"`, "”", `"`, "„", `"`, "‟", `"`, "″", `"`,
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-", "−", "-", "…", "...", "×", "x", "·", "",
	"ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st",
	"\u00ad", "", "\u200b", "", "\u200c", "", "\u200d", "", "\u200e", "", "\u200f", "", "\u2060", "", "\ufeff", "",
)
