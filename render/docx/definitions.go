package docx

import "github.com/noticec/noticec/render/doc"

// definitions prints each label above its values.
func (p *printer) definitions(b *doc.Definitions, level int) {
	for _, item := range b.Items {
		p.mark(item.ID)
		if len(item.Term) > 0 {
			p.words(paragraph{style: "DefinitionTerm", keepNext: len(item.Values) > 0, indent: indentOf(p.in.depth)}, item.Term)
		}
		p.within(func(in *place) {
			if in.meaning = true; !in.table {
				in.style = "Definition"
			}
		}, func() {
			if lines := linesOf(item.Values); lines != nil {
				p.words(p.nextParagraph(), lines)
				return
			}
			for _, v := range item.Values {
				p.blocks(v, level)
			}
		})
	}
}

// linesOf is several values as lines of one paragraph; nil where one is more than a paragraph, or
// there are not several.
func linesOf(values [][]doc.Block) []doc.Inline {
	if len(values) < 2 {
		return nil
	}
	var out []doc.Inline
	for i, v := range values {
		line, ok := onlyParagraph(v)
		if !ok {
			return nil
		}
		if i > 0 {
			out = append(out, doc.Break{})
		}
		out = append(out, line.Inlines...)
	}
	return out
}

func onlyParagraph(list []doc.Block) (*doc.Paragraph, bool) {
	if len(list) != 1 {
		return nil, false
	}
	p, ok := list[0].(*doc.Paragraph)
	return p, ok
}
