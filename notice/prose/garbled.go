package prose

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// windows are the characters of Windows-1252 for the bytes from 0x80, where they are not those of Latin-1.
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

// garbled finds the first character that stands for a lost one, or the first that was read in another encoding
// than it was written in: `â€™` for `’`.
func garbled(t source.Text) diag.List {
	s := t.Value
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] < utf8.RuneSelf:
		case strings.HasPrefix(s[i:], "\ufffd"):
			return diag.List{diag.New(codeControl, t.Sub(i, i+len("\ufffd")), "the character U+FFFD stands for one that was lost", "write the character that was meant")}
		case strings.HasPrefix(s[i:], "Ã"), strings.HasPrefix(s[i:], "Â"), strings.HasPrefix(s[i:], "â€"), strings.HasPrefix(s[i:], "â‚"):
			if meant, n := misread(s[i:]); n > 0 {
				return diag.List{diag.New(codeControl, t.Sub(i, i+n), fmt.Sprintf("`%s` is what becomes of `%c` where a program takes UTF-8 for another encoding", s[i:i+n], meant), fmt.Sprintf("write `%c`", meant))}
			}
		}
	}
	return nil
}

// misread returns the character whose bytes in UTF-8 are what a text begins with in Windows-1252, and the length
// of that. Letters before quotation marks and blanks are themselves.
func misread(s string) (meant rune, n int) {
	var bytes []byte
	for i, r := range s {
		if len(bytes) > 0 && utf8.FullRune(bytes) {
			n = i
			break
		}
		b := byte(r)
		if at := strings.IndexRune(windows, r); at >= 0 {
			b = 0x80 + byte(utf8.RuneCountInString(windows[:at]))
		} else if r < 0xa0 || r > 0xff {
			return 0, 0
		}
		if len(bytes) > 0 && bytes[0] != 0xe2 && strings.ContainsRune("‘’“”„‚«»\u00a0…–—", r) {
			return 0, 0
		}
		bytes = append(bytes, b)
		n = i + utf8.RuneLen(r)
	}
	meant, size := utf8.DecodeRune(bytes)
	if meant == utf8.RuneError || size != len(bytes) {
		return 0, 0
	}
	return meant, n
}
