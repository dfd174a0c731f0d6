// Package write makes an accessible, archivable file of the content streams of pages: it adds
// fonts, structure, links, outline and metadata, for PDF/UA-1 (ISO 14289-1) and PDF/A-2a, or
// PDF/A-3a with an attachment (ISO 19005-2 and 3).
package write

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/noticec/noticec/render/pdf/face"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A Document is the content of a file.
type Document struct {
	Width, Height float64        // of every page, in points
	Pages         [][]byte       // content streams
	Fonts         []*face.Subset // that the pages select, each under its resource name
	Tree          *tag.Element   // drawn and pruned

	Title, Author, Lang string
	Date                string // ISO 8601; not from the clock
	Outline             []Bookmark
	Places              map[string]Place // of anchors
	Attachment          *Attachment

	Classic bool // whether to write objects uncompressed, for people and tests
}

// A Bookmark is an entry of the outline. Level is from 0.
type Bookmark struct {
	Title string
	Level int
	Place
}

// A Place is a page, from 0, and a height above its lower edge in points.
type Place struct {
	Page int
	Y    float64
}

// An Attachment is an embedded file: the data that the document was made from.
type Attachment struct {
	Name, MediaType, Description string
	Data                         []byte
}

// A writer collects the objects of a file.
type writer struct {
	objectList
	*Document
	pages []int // numbers of their objects
	root  int   // of the page tree
}

var errNoPages = errors.New("pdf: a document without pages")

// File writes the file to w. The error is that of w, or says that there are no pages.
func File(w io.Writer, d *Document) error {
	if len(d.Pages) == 0 {
		return errNoPages
	}
	f := &writer{Document: d}
	catalog := f.number()
	info := f.info()
	resources := f.resources()
	f.root = f.number()
	for range f.Pages {
		f.pages = append(f.pages, f.number())
	}
	structure, links := f.structure()
	f.pageTree(resources, links)
	f.set(catalog, "<</Type/Catalog/Version/1.7/Pages %d 0 R/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/ViewerPreferences<</DisplayDocTitle true>>"+
		"/PageLabels<</Nums[0<</S/D>>]>>/Metadata %d 0 R/OutputIntents[%d 0 R]%s%s%s>>",
		f.root, structure, f.metadata(), f.intent(), f.lang(), f.outline(), f.attachment())
	form := f.compact
	if d.Classic {
		form = f.classic
	}
	_, err := w.Write(form(catalog, info))
	return err
}

func (f *writer) lang() string {
	if f.Lang == "" {
		return ""
	}
	return "/Lang" + textString(f.Lang)
}

// pageTree writes the pages; tabs follow the order of the structure.
func (f *writer) pageTree(resources int, links [][]int) {
	for i, content := range f.Pages {
		annotations := ""
		if len(links[i]) > 0 {
			annotations = "/Annots[" + refs(links[i]) + "]"
		}
		f.set(f.pages[i], "<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S%s>>",
			f.root, number(f.Width), number(f.Height), resources, f.stream(content, ""), i, annotations)
	}
	f.set(f.root, "<</Type/Pages/Count %d/Kids[%s]>>", len(f.pages), refs(f.pages))
}

// resources writes the fonts under their resource names.
func (f *writer) resources() int {
	var fonts strings.Builder
	for _, s := range f.Fonts {
		fmt.Fprintf(&fonts, "/%s %d 0 R", s.Resource, f.font(s))
	}
	return f.add("<</Font<<%s>>>>", fonts.String())
}

// attachment writes the embedded file, with its relationship to the document
// (ISO 19005-3, 6.8).
func (f *writer) attachment() string {
	a := f.Attachment
	if a == nil {
		return ""
	}
	file := f.stream(a.Data, fmt.Sprintf("/Type/EmbeddedFile/Subtype/%s/Params<</Size %d/ModDate%s>>",
		strings.ReplaceAll(a.MediaType, "/", "#2F"), len(a.Data), literalString(f.pdfDate())))
	spec := f.add("<</Type/Filespec/F%s/UF%s/Desc%s/AFRelationship/Source/EF<</F %d 0 R/UF %d 0 R>>>>",
		textString(a.Name), textString(a.Name), textString(a.Description), file, file)
	return fmt.Sprintf("/AF[%d 0 R]/Names<</EmbeddedFiles<</Names[%s %d 0 R]>>>>", spec, textString(a.Name), spec)
}
