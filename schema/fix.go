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
	duration, _ := period.Read(value)
	for _, form := range []string{duration.String(), strings.ToUpper(value)} {
		if form != "" && form != value && pattern.MatchString(form) {
			return form
		}
	}
	return ""
}
