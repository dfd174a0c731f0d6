// Package comparison prints what changed between two versions of notices: as a comment on a pull
// request, as a page and as JSON. It decides nothing about what a change means.
package comparison

import (
	"slices"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/source"
)

// A Comparison holds the changes between two versions of many notices. A change that a base brings
// into several notices is held once.
type Comparison struct {
	Old, New string   // what is compared, such as "main" and "the working tree"
	Notices  []Notice // those that differ
	Changes  []Change // most serious first, and of those of one class in the order of the notices
	Gaps     diag.List

	at map[key]int // numbers of changes
}

// Status says how a notice differs.
type Status string

// The states of a notice.
const (
	Changed  Status = "changed"
	Added    Status = "added"
	Removed  Status = "removed"
	Unformed Status = "not comparable" // the form of one version is wrong
)

// A Notice is one that differs.
type Notice struct {
	Path, OldPath string // one is empty where the notice is not there
	Title         string
	Status        Status
	Moved         bool                   // whether its file has another name now
	Counts        [diff.Material + 1]int // of its changes, by class
}

// A Change is one change with the notices that it is in, by their numbers.
type Change struct {
	diff.Change
	Lang    string // of its words
	Notices []int
}

// A key tells a change from others, whichever notices it is in.
type key struct {
	oldFile, newFile    string
	old, new            source.Pos
	kind, before, after string
}

// Add adds a notice with its changes, and what is to be said of them as a whole.
func (c *Comparison) Add(n Notice, lang string, changes []diff.Change, gaps diag.List) {
	if c.at == nil {
		c.at = map[key]int{}
	}
	number := len(c.Notices)
	for _, x := range changes {
		n.Counts[x.Class]++
		k := key{nameOf(x.Old), nameOf(x.New), x.Old.Start, x.New.Start, x.Kind, x.Before, x.After}
		if i, known := c.at[k]; known {
			c.Changes[i].Notices = append(c.Changes[i].Notices, number)
			if nameOf(x.Place()) == n.Path { // in the words of the notice itself, not of its translation
				c.Changes[i].Change, c.Changes[i].Lang = x, lang
			}
			continue
		}
		c.at[k] = len(c.Changes)
		c.Changes = append(c.Changes, Change{x, lang, []int{number}})
	}
	c.Notices = append(c.Notices, n)
	for _, g := range gaps { // several notices may have their day from one base
		k := key{newFile: nameOf(g.Span), new: g.Span.Start, kind: g.Code.ID}
		if _, known := c.at[k]; !known {
			c.at[k] = 0
			c.Gaps = append(c.Gaps, g)
		}
	}
}

func nameOf(s source.Span) string {
	if s.File == nil {
		return ""
	}
	return s.File.Name
}

// Sort puts the most serious changes first. It is called once all notices are added.
func (c *Comparison) Sort() {
	slices.SortStableFunc(c.Changes, func(a, b Change) int { return int(b.Class - a.Class) })
	c.at = nil
}

// Count is the number of changes of a class; one that is in several notices counts once.
func (c *Comparison) Count(class diff.Class) int {
	n := 0
	for _, x := range c.Changes {
		if x.Class == class {
			n++
		}
	}
	return n
}

// IsEmpty reports whether no notice differs.
func (c *Comparison) IsEmpty() bool { return len(c.Notices) == 0 }
