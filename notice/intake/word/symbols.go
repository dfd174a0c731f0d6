package word

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// pictureFonts are those whose letters are drawn as signs.
var pictureFonts = []string{"wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol"}

// signs are the characters of such fonts that notices use, by the font and their place in it.
var signs = map[string]map[byte]string{
	"wingdings": {
		0x28: "☎", 0x2a: "✉", 0x6c: "●", 0x6e: "■", 0x6f: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "◆",
		0x9f: "•", 0xa7: "▪", 0xa8: "☐", 0xd8: "➢", 0xe0: "→", 0xe8: "➔", 0xf0: "⇨", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑",
	},
	"wingdings 2": {0x50: "✓", 0x4f: "✗", 0x52: "☑", 0x53: "☒", 0xa3: "☐", 0x97: "●", 0xa7: "■"},
	"wingdings 3": {0x7d: "▶", 0x22: "→", 0x67: "→"},
	"webdings":    {0x61: "✓", 0x34: "▶", 0x63: "□", 0x67: "■", 0x72: "✗"},
	"symbol": {
		0xb7: "•", 0xae: "→", 0xac: "←", 0xa3: "≤", 0xb3: "≥", 0xb1: "±", 0xb4: "×", 0xa8: "♦", 0x2d: "−",
		0xd2: "®", 0xe2: "®", 0xd3: "©", 0xe3: "©", 0xd4: "™", 0xe4: "™", 0xb0: "°",
	},
}

// isPictureFont reports whether letters in a font are drawn as signs.
func isPictureFont(font string) bool {
	for _, name := range pictureFonts {
		if strings.EqualFold(font, name) {
			return true
		}
	}
	return false
}

// symbol adds w:sym: a sign by its font and its place in that.
func (r *reader) symbol(e xml.StartElement, shown runProps) {
	n, err := strconv.ParseUint(attr(e, "char"), 16, 16)
	font := attr(e, "font")
	switch {
	case err != nil:
	case isPictureFont(font):
		if sign, ok := signOf(rune(n), font); ok {
			r.add(sign, shown)
		} else {
			r.para.omit("sign of the font "+font, "")
		}
	case n >= ' ' && n < 0xd800:
		r.add(string(rune(n)), shown)
	}
}

// signOf is what a character is drawn as in a font of signs.
func signOf(c rune, font string) (sign string, ok bool) {
	if c >= 0xf000 && c <= 0xf0ff {
		c -= 0xf000
	}
	if c > 0xff {
		return "", false
	}
	sign, ok = signs[strings.ToLower(font)][byte(c)]
	return sign, ok
}

// symbolsOf replaces the characters of private use by which Word writes the signs of a font.
func symbolsOf(text, font string) string {
	if !strings.ContainsFunc(text, isPrivate) {
		return text
	}
	var b strings.Builder
	for _, c := range text {
		if isPrivate(c) {
			name := font
			if !isPictureFont(font) {
				name = "symbol"
				if _, ok := signOf(c, name); !ok {
					name = "wingdings"
				}
			}
			if sign, ok := signOf(c, name); ok {
				b.WriteString(sign)
				continue
			}
		}
		b.WriteRune(c)
	}
	return b.String()
}

func isPrivate(c rune) bool { return c >= 0xf000 && c <= 0xf0ff }
