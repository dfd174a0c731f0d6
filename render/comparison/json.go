package comparison

import (
	"cmp"
	"encoding/json"
	"io"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/source"
)

// The JSON of version 1. Lines and columns count from 1, columns in code points.
type (
	jsonComparison struct {
		Version int          `json:"version"`
		Old     string       `json:"old"`
		New     string       `json:"new"`
		Counts  jsonCounts   `json:"counts"`
		Notices []jsonNotice `json:"notices"`
		Changes []jsonChange `json:"changes"`
		Gaps    []jsonGap    `json:"gaps"`
	}
	jsonCounts struct {
		Material int `json:"material"`
		Lesser   int `json:"lesser"`
		Words    int `json:"words"`
	}
	jsonNotice struct {
		Path    string     `json:"path,omitempty"`
		OldPath string     `json:"old_path,omitempty"`
		Title   string     `json:"title,omitempty"`
		Status  Status     `json:"status"`
		Counts  jsonCounts `json:"counts"`
	}
	jsonChange struct {
		Class   string     `json:"class"`
		Kind    string     `json:"kind"`
		Section string     `json:"section"`
		Node    string     `json:"node,omitempty"`
		Message string     `json:"message"`
		Help    string     `json:"help,omitempty"`
		Law     []string   `json:"law,omitempty"`
		Old     *jsonPlace `json:"old,omitempty"`
		New     *jsonPlace `json:"new,omitempty"`
		Before  string     `json:"before,omitempty"`
		After   string     `json:"after,omitempty"`
		Lang    string     `json:"language,omitempty"`
		Notices []string   `json:"notices"`
	}
	jsonPlace struct {
		File   string `json:"file"`
		Line   int    `json:"line"`
		Column int    `json:"column"`
	}
	jsonGap struct {
		Code    string     `json:"code"`
		Name    string     `json:"name"`
		Message string     `json:"message"`
		Help    string     `json:"help,omitempty"`
		Place   *jsonPlace `json:"place,omitempty"`
	}
)

// JSON prints all that is known of the changes.
func JSON(w io.Writer, c *Comparison) error {
	out := jsonComparison{Version: 1, Old: c.Old, New: c.New, Counts: jsonCounts{c.Count(diff.Material), c.Count(diff.Lesser), c.Count(diff.Words)}, Notices: []jsonNotice{}, Changes: []jsonChange{}, Gaps: []jsonGap{}}
	for _, n := range c.Notices {
		out.Notices = append(out.Notices, jsonNotice{n.Path, n.OldPath, n.Title, n.Status, jsonCounts{n.Counts[diff.Material], n.Counts[diff.Lesser], n.Counts[diff.Words]}})
	}
	for _, x := range c.Changes {
		j := jsonChange{Class: x.Class.String(), Kind: x.Kind, Section: x.Section, Node: x.Node, Message: x.Message, Help: x.Help, Old: placeOf(x.Old), New: placeOf(x.New), Before: x.Before, After: x.After, Lang: x.Lang}
		for _, ref := range x.Law {
			j.Law = append(j.Law, ref.String())
		}
		for _, i := range x.Notices {
			n := c.Notices[i]
			j.Notices = append(j.Notices, cmp.Or(n.Path, n.OldPath))
		}
		out.Changes = append(out.Changes, j)
	}
	for _, d := range c.Gaps {
		out.Gaps = append(out.Gaps, gap(d))
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

func gap(d diag.Diagnostic) jsonGap {
	return jsonGap{d.Code.ID, d.Code.Name, d.Message, d.Help, placeOf(d.Span)}
}

func placeOf(s source.Span) *jsonPlace {
	if s.File == nil {
		return nil
	}
	return &jsonPlace{s.File.Name, s.Start.Line, s.Start.Col}
}
