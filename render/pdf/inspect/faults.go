package inspect

import (
	"fmt"
	"slices"
	"strings"
)

// allowedKids are the children that an element may have, where they are limited (ISO 32000-1, 14.8.4).
var allowedKids = map[Name][]Name{
	"L": {"LI"}, "LI": {"Lbl", "LBody"}, "Table": {"Caption", "THead", "TBody"}, "THead": {"TR"}, "TBody": {"TR"}, "TR": {"TH", "TD"},
	"TOC": {"TOCI"}, "TOCI": {"Reference"}, "Reference": {"Link"},
}

// Faults returns what is wrong with a file.
func (f *File) Faults() []string {
	out := slices.Clone(f.faults)
	fault := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if text(f.Catalog["Lang"]) == "" {
		fault("the document has no language")
	}
	if f.dict(f.Catalog["MarkInfo"])["Marked"] != true || f.dict(f.Catalog["ViewerPreferences"])["DisplayDocTitle"] != true {
		fault("the document does not say that it is tagged, or does not show its title")
	}
	if text(f.Info["Title"]) == "" {
		fault("the document has no title")
	}
	for i, p := range f.Pages {
		if len(p.Marks) > 0 {
			fault("page %d: %d marks belong to no element", i+1, len(p.Marks))
		}
		if len(f.array(p.dict["Annots"])) > 0 && p.dict["Tabs"] != Name("S") {
			fault("page %d: the order of tabs is not that of the structure", i+1)
		}
	}
	if f.Root == nil || f.Root.Role != "Document" {
		fault("there is no structure")
		return out
	}
	links, level := 0, 0
	f.each(f.Root, func(e *Element) { out = append(out, f.check(e, &level, &links)...) })
	listed := 0
	for _, p := range f.Pages {
		listed += len(f.array(p.dict["Annots"]))
	}
	if listed != links {
		fault("%d annotations on pages, but %d in the structure", listed, links)
	}
	return out
}

func (f *File) each(e *Element, do func(*Element)) {
	do(e)
	for _, k := range e.Kids {
		if k, ok := k.(*Element); ok {
			f.each(k, do)
		}
	}
}

// check checks an element; level is that of the last heading, links counts annotations.
func (f *File) check(e *Element, level, links *int) []string {
	var out []string
	fault := func(format string, args ...any) {
		out = append(out, fmt.Sprintf("%s %d: ", e.Role, e.number)+fmt.Sprintf(format, args...))
	}
	if n, ok := strings.CutPrefix(string(e.Role), "H"); ok && len(n) == 1 {
		now := int(n[0] - '0')
		if now > *level+1 || now == 1 && *level > 0 {
			fault("a heading of level %d after one of level %d", now, *level)
		}
		*level = now
	}
	cells := -1
	for _, k := range e.Kids {
		switch k := k.(type) {
		case *Element:
			if may, bound := allowedKids[e.Role]; bound && !slices.Contains(may, k.Role) {
				fault("holds %s", k.Role)
			}
			if k.Role == "TR" {
				if cells >= 0 && cells != len(k.Kids) {
					fault("rows of %d and %d cells", cells, len(k.Kids))
				}
				cells = len(k.Kids)
			}
		case *Link:
			*links++
		case string:
			if allowedKids[e.Role] != nil || e.Role == "Document" || e.Role == "Sect" {
				fault("holds the words %q", k)
			}
		}
	}
	switch {
	case e.Role == "TH" && f.attribute(e, "Scope") == nil:
		fault("no Scope")
	case e.Role == "L" && f.attribute(e, "ListNumbering") == nil:
		fault("no ListNumbering")
	case e.Role == "Link" && strings.TrimSpace(e.Text()) == "":
		fault("no words")
	case e.Role == "Span" && e.dict["Lang"] == nil:
		fault("no language")
	case len(e.Kids) == 0 && e.Role != "TD" && e.Role != "TH":
		fault("is empty")
	}
	return out
}
