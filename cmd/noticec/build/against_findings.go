package build

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/published"
)

func (p *comparedPage) add(code diag.Code, from, to int, message, help string, options ...diag.Option) {
	p.list = append(p.list, diag.New(code, p.span(from, to), message, help, options...))
}

// span is the place between two bytes; without any it is the page as a whole.
func (p *comparedPage) span(from, to int) source.Span {
	if to <= from {
		return source.Span{File: p.file}
	}
	return source.Span{File: p.file, Start: p.file.PosAt(from), End: p.file.PosAt(to)}
}

// report says what is to be said of the page.
func (p *comparedPage) report() {
	for _, m := range p.marked {
		if p.printed[m.Name+" "] && !p.printed[m.Name+" "+m.Part] {
			p.add(codeFragment, m.Start, m.Start+1, "the fragment "+m.Name+" holds the part "+m.Part+", which its notice does not have now", "publish another part, or take it away")
		}
	}
	for _, m := range p.matches {
		p.match(m)
	}
	switch others := p.ofOthers(); {
	case p.cut || p.finder.IsCut():
		p.add(codeFragment, 0, 0, "the page has more words or fragments than are compared", "save the part of it that holds one")
	case len(p.list)+len(p.matches) > 0:
	case len(others) > 0:
		p.add(codeFragment, 0, 0, "the fragments that the page holds are of none of these notices, but of "+inWords(others), "name "+others[0]+".notice.yaml, or publish the fragment again if the file was renamed")
	default:
		p.add(codeFragment, 0, 0, "there is no fragment of these notices in it: neither marks, nor anchors, nor words of theirs", "name the notices that the page holds, or publish them")
	}
}

// ofOthers are the notices that marks name and that are not among the sources.
func (p *comparedPage) ofOthers() (out []string) {
	for _, m := range p.finder.Marked() {
		if html.IsSlug(m.Name) && !p.sources[m.Name] && !slices.Contains(out, m.Name) && len(out) <= maxNamed {
			out = append(out, m.Name)
		}
	}
	return out
}

// match says what differs in one fragment, and what of it could not be compared.
func (p *comparedPage) match(m published.Match) {
	name := "the fragment " + m.Notice.Name
	if m.Notice.Part != "" {
		name += " (" + m.Notice.Part + ")"
	}
	if len(m.Differences) > 0 {
		p.differs(name, m)
	}
	unsure := strings.Join(m.Unsure, "; ")
	switch {
	case m.Mark == nil:
		message := fmt.Sprintf("%s was found without its marks: it was taken for %s by %d %% of its words", name, m.Notice.File, m.Share)
		if m.Anchors > 0 {
			message += fmt.Sprintf(" and %d of its %d anchors", m.Anchors, m.AllAnchors)
		}
		help := "keep the comments around it, where the page can"
		if m.Rival != nil {
			message += "; " + m.Rival.File + " is as like"
			help = "name the notice that the page holds"
		}
		if unsure != "" {
			message += "; not compared: " + unsure
		}
		p.add(codeUnmarked, m.At, m.At+1, message, help)
	case unsure != "":
		p.add(codeUnmarked, m.At, m.At+1, name+" was compared by its words; not compared: "+unsure, "look at these yourself")
	}
}

// differs says where a fragment differs first, and how many more places do.
func (p *comparedPage) differs(name string, m published.Match) {
	slices.SortStableFunc(m.Differences, func(a, b published.Difference) int { return cmp.Compare(a.At, b.At) })
	first, rest := m.Differences[0], m.Differences[1:]
	message, help := name+" is not what the notice says now", "publish it again"
	if m.Current {
		message, help = name+" was changed after it was published", "publish it again, and change the notice"
	}
	message += ": " + inSentence(first)
	if n := len(rest); n == 1 {
		message += "; one more place differs"
	} else if n > 1 {
		message += fmt.Sprintf("; %d more places differ", n)
	}
	var related []diag.Option
	for _, d := range rest[:min(len(rest), maxRelated)] {
		related = append(related, diag.WithRelated(p.span(d.At, d.End), inSentence(d)))
	}
	p.add(codeFragment, first.At, first.End, message, help, related...)
}

// maxRelated is how many places a finding names beside the first.
const maxRelated = 5

// inSentence says what a difference is.
func inSentence(d published.Difference) string {
	behind := ""
	if d.Near != "" {
		behind = fmt.Sprintf(" behind %q", d.Near)
	}
	switch {
	case d.Link && d.Notice == "":
		return fmt.Sprintf("%q leads to %s, and is no link in the notice", d.Near, d.Page)
	case d.Link && d.Page == "":
		return fmt.Sprintf("%q leads nowhere, and in the notice to %s", d.Near, d.Notice)
	case d.Link:
		return fmt.Sprintf("%q leads to %s, and in the notice to %s", d.Near, d.Page, d.Notice)
	case d.Unbounded && d.Near == "":
		return fmt.Sprintf("it does not begin with %q", d.Notice)
	case d.Unbounded:
		return fmt.Sprintf("it does not end with %q", d.Notice)
	case d.Page == "":
		return fmt.Sprintf("%q is missing%s", d.Notice, behind)
	case d.Notice == "":
		return fmt.Sprintf("%q is added%s", d.Page, behind)
	}
	return fmt.Sprintf("it says %q, and the notice %q", d.Page, d.Notice)
}
