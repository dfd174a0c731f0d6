package notice

import (
	"iter"

	"github.com/noticec/noticec/notice/source"
)

// Channels are the ways to reach a party.
type Channels struct {
	Email     []Channel `key:"email"`
	Phone     []Channel `key:"phone"`
	Textphone []Channel `key:"textphone"`
	Fax       []Channel `key:"fax"`
	Address   []Channel `key:"address"`
	Form      []Channel `key:"form"`
	URL       []Channel `key:"url"`
	Hours     []Channel `key:"hours"`
}

// Any reports whether a message can reach the party: opening hours and a website
// alone are no way to write or speak to anybody.
func (c Channels) Any() bool {
	return len(c.Email)+len(c.Phone)+len(c.Textphone)+len(c.Fax)+len(c.Address)+len(c.Form) > 0
}

// A Channel is one address or number, with a label where there are several.
type Channel struct {
	Span  source.Span
	Value source.Text `key:"value,short"`
	Label source.Text `key:"label"`
}

// A Party is a person or body: the controller, its data protection officer.
type Party struct {
	Body
	Channels
	Name           source.Text    `key:"name,short"`
	TradingNames   TradingNames   `key:"trading_names"`
	Abbreviation   source.Text    `key:"abbreviation"`
	Unit           source.Text    `key:"unit"`
	Kind           source.Text    `key:"kind"`
	Country        source.Text    `key:"country"`
	Establishments []source.Text  `key:"establishments"` // countries
	Roles          []Role         `key:"roles"`
	ParentBody     source.Text    `key:"parent_body"`
	Registrations  []Registration `key:"registrations"`
}

// BodyKinds are the kinds of a party.
var BodyKinds = []string{"public-authority", ParishCouncil, "company", "charity", "school", "maintained-school", "academy", "independent-school", "association", "eu-institution", "individual"}

// ParishCouncil is the kind of a local council that the law of the United Kingdom does not count as a
// public authority (Data Protection Act 2018, section 7(3)); a law may give it tasks all the same.
const ParishCouncil = "parish-or-community-council"

// IsPublicBody reports whether a party of a kind is a public authority or body: maintained schools and
// academies are (law of the UK: Freedom of Information Act 2000, Sch. 1).
func IsPublicBody(kind string) bool {
	switch kind {
	case "public-authority", ParishCouncil, "eu-institution", "maintained-school", "academy":
		return true
	}
	return false
}

// Public reports whether the party is a public authority or body.
func (p *Party) Public() bool { return IsPublicBody(p.Kind.Value) }

// Mentioned reports whether anything is said of the party: a heading alone is nothing.
func (p *Party) Mentioned() bool {
	return p.None() || p.StatedIn.IsSet() || p.Any() || len(p.URL) > 0 || len(source.Written(p.Name, p.Text, p.Intro, p.Note, p.Unit)) > 0
}

// A Role is that of a controller or of a processor, and what the party has it for (Art. 4(7), (8)).
type Role struct {
	Span source.Span
	Role source.Text `key:"role,short,code"`
	For  source.Text `key:"for,words"`
}

// Parties are one party, or several in Items, such as a representative under each regime.
type Parties struct {
	Party
	Form
	Items []Contact `key:"items"`
}

// All yields the party itself, if it is one, and its items.
func (p *Parties) All() iter.Seq[*Party] {
	return func(yield func(*Party) bool) {
		if (len(p.Items) == 0 || p.isParty()) && !yield(&p.Party) {
			return
		}
		for i := range p.Items {
			if !yield(&p.Items[i].Party) {
				return
			}
		}
	}
}

// isParty reports whether the keys of a party are set beside its items.
func (p *Parties) isParty() bool {
	return p.Name.IsSet() || p.Unit.IsSet() || p.Channels.Any() || len(p.URL) > 0
}

// JointControllers are those who decide together (Art. 26).
type JointControllers struct {
	Section[JointController]
	Arrangement  source.Text `key:"arrangement"`
	ContactPoint source.Text `key:"contact_point"`
}

// A JointController is one of them.
type JointController struct{ Contact }

// A Contact is a party that can be reached about something.
type Contact struct {
	Party
	ID   source.Text `key:"id"`
	Role source.Text `key:"role"`
}

// TradingNames are the names under which a party is known.
type TradingNames struct {
	Span       source.Span
	Items      []source.Text `key:"items,short"`
	Exhaustive Field[bool]   `key:"exhaustive"`
}

// A Registration is an entry in a register: a company or charity number.
type Registration struct {
	Span   source.Span
	Scheme source.Text `key:"scheme"`
	Number source.Text `key:"number"`
}

// Complaints names both routes: to the controller and to the authority.
type Complaints struct {
	Body
	Controller ControllerComplaint `key:"controller"`
	Authority  Authorities         `key:"authority"`
}

// ControllerComplaint is the route to the controller (DPA 2018 s.164A).
type ControllerComplaint struct {
	Span source.Span
	Channels
	Text            source.Text `key:"text,short"`
	Acknowledgement source.Text `key:"acknowledgement"`
}

// Authority is the supervisory authority: a country code of the authority table,
// or a party in the notice's words.
type Authority struct {
	Span source.Span
	Channels
	Country  source.Text `key:"country,short"`
	Name     source.Text `key:"name"`
	Text     source.Text `key:"text"`
	StatedIn source.Text `key:"stated_in"`

	Regime []source.Text `key:"regime"` // those under which it is the authority, where the notice has several
}

// Authorities are one supervisory authority, or several in Items.
type Authorities struct {
	Authority
	Items []Authority `key:"items"`
}

// All yields the authority itself, if it is one, and its items.
func (a *Authorities) All() iter.Seq[*Authority] {
	return func(yield func(*Authority) bool) {
		alone := a.Country.IsSet() || a.Name.IsSet() || a.Text.IsSet() || a.StatedIn.IsSet() || a.Channels.Any() || len(a.URL) > 0
		if (len(a.Items) == 0 || alone) && !yield(&a.Authority) {
			return
		}
		for i := range a.Items {
			if !yield(&a.Items[i]) {
				return
			}
		}
	}
}

// IsSet reports whether the authority was written.
func (a Authority) IsSet() bool { return a.Span.IsValid() }
