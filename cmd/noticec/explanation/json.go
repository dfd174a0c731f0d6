package explanation

import (
	"io"
	"strings"

	"github.com/noticec/noticec/notice/report"
)

// The form of an explanation as JSON.
type (
	jsonExplanation struct {
		Code      string      `json:"code"`
		Name      string      `json:"name"`
		Severity  string      `json:"severity"`
		Required  bool        `json:"required"`
		Summary   string      `json:"summary"`
		Why       string      `json:"why"`
		Law       []jsonDuty  `json:"law"`
		Fix       string      `json:"fix"`
		Example   *jsonSample `json:"example,omitempty"`
		Languages []string    `json:"languages"`
		Since     string      `json:"since"`
		DocURL    string      `json:"doc_url"`
	}
	jsonDuty struct {
		Regime     string   `json:"regime"`
		Provisions []string `json:"provisions"`
	}
	jsonSample struct {
		Before string `json:"before"`
		After  string `json:"after"`
	}
)

// JSON prints explanations as a list for programs.
func JSON(w io.Writer, list []Explanation) error {
	out := []jsonExplanation{}
	for i := range list {
		e := &list[i]
		x := jsonExplanation{
			Code: e.Code.ID, Name: e.Code.Name, Severity: e.Code.Severity.String(), Required: e.Code.Required, Summary: e.Code.Summary,
			Why: strings.Join(e.Why, "\n\n"), Law: []jsonDuty{}, Fix: strings.Join(e.Fix, "\n\n"), Languages: e.languages(), Since: e.Code.Since, DocURL: e.Code.DocURL,
		}
		for _, g := range e.Grounds {
			d := jsonDuty{Regime: g.Regime.ID}
			for _, r := range g.Refs {
				d.Provisions = append(d.Provisions, r.String())
			}
			x.Law = append(x.Law, d)
		}
		if len(e.Bad) > 0 {
			x.Example = &jsonSample{e.Before(), e.After()}
		}
		out = append(out, x)
	}
	return report.Encode(w, out)
}

// languages are those in which words are read, by their English names.
func (e *Explanation) languages() []string {
	if e.Languages == "" {
		return []string{}
	}
	return strings.Split(strings.ReplaceAll(e.Languages, " and ", ", "), ", ")
}
