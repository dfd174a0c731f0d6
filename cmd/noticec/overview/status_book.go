package overview

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/status"
	"github.com/noticec/noticec/render/workbook"
)

// Book returns the tables of a status, whose cells lead to lines.
func (s *Status) Book(links Links) workbook.Book {
	b := &statusBook{s, links}
	out := workbook.Book{
		Title:  "Privacy notices: how they stand on " + s.Today,
		Intro:  sentences(s.Summary()),
		Sheets: []workbook.Sheet{b.matrix(), b.reviews(), b.contradictions(), b.translations(), b.ended(), b.findings()},
	}
	if s.Built {
		out.Sheets = append(out.Sheets, b.outputs())
	}
	return out
}

// sentences are lines as sentences.
func sentences(lines []string) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ToUpper(l[:1]) + l[1:] + ".")
	}
	return b.String()
}

type statusBook struct {
	*Status
	links Links
}

// link leads to a line of a file.
func (b *statusBook) link(p status.Place) string {
	if p.File == "" {
		return ""
	}
	at := source.Pos{Line: max(p.Line, 1), Col: 1}
	return b.links.Line(source.Span{File: &source.File{Name: p.File}, Start: at, End: at})
}

func (b *statusBook) at(p status.Place) workbook.Cell {
	c := workbook.Of(p.String())
	c.Link = b.link(p)
	return c
}

func placeOf(s source.Span) status.Place {
	if s.File == nil {
		return status.Place{}
	}
	return status.Place{File: s.File.Name, Line: s.Start.Line}
}

// Heads are what the items of law.Checklist are called in tables, by their slugs.
var heads = map[string]string{
	"controller": "Controller", "dpo": "Data protection officer", "purposes": "Purposes", "lawful-basis": "Lawful bases", "legitimate-interests": "Legitimate interests", "categories": "Categories of data",
	"recipients": "Recipients", "transfers": "Transfers", "retention": "Retention", "rights": "Rights", "withdraw-consent": "Withdrawing consent", "complain-controller": "Complaints to the controller",
	"complain-authority": "Complaints to the authority", "provision-requirement": "Whether data must be given", "adm": "Automated decisions", "source": "Sources",
}

// laws are the places of an item in the laws that the notices answer to. Places that several laws
// have stand once, without their names: "Art. 13(1)(a), 14(1)(a)".
func (s *Status) laws(d law.Duty) string {
	var out []string
	for _, r := range law.Regimes {
		if !slices.ContainsFunc(s.Records, func(x status.Record) bool { return slices.Contains(x.Regimes, r.ID) }) {
			continue
		}
		var places []string
		for _, ref := range r.Places(nil, d.Provision) {
			place := ref.Provision
			if ref.Instrument != r.Instrument {
				place = ref.String()
			} else if len(places) > 0 {
				place = strings.TrimPrefix(place, "Art. ")
			}
			places = append(places, place)
		}
		text := strings.Join(places, ", ")
		switch {
		case text == "" || slices.Contains(out, text):
		case len(out) > 0:
			out = append(out, r.Instrument+" "+text)
		default:
			out = append(out, text)
		}
	}
	return strings.Join(out, "; ")
}

func (b *statusBook) matrix() workbook.Sheet {
	columns := []workbook.Column{
		{Key: "notice", Head: "Notice"}, {Key: "title", Head: "Title"}, {Key: "organisation", Head: "Organisation"}, {Key: "language", Head: "Language"}, {Key: "regime", Head: "Law"},
	}
	for _, d := range law.Checklist {
		columns = append(columns, workbook.Column{Key: d.Slug, Head: heads[d.Slug], Law: b.laws(d), Kind: workbook.Marks})
	}
	columns = append(columns, workbook.Column{Key: "errors", Head: "Errors", Kind: workbook.Counts}, workbook.Column{Key: "warnings", Head: "Warnings", Kind: workbook.Counts}, workbook.Column{Key: "info", Head: "Info", Kind: workbook.Counts})
	return workbook.Sheet{Name: "duties", Title: "What each notice says", Intro: "A row is a notice, a column an item that the law may ask of it. Each cell leads to the line.", Columns: columns, Rows: b.matrixRows()}
}

