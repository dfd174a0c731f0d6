package report

import (
	"io"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// The JSON of version 1. Lines and columns count from 1, columns in code points; ends are
// exclusive. A finding about a file as a whole has no range.
type (
	jsonReport struct {
		Version  int           `json:"version"`
		Findings []jsonFinding `json:"findings"`
		Summary  jsonSummary   `json:"summary"`
	}
	jsonFinding struct {
		Code     string        `json:"code"`
		Name     string        `json:"name"`
		DocURL   string        `json:"doc_url,omitempty"`
		Severity string        `json:"severity"`
		File     string        `json:"file"`
		Range    *jsonRange    `json:"range,omitempty"`
		Node     string        `json:"node,omitempty"`
		Message  string        `json:"message"`
		Help     string        `json:"help,omitempty"`
		Law      []string      `json:"law,omitempty"`
		Related  []jsonRelated `json:"related,omitempty"`
		Accepted *jsonAccepted `json:"accepted,omitempty"`
		Fix      *jsonFix      `json:"fix,omitempty"`
	}
	// Edits that fix the finding safely. They do not overlap.
	jsonFix struct {
		Title string     `json:"title"`
		Edits []jsonEdit `json:"edits"`
	}
	jsonEdit struct {
		File  string     `json:"file"`
		Range *jsonRange `json:"range"`
		Text  string     `json:"text"`
	}
	// An accepted finding does not count: By names an exception of the law, an ignore
	// comment, a delegation or the baseline.
	jsonAccepted struct {
		By     string `json:"by"`
		Reason string `json:"reason"`
	}
	jsonRelated struct {
		File    string     `json:"file"`
		Range   *jsonRange `json:"range,omitempty"`
		Message string     `json:"message"`
	}
	jsonRange struct {
		Start jsonPlace `json:"start"`
		End   jsonPlace `json:"end"`
	}
	jsonPlace struct {
		Line   int `json:"line"`
		Column int `json:"column"`
	}
	jsonSummary struct {
		Files    int `json:"files"`
		Errors   int `json:"errors"`
		Warnings int `json:"warnings"`
		Infos    int `json:"infos"`
		Accepted int `json:"accepted"`
	}
)

// JSON prints findings for programs.
func JSON(w io.Writer, r Report) error {
	errors, warnings := r.Findings.Count(diag.Error), r.Findings.Count(diag.Warning)
	out := jsonReport{Version: 1, Findings: []jsonFinding{}, Summary: jsonSummary{r.Files, errors, warnings - errors, r.Findings.Count(diag.Info) - warnings, len(r.Findings) - r.Findings.Count(diag.Info)}}
	for _, d := range r.Findings {
		file, where := jsonLocation(d.Span)
		f := jsonFinding{Code: d.Code.ID, Name: d.Code.Name, DocURL: d.Code.DocURL, Severity: d.Severity.String(), File: file, Range: where, Node: d.Node, Message: d.Message, Help: d.Help}
		for _, ref := range d.Law {
			f.Law = append(f.Law, ref.String())
		}
		for _, rel := range d.Related {
			file, where := jsonLocation(rel.Span)
			f.Related = append(f.Related, jsonRelated{file, where, rel.Message})
		}
		if d.Accepted != nil {
			f.Accepted = &jsonAccepted{d.Accepted.By, d.Accepted.Reason}
		}
		if d.Fix != nil {
			f.Fix = &jsonFix{Title: d.Fix.Title}
			for _, e := range d.Fix.Edits {
				file, where := jsonLocation(e.Span)
				f.Fix.Edits = append(f.Fix.Edits, jsonEdit{file, where, e.Text})
			}
		}
		out.Findings = append(out.Findings, f)
	}
	return Encode(w, out)
}

func jsonLocation(s source.Span) (string, *jsonRange) {
	name := ""
	if s.File != nil {
		name = s.File.Name
	}
	if !s.IsValid() {
		return name, nil
	}
	return name, &jsonRange{jsonPlace{s.Start.Line, s.Start.Col}, jsonPlace{s.End.Line, s.End.Col}}
}
