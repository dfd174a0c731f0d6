package status_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/status"
)

// Lines of a calendar end in CR LF and have at most 75 octets; what is folded is whole again where
// the folds are taken away, and no character is cut.
func TestCalendar(t *testing.T) {
	long := strings.Repeat("Hinweise für Bürgerinnen; Bürger, 日本 \\ ", 8)
	reviews := []status.Review{
		{ID: "a", Title: long, File: "a.notice.yaml", By: "2026-12-31", Reviewer: "Ann\nBegin: VCALENDAR", At: status.Place{File: "a.notice.yaml", Line: 9}},
		{File: "b.notice.yaml", By: "2028-02-29", At: status.Place{File: "b.notice.yaml", Line: 2}},
		{File: "c.notice.yaml", By: "no day"},
	}
	var out, again bytes.Buffer
	if err := status.Calendar(&out, reviews, "P3M", "2026-11-28"); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	for _, line := range strings.SplitAfter(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(strings.TrimSuffix(line, "\r\n")) > 75 || !utf8.ValidString(line) || strings.ContainsAny(strings.TrimSuffix(line, "\r\n"), "\r\n") {
			t.Errorf("want at most 75 octets and an end, got %q", line)
		}
	}
	whole := strings.ReplaceAll(text, "\r\n ", "")
	for _, want := range []string{
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:",
		"DTSTAMP:20261128T000000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n",
		"DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n",
		`Hinweise für Bürgerinnen\; Bürger\, 日本 \\`,
		`a.notice.yaml:9\nReviewer: Ann\nBegin: VCALENDAR`,
		"TRIGGER:-P90D\r\n", "SUMMARY:Review the privacy notice “b.notice.yaml”\r\n",
	} {
		if !strings.Contains(whole, want) {
			t.Errorf("want %q in\n%s", want, whole)
		}
	}
	if n := strings.Count(whole, "BEGIN:VEVENT"); n != 2 {
		t.Errorf("want two events, got %d", n)
	}
	if strings.Count(whole, "\r\nBEGIN:VALARM") != 2 || strings.Contains(whole, "\r\nBegin") {
		t.Errorf("want an alarm each, and no line of a reviewer’s own:\n%s", whole)
	}
	if err := status.Calendar(&again, reviews, "P3M", "2026-11-28"); err != nil || !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Error("want the same bytes again")
	}
}

// An event keeps its UID when its day or its title changes.
func TestUIDsAreStable(t *testing.T) {
	uid := func(r status.Review) string {
		var b bytes.Buffer
		if err := status.Calendar(&b, []status.Review{r}, "P90D", "2026-11-28"); err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(b.String(), "UID:")
		return rest[:strings.Index(rest, "\r\n")]
	}
	first := uid(status.Review{ID: "a", Title: "A", File: "a", By: "2026-12-01"})
	if second := uid(status.Review{ID: "a", Title: "B", File: "b", By: "2027-12-01"}); first != second {
		t.Errorf("want %s, got %s", first, second)
	}
	if other := uid(status.Review{ID: "b", Title: "A", File: "a", By: "2026-12-01"}); first == other {
		t.Error("want another UID for another notice")
	}
}

// Reviews are due from the lead time on, and when they are overdue; those of ended notices are not.
func TestDue(t *testing.T) {
	review := func(file, by string) status.Record {
		return status.Record{File: file, Review: &status.Review{File: file, By: by}}
	}
	ended := review("ended", "2026-11-30")
	ended.Ended = "2026-10-01"
	records := []status.Record{review("late", "2027-02-27"), review("due", "2027-02-26"), review("overdue", "2026-11-27"), ended, {File: "none"}}
	until := status.Until("2026-11-28", status.DefaultLead)
	if until != "2027-02-26" {
		t.Errorf("want ninety days from 28 November, got %s", until)
	}
	var got []string
	for _, r := range status.Due(records, until) {
		got = append(got, r.File)
	}
	if want := "overdue due"; strings.Join(got, " ") != want {
		t.Errorf("want %s, got %v", want, got)
	}
	if n := len(status.Reviews(records)); n != 3 {
		t.Errorf("want all three, got %d", n)
	}
}
