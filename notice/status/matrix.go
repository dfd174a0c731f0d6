// Package status tells an officer where many notices stand: which duties each meets, which reviews
// are due, and where notices contradict each other. It takes small records from one notice after
// another and keeps no notice; it reads no file and no clock.
package status

import (
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// A Mark says how a notice meets an item of law.Checklist.
type Mark uint8

const (
	Missing   Mark = iota // owed, and nothing says it
	Vague                 // words stand there that say nothing definite
	Unread                // words stand there that noticec cannot read
	Worded                // own words say it
	Stated                // a code or another typed value says it
	None                  // `none` says that there is nothing
	Delegated             // a related notice says it
	NotOwed               // the notice need not say it
)

// String is the mark as a slug.
func (m Mark) String() string {
	return [...]string{"missing", "vague", "unread", "worded", "stated", "none", "delegated", "not-owed"}[m]
}

// A Cell is what a notice says on one item of law.Checklist.
type Cell struct {
	Mark Mark
	At   Place  // where it is said, or where it should be
	Why  string // why it is not owed, or under which of several regimes it is missing; may be empty
}

// A Place is a line of a file.
type Place struct {
	File string // as it was named, with slashes
	Line int    // from 1; 0 is the file as a whole
}

// String is the place as findings print it: "a.notice.yaml:3".
func (p Place) String() string {
	if p.Line == 0 {
		return p.File
	}
	return p.File + ":" + strconv.Itoa(p.Line)
}

// A Record is what is remembered of one notice.
type Record struct {
	File         string // as it was named, with slashes
	ID, Title    string
	Language     string // BCP 47
	Controller   string
	Regimes      []string
	Version      bool    // it is a version or a translation of another notice
	Ended        string  // the day on which it ended, if it has (ISO 8601)
	Successor    string  // the notice that applies instead, as it is named
	Broken       bool    // its form is wrong, so that nothing is known of what it states
	Cells        []Cell  // by the order of law.Checklist; none of a broken notice
	Review       *Review // nil if it names no day of review
	Behind       int     // parts of a translation whose originals changed after it was made
	Untranslated int     // parts of a translation that are not translated
	Counts       [diag.Error + 1]int
}

// codes of findings that say that a translation is behind.
const (
	codeStale        = "NC114"
	codeUntranslated = "NC113"
)

// New returns the record of a notice that is judged on a day (ISO 8601), with the findings about it.
// stated is nil where the form of the notice is wrong.
func New(file string, stated *statement.Statements, findings diag.List, today string) Record {
	out := Record{File: file, Broken: stated == nil}
	for _, d := range findings {
		if d.Accepted != nil {
			continue
		}
		out.Counts[d.Severity]++
		switch d.Code.ID {
		case codeStale:
			out.Behind++
		case codeUntranslated:
			out.Untranslated++
		}
	}
	if stated == nil {
		return out
	}
	n := stated.Notice()
	out.ID, out.Title, out.Language, out.Controller = owned(n.ID), owned(n.Title), owned(n.Language), owned(n.Controller.Name)
	for _, r := range n.Regimes().All {
		out.Regimes = append(out.Regimes, r.ID)
	}
	out.Version = n.TranslationOf.IsSet() || n.VersionOf.IsSet()
	if end := n.ValidUntil.Value; end != "" && end < today {
		out.Ended, out.Successor = strings.Clone(end), owned(n.SupersededBy)
	}
	out.Cells = Matrix(stated, n.Judged(today))
	inherited := out.Version && placeOf(n.ReviewBy.Span, file).File != file
	if n.ReviewBy.IsSet() && !inherited {
		out.Review = &Review{ID: out.ID, Title: out.Title, File: file, By: owned(n.ReviewBy), Reviewer: owned(n.Reviewer), At: placeOf(n.ReviewBy.Span, file)}
	}
	return out
}

// owned is the value of a text without the file that it stands in.
func owned(t source.Text) string { return strings.Clone(t.Value) }

func placeOf(s source.Span, file string) Place {
	if s.File != nil {
		file = s.File.Name
	}
	return Place{file, s.Start.Line}
}

// Matrix returns what a notice says on each item of law.Checklist, in its order, by the law of a day.
func Matrix(stated *statement.Statements, day string) []Cell {
	out := make([]Cell, len(law.Checklist))
	for i, d := range law.Checklist {
		out[i] = cell(stated, d, day)
	}
	return out
}

// cell says how a notice meets an item: what is stated counts whether it is owed or not; what is not
// is missing only if it is owed and no exception of the law lifts the duty.
func cell(stated *statement.Statements, d law.Duty, day string) Cell {
	n, s := stated.Notice(), stated.Item(d.Slug)
	section := statement.SectionOf(d.Slug)
	out := Cell{Mark: marks[s.How], At: at(n, section, s)}
	owed, why := stated.Owed(d.Slug, day)
	switch {
	case s.How == statement.Delegated:
		return out
	case s.Meets(d.Slug):
		if !owed || d.Slug == "dpo" {
			return out
		}
		var under []string
		for _, r := range stated.NotUnder(section, d.Provision, day) {
			if stated.Excepted(d.Provision, law.Named{All: []*law.Regime{r}}, day) == "" {
				under = append(under, r.ID)
			}
		}
		if len(under) > 0 && n.Covering(section) == nil {
			out.Mark, out.Why = Missing, "under "+strings.Join(under, ", ")
		}
		return out
	case !owed && s.How == statement.Denied:
		return out
	case !owed:
		out.Mark, out.Why = NotOwed, why
		return out
	}
	if reason := stated.Excepted(d.Provision, n.Regimes(), day); reason != "" {
		out.Mark, out.Why = NotOwed, strings.Clone(reason)
	} else if s.How == statement.Denied {
		out.Mark, out.Why = Missing, "`none` is no answer to it"
	}
	return out
}

var marks = [...]Mark{
	statement.Silent: Missing, statement.Vague: Vague, statement.Unread: Unread, statement.Worded: Worded, statement.Coded: Stated, statement.Denied: None, statement.Delegated: Delegated,
}

// at is where an item is said, else the section where it belongs, else the title.
func at(n *notice.Notice, section string, s statement.Statement) Place {
	for _, span := range []source.Span{s.Place(), n.SectionSpan(section), n.Title.Span, n.Span} {
		if span.IsValid() {
			return placeOf(span, "")
		}
	}
	return Place{}
}

// Missing are the items of law.Checklist that the notice owes and does not say. A notice that has
// ended owes nothing any more.
func (r Record) Missing() []string {
	var out []string
	for i, c := range r.Cells {
		if c.Mark == Missing && r.Ended == "" {
			out = append(out, law.Checklist[i].Slug)
		}
	}
	return out
}
