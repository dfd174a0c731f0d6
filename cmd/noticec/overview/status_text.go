package overview

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/status"
)

// signs are the marks of cells in a terminal, with what the legend says of them.
var signs = [...]struct{ sign, words string }{
	status.Missing: {"✗", "missing"}, status.Vague: {"~", "vague words"}, status.Unread: {"?", "words that noticec cannot read"}, status.Worded: {"w", "in own words"},
	status.Stated: {"✓", "stated"}, status.None: {"0", "none"}, status.Delegated: {">", "in another notice"}, status.NotOwed: {"·", "not owed"},
}

// Text writes a status for a terminal that is width columns wide: what an officer reads first, a row
// of marks for each notice, and what is due. color is for what is missing or overdue, which words
// say, too.
func (s *Status) Text(w io.Writer, width int, color bool) error {
	const narrowest = 60
	p := &statusText{bufio.NewWriter(w), max(width, narrowest), color}
	p.line("Privacy notices on " + s.Today)
	p.line("")
	for _, l := range s.Summary() {
		p.wrapped(l, "  ", "    ")
	}
	if len(s.Records) > 0 {
		p.matrix(s.Records)
	}
	p.reviews(s)
	p.contradictions(s.Contradictions())
	p.others(s)
	p.kinds(s)
	return p.w.Flush()
}

type statusText struct {
	w     *bufio.Writer
	width int
	color bool
}

func (p *statusText) line(s string) {
	p.w.WriteString(source.Visible(s))
	p.w.WriteByte('\n')
}

func (p *statusText) heading(s string) {
	p.line("")
	if p.color {
		p.w.WriteString("\x1b[1m" + source.Visible(s) + "\x1b[0m\n")
		return
	}
	p.line(s)
}

// wrapped prints a text whose first line begins with one indent, and the others with another.
func (p *statusText) wrapped(s, first, others string) {
	line, used := first, columns(first)
	for i, word := range strings.Fields(s) {
		n := columns(word)
		if i > 0 && used+1+n > p.width {
			p.line(line)
			line, used = others, columns(others)
		} else if i > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+n
	}
	p.line(line)
}

func columns(s string) int {
	n := 0
	for _, r := range s {
		n += source.Width(r)
	}
	return n
}

// matrix prints a row of marks for each notice, and what they mean.
func (p *statusText) matrix(records []status.Record) {
	p.heading("What each notice says")
	names := 0
	for _, r := range records {
		names = max(names, columns(r.File))
	}
	marks := 2*len(law.Checklist) + 1
	names = min(names, p.width-marks)
	head := strings.Repeat(" ", names)
	for i := range law.Checklist {
		head += " " + string(rune('A'+i))
	}
	p.line(head)
	used := [len(signs)]bool{}
	for _, r := range records {
		p.w.WriteString(source.Visible(fitted(r.File, names)))
		switch {
		case r.Broken:
			p.line(" its form is wrong: see `noticec lint`")
			continue
		case r.Ended != "":
			p.line(" ended on " + r.Ended)
			continue
		}
		for _, c := range r.Cells {
			used[c.Mark] = true
			sign := signs[c.Mark].sign
			if p.color && c.Mark == status.Missing {
				sign = "\x1b[1;31m" + sign + "\x1b[0m"
			}
			p.w.WriteString(" " + sign)
		}
		p.w.WriteByte('\n')
	}
	p.line("")
	var items, legend []string
	for i, d := range law.Checklist {
		items = append(items, fmt.Sprintf("%c\u00a0%s", 'A'+i, strings.ReplaceAll(strings.ToLower(heads[d.Slug]), " ", "\u00a0")))
	}
	for m, x := range signs {
		if used[m] {
			legend = append(legend, x.sign+"\u00a0"+strings.ReplaceAll(x.words, " ", "\u00a0"))
		}
	}
	p.list(items)
	p.list(legend)
	for _, r := range records {
		if missing := r.Missing(); len(missing) > 0 {
			var words []string
			for _, slug := range missing {
				words = append(words, strings.ToLower(heads[slug]))
			}
			p.wrapped(r.File+" misses: "+strings.Join(words, ", "), "", "  ")
		}
	}
}

