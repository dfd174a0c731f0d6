package write

import (
	"fmt"
	"strings"

	"github.com/noticec/noticec/render/pdf/tag"
)

// A mark is a marked-content sequence of a page, with the object number of its element.
type mark struct{ number, element int }

// A tree writes the structure tree.
type tree struct {
	*writer
	marks   [][]mark // by page
	links   [][]int  // annotations by page
	parents []int    // elements of annotations, by their keys in the parent tree
}

// structure writes the structure tree, the annotations of links, and the parent tree. It returns the
// number of the root, and the annotations of each page.
func (f *writer) structure() (int, [][]int) {
	t := &tree{writer: f, marks: make([][]mark, len(f.pages)), links: make([][]int, len(f.pages))}
	root := f.number()
	document := t.element(f.Tree, root)
	var back strings.Builder
	for page, marks := range t.marks {
		elements := make([]int, len(marks))
		for _, m := range marks {
			elements[m.number] = m.element
		}
		fmt.Fprintf(&back, "%d[%s]", page, refs(elements))
	}
	for i, e := range t.parents {
		fmt.Fprintf(&back, " %d %d 0 R", len(f.pages)+i, e)
	}
	parents := f.add("<</Nums[%s]>>", back.String())
	f.set(root, "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d/RoleMap<</Strong/Span/Em/Span>>>>",
		document, parents, len(f.pages)+len(t.parents))
	return root, t.links
}

// element writes an element and its descendants.
func (t *tree) element(e *tag.Element, parent int) int {
	n := t.number()
	home, here := -1, "" // the page of the element, which its content need not name
	var kids []string
	link := "" // the entries that all annotations of e have
	for _, k := range e.Kids {
		switch k := k.(type) {
		case *tag.Element:
			kids = append(kids, fmt.Sprintf("%d 0 R", t.element(k, n)))
		case *tag.Leaf:
			for _, r := range k.Refs {
				if home < 0 {
					home, here = r.Page, fmt.Sprintf("/Pg %d 0 R", t.pages[r.Page])
				}
				t.marks[r.Page] = append(t.marks[r.Page], mark{r.Mark, n})
				if r.Page == home {
					kids = append(kids, fmt.Sprint(r.Mark))
				} else {
					kids = append(kids, fmt.Sprintf("<</Type/MCR/Pg %d 0 R/MCID %d>>", t.pages[r.Page], r.Mark))
				}
			}
		case *tag.Annotation:
			if link == "" {
				link = t.link(e)
			}
			kids = append(kids, fmt.Sprintf("<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>", t.pages[k.Page], t.annotation(k, n, link)))
		}
	}
	t.set(n, "<</Type/StructElem/S/%s/P %d 0 R%s%s%s>>", e.Role, parent, here, attributes(e), kidsEntry(kids))
	return n
}

func kidsEntry(kids []string) string {
	switch len(kids) {
	case 0:
		return ""
	case 1:
		return "/K " + kids[0]
	}
	return "/K[" + strings.Join(kids, " ") + "]"
}

func attributes(e *tag.Element) string {
	var b strings.Builder
	if e.Lang != "" {
		b.WriteString("/Lang" + textString(e.Lang))
	}
	if e.Scope != "" {
		b.WriteString("/A<</O/Table/Scope/" + e.Scope + ">>")
	}
	if e.Marks != "" {
		b.WriteString("/A<</O/List/ListNumbering/" + e.Marks + ">>")
	}
	return b.String()
}

// link returns the entries of annotations that say where a link leads and what its words are. A
// link whose anchor is not in the document, such as the top, leads to the top of the first page. A link over several lines has
// an annotation for each, and these share objects: written out in each, a long link would grow with
// the square of its length.
func (t *tree) link(e *tag.Element) string {
	annotations := 0
	for _, k := range e.Kids {
		if _, ok := k.(*tag.Annotation); ok {
			annotations++
		}
	}
	shared := func(value string) string {
		if annotations > 1 {
			return fmt.Sprintf(" %d 0 R", t.add("%s", value))
		}
		return value
	}
	contents := "/Contents" + shared(textString(e.Text))
	if id, ok := strings.CutPrefix(e.URL, "#"); ok {
		to, known := t.Places[id]
		if !known {
			to.Y = t.Height
		}
		return contents + "/Dest" + t.destination(to)
	}
	return contents + "/A" + shared("<</S/URI/URI"+literalString(address(e.URL))+">>")
}

// annotation writes the clickable part of a link on one line.
func (t *tree) annotation(a *tag.Annotation, element int, link string) int {
	key := len(t.pages) + len(t.parents)
	t.parents = append(t.parents, element)
	const printed = 4
	n := t.add("<</Type/Annot/Subtype/Link/Rect[%s %s %s %s]/Border[0 0 0]/F %d/StructParent %d%s>>",
		number(a.Rect[0]), number(a.Rect[1]), number(a.Rect[2]), number(a.Rect[3]), printed, key, link)
	t.links[a.Page] = append(t.links[a.Page], n)
	return n
}

func (f *writer) destination(p Place) string {
	return fmt.Sprintf("[%d 0 R/XYZ null %s null]", f.pages[p.Page], number(p.Y))
}

// address percent-encodes what an address may not contain (RFC 3986).
func address(url string) string {
	var b strings.Builder
	for i := range len(url) {
		if c := url[i]; c > ' ' && c < 0x7F {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
