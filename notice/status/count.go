package status

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice/diag"
)

// A Tally counts findings by their codes. The zero Tally is empty.
type Tally struct {
	Accepted int // findings that do not count, for a reason
	kinds    map[string]*Kind
}

// A Kind is the findings of one code.
type Kind struct {
	Code   diag.Code
	Counts [diag.Error + 1]int // by severity
}

// All is the number of its findings.
func (k Kind) All() int {
	n := 0
	for _, c := range k.Counts {
		n += c
	}
	return n
}

// Severity is the gravest severity of its findings.
func (k Kind) Severity() diag.Severity {
	for s := diag.Error; s > diag.Info; s-- {
		if k.Counts[s] > 0 {
			return s
		}
	}
	return diag.Info
}

// Add counts findings.
func (t *Tally) Add(list diag.List) {
	if t.kinds == nil {
		t.kinds = map[string]*Kind{}
	}
	for _, d := range list {
		if d.Accepted != nil {
			t.Accepted++
			continue
		}
		k := t.kinds[d.Code.ID]
		if k == nil {
			k = &Kind{Code: d.Code}
			t.kinds[d.Code.ID] = k
		}
		k.Counts[d.Severity]++
	}
}

// Count is how many findings have a severity.
func (t *Tally) Count(s diag.Severity) int {
	n := 0
	for _, k := range t.kinds {
		n += k.Counts[s]
	}
	return n
}

// Kinds returns the kinds that were counted, the gravest and the most frequent first.
func (t *Tally) Kinds() []Kind {
	var out []Kind
	for _, k := range t.kinds {
		out = append(out, *k)
	}
	slices.SortFunc(out, func(a, b Kind) int {
		return cmp.Or(cmp.Compare(b.Severity(), a.Severity()), cmp.Compare(b.All(), a.All()), cmp.Compare(a.Code.ID, b.Code.ID))
	})
	return out
}

// A Trend is the findings of one code now and before.
type Trend struct {
	Kind
	Before int
}

// Trends returns what was counted now, and what was counted before and is gone.
func Trends(now, before *Tally) []Trend {
	var out []Trend
	for _, k := range now.Kinds() {
		t := Trend{Kind: k}
		if old := before.kinds[k.Code.ID]; old != nil {
			t.Before = old.All()
		}
		out = append(out, t)
	}
	for _, k := range before.Kinds() {
		if now.kinds[k.Code.ID] == nil {
			out = append(out, Trend{Kind{Code: k.Code}, k.All()})
		}
	}
	return out
}
