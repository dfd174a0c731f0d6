package register

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// ofWholeNotice is the note of what is said of no purpose in particular, where there are several.
const ofWholeNotice = "said of the whole notice, not of this purpose"

// asRead is the note of a code that stands for own words.
const asRead = "as the notice's own words are read"

// A reader reads the statements of a notice as values.
type reader struct {
	s       *statement.Statements
	n       *notice.Notice
	today   string
	lang    string // of its words; "" if they are English
	regimes law.Named
	groups  map[*notice.Purpose]source.Text // the heading of the group of a purpose
	ofAll   string                          // the note of what is said of the whole notice; "" if that is said of its only purpose
}

func newReader(s *statement.Statements, today string) *reader {
	n := s.Notice()
	r := &reader{s: s, n: n, today: today, regimes: n.Regimes(), groups: map[*notice.Purpose]source.Text{}}
	if base, _, _ := strings.Cut(n.Language.Value, "-"); base != "en" && base != "" {
		r.lang = n.Language.Value
	}
	if n.Purposes.Len() > 1 {
		r.ofAll = ofWholeNotice
	}
	r.readGroups(n.Purposes.Groups)
	return r
}

// readGroups notes under which heading each purpose stands, the nearest first.
func (r *reader) readGroups(groups notice.Groups[notice.Purpose]) {
	for i := range groups {
		g := &groups[i]
		for k := range g.Items {
			if g.Heading.IsSet() {
				r.groups[&g.Items[k]] = g.Heading
			}
		}
		r.readGroups(g.Groups)
	}
}

// plain is a text of the notice without markup, in one line.
func (r *reader) plain(t source.Text) string {
	return strings.Join(strings.Fields(prose.Plain(r.n.Prose.ReadLine(t))), " ")
}

// texts is a value of texts of the notice; Unknown without any.
func (r *reader) texts(list ...source.Text) Value {
	v := Value{State: Unknown}
	for _, t := range list {
		if t.IsSet() {
			v.add(r.plain(t), t.Span)
		}
	}
	return r.own(v)
}

// own marks a value as words of the notice.
func (r *reader) own(v Value) Value {
	if v.State == Filled {
		v.Lang = r.lang
	}
	return v
}

// add adds words that are not there yet, and codes.
func (v *Value) add(words string, at source.Span, codes ...string) {
	if words == "" {
		return
	}
	if v.State != Filled || len(v.Words) == 0 {
		v.State, v.Place = Filled, at
	}
	if !slices.Contains(v.Words, words) {
		v.Words = append(v.Words, words)
	}
	for _, c := range codes {
		if c != "" && !slices.Contains(v.Codes, c) {
			v.Codes = append(v.Codes, c)
		}
	}
}

// noted is a value with a note, if it says something.
func (v Value) noted(note string) Value {
	if v.State == Filled {
		v.Note = note
	}
	return v
}

// orSection is a value, or else what the section says of all: that there is nothing, its own words,
// those that state the item of the checklist anywhere in the notice, or which other notice says it.
func (r *reader) orSection(v Value, key, item string, words ...source.Text) Value {
	if v.State == Filled {
		return v
	}
	body := r.n.Body(key)
	if body.None() {
		return Value{State: None, Place: body.Span}
	}
	words = append(words, body.Words()...)
	if v := r.texts(words...); v.State == Filled {
		return v.noted(r.ofAll)
	}
	if item != "" {
		if st := r.s.Item(item); st.IsStated() {
			if v := r.texts(st.Words...); v.State == Filled {
				return v.noted(r.ofAll)
			}
		}
	}
	if to := r.n.Covering(key); to != nil {
		v := r.texts(to.Label, to.Notice, to.URL)
		v.State, v.Words = Delegated, v.Words[:min(len(v.Words), 1)]
		return v
	}
	return Value{State: Unknown, Place: body.Span}
}

// cite is a name with where the law of the notice has it: "public task (UK GDPR Art. 6(1)(e))".
func (r *reader) cite(name string, p law.Provision) string {
	refs, _ := r.regimes.Cite(r.today, p)
	if len(refs) == 0 {
		return name
	}
	var places []string
	for _, ref := range refs {
		places = append(places, ref.String())
	}
	return name + " (" + strings.Join(places, ", ") + ")"
}

// first is the first of some texts that was written.
func first(list ...source.Text) source.Text {
	for _, t := range list {
		if t.IsSet() {
			return t
		}
	}
	return source.Text{}
}

// joined joins the parts of a value that are there.
func joined(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), separator)
}

// country is the English name of a country, or the words that stand for it.
func (r *reader) country(t source.Text) string {
	if name := law.CountryName(t.Value); name != "" {
		return name
	}
	return r.plain(t)
}

// length is a period in English; what is none is as it is written.
func length(iso string) string {
	p, ok := period.Parse(iso)
	if !ok {
		return iso
	}
	return p.English()
}
