package tree

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
)

// A flowSlip is what words cannot hold that stand without quotes within brackets.
type flowSlip struct {
	form          *regexp.Regexp // whose first group, or that named "slip", stands in the way
	message, help string         // the message quotes the first group, or that named "shown", in the place of %
}

var flowSlips = sync.OnceValue(func() []flowSlip {
	const whole, within = "put the whole text in double quotes", "`%` has a meaning within brackets, also in the middle of a text without quotes"
	return []flowSlip{
		{regexp.MustCompile(`[ \t]((?P<slip>#)\S*)`), "the text ends before `%`, because a number sign behind a space begins a comment", whole},
		{regexp.MustCompile(`\pL(')\pL`), "`%` ends a text that begins with a single quote", whole},
		{regexp.MustCompile(`(\$\{[^{}]*\})`), "`%` stands in a text without quotes, and its brackets have a meaning there", whole},
		{regexp.MustCompile(`[^\s,\[{:"'-]\s*([\[{][^\[\]{}]*[\]}])`), "`%` stands in a text without quotes, and its brackets have a meaning there", whole},
		{regexp.MustCompile(`(\?)(?:[ ,}\]]|$)`), within, whole},
		{regexp.MustCompile(`[^\s"'](\?)`), within, whole},
		{regexp.MustCompile(`[{,] *[\pL_$][\pL\pN_$-]*: +[^\s,{}\[\]"'][^,{}\[\]"']*(:)(?: |$)`), within, whole},
		{regexp.MustCompile(`(?P<slip>"[^"]*")(?P<shown>[^\s,:}\]][^,}\]]*)`), "the text in quotes ends before `%`", "put the whole text in single quotes"},
		{regexp.MustCompile(`[,\[{] *(,)`), "nothing stands before `%`", "remove it, or write what belongs there"},
	}
})

// flowTrap finds in one of some lines what makes brackets on it unreadable, and proves it as trapped
// does: without that the file can be read further than the line that the library names.
func flowTrap(f *source.File, named int, lines ...int) (trap, bool) {
	const longest = 4000 // bytes of a line that anybody writes
	for i, l := range lines {
		if l < 1 || slices.Contains(lines[:i], l) || len(f.Line(l)) > longest || !strings.ContainsAny(f.Line(l), "[{") {
			continue
		}
		for _, slip := range flowSlips() {
			if t, found := slip.in(f.Line(l)); found {
				if t.line = l; t.isCause(f, named) {
					return t, true
				}
			}
		}
	}
	return trap{}, false
}

// in finds the slip in a line, and what the line is without it.
func (s flowSlip) in(line string) (trap, bool) {
	repaired := []byte(line)
	slip, shown := max(1, s.form.SubexpIndex("slip")), max(1, s.form.SubexpIndex("shown"))
	first := s.form.FindStringSubmatchIndex(line)
	if first == nil {
		return trap{}, false
	}
	for from := 0; ; {
		m := s.form.FindSubmatchIndex(repaired[from:])
		if m == nil {
			break
		}
		start, end := from+m[2*slip], from+m[2*slip+1]
		copy(repaired[start:end], bytes.Repeat([]byte("x"), end-start))
		from = start
	}
	start := first[2*shown]
	sign := line[start:first[2*shown+1]]
	t := trap{col: column(line, start), width: utf8.RuneCountInString(sign), repaired: string(repaired), help: s.help}
	t.message = strings.Replace(s.message, "%", sign, 1)
	return t, true
}
