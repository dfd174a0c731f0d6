package docx

import (
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/render/doc"
)

const (
	wordML14 = ` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"`

	// reviewStyles are those that only copies for review have.
	reviewStyles = ` <w:style w:type="character" w:styleId="CommentReference">
  <w:name w:val="annotation reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:semiHidden/>
  <w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>
 </w:style>
 <w:style w:type="paragraph" w:styleId="CommentText">
  <w:name w:val="annotation text"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:semiHidden/>
  <w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>
  <w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
 </w:style>
 <w:style w:type="paragraph" w:customStyle="1" w:styleId="noticecDraft">
  <w:name w:val="noticec Draft"/><w:basedOn w:val="Header"/>
  <w:pPr><w:jc w:val="center"/></w:pPr>
  <w:rPr><w:b/><w:bCs/><w:color w:val="9A1C1C"/><w:sz w:val="{text}"/><w:szCs w:val="{text}"/></w:rPr>
 </w:style>
`
)

// reviewParts are the parts that only a copy for review has: comments, the head of the first page, and
// what the copy holds of its notice.
func (p *printer) reviewParts() ([]part, error) {
	for _, i := range p.copy.commented {
		r := p.d.Review.Remarks[i]
		p.copy.record.Comments = append(p.copy.record.Comments, merge.Comment{Name: r.Kind(), Text: strings.Join(remarkLines(r), "\n")})
	}
	record, err := p.copy.record.Encode()
	if err != nil {
		return nil, err
	}
	q := &printer{}
	q.out(xmlHeader, `<copy xmlns="`, merge.Namespace, `">`)
	q.b = appendEscaped(q.b, string(record))
	q.out(`</copy>`)
	return []part{
		{name: "word/header2.xml", mediaType: mainXML + "header+xml", data: p.firstHeader()},
		{name: "word/comments.xml", mediaType: mainXML + "comments+xml", data: p.comments()},
		{name: "customXml/item1.xml", mediaType: "application/xml", data: q.b},
		{name: "customXml/itemProps1.xml", mediaType: openXML + "customXmlProperties+xml", data: []byte(xmlHeader + `<ds:datastoreItem ds:itemID="{6E6F7469-6365-4300-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="` + merge.Namespace + `"/></ds:schemaRefs></ds:datastoreItem>`)},
		{name: "customXml/_rels/item1.xml.rels", data: []byte(xmlHeader + relationsOf + `<Relationship Id="rId1" Type="` + relations + `customXmlProps" Target="itemProps1.xml"/></Relationships>`)},
	}, nil
}

// draftLine prints what the head of each page says of the copy.
func (p *printer) draftLine(q *printer) {
	if p.copy != nil {
		q.words(paragraph{style: "noticecDraft"}, p.d.Label(p.d.Review.Draft))
	}
}

// firstHeader is the part of the head of the first page.
func (p *printer) firstHeader() []byte {
	q := &printer{d: p.d, rtl: p.rtl}
	q.out(xmlHeader, `<w:hdr`, namespaces, `>`)
	p.draftLine(q)
	q.out(`</w:hdr>`)
	return q.b
}

// comments is the part of the remarks: severity, code and message; what to do; the law.
func (p *printer) comments() []byte {
	q := &printer{copy: &reviewCopy{date: p.copy.date}}
	q.out(xmlHeader, `<w:comments`, namespaces, wordML14, `>`)
	for _, i := range p.copy.commented {
		q.out(`<w:comment`)
		q.number("w:id", i)
		q.by()
		q.out(` w:initials="nc">`)
		list := remarkLines(p.d.Review.Remarks[i])
		for k, line := range list {
			q.out(`<w:p`)
			if k == len(list)-1 { // by which answers name the comment
				q.attr("w14:paraId", fmt.Sprintf("%08X", 0x4E430000+i))
			}
			q.out(`><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>`)
			if k == 0 {
				q.out(`<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>`)
			}
			q.out(`<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">`)
			q.b = appendEscaped(q.b, line)
			q.out(`</w:t></w:r></w:p>`)
		}
		q.out(`</w:comment>`)
	}
	q.out(`</w:comments>`)
	return q.b
}

// remarkLines are a remark as paragraphs.
func remarkLines(r doc.Remark) []string {
	out := r.Lines()
	if r.Place != "" {
		out = append(out, "Written at: "+r.Place)
	}
	return out
}
