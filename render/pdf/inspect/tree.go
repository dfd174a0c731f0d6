package inspect

import (
	"fmt"
	"strings"
)

// element reads an element and its descendants.
func (f *File) element(ref, parent Ref, seen map[Ref]bool) *Element {
	e := &Element{number: int(ref), dict: f.dict(ref)}
	e.Role, _ = e.dict["S"].(Name)
	if seen[ref] {
		f.fault("the element %d is there twice", ref)
		return e
	}
	seen[ref] = true
	if e.dict["P"] != parent {
		f.fault("%s %d: its parent is %v, not %v", e.Role, ref, e.dict["P"], parent)
	}
	kids, ok := e.dict["K"].(Array)
	if k, there := e.dict["K"]; !ok && there {
		kids = Array{k}
	}
	for _, k := range kids {
		switch k := k.(type) {
		case float64:
			f.mark(e, e.dict["Pg"], int(k))
		case Ref:
			e.Kids = append(e.Kids, f.element(k, ref, seen))
		case Dict:
			switch k["Type"] {
			case Name("MCR"):
				f.mark(e, k["Pg"], int(k["MCID"].(float64)))
			case Name("OBJR"):
				f.link(e, k)
			}
		}
	}
	return e
}

func (f *File) pageOf(v any) (*Page, int) {
	for i, p := range f.Pages {
		if v == Ref(p.number) {
			return p, i
		}
	}
	f.fault("the page %v is not there", v)
	return nil, 0
}

// mark reads the text of a marked-content sequence, which must belong to e alone.
func (f *File) mark(e *Element, page any, mark int) {
	p, n := f.pageOf(page)
	if p == nil {
		return
	}
	text, there := p.Marks[mark]
	if !there {
		f.fault("%s %d: page %d has no mark %d, or it belongs to two elements", e.Role, e.number, n+1, mark)
		return
	}
	delete(p.Marks, mark)
	if p.tags[mark] != e.Role {
		f.fault("page %d: the mark %d says %s, its element %s", n+1, mark, p.tags[mark], e.Role)
	}
	if back := f.back(p.dict["StructParents"]); back == nil {
		f.fault("page %d: no way back to the structure", n+1)
	} else if list := f.array(back); mark >= len(list) || list[mark] != Ref(e.number) {
		f.fault("page %d: the way back of mark %d does not lead to %s %d", n+1, mark, e.Role, e.number)
	}
	e.Kids = append(e.Kids, text)
}

// link reads an annotation.
func (f *File) link(e *Element, k Dict) {
	p, n := f.pageOf(k["Pg"])
	if p == nil {
		return
	}
	d := f.dict(k["Obj"])
	listed := 0
	for _, a := range f.array(p.dict["Annots"]) {
		if a == k["Obj"] {
			listed++
		}
	}
	switch {
	case e.Role != "Link":
		f.fault("%s %d: an annotation outside of a Link", e.Role, e.number)
	case listed != 1:
		f.fault("page %d: the annotation %v is listed %d times", n+1, k["Obj"], listed)
	case f.back(d["StructParent"]) != Ref(e.number):
		f.fault("page %d: the way back of the annotation %v does not lead to its Link", n+1, k["Obj"])
	case f.text(d["Contents"]) == "":
		f.fault("page %d: the annotation %v has no Contents", n+1, k["Obj"])
	case d["A"] == nil && d["Dest"] == nil:
		f.fault("page %d: the annotation %v leads nowhere", n+1, k["Obj"])
	}
	e.Kids = append(e.Kids, &Link{n + 1, d})
}

// back looks up a key in the parent tree.
func (f *File) back(key any) any {
	nums := f.array(f.dict(f.dict(f.Catalog["StructTreeRoot"])["ParentTree"])["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		if nums[i] == key {
			return nums[i+1]
		}
	}
	return nil
}

// Text returns the text of an element and its descendants.
func (e *Element) Text() string {
	var b strings.Builder
	for _, k := range e.Kids {
		switch k := k.(type) {
		case string:
			b.WriteString(k)
		case *Element:
			b.WriteString(k.Text())
			if blockRoles[k.Role] {
				b.WriteString("\n")
			}
		}
	}
	return b.String()
}

// blockRoles are the roles after which a word ends.
var blockRoles = map[Name]bool{
	"H1": true, "H2": true, "H3": true, "H4": true, "H5": true, "H6": true, "P": true, "LI": true, "Lbl": true, "LBody": true, "Caption": true,
	"TH": true, "TD": true, "TR": true, "TOCI": true, "Sect": true, "L": true, "Table": true,
}

// Words returns the words of the document's blocks in the order of the structure, without the title
// and the edition, which are those of title, a file of the same document without blocks, the table of
// contents, and bullets and numbers. Labels of a list without numbering are words.
func (f *File) Words(title *File) []string {
	var out []string
	front := title.Root.Kids
	inTitle := func(k *Element) bool {
		if len(front) == 0 || front[0].(*Element).Text() != k.Text() {
			return false
		}
		front = front[1:]
		return true
	}
	var walk func(e *Element)
	walk = func(e *Element) {
		bare := e.Role == "L" && f.attribute(e, "ListNumbering") != Name("None")
		for _, k := range e.Kids {
			k, ok := k.(*Element)
			switch {
			case !ok:
				continue
			case e == f.Root && inTitle(k), contents(k):
				continue
			case bare:
				for _, item := range k.Kids {
					if item, ok := item.(*Element); ok && item.Role == "LBody" {
						walk(item)
					}
				}
			case words(k):
				out = append(out, strings.Fields(k.Text())...)
			default:
				walk(k)
			}
		}
	}
	walk(f.Root)
	return out
}

// contents reports whether a section is the table of contents.
func contents(e *Element) bool {
	for _, k := range e.Kids {
		if k, ok := k.(*Element); ok && k.Role == "TOC" {
			return true
		}
	}
	return false
}

// words reports whether an element holds running text only.
func words(e *Element) bool {
	for _, k := range e.Kids {
		if k, ok := k.(*Element); ok && (blockRoles[k.Role] || !words(k)) {
			return false
		}
	}
	return true
}

func (f *File) attribute(e *Element, name Name) any { return f.dict(e.dict["A"])[name] }

// Tree prints the structure tree: a line for each element with its attributes and its text.
func (f *File) Tree() string {
	var b strings.Builder
	var walk func(e *Element, indent string)
	walk = func(e *Element, indent string) {
		b.WriteString(indent + string(e.Role))
		for _, a := range []Name{"Scope", "ListNumbering"} {
			if v, ok := f.attribute(e, a).(Name); ok {
				fmt.Fprintf(&b, " %s=%s", a, v)
			}
		}
		if l, ok := e.dict["Lang"]; ok {
			fmt.Fprintf(&b, " Lang=%s", text(l))
		}
		b.WriteString("\n")
		for _, k := range e.Kids {
			switch k := k.(type) {
			case string:
				fmt.Fprintf(&b, "%s  %q\n", indent, k)
			case *Link:
				to := "#"
				if uri := f.text(f.dict(k.Dict["A"])["URI"]); uri != "" {
					to = uri
				}
				fmt.Fprintf(&b, "%s  → %s (%s) on page %d\n", indent, to, f.text(k.Dict["Contents"]), k.Page)
			case *Element:
				walk(k, indent+"  ")
			}
		}
	}
	if f.Root != nil {
		walk(f.Root, "")
	}
	return b.String()
}
