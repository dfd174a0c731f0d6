// Package tilt reads documents of the Transparency Information Language (TILT, TU Berlin) as
// drafts of notices. What TILT describes in words are the words of the notice; what it says in
// codes becomes a code where the law has the same. A document need not be valid by TILT's schema:
// it is read as far as it goes, and each fault is told. What a notice cannot hold is listed.
package tilt

import (
	"errors"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/literal"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// ErrNone says that a file holds no TILT document.
var ErrNone = errors.New("the file is no TILT document: it holds no JSON object with the keys of one, such as \"controller\" and \"dataDisclosed\"")

// Is reports whether a value is meant as a TILT document, valid or not.
func Is(v *literal.Value) bool {
	known := 0
	for i := range document.fields {
		if v.Get(document.fields[i].name) != nil {
			known++
		}
	}
	return known >= 3
}

// Read reads a TILT document. The error is ErrNone or an *intake.LimitError.
func Read(f *source.File) (*draft.Facts, error) {
	root, faults, err := literal.Read(f)
	if err != nil {
		return nil, err
	}
	if !Is(root) {
		return nil, ErrNone
	}
	r := newReader(root)
	for _, fault := range faults {
		r.fault(fault.Span, "", fault.Message)
	}
	r.validate(root, &document, "")
	r.meta(root.Get("meta"))
	r.controller(root.Get("controller"))
	r.officer(root.Get("dataProtectionOfficer"))
	for _, v := range each(root.Get("dataDisclosed")) {
		r.disclosed(v)
	}
	for _, v := range each(root.Get("sources")) {
		r.source(v)
	}
	for _, v := range each(root.Get("thirdCountryTransfers")) {
		r.transfer(v)
	}
	r.decisions(root.Get("automatedDecisionMaking"))
	r.rights(root)
	for _, v := range each(root.Get("changesOfPurpose")) {
		r.change(v)
	}
	r.leftOver(root)
	return r.result(f.Name), nil
}

// reader holds what is read of a document.
type reader struct {
	pointers   map[*literal.Value]string
	carried    map[*literal.Value]bool   // that the draft holds, or that say nothing
	reasons    map[*literal.Value]string // why values are not carried, where more can be told than that
	words      *reading.Reader           // nil where noticec has no word lists for the language
	facts      *draft.Facts
	root       *literal.Value
	pairs      []pair
	isInactive bool                   // the document is no longer in force
	regime     *law.Regime            // that the first legal basis is of
	omitted    draft.List             // rights that the document says are not there, with its reasons
	sections   map[string]draft.Value // by key, but for those that follow

	data, purposes, bases, conditions, provision, recipients, retention, sources, transfers, changes entries
}

func newReader(root *literal.Value) *reader {
	r := &reader{
		pointers: map[*literal.Value]string{},
		carried:  map[*literal.Value]bool{},
		reasons:  map[*literal.Value]string{},
		facts:    &draft.Facts{},
		root:     root,
		sections: map[string]draft.Value{},
	}
	for pointer, v := range root.All("") {
		r.pointers[v] = pointer
	}
	return r
}

// set holds a section of the notice.
func (r *reader) set(key string, v draft.Value) { r.sections[key] = v }

// order are the keys of a draft.
var order = []string{
	"id", "title", "language", "regime", "version", "updated", "superseded_by", "controller", "representative", "dpo", "contacts", "personal_data", "sources", "purposes",
	"lawful_bases", "special_category_conditions", "provision", "recipients", "transfers", "retention", "automated_decisions", "rights",
	"exercising_rights", "complaints", "changes",
}

// result puts the sections together. A document that names neither itself nor a controller has the
// title of its file.
func (r *reader) result(file string) *draft.Facts {
	r.setLinks()
	r.set("personal_data", r.data.items(true))
	r.set("sources", r.sources.items(false))
	r.set("purposes", r.purposes.items(false))
	r.set("lawful_bases", r.bases.items(false))
	r.set("special_category_conditions", r.conditions.items(false))
	r.set("provision", r.provision.items(false))
	r.set("recipients", r.recipients.items(false))
	r.set("transfers", r.transfers.items(false))
	r.set("retention", r.retention.items(false))
	r.set("changes", r.changes.items(false))

	title, _ := r.sections["title"].(draft.Words)
	if controller, ok := r.sections["controller"].(*draft.Map); ok && title == "" {
		title, _ = controller.Get("name").(draft.Words)
	}
	if title == "" {
		title = draft.TitleOf(file)
	}
	r.set("title", title)
	r.setRegime()
	r.facts.Name = draft.IDs{}.New(string(title))
	m := &draft.Map{}
	m.Set("noticec", draft.Code("1"))
	for _, key := range order {
		m.Set(key, r.sections[key])
	}
	r.facts.Map = m
	return r.facts
}

// setRegime names the law that the legal bases are of, where it is another than that of the country
// of the controller.
func (r *reader) setRegime() {
	country := ""
	if controller, ok := r.sections["controller"].(*draft.Map); ok {
		country, _ = draft.Scalar(controller.Get("country"))
	}
	if r.regime != nil && law.InferredIn(country).Only() != r.regime {
		r.set("regime", draft.Code(r.regime.ID))
	}
}

// fault tells where the document is not as TILT asks.
func (r *reader) fault(span source.Span, pointer, message string) {
	r.facts.Faults = append(r.facts.Faults, draft.Fault{Place: pointer, Message: message, Span: span})
}

// drop says why a value is not carried.
func (r *reader) drop(v *literal.Value, reason string) {
	if v != nil {
		r.carried[v] = false
		r.reasons[v] = reason
	}
}

// text returns the words of a value in one line; "" if it says nothing. They count as carried.
func (r *reader) text(v *literal.Value) string {
	switch {
	case v == nil, v.Kind != literal.String && v.Kind != literal.Number:
		return ""
	case isPlaceholder(v):
		r.carried[v] = true
		return ""
	}
	r.carried[v] = true
	return strings.Join(strings.Fields(v.Text), " ")
}

// name returns words that name something; "" if they say that there is nothing.
func (r *reader) name(v *literal.Value) string {
	if s := r.text(v); !source.IsNone(s) {
		return s
	}
	return ""
}

// texts returns the words of each value of a list.
func (r *reader) texts(v *literal.Value) []string {
	var out []string
	for _, item := range each(v) {
		if s := r.text(item); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// yes reports whether a flag is true. What is false carries nothing: it may be the value that a
// tool fills in, and where it denies a right or a duty, the law does not ask for that.
func (r *reader) yes(v *literal.Value) bool {
	if !v.Is(literal.Bool) || v.Text != "true" {
		return false
	}
	r.carried[v] = true
	return true
}

// each returns the items of a list. A value in place of the list of one is that one.
func each(v *literal.Value) []*literal.Value {
	switch {
	case v == nil:
		return nil
	case v.Kind == literal.Array:
		return v.Items
	}
	return []*literal.Value{v}
}

// isPlaceholder reports whether a value stands for one that is not there.
func isPlaceholder(v *literal.Value) bool {
	switch v.Kind {
	case literal.Null:
		return true
	case literal.String:
		switch strings.ToLower(strings.TrimSpace(v.Text)) {
		case "string", "null", "undefined", "unknown", "todo", "tbd", "lorem ipsum":
			return true
		}
		return source.IsBlank(v.Text) || isWrittenPlaceholder(v.Text)
	}
	return false
}

// isWrittenPlaceholder reports whether a value is one of those that cannot be taken for a fact, which noticec
// writes where TILT requires what a notice does not say.
func isWrittenPlaceholder(text string) bool {
	return text == "ZZ" || text == "0001-01-01" || strings.HasSuffix(text, "@notice.invalid")
}

// leftOver lists what is not carried.
func (r *reader) leftOver(root *literal.Value) {
	for pointer, v := range root.All("") {
		if r.carried[v] || v.Kind == literal.Object || v.Kind == literal.Array || isPlaceholder(v) {
			continue
		}
		what := pointer + " " + quote(v.Text)
		if v.Kind != literal.String {
			what = pointer + " " + v.Text
		}
		switch reason := r.reasons[v]; {
		case reason != "":
			what += ": " + reason
		case v.Kind == literal.Bool && v.Text == "false":
			what += ": a flag that is false states nothing by itself"
		}
		words := 0
		if v.Kind == literal.String {
			words = len(strings.Fields(v.Text))
		}
		r.facts.Omitted = append(r.facts.Omitted, intake.Omission{What: what, Words: words, Span: v.Span})
	}
}

// quote quotes the beginning of a text.
func quote(s string) string {
	const longest = 60
	if runes := []rune(s); len(runes) > longest {
		s = string(runes[:longest]) + "…"
	}
	return strconv.Quote(s)
}

// What is longer, in bytes, is no name or reference, but words.
const (
	longestName      = 80
	longestReference = 40
)
