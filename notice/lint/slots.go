package lint

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// slotWords are words that a standard sentence would hold, with the key that they stand at.
type slotWords struct {
	key  string
	text source.Text
}

// A shape is what the words of a key must be so that a standard sentence can hold them.
type shape struct {
	kinds   []slot.Kind // any of them
	wanted  string      // after "write"
	example string
}

var (
	eventShape    = shape{[]slot.Kind{slot.Event}, "the event, without a sentence around it", "`your last order`, `you leave`"}
	endShape      = shape{[]slot.Kind{slot.End}, "the event at which it ends", "`your membership ends`, `the end of the claim`"}
	criteriaShape = shape{[]slot.Kind{slot.Criteria, slot.Noun}, "“as long as” and what must hold, or what it depends on", "`as long as you are a member`, `the type of claim`"}
	tailShape     = shape{[]slot.Kind{slot.Tail}, "the exception with its first word", "`unless a claim is open`"}
	commandShape  = shape{[]slot.Kind{slot.Command}, "what people do, beginning with the verb", "`use the link in each email`"}
	meansShape    = shape{[]slot.Kind{slot.Means}, "where it is got, or an address", "`from our office`, `dpo@averton.example`"}
	nounShape     = shape{[]slot.Kind{slot.Noun}, "what it is called", "`standard contractual clauses`"}
)

var wordsDoNotContinueSentence = &Rule{
	Code: info("NC843", "words-do-not-continue-sentence", "Words cannot continue the standard sentence that would hold them."),
	Check: func(p *Pass) {
		if p.Notice.OwnWording() || !p.english() {
			return
		}
		shapes := slot.In("en")
		for w, s := range p.slots() {
			words := strings.TrimSpace(prose.Plain(p.Notice.Prose.ReadLine(w.text)))
			if words == "" {
				continue
			}
			if looksWhole(words) || slices.ContainsFunc(s.kinds, func(k slot.Kind) bool { f := shapes.Fit(k, words); return f.OK || f.Whole }) {
				continue
			}
			p.wording(w.text.Span, "no sentence can be made with these words of `"+w.key+"`, so they stand after a label", "write "+s.wanted+", such as "+s.example)
		}
	},
}

// looksWhole reports whether words are written as a sentence of their own.
func looksWhole(words string) bool {
	first, _ := utf8.DecodeRuneInString(words)
	return unicode.IsUpper(first) && strings.ContainsAny(words[len(words)-1:], ".!?")
}

// slots yields the words that standard sentences would hold. Clauses, such as what follows if data
// are not given, are not among them: too many of them are not recognised.
func (p *Pass) slots() iter.Seq2[slotWords, shape] {
	return func(yield func(slotWords, shape) bool) {
		n, stop := p.Notice, false
		add := func(key string, t source.Text, s shape) {
			stop = stop || t.IsSet() && !yield(slotWords{key, t}, s)
		}
		if prints(&n.Retention.Body) {
			for x := range n.Retention.All() {
				if isPrinted(&x.Item) && !stop && p.Stated.Stored(x).How != statement.Vague { // see NC603
					if x.Period.IsSet() {
						add("from", x.From, eventShape)
					}
					add("until", x.Until, endShape)
					if !p.isEmpty(x.Criteria) && !source.IsNone(x.Criteria.Value) {
						add("criteria", x.Criteria, criteriaShape)
					}
					add("exceptions", x.Exceptions, tailShape)
				}
			}
		}
		if prints(&n.Transfers.Body) {
			for x := range n.Transfers.All() {
				if isPrinted(&x.Item) && !stop {
					add("safeguard", x.Safeguard, nounShape)
					add("copy", x.Copy, meansShape)
				}
			}
		}
		if prints(&n.Consent.Body) {
			add("withdraw", n.Consent.Withdraw, commandShape)
		}
	}
}

// prints reports whether a section prints what its keys say.
func prints(b *notice.Body) bool { return b.IsSet() && !b.Text.IsSet() && !b.StatedIn.IsSet() }

// isPrinted does so for an item.
func isPrinted(x *notice.Item) bool { return !x.Text.IsSet() && !x.StatedIn.IsSet() }