func (b *statusBook) matrixRows() iter.Seq[workbook.Row] {
	return func(yield func(workbook.Row) bool) {
		for _, r := range b.Records {
			title := workbook.Of(r.Title)
			title.Lang = r.Language
			controller := workbook.Of(r.Controller)
			controller.Lang = r.Language
			row := workbook.Row{b.at(status.Place{File: r.File}), title, controller, workbook.Of(r.Language), workbook.Of(r.Regimes...)}
			for i := range law.Checklist {
				if r.Broken {
					row = append(row, workbook.Cell{State: workbook.Unknown})
					continue
				}
				c := r.Cells[i]
				if r.Ended != "" && c.Mark == status.Missing {
					c.Mark, c.Why = status.NotOwed, "the notice ended on "+r.Ended
				}
				row = append(row, b.mark(c))
			}
			for s := diag.Error; ; s-- {
				row = append(row, workbook.Of(strconv.Itoa(r.Counts[s])))
				if s == diag.Info {
					break
				}
			}
			if !yield(row) {
				return
			}
		}
	}
}

// mark is the cell of an item.
func (b *statusBook) mark(c status.Cell) workbook.Cell {
	out := workbook.Cell{Link: b.link(c.At), Note: c.Why}
	switch c.Mark {
	case status.Missing:
		out.State = workbook.Missing
	case status.Vague:
		out.Values = []string{"vague"}
	case status.Unread:
		out.State = workbook.Unread
	case status.Worded:
		out.State = workbook.Worded
	case status.Stated:
		out.State = workbook.Stated
	case status.None:
		out.State = workbook.None
	case status.Delegated:
		out.State = workbook.Delegated
	case status.NotOwed:
		out.State = workbook.NotOwed
	}
	return out
}

// rows are the rows of a list.
func rows[T any](list []T, row func(T) workbook.Row) iter.Seq[workbook.Row] {
	return func(yield func(workbook.Row) bool) {
		for _, x := range list {
			if !yield(row(x)) {
				return
			}
		}
	}
}

func (b *statusBook) reviews() workbook.Sheet {
	until := status.Until(b.Today, b.Lead)
	return workbook.Sheet{
		Name: "reviews", Title: "Reviews", Intro: "When notices are to be reviewed, the earliest first.",
		Columns: []workbook.Column{{Key: "by", Head: "By", Kind: workbook.Dates}, {Key: "when", Head: "When"}, {Key: "title", Head: "Title"}, {Key: "reviewer", Head: "Reviewer"}, {Key: "notice", Head: "Notice"}},
		Rows: rows(status.Reviews(b.Records), func(r status.Review) workbook.Row {
			return workbook.Row{workbook.Of(r.By), workbook.Of(when(r.By, b.Today, until)), workbook.Of(r.Title), workbook.Of(r.Reviewer), b.at(r.At)}
		}),
	}
}

// when says how near a day of review is.
func when(by, today, until string) string {
	switch {
	case by < today:
		return "overdue"
	case by <= until:
		return "due"
	}
	return "later"
}

// Contradictions are the findings across notices that count: what they say of the same thing, and
// names that differ.
func (s *Status) Contradictions() diag.List {
	across := status.Catalog.Codes()
	return slices.DeleteFunc(s.Across.Open(), func(d diag.Diagnostic) bool {
		_, ours := across.Find(d.Code.ID)
		return !ours && d.Code.Name != "other-officer" && d.Code.Name != "same-id"
	})
}

