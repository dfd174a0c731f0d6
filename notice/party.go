package notice

import "github.com/noticec/noticec/notice/source"

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
	Name          source.Text    `key:"name,short"`
	TradingNames  TradingNames   `key:"trading_names"`
	Abbreviation  source.Text    `key:"abbreviation"`
	Unit          source.Text    `key:"unit"`
	Kind          source.Text    `key:"kind"`
	Country       source.Text    `key:"country"`
	Roles         []source.Text  `key:"roles"`
	ParentBody    source.Text    `key:"parent_body"`
	Registrations []Registration `key:"registrations"`
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
	Authority  Authority           `key:"authority"`
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
}

// IsSet reports whether the authority was written.
func (a Authority) IsSet() bool { return a.Span.IsValid() }
