package word

import (
	"encoding/xml"
	"strings"

	"github.com/noticec/noticec/notice/intake"
)

// inline reads an element within a paragraph. Text boxes are appended to boxes.
func (r *reader) inline(e xml.StartElement, boxes *[]node) {
	within := func(e xml.StartElement) { r.inline(e, boxes) }
	if e.Name.Space == "mc" && e.Name.Local == "AlternateContent" {
		r.alternate(within)
		return
	}
	if e.Name.Space != "w" && e.Name != (xml.Name{Space: "m", Local: "r"}) {
		r.children(within)
		return
	}
	switch e.Name.Local {
	case "pPr":
		r.para.props = r.paraProps()
		r.para.style = r.pack.styles.paragraph(r.para.props.style)
	case "r":
		var props runProps
		shown := r.pack.styles.run(props, r.para.style)
		r.children(func(e xml.StartElement) { r.inRun(e, &props, &shown, boxes) })
	case "hyperlink":
		outer := r.link
		r.link = r.addressOf(e)
		r.children(within)
		r.link = outer
	case "fldSimple":
		r.beginField(attr(e, "instr"))
		r.beginResult()
		r.children(within)
		r.endField()
	case "del":
		r.removing(deleted, within)
	case "moveFrom":
		r.removing(moved, within)
	case "sdt":
		r.control(within)
	case "bookmarkStart":
		r.para.bookmarks = append(r.para.bookmarks, attr(e, "name"))
		r.end(e)
		r.skip()
	case "bookmarkEnd", "commentRangeStart", "commentRangeEnd":
		r.end(e)
		r.skip()
	case "rt":
		r.para.omit(furigana, r.text())
	default: // such as w:ins, w:smartTag, w:rubyBase
		r.children(within)
	}
}

// inRun reads an element within a run. Its own properties come first.
func (r *reader) inRun(e xml.StartElement, own, shown *runProps, boxes *[]node) {
	within := func(e xml.StartElement) { r.inRun(e, own, shown, boxes) }
	if e.Name.Space == "mc" && e.Name.Local == "AlternateContent" {
		r.alternate(within)
		return
	}
	if e.Name == (xml.Name{Space: "m", Local: "t"}) {
		r.add(r.text(), *shown)
		return
	}
	if e.Name.Space != "w" {
		r.skip()
		return
	}
	switch e.Name.Local {
	case "rPr":
		*own = r.runProps()
		*shown = r.pack.styles.run(*own, r.para.style)
		return
	case "t", "delText":
		text := r.text()
		if attr(e, "space") != "preserve" {
			text = strings.Trim(text, " \t\r\n")
		}
		r.add(symbolsOf(text, shown.font), *shown)
		return
	case "instrText", "delInstrText":
		if n := len(r.fields) - 1; n >= 0 && len(r.fields[n].code) < 1<<12 {
			r.fields[n].code += r.text()
			return
		}
	case "ruby":
		r.children(func(e xml.StartElement) { r.inline(e, boxes) })
		return
	case "drawing", "pict", "object":
		r.picture(e, boxes)
		return
	default:
		r.mark(e, *shown)
	}
	r.skip()
}

// mark adds what an empty element of a run stands for.
func (r *reader) mark(e xml.StartElement, shown runProps) {
	switch e.Name.Local {
	case "tab", "ptab":
		r.add("\t", shown)
	case "br", "cr":
		if kind := attr(e, "type"); kind == "page" || kind == "column" {
			r.add(" ", shown)
		} else {
			r.add("\n", shown)
		}
	case "noBreakHyphen":
		r.add("\u2011", shown)
	case "sym":
		r.symbol(e, shown)
	case "fldChar":
		switch attr(e, "fldCharType") {
		case "begin":
			r.beginField("")
		case "separate":
			r.beginResult()
		case "end":
			r.endField()
		}
	case "footnoteReference", "endnoteReference":
		if r.removed == "" {
			r.para.notes = append(r.para.notes, strings.TrimSuffix(e.Name.Local, "Reference")+" "+attr(e, "id"))
		}
	case "commentReference":
		id := attr(e, "id")
		r.para.comments = append(r.para.comments, id)
		r.para.ends = append(r.para.ends, end{at: len(r.para.runs), id: id, mark: true})
	}
}

// add adds words to the paragraph, or to what is left out of it. A line feed breaks the line.
func (r *reader) add(text string, shown runProps) {
	if text == "" {
		return
	}
	if r.pack.words += len(text); r.pack.words > intake.MaxText {
		r.fail(&intake.LimitError{What: "2 MiB of words"})
		return
	}
	p := r.para
	switch {
	case r.removed != "":
		p.omit(r.removed, text)
	case r.contents > 0 || p.style.isContents():
		p.omit(contents, text)
	case p.style.isFurniture() && r.pack.places == nil:
		p.omit(furniture, text)
	case r.codes > 0:
		p.omit(fieldCode, text)
	case shown.hidden == on:
		p.omit(hidden, text)
	default:
		link := r.link
		if n := len(r.fields) - 1; n >= 0 && link == "" {
			link = r.fields[n].link
		}
		if bookmark, ok := strings.CutPrefix(link, "#"); ok {
			r.pack.linked[bookmark] = true
		}
		p.runs = append(p.runs, run{text: text, props: shown, link: link})
	}
}

// picture reads a drawing: its text boxes are words; pictures, charts and embedded objects are
// left out, with the text that describes them.
func (r *reader) picture(e xml.StartElement, boxes *[]node) {
	what, alt := "", ""
	if e.Name.Local == "object" {
		what = "embedded object"
	}
	var visit func(e xml.StartElement)
	visit = func(e xml.StartElement) {
		switch e.Name {
		case xml.Name{Space: "w", Local: "txbxContent"}:
			*boxes = append(*boxes, r.box()...)
			return
		case xml.Name{Space: "mc", Local: "AlternateContent"}:
			r.alternate(visit)
			return
		case xml.Name{Space: "wp", Local: "docPr"}:
			if alt = attr(e, "descr"); alt == "" {
				alt = attr(e, "title")
			}
		case xml.Name{Space: "pic", Local: "pic"}, xml.Name{Space: "v", Local: "imagedata"}:
			if what == "" {
				what = "image"
			}
		case xml.Name{Space: "c", Local: "chart"}:
			what = "chart"
		case xml.Name{Space: "dgm", Local: "relIds"}:
			what = "diagram"
		case xml.Name{Space: "v", Local: "shape"}:
			if alt == "" {
				alt = attr(e, "alt")
			}
		}
		r.children(visit)
	}
	r.children(visit)
	if what != "" && r.removed == "" {
		r.para.omitted = append(r.para.omitted, omission{what, []byte(alt)})
	}
}
