package word

import (
	"strings"

	"github.com/noticec/noticec/notice/intake"
)

// splitLines makes paragraphs of the lines of a paragraph that an empty line separates, or that
// begin with the markers of a list: some write a whole page as one paragraph.
func splitLines(nodes []node) []node {
	var out []node
	for _, n := range nodes {
		p, ok := n.(*para)
		if !ok || !hasBreak(p.runs) {
			out = append(out, n)
			continue
		}
		for _, part := range splitPara(p) {
			out = append(out, part)
		}
	}
	return out
}

func hasBreak(runs []run) bool {
	for _, r := range runs {
		if strings.Contains(r.text, "\n") {
			return true
		}
	}
	return false
}

func splitPara(p *para) []*para {
	lines := runLines(p.runs)
	words := make([]string, len(lines))
	for i, line := range lines {
		words[i] = strings.TrimSpace((&para{runs: line}).plain())
	}
	markers, _ := intake.Markers(words)
	var out []*para
	for i, line := range lines {
		isNew := i == 0 || words[i-1] == "" || markers[i] != intake.Marker{}
		if !isNew {
			last := out[len(out)-1]
			last.runs = append(append(last.runs, run{text: "\n", props: lastProps(last.runs)}), line...)
			continue
		}
		if n := len(out) - 1; n >= 0 && out[n].words() == 0 {
			out[n].runs = line
			continue
		}
		part := &para{props: p.props, style: p.style, runs: line}
		if i > 0 {
			part.props.numID = 0 // one number for one paragraph
		}
		out = append(out, part)
	}
	out[0].bookmarks, out[0].omitted, out[0].comments = p.bookmarks, p.omitted, p.comments
	out[len(out)-1].notes = p.notes
	if len(out) == 1 {
		return []*para{p}
	}
	return out
}

func lastProps(runs []run) runProps {
	if len(runs) == 0 {
		return runProps{}
	}
	return runs[len(runs)-1].props
}

// runLines splits runs at the ends of lines.
func runLines(runs []run) [][]run {
	lines := [][]run{nil}
	for _, r := range runs {
		for i, text := range strings.Split(r.text, "\n") {
			if i > 0 {
				lines = append(lines, nil)
			}
			if text != "" {
				part := r
				part.text = text
				lines[len(lines)-1] = append(lines[len(lines)-1], part)
			}
		}
	}
	return lines
}

// markersOf finds the items among paragraphs whose markers were typed, and the words behind them.
// Paragraphs without words between them do not separate them.
func markersOf(b *builder, nodes []node) ([]intake.Marker, []string) {
	markers, behind := make([]intake.Marker, len(nodes)), make([]string, len(nodes))
	var at []int
	var lines []string
	for i, n := range nodes {
		p, ok := n.(*para)
		if ok && p.words() == 0 {
			continue
		}
		line := ""
		if ok && b.headingLevel(p) == 0 {
			if l, item := b.numberOf(p); l == nil || item.silent {
				line = strings.TrimSpace(p.plain())
			}
		}
		at, lines = append(at, i), append(lines, line)
	}
	found, words := intake.Markers(lines)
	for k, i := range at {
		markers[i], behind[i] = found[k], words[k]
	}
	return markers, behind
}

// runsBehind are the runs without the marker that stands before words at their beginning.
func runsBehind(runs []run, words string) []run {
	drop := len(strings.TrimRight((&para{runs: runs}).plain(), " \t\n\u00a0")) - len(words)
	var out []run
	for _, r := range runs {
		if drop >= len(r.text) {
			drop -= len(r.text)
			continue
		}
		if drop > 0 {
			r.text, drop = r.text[drop:], 0
		}
		out = append(out, r)
	}
	return out
}
