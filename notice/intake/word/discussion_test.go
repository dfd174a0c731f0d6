package word

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/source"
)

// record is the record of a copy with one place.
const record = `{"notice":"a.notice.yaml","fields":[{"file":"a.notice.yaml","path":"title","text":"your file"}],"places":[{"anchor":"noticec_1","field":0}],"printed":[[{"text":"We keep "},{"place":1,"text":"your file"},{"text":"."}]]}`

// copied is a copy for review of a body, some comments, and what Word says of them besides.
func copied(t testing.TB, body, comments, extended string) []byte {
	t.Helper()
	var escaped strings.Builder
	if err := xml.EscapeText(&escaped, []byte(record)); err != nil {
		t.Fatal(err)
	}
	relation := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + types + kind + `" Target="` + target + `"/>`
	}
	const list = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	const names = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"`
	return zipped(t, [][2]string{
		{"_rels/.rels", list + relation("a", "officeDocument", "word/document.xml") + `</Relationships>`},
		{"word/_rels/document.xml.rels", list + relation("a", "comments", "comments.xml") + relation("b", "commentsExtended", "commentsExtended.xml") + `</Relationships>`},
		{"word/document.xml", `<w:document` + names + `><w:body>` + body + `</w:body></w:document>`},
		{"word/comments.xml", `<w:comments` + names + `>` + comments + `</w:comments>`},
		{"word/commentsExtended.xml", `<w15:commentsEx` + names + `>` + extended + `</w15:commentsEx>`},
		{"customXml/item1.xml", `<copy xmlns="` + merge.Namespace + `">` + escaped.String() + `</copy>`},
	})
}

func said(id int, author, paragraph, text string) string {
	return fmt.Sprintf(`<w:comment w:id="%d" w:author="%s"><w:p><w:r><w:t>%s</w:t></w:r></w:p><w:p w14:paraId="%s"/></w:comment>`, id, author, text, paragraph)
}

func thread(paragraph, parent string) string {
	return `<w15:commentEx w15:paraId="` + paragraph + `" w15:paraIdParent="` + parent + `" w15:done="0"/>`
}

const anchoredBody = `<w:p><w:r><w:t xml:space="preserve">We keep </w:t></w:r><w:commentRangeStart w:id="0"/><w:bookmarkStart w:id="7" w:name="noticec_1"/><w:r><w:t>your file</w:t></w:r><w:bookmarkEnd w:id="7"/><w:commentRangeEnd w:id="0"/>` +
	`<w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r><w:r><w:commentReference w:id="3"/></w:r></w:p>`

// An answer leads to the comment that began its thread, whichever program kept it; what leads nowhere,
// to itself or round in a circle answers none.
func TestAnswers(t *testing.T) {
	const quoted = `Reply to noticec (11/02/2026, 00:00): &quot;...&quot; yes`
	for name, c := range map[string]struct {
		second, third, fourth string // what the comments behind that of noticec say
		extended              string
		want                  []int
	}{
		"none":                       {"one", "two", "three", "", []int{-1, -1, -1, -1}},
		"Word":                       {"one", "two", "three", thread("0000000B", "0000000A"), []int{-1, 0, -1, -1}},
		"ids in small letters":       {"one", "two", "three", thread("0000000b", "0000000a"), []int{-1, 0, -1, -1}},
		"an answer to an answer":     {"one", "two", "three", thread("0000000B", "0000000A") + thread("0000000C", "0000000B"), []int{-1, 0, 0, -1}},
		"to itself":                  {"one", "two", "three", thread("0000000B", "0000000B"), []int{-1, -1, -1, -1}},
		"a circle":                   {"one", "two", "three", thread("0000000B", "0000000C") + thread("0000000C", "0000000B"), []int{-1, -1, -1, -1}},
		"into a circle":              {"one", "two", "three", thread("0000000A", "0000000B") + thread("0000000B", "0000000A") + thread("0000000D", "0000000A"), []int{-1, -1, -1, -1}},
		"no such parent":             {"one", "two", "three", thread("0000000B", "0BADCAFE"), []int{-1, -1, -1, -1}},
		"no parent":                  {"one", "two", "three", thread("0000000B", ""), []int{-1, -1, -1, -1}},
		"no such answer":             {"one", "two", "three", thread("", "0000000A") + thread("0BADCAFE", "0000000A"), []int{-1, -1, -1, -1}},
		"LibreOffice":                {quoted, "two", "three", "", []int{-1, 0, -1, -1}},
		"LibreOffice, another":       {"Reply to Jo (1/2/2026): &quot;...&quot; a", quoted, "three", "", []int{-1, -1, 0, -1}},
		"LibreOffice, to a person":   {quoted, "Antwort an Jo (11.02.2026, 00:00): &quot;...&quot; nein", "three", "", []int{-1, 0, 0, -1}},
		"LibreOffice, words between": {"one", "two", quoted, "", []int{-1, -1, -1, -1}},
		"only the quotation":         {"noticec says so", "two", "three", "", []int{-1, -1, -1, -1}},
	} {
		comments := said(0, "noticec", "0000000A", "error NC306: what") + said(1, "Jo", "0000000B", c.second) + said(2, "Jo", "0000000C", c.third) + said(3, "Jo", "0000000D", c.fourth)
		got, err := ReadCopy(source.NewFile("copy.docx", copied(t, anchoredBody, comments, c.extended)))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var answers []int
		for _, comment := range got.Comments {
			answers = append(answers, comment.Answers)
		}
		if fmt.Sprint(answers) != fmt.Sprint(c.want) {
			t.Errorf("%s: want %v, got %v", name, c.want, answers)
		}
		if about := got.Comments[0].About; about != "your file" {
			t.Errorf("%s: want the words that it is about, got %q", name, about)
		}
		for _, comment := range got.Comments {
			if comment.Answers >= 0 && strings.Contains(comment.Text, "...") {
				t.Errorf("%s: want the answer alone, got %q", name, comment.Text)
			}
		}
	}
}

