package tree

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// gluedKey finds a key behind whose colon no space of YAML stands; what follows is no address.
var gluedKey = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^( *(?:- +)*)([\pL_][\pL\pN_-]*)(:|\x{ff1a})([^\s/].*|/[^/].*)$`)
})

// gluedItem finds a dash without a space behind it, or a mark of a list that YAML does not know.
var gluedItem = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^( *)(-|[*+\x{2022}\x{b7}\x{2013}\x{2014}][ \x{a0}])([^\s-].*)$`)
})

// missingSpace finds the key or the dash in a line that is none to YAML, because no space stands behind
// it, or another sign or another blank than YAML knows.
func missingSpace(s string) (trap, bool) {
	if m := gluedKey().FindStringSubmatch(s); m != nil {
		lead, key, colon, value := m[1], m[2], m[3], m[4]
		t := trap{col: column(s, len(lead)), width: utf8.RuneCountInString(key + colon), repaired: lead + key + ": x"}
		t.message = "no space stands behind the colon of `" + key + colon + "`"
		switch {
		case colon != ":":
			t.message = "`" + colon + "` is no colon to YAML"
		case beginsBlank(value):
			t.message = blankBehind(key+colon, value)
		}
		t.help = "write `" + key + ": " + strings.TrimLeft(value, " "+blanks) + "`"
		return t, true
	}
	m := gluedItem().FindStringSubmatch(s)
	if m == nil {
		return trap{}, false
	}
	lead, mark, text := m[1], strings.TrimRight(m[2], " "+blanks), m[3]
	t := trap{col: column(s, len(lead)), width: 1, repaired: lead + "- " + valueStart().FindString(strings.TrimLeft(text, " "+blanks)) + "x"}
	switch {
	case mark != "-":
		t.message = "`" + mark + "` begins no item of a list to YAML"
	case beginsBlank(text):
		t.message = blankBehind(mark, text)
	default:
		t.message = "no space stands behind the dash of an item"
	}
	t.help = "write `- " + strings.TrimLeft(text, " "+blanks) + "`"
	return t, true
}

func beginsBlank(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(blanks, r)
}

// blankBehind says that what stands behind a sign only looks like a space.
func blankBehind(sign, behind string) string {
	r, _ := utf8.DecodeRuneInString(behind)
	return fmt.Sprintf("behind `%s` stands a no-break space or another blank (U+%04X), which is no space to YAML", sign, r)
}

// GluedKey is the key that a text begins with if it is a key and a value without a space between them,
// such as `period:P6Y`, with the value; both are empty if it is not.
func GluedKey(text string) (key, value string) {
	if m := gluedKey().FindStringSubmatch(text); m != nil && m[1] == "" {
		return m[2], strings.TrimLeft(m[4], " "+blanks)
	}
	return "", ""
}
