package rewrite_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
)

// A copy with five comments that LibreOffice saved, with three fields edited and one comment answered,
// changes these fields, and what people said is listed. `.ci/round` makes it.
func TestRoundInLibreOffice(t *testing.T) {
	data, err := os.ReadFile("testdata/round/edited.docx")
	if err != nil {
		t.Fatal(err)
	}
	o, err := rewrite.BringOnto(workspace.Nearest, workspace.Source{Dir: "testdata/round", Name: "lending.notice.yaml"}, "edited.docx", data, today)
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	var fields []string
	for _, name := range o.Taken {
		_, field, _ := strings.Cut(name, ": ")
		fields = append(fields, field)
	}
	if want := []string{"purposes.lend.text", "recipients.0.name", "retention.0.text"}; !slices.Equal(fields, want) {
		t.Errorf("want %q, got %q", want, fields)
	}
	if len(o.Left) != 2 {
		t.Fatalf("want a comment and an answer, got %+v", o.Left)
	}
	if l := o.Left[0]; l.What != "comment by Ali Khan" || l.New != "Do we still need the address?" {
		t.Errorf("want the comment, got %+v", l)
	}
	if l := o.Left[1]; l.What != "answer by Jane Roe to error NC306" || l.New != "Our interest is to spend the fees of members well." || !strings.HasPrefix(l.Place, "about “We rely on a legitimate interest") {
		t.Errorf("want the answer, got %+v", l)
	}
}
