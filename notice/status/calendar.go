package status

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// Calendar writes reviews as a calendar (RFC 5545): an event of a whole day for each, with an alarm
// the lead time (ISO 8601) before it. An event keeps its UID while its notice keeps its id, so that
// a calendar that reads the file again moves it. Nothing depends on when it is written: DTSTAMP is
// the day that notices are judged by.
func Calendar(w io.Writer, reviews []Review, lead, today string) error {
	c := &calendar{}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//noticec//reviews of privacy notices//EN")
	c.line("CALSCALE", "GREGORIAN")
	c.line("METHOD", "PUBLISH")
	c.text("X-WR-CALNAME", "Reviews of privacy notices")
	for _, r := range reviews {
		day, err := time.Parse(time.DateOnly, r.By)
		if err != nil {
			continue // the schema has reported it
		}
		c.event(r, day, lead, today)
	}
	c.line("END", "VCALENDAR")
	_, err := io.WriteString(w, c.b.String())
	return err
}

func (c *calendar) event(r Review, day time.Time, lead, today string) {
	const basic = "20060102"
	title := cmp.Or(r.Title, r.ID, r.File)
	c.line("BEGIN", "VEVENT")
	c.line("UID", uid(r))
	c.line("DTSTAMP", strings.ReplaceAll(today, "-", "")+"T000000Z")
	c.line("DTSTART;VALUE=DATE", day.Format(basic))
	c.line("DTEND;VALUE=DATE", day.AddDate(0, 0, 1).Format(basic))
	c.text("SUMMARY", "Review the privacy notice “"+title+"”")
	about := "The notice is to be reviewed by " + r.By + ": " + r.At.String()
	if r.Reviewer != "" {
		about += "\nReviewer: " + r.Reviewer
	}
	c.text("DESCRIPTION", about)
	c.line("TRANSP", "TRANSPARENT") // a day on which people are free
	c.line("BEGIN", "VALARM")
	c.line("ACTION", "DISPLAY")
	c.line("TRIGGER", "-"+trigger(lead))
	c.text("DESCRIPTION", fmt.Sprintf("The privacy notice “%s” is to be reviewed by %s", title, r.By))
	c.line("END", "VALARM")
	c.line("END", "VEVENT")
}

// uid is the same for a notice as long as it keeps its id, or its file if it has none.
func uid(r Review) string {
	sum := sha256.Sum256([]byte(cmp.Or(r.ID, r.File)))
	return "review-" + hex.EncodeToString(sum[:12]) + "@noticec"
}

// trigger is a lead time in days: RFC 5545 knows no months and years.
func trigger(lead string) string {
	from, _ := time.Parse(time.DateOnly, "2000-01-01")
	to, _ := time.Parse(time.DateOnly, Until("2000-01-01", lead))
	return fmt.Sprintf("P%dD", int(to.Sub(from).Hours())/24)
}

// A calendar collects content lines.
type calendar struct{ b strings.Builder }

// text adds a property whose value is words.
func (c *calendar) text(name, words string) {
	words = strings.NewReplacer("\\", "\\\\", ";", "\\;", ",", "\\,", "\r\n", "\\n", "\n", "\\n", "\r", "\\n").Replace(words)
	c.line(name, strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7f {
			return -1 // no control characters
		}
		return r
	}, words))
}

// line adds a content line: folded after at most 75 octets, never within a character.
func (c *calendar) line(name, value string) {
	const most = 75
	room, rest := most, name+":"+value
	for len(rest) > room {
		cut := room
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		c.b.WriteString(rest[:cut] + "\r\n ")
		rest, room = rest[cut:], most-1 // the space counts
	}
	c.b.WriteString(rest + "\r\n")
}
