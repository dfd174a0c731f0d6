package docx_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/docx"
	"github.com/noticec/noticec/render/docx/docxtest"
)

func field(s string) source.Text { return source.Text{Value: s} }

func written(s string) doc.Written { return doc.Written{Text: field(s), Inlines: text(s)} }

func removed(s string) doc.Inline { return doc.Changed{Deleted: true, Inlines: text(s)} }

func added(s string) doc.Inline { return doc.Changed{Inlines: text(s)} }

// reviewed is a copy for review with remarks and changes of each kind.
func reviewed() *doc.Document {
	return &doc.Document{
		Lang: "en-GB", Title: "Telecare", Controller: "Averton Council", Labels: doc.Labels{Contents: "Contents"},
		Updated: doc.Stamp{Label: "Updated", Value: "2026-09-30", Text: "30 September 2026"},
		Review: &doc.Review{
			Draft: "Draft: not for publication",
			Remarks: []doc.Remark{
				{Severity: "error", Code: "NC601", Message: "The notice gives no period.", Help: "Add a “period” & say <when>.", Law: "UK GDPR Art. 13(2)(a), Art. 14(2)(a)", Place: "a.notice.yaml:3:5"},
				{Severity: "warning", Code: "NC801", Message: "Over several blocks."},
				{Severity: "unsure", Message: "About words in others."},
				{Message: "Without a place."},
			},
		},
		Blocks: []doc.Block{
			&doc.Contents{},
			&doc.Section{ID: "a", Heading: []doc.Inline{doc.Remarked{Remarks: []int{0}, Inlines: []doc.Inline{written("How long")}}}, Blocks: []doc.Block{
				para(doc.Text("We keep "), doc.Written{Text: field("your *file* and more"), Inlines: []doc.Inline{
					doc.Text("your "), doc.Emph(text("file")), doc.Text(" "), doc.Remarked{Remarks: []int{1, 2, 2, 9}, Inlines: []doc.Inline{doc.Text("and "), doc.Remarked{Remarks: []int{2}, Inlines: text("more")}}},
				}}, doc.Text(".")),
				para(removed("This is gone."), doc.Text(" ")),
				para(doc.Text("It "), removed("was"), added("is"), doc.Link{URL: "https://averton.example/", Inlines: []doc.Inline{doc.Text("a "), added("new"), doc.Text(" link")}}),
				&doc.List{Items: []doc.ListItem{{Blocks: []doc.Block{para(added("A new item"))}}, {Blocks: []doc.Block{para(doc.Remarked{Remarks: []int{1}, Inlines: text("An old one")})}}}},
				&doc.Table{Head: [][]doc.Inline{text("What"), text("Why")}, Rows: []doc.Row{
					{Cells: [][]doc.Block{{para(removed("Old"))}, {para(removed("row"))}}},
					{Cells: [][]doc.Block{cell("Kept"), {para(written("row"))}}},
				}},
			}},
		},
	}
}

// Each remark that is about words is a comment, at exactly these words, and its range begins and ends
// once, wherever others do.
func TestRemarksAreComments(t *testing.T) {
	f := open(t, reviewed(), docx.Options{})
	about := map[string]string{}
	open := map[string]bool{}
	f.Document().Walk(func(n *docxtest.Node) bool {
		switch id := n.Attr["w:id"]; n.Name {
		case "w:commentRangeStart":
			if _, twice := about[id]; twice {
				t.Errorf("the range of comment %s begins twice", id)
			}
			open[id], about[id] = true, ""
		case "w:commentRangeEnd":
			if !open[id] {
				t.Errorf("the range of comment %s ends and is not open", id)
			}
			delete(open, id)
		case "w:t":
			for id := range open {
				about[id] += n.Plain()
			}
		}
		return true
	})
	if len(open) > 0 {
		t.Errorf("ranges that do not end: %v", open)
	}
	want := map[string]string{"0": "How long", "1": "and more. It isa new linkA new itemAn old one", "2": "and more"}
	for id, words := range want {
		if about[id] != words {
			t.Errorf("comment %s: want it about %q, got %q", id, words, about[id])
		}
	}
	list := f.Root("word/comments.xml").All("w:comment")
	if len(list) != len(want) || len(f.Document().All("w:commentReference")) != len(want) {
		t.Fatalf("want %d comments, got %d", len(want), len(list))
	}
	if got := list[0].Plain(); list[0].Attr["w:author"] != "noticec" || list[0].Attr["w:date"] != "2026-09-30T00:00:00Z" || !strings.Contains(got, "Error NC601: The notice gives no period.") ||
		!strings.Contains(got, "What to do: Add a “period” & say <when>.") || !strings.Contains(got, "Law: UK GDPR Art. 13(2)(a), Art. 14(2)(a).") {
		t.Errorf("want severity, code, message, help and law, got %q", got)
	}
}

// Words that are gone are deleted, new ones inserted; where all words of a paragraph or a row are, so
// is its end.
func TestChangesAreTracked(t *testing.T) {
	f := open(t, reviewed(), docx.Options{})
	for name, n := range map[string]int{"w:del": 4 + 2, "w:ins": 3 + 1, "w:delText": 4} { // runs, and ends of a paragraph or a row
		if got := len(f.Document().All(name)); got != n {
			t.Errorf("%s: want %d, got %d", name, n, got)
		}
	}
	for _, p := range f.Document().All("w:p") {
		mark := p.Child("w:pPr").Child("w:rPr").Child("w:del") != nil
		if wholly := strings.TrimSpace(p.Plain()) == "" && len(p.All("w:delText")) > 0 && p.Style() == ""; mark != wholly {
			t.Errorf("%q: want the end deleted: %v, got %v", p.Plain(), wholly, mark)
		}
	}
}

// Each page of a copy for review says that it is a draft, and nothing of a review is in what is published.
func TestDraft(t *testing.T) {
	d := reviewed()
	f := open(t, d, docx.Options{})
	for _, part := range []string{"word/header1.xml", "word/header2.xml"} {
		if !strings.Contains(f.Root(part).Plain(), "Draft: not for publication") {
			t.Errorf("%s: want the draft, got %q", part, f.Root(part).Plain())
		}
	}
	d.Review = nil
	f = open(t, d, docx.Options{})
	for name, data := range f.Parts {
		for _, mark := range []string{"noticec_", "w:comment", "w:ins ", "w:del ", "Draft", "urn:noticec", "noticecDraft"} {
			if strings.Contains(string(data), mark) {
				t.Errorf("%s: %q is in what is published", name, mark)
			}
		}
	}
}
