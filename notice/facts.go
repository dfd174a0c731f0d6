package notice

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// DataCategory is a category of personal data (Art. 14(1)(d)). A Datum without
// Special and Criminal has those of the category.
type DataCategory struct {
	Item
	Name       source.Text   `key:"name,short"`
	Data       []Datum       `key:"items"`
	Special    []source.Text `key:"special"`
	Criminal   Field[bool]   `key:"criminal"`
	About      source.Text   `key:"about"`
	Exhaustive Field[bool]   `key:"exhaustive"`
}

// Datum is one kind of data within a category.
type Datum struct {
	Span     source.Span
	Text     source.Text   `key:"text,short"`
	Special  []source.Text `key:"special"`
	Criminal Field[bool]   `key:"criminal"`
	About    source.Text   `key:"about"`
}

// Source is where data come from (Art. 14(2)(f)).
type Source struct {
	Item
	Name       source.Text   `key:"name,short"`
	Collection source.Text   `key:"collection"`
	Public     Field[bool]   `key:"public"`
	Data       []source.Text `key:"data"`
}

// Purpose is a use of data (Art. 13(1)(c)) and what it refers to, by id or code.
type Purpose struct {
	Item
	Name              source.Text   `key:"name"`
	Basis             []source.Text `key:"basis"`
	Conditions        []source.Text `key:"conditions"`
	Data              []source.Text `key:"data"`
	Recipients        []source.Text `key:"recipients"`
	Retention         []source.Text `key:"retention"`
	Interests         []source.Text `key:"interests"`
	Laws              []source.Text `key:"laws"`
	DirectMarketing   Field[bool]   `key:"direct_marketing"`
	Provision         []source.Text `key:"provision"`
	NewSince          source.Text   `key:"new_since"`
	NotifiedOn        source.Text   `key:"notified_on"`
	OutsidePublicTask source.Text   `key:"outside_public_task"`
}

// LawfulBasis is a basis of Art. 6, or several of which one applies (AnyOf).
type LawfulBasis struct {
	Item
	Basis     source.Text   `key:"basis"`
	Label     source.Text   `key:"label"`
	Quote     source.Text   `key:"quote"`
	Laws      []source.Text `key:"laws"`
	Contract  source.Text   `key:"contract"`
	Interests []Interest    `key:"interests"`
	Annex1    source.Text   `key:"annex_1"`
	AnyOf     []LawfulBasis `key:"any_of"`
}

// Interest is a legitimate interest pursued (Art. 13(1)(d)).
type Interest struct {
	Span      source.Span
	Text      source.Text `key:"text,short"`
	Whose     source.Text `key:"whose"`
	Balancing source.Text `key:"balancing"`
}

// InterestTexts are the legitimate interests of the basis, in the words of the notice.
func (b *LawfulBasis) InterestTexts() []source.Text {
	var out []source.Text
	for _, x := range b.Interests {
		out = append(out, source.Written(x.Text)...)
	}
	return out
}

// Condition is a condition of Art. 9(2) with its route through DPA 2018 Schedule 1,
// or several of which one applies (AnyOf).
type Condition struct {
	Item
	Condition      source.Text   `key:"condition"`
	Label          source.Text   `key:"label"`
	Schedule1      []source.Text `key:"schedule_1"`
	PolicyDocument source.Text   `key:"policy_document"`
	Quote          source.Text   `key:"quote"`
	Laws           []source.Text `key:"laws"`
	AnyOf          []Condition   `key:"any_of"`
}

// Authorisation is what allows the use of data about criminal offences (Art. 10; DPA
// 2018 s.10(5)).
type Authorisation struct {
	Item
	Authority source.Text   `key:"authority"`
	Schedule1 []source.Text `key:"schedule_1"`
	Laws      []source.Text `key:"laws"`
}

// Provision says whether data must be given (Art. 13(2)(e)).
type Provision struct {
	Item
	Required    source.Text   `key:"required"`
	Data        []source.Text `key:"data"`
	Consequence source.Text   `key:"consequence"`
}

