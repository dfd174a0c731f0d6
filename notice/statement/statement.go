// Package statement tells what a notice states, whichever way it is written: short form or long,
// inline or in a section of its own, by a code, an article or in own words. Everything that judges,
// counts or derives reads statements, so that the same fact has the same consequences.
package statement

import (
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// A Statement is what a notice says on one item of the checklist of Art. 13 and 14 GDPR, about
// the whole notice or one of its items.
type Statement struct {
	How      How
	Evidence []source.Span // where it is said, the best place first
	Words    []source.Text // own words where it would be said
	quote    string
}

// How is the way in which something is stated.
type How int

const (
	Silent    How = iota // nothing says it
	Vague                // words say nothing definite, such as "as long as necessary"
	Unread               // words may say it, and the reader cannot tell
	Worded               // own words say it
	Coded                // a code or another typed value says it
	Denied               // `none` says that there is nothing
	Delegated            // a related notice that can be found covers it
)

// String says how, after "the notice states it".
func (h How) String() string {
	return [...]string{"not at all", "in words that say nothing definite", "in words that noticec cannot read", "in its own words", "by its facts", "as `none`", "by a related notice"}[h]
}

// IsStated reports whether the item is stated, so that nothing is missing.
func (s Statement) IsStated() bool { return s.How == Worded || s.How == Coded || s.How == Delegated }

// Place is the best place of the statement: what says it, or the words that may; the zero Span if
// there are none.
func (s Statement) Place() source.Span {
	if len(s.Evidence) > 0 {
		return s.Evidence[0]
	}
	if len(s.Words) > 0 {
		return s.Words[0].Span
	}
	return source.Span{}
}

// Quote is what says it, as it is written; "" if no words do.
func (s Statement) Quote() string { return s.quote }

// Statements are what a notice states. They are prepared when they are first asked for, so that
// they belong to one goroutine. The notice must not change while they are used.
type Statements struct {
	notice    *notice.Notice
	index     *notice.Index
	reader    *reading.Reader // nil: noticec has no words of the language
	passages  []passage
	sections  map[string][]source.Text
	matches   map[string][]reading.Match // by text
	mentions  []mention
	bases     []*Basis
	purposes  []*Purpose
	byPurpose map[*notice.Purpose]*Purpose
	resolved  bool // bases and purposes
	derived   []string
	isDerived bool
	items     map[string]Statement
}

// Of returns the statements of a notice.
func Of(n *notice.Notice) *Statements {
	return &Statements{notice: n, index: notice.NewIndex(n), reader: reading.In(n.Language.Value)}
}

// Notice is the notice that states them.
func (s *Statements) Notice() *notice.Notice { return s.notice }

// Index finds the items of the notice.
func (s *Statements) Index() *notice.Index { return s.index }

// Readable reports whether own words in the language of the notice can be read.
func (s *Statements) Readable() bool { return s.reader != nil }
