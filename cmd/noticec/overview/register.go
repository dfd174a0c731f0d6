package overview

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"path"
	"slices"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/register"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/workbook"
)

// RegisterOptions say what a register is made of.
type RegisterOptions struct {
	Sources    []workspace.Source
	ConfigFile workspace.ConfigFile
	Today      string // the day whose law applies (ISO 8601)
	Workers    int
	Regime     *law.Regime // whose list of items the columns follow, and whose notices are listed; nil: that of most
	Links      Links
	Step       func()                                        // is called for each notice; may be nil
	Each       func(*statement.Statements, []register.Entry) // sees each notice with its rows; may be nil
}

// lists reports whether notices that answer to regimes are listed.
func (o RegisterOptions) lists(n law.Named) bool {
	return o.Regime == nil || slices.Contains(n.All, o.Regime)
}

// A Register is the record of processing activities of many notices. Close it.
type Register struct {
	Notices int // that it holds
	Invalid int // notices whose form is wrong, so that only their findings are in it
	Others  int // translations and versions, whose processings are those of their originals

	o           RegisterOptions
	tables      []register.Table
	processings Table
	lists       []Table // of tables
	findings    Table
	regimes     map[*law.Regime]int // how many notices answer to each
	names       map[string]bool     // of the sources
}

// NewRegister checks notices and makes their register.
func NewRegister(ctx context.Context, o RegisterOptions) (*Register, error) {
	r := &Register{o: o, tables: register.Tables(), regimes: map[*law.Regime]int{}, names: map[string]bool{}}
	for _, s := range o.Sources {
		r.names[s.Shown()] = true
	}
	r.lists = make([]Table, len(r.tables))
	set, err := build.Check(ctx, o.ConfigFile, build.CheckOptions{Today: o.Today, Workers: o.Workers}, o.Sources, r.add)
	if err == nil {
		err = r.addFindings(set)
	}
	if err != nil {
		return nil, errors.Join(err, r.Close())
	}
	return r, nil
}

// Close removes what the register has on the disk.
func (r *Register) Close() error {
	err := errors.Join(r.processings.Close(), r.findings.Close())
	for i := range r.lists {
		err = errors.Join(err, r.lists[i].Close())
	}
	return err
}

// Err is what went wrong while the register was printed, if that was not the writer.
func (r *Register) Err() error {
	err := errors.Join(r.processings.Err(), r.findings.Err())
	for i := range r.lists {
		err = errors.Join(err, r.lists[i].Err())
	}
	return err
}

// add adds a notice.
func (r *Register) add(s workspace.Source, result check.Result) error {
	if r.o.Step != nil {
		r.o.Step()
	}
	if s.IsBase() {
		return r.addFindings(result.Findings)
	}
	if result.Statements == nil {
		r.Invalid++
		return r.addFindings(result.Findings)
	}
	regimes := result.Notice.Regimes()
	if !r.o.lists(regimes) {
		return nil
	}
	if r.isOfOther(s, result.Notice) {
		r.Others++
		return r.addFindings(result.Findings)
	}
	r.Notices++
	if only := regimes.Only(); only != nil {
		r.regimes[only]++
	}
	entries := register.Of(result.Statements, r.o.Today)
	if r.o.Each != nil {
		r.o.Each(result.Statements, entries)
	}
	for _, e := range entries {
		row := r.row(e[:])
		row[register.Source].Link = r.o.Links.Line(e[register.Source].Place)
		row[register.Notice].Link = r.o.Links.Page(s)
		if err := r.processings.Add(row); err != nil {
			return err
		}
	}
	for i := range r.tables {
		for _, values := range r.tables[i].Rows(result.Statements, r.o.Today) {
			row := r.row(values)
			row[0].Link = r.o.Links.Page(s)
			row[len(row)-1].Link = r.o.Links.Line(values[len(values)-1].Place)
			if err := r.lists[i].Add(row); err != nil {
				return err
			}
		}
	}
	return r.addFindings(result.Findings)
}

// isOfOther reports whether a notice is a translation or a version of another that is in the register:
// a processing is listed once.
func (r *Register) isOfOther(s workspace.Source, n *notice.Notice) bool {
	for _, other := range []string{n.TranslationOf.Value, n.VersionOf.Value} {
		if other != "" && r.names[path.Join(path.Dir(s.Shown()), other)] {
			return true
		}
	}
	return false
}

func (r *Register) row(values []register.Value) workbook.Row {
	row := make(workbook.Row, len(values))
	for i, v := range values {
		state := [...]workbook.State{register.Filled: workbook.Filled, register.Unknown: workbook.Unknown, register.None: workbook.None, register.Delegated: workbook.Delegated}[v.State]
		row[i] = workbook.Cell{Values: v.Words, Lang: v.Lang, Note: v.Note, State: state}
	}
	return row
}

