package html

import (
	"strings"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// withoutContents leaves out lists of contents, which only link to places of the page, with the
// heading above that has nothing else.
func (r *reader) withoutContents(blocks []prose.Block) []prose.Block {
	var out []prose.Block
	for i, b := range blocks {
		list, ok := b.(*prose.List)
		if !ok || !isContents(list) {
			out = append(out, b)
			continue
		}
		from := len(out)
		if from > 0 && r.isLabelOf(out[from-1], startsSection(blocks, i+1)) {
			from--
		}
		r.omitBlocks("list of contents", append(append([]prose.Block{}, out[from:]...), b))
		out = out[:from]
	}
	return out
}

// isLabelOf reports whether a block names the list of contents below it; alone is whether a section
// begins behind that.
func (r *reader) isLabelOf(b prose.Block, alone bool) bool {
	switch b := b.(type) {
	case *intake.Heading:
		return b.Level > 1 && (alone || r.isOwn && b.ID == "contents")
	case *prose.Paragraph:
		return alone && isLabel(b)
	}
	return false
}

// startsSection reports whether a section begins at an index, or the page ends.
func startsSection(blocks []prose.Block, i int) bool {
	if i >= len(blocks) {
		return true
	}
	_, ok := blocks[i].(*intake.Heading)
	return ok
}

// isLabel reports whether a paragraph is no more than the name of what follows, such as "On this
// page".
func isLabel(p *prose.Paragraph) bool {
	words := prose.Plain(p.Inlines)
	return len(strings.Fields(words)) <= 5 && !strings.HasSuffix(words, ".")
}

// isContents reports whether each item of a list is a link to a place of the page, with the same of
// a list in it.
func isContents(list *prose.List) bool {
	links := 0
	for _, item := range list.Items {
		for i, b := range item.Blocks {
			switch b := b.(type) {
			case *prose.Paragraph:
				link, ok := only(b.Inlines).(prose.Link)
				if strong, isStrong := only(b.Inlines).(prose.Strong); isStrong {
					link, ok = only(strong).(prose.Link)
				}
				if !ok || i > 0 || !strings.HasPrefix(link.URL, "#") {
					return false
				}
				links++
			case *prose.List:
				if !isContents(b) {
					return false
				}
			default:
				return false
			}
		}
	}
	return links > 1
}

// omitBlocks takes down blocks that are left out.
func (r *reader) omitBlocks(what string, left []prose.Block) {
	r.doc.Omitted = append(r.doc.Omitted, intake.Omission{What: what, Words: countWords(intake.Plain(left)), Span: placeOf(left)})
}

// resolveAnchors lets links within the page lead to the ids that blocks have; a link to no block
// becomes its words. Of blocks with one id, the first has it. anchors is the id of the block for each
// id of the page.
func resolveAnchors(blocks []prose.Block, anchors map[string]string) {
	used := map[string]bool{}
	use := func(id *string) {
		if used[*id] {
			*id = ""
		}
		used[*id] = true
	}
	prose.Walk(blocks, func(b prose.Block) {
		switch b := b.(type) {
		case *intake.Heading:
			use(&b.ID)
		case *prose.List:
			for i := range b.Items {
				use(&b.Items[i].ID)
			}
		case *prose.Table:
			for i := range b.Rows {
				use(&b.Rows[i].ID)
			}
		}
	})
	var resolve func(list []prose.Inline) []prose.Inline
	resolve = func(list []prose.Inline) []prose.Inline {
		f := frame{}
		for _, in := range list {
			switch in := in.(type) {
			case prose.Strong:
				f.add(prose.Strong(resolve(in)))
			case prose.Emph:
				f.add(prose.Emph(resolve(in)))
			case prose.Lang:
				f.add(prose.Lang{Tag: in.Tag, Inlines: resolve(in.Inlines)})
			case prose.Link:
				words := resolve(in.Inlines)
				id, local := strings.CutPrefix(in.URL, "#")
				if to := anchors[id]; local && to != "" && used[to] {
					f.add(prose.Link{URL: "#" + to, Inlines: words})
				} else if local {
					f.list = joined(f.list, words)
				} else {
					f.add(prose.Link{URL: in.URL, Inlines: words})
				}
			default:
				f.add(in)
			}
		}
		return f.list
	}
	prose.Walk(blocks, func(b prose.Block) {
		switch b := b.(type) {
		case *intake.Heading:
			b.Inlines = resolve(b.Inlines)
		case *prose.Paragraph:
			b.Inlines = resolve(b.Inlines)
		case *prose.Table:
			b.Caption = resolve(b.Caption)
			for i := range b.Head {
				b.Head[i] = resolve(b.Head[i])
			}
		}
	})
}
