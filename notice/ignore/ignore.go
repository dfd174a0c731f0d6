// Package ignore reads comments by which an author accepts findings: `# noticec:ignore NC712
// -- reason` on the line or the one above it, and `# noticec:ignore-file NC712 -- reason`.
package ignore

import (
	"bytes"
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
	codeWrong   = Catalog.Error("NC901", "ignore-not-understood", "A comment that ignores findings cannot be understood.")
	codeExpired = Catalog.Warning("NC902", "ignore-expired", "A comment ignores findings until a day that has passed.")
	codeUnused  = Catalog.Warning("NC903", "ignore-unused", "A comment ignores what is not found.", diag.Tagged(diag.Unnecessary))
)

// A comment is one that ignores findings.
type comment struct {
	span   source.Span
	line   int // for which it holds; 0: for the whole file
	codes  []string
	reason string
}

// A target is what a comment ignores: a code, on a line or (0) in the whole file.
type target struct {
	code string
	line int
}

// An accepting is the last comment with a target.
type accepting struct {
	comment int
	used    bool
}

var (
	form  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^#\s*noticec:(ignore|ignore-file)(?:\s+(.*))?$`) })
	until = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\buntil=(\S+)`) })
	day   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`) })
)

// Apply accepts the findings of a file that its comments ignore, and adds what is wrong with
// the comments. known are the codes that there are; today is ISO 8601. What is
// required cannot be ignored.
func Apply(f *source.File, root *tree.Node, list diag.List, known diag.Codes, today string) diag.List {
	if !bytes.Contains(f.Data, []byte("noticec:ignore")) {
		return list
	}
	var out diag.List
	comments := find(f, root)
	kept := comments[:0]
	for _, c := range comments {
		suggest := known.IDs()
		if len(out) >= diag.MaxFindings {
			suggest = nil
		}
		if d, ok := c.check(known, suggest, today); ok {
			kept = append(kept, c)
		} else {
			out = append(out, d)
		}
	}
	targets := map[target]*accepting{}
	for i, c := range kept {
		for _, id := range c.codes {
			targets[target{id, c.line}] = &accepting{comment: i}
		}
	}
	for _, d := range list {
		if d.Span.File == f && d.Accepted == nil {
			by := -1
			for _, line := range []int{0, d.Span.Start.Line} {
				if a := targets[target{d.Code.ID, line}]; a != nil {
					a.used = true
					by = max(by, a.comment)
				}
			}
			if by >= 0 {
				d.Accepted = &diag.Accepted{By: "ignore", Reason: kept[by].reason}
			}
		}
		out = append(out, d)
	}
	for _, c := range kept {
		for _, id := range c.codes {
			if !targets[target{id, c.line}].used {
				out = append(out, diag.New(codeUnused, c.span, "nothing that this comment ignores as "+id+" is found here", "remove it"))
			}
		}
	}
	out.Sort()
	return out
}

// find returns the comments of a file. What looks like one within a text is none.
func find(f *source.File, root *tree.Node) []*comment {
	var texts []source.Span
	collect(root, &texts)
	slices.SortFunc(texts, func(a, b source.Span) int { return compare(a.Start, b.Start) })
	var out []*comment
	next := 0 // the line that is no comment, below those that are being read
	for n := 1; n <= f.LineCount(); n++ {
		line := f.Line(n)
		at := strings.Index(line, "# noticec:ignore")
		if at < 0 {
			at = strings.Index(line, "#noticec:ignore")
		}
		if at < 0 {
			continue
		}
		start := source.Pos{Line: n, Col: len([]rune(line[:at])) + 1}
		if within(texts, start) {
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
		if m := form().FindStringSubmatch(text); m != nil {
			if m[1] == "ignore-file" {
				c.line = 0
			}
			codes, reason, _ := strings.Cut(m[2], "--")
			c.reason = strings.TrimSpace(reason)
			c.codes = strings.FieldsFunc(codes, func(r rune) bool { return r == ' ' || r == ',' || r == '\t' })
		}
		out = append(out, c)
	}
	return out
}

// within reports whether a place is in one of the texts, which are in order.
func within(texts []source.Span, p source.Pos) bool {
	i, _ := slices.BinarySearchFunc(texts, p, func(s source.Span, p source.Pos) int {
		if p.Before(s.Start) {
			return 1
		}
		return -1
	})
	return i > 0 && p.Before(texts[i-1].End)
}

func compare(a, b source.Pos) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
}

func collect(n *tree.Node, texts *[]source.Span) {
	if n.Kind == tree.Scalar {
		*texts = append(*texts, n.Span)
	}
	for _, p := range n.Pairs {
		collect(p.Value, texts)
	}
	for _, item := range n.Items {
		collect(item, texts)
	}
}

// check says what is wrong with a comment, if anything is. Suggestions are made of suggest.
func (c *comment) check(known diag.Codes, suggest []string, today string) (diag.Diagnostic, bool) {
	wrong := func(message, help string) (diag.Diagnostic, bool) {
		return diag.New(codeWrong, c.span, message, help), false
	}
	const example = "write `# noticec:ignore NC712 -- reason`"
	var ids []string
	for _, word := range c.codes {
		if m := until().FindStringSubmatch(word); m != nil {
			if !day().MatchString(m[1]) {
				return wrong("`"+m[1]+"` is no day", "write for example `until=2027-01-31`")
			}
			if m[1] < today {
				return diag.New(codeExpired, c.span, "this comment ignores findings until `"+m[1]+"`, which has passed", "mend what it ignores, or write another day"), false
			}
			continue
		}
		code, exists := known.Find(word)
		switch {
		case !exists:
			help := "`noticec explain` lists the codes"
			if near := diag.Nearest(word, suggest); near != "" {
				help = "did you mean `" + near + "`?"
			}
			return wrong("there is no code `"+word+"`", help)
		case code.Scope == diag.ScopeRun:
			return wrong("`"+word+"` is found when notices are compared or printed, and cannot be ignored in one", "set it in `rules` of noticec.yaml")
		case code.Required:
			return wrong("`"+word+"` cannot be ignored, for without what it asks the notice cannot be read", "mend what it finds")
		}
		ids = append(ids, word)
	}
	switch {
	case len(ids) == 0:
		return wrong("the comment does not say which code it ignores", example)
	case source.IsBlank(c.reason):
		return wrong("the comment does not say why the finding is ignored", example)
	}
	c.codes = ids
	return diag.Diagnostic{}, true
}
