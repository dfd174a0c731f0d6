package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
)

const noDate = "noticec: 1\ntitle: T\nregime: uk-gdpr\ncontroller: {name: C, email: c@b.example, phone: \"01632 960100\"}\npurposes: [{text: send you letters, basis: consent}]\nretention: [{name: f, until: the end}]\ncomplaints: {controller: Write to us., authority: GB}\nautomated_decisions: none\nrecipients: none\ntransfers: none\n"

// verdict prints the findings that count, and how many are accepted and why.
func verdict(t *testing.T, text string) string {
	t.Helper()
	r, err := check.File(source.NewFile("a", []byte(text)), check.Settings{Today: "2026-11-22"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, d := range r.Findings {
		if d.Accepted != nil {
			fmt.Fprintf(&b, "%s accepted by %s: %s\n", d.Code.ID, d.Accepted.By, d.Accepted.Reason)
		} else {
			fmt.Fprintf(&b, "%s %d: %s\n", d.Code.ID, d.Span.Start.Line, d.Message)
		}
	}
	return b.String()
}

func TestIgnore(t *testing.T) {
	if got := verdict(t, noDate); got != "NC801 2: the notice has neither a date nor a version\n" {
		t.Fatalf("want one finding to begin with, got %s", got)
	}
	put := func(line, above string) string {
		text := strings.Replace(noDate, "title: T\n", above+"title: T"+line+"\n", 1)
		return text
	}
	for _, c := range []struct{ text, want string }{
		{put(" # noticec:ignore NC801 -- dated on the page", ""), "NC801 accepted by ignore: dated on the page\n"},
		{put("", "# noticec:ignore NC801 -- above\n# another comment\n"), "NC801 accepted by ignore: above\n"},
		{put("", "# noticec:ignore NC801 until=2026-11-22 -- today still\n"), "NC801 accepted by ignore: today still\n"},
		{noDate + "# noticec:ignore-file NC801 -- whole\n", "NC801 accepted by ignore: whole\n"},
		{put("", "# noticec:ignore NC801 until=2026-11-21 -- over\n"), "NC902 2: this comment ignores findings until `2026-11-21`, which has passed\nNC801 3: the notice has neither a date nor a version\n"},
		{put(" # noticec:ignore NC801", ""), "NC801 2: the notice has neither a date nor a version\nNC901 2: the comment does not say why `NC801` is ignored\n"},
		{put(" # noticec:ignore -- why", ""), "NC801 2: the notice has neither a date nor a version\nNC901 2: the comment does not say which code it ignores\n"},
		{put(" # noticec:ignore NC8011 -- why", ""), "NC801 2: the notice has neither a date nor a version\nNC901 2: there is no code `NC8011`\n"},
		{put(" # noticec:ignore NC201 -- why", ""), "NC801 2: the notice has neither a date nor a version\nNC901 2: `NC201` cannot be ignored, for without what it asks the notice cannot be read\n"},
		{put(" # noticec:ignore NC801, NC712 -- both", ""), "NC801 accepted by ignore: both\nNC903 2: nothing that this comment ignores as NC712 is found here\n"},
		{put(" # noticec:ignore no-date -- by name", ""), "NC801 accepted by ignore: by name\n"},
		{put(" # noticec:ignore nc801 -- in small letters", ""), "NC801 accepted by ignore: in small letters\n"},
		{put(" # noticec:ignore No-Date, objection-missing -- both", ""), "NC801 accepted by ignore: both\nNC903 2: nothing that this comment ignores as objection-missing is found here\n"},
		{put(" # noticec:ignore no-dates -- a slip", ""), "NC801 2: the notice has neither a date nor a version\nNC901 2: there is no code `no-dates`\n"},
		{put(" # noticec:ignored NC801 -- not ours", ""), "NC801 2: the notice has neither a date nor a version\nNC901 2: there is no comment `noticec:ignored`\n"},
		{put("", "# noticec:ignore-next-line NC801 -- as others call it\n"), "NC901 2: there is no comment `noticec:ignore-next-line`\nNC801 3: the notice has neither a date nor a version\n"},
		{put(" # noticec: ignore NC801 -- with a space", ""), "NC801 accepted by ignore: with a space\n"},
		{put(" #   noticec:ignore NC801 -- with more", ""), "NC801 accepted by ignore: with more\n"},
		{put(" # noticec:ignore NC801 — a dash of an editor", ""), "NC801 accepted by ignore: a dash of an editor\n"},
		{put(" # noticec:ignore NC801 – a short one", ""), "NC801 accepted by ignore: a short one\n"},
		{put(" # noticec:ignore NC801 because we date the page", ""), "NC801 2: the notice has neither a date nor a version\nNC901 2: there is no code `because`\n"},
		{put(" # noticec: 1 ignore NC801", ""), "NC801 2: the notice has neither a date nor a version\n"},
		{noDate + "intro: |\n  # noticec:ignore-file NC801 -- words, and no comment\n", "NC801 2: the notice has neither a date nor a version\nNC083 12: a heading stands inside a field\n"},
		{noDate + "speaker: \"a # noticec:ignore-file NC801 -- words\"\n", "NC801 2: the notice has neither a date nor a version\n"},
	} {
		if got := verdict(t, c.text); c.want != got {
			t.Errorf("%s\nwant %sgot  %s", c.text, c.want, got)
		}
	}
}

// An exception with its provision and its reason accepts the finding about its duty.
func TestExceptions(t *testing.T) {
	text := strings.Replace(noDate, "retention: [{name: f, until: the end}]\n", "updated: 2026-09-01\n", 1)
	for _, c := range []struct{ exception, want string }{
		{"", "NC601 2: the notice does not say how long data are kept\n"},
		{"exceptions: [{item: retention, provision: Art. 13(4), reason: You know it.}]\n", "NC601 accepted by exception: Art. 13(4): You know it.\n"},
		{"exceptions: [{item: rights, provision: Art. 13(4), reason: You know it.}]\n", "NC601 2: the notice does not say how long data are kept\n"},
		{"exceptions: [{item: retention, provision: Art. 13(4)}]\n", "NC601 2: the notice does not say how long data are kept\nNC750 11: the exception needs both the provision that allows it and the reason why it applies\n"},
	} {
		if got := verdict(t, text+c.exception); c.want != got {
			t.Errorf("%s: want %sgot  %s", c.exception, c.want, got)
		}
	}
}

// A related notice that covers a section, and can be found, accepts what is missing in it.
func TestCovered(t *testing.T) {
	text := strings.Replace(noDate, "retention: [{name: f, until: the end}]\n", "updated: 2026-09-01\n", 1)
	for _, c := range []struct{ related, want string }{
		{"related_notices: [{label: our main notice, url: \"https://averton.example\", covers: retention}]\n", "NC601 accepted by related notice: covered by our main notice\n"},
		{"related_notices: [{label: our main notice, url: \"https://averton.example\", covers: rights}]\n", "NC601 2: the notice does not say how long data are kept\n"},
		{"related_notices: [{label: our main notice, covers: retention}]\n", "NC601 2: the notice does not say how long data are kept\n"},
	} {
		if got := verdict(t, text+c.related); c.want != got {
			t.Errorf("%s: want %sgot  %s", c.related, c.want, got)
		}
	}
}

// What a comment lacks is told with what it says already.
func TestIgnoreHelp(t *testing.T) {
	for _, c := range []struct{ comment, want string }{
		{"# noticec:ignore NC801", "write `# noticec:ignore NC801 -- reason`"},
		{"# noticec:ignore NC801 --", "write `# noticec:ignore NC801 -- reason`"},
		{"# noticec:ignore NC801, NC301", "write `# noticec:ignore NC801 NC301 -- reason`"},
		{"# noticec:ignore no-date", "write `# noticec:ignore no-date -- reason`"},
		{"# noticec:ignore no-dates -- because", "did you mean `no-date`?"},
		{"# noticec:ignore-file NC601", "write `# noticec:ignore-file NC601 -- reason`"},
		{"# noticec:ignore NC801 until=2027-01-31", "write `# noticec:ignore NC801 until=2027-01-31 -- reason`"},
		{"# noticec:ignore -- because", "write `# noticec:ignore NC801 -- reason`"}, // what is found there
		{"# noticec:ignore-file -- because", "write `# noticec:ignore-file NC801 -- reason`"},
		{"# noticec:ignored NC801 -- because", "write `# noticec:ignore NC801 -- reason`"},
	} {
		text := strings.Replace(noDate, "title: T\n", "title: T "+c.comment+"\n", 1)
		help := ""
		for _, d := range found(t, text) {
			if d.Code.ID == "NC901" {
				help = d.Help
			}
		}
		if help != c.want {
			t.Errorf("%s: want %q, got %q", c.comment, c.want, help)
		}
	}
}

// A comment in a base accepts what is found in the base, in each notice that extends it, and is
// not unused because one of them lacks it.
func TestIgnoreInBase(t *testing.T) {
	const base = "noticec: 1\nregime: uk-gdpr\nretention:\n  - {name: Files, criteria: as long as necessary} # noticec:ignore NC603 -- the schedule is being written\n"
	read := func(_ *source.File, _ string) (*source.File, error) {
		return source.NewFile("council.base.yaml", []byte(base)), nil
	}
	for _, c := range []struct {
		own  string
		want int
	}{{"", 1}, {"retention: {inherit: false, items: [{name: Files, period: P2Y, from: the end}]}\n", 0}} {
		text := "noticec: 1\nextends: council.base.yaml\ntitle: T\n" + c.own
		r, err := check.File(source.NewFile("a.notice.yaml", []byte(text)), check.Settings{Today: "2026-11-28"}, read)
		if err != nil {
			t.Fatal(err)
		}
		accepted := 0
		for _, d := range r.Findings {
			switch {
			case d.Code.ID == "NC603" && d.Accepted != nil && d.Accepted.Reason == "the schedule is being written":
				accepted++
			case d.Code.ID == "NC603", d.Code.ID == "NC903":
				t.Errorf("%q: want it accepted and used, got %s: %s", c.own, d.Code.ID, d.Message)
			}
		}
		if accepted != c.want {
			t.Errorf("%q: want %d accepted, got %d", c.own, c.want, accepted)
		}
	}
}
