package tree

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// Instead is the fix that writes another value in the place of a text, in quotes where the
// text has them or the value needs them. It is nil where that is not safe: the text is a
// block, goes on over several lines, or holds the values of references.
func Instead(t source.Text, value string) *diag.Fix {
	if !replaceable(t) {
		return nil
	}
	written := value
	switch {
	case t.Style == source.SingleQuoted:
		written = "'" + strings.ReplaceAll(value, "'", "''") + "'"
	case t.Style == source.DoubleQuoted, !bare(value):
		written = Quoted(value)
	}
	return diag.Replace(t.Span, written, "write `"+value+"`")
}

// Bare is the fix that writes a number or a truth value in the place of a text, without
// quotes. It is nil where Instead is.
func Bare(t source.Text, value string) *diag.Fix {
	if !replaceable(t) {
		return nil
	}
	return diag.Replace(t.Span, value, "write `"+value+"` without quotes")
}

// Quote is the fix that puts a value without quotes into quotes, as it is written.
func Quote(t source.Text) *diag.Fix {
	if !replaceable(t) || t.Style != source.Plain {
		return nil
	}
	return diag.Replace(t.Span, Quoted(t.Value), "put `"+t.Value+"` into quotes")
}

// replaceable reports whether the place of a text is all of it, and nothing else.
func replaceable(t source.Text) bool {
	if !t.Span.IsValid() || t.Style == source.Block || t.Written() != t.Value || t.Span.Start.Line != t.Span.End.Line {
		return false
	}
	written := t.Span.Cut()
	quote := map[source.Style]string{source.SingleQuoted: "'", source.DoubleQuoted: `"`}[t.Style]
	if quote == "" {
		return written == t.Value
	}
	return len(written) > 1 && strings.HasPrefix(written, quote) && strings.HasSuffix(written, quote)
}

var escapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\r", `\r`)

// Quoted writes a text as a double-quoted scalar on one line.
func Quoted(value string) string { return `"` + escapes.Replace(value) + `"` }

var word = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_-]*$`) })

// bare reports whether a value can stand without quotes wherever a scalar can, and is text
// to every YAML program.
func bare(value string) bool {
	return word().MatchString(value) && !slices.Contains([]string{"true", "false", "null", "yes", "no", "on", "off", "y", "n"}, strings.ToLower(value))
}
