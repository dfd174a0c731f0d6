package data

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// party is the node of a person or body with its contacts; empty if the party is.
func (l *ldWriter) party(kind string, p *notice.Party) object {
	var out object
	out.add("dpv:hasName", firstSet(p.Name, p.Unit))
	out.add("dpv:hasIdentifier", registrations(p.Registrations))
	l.addContact(&out, &p.Channels)
	out.add("dpv:hasCountry", countries(p))
	if len(out) == 0 {
		return nil
	}
	return append(object{{"@type", kind}}, out...)
}

func registrations(list []notice.Registration) []any {
	var out []any
	for _, r := range list {
		if s := joinTexts(r.Scheme, r.Number); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// addContact adds the addresses, numbers and URLs of a party.
func (l *ldWriter) addContact(out *object, c *notice.Channels) {
	var address, contact []any
	for _, a := range c.Address {
		if a.Value.IsSet() {
			address = append(address, a.Value.Value)
		}
	}
	for _, list := range [][]notice.Channel{c.Email, c.Phone, c.Textphone, c.Form, c.URL} {
		for _, a := range list {
			if a.Value.IsSet() {
				contact = append(contact, a.Value.Value)
			}
		}
	}
	out.add("dpv:hasAddress", address)
	out.add("dpv:hasContact", contact)
}

// controller is the controller with its DPO and its representative.
func (l *ldWriter) controller() object {
	out := l.party("dpv:DataController", &l.n.Controller)
	if len(out) == 0 {
		return nil
	}
	types := []any{"dpv:DataController", "schema:Organization"}
	if slices.ContainsFunc(l.n.Controller.Roles, func(r notice.Role) bool { return r.Role.Value == "processor" }) {
		types = []any{"dpv:DataController", "dpv:DataProcessor", "schema:Organization"}
	}
	out[0].value = types
	out = append(object{{"@id", l.blank + "controller"}}, out...)
	out.add("dpv:hasDataProtectionOfficer", l.parties("dpv:DataProtectionOfficer", &l.n.DPO))
	out.add("dpv:hasRepresentative", l.parties("dpv:Representative", &l.n.Representative))
	return out
}

// countries are the country of a party and those in which it is established, each once.
func countries(p *notice.Party) any {
	var out []any
	for _, c := range append(source.Written(p.Country), p.Establishments...) {
		if !slices.Contains(out, any(c.Value)) {
			out = append(out, c.Value)
		}
	}
	return oneOrAll(out)
}

// oneOrAll is a list, or what it holds if that is one value; nil if it holds none.
func oneOrAll(list []any) any {
	switch len(list) {
	case 0:
		return nil
	case 1:
		return list[0]
	}
	return list
}

// parties are the nodes of a party, or of several.
func (l *ldWriter) parties(kind string, list *notice.Parties) any {
	var out []any
	for p := range list.All() {
		if node := l.party(kind, p); len(node) > 0 {
			out = append(out, node)
		}
	}
	return oneOrAll(out)
}

// jointControllers is the group of joint controllers (Art. 26).
func (l *ldWriter) jointControllers() object {
	var members []any
	if l.n.JointControllers.Len() > 0 {
		members = append(members, object{{"@id", l.blank + "controller"}})
	}
	for c := range l.n.JointControllers.All() {
		if p := l.party("dpv:DataController", &c.Party); len(p) > 0 {
			members = append(members, p)
		}
	}
	if len(members) == 0 {
		return nil
	}
	return object{{"@type", "dpv:JointDataControllers"}, {"dpv:hasDataController", members}}
}

// authorities are the supervisory authorities.
func (l *ldWriter) authorities() any {
	var out []any
	for a := range l.n.Complaints.Authority.All() {
		if node := l.authority(a); len(node) > 0 {
			out = append(out, node)
		}
	}
	return oneOrAll(out)
}

// authority is a supervisory authority: that of a country, or as the notice writes it.
func (l *ldWriter) authority(a *notice.Authority) object {
	out := object{{"@type", "dpv:DataProtectionAuthority"}}
	if authority, ok := law.AuthorityOf(a.Country.Value, law.AsOf); ok && !a.Name.IsSet() {
		out.add("dpv:hasName", authority.Name)
		if !a.Channels.Any() {
			out.add("dpv:hasContact", authority.URL)
		}
	}
	out.add("dpv:hasName", a.Name.Value)
	l.addContact(&out, &a.Channels)
	if len(out) == 1 {
		return nil
	}
	return out
}
