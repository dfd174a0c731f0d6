// Package ignore reads comments by which an author accepts findings: `# noticec:ignore NC712
// -- reason` on the line or the one above it, and `# noticec:ignore-file NC712 -- reason`. The name
// of a code does as well as its id.
package ignore

import (
	"cmp"
	"embed"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("notice/ignore", docs, diag.In(diag.ScopeSettings))

var (
	codeMalformed = Catalog.Error("NC901", "ignore-not-understood", "A comment that ignores findings cannot be understood.")
	codeExpired   = Catalog.Warning("NC902", "ignore-expired", "A comment ignores findings until a day that has passed.")
	codeUnused    = Catalog.Warning("NC903", "ignore-unused", "A comment ignores what is not found.", diag.Tagged(diag.Unnecessary))
)

// A comment is a comment that ignores findings.
type comment struct {
	span   source.Span
	line   int    // that it applies to; 0: the whole file
	word   string // ignore, ignore-file, or another that is not known
	codes  []named
	reason string
}

// A named is a code with the word by which a comment names it, its id or its name.
type named struct{ id, word string }

// A target is what a comment ignores: a code, on a line or (0) in the whole file.
type target struct {
	code string
	line int
}

// A suppression is the last comment with a target.
type suppression struct {
	comment int
	used    bool
}

var (
	startPattern   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`#[ \t]*noticec:[ \t]*ignore`) })
	commentPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^#\s*noticec:\s*(ignore[\w-]*)(?:\s+(.*))?$`) })
	dashesPattern  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`--|[–—]`) }) // of which editors make one
	untilPattern   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\buntil=(\S+)`) })
	datePattern    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`) })
)

// Apply accepts the findings of a file that its comments ignore, and adds findings about
// malformed, expired and unused comments. codes are those that exist; today is ISO 8601.
// Required codes cannot be ignored.
func Apply(f *source.File, root *tree.Node, list diag.List, codes diag.Codes, today string) diag.List {
	return apply(f, root, list, codes, today, true)
}

// ApplyShared is Apply for a file that other notices are made of, too: what a comment ignores may
// be found in one of those, so that it is not reported as unused. What the notice does not say
// anywhere, the file does not say either: that is accepted by a comment on the file, or on its
// first line.
func ApplyShared(f *source.File, root *tree.Node, list diag.List, codes diag.Codes, today string) diag.List {
	return apply(f, root, list, codes, today, false)
}

func apply(f *source.File, root *tree.Node, list diag.List, codes diag.Codes, today string, own bool) diag.List {
	if !startPattern().Match(f.Data) {
		return list
	}
	var out diag.List
	comments := findComments(f, root)
	valid := comments[:0]
	for _, c := range comments {
		suggest := codes
		if len(out) >= diag.MaxFindings {
			suggest = nil
		}
		if d, ok := c.check(list, codes, suggest, today); ok {
			valid = append(valid, c)
		} else {
			out = append(out, d)
		}
	}
	targets := map[target]*suppression{}
	for i, c := range valid {
		for _, code := range c.codes {
			targets[target{code.id, c.line}] = &suppression{comment: i}
		}
	}
	for _, d := range list {
		line := d.Span.Start.Line
		if !own && d.Absent {
			line = root.Span.Start.Line
		}
		if (d.Span.File == f || !own && d.Absent) && d.Accepted == nil {
			by := -1
			for _, line := range []int{0, line} {
				if a := targets[target{d.Code.ID, line}]; a != nil {
					a.used = true
					by = max(by, a.comment)
				}
			}
			if by >= 0 {
				d.Accepted = &diag.Accepted{By: "ignore", Reason: valid[by].reason}
			}
		}
		out = append(out, d)
	}
	for _, c := range valid {
		for _, code := range c.codes {
			if own && !targets[target{code.id, c.line}].used {
				out = append(out, diag.New(codeUnused, c.span, "nothing that this comment ignores as "+code.word+" is found here", "remove it"))
			}
		}
	}
	out.Sort()
	return out
}

