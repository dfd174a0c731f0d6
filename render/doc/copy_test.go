package doc_test

import (
	"reflect"
	"testing"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
)

// A copy is what was copied, and nothing that is done to it reaches that.
func TestCopy(t *testing.T) {
	d := sampler.Document()
	d.Blocks = append(d.Blocks, &doc.Listing{Items: []doc.Listed{{ID: "a", Title: []doc.Inline{doc.Text("b")}, Metadata: [][]doc.Inline{{doc.Text("c")}}}}})
	var copied []doc.Block
	for _, b := range d.Blocks {
		copied = append(copied, doc.Copy(b))
	}
	if !reflect.DeepEqual(d.Blocks, copied) {
		t.Fatal("want a copy to be what was copied")
	}
	before := doc.Words(d.Blocks)
	other := &doc.Document{Blocks: copied}
	doc.EachID(copied, func(id *string) { *id = "changed" })
	doc.Walk(copied, func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			b.Heading = nil
		case *doc.Paragraph:
			b.Inlines = nil
		case *doc.Definitions:
			b.Items[0].Term = nil
		case *doc.Table:
			b.Caption, b.Head[0], b.Rows[0].Cells[0] = nil, nil, nil
		case *doc.Listing:
			b.Items[0].Title, b.Items[0].Metadata[0] = nil, nil
		}
	})
	other.Clean()
	if after := doc.Words(d.Blocks); !reflect.DeepEqual(before, after) {
		t.Errorf("want the words of the document as they were, %q, got %q", before, after)
	}
	doc.EachID(d.Blocks, func(id *string) {
		if *id == "changed" {
			t.Error("want the ids of the document as they were")
		}
	})
}