func (b *statusBook) contradictions() workbook.Sheet {
	return workbook.Sheet{
		Name: "contradictions", Title: "Contradictions", Intro: "What notices say of the same thing and cannot all be true of, and bodies that have several names.",
		Columns: []workbook.Column{{Key: "code", Head: "Code"}, {Key: "severity", Head: "Severity"}, {Key: "what", Head: "What"}, {Key: "here", Head: "Here"}, {Key: "there", Head: "And there"}, {Key: "help", Head: "What to do"}},
		Rows: rows(b.Contradictions(), func(d diag.Diagnostic) workbook.Row {
			code, there := workbook.Of(d.Code.ID), workbook.Cell{State: workbook.Unknown}
			code.Link = d.Code.DocURL
			if len(d.Related) > 0 {
				there = b.at(placeOf(d.Related[0].Span))
			}
			return workbook.Row{code, workbook.Of(d.Severity.String()), workbook.Of(d.Message), b.at(placeOf(d.Span)), there, workbook.Of(d.Help)}
		}),
	}
}

// Behind are the translations of which a part is not that of the original.
func (s *Status) Behind() []status.Record {
	return slices.DeleteFunc(slices.Clone(s.Records), func(r status.Record) bool { return r.Behind+r.Untranslated == 0 })
}

func (b *statusBook) translations() workbook.Sheet {
	return workbook.Sheet{
		Name: "translations", Title: "Translations that are behind", Intro: "Parts whose originals changed after they were translated, and parts that are not translated.",
		Columns: []workbook.Column{{Key: "notice", Head: "Notice"}, {Key: "language", Head: "Language"}, {Key: "changed", Head: "Changed", Kind: workbook.Counts}, {Key: "untranslated", Head: "Not translated", Kind: workbook.Counts}},
		Rows: rows(b.Behind(), func(r status.Record) workbook.Row {
			return workbook.Row{b.at(status.Place{File: r.File}), workbook.Of(r.Language), workbook.Of(strconv.Itoa(r.Behind)), workbook.Of(strconv.Itoa(r.Untranslated))}
		}),
	}
}

// Ended are the notices that have ended.
func (s *Status) Ended() []status.Record {
	return slices.DeleteFunc(slices.Clone(s.Records), func(r status.Record) bool { return r.Ended == "" })
}

func (b *statusBook) ended() workbook.Sheet {
	return workbook.Sheet{
		Name: "ended", Title: "Notices that have ended",
		Columns: []workbook.Column{{Key: "notice", Head: "Notice"}, {Key: "ended", Head: "Ended", Kind: workbook.Dates}, {Key: "successor", Head: "What applies now"}},
		Rows: rows(b.Ended(), func(r status.Record) workbook.Row {
			return workbook.Row{b.at(status.Place{File: r.File}), workbook.Of(r.Ended), workbook.Of(r.Successor)}
		}),
	}
}

func (b *statusBook) findings() workbook.Sheet {
	out := workbook.Sheet{
		Name: "findings", Title: "Findings by kind", Intro: "How many findings there are of each kind, the gravest first; those that are accepted do not count.",
		Columns: []workbook.Column{{Key: "code", Head: "Code"}, {Key: "severity", Head: "Severity"}, {Key: "count", Head: "Now", Kind: workbook.Counts}},
	}
	summary := workbook.Column{Key: "what", Head: "What it finds"}
	row := func(k status.Kind) workbook.Row {
		code := workbook.Of(k.Code.ID)
		code.Link = k.Code.DocURL
		return workbook.Row{code, workbook.Of(k.Severity().String()), workbook.Of(strconv.Itoa(k.All()))}
	}
	if b.Before == nil {
		out.Columns = append(out.Columns, summary)
		out.Rows = rows(b.Now.Kinds(), func(k status.Kind) workbook.Row { return append(row(k), workbook.Of(k.Code.Summary)) })
		return out
	}
	out.Columns = append(out.Columns, workbook.Column{Key: "before", Head: "At " + b.Since, Kind: workbook.Counts}, workbook.Column{Key: "change", Head: "Change", Kind: workbook.Counts}, summary)
	out.Rows = rows(status.Trends(&b.Now, b.Before), func(t status.Trend) workbook.Row {
		return append(row(t.Kind), workbook.Of(strconv.Itoa(t.Before)), workbook.Of(strconv.Itoa(t.All()-t.Before)), workbook.Of(t.Code.Summary))
	})
	return out
}

