package schema

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/tree"
)

// meant returns the code that a value stands for without doubt, or "".
func meant(value string, codes []string) string {
	if code := law.CodeOf(value); code != "" && slices.Contains(codes, code) {
		return code
	}
	return diag.Meant(value, codes)
}

// instead is the fix that writes a code for the value; nil for none.
func (f *fault) instead(code string) *diag.Fix {
	if code == "" || f.node.Kind != tree.Scalar {
		return nil
	}
	return tree.Instead(f.node.Text, code)
}

// retype is the fix for a truth value or a number that is written as text.
func (f *fault) retype(want []string) *diag.Fix {
	if f.node.Kind != tree.Scalar || f.node.Type != tree.String || len(want) != 1 {
		return nil
	}
	value := strings.ToLower(strings.TrimSpace(f.node.Text.Value))
	switch want[0] {
	case "boolean":
		switch value {
		case "true", "yes", "on":
			return tree.Bare(f.node.Text, "true")
		case "false", "no", "off":
			return tree.Bare(f.node.Text, "false")
		}
	case "integer":
		if n, err := strconv.ParseUint(value, 10, 31); err == nil {
			return tree.Bare(f.node.Text, strconv.FormatUint(n, 10))
		}
	}
	return nil
}

// reform returns a value in the form that a pattern wants, or "" where it is not certain.
func reform(pattern *regexp.Regexp, value string) string {
	value = strings.TrimSpace(value)
	for _, form := range []string{durationOf(value), strings.ToUpper(value)} {
		if form != "" && form != value && pattern.MatchString(form) {
			return form
		}
	}
	return ""
}

// units are the words for the units of a duration, by the letters of ISO 8601.
var units = map[string][]string{
	"Y": {"y", "yr", "yrs", "year", "years", "jahr", "jahre", "jahren", "an", "ans", "année", "années", "blynedd", "blwyddyn", "flynedd"},
	"M": {"month", "months", "monat", "monate", "monaten", "mois", "mis"},
	"W": {"w", "week", "weeks", "woche", "wochen", "semaine", "semaines", "wythnos"},
	"D": {"d", "day", "days", "tag", "tage", "tagen", "jour", "jours", "diwrnod"},
}

var numbers = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

var amount = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:([0-9]{1,4})|(\pL+)) ?(\pL+)(?: ?(?:,|and|und|et|a) ?|$| )`)
})

// durationOf returns the ISO 8601 duration of words such as "6 years" or "1 year and 6
// months", the larger units first; or "" for all other words.
func durationOf(text string) string {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	out, last := "P", -1
	for text != "" {
		m := amount().FindStringSubmatch(text)
		if m == nil {
			return ""
		}
		number := m[1]
		if number == "" {
			i := slices.Index(numbers, m[2])
			if i < 1 {
				return ""
			}
			number = strconv.Itoa(i)
		}
		unit := strings.IndexFunc("YMWD", func(r rune) bool { return slices.Contains(units[string(r)], m[3]) })
		if unit <= last { // also what is no unit
			return ""
		}
		last = unit
		out += number + "YMWD"[unit:unit+1]
		text = text[len(m[0]):]
	}
	if out == "P" {
		return ""
	}
	return out
}
