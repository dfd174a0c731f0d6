package register

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	intake "github.com/noticec/noticec/notice/intake/register"
	"github.com/noticec/noticec/notice/law"
)

// compare compares a purpose with its row. What only one of them says is no disagreement, but where
// one denies what the other names.
func (c *Comparison) compare(p *purpose, l *intake.Line) diag.List {
	var out diag.List
	if listed := intake.BasesIn(c.language, l.Basis.Text()); disagree(listed, p.bases, p.wholeNotice.bases) {
		out = append(out, c.report(codeBasis, p, Basis, l.Basis.Span, law.NoticeBasis, fmt.Sprintf("the notice rests this on %s, and the register on %s", names(p.bases, basisName), names(listed, basisName)),
			"find out which is right, and correct the other"))
	}
	if listed := periods(l.Retention.Lines, c.language); disagree(listed, p.periods, p.wholeNotice.periods) {
		out = append(out, c.report(codeRetention, p, Retention, l.Retention.Span, law.NoticeRetention, fmt.Sprintf("the notice keeps this for `%s`, and the register for `%s`", shorten(p.retention), shorten(l.Retention.Text())),
			"find out how long it is kept, and correct the notice or the register"))
	}
	out = append(out, c.compareTransfers(p, l)...)
	return append(out, c.compareRecipients(p, l)...)
}

// disagree reports whether two lists differ of which each says something; subset allows the notice to
// have more.
func disagree[T comparable](listed, stated []T, subset bool) bool {
	if len(listed) == 0 || len(stated) == 0 {
		return false
	}
	lacks := func(all, some []T) bool {
		return slices.ContainsFunc(some, func(x T) bool { return !slices.Contains(all, x) })
	}
	return lacks(stated, listed) || !subset && lacks(listed, stated)
}

func names(codes []string, name func(string) string) string {
	var out []string
	for _, c := range codes {
		out = append(out, "`"+name(c)+"`")
	}
	return strings.Join(out, ", ")
}

func basisName(slug string) string {
	b, _ := law.BasisOf(slug)
	return b.Name
}

func (c *Comparison) compareTransfers(p *purpose, l *intake.Line) diag.List {
	var listed []string
	for _, line := range l.Countries.Lines {
		country, _, _ := strings.Cut(line, ":")
		for _, place := range law.PlacesOf(country) {
			if !slices.Contains(listed, place) {
				listed = append(listed, place)
			}
		}
	}
	const help = "find out where the data go, and correct the notice or the register"
	message := ""
	switch {
	case len(listed) > 0 && p.states.transfers != Filled:
		message = fmt.Sprintf("the register sends this to %s, and the notice names no country", names(listed, countryName))
	case len(p.countries) > 0 && l.Countries.Denies():
		message = fmt.Sprintf("the notice sends this to %s, and the register to no country", names(p.countries, countryName))
	case disagree(listed, p.countries, false):
		message = fmt.Sprintf("the notice sends this to %s, and the register to %s", names(p.countries, countryName), names(listed, countryName))
	default:
		return nil
	}
	return diag.List{c.report(codeTransfers, p, Transfers, l.Countries.Span, law.NoticeTransfers, message, help)}
}

// countryName is the English name of a country; that of a region stays.
func countryName(code string) string {
	if name := law.CountryName(code); name != "" {
		return name
	}
	return code
}

// compareRecipients compares names: those that one side has, and the other has not in any words.
func (c *Comparison) compareRecipients(p *purpose, l *intake.Line) diag.List {
	const help = "name the recipient in both, in the same words, or take it out where it gets nothing"
	var out diag.List
	add := func(message string) {
		out = append(out, c.report(codeRecipients, p, Recipients, l.Recipients.Span, law.NoticeRecipients, message, help))
	}
	if l.Recipients.Denies() {
		if p.states.recipients == Filled {
			add("the notice names recipients, and the register none")
		}
		return out
	}
	if len(l.Recipients.Lines) == 0 {
		return nil
	}
	if p.states.recipients == None {
		add(fmt.Sprintf("the register names `%s`, and the notice no recipient", shorten(l.Recipients.Text())))
		return out
	}
	if len(p.recipients) == 0 || slices.ContainsFunc(p.recipients, isSentence) {
		return nil
	}
	var listed []string
	for _, line := range l.Recipients.Lines {
		listed = append(listed, parts(line)...)
	}
	if extra := without(listed, p.recipients); len(extra) > 0 {
		add(fmt.Sprintf("the register names %s as recipient, and the notice does not", names(extra, shorten)))
	}
	if extra := without(p.recipients, listed); len(extra) > 0 {
		add(fmt.Sprintf("the notice names %s as recipient, and the register does not", names(extra, shorten)))
	}
	return out
}

// isSentence reports whether words are more than a name.
func isSentence(s string) bool {
	return strings.HasSuffix(s, ".") || strings.Contains(s, ". ") || len(s) > 120
}

// parts are the names that a line lists.
func parts(line string) []string {
	separators := ";"
	if !strings.Contains(line, ";") && !strings.Contains(line, "(") {
		separators = ","
	}
	var out []string
	for s := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		if s = name(strings.TrimSpace(s)); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// without are the names of a list that are in no name of another, nor hold one.
func without(list, other []string) []string {
	var out []string
	for _, s := range list {
		a := " " + fold(s) + " "
		if !slices.ContainsFunc(other, func(t string) bool {
			b := " " + fold(t) + " "
			return strings.Contains(a, b) || strings.Contains(b, a)
		}) {
			out = append(out, s)
		}
	}
	return out
}
