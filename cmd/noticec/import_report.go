package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/draft/series"
	"github.com/noticec/noticec/notice/report"
)

// importedDocument is what the report of import says of a draft, as JSON has it.
type importedDocument struct {
	Document string            `json:"document"`
	Draft    string            `json:"draft"`
	Title    string            `json:"title"`
	Words    int               `json:"words"`
	Carried  int               `json:"words_carried"`
	Sections []importedSection `json:"sections"`
	Codes    int               `json:"codes"`
	Unsure   int               `json:"unsure"`
	LeftOut  []leftOut         `json:"left_out"`
	Faults   []string          `json:"faults,omitempty"`
	Findings []importedFinding `json:"findings"`
}

type importedSection struct {
	Section string `json:"section"`
	Heading string `json:"heading,omitempty"`
	Line    int    `json:"line,omitempty"`
	Words   int    `json:"words"`
	Sure    bool   `json:"sure"`
}

type leftOut struct {
	What  string `json:"what"`
	Words int    `json:"words,omitempty"`
	Line  int    `json:"line,omitempty"`
}

type importedFinding struct {
	Code     string `json:"code"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Line     int    `json:"line,omitempty"` // of the document
}

// importSummary is what all documents miss.
type importSummary struct {
	Documents int             `json:"documents"`
	Missing   []missingDuties `json:"findings"`
}

type missingDuties struct {
	Code      string   `json:"code"`
	Severity  string   `json:"severity"`
	Message   string   `json:"message"`
	Law       string   `json:"law,omitempty"`
	Documents []string `json:"documents"`
}

func documentOf(i *rewrite.Import) importedDocument {
	d := importedDocument{Document: i.From, Draft: shownPath(i.To), Title: i.Title, Words: i.Count, Carried: i.Carried,
		Sections: []importedSection{}, LeftOut: []leftOut{}, Findings: []importedFinding{}}
	if i.Draft != nil {
		d.Codes, d.Unsure = len(i.Draft.Facts), i.Draft.Unsure
		for _, s := range i.Draft.Sections {
			d.Sections = append(d.Sections, importedSection{s.Key, s.Heading, s.Span.Start.Line, s.Words, s.Sure})
		}
	}
	for _, o := range i.Omitted {
		d.LeftOut = append(d.LeftOut, leftOut{o.What, o.Words, o.Span.Start.Line})
	}
	for _, f := range i.Faults {
		d.Faults = append(d.Faults, strings.TrimPrefix(f.Place+": "+f.Message, ": "))
	}
	for _, f := range i.Findings.Open() {
		d.Findings = append(d.Findings, importedFinding{f.Code.ID, f.Severity.String(), f.Message, f.Span.Start.Line})
	}
	return d
}

// summaryOf groups the errors and warnings of all documents by what they say, the most common first.
func summaryOf(list []*rewrite.Import) importSummary {
	out := importSummary{Documents: len(list), Missing: []missingDuties{}}
	at, drafts := map[string]int{}, map[string]int{}
	for _, i := range list {
		drafts[i.From]++
	}
	for _, i := range list {
		name := i.From
		if drafts[name] > 1 { // a register: each draft counts
			name = shownPath(i.To)
		}
		for _, f := range i.Findings.Open() {
			if f.Severity < diag.Warning {
				continue
			}
			k, ok := at[f.Code.ID]
			if !ok {
				k = len(out.Missing)
				at[f.Code.ID] = k
				var laws []string
				for _, r := range f.Law {
					laws = append(laws, r.String())
				}
				out.Missing = append(out.Missing, missingDuties{Code: f.Code.ID, Severity: f.Severity.String(), Message: f.Code.Summary, Law: strings.Join(laws, "; ")})
			}
			if m := &out.Missing[k]; len(m.Documents) == 0 || m.Documents[len(m.Documents)-1] != name {
				m.Documents = append(m.Documents, name)
			}
		}
	}
	slices.SortStableFunc(out.Missing, func(a, b missingDuties) int {
		return cmp.Or(cmp.Compare(len(b.Documents), len(a.Documents)), cmp.Compare(a.Severity, b.Severity), cmp.Compare(a.Code, b.Code))
	})
	return out
}

// importedDifference is what a few documents say otherwise than most.
type importedDifference struct {
	Section  string            `json:"section"`
	Field    string            `json:"field,omitempty"`
	Text     string            `json:"text"`
	Count    int               `json:"documents"`
	Of       int               `json:"of"`
	Minority []importedVariant `json:"variants"`
}

type importedVariant struct {
	Text   string          `json:"text"`
	Places []importedPlace `json:"places"`
}

type importedPlace struct {
	Document string `json:"document"`
	Line     int    `json:"line,omitempty"`
}

func differencesOf(list []series.Difference) []importedDifference {
	out := make([]importedDifference, 0, len(list))
	for _, d := range list {
		one := importedDifference{Section: d.Section, Field: d.Field, Text: d.Text, Count: d.Count, Of: d.Of()}
		for _, v := range d.Minority {
			variant := importedVariant{Text: v.Text}
			for _, p := range v.Places {
				variant.Places = append(variant.Places, importedPlace{p.Name, p.Span.Start.Line})
			}
			one.Minority = append(one.Minority, variant)
		}
		out = append(out, one)
	}
	return out
}

// printImports prints the report of import; base is nil if there is none.
func printImports(w io.Writer, format string, list []*rewrite.Import, base *rewrite.Base) error {
	var differences []series.Difference
	if base != nil {
		differences = base.Differences
	}
	if format == "json" {
		out := struct {
			Documents   []importedDocument   `json:"documents"`
			Base        string               `json:"base,omitempty"`
			Differences []importedDifference `json:"differences"`
			Summary     importSummary        `json:"summary"`
		}{Documents: []importedDocument{}, Differences: differencesOf(differences), Summary: summaryOf(list)}
		if base != nil && base.Text != nil {
			out.Base = shownPath(base.To)
		}
		for _, i := range list {
			out.Documents = append(out.Documents, documentOf(i))
		}
		return report.Encode(w, out)
	}
	for _, i := range list {
		if err := printImport(w, i); err != nil {
			return err
		}
	}
	if base != nil {
		if err := printBase(w, base); err != nil {
			return err
		}
	}
	if len(list) < 2 {
		return nil
	}
	return printSummary(w, summaryOf(list))
}

// printBase prints what the documents share, and where a few of them differ from most.
func printBase(w io.Writer, base *rewrite.Base) error {
	text := "\nThe documents share no section, so that there is no base.\n"
	if base.Text != nil {
		text = fmt.Sprintf("\n%s holds what %s share: %s\n", shownPath(base.To), diag.Counted(base.Shared, "document"), strings.Join(base.Sections, ", "))
	}
	if len(base.Differences) > 0 {
		text += "\nWhere a few differ from most:\n"
	}
	for _, d := range base.Differences {
		text += fmt.Sprintf("  %s: %d of %d say: %s\n", strings.TrimSuffix(d.Section+"."+d.Field, "."), d.Count, d.Of(), d.Text)
		for _, v := range d.Minority {
			var names []string
			for _, p := range v.Places {
				names = append(names, fmt.Sprintf("%s:%d", p.Name, p.Span.Start.Line))
			}
			text += fmt.Sprintf("      %s: %s\n", shownNames(names), v.Text)
		}
	}
	return printLines(w, text)
}

// maxFaults is how many faults of a file are printed.
const maxFaults = 5

// printImport prints a few lines on a draft.
func printImport(w io.Writer, i *rewrite.Import) error {
	lines := []string{i.From + " → " + shownPath(i.To)}
	add := func(label, words string) { lines = append(lines, fmt.Sprintf("  %-10s %s", label, words)) }
	if i.Count > 0 {
		add("words", fmt.Sprintf("%d of %d carried", i.Carried, i.Count))
	}
	if names := sectionNames(i); names != "" {
		add("sections", names)
	}
	if i.Draft != nil {
		codes := diag.Counted(len(i.Draft.Facts), "code")
		if n := i.Draft.Unsure; n > 0 {
			codes += ", " + diag.Counted(n, "question") + " (# unsure)"
		}
		add("codes", codes)
	}
	if left := leftOutLine(i); left != "" {
		add("left out", left)
	}
	for k, f := range i.Faults {
		if k == maxFaults {
			add("", fmt.Sprintf("and %d more; --format json lists all", len(i.Faults)-k))
			break
		}
		add("fault", strings.TrimPrefix(f.Place+": "+f.Message, ": "))
	}
	counts := i.Findings.Open()
	n := map[diag.Severity]int{}
	for _, f := range counts {
		n[f.Severity]++
	}
	findings := severityCounts(n[diag.Error], n[diag.Warning], n[diag.Info])
	if len(counts) == 0 {
		findings = "nothing to fix"
	}
	add("findings", findings)
	for _, f := range counts {
		if f.Severity == diag.Error {
			lines = append(lines, "             "+f.Message+" ["+f.Code.ID+"]")
		}
	}
	for _, line := range lines {
		if err := printLine(w, "%s", line); err != nil {
			return err
		}
	}
	return nil
}

// sectionNames are the sections of the language that a draft has, and how many others.
func sectionNames(i *rewrite.Import) string {
	if i.Draft == nil {
		return ""
	}
	var names []string
	own, unsure := 0, 0
	for _, s := range i.Draft.Sections {
		switch {
		case s.Words == 0:
		case s.Key == "sections":
			own++
		case !slices.Contains(names, s.Key):
			names = append(names, s.Key)
		}
		if !s.Sure {
			unsure++
		}
	}
	out := strings.Join(names, ", ")
	if own > 0 {
		out += fmt.Sprintf("; %d of its own", own)
	}
	if unsure > 0 {
		out += fmt.Sprintf("; %d unsure", unsure)
	}
	return strings.TrimPrefix(out, "; ")
}

// leftOutLine says how much of what was left out.
func leftOutLine(i *rewrite.Import) string {
	var kinds []string
	words, times := map[string]int{}, map[string]int{}
	for _, o := range i.Omitted {
		if times[o.What] == 0 {
			kinds = append(kinds, o.What)
		}
		times[o.What]++
		words[o.What] += o.Words
	}
	for k, what := range kinds {
		if times[what] > 1 {
			kinds[k] += fmt.Sprintf(" ×%d", times[what])
		}
		if words[what] > 0 {
			kinds[k] += " (" + diag.Counted(words[what], "word") + ")"
		}
	}
	const most = 8
	if len(kinds) > most {
		return strings.Join(kinds[:most], ", ") + fmt.Sprintf(" and %d more kinds; --format json lists all", len(kinds)-most)
	}
	return strings.Join(kinds, ", ")
}

func printSummary(w io.Writer, s importSummary) error {
	if len(s.Missing) == 0 {
		return nil
	}
	if err := printLines(w, fmt.Sprintf("\nWhat the law misses in %s:\n", diag.Counted(s.Documents, "document"))); err != nil {
		return err
	}
	for _, m := range s.Missing {
		line := fmt.Sprintf("  %3d  %-7s  %s [%s]", len(m.Documents), m.Severity, m.Message, m.Code)
		if len(m.Documents) < s.Documents {
			line += "\n                " + shownNames(m.Documents)
		}
		if err := printLines(w, line+"\n"); err != nil {
			return err
		}
	}
	return nil
}
