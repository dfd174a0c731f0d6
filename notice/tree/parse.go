package tree

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// Limits on what is read.
const (
	maxDepth = 64
	maxNodes = 50_000  // nodes after expanding aliases
	maxText  = 2 << 20 // bytes of text after that; an escape of two bytes can stand for three
)

// Parse reads the YAML text of f. It returns nil where the text cannot be
// understood at all; each mistake is one finding, an error.
func Parse(f *source.File) (*Node, diag.List) {
	root, list, _ := ParseAndWarn(f)
	return root, list
}

// ParseAndWarn is Parse that also returns warnings: of words that YAML does not read as text.
func ParseAndWarn(f *source.File) (n *Node, list, warnings diag.List) {
	if len(f.Data) > source.MaxSize {
		return nil, diag.List{TooLarge(f)}, nil
	}
	if d, bad := checkBytes(f); bad {
		return nil, diag.List{d}, nil
	}
	root, list := decodeYAML(f)
	if root == nil {
		return nil, list, nil
	}
	b := &builder{file: f, root: root, list: list, open: map[*yaml.Node]bool{}, named: map[*yaml.Node]measured{}}
	n = b.node(root, 0)
	if n.Kind != Mapping && len(b.list) == 0 {
		b.report(codeTop, n.Span, "the file does not begin with a key", "write keys and values, such as `title: Telecare`")
	}
	if b.stop || n.Kind != Mapping {
		n = nil
	}
	b.list.Sort()
	b.warnings.Sort()
	return n, Limit(f, b.list), Limit(f, b.warnings)
}

// checkBytes finds the first byte that is not text.
func checkBytes(f *source.File) (diag.Diagnostic, bool) {
	if utf8.Valid(f.Data) && !hasControl(f.Data) && !hasSeparator(f.Data) {
		return diag.Diagnostic{}, false
	}
	p := source.Pos{Line: 1, Col: 1}
	for i := 0; i < len(f.Data); {
		r, size := utf8.DecodeRune(f.Data[i:])
		message := ""
		switch {
		case r == utf8.RuneError && size == 1:
			message = fmt.Sprintf("the byte 0x%02X is not UTF-8 text", f.Data[i])
		case strings.ContainsRune(separators, r):
			message = fmt.Sprintf("the line separator U+%04X is not read alike by all programs", r)
		case isControl(r):
			message = fmt.Sprintf("the control character U+%04X is not text", r)
		}
		if message != "" {
			span := source.Span{File: f, Start: p, End: source.Pos{Line: p.Line, Col: p.Col + 1}}
			help := "save the file as UTF-8 text"
			switch {
			case strings.ContainsRune(separators, r):
				help = "begin a new line in its place, or remove it"
			case isControl(r) && r != 0: // which text in UTF-16 is full of
				help = "remove it, or write the character that was meant"
			}
			return diag.New(codeEncoding, span, message, help), true
		}
		switch {
		case r == '\n', r == '\r' && (i+1 >= len(f.Data) || f.Data[i+1] != '\n'):
			p = source.Pos{Line: p.Line + 1, Col: 1}
		case r != '\r' && !(r == '\ufeff' && i == 0):
			p.Col++
		}
		i += size
	}
	return diag.Diagnostic{}, false
}

// separators are the ends of lines that the library counts, and editors do not: places
// below one of them would be wrong.
const separators = "\u0085\u2028\u2029"

// isControl reports whether r is a control character, or a number that is no character.
func isControl(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r >= 0x7f && r < 0xa0 || r == 0xfffe || r == 0xffff
}

func hasSeparator(data []byte) bool {
	for _, r := range separators {
		if bytes.Contains(data, utf8.AppendRune(nil, r)) {
			return true
		}
	}
	return false
}

func hasControl(data []byte) bool {
	for i, c := range data {
		if c < 0x20 && isControl(rune(c)) || c == 0x7f {
			return true
		}
		if c == 0xc2 || c == 0xef { // what those that are longer than a byte begin with
			if r, _ := utf8.DecodeRune(data[i:]); isControl(r) {
				return true
			}
		}
	}
	return false
}

// decodeYAML reads the one document of f.
func decodeYAML(f *source.File) (root *yaml.Node, list diag.List) {
	defer func() {
		if recover() != nil { // a fault of the library must not end the program
			root, list = nil, diag.List{syntaxError(f, errors.New("yaml: the text cannot be read"))}
		}
	}()
	var first, second yaml.Node
	data, stand := withoutMarks(f.Data)
	dec := yaml.NewDecoder(bytes.NewReader(data))
	switch err := dec.Decode(&first); {
	case errors.Is(err, io.EOF), err == nil && isBlank(&first):
		span := source.Span{File: f, Start: source.Pos{Line: 1, Col: 1}, End: source.Pos{Line: 1, Col: 1}}
		return nil, diag.List{diag.New(codeEmpty, span, "the file is empty", "begin with `noticec: 1` and a `title`")}
	case err != nil:
		return nil, diag.List{syntaxError(f, err)}
	}
	switch err := dec.Decode(&second); {
	case err == nil:
		list = append(list, secondDocument(f, &second))
	case !errors.Is(err, io.EOF):
		return nil, diag.List{syntaxError(f, err)}
	}
	if stand != "" {
		restoreMarks(first.Content[0], stand)
	}
	return first.Content[0], list
}

const mark = "\ufeff"

// withoutMarks puts another character, which stands nowhere in the text, in the place of each
// byte order mark that does not begin it: the library takes one at the start of its buffer for
// the beginning of a text, so that the next line is an error. It is empty if there are none.
func withoutMarks(data []byte) (out []byte, stand string) {
	if len(data) == 0 || !bytes.Contains(data[1:], []byte(mark)) {
		return data, ""
	}
	for r := '\ufdd0'; r <= '\ufdef'; r++ { // as long as the mark, and no character of any text
		if stand = string(r); !bytes.Contains(data, []byte(stand)) {
			begins := len(data) - len(bytes.TrimPrefix(data, []byte(mark)))
			return append(slices.Clip(data[:begins]), bytes.ReplaceAll(data[begins:], []byte(mark), []byte(stand))...), stand
		}
	}
	return data, ""
}

// restoreMarks is the way back. Nodes that are named by aliases are met where they stand.
func restoreMarks(y *yaml.Node, stand string) {
	y.Value, y.Tag = strings.ReplaceAll(y.Value, stand, mark), strings.ReplaceAll(y.Tag, stand, mark)
	for _, below := range y.Content {
		restoreMarks(below, stand)
	}
}

// isBlank reports whether a document holds nothing, or only comments.
func isBlank(doc *yaml.Node) bool {
	return doc.Kind == 0 || len(doc.Content) == 0 || doc.Content[0].Tag == "!!null" && doc.Content[0].Value == ""
}

// secondDocument points at the marker that begins it.
func secondDocument(f *source.File, doc *yaml.Node) diag.Diagnostic {
	line := f.LineCount()
	if len(doc.Content) > 0 {
		line = doc.Content[0].Line
	}
	for l := line; l > 1; l-- {
		if t := f.Line(l); len(t) >= 3 && t[:3] == "---" {
			line = l
			break
		}
	}
	span := source.Span{File: f, Start: source.Pos{Line: line, Col: 1}, End: source.Pos{Line: line, Col: 4}}
	return diag.New(codeSecond, span, "a second document begins here", "write each notice in a file of its own")
}
