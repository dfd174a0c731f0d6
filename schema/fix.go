package schema

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/tree"
)

// certainCode returns the code that a value certainly means, or "".
func certainCode(value string, codes []string) string {
	if code := law.CodeOf(value); code != "" && slices.Contains(codes, code) {
		return code
	}
	if slices.Contains(codes, value) { // in quotes that are none to YAML
		return value
	}
	return diag.Meant(value, codes)
}

// replaceFix is the fix that replaces the value by a code; nil if code is empty.
func (f *violation) replaceFix(code string) *diag.Fix {
	if code == "" || f.node.Kind != tree.Scalar {
		return nil
	}
	return tree.Instead(f.node.Text, code)
}

// retypeFix is the fix for a boolean or an integer that is written as text.
func (f *violation) retypeFix(want []string) *diag.Fix {
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

// normalize returns a value in the form that a pattern wants, or "" if that is not certain.
func normalize(pattern *regexp.Regexp, value string) string {
	trimmed := strings.TrimSpace(value)
	duration, _ := period.Read(strings.TrimRight(trimmed, "."))
	if isOtherYear(trimmed) {
		duration = period.Period{}
	}
	upper := strings.ToUpper(trimmed)
	for _, form := range []string{duration.String(), upper, strings.ReplaceAll(upper, " ", ""), dayOf(trimmed)} {
		if form != "" && form != value && pattern.MatchString(form) {
			return form
		}
	}
	return ""
}
