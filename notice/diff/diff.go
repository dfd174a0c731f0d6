// Package diff says what changed between two versions of a notice. It compares what they state, not
// how they are written: another order, other ids, a base or a code in place of an article change
// nothing. It knows what each change means to the reader; it reads no files and prints nothing.
package diff

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// Class ranks changes by what they mean to the people whom the notice is for (WP260 rev.01, 29-31).
type Class int

const (
	Words    Class = iota // wording, order, layout, spelling
	Lesser                // what people need not be told of in a message of their own
	Material              // what people must be told of (Art. 13(3), 14(4) GDPR; WP260 rev.01, 29)
)

// String returns "words", "lesser" or "material".
func (c Class) String() string { return [...]string{"words", "lesser", "material"}[c] }

// A Change is one difference between two versions of a notice.
type Change struct {
	Class         Class
	Kind          string      // "retention-longer"; a kind never changes its meaning
	Section       string      // the key of the section, or the key outside sections
	Node          string      // path by ids ("retention/file/period")
	Old, New      source.Span // the places in the two versions; zero where there is none
	Before, After string      // the words or values, without Markdown; "" where there are none
	Message       string      // one sentence, lower case, no full stop
	Help          string      // what the change asks for; may be empty
	Law           []law.Ref   // the duty behind it
}

// Place is where the change is shown: in the new version, or in the old one for what is gone.
func (c Change) Place() source.Span {
	if c.New.IsValid() {
		return c.New
	}
	return c.Old
}

// Compare returns what changed between two versions of a notice, by section in the order of the
// model and within each in the order of the new version, what is gone last. What only tells of
// versions is not among them; see RecordOf.
func Compare(before, after *statement.Statements) []Change {
	c := &comparison{old: entriesOf(before, true), new: entriesOf(after, false), before: before, after: after, regimes: after.Notice().Regimes()}
	for _, section := range matchOrder() {
		c.match(section)
	}
	for _, section := range c.sections() {
		c.compareSection(section)
	}
	return c.distinct()
}

// A comparison is that of two versions.
type comparison struct {
	old, new      *entries
	before, after *statement.Statements
	regimes       law.Named
	changes       []Change
}

// sections are the keys of the sections of either version in the order of the model.
func (c *comparison) sections() []string {
	return slices.DeleteFunc(slices.Clone(sectionKeys()), func(key string) bool { return c.old.sections[key] == nil && c.new.sections[key] == nil })
}

// compareSection compares the section itself, then its items.
func (c *comparison) compareSection(key string) {
	old, now := c.old.section(key), c.new.section(key)
	c.compareFields(old.own, now.own)
	for _, e := range now.items {
		if e.twin != nil {
			c.compareItem(e.twin, e)
		} else {
			c.itemAdded(e)
		}
	}
	for _, e := range old.items {
		if e.twin == nil {
			c.itemRemoved(e)
		}
	}
}

// report adds a change; law and help are those of its rule.
func (c *comparison) report(x Change, provision law.Provision) {
	if provision != "" {
		x.Law, _ = c.regimes.Cite(law.AsOf, provision)
	}
	if len(x.Law) == 0 && x.Class == Material {
		x.Law, _ = c.regimes.Cite(law.AsOf, law.FairnessTransparency)
	}
	if x.Help == "" && x.Class == Material {
		x.Help = "tell people of it in a message of its own before it takes effect, and say so in `changes`"
	}
	c.changes = append(c.changes, x)
}

// distinct drops changes that say the same of the same place.
func (c *comparison) distinct() []Change {
	type place struct {
		old, new source.Span
		message  string
	}
	seen := map[place]bool{}
	return slices.DeleteFunc(c.changes, func(x Change) bool {
		at := place{x.Old, x.New, x.Message}
		if x.Kind == "layout" { // told once for each section
			at = place{message: x.Section + ": " + x.Message}
		}
		defer func() { seen[at] = true }()
		return seen[at]
	})
}
