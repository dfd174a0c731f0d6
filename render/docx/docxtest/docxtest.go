// Package docxtest reads Word files that noticec wrote, for tests: their words, and what is wrong with
// them by the rules of Office Open XML (ISO/IEC 29500) that a reader would stumble over.
package docxtest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// A File is the parts of a Word file.
type File struct {
	Names []string // of the parts, in the order of the archive
	Parts map[string][]byte
	roots map[string]*Node // of those that are well-formed
	found []string         // faults that were met while the file was read
}

// A Node is an element, or text where Name is empty. Names and keys are with the prefixes that
// noticec writes, such as "w:p".
type Node struct {
	Name     string
	Attr     map[string]string
	Text     string
	Children []*Node
}

// Open reads an archive and the XML in it.
func Open(data []byte) (*File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	f := &File{Parts: map[string][]byte{}, roots: map[string]*Node{}}
	for _, entry := range z.File {
		if f.Parts[entry.Name] != nil {
			f.fault("%s is there twice", entry.Name)
		}
		if entry.Flags&8 != 0 {
			f.fault("the size of %s is not before it", entry.Name)
		}
		r, err := entry.Open()
		if err != nil {
			return nil, err
		}
		part, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		f.Names, f.Parts[entry.Name] = append(f.Names, entry.Name), part
		if f.roots[entry.Name], err = parse(part); err != nil {
			f.fault("%s is not well-formed: %v", entry.Name, err)
		}
	}
	return f, nil
}

func (f *File) fault(format string, args ...any) {
	f.found = append(f.found, fmt.Sprintf(format, args...))
}

// Root is the element of a part; nil if there is none.
func (f *File) Root(name string) *Node { return f.roots[name] }

// Document is the element of the main part.
func (f *File) Document() *Node { return f.Root("word/document.xml") }

func parse(data []byte) (*Node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	root := &Node{}
	stack := []*Node{root}
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &Node{Name: qualified(token.Name), Attr: map[string]string{}}
			for _, a := range token.Attr {
				if _, twice := n.Attr[qualified(a.Name)]; twice {
					return nil, fmt.Errorf("%s has %s twice", n.Name, qualified(a.Name))
				}
				n.Attr[qualified(a.Name)] = a.Value
			}
			top.Children = append(top.Children, n)
			stack = append(stack, n)
		case xml.EndElement:
			if len(stack) == 1 || top.Name != qualified(token.Name) {
				return nil, fmt.Errorf("%s ends %s", qualified(token.Name), top.Name)
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.Children = append(top.Children, &Node{Text: string(token)})
		}
	}
	if len(stack) > 1 {
		return nil, fmt.Errorf("%s does not end", stack[len(stack)-1].Name)
	}
	for _, n := range root.Children {
		if n.Name != "" {
			return n, nil
		}
	}
	return nil, io.ErrUnexpectedEOF
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// Walk calls visit with the node and all in it, parents first; where visit returns false it does not go on
// within.
func (n *Node) Walk(visit func(*Node) bool) {
	if n == nil || !visit(n) {
		return
	}
	for _, c := range n.Children {
		c.Walk(visit)
	}
}

// All returns the elements of a name in the node, itself included.
func (n *Node) All(name string) []*Node {
	var out []*Node
	n.Walk(func(c *Node) bool {
		if c.Name == name {
			out = append(out, c)
		}
		return true
	})
	return out
}

// Child returns the first child of a name; nil if there is none.
func (n *Node) Child(name string) *Node {
	if n == nil {
		return nil
	}
	for _, c := range n.Children {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// Val is the value of the first child of a name, as most properties have one.
func (n *Node) Val(name string) string {
	if c := n.Child(name); c != nil {
		return c.Attr["w:val"]
	}
	return ""
}

// Style is the id of the style of a paragraph.
func (n *Node) Style() string { return n.Child("w:pPr").Val("w:pStyle") }

// directionMark is alone in a run where it keeps a full stop at the end of words from left to right.
const directionMark = "\u200e"

// Plain is the text of the runs in the node; a line break is a space.
func (n *Node) Plain() string {
	var b strings.Builder
	n.Walk(func(c *Node) bool {
		switch c.Name {
		case "w:t":
			for _, t := range c.Children {
				if t.Text != directionMark {
					b.WriteString(t.Text)
				}
			}
		case "w:br", "w:tab":
			b.WriteByte(' ')
		}
		return true
	})
	return b.String()
}

// Words returns the words of the main part but those of the furniture: the title block without the
// opening, and the contents.
func (f *File) Words() []string {
	var out []string
	f.Document().Walk(func(n *Node) bool {
		switch n.Name {
		case "w:sdt": // only the contents are one
			return false
		case "w:p":
			switch style := n.Style(); {
			case style == "Title", strings.HasPrefix(style, "noticec") && style != "noticecOpening":
			default:
				out = append(out, strings.Fields(n.Plain())...)
			}
			return false
		}
		return true
	})
	return out
}
