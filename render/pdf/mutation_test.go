package pdf_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/pdf"
	"github.com/noticec/noticec/render/pdf/inspect"
)

// What a validator may not see, the checks of these tests do: each change of a right file
// is found.
func TestChecksFindWhatIsWrong(t *testing.T) {
	file := string(print(t, sampler.Document(), pdf.Options{Classic: true}))
	for name, c := range map[string]struct{ old, new, want string }{
		"no language":                   {`/Lang\(en-GB\)`, ``, "the document has no language"},
		"no language of a part":         {`/Lang\(cy\)`, ``, "Span"},
		"not tagged":                    {`/Marked true`, `/Marked false`, "does not say that it is tagged"},
		"title not shown":               {`/DisplayDocTitle true`, `/DisplayDocTitle false`, "does not show its title"},
		"no title":                      {`/Title\(Sampler[^)]*\)`, ``, "has no title"},
		"a level left out":              {`/S/H3`, `/S/H4`, "a heading of level 4 after one of level 2"},
		"two titles":                    {`/S/H2`, `/S/H1`, "a heading of level 1 after"},
		"no Scope of columns":           {`/A<</O/Table/Scope/Column>>`, ``, "no Scope"},
		"no Scope of rows":              {`/A<</O/Table/Scope/Row>>`, ``, "no Scope"},
		"no ListNumbering":              {`/A<</O/List/ListNumbering/Decimal>>`, ``, "no ListNumbering"},
		"no Contents":                   {`/Contents\(privacy@averton.example\)`, ``, "has no Contents"},
		"a link to nowhere":             {`/A<</S/URI/URI\(mailto:[^)]*\)>>`, ``, "leads nowhere"},
		"wrong StructParent of a link":  {`/StructParent 4`, `/StructParent 5`, "the way back of the annotation"},
		"wrong StructParents of a page": {`/StructParents 0`, `/StructParents 1`, "the way back of mark"},
		"no StructParents":              {`/StructParents 1`, ``, "no way back to the structure"},
		"no order of tabs":              {`/Tabs/S`, ``, "the order of tabs"},
		"an annotation not listed":      {`/Annots\[\d+ 0 R `, `/Annots[`, "is listed 0 times"},
		"an annotation in no structure": {`<</Type/OBJR/Pg \d+ 0 R/Obj \d+ 0 R>>`, ``, "in the structure"},
		"a mark in no structure":        {`/K 0>>`, `>>`, "marks belong to no element"},
		"a mark twice in the structure": {`/K 1>>`, `/K 0>>`, "or it belongs to two elements"},
		"a mark twice on a page":        {`<</MCID 1>> BDC`, `<</MCID 0>> BDC`, "is there twice"},
		"marks that do not end":         {`\nEMC\n`, "\n", "marked content within another"},
		"content without its mark":      {`/P <</MCID \d+>> BDC\n`, ``, "is neither content nor an artifact"},
		"artifact without its mark":     {`/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n`, ``, "that did not begin"},
		"a tag that is not its element": {`/H1 <<`, `/P <<`, "its element H1"},
		"a wrong parent":                {`/S/H1/P \d+ 0 R`, `/S/H1/P 1 0 R`, "its parent is"},
		"a list of paragraphs":          {`/S/LI/`, `/S/P/`, "L"},
		"a cell outside of rows":        {`/S/TR/`, `/S/Sect/`, "holds Sect"},
		"no structure":                  {`/K \d+ 0 R/ParentTree`, `/ParentTree`, "there is no structure"},
		"no characters of a font":       {`/ToUnicode \d+ 0 R`, ``, "has no character"},
		"no font":                       {`/FontFile2 \d+ 0 R`, ``, "is not in the file"},
		"no mark of a part":             {`/Type0/BaseFont/[A-Z]{6}\+`, `/Type0/BaseFont/`, "no mark of a part"},
		"a missing object":              {`/ParentTree \d+ 0 R`, `/ParentTree 9999 0 R`, "object 9999 is not there"},
	} {
		t.Run(name, func(t *testing.T) {
			old := regexp.MustCompile(c.old)
			if !old.MatchString(file) {
				t.Fatalf("want %s in the file", c.old)
			}
			f, err := inspect.Open(lengths([]byte(old.ReplaceAllString(file, c.new))))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(f.Faults(), "\n"); !strings.Contains(got, c.want) {
				t.Errorf("want a fault with %q, got:\n%s", c.want, got)
			}
		})
	}
}

var stream = regexp.MustCompile(`(?s)/Length \d+>>\nstream\n(.*?)\nendstream`)

// lengths makes those of streams right again; text of them may have changed.
func lengths(file []byte) []byte {
	return stream.ReplaceAllFunc(file, func(s []byte) []byte {
		body := stream.FindSubmatch(s)[1]
		return append(append([]byte("/Length "+strconv.Itoa(len(body))+">>\nstream\n"), body...), "\nendstream"...)
	})
}
