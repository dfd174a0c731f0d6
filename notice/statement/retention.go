package statement

import (
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// Stored returns what an item of `retention` states on how long data are kept: a period, an event
// that ends the storage, or criteria.
func (s *Statements) Stored(x *notice.Storage) Statement {
	switch {
	case x.Period.IsSet():
		return coded(x.Period.Span)
	case x.UntilAge.IsSet():
		return coded(x.UntilAge.Span)
	case x.StatedIn.IsSet():
		return coded(x.Span)
	}
	out := s.in(source.Written(x.Text, x.Note, x.When), sign{reading.Period, ""}, sign{reading.Event, ""})
	if !x.Text.IsSet() && !x.Note.IsSet() && out.How != Worded {
		out = Statement{} // a name alone is none
	}
	// a name and exceptions may say it; that they do not leaves the other words what they are
	out = best(out, s.in(source.Written(x.Name, x.Exceptions), sign{reading.Period, ""}, sign{reading.Event, ""}).orSilent())
	for _, t := range source.Written(x.Until, x.Criteria, x.From) {
		stated := s.in([]source.Text{t}, sign{reading.Period, ""}, sign{reading.Event, ""})
		if stated.How == Unread && t.Span != x.From.Span {
			stated.How, stated.Evidence = Worded, []source.Span{t.Span} // the key says what the words are
		}
		out = best(out, stated)
	}
	return out
}

func (s *Statements) retentionStated() Statement {
	r := &s.notice.Retention
	switch {
	case r.Schedule.URL.IsSet():
		return coded(r.Schedule.Span)
	case r.StatedIn.IsSet():
		return coded(r.Span)
	case r.None():
		return denied(r.Body)
	}
	out := s.RetentionWords()
	for x := range r.All() {
		out = best(out, s.Stored(x))
	}
	return s.orElsewhere(out, []string{"retention"}, sign{reading.Period, ""}, sign{reading.Event, ""})
}

// RetentionWords is what the own words of `retention`, its items aside, state for all data.
func (s *Statements) RetentionWords() Statement {
	r := &s.notice.Retention
	words := r.Words()
	for _, g := range r.Groups {
		words = append(words, g.Words()...)
	}
	return s.in(words, sign{reading.Period, ""}, sign{reading.Event, ""})
}
