package register

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/diag"
	intake "github.com/noticec/noticec/notice/intake/register"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports. All are about notices and a register together.
var Catalog = diag.NewCatalog("notice/register", docs, diag.In(diag.ScopeRun))

var (
	codeRetention  = Catalog.Warning("NC990", "other-period-in-register", "A register gives another storage period than the notice.")
	codeBasis      = Catalog.Warning("NC991", "other-basis-in-register", "A register gives another lawful basis than the notice.")
	codeRecipients = Catalog.Warning("NC992", "other-recipients-in-register", "A register names other recipients than the notice.")
	codeTransfers  = Catalog.Warning("NC993", "other-transfers-in-register", "A register names other countries than the notice.")
	codeNoRow      = Catalog.Warning("NC994", "missing-in-register", "A purpose of a notice has no row in the register.")
	codeNoNotice   = Catalog.Warning("NC995", "missing-in-notices", "No notice tells of a row of the register.")
)

// A purpose is what is compared of a row that a notice makes.
type purpose struct {
	ref, notice string   // folded
	names       []string // folded
	words       string   // as written
	bases       []string
	periods     []int // hours
	countries   []string
	recipients  []string // names
	states      struct{ transfers, recipients State }
	wholeNotice struct{ bases, periods bool } // what is said of the whole notice, and so need not hold for the purpose
	regimes     law.Named
	retention   string                     // as written
	at          [len(compared)]source.Span // of the fields that are compared, by compared
}

// compared are the fields that are compared.
var compared = [...]Field{Purpose, Basis, Retention, Transfers, Recipients}

// A Comparison compares notices with a register that is kept elsewhere. Notices are added one by one;
// little of each stays.
type Comparison struct {
	today    string
	lines    []intake.Line
	language string // of the register
	purposes []*purpose
	files    map[string]*source.File
}

// NewComparison reads a register. heads names columns by the keys of intake.Columns, where their heads
// are not those that are known; today (ISO 8601) is the day whose law is cited. An error says why the file cannot be read as a register.
func NewComparison(f *source.File, heads map[string]string, today string) (*Comparison, error) {
	lines, language, err := intake.Lines(f, heads)
	if err != nil {
		return nil, err
	}
	return &Comparison{today: today, lines: lines, language: language, files: map[string]*source.File{}}, nil
}

// Add adds a notice with its rows.
func (c *Comparison) Add(s *statement.Statements, entries []Entry) {
	language := s.Notice().Language.Value
	for i := range entries {
		e := &entries[i]
		p := &purpose{ref: fold(joined(" ", e[Reference].Words...)), notice: fold(joined(" ", e[Notice].Words...)), words: joined("; ", e[Purpose].Words...), regimes: s.Notice().Regimes()}
		for _, words := range append([]string{joined(" ", e[Purpose].Words...)}, e[Purpose].Words...) {
			if name := fold(words); name != "" && !slices.Contains(p.names, name) {
				p.names = append(p.names, name)
			}
		}
		p.bases, p.countries = e[Basis].Codes, e[Transfers].Codes
		p.periods = periods(e[Retention].Words, language, c.language)
		p.wholeNotice.bases, p.wholeNotice.periods = e[Basis].Note == ofWholeNotice, e[Retention].Note == ofWholeNotice
		p.states.transfers, p.states.recipients = e[Transfers].State, e[Recipients].State
		for _, words := range e[Recipients].Words {
			p.recipients = append(p.recipients, name(words))
		}
		p.retention = joined("; ", e[Retention].Words...)
		for k, f := range compared {
			p.at[k] = c.nameOnly(e[f].Place)
			if !p.at[k].IsValid() {
				p.at[k] = c.nameOnly(e[Source].Place)
			}
		}
		c.purposes = append(c.purposes, p)
	}
}

// nameOnly is a place in a file of which only the name stays.
func (c *Comparison) nameOnly(s source.Span) source.Span {
	if s.File != nil {
		if c.files[s.File.Name] == nil {
			c.files[s.File.Name] = &source.File{Name: s.File.Name}
		}
		s.File = c.files[s.File.Name]
	}
	return s
}

// fold is a text in small letters without marks and signs, so that spellings do not count.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// name is the name of a recipient without what it is for.
func name(words string) string {
	if at := strings.LastIndex(words, " ("); at > 0 && strings.HasSuffix(words, ")") {
		words = words[:at]
	}
	return words
}

