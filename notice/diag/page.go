package diag

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Page explains a code to people. Its paragraphs are words, of which those in backticks are to be
// written as they are; one whose lines begin with four spaces is such an example as a whole.
type Page struct {
	Code      Code
	Why       []string  // what is found, and why it matters
	Fix       []string  // what to do
	Languages string    // in which it reads words: "English, Welsh and German"; empty if it reads none
	Syntax    string    // of the examples: "yaml" or "json"; empty if there is none
	Bad       []Example // texts in which the code is found; the first is shown
	Good      string    // the first without the finding; of several files as that is
}

// An Example is a text with its findings, one a line. Lines of three hyphens stand between the
// texts of several files.
type Example struct{ Text, Findings string }

var (
	fencePattern    = regexp.MustCompile("(?ms)^```(?:(yaml|json) )?(bad|good|findings)\n(.*?)^```\n")
	languagePattern = regexp.MustCompile(`^(?:Looks for words|Reads [a-z]+) in (.*?)(?: only)?\.$`)
)

// parsePage reads the page of a code: a heading of its id and name, paragraphs of which the last
// says what to do, and fences: `yaml bad` with `findings`, and `yaml good`.
func parsePage(code Code, text string) (Page, error) {
	p := Page{Code: code}
	rest, ok := strings.CutPrefix(text, "# "+code.ID+" "+code.Name+"\n")
	if !ok {
		return p, fmt.Errorf("%s: the page does not begin with the id and the name of its code", code.ID)
	}
	for _, m := range fencePattern.FindAllStringSubmatch(rest, -1) {
		switch syntax, kind, body := m[1], m[2], m[3]; {
		case kind == "bad":
			p.Syntax, p.Bad = syntax, append(p.Bad, Example{Text: body})
		case kind == "good" && p.Good == "":
			p.Good = body
		case kind == "findings" && len(p.Bad) > 0 && p.Bad[len(p.Bad)-1].Findings == "":
			p.Bad[len(p.Bad)-1].Findings = body
		default:
			return p, fmt.Errorf("%s: the page has a fence `%s` out of its order", code.ID, kind)
		}
	}
	rest = fencePattern.ReplaceAllString(rest, "")
	if strings.Contains(rest, "```") {
		return p, fmt.Errorf("%s: the page has a fence that is neither `bad`, `findings` nor `good`", code.ID)
	}
	var paragraphs []string
	last := 0 // the paragraph that says what to do
	for _, block := range strings.Split(rest, "\n\n") {
		block = strings.Trim(block, "\n")
		switch m := languagePattern.FindStringSubmatch(block); {
		case block == "":
		case m != nil:
			p.Languages = m[1]
		case IsVerbatim(block):
			paragraphs = append(paragraphs, block)
		default:
			last = len(paragraphs)
			paragraphs = append(paragraphs, strings.Join(strings.Fields(block), " "))
		}
	}
	if last == 0 {
		return p, fmt.Errorf("%s: the page has one paragraph: want one that says why this is found, and one that says what to do", code.ID)
	}
	p.Why, p.Fix = paragraphs[:last], paragraphs[last:]
	return p, nil
}

// IsVerbatim reports whether a paragraph is to be written as it is.
func IsVerbatim(paragraph string) bool { return strings.HasPrefix(paragraph, "    ") }

// Several reports whether the examples are texts of several files.
func (p *Page) Several() bool {
	return len(p.Bad) > 0 && strings.Contains("\n"+p.Bad[0].Text, "\n---\n")
}

// Before returns the lines of the bad example that matter: those that the good one has otherwise,
// and those with a finding, below the keys that they belong to. It is empty if there is none.
func (p *Page) Before() string {
	if len(p.Bad) == 0 {
		return ""
	}
	before, _ := p.excerpts()
	return before
}

// After returns the same lines as they should be.
func (p *Page) After() string {
	if len(p.Bad) == 0 {
		return ""
	}
	_, after := p.excerpts()
	return after
}

func (p *Page) excerpts() (before, after string) {
	bad, good := lines(p.Bad[0].Text), lines(p.Good)
	if p.Several() {
		return p.Bad[0].Text, p.Good
	}
	showBad, showGood := without(bad, good), without(good, bad)
	for found := range strings.Lines(p.Bad[0].Findings) {
		line, _, _ := strings.Cut(found, ":")
		if n, err := strconv.Atoi(line); err == nil && 0 < n && n <= len(bad) {
			showBad[n-1] = true
			if i := slices.Index(good, bad[n-1]); i >= 0 {
				showGood[i] = true
			}
		}
	}
	return excerpt(bad, showBad), excerpt(good, showGood)
}

func lines(text string) []string { return strings.Split(strings.TrimSuffix(text, "\n"), "\n") }

// without marks the lines that others have not.
func without(list, others []string) []bool {
	rest := slices.Clone(others)
	out := make([]bool, len(list))
	for i, line := range list {
		if at := slices.Index(rest, line); at >= 0 {
			rest = slices.Delete(rest, at, at+1)
		} else {
			out[i] = true
		}
	}
	return out
}

// excerpt returns the lines that are marked, those that they stand below and those that stand below
// them; all if none is marked.
func excerpt(list []string, marked []bool) string {
	if !slices.Contains(marked, true) {
		return strings.Join(list, "\n") + "\n"
	}
	shown := slices.Clone(marked)
	for i := range list {
		if !marked[i] {
			continue
		}
		depth := indent(list[i])
		for above := i - 1; above >= 0 && depth > 0; above-- {
			if indent(list[above]) < depth {
				shown[above], depth = true, indent(list[above])
			}
		}
		for below := i + 1; below < len(list) && indent(list[below]) > indent(list[i]); below++ {
			shown[below] = true
		}
	}
	var b strings.Builder
	for i, line := range list {
		if shown[i] {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

// indent is how deep a line of YAML stands; an item of a list stands below its key.
func indent(line string) int {
	text := strings.TrimLeft(line, " ")
	n := 2 * (len(line) - len(text))
	if strings.HasPrefix(text, "- ") {
		n++
	}
	return n
}
