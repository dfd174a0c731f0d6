package word

import (
	"encoding/xml"
	"path"
	"strings"
	"time"
)

// A pack is a document's parts as far as they say how its text is to be read.
type pack struct {
	archive   *archive
	main      string // the name of the part with the text
	relations relations
	styles    *styles
	numbering *numbering

	title, language, modified string // of the core properties

	linked map[string]bool // the bookmarks to which links lead

	places  map[string]int // of a copy for review: by the names of their bookmarks, in small letters
	anchors map[string]int // the places of bookmarks, by their ids

	words int // bytes of words that were read, over all parts
	nodes int // paragraphs, rows and cells that were read, over all parts
}

// relations are a part's links to other parts and to addresses, by id.
type relations struct {
	byID map[string]relation
	list []relation // in order
}

type relation struct {
	id, kind, target string // kind is the last word of its type, such as "hyperlink"
	external         bool
}

// first is the target of the first relation of a kind.
func (r relations) first(kind string) string {
	for _, rel := range r.list {
		if rel.kind == kind && !rel.external {
			return rel.target
		}
	}
	return ""
}

func loadPackage(a *archive) (*pack, error) {
	p := &pack{archive: a, linked: map[string]bool{}}
	roots, err := readRelations(a, "")
	if err != nil {
		return nil, err
	}
	p.main = roots.first("officeDocument")
	if !a.has(p.main) || !strings.HasPrefix(partName(p.main), "word/") && a.has("word/document.xml") {
		p.main = "word/document.xml"
	}
	if !a.has(p.main) || a.has("xl/workbook.xml") || a.has("ppt/presentation.xml") {
		return nil, notWord(a)
	}
	if p.relations, err = readRelations(a, p.main); err != nil {
		return nil, err
	}
	if p.styles, err = readStyles(a, p.relations.first("styles")); err != nil {
		return nil, err
	}
	if p.numbering, err = readNumbering(a, p.relations.first("numbering"), p.styles); err != nil {
		return nil, err
	}
	return p, p.readProperties(roots.first("core-properties"))
}

// readRelations reads those of a part, or of the whole package if part is "". A document without
// them is read without.
func readRelations(a *archive, part string) (relations, error) {
	dir, file := path.Split(part)
	name := dir + "_rels/" + file + ".rels"
	data, err := a.read(name)
	out := relations{byID: map[string]relation{}}
	if err != nil || data == nil {
		return out, err
	}
	m := newMarkup(name, data)
	if m.root("Relationships") {
		m.children(func(e xml.StartElement) {
			kind := attr(e, "Type")
			r := relation{
				id: attr(e, "Id"), kind: kind[strings.LastIndexByte(kind, '/')+1:], target: attr(e, "Target"),
				external: attr(e, "TargetMode") == "External",
			}
			if !r.external && r.kind != "hyperlink" {
				r.target = resolveTarget(dir, r.target)
			}
			out.byID[r.id] = r
			out.list = append(out.list, r)
			m.skip()
		})
	}
	return out, m.err
}

// resolveTarget is the name of the part to which a target leads from a folder.
func resolveTarget(dir, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if strings.HasPrefix(target, "/") {
		return target[1:]
	}
	return strings.TrimPrefix(path.Clean("/"+dir+target), "/")
}

// readProperties reads title, language and date of the last change.
func (p *pack) readProperties(name string) error {
	data, err := p.archive.read(name)
	if err != nil || data == nil {
		return err
	}
	m := newMarkup(name, data)
	if !m.root("coreProperties") {
		return m.err
	}
	m.children(func(e xml.StartElement) {
		switch e.Name {
		case xml.Name{Space: "dc", Local: "title"}:
			p.title = collapse(m.text())
		case xml.Name{Space: "dc", Local: "language"}:
			p.language = strings.TrimSpace(m.text())
		case xml.Name{Space: "dcterms", Local: "modified"}:
			day, _, _ := strings.Cut(strings.TrimSpace(m.text()), "T")
			if _, err := time.Parse(time.DateOnly, day); err == nil {
				p.modified = day
			}
		default:
			m.skip()
		}
	})
	return m.err
}
