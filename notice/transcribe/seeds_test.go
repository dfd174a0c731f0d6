package transcribe_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/render/doc"
)

// The texts of the two published notices that the examples transcribe become drafts with every word
// of theirs, and with what they say for certain.
func TestSeeds(t *testing.T) {
	for name, want := range map[string]string{
		"ats.txt":   "automated_decisions.state=none transfers.state=none sections=purposes sections=recipients sections=retention rights.right=rectification rights.right=erasure lawful_bases.basis=public-task lawful_bases.basis=legal-obligation",
		"imago.txt": "sections=personal_data sections=rights retention.until_age=25 complaints.authority=GB dpo.email=dataprotection@imago.community",
	} {
		data, err := os.ReadFile("../../testdata/seeds/" + name)
		if err != nil {
			t.Fatal(err)
		}
		one := transcribed(t, name, data, "")[0]
		text, _ := one.Text()
		for _, f := range checked(t, text).Findings {
			if f.Code.ID < "NC3" && f.Severity == diag.Error {
				t.Errorf("%s: want no fault of form, got %v", name, f)
			}
		}
		page := built(t, text)
		words := marklessWords(intake.Plain(one.Document.Blocks))
		if diff := cmp.Diff(words, marklessWords(page.Title+" "+strings.Join(doc.Words(page.Blocks), " "))); diff != "" {
			t.Errorf("%s: words of the document -, of the page +:\n%s", name, diff)
		}
		found := map[string]bool{}
		for _, s := range one.Draft.Sections {
			found["sections="+s.Key] = true
		}
		for _, f := range one.Draft.Facts {
			found[f.Section+"."+f.Field+"="+f.Value] = true
		}
		for _, fact := range strings.Fields(want) {
			if !found[fact] {
				t.Errorf("%s: want %s, got %v", name, fact, found)
			}
		}
	}
}