func (b *statusBook) outputs() workbook.Sheet {
	return workbook.Sheet{
		Name: "outputs", Title: "Outputs that a build would change", Intro: "Files in the output folder that are not what the notices say now.",
		Columns: []workbook.Column{{Key: "file", Head: "File"}, {Key: "what", Head: "What"}},
		Rows: rows(b.Outputs, func(o Output) workbook.Row {
			return workbook.Row{b.at(status.Place{File: o.File}), workbook.Of(o.What)}
		}),
	}
}

// Summary are the lines that an officer reads first. None is a score: a notice is lawful or it is not.
func (s *Status) Summary() []string {
	out := []string{s.summaryNotices()}
	findings := fmt.Sprintf("%s, %s, %s", diag.Counted(s.Now.Count(diag.Error), "error"), diag.Counted(s.Now.Count(diag.Warning), "warning"), diag.Counted(s.Now.Count(diag.Info), "info"))
	if s.Now.Accepted > 0 {
		findings += fmt.Sprintf("; %d accepted", s.Now.Accepted)
	}
	if s.Before != nil {
		findings += fmt.Sprintf("; at %s %s, %s, %s", s.Since, diag.Counted(s.Before.Count(diag.Error), "error"), diag.Counted(s.Before.Count(diag.Warning), "warning"), diag.Counted(s.Before.Count(diag.Info), "info"))
	}
	out = append(out, findings)
	if items, notices := s.Missing(); items > 0 {
		out = append(out, fmt.Sprintf("%s missing from %s", diag.Counted(items, "item"), diag.Counted(notices, "notice")))
	} else {
		out = append(out, "no item that the law asks for is missing")
	}
	out = append(out, s.summaryReviews())
	if behind := s.Behind(); len(behind) > 0 {
		out = append(out, diag.Counted(len(behind), "translation")+" behind")
	}
	names, all := 0, s.Contradictions()
	for _, d := range all {
		if d.Code.Name == "other-name" {
			names++
		}
	}
	if n := len(all) - names; n > 0 {
		out = append(out, diag.Counted(n, "contradiction")+" between notices")
	}
	if names > 0 {
		out = append(out, diag.Counted(names, "name")+" that another spelling is used for elsewhere")
	}
	if n := len(s.Outputs); n > 0 {
		out = append(out, diag.Counted(n, "output")+" that a build would change")
	}
	return out
}

func (s *Status) summaryNotices() string {
	versions, broken := 0, 0
	for _, r := range s.Records {
		if r.Version {
			versions++
		}
		if r.Broken {
			broken++
		}
	}
	out := diag.Counted(len(s.Records), "notice")
	var parts []string
	if versions > 0 {
		parts = append(parts, fmt.Sprintf("%d of them versions or translations", versions))
	}
	if n := len(s.Ended()); n > 0 {
		parts = append(parts, fmt.Sprintf("%d ended", n))
	}
	if broken > 0 {
		parts = append(parts, fmt.Sprintf("%d with a wrong form", broken))
	}
	if len(parts) > 0 {
		out += ", " + strings.Join(parts, ", ")
	}
	return out
}

func (s *Status) summaryReviews() string {
	due, overdue := s.Due(), 0
	for _, r := range due {
		if r.By < s.Today {
			overdue++
		}
	}
	switch {
	case len(due) > 0:
		var parts []string
		if overdue > 0 {
			parts = append(parts, diag.Counted(overdue, "review")+" overdue")
		}
		if n := len(due) - overdue; n > 0 {
			parts = append(parts, fmt.Sprintf("%s due by %s", diag.Counted(n, "review"), status.Until(s.Today, s.Lead)))
		}
		return strings.Join(parts, ", ")
	case len(status.Reviews(s.Records)) > 0:
		return "no review due before " + status.Reviews(s.Records)[0].By
	}
	return "no notice names a day of review"
}
