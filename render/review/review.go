// Package review annotates a document that tells its fields, so that people who write no YAML can
// review it: findings become remarks at the words that they are about, changes since an earlier
// revision are marked, and a cover lists what is missing or to decide. It may not read files nor the
// clock. Remarks and the cover are in English, as findings are.
package review

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// maxRemarks is how many findings a copy shows; the cover says how many more there are.
const maxRemarks = 200

// maxText is how much of a message, in characters, a copy shows.
const maxText = 1000

// Options are what a copy for review says beside the words of its document.
type Options struct {
	Findings diag.List     // of the notice; those that are accepted are left out
	Made     string        // when the copy was made, as it is to be printed; may be empty
	Source   string        // the notice's file, as it is to be printed; may be empty
	Revision string        // of the sources; may be empty
	Since    *doc.Document // the same notice as it was; nil: no changes are marked
	SinceIs  string        // what Since is: "main"

	Elsewhere func(section string) []string // ids of sections in which that one belongs if it is not printed; may be nil
}

// A concern is what a remark is made of: a finding, or what an import was not certain of.
type concern struct {
	remark doc.Remark
	rank   int // 0 is the gravest
	span   source.Span
	node   string
	absent bool
	at     *target // where it is shown; nil: on the cover alone
	number int     // of its remark, from 1; 0 if it has none
	anchor string  // the nearest to its remark
}

// Review makes a copy for review of d, which was composed with its fields.
func Review(d *doc.Document, o Options) {
	p := &page{d: d, elsewhere: o.Elsewhere}
	p.collect()
	concerns := append(findings(o.Findings), unsure(p)...)
	counts := count(concerns)
	slices.SortStableFunc(concerns, func(a, b concern) int { return cmp.Compare(a.rank, b.rank) })
	shown := min(len(concerns), maxRemarks)
	concerns, more := concerns[:shown], concerns[shown:]
	for i := range concerns {
		concerns[i].at = p.place(&concerns[i])
	}
	d.NoIndex = true
	d.Review = &doc.Review{Draft: draft(d), Remarks: p.mark(concerns)}
	changed := changes{known: map[moved]bool{}}
	if o.Since != nil {
		changed.document(o.Since, d)
	}
	insertCover(d, cover(o, concerns, more, counts, changed))
}

// draft is the label of the copy, in the language of the labels of the document.
func draft(d *doc.Document) string {
	words, _ := phrase.For(cmp.Or(d.LabelsLang, d.Lang), "")
	return words.Labels.Draft
}

// findings are those that count.
func findings(list diag.List) []concern {
	var out []concern
	for _, f := range list.Open() {
		r := doc.Remark{Severity: f.Severity.String(), Code: f.Code.ID, Message: sentence(f.Message), Help: sentence(f.Help), Law: report.Citations(f.Law), Place: placeOf(f.Span)}
		out = append(out, concern{remark: r, rank: rankOf(f.Severity.String()), span: f.Span, node: f.Node, absent: f.Absent})
	}
	return out
}

func placeOf(s source.Span) string {
	if !s.IsValid() {
		return ""
	}
	return fmt.Sprintf("%s:%d:%d", source.Visible(s.File.Name), s.Start.Line, s.Start.Col)
}

// sentence is a message as a sentence; empty if it is.
func sentence(message string) string {
	s := report.Sentence(shown(message))
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".?!") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}

// shown are words with their control characters made visible, cut where nobody reads on.
func shown(s string) string {
	s = source.Visible(strings.TrimSpace(s))
	if utf8.RuneCountInString(s) > maxText {
		s = string([]rune(s)[:maxText]) + "…"
	}
	return s
}

// severities are those of remarks, the gravest first.
var severities = []string{"error", "warning", "unsure", "info"}

func count(list []concern) map[string]int {
	out := map[string]int{}
	for _, c := range list {
		out[c.remark.Severity]++
	}
	return out
}
