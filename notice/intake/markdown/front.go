package markdown

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"sync"
)

// front is what the front matter of a static site generator tells; at is where the title stands.
type front struct {
	title, language, updated string
	at                       int
}

// frontMatter reads the keys of front matter in YAML or TOML, as far as they are on a line of their
// own, and returns the offset behind it.
func frontMatter(data []byte) (f front, end int) {
	start := len(data) - len(bytes.TrimPrefix(data, []byte("\ufeff")))
	fence := ""
	for _, s := range []string{"---", "+++"} {
		if line, _, _ := bytes.Cut(data[start:], []byte("\n")); strings.TrimRight(string(line), " \r") == s {
			fence = s
		}
	}
	if fence == "" {
		return front{}, start
	}
	at := start + bytes.IndexByte(data[start:], '\n') + 1
	for at < len(data) {
		line, _, found := bytes.Cut(data[at:], []byte("\n"))
		words := strings.TrimRight(string(line), " \r")
		if words == fence || fence == "---" && words == "..." {
			return f, min(at+len(line)+1, len(data))
		}
		f.key(words, at)
		if at += len(line) + 1; !found {
			break
		}
	}
	return front{}, start
}

// key takes what a line of front matter tells, which begins at an offset.
func (f *front) key(line string, at int) {
	i := strings.IndexAny(line, ":=")
	if i < 1 {
		return
	}
	value := strings.TrimSpace(line[i+1:])
	offset := at + i + 1 + strings.Index(line[i+1:], value)
	quoted := len(value) > 1 && (value[0] == '"' || value[0] == '\'') && value[len(value)-1] == value[0]
	if quoted {
		value, offset = value[1:len(value)-1], offset+1
	}
	switch strings.ToLower(strings.TrimSpace(line[:i])) {
	case "title":
		if f.title == "" {
			f.title, f.at = unquote(value, quoted), offset
		}
	case "lang", "language", "locale":
		f.language = value
	case "params":
		if _, rest, ok := strings.Cut(value, "language: "); ok {
			f.language = strings.TrimFunc(rest, func(r rune) bool { return strings.ContainsRune(`"' {}`, r) })
		}
	case "lastmod", "last_modified_at", "updated", "last_update", "modified", "date":
		if day := isoDay().FindString(value); day != "" && (f.updated == "" || !strings.EqualFold(line[:i], "date")) {
			f.updated = day
		}
	}
}

// unquote resolves what is escaped in a quoted value.
func unquote(s string, quoted bool) string {
	if !quoted || strings.IndexByte(s, '\\') < 0 {
		return s
	}
	return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(s)
}

var isoDay = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}`) })

// How the id of a heading begins at its end, in MDX.
const (
	mdxID        = `\{#`
	mdxCommentID = `{/* #`
)

// plainID has a heading end in {#id}, if it ends in an id of MDX.
func plainID(heading []byte) {
	if i := bytes.LastIndex(heading, []byte(mdxID)); i > 0 {
		heading[i] = ' '
	}
	end := len(bytes.TrimRight(heading, " \r"))
	i := bytes.LastIndex(heading, []byte(mdxCommentID))
	if id, ok := bytes.CutSuffix(heading[max(i, 0):end], []byte("*/}")); i > 0 && ok {
		id = bytes.TrimRight(id[len(mdxCommentID):], " ")
		copy(heading[i:end], fmt.Sprintf("%*s", end-i, "{#"+string(id)+"}"))
	}
}

// comment is one of HTML, which parts two lists.
const comment = "<!-->"

// blanked is a text with spaces in place of lines that are code of a generator: attributes of
// kramdown, the fences of admonitions, and expressions of MDX without words, which are comments.
// Ids of headings that MDX takes become those that others take. Lengths stay.
func blanked(data []byte) []byte {
	if !bytes.Contains(data, []byte("\n{")) && !bytes.Contains(data, []byte("\n:::")) && !bytes.HasPrefix(data, []byte("{")) && !bytes.HasPrefix(data, []byte(":::")) && !bytes.Contains(data, []byte(mdxID)) && !bytes.Contains(data, []byte(mdxCommentID)) {
		return data
	}
	data = bytes.Clone(data)
	for line := range bytes.SplitSeq(data, []byte("\n")) {
		words := bytes.TrimSpace(line)
		end, by := 0, ""
		switch {
		case bytes.HasPrefix(words, []byte("#")):
			plainID(line)
		case bytes.HasPrefix(words, []byte("{:")) && bytes.HasSuffix(words, []byte("}")):
			end = len(line)
		case bytes.Equal(words, []byte("{null}")), bytes.HasPrefix(words, []byte("{/*")) && bytes.HasSuffix(words, []byte("*/}")):
			end, by = len(line), comment
		case bytes.HasPrefix(line, []byte(":::")):
			end = len(line)
			if i := bytes.IndexAny(line, " ["); i > 0 {
				end = i + 1
			}
		}
		for i := range end {
			if line[i] != '\r' {
				line[i] = ' '
			}
		}
		copy(line, by)
	}
	return data
}
