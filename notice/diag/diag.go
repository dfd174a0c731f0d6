// Package diag holds findings: what each phase says about a notice. A finding is a
// value in a list; a Go error means that noticec could not do its work.
package diag

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// A Severity ranks findings. The zero Severity is Info.
type Severity uint8

const (
	Info Severity = iota
	Warning
	Error
)

// String returns "info", "warning" or "error".
func (s Severity) String() string {
	return [...]string{"info", "warning", "error"}[min(s, Error)]
}

// A Code is a kind of finding. An ID is never reused.
type Code struct {
	ID       string // "NC301"
	Name     string // "purpose-without-basis"
	Summary  string // one sentence, for lists of codes
	Severity Severity
	Since    string // the first version that reports it
	DocURL   string // where its page is read
	Scope    Scope
	Tags     Tags
	Required bool // whether its findings cannot be lowered, nor accepted
}

// A Diagnostic is one finding.
type Diagnostic struct {
	Code     Code
	Severity Severity
	Span     source.Span
	Node     string    // path by ids ("purposes/assess/basis"), stable when lines move
	Message  string    // one sentence, lower case, no full stop
	Help     string    // what to do; may be empty
	Law      []law.Ref // the duty behind it
	Related  []Related
	Fix      *Fix      // the safe fix; may be nil
	Accepted *Accepted // why it does not count, if it does not

	// Absent says that the finding is about something that stands nowhere in the notice, so that its
	// place, the title, says nothing of where it should: Node, if it is not empty, is the key of the section.
	Absent bool

	// Essential is the order among the findings that say that a notice lacks one of its essential
	// sections, from 1; they come before all others. 0: the finding says something else.
	Essential int
}

// Accepted says why a finding does not count.
type Accepted struct {
	By     string // "exception" of the law, "related notice" that covers it, "ignore" by a comment, or "baseline"
	Reason string
}

// Related is a second place that explains a finding.
type Related struct {
	Span    source.Span
	Message string
}

// MaxFindings is how many findings of a file are shown; nobody reads more at once.
const MaxFindings = 1000

// A List is the findings of a phase or of a run.
type List []Diagnostic

// An Option sets what not every finding has, or has otherwise than its code says.
type Option func(*Diagnostic)

// WithSeverity is for a finding that is graver or less grave than others of its code.
func WithSeverity(s Severity) Option { return func(d *Diagnostic) { d.Severity = s } }

// WithLaw names the provisions behind the duty.
func WithLaw(refs ...law.Ref) Option { return func(d *Diagnostic) { d.Law = refs } }

// WithRelated adds a second place that explains the finding.
func WithRelated(span source.Span, message string) Option {
	return func(d *Diagnostic) { d.Related = append(d.Related, Related{span, brief(message)}) }
}

// WithFix says how the finding can be fixed without danger; nil is no fix.
func WithFix(f *Fix) Option { return func(d *Diagnostic) { d.Fix = f } }

// New returns a finding of c at span, with c's severity. Long quotations in its words are
// shortened.
func New(c Code, span source.Span, message, help string, options ...Option) Diagnostic {
	d := Diagnostic{Code: c, Severity: c.Severity, Span: span, Message: brief(message), Help: brief(help)}
	for _, set := range options {
		set(&d)
	}
	return d
}

// Sort orders findings by file, place, code and message, so that output is the
// same however they were found. What is essential and missing comes first, as one group.
func (l List) Sort() {
	order := make([]int, len(l)) // of findings, which are large to move
	for i := range order {
		order[i] = i
	}
	byPlace := func(i, j int) int { return l[i].compare(&l[j]) }
	if slices.IsSortedFunc(order, byPlace) {
		return
	}
	slices.SortStableFunc(order, byPlace)
	before := slices.Clone(l)
	for to, from := range order {
		l[to] = before[from]
	}
}

func (d *Diagnostic) compare(o *Diagnostic) int {
	return cmp.Or(
		cmp.Compare(fileName(d.Span), fileName(o.Span)),
		cmp.Compare(d.group(), o.group()),
		cmp.Compare(d.Span.Start.Line, o.Span.Start.Line),
		cmp.Compare(d.Span.Start.Col, o.Span.Start.Col),
		cmp.Compare(d.Code.ID, o.Code.ID),
		cmp.Compare(d.Message, o.Message),
	)
}

// group is the order of essential findings; others are in the last group.
func (d *Diagnostic) group() int {
	if d.Essential == 0 {
		return math.MaxInt
	}
	return d.Essential
}

// Count returns how many findings are at least as severe as min.
func (l List) Count(min Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity >= min && d.Accepted == nil {
			n++
		}
	}
	return n
}

// Counted is a number of things, in the English of messages: “1 error”, “2 errors”.
func Counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}

// AnyOf are names of which one is to be written, in the English of messages: “`a`, `b` or `c`”.
func AnyOf(names []string) string {
	if len(names) < 2 {
		return "`" + strings.Join(names, "") + "`"
	}
	last := len(names) - 1
	return "`" + strings.Join(names[:last], "`, `") + "` or `" + names[last] + "`"
}

// Open returns the findings that count: those that are not accepted.
func (l List) Open() List {
	var out List
	for _, d := range l {
		if d.Accepted == nil {
			out = append(out, d)
		}
	}
	return out
}

func fileName(s source.Span) string {
	if s.File == nil {
		return ""
	}
	return s.File.Name
}