// Recipients are those to whom data are disclosed (Art. 13(1)(e)).
type Recipients struct {
	Section[Recipient]
	Exhaustive Field[bool] `key:"exhaustive"`
	AlsoSource Field[bool] `key:"also_source"`
}

// Recipient is a recipient or a category of recipients.
type Recipient struct {
	Item
	Name       source.Text   `key:"name,short"`
	Kind       source.Text   `key:"kind"`
	Role       source.Text   `key:"role"`
	WhatFor    source.Text   `key:"what_for"`
	Data       []source.Text `key:"data"`
	Country    source.Text   `key:"country"`
	Policy     source.Text   `key:"policy"`
	AlsoSource Field[bool]   `key:"also_source"`
}

// Transfer is a transfer to a third country (Art. 13(1)(f)).
type Transfer struct {
	Item
	To        source.Text `key:"to"`
	Recipient source.Text `key:"recipient"`
	Mechanism source.Text `key:"mechanism"`
	Safeguard source.Text `key:"safeguard"`
	Copy      source.Text `key:"copy"`
}

// Retention says how long data are kept (Art. 13(2)(a)).
type Retention struct {
	Section[Storage]
	Schedule Link `key:"schedule"`
}

// Storage is a period of storage, or the criteria that decide it.
type Storage struct {
	Item
	Name       source.Text   `key:"name"`
	Data       []source.Text `key:"data"`
	Period     source.Text   `key:"period"`
	Qualifier  source.Text   `key:"qualifier"`
	From       source.Text   `key:"from"`
	Until      source.Text   `key:"until"`
	UntilAge   Field[int]    `key:"until_age"`
	Calendar   source.Text   `key:"calendar"`
	Then       source.Text   `key:"then"`
	Criteria   source.Text   `key:"criteria"`
	Laws       []source.Text `key:"laws"`
	Exceptions source.Text   `key:"exceptions"`
}

// Link is a label with a target.
type Link struct {
	Span  source.Span
	Label source.Text `key:"label"`
	URL   source.Text `key:"url,short"`
}

// Decision is automated decision-making (Art. 13(2)(f)).
type Decision struct {
	Item
	Name         source.Text   `key:"name"`
	Significant  Field[bool]   `key:"significant"`
	Solely       Field[bool]   `key:"solely"`
	Profiling    Field[bool]   `key:"profiling"`
	Logic        source.Text   `key:"logic"`
	Significance source.Text   `key:"significance"`
	Consequences source.Text   `key:"consequences"`
	Review       source.Text   `key:"review"`
	Ground       source.Text   `key:"ground"`
	Data         []source.Text `key:"data"`
}

// Rights are the rights that the notice tells people of (Art. 13(2)(b)-(d)).
type Rights struct {
	Section[Right]
	Omit []OmittedRight `key:"omit"`
}

// Right is one right, or several told in one sentence.
type Right struct {
	Item
	Right  []source.Text `key:"right"`
	Limits source.Text   `key:"limits"`
}

// OmittedRight is a right that is left out, with the reason.
type OmittedRight struct {
	Span   source.Span
	Right  source.Text `key:"right"`
	Reason source.Text `key:"reason"`
}

// ConditionCodes returns the conditions of Art. 9(2) that the notice names by a code or an article,
// as they are written, each once: those of its section, alternatives included, and those that only
// purposes name.
func (n *Notice) ConditionCodes() []string {
	var out []string
	add := func(code source.Text) {
		if code.IsSet() && !slices.Contains(out, code.Value) {
			out = append(out, code.Value)
		}
	}
	for c := range n.Conditions.All() {
		add(c.Condition)
		for i := range c.AnyOf {
			add(c.AnyOf[i].Condition)
		}
	}
	for p := range n.Purposes.All() {
		for _, t := range p.Conditions {
			if _, ok := law.ConditionOf(t.Value); ok {
				add(t)
			}
		}
	}
	return out
}