// findComments returns the ignore comments of a file, but not what looks like one inside a scalar.
func findComments(f *source.File, root *tree.Node) []*comment {
	var texts []source.Span
	scalarSpans(root, &texts)
	slices.SortFunc(texts, func(a, b source.Span) int { return comparePos(a.Start, b.Start) })
	var out []*comment
	next := 0 // the first line below the comments that is no comment
	for n := 1; n <= f.LineCount(); n++ {
		line := f.Line(n)
		found := startPattern().FindStringIndex(line)
		if found == nil {
			continue
		}
		at := found[0]
		start := source.Pos{Line: n, Col: len([]rune(line[:at])) + 1}
		if inScalar(texts, start) {
			continue
		}
		text := strings.TrimRight(line[at:], " \t")
		c := &comment{span: source.Span{File: f, Start: start, End: source.Pos{Line: n, Col: start.Col + len([]rune(text))}}, line: n}
		if strings.TrimSpace(line[:at]) == "" {
			for next = max(next, n+1); strings.HasPrefix(strings.TrimSpace(f.Line(next)), "#"); {
				next++ // several comments above one line
			}
			c.line = next
		}
		if m := commentPattern().FindStringSubmatch(text); m != nil {
			if c.word = m[1]; c.word == "ignore-file" {
				c.line = 0
			}
			codes := m[2]
			if dashes := dashesPattern().FindStringIndex(codes); dashes != nil {
				codes, c.reason = codes[:dashes[0]], strings.TrimSpace(codes[dashes[1]:])
			}
			seen := map[string]bool{}
			for word := range strings.FieldsFuncSeq(codes, func(r rune) bool { return r == ' ' || r == ',' || r == '\t' }) {
				if !seen[word] {
					seen[word] = true
					c.codes = append(c.codes, named{word: word})
				}
			}
		}
		out = append(out, c)
	}
	return out
}

// inScalar reports whether a position is in one of the spans, which are sorted.
func inScalar(texts []source.Span, p source.Pos) bool {
	i, _ := slices.BinarySearchFunc(texts, p, func(s source.Span, p source.Pos) int {
		if p.Before(s.Start) {
			return 1
		}
		return -1
	})
	return i > 0 && p.Before(texts[i-1].End)
}

func comparePos(a, b source.Pos) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
}

func scalarSpans(n *tree.Node, texts *[]source.Span) {
	if n.Kind == tree.Scalar {
		*texts = append(*texts, n.Span)
	}
	for _, p := range n.Pairs {
		scalarSpans(p.Value, texts)
	}
	for _, item := range n.Items {
		scalarSpans(item, texts)
	}
}

// words are codes as they are written, with sep between them.
func words(codes []named, sep string) string {
	var out []string
	for _, code := range codes {
		out = append(out, code.word)
	}
	return strings.Join(out, sep)
}

// example is a comment with a reason for codes, for help.
func (c *comment) example(codes string) string {
	word := "ignore"
	if c.word == "ignore-file" {
		word = c.word
	}
	return "write `# noticec:" + word + " " + codes + " -- reason`"
}

// found returns the code of the first finding that the comment could ignore; a code as an
// example if there is none.
func (c *comment) found(list diag.List) string {
	for _, d := range list {
		if d.Span.File == c.span.File && (c.line == 0 || d.Span.Start.Line == c.line) && !d.Code.Required && d.Code.Scope != diag.ScopeRun {
			return d.Code.ID
		}
	}
	return "NC712"
}

// check validates a comment on findings; if it is not valid it returns the finding and false.
// suggest are the candidates for did-you-mean.
func (c *comment) check(list diag.List, codes, suggest diag.Codes, today string) (diag.Diagnostic, bool) {
	malformed := func(message, help string) (diag.Diagnostic, bool) {
		return diag.New(codeMalformed, c.span, message, help), false
	}
	if c.word != "ignore" && c.word != "ignore-file" {
		return malformed("there is no comment `noticec:"+c.word+"`", c.example(cmp.Or(words(c.codes, " "), c.found(list))))
	}
	var valid []named
	for _, code := range c.codes {
		word := code.word
		if m := untilPattern().FindStringSubmatch(word); m != nil {
			if !datePattern().MatchString(m[1]) {
				return malformed("`"+m[1]+"` is no day", "write for example `until=2027-01-31`")
			}
			if m[1] < today {
				return diag.New(codeExpired, c.span, "this comment ignores findings until `"+m[1]+"`, which has passed", "fix what it ignores, or write another day"), false
			}
			continue
		}
		found, exists := codes.Find(word)
		switch {
		case !exists && len(valid) > 0 && c.reason == "":
			return malformed("there is no code `"+word+"`", "if it begins the reason, write two dashes before it: `-- "+word+" …`")
		case !exists:
			return malformed("there is no code `"+word+"`", suggest.Suggest(word))
		case found.Scope == diag.ScopeRun:
			return malformed("`"+word+"` is found when notices are compared or printed, and cannot be ignored in one", "set it in `rules` of noticec.yaml")
		case found.Required:
			return malformed("`"+word+"` cannot be ignored, for without what it asks the notice cannot be read", "fix what it finds")
		}
		valid = append(valid, named{found.ID, word})
	}
	switch {
	case len(valid) == 0:
		return malformed("the comment does not say which code it ignores", c.example(c.found(list)))
	case source.IsBlank(c.reason):
		return malformed("the comment does not say why `"+words(valid, "`, `")+"` is ignored", c.example(words(c.codes, " ")))
	}
	c.codes = valid
	return diag.Diagnostic{}, true
}
