package word

import (
	"encoding/xml"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// comment is what is left out for each comment.
const comment = "comment by a reviewer"

// readNotes reads footnotes and endnotes by their ids, such as "footnote 2".
func (p *pack) readNotes() (map[string][]node, error) {
	out := map[string][]node{}
	for _, kind := range []string{"footnote", "endnote"} {
		err := p.readNumbered(kind+"s", kind, func(id string, nodes []node) { out[kind+" "+id] = nodes })
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// readComments counts the words of comments, by their ids.
func (p *pack) readComments() (map[string]int, error) {
	out := map[string]int{}
	err := p.readNumbered("comments", "comment", func(id string, nodes []node) { out[id] = wordsOf(nodes) })
	return out, err
}

// readNumbered calls f with each text of a part that holds many.
func (p *pack) readNumbered(part, element string, f func(id string, nodes []node)) error {
	r, err := p.open(p.relations.first(part))
	if r == nil {
		return err
	}
	if r.root(part) {
		r.children(func(e xml.StartElement) {
			if e.Name.Local == element && !strings.Contains(strings.ToLower(attr(e, "type")), "separator") {
				f(attr(e, "id"), r.nodes())
			} else {
				r.skip()
			}
		})
	}
	return r.err
}

// readFurniture counts the words of the heads and feet of pages; those of several kinds of pages
// that say the same are one.
func (p *pack) readFurniture() ([]intake.Omission, error) {
	var out []intake.Omission
	seen := map[string]bool{}
	for _, rel := range p.relations.list {
		what, root := "page header", "hdr"
		if rel.kind == "footer" {
			what, root = "page footer", "ftr"
		} else if rel.kind != "header" {
			continue
		}
		nodes, err := p.readStory(rel.target, root)
		if err != nil {
			return nil, err
		}
		words := storyText(nodes)
		if n := len(strings.Fields(words)); n > 0 && !seen[what+words] {
			seen[what+words] = true
			out = append(out, intake.Omission{What: what, Words: n})
		}
	}
	return out, nil
}

func storyText(nodes []node) string {
	var b strings.Builder
	visit(nodes, func(p *para) { b.WriteString(p.plain() + "\n") })
	return b.String()
}

// visit calls f for each paragraph, in tables, too.
func visit(nodes []node, f func(*para)) {
	for _, n := range nodes {
		switch n := n.(type) {
		case *para:
			f(n)
		case *table:
			for _, row := range n.rows {
				for _, c := range row.cells {
					visit(c.nodes, f)
				}
			}
		}
	}
}

// languageOf is the language of most letters of a text; of none, that of the document's
// properties.
func languageOf(nodes []node, fallback string) string {
	letters := map[string]int{}
	var order []string
	visit(nodes, func(p *para) {
		for _, r := range p.runs {
			if r.props.lang != "" {
				if letters[r.props.lang] == 0 {
					order = append(order, r.props.lang)
				}
				letters[r.props.lang] += len(r.text)
			}
		}
	})
	for _, lang := range order {
		if letters[lang] > letters[fallback] || letters[fallback] == 0 {
			fallback = lang
		}
	}
	return fallback
}

// omitUnplacedComments lists the comments to which no paragraph refers.
func (b *builder) omitUnplacedComments() {
	ids := make([]string, 0, len(b.comments))
	for id := range b.comments {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		b.omit(comment, b.comments[id])
	}
}

// resolveLinks makes the links to bookmarks lead to the heading or item that has them; those to
// other places become their words.
func (b *builder) resolveLinks(blocks []prose.Block) {
	if len(b.pack.linked) == 0 {
		return
	}
	prose.Walk(blocks, func(block prose.Block) {
		switch block := block.(type) {
		case *intake.Heading:
			block.Inlines = b.resolve(block.Inlines)
		case *prose.Paragraph:
			block.Inlines = b.resolve(block.Inlines)
		case *prose.Table:
			for i, head := range block.Head {
				block.Head[i] = b.resolve(head)
			}
		}
	})
}

func (b *builder) resolve(list []prose.Inline) []prose.Inline {
	var out []prose.Inline
	for _, in := range list {
		switch in := in.(type) {
		case prose.Strong:
			out = append(out, prose.Strong(b.resolve(in)))
		case prose.Emph:
			out = append(out, prose.Emph(b.resolve(in)))
		case prose.Lang:
			out = append(out, prose.Lang{Tag: in.Tag, Inlines: b.resolve(in.Inlines)})
		case prose.Link:
			bookmark, isLocal := strings.CutPrefix(in.URL, "#")
			switch id := b.ids[bookmark]; {
			case !isLocal:
				out = append(out, in)
			case id != "":
				in.URL = "#" + id
				out = append(out, in)
			default:
				out = append(out, in.Inlines...)
			}
		default:
			out = append(out, in)
		}
	}
	return out
}
