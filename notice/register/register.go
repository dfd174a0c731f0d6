// Package register makes the record of processing activities (GDPR Art. 30) from what notices
// state: one row for each purpose, in the words of the notice, with codes by their names in law. A
// notice does not know all that a record holds: what it does not say is Unknown, never guessed.
package register

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// A Value is what a notice says in one column of a row.
type Value struct {
	Words []string    // each a thing of its own
	Codes []string    // what the words stand for, where that is known: slugs, periods (ISO 8601), countries (ISO 3166-1), days
	Lang  string      // of the words (BCP 47), where they are not English
	Note  string      // how the words are to be read, such as that they are said of the whole notice
	Place source.Span // where it is said; the zero Span where nothing is
	State State
}

// State says what kind of answer a value is.
type State int

// The states of values.
const (
	Filled    State = iota
	Unknown         // the notice does not say
	None            // the notice says that there is nothing
	Delegated       // another notice says it; the words say which
)

// A Field is a column of the record.
type Field int

// The fields of the record.
const (
	Purpose Field = iota // what the notice calls it, and what it says of it
	Notice
	Group // the heading under which the notice has it
	Controller
	JointControllers
	Representative
	Officer
	People
	Data
	SpecialData
	Recipients
	Processors
	Transfers
	Safeguards
	Retention
	Security
	Basis
	Laws
	Interests
	Condition
	Schedule1
	PolicyDocument
	Offences
	Sources
	Decisions
	Reference // of the record, by `register_ref`
	Owner
	Updated
	Review
	Regime
	Source
	fields // how many there are
)

// A Column is a column of a table. Items are those of law.Record that it answers to; none where a
// record need not have it.
type Column struct {
	Key, Head string
	Items     []law.Provision
	Day       bool // whether its values are days
}

// Columns are those of the record, by their fields.
var Columns = [fields]Column{
	Purpose:          {Key: "purpose", Head: "Purpose of processing", Items: []law.Provision{law.RecordPurposes}},
	Notice:           {Key: "notice", Head: "Privacy notice"},
	Group:            {Key: "group", Head: "Part of the notice"},
	Controller:       {Key: "controller", Head: "Controller", Items: []law.Provision{law.RecordController}},
	JointControllers: {Key: "joint_controllers", Head: "Joint controllers", Items: []law.Provision{law.RecordJoint}},
	Representative:   {Key: "representative", Head: "Representative", Items: []law.Provision{law.RecordRepresentative}},
	Officer:          {Key: "dpo", Head: "Data protection officer", Items: []law.Provision{law.RecordDPO}},
	People:           {Key: "people", Head: "Categories of people", Items: []law.Provision{law.RecordPeople}},
	Data:             {Key: "data", Head: "Categories of personal data", Items: []law.Provision{law.RecordData}},
	SpecialData:      {Key: "special_data", Head: "Special category data"},
	Recipients:       {Key: "recipients", Head: "Recipients", Items: []law.Provision{law.RecordRecipients}},
	Processors:       {Key: "processors", Head: "Processors", Items: []law.Provision{law.RecordProcessor}},
	Transfers:        {Key: "transfers", Head: "Third countries", Items: []law.Provision{law.RecordTransfers}},
	Safeguards:       {Key: "safeguards", Head: "Safeguards", Items: []law.Provision{law.RecordSafeguards}},
	Retention:        {Key: "retention", Head: "Retention period", Items: []law.Provision{law.RecordRetention}},
	Security:         {Key: "security", Head: "Security measures", Items: []law.Provision{law.RecordSecurity}},
	Basis:            {Key: "basis", Head: "Lawful basis", Items: []law.Provision{law.RecordBasis}},
	Laws:             {Key: "laws", Head: "Legislation"},
	Interests:        {Key: "interests", Head: "Legitimate interests"},
	Condition:        {Key: "condition", Head: "Article 9 condition"},
	Schedule1:        {Key: "schedule_1", Head: "Schedule 1 condition"},
	PolicyDocument:   {Key: "policy_document", Head: "Appropriate policy document"},
	Offences:         {Key: "criminal_offence_data", Head: "Criminal offence data"},
	Sources:          {Key: "sources", Head: "Sources"},
	Decisions:        {Key: "automated_decisions", Head: "Automated decisions and profiling", Items: []law.Provision{law.RecordProfiling}},
	Reference:        {Key: "register_ref", Head: "Reference"},
	Owner:            {Key: "owner", Head: "Owner"},
	Updated:          {Key: "updated", Head: "Last updated", Day: true},
	Review:           {Key: "review_by", Head: "Review by", Day: true},
	Regime:           {Key: "regime", Head: "Data protection law"},
	Source:           {Key: "source", Head: "Written at"},
}

// Fields are the fields of a record under a regime: those that its law lists, in the order of that
// list, then the others. What the law does not ask for of all that another does, such as a
// representative, is left out. The purpose and its notice are always the first.
func Fields(r *law.Regime) []Field {
	out := []Field{Purpose, Notice}
	var more []Field
	for f := Group; f < fields; f++ {
		switch {
		case len(Columns[f].Items) == 0 || f == Basis || f == Processors || f == Decisions:
			if place(r, f) == "" {
				more = append(more, f)
				continue
			}
			out = append(out, f)
		case place(r, f) != "":
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out[2:], func(a, b Field) int { return cmp.Compare(place(r, a), place(r, b)) })
	return append(out, more...)
}

// place is where a regime asks for a field, such as "30(1)(d)"; "" if it does not.
func place(r *law.Regime, f Field) string {
	for _, p := range Columns[f].Items {
		if n, ok := r.Number(p); ok {
			return n.Place
		}
	}
	return ""
}

// Cite is where a regime asks for a field, as heads show it: "Art. 30(1)(d)"; "" if it does not.
func Cite(r *law.Regime, f Field) string {
	for _, p := range Columns[f].Items {
		for _, ref := range r.Places(nil, p) {
			return ref.Provision
		}
	}
	return ""
}

// An Entry is a row of the record, by fields.
type Entry [fields]Value

// Of returns the rows of a notice: one for each purpose, or one for what the notice says in its own
// words or not at all. today (ISO 8601) is the day whose law is cited.
func Of(s *statement.Statements, today string) []Entry {
	r := newReader(s, today)
	common := r.common()
	var out []Entry
	for _, p := range s.Purposes() {
		e := common
		r.purpose(&e, p)
		out = append(out, e)
	}
	if len(out) == 0 {
		e := common
		r.withoutPurposes(&e)
		out = append(out, e)
	}
	return out
}
