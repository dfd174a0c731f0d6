package transcribe_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/transcribe"
	"github.com/noticec/noticec/render/doc"
)

// wordFile is a Word file of a body, with footnotes and comments.
func wordFile(t testing.TB, body string) []byte {
	t.Helper()
	const ns = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	const kind = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"_rels/.rels", relations + `<Relationship Id="a" Type="` + kind + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", relations + `<Relationship Id="f" Type="` + kind + `footnotes" Target="footnotes.xml"/><Relationship Id="c" Type="` + kind + `comments" Target="comments.xml"/></Relationships>`},
		{"word/footnotes.xml", `<w:footnotes` + ns + `><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>As the harbour rules of 2019 say.</w:t></w:r></w:p></w:footnote></w:footnotes>`},
		{"word/comments.xml", `<w:comments` + ns + `><w:comment w:id="1"><w:p><w:r><w:t>Is this still true, Morag?</w:t></w:r></w:p></w:comment></w:comments>`},
		{"word/document.xml", `<w:document` + ns + `><w:body>` + body + `</w:body></w:document>`},
	} {
		w, err := z.Create(part[0])
		if err == nil {
			_, err = io.WriteString(w, part[1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// The page of a Word file has what was inserted and not what was deleted, each footnote once, and
// no comment.
func TestTrackedChanges(t *testing.T) {
	run := func(words string) string { return `<w:r><w:t xml:space="preserve">` + words + `</w:t></w:r>` }
	data := wordFile(t, `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>`+run("Harbour moorings")+`</w:p>`+
		`<w:p>`+run("We let moorings to ")+`<w:del w:id="2" w:author="M"><w:r><w:delText>fishermen</w:delText></w:r></w:del><w:ins w:id="3" w:author="M">`+run("anybody with a boat")+`</w:ins>`+
		run(" by the year")+`<w:r><w:footnoteReference w:id="1"/></w:r>`+run(".")+`</w:p>`+
		`<w:p>`+run("We keep ")+`<w:commentRangeStart w:id="1"/>`+run("the lease")+`<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`+run(" for 6 years.")+`</w:p>`+
		`<w:p><w:moveFrom w:id="4" w:author="M">`+run("Ask at the lighthouse.")+`</w:moveFrom></w:p><w:p><w:moveTo w:id="5" w:author="M">`+run("Ask at the lighthouse.")+`</w:moveTo></w:p>`)
	text, _ := transcribed(t, "moorings.docx", data, "")[0].Text()
	page := built(t, text)
	got := page.Title + " " + strings.Join(doc.Words(page.Blocks), " ")
	want := "Harbour moorings We let moorings to anybody with a boat by the year. As the harbour rules of 2019 say. We keep the lease for 6 years. Ask at the lighthouse."
	if diff := cmp.Diff(marklessWords(want), marklessWords(got)); diff != "" {
		t.Errorf("want -, got +:\n%s\n%s", diff, text)
	}
}

// What is large becomes a draft, or the error names the limit, and takes time in proportion.
func TestLargeDocuments(t *testing.T) {
	page := func(size int, head, tail string) []byte {
		var b strings.Builder
		b.WriteString("<html lang=en><h1>Large</h1>")
		for b.Len() < size {
			b.WriteString(head)
			for range 200 {
				b.WriteString("We keep what you wrote to us for 3 years, as the law asks. ")
			}
			b.WriteString(tail)
		}
		return []byte(b.String())
	}
	for _, test := range []struct {
		name string
		data []byte
		want string // stands in the error; empty: a draft
	}{
		{"sections.html", page(700_000, "<h2>How long we keep it</h2><p>", "</p>"), ""},
		{"lists.html", page(700_000, "<ul><li>", "</ul>"), ""},
		{"tables.html", page(700_000, "<table><tr><th>What<th>How long<tr><td>Letters<td>", "</table>"), ""},
		{"unclosed.html", page(700_000, "<div><b><i>", ""), ""},
		{"two megabytes.html", page(2_000_000, "<h2>How long we keep it</h2><p>", "</p>"), "its draft is larger than 1 MiB"},
		{"bomb.docx", wordFile(t, "<w:p><w:r><w:t>"+strings.Repeat("no ", 16<<20)), "32 MiB"},
	} {
		start := time.Now()
		list, err := transcribe.Read(source.NewFile(test.name, test.data), transcribe.Settings{})
		var limit *intake.LimitError
		switch {
		case test.want != "" && (!errors.As(err, &limit) || !strings.Contains(err.Error(), test.want)):
			t.Errorf("%s: want a limit of %q, got %v", test.name, test.want, err)
		case test.want == "" && err != nil:
			t.Errorf("%s: want a draft, got %v", test.name, err)
		case err == nil:
			formed(t, list[0])
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s: want some seconds, got %v", test.name, took)
		}
	}
}
