package comparison

import (
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/source"
)

// classNames are how the classes are told to people.
var classNames = [...]string{diff.Words: "in words only", diff.Lesser: "lesser", diff.Material: "material"}

// Summary says how many changes there are of each class, "2 material changes, 1 lesser change and 3
// changes in words only, in 4 notices".
func (c *Comparison) Summary() string {
	var parts []string
	for class := diff.Material; class >= diff.Words; class-- {
		switch n := c.Count(class); {
		case n == 0:
		case class == diff.Words:
			parts = append(parts, diag.Counted(n, "change")+" "+classNames[class])
		default:
			parts = append(parts, diag.Counted(n, classNames[class]+" change"))
		}
	}
	said := map[Status]int{}
	for _, n := range c.Notices {
		said[n.Status]++
	}
	out := ""
	if len(parts) > 0 {
		out = listed(parts) + " in " + diag.Counted(said[Changed], "notice")
	}
	var more []string
	for _, s := range []Status{Added, Removed, Unformed} {
		if said[s] > 0 {
			more = append(more, diag.Counted(said[s], "notice")+" "+string(s))
		}
	}
	if len(more) > 0 {
		if out != "" {
			out += "; "
		}
		out += listed(more)
	}
	if out == "" {
		return "nothing changed"
	}
	return out
}

func listed(parts []string) string {
	if len(parts) == 1 {
		return parts[0]
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}

// where is the place of a change and how many notices it is in, "council.base.yaml:12, in 16
// notices".
func (c *Comparison) where(x Change) string {
	out := location(x.Place())
	if len(x.Notices) > 1 {
		out += ", in " + diag.Counted(len(x.Notices), "notice")
	}
	return out
}

func location(s source.Span) string {
	if s.File == nil {
		return ""
	}
	if !s.IsValid() {
		return s.File.Name
	}
	return fmt.Sprintf("%s:%d", s.File.Name, s.Start.Line)
}