// list prints entries that hold no break within them.
func (p *statusText) list(entries []string) {
	line := ""
	for _, e := range entries {
		if line != "" && columns(line)+2+columns(e) > p.width {
			p.line(strings.ReplaceAll(line, "\u00a0", " "))
			line = ""
		}
		if line != "" {
			line += "  "
		}
		line += e
	}
	p.line(strings.ReplaceAll(line, "\u00a0", " "))
}

// fitted is a path in so many columns: the beginning of a long one is left out.
func fitted(path string, width int) string {
	for columns(path) > width {
		_, size := firstRune(strings.TrimPrefix(path, "…"))
		path = "…" + strings.TrimPrefix(path, "…")[size:]
	}
	return path + strings.Repeat(" ", width-columns(path))
}

func firstRune(s string) (rune, int) {
	for i, r := range s {
		if i > 0 {
			return r, i
		}
	}
	return 0, len(s)
}

func (p *statusText) reviews(s *Status) {
	due := s.Due()
	if len(due) == 0 {
		return
	}
	until := status.Until(s.Today, s.Lead)
	p.heading("Reviews that are due")
	for _, r := range due {
		what := r.Title
		if r.Reviewer != "" {
			what += ", " + r.Reviewer
		}
		p.wrapped(fmt.Sprintf("%s %s: %s (%s)", r.By, when(r.By, s.Today, until), what, r.At), "  ", "    ")
	}
}

func (p *statusText) contradictions(list diag.List) {
	if len(list) == 0 {
		return
	}
	p.heading("What notices contradict each other in")
	for _, d := range list {
		p.wrapped(d.Message+" ["+d.Code.ID+"]", "  ", "    ")
		places := placeOf(d.Span).String()
		for _, r := range d.Related {
			places += ", " + placeOf(r.Span).String()
		}
		p.wrapped(places, "    ", "    ")
	}
}

func (p *statusText) others(s *Status) {
	if behind := s.Behind(); len(behind) > 0 {
		p.heading("Translations that are behind")
		for _, r := range behind {
			what := fmt.Sprintf("%s: %s changed since", r.File, diag.Counted(r.Behind, "part"))
			if r.Untranslated > 0 {
				what += fmt.Sprintf(", %d not translated", r.Untranslated)
			}
			p.wrapped(what, "  ", "    ")
		}
	}
	if ended := s.Ended(); len(ended) > 0 {
		p.heading("Notices that have ended")
		for _, r := range ended {
			what := r.File + ": on " + r.Ended
			if r.Successor != "" {
				what += ", replaced by " + r.Successor
			}
			p.wrapped(what, "  ", "    ")
		}
	}
	if len(s.Outputs) > 0 {
		p.heading("Outputs that a build would change")
		for _, o := range s.Outputs {
			p.wrapped(o.File+": "+o.What, "  ", "    ")
		}
	}
}

// kinds prints the kinds of findings, with how many there were before.
func (p *statusText) kinds(s *Status) {
	before := s.Before
	if before == nil {
		before = &status.Tally{}
	}
	list := status.Trends(&s.Now, before)
	if len(list) == 0 {
		return
	}
	p.heading("Findings by kind")
	const most = 12
	for i, t := range list {
		if i == most && len(list) > most+1 {
			p.line(fmt.Sprintf("      and %d kinds more: --format html lists all", len(list)-most))
			break
		}
		what := fmt.Sprintf("%5d %-7s %s %s", t.All(), t.Severity(), t.Code.ID, t.Code.Name)
		if s.Before != nil && t.All() != t.Before {
			what += fmt.Sprintf(" (%+d since %s)", t.All()-t.Before, s.Since)
		}
		p.line(what)
	}
}
