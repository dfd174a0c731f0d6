package schema

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/tree"
)

// flow writes a list or an object of JSON as YAML on one line.
func flow(text string) string {
	var b strings.Builder
	r := reader{text: text}
	_ = r.flow(&b) // it was read before
	return b.String()
}

func (r *reader) flow(b *strings.Builder) error {
	open := r.skipSpace()
	if open != '[' && open != '{' {
		l, err := r.literal()
		if err == nil {
			b.WriteString(plainOrQuoted(l))
		}
		return err
	}
	closing := map[byte]byte{'[': ']', '{': '}'}[open]
	b.WriteByte(open)
	first := true
	err := r.eachValue(open, closing, func(key string) error {
		if !first {
			b.WriteString(", ")
		}
		first = false
		if open == '{' {
			b.WriteString(key + ": ")
		}
		return r.flow(b)
	})
	b.WriteByte(closing)
	return err
}

// plainForm is the form of texts that need no quotes, wherever they stand in YAML.
var plainForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\pL[\pL0-9_ .;()/@’-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|https://[\pL0-9./-]+)$`)
})

// plainOrQuoted is a value as it can stand in YAML on one line.
func plainOrQuoted(l literal) string {
	if l[0] != '"' {
		return l.text()
	}
	text := l.text()
	if plainForm().MatchString(text) && !strings.HasSuffix(text, " ") && !slices.Contains([]string{"true", "false", "null", "yes", "no", "on", "off"}, strings.ToLower(text)) {
		return text
	}
	return tree.Quoted(text)
}