// Comments without ids, paragraphs or authors, and several of one id, are read as far as they say
// anything.
func TestOddComments(t *testing.T) {
	for name, c := range map[string]struct {
		comments, extended string
		want               int
	}{
		"nothing":        {"", "", 0},
		"empty":          {`<w:comment/>`, thread("", ""), 1},
		"two of one id":  {said(0, "a", "0000000A", "one") + said(0, "b", "0000000A", "two"), thread("0000000A", "0000000A"), 2},
		"something else": {`<w:p><w:r><w:t>no comment</w:t></w:r></w:p>` + said(0, "a", "0000000A", "one"), `<w:p/>`, 1},
		"a table":        {`<w:comment w:id="0"><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:comment>`, "", 1},
	} {
		got, err := ReadCopy(source.NewFile("copy.docx", copied(t, anchoredBody, c.comments, c.extended)))
		if err != nil || len(got.Comments) != c.want {
			t.Errorf("%s: want %d comments, got %+v, %v", name, c.want, got, err)
		}
	}
}

// Thousands of comments, each an answer to the one before it, are read; more than that are told.
func TestManyComments(t *testing.T) {
	var comments, extended, body strings.Builder
	for i := range maxComments {
		comments.WriteString(said(i, "Jo", fmt.Sprintf("%08X", i+1), `Reply to Jo (1): &quot;...&quot; yes`))
		extended.WriteString(thread(fmt.Sprintf("%08X", i+1), fmt.Sprintf("%08X", i)))
		fmt.Fprintf(&body, `<w:commentRangeStart w:id="%d"/><w:r><w:commentReference w:id="%d"/></w:r>`, i, i)
	}
	text := `<w:p><w:r><w:t>before</w:t></w:r>` + body.String() + `<w:r><w:t>` + strings.Repeat("é", maxAbout) + `</w:t></w:r></w:p>`
	got, err := ReadCopy(source.NewFile("copy.docx", copied(t, text, comments.String(), extended.String())))
	if err != nil || len(got.Comments) != maxComments {
		t.Fatalf("want all comments, got %v", err)
	}
	about := 0
	for i, c := range got.Comments {
		if about += len(c.About); len(c.About) > 2*maxAbout || strings.Contains(c.About, "\ufffd") {
			t.Fatalf("want some whole letters of the words, got %d bytes: %q", len(c.About), c.About)
		}
		if want := i <= maxThread && i > 0; want != (c.Answers == 0) {
			t.Fatalf("comment %d: got an answer to %d", i, c.Answers)
		}
	}
	if about > maxOpen*2*maxAbout {
		t.Errorf("want what is told of words bounded, got %d bytes", about)
	}
	comments.WriteString(said(maxComments, "Jo", "", "one more"))
	_, err = ReadCopy(source.NewFile("copy.docx", copied(t, text, comments.String(), "")))
	var limit *intake.LimitError
	if !errors.As(err, &limit) || !strings.Contains(limit.What, "comments") {
		t.Errorf("want it told, got %v", err)
	}
}
