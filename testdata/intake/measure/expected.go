package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A code is a fact of a notice: a field of a section, and its value. An expected one may allow
// several sections and several values.
type code struct {
	sections, values []string
	field            string
	optional         bool // right if it is given, and not missed if it is not
}

func (c code) String() string {
	out := strings.Join(c.sections, "|")
	if c.field != "" {
		out += "." + c.field
	}
	return out + "=" + strings.Join(c.values, "|")
}

// allows reports whether a code of a draft is what is expected.
func (c code) allows(got code) bool {
	return c.field == got.field && slices.Contains(c.sections, got.sections[0]) &&
		(c.values[0] == "*" || slices.Contains(c.values, got.values[0]) || slices.Contains(c.values, hashed(got.values[0])))
}

// A line says what is expected of the words of one line of a document. Line 0 is the document.
type line struct {
	sections []string
	codes    []code
}

var codeForm = regexp.MustCompile(`^([a-z_|]+)(?:\.([a-z_0-9]+))?=([^=?]+)(\?)?$`)

// readExpected reads a table: a line or lines of the document, the sections to which the words may
// belong, and the codes that they state.
func readExpected(file string) (map[int]line, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	out := map[int]line{}
	for i, row := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		cells := strings.Split(row, "\t")
		if len(cells) < 2 || len(cells) > 3 {
			return nil, fmt.Errorf("%s:%d: want two or three cells, got %d", file, i+1, len(cells))
		}
		first, last, ranged := strings.Cut(cells[0], "-")
		from, err := strconv.Atoi(first)
		to := from
		if ranged && err == nil {
			to, err = strconv.Atoi(last)
		}
		if err != nil || to < from {
			return nil, fmt.Errorf("%s:%d: %q is no line, nor a range of lines", file, i+1, cells[0])
		}
		l := line{sections: strings.Split(cells[1], "|")}
		if len(cells) == 3 {
			for _, c := range strings.Fields(cells[2]) {
				m := codeForm.FindStringSubmatch(c)
				if m == nil {
					return nil, fmt.Errorf("%s:%d: %q is no code", file, i+1, c)
				}
				l.codes = append(l.codes, code{strings.Split(m[1], "|"), strings.Split(m[3], "|"), m[2], m[4] != ""})
			}
		}
		for n := from; n <= to; n++ {
			if _, twice := out[n]; twice {
				return nil, fmt.Errorf("%s:%d: line %d stands there twice", file, i+1, n)
			}
			out[n] = l
			l.codes = nil // of a range, the first line states them
		}
	}
	return out, nil
}

// hashed is how a table names a value that is somebody else's words: an address, a number, a name.
func hashed(value string) string {
	value = strings.ToLower(strings.TrimSpace(value))
	switch {
	case strings.Contains(value, "@"):
	case strings.Trim(value, "0123456789 +()-/") == "":
		value = strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, value)
	default:
		value = strings.Join(split(value), " ")
	}
	sum := sha256.Sum256([]byte(value))
	return "#" + hex.EncodeToString(sum[:4])
}
