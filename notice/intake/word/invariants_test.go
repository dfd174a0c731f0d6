package word

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/intake"
)

// A generator writes documents with words that are each there once.
type generator struct {
	*rand.Rand
	words []string // that are seen, in reading order
	boxes []string // of the paragraph that is being written
	count int
}

func (g *generator) word() string {
	g.count++
	return fmt.Sprintf("w%d", g.count)
}

func (g *generator) text(words string) string {
	return `<w:r>` + g.pick("", "<w:rPr><w:b/></w:rPr>", `<w:rPr><w:i/><w:lang w:val="cy-GB"/></w:rPr>`) + `<w:t xml:space="preserve">` + words + " </w:t></w:r>"
}

func (g *generator) pick(of ...string) string { return of[g.IntN(len(of))] }

// seen is a run with one word, around which other things stand that are seen.
func (g *generator) seen() string {
	w := g.word()
	g.words = append(g.words, w)
	run := g.text(w)
	switch g.IntN(8) {
	case 0:
		return "<w:ins>" + run + "</w:ins>"
	case 1:
		return `<w:hyperlink w:anchor="a">` + run + "</w:hyperlink>"
	case 2:
		return "<w:sdt><w:sdtContent>" + run + "</w:sdtContent></w:sdt>"
	case 3:
		return `<w:fldSimple w:instr="REF a">` + run + "</w:fldSimple>"
	case 4:
		return `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "b"</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>` + run + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	return run
}

// unseen is what is left out.
func (g *generator) unseen() string {
	w := g.word()
	return g.pick(
		"<w:del>"+strings.ReplaceAll(g.text(w), "w:t", "w:delText")+"</w:del>",
		"<w:moveFrom>"+g.text(w)+"</w:moveFrom>",
		"<w:r><w:rPr><w:vanish/></w:rPr><w:t>"+w+"</w:t></w:r>",
		"<w:r><w:instrText>"+w+"</w:instrText></w:r>",
		`<w:r><w:commentReference w:id="1"/></w:r>`, "",
	)
}

func (g *generator) paragraph(depth int) string {
	props := g.pick("", `<w:pStyle w:val="H1"/>`, `<w:numPr><w:ilvl w:val="`+g.pick("0", "1", "5")+`"/><w:numId w:val="`+g.pick("1", "2")+`"/></w:numPr>`,
		`<w:ind w:left="720"/>`, `<w:rPr><w:del/></w:rPr>`)
	if depth > 2 && strings.Contains(props, "w:del") {
		props = ""
	}
	out := "<w:p><w:pPr>" + props + "</w:pPr>"
	for range g.IntN(4) {
		out += g.seen() + g.unseen()
	}
	return out + "</w:p>"
}

func (g *generator) blocks(depth int) string {
	out := ""
	for range 1 + g.IntN(5) {
		switch {
		case depth < 3 && g.IntN(6) == 0:
			out += "<w:tbl>"
			for range 1 + g.IntN(3) {
				out += "<w:tr>"
				for range 1 + g.IntN(3) {
					out += `<w:tc><w:tcPr><w:gridSpan w:val="` + g.pick("1", "2") + `"/></w:tcPr>` + g.blocks(depth+1) + "</w:tc>"
				}
				out += "</w:tr>"
			}
			out += "</w:tbl>"
		case depth < 3 && g.IntN(8) == 0:
			out += "<w:sdt><w:sdtContent>" + g.blocks(depth+1) + "</w:sdtContent></w:sdt>"
		default:
			out += g.paragraph(depth)
		}
	}
	return out
}

// Every word that is seen is carried, once and in order, and no other; the lines of the made-up
// file are the words of the blocks.
func TestEveryWordOnce(t *testing.T) {
	parts := map[string]string{
		"styles":    `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>`,
		"numbering": `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
		"comments":  `<w:comment w:id="1"><w:p><w:r><w:t>comment</w:t></w:r></w:p></w:comment>`,
	}
	for seed := range uint64(100) {
		g := &generator{Rand: rand.New(rand.NewPCG(seed, 1))}
		parts["body"] = g.blocks(0)
		d := read(t, packed(t, parts))
		if want, got := strings.Join(g.words, " "), strings.Join(strings.Fields(intake.Plain(d.Blocks)), " "); want != got {
			t.Fatalf("seed %d: want %q, got %q", seed, want, got)
		}
		if len(d.Blocks) == 0 {
			continue
		}
		if file := d.Blocks[0].Origin().File; strings.Join(strings.Fields(string(file.Data)), " ") != strings.Join(g.words, " ") {
			t.Fatalf("seed %d: want the words in the lines, got %q", seed, file.Data)
		}
	}
}

// Signs that steer the direction of writing and are not closed are gone, and no space is left of them.
func TestUnclosedDirections(t *testing.T) {
	body := ""
	for _, words := range []string{"\u202e one", "two \u202e", "\u2067\u2069", "th\u202eree", "• \u202e four", "\u00ad"} {
		body += `<w:p><w:r><w:t xml:space="preserve">` + words + "</w:t></w:r></w:p>"
	}
	if got := intake.Plain(read(t, packed(t, map[string]string{"body": body})).Blocks); got != "one\ntwo\nthree\nfour\n" {
		t.Errorf("want the words, got %q", got)
	}
}