// findingColumns are those of the sheet of findings.
var findingColumns = []workbook.Column{
	{Key: "file", Head: "File"}, {Key: "severity", Head: "Severity"}, {Key: "code", Head: "Code"}, {Key: "finding", Head: "Finding"},
	{Key: "help", Head: "What to do"}, {Key: "law", Head: "Law"}, {Key: "source", Head: "Source"},
}

func (r *Register) addFindings(list diag.List) error {
	for _, d := range list.Open() {
		var refs []string
		for _, ref := range d.Law {
			refs = append(refs, ref.String())
		}
		name, place := "", workbook.Of()
		if d.Span.File != nil {
			name, place = d.Span.File.Name, workbook.Of(lineOf(d.Span))
			place.Link = r.o.Links.Line(d.Span)
		}
		if err := r.findings.Add(workbook.Row{workbook.Of(name), workbook.Of(d.Severity.String()), workbook.Of(d.Code.ID), workbook.Of(d.Message), workbook.Of(d.Help), workbook.Of(refs...), place}); err != nil {
			return err
		}
	}
	return nil
}

// lineOf is a place as its file and line.
func lineOf(at source.Span) string {
	if !at.IsValid() {
		return at.File.Name
	}
	return fmt.Sprintf("%s:%d", at.File.Name, at.Start.Line)
}

// regime is the one whose list the columns follow: the one asked for, or that of most notices, the
// first of the list where there are several.
func (r *Register) regime() *law.Regime {
	if r.o.Regime != nil {
		return r.o.Regime
	}
	return slices.MaxFunc(law.Regimes, func(a, b *law.Regime) int { return cmp.Compare(r.regimes[a], r.regimes[b]) })
}

// Book is the register as tables.
func (r *Register) Book() workbook.Book {
	regime := r.regime()
	fields := register.Fields(regime)
	record := workbook.Sheet{Name: "processings", Title: "Processing activities", Intro: "A row for each purpose that a notice names. What a notice does not say is not known: add it to the notice.", Rows: chosen(&r.processings, fields)}
	for _, f := range fields {
		c := column(register.Columns[f])
		c.Law = register.Cite(regime, f)
		record.Columns = append(record.Columns, c)
	}
	book := workbook.Book{Title: "Register of processing activities", Intro: r.intro(regime), Sheets: []workbook.Sheet{record}}
	for i, t := range r.tables {
		s := workbook.Sheet{Name: t.Name, Title: t.Title, Intro: t.Intro, Rows: r.lists[i].Rows()}
		for _, c := range t.Columns {
			s.Columns = append(s.Columns, column(c))
		}
		book.Sheets = append(book.Sheets, s)
	}
	book.Sheets = append(book.Sheets, workbook.Sheet{
		Name: "findings", Title: "Findings", Intro: "What noticec lint says of these notices. A notice whose form is wrong is here alone.", Columns: findingColumns, Rows: r.findings.Rows(),
	})
	return book
}

func column(c register.Column) workbook.Column {
	out := workbook.Column{Key: c.Key, Head: c.Head}
	if c.Day {
		out.Kind = workbook.Dates
	}
	return out
}

// chosen are the rows of a table with the cells of some fields.
func chosen(t *Table, fields []register.Field) iter.Seq[workbook.Row] {
	return func(yield func(workbook.Row) bool) {
		for row := range t.Rows() {
			out := make(workbook.Row, len(fields))
			for i, f := range fields {
				out[i] = row[f]
			}
			if !yield(out) {
				return
			}
		}
	}
}

// intro says what the register is made of, and what it lacks.
func (r *Register) intro(regime *law.Regime) string {
	out := fmt.Sprintf("Made by noticec from %s, as of %s.", diag.Counted(r.Notices, "privacy notice"), r.o.Today)
	if refs := regime.Places(nil, law.RecordPurposes); len(refs) > 0 {
		out += fmt.Sprintf(" Columns with a number answer to what %s asks for in a record of processing activities.", regime.Name())
	}
	if r.Others > 0 {
		out += fmt.Sprintf(" Left out, as their processings are those of their originals: %s.", others(r.Others))
	}
	if r.Invalid > 0 {
		out += fmt.Sprintf(" It lacks %s whose form is wrong; see the findings.", diag.Counted(r.Invalid, "notice"))
	}
	return out
}

func others(n int) string {
	if n == 1 {
		return "1 translation or version"
	}
	return fmt.Sprint(n, " translations and versions")
}
