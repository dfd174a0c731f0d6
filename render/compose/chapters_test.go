package compose_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// long is a notice with chapters.
const long = `
noticec: 1
language: en-GB
regime: uk-gdpr
controller: {name: Averton Council, email: a@averton.example}
personal_data: [{name: Contact details}]
purposes: [{text: answer your calls, basis: public-task}]
sources: [{name: You}]
recipients: [{name: Banks}]
retention: [{name: Files, period: P1Y}]
transfers: none
automated_decisions: none
complaints: {authority: GB}
`

func headings(t *testing.T, yaml string) []string {
	t.Helper()
	var out []string
	doc.Walk(compose.Compose(notice.Decode(parse(t, "n.yaml", []byte(yaml)))).Blocks, func(b doc.Block) {
		if s, ok := b.(*doc.Section); ok && len(s.Heading) > 0 {
			out = append(out, doc.Plain(s.Heading))
		}
	})
	return out
}

// The ids of the notice's own sections never meet those of chapters and of the list of what is not done.
func TestOwnSectionsAmongChapters(t *testing.T) {
	got := strings.Join(headings(t, long+`
sections:
  - {id: not, heading: Mine, body: First words.}
  - {id: use, heading: Yours, body: Other words., before: recipients}
`), " | ")
	want := "What we use, and why | Why we use it | Our lawful basis | The information we use | Where we get it | Who sees it, and how long we keep it | Yours | " +
		"Who we share it with | How long we keep it | What we do not do | Your rights | Your other rights | How to complain | Who we are | Mine"
	if want != got {
		t.Errorf("want %q\ngot  %q", want, got)
	}
}

// The heading of the rights is that of their chapter; `heading: ""` leaves none to their list.
func TestHeadingOfRightsInTheirChapter(t *testing.T) {
	for rights, want := range map[string]string{
		"rights: {heading: What you may ask, items: [{right: access}]}": "What you may ask | Which rights you have | How to complain",
		`rights: {heading: "", items: [{right: access}]}`:               "Your rights | How to complain",
	} {
		if got := strings.Join(headings(t, long+rights+"\n"), " | "); !strings.Contains(got, " | "+want+" | Who we are") {
			t.Errorf("%s: want %q, got %q", rights, want, got)
		}
	}
}