// periods are the lengths of time that words name in one of some languages, in hours, each once.
func periods(words []string, languages ...string) []int {
	var out []int
	for _, language := range append(languages, "en") {
		reader := reading.In(language)
		if reader == nil {
			continue
		}
		for _, w := range words {
			for _, m := range reader.Read(w) {
				if h := m.Period.Hours(); m.Sign == reading.Period && !m.Denied && h > 0 && !slices.Contains(out, h) {
					out = append(out, h)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

// Findings are where register and notices disagree: those of notices in their order, then the rows
// that no notice tells of.
func (c *Comparison) Findings() diag.List {
	rows := c.match()
	used := map[int]bool{}
	var out diag.List
	for i, p := range c.purposes {
		if rows[i] < 0 {
			out = append(out, c.report(codeNoRow, p, Purpose, source.Span{}, law.RecordPurposes, fmt.Sprintf("the register has no row for `%s`", shorten(p.words)),
				"add the processing to the register, or the reference of its row to the notice as `register_ref`"))
			continue
		}
		used[rows[i]] = true
		for _, d := range c.compare(p, &c.lines[rows[i]]) {
			out = addOnce(out, d)
		}
	}
	for i, l := range c.lines {
		if !used[i] {
			what := l.Purpose
			if len(what.Lines) == 0 {
				what = l.Processing
			}
			if len(what.Lines) == 0 {
				continue // it says nothing of a processing
			}
			out = append(out, diag.New(codeNoNotice, l.Span, fmt.Sprintf("no notice tells of `%s`", shorten(what.Text())),
				"say in a notice what this processing is for, or take the row out of the register if it has ended"))
		}
	}
	return out
}

// addOnce adds a finding to others; where they have it already, as what several purposes share is wrong in
// several rows, it adds the row alone.
func addOnce(list diag.List, d diag.Diagnostic) diag.List {
	for i := range list {
		if x := &list[i]; x.Code == d.Code && x.Span == d.Span && x.Message == d.Message {
			x.Related = append(x.Related, d.Related...)
			return list
		}
	}
	return append(list, d)
}

// report is a finding about a purpose, at one of its fields, with the cell of the register beside it.
func (c *Comparison) report(code diag.Code, p *purpose, f Field, cell source.Span, provision law.Provision, message, help string) diag.Diagnostic {
	refs, _ := p.regimes.Cite(c.today, provision)
	options := []diag.Option{diag.WithLaw(refs...)}
	if cell.IsValid() {
		options = append(options, diag.WithRelated(cell, "the row of the register"))
	}
	return diag.New(code, p.at[slices.Index(compared[:], f)], message, help, options...)
}

// shorten is the beginning of a long text.
func shorten(s string) string {
	const longest = 80 // runes
	if runes := []rune(s); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return s
}

// match finds the row of each purpose; -1 where there is none. Rows are found by the reference and
// the words of the purpose, by the reference alone where no other row has it, by the notice and the
// words, or by the words alone where no other row has them.
func (c *Comparison) match() []int {
	byKey := map[string][]int{}
	key := func(parts ...string) string { return strings.Join(parts, "\x00") }
	for i, l := range c.lines {
		ref, notice := fold(l.Reference.Text()), fold(l.Notice.Text())
		var names []string
		for _, words := range slices.Concat([]string{l.Processing.Text(), l.Purpose.Text()}, l.Purpose.Lines) {
			if n := fold(words); n != "" && !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
		for _, n := range names {
			if ref != "" {
				byKey[key("ref", ref, n)] = append(byKey[key("ref", ref, n)], i)
			}
			if notice != "" {
				byKey[key("notice", notice, n)] = append(byKey[key("notice", notice, n)], i)
			}
			byKey[key("words", n)] = append(byKey[key("words", n)], i)
		}
		if ref != "" {
			byKey[key("ref", ref)] = append(byKey[key("ref", ref)], i)
		}
	}
	out, used := make([]int, len(c.purposes)), map[int]bool{}
	for i, p := range c.purposes {
		out[i] = -1
		var keys []string
		for _, n := range p.names {
			if p.ref != "" {
				keys = append(keys, key("ref", p.ref, n))
			}
		}
		for _, n := range p.names {
			keys = append(keys, key("notice", p.notice, n))
		}
		if p.ref != "" {
			keys = append(keys, key("ref", p.ref))
		}
		for _, n := range p.names {
			keys = append(keys, key("words", n))
		}
		for _, k := range keys {
			sure := strings.Count(k, "\x00") == 2
			if found := byKey[k]; len(found) == 1 || sure && len(found) > 1 {
				again := found[0] // if all are taken: several purposes can be in one row
				if found = slices.DeleteFunc(found, func(row int) bool { return used[row] }); len(found) == 0 {
					found = append(found, again)
				}
				byKey[k], out[i] = found, c.closest(p, found)
				used[out[i]] = true
				break
			}
		}
	}
	return out
}

// closest is the row of several that disagrees least with a purpose: notices of several controllers
// can have one title.
func (c *Comparison) closest(p *purpose, rows []int) int {
	const most = 20 // rows that are looked at
	closest, least := rows[0], len(c.compare(p, &c.lines[rows[0]]))
	for _, row := range rows[1:min(len(rows), most)] {
		if least == 0 {
			break
		}
		if n := len(c.compare(p, &c.lines[row])); n < least {
			closest, least = row, n
		}
	}
	return closest
}
