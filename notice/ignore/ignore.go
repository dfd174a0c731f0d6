// Package ignore reads comments by which an author accepts findings: `# noticec:ignore NC712
// -- reason` on the line or the one above it, and `# noticec:ignore-file NC712 -- reason`.
package ignore

import (
	"bytes"
	"embed"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Docs holds a page for every code of this package.
//
//go:embed docs/*.md
var Docs embed.FS

var (
	codeWrong   = diag.Code{ID: "NC901", Name: "ignore-not-understood", Summary: "A comment that ignores findings cannot be understood.", Severity: diag.Error, Since: "0.1.0"}
	codeExpired = diag.Code{ID: "NC902", Name: "ignore-expired", Summary: "A comment ignores findings until a day that has passed.", Severity: diag.Warning, Since: "0.1.0"}
	codeUnused  = diag.Code{ID: "NC903", Name: "ignore-unused", Summary: "A comment ignores what is not found.", Severity: diag.Warning, Since: "0.1.0"}
)

// Codes returns the codes that this package reports, sorted.
func Codes() []diag.Code { return []diag.Code{codeWrong, codeExpired, codeUnused} }

// A comment is one that ignores findings.
type comment struct {
	span   source.Span
	line   int // for which it holds; 0: for the whole file
	codes  []string
	reason string
	used   map[string]bool
}

var (
	form  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^#\s*noticec:(ignore|ignore-file)(?:\s+(.*))?$`) })
	until = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\buntil=(\S+)`) })
	day   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`) })
)

// Apply accepts the findings of a file that its comments ignore, and adds what is wrong with
// the comments. known are the codes that there are; today is ISO 8601. What keeps a file
// from being read (NC0 to NC2) cannot be ignored.
func Apply(f *source.File, root *tree.Node, list diag.List, known []string, today string) diag.List {
	if !bytes.Contains(f.Data, []byte("noticec:ignore")) {
		return list
	}
	var out diag.List
	comments := find(f, root)
	kept := comments[:0]
	for _, c := range comments {
		if d, ok := c.check(known, today); ok {
			kept = append(kept, c)
		} else {
			out = append(out, d)
		}
	}
	for _, d := range list {
		if d.Span.File == f && d.Accepted == nil {
			for _, c := range kept {
				if slices.Contains(c.codes, d.Code.ID) && (c.line == 0 || c.line == d.Span.Start.Line) {
					d.Accepted = &diag.Accepted{By: "ignore", Reason: c.reason}
					c.used[d.Code.ID] = true
				}
			}
		}
		out = append(out, d)
	}
	for _, c := range kept {
		for _, id := range c.codes {
			if !c.used[id] {
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
	var out []*comment
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
		if slices.ContainsFunc(texts, func(s source.Span) bool { return !start.Before(s.Start) && start.Before(s.End) }) {
			continue
		}
		text := strings.TrimRight(line[at:], " \t")
		c := &comment{span: source.Span{File: f, Start: start, End: source.Pos{Line: n, Col: start.Col + len([]rune(text))}}, line: n, used: map[string]bool{}}
		if strings.TrimSpace(line[:at]) == "" {
			for c.line++; strings.HasPrefix(strings.TrimSpace(f.Line(c.line)), "#"); {
				c.line++ // several comments above one line
			}
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

// check says what is wrong with a comment, if anything is.
func (c *comment) check(known []string, today string) (diag.Diagnostic, bool) {
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
		switch {
		case !slices.Contains(known, word):
			help := "`noticec explain` lists the codes"
			if near := diag.Nearest(word, known); near != "" {
				help = "did you mean `" + near + "`?"
			}
			return wrong("there is no code `"+word+"`", help)
		case strings.HasPrefix(word, "NC95"):
			return wrong("`"+word+"` is found when notices are compared or printed, and cannot be ignored in one", "set it in `rules` of noticec.yaml")
		case config.Fixed(word):
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
