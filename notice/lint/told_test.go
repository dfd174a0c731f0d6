package lint_test

import "testing"

// An interest that is told for all purposes is told, wherever that stands; what one purpose tells
// holds for that purpose.
func TestInterestsToldForAll(t *testing.T) {
	const purpose = "purposes: [{text: film the shop, basis: legitimate-interests}]\n"
	judge(t, "regime: uk-gdpr", []judged{
		{"not told", purpose, "NC306/error"},
		{"a section of its own", purpose + "sections: [{id: i, heading: H, body: Our legitimate interest is preventing theft.}]", ""},
		{"another section", purpose + "sections: [{id: i, heading: H, body: We are interested in bread.}]", "NC306/error"},
		{"a note of the purposes", "purposes: {note: Our legitimate interest is preventing theft., items: [{text: film the shop, basis: legitimate-interests}]}", ""},
		{"an intro of a group", "purposes: [{heading: H, intro: Our legitimate interest is preventing theft., items: [{text: film the shop, basis: legitimate-interests}]}]", ""},
		{"another purpose", "purposes: [{text: film the shop, basis: legitimate-interests}, {text: film the yard, basis: legitimate-interests, note: Our legitimate interest is preventing theft.}]", "NC306/error"},
		{"another purpose, first", "purposes: [{text: film the yard, basis: legitimate-interests, note: Our legitimate interest is preventing theft.}, {text: film the shop, basis: legitimate-interests}]", "NC306/error"},
	}, "NC306")
}

// A law that is named for all bases is named; that on data protection lays none of them down.
func TestLawsNamedForAll(t *testing.T) {
	judge(t, "regime: uk-gdpr\ncontroller: {name: C, kind: public-authority}", []judged{
		{"no law", "lawful_bases: [{basis: public-task}]", "NC305/warning"},
		{"a note", "lawful_bases: {note: 'Our task is laid down in section 45 of the Environmental Protection Act 1990.', items: [{basis: public-task}]}", ""},
		{"an intro", "lawful_bases: {intro: 'Our task is laid down in section 45 of the Environmental Protection Act 1990.', items: [{basis: public-task}]}", ""},
		{"a text", "lawful_bases: {text: 'We do this as a public task under the Environmental Protection Act 1990.'}", ""},
		{"that on data protection", "lawful_bases: {note: 'The UK GDPR allows it.', items: [{basis: public-task}]}", "NC305/warning"},
	}, "NC305")
}

// An empty phrase stays one beside a name and exceptions, and an item that says it tells nothing
// of another.
func TestVagueItems(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"a name", "retention: [{name: Photos, text: as long as necessary}]", "NC603/warning"},
		{"exceptions", "retention: [{text: as long as necessary, exceptions: court cases}]", "NC603/warning"},
		{"exceptions with a period", "retention: [{text: as long as necessary, exceptions: we keep invoices for six years}]", ""},
		{"beside a good item", "retention: [{name: Orders, period: P6Y, from: the order}, {name: Photos, text: as long as necessary}]", "NC603/warning"},
		{"before a good item", "retention: [{name: Photos, text: as long as there is a need}, {name: Orders, period: P6Y, from: the order}]", "NC603/warning"},
		{"a word that says nothing", "retention: [{name: Photos, criteria: ongoing}]", "NC603/warning"},
		{"a policy", "retention: [{name: Photos, criteria: In line with our policy.}]", "NC603/warning"},
		{"such a word in a sentence", "retention: [{name: Photos, criteria: as long as your complaint is ongoing}]", ""},
		{"an end that is none", "retention: [{until: it is no longer needed}]", "NC603/warning"},
		{"an end", "retention: [{until: you leave}]", ""},
		{"the periods of the law", "retention: [{criteria: the retention periods that the law lays down}]", "NC603/warning"},
		{"a name with a period", "retention: [{name: Photos (two years)}]", ""},
	}, "NC601", "NC603")
}

// In words on complaints, an e-mail address is that of the controller unless it is the authority's;
// an authority that is only spoken of is none that people can complain to.
func TestComplaintsInWords(t *testing.T) {
	judge(t, "regime: uk-gdpr\nupdated: 2026-11-01", []judged{
		{"an address", "complaints: {text: 'Any complaint can be sent to complaints@brindle.example or lodged with the Information Commissioner.'}", ""},
		{"the address of the authority", "complaints: {text: 'Complaints can be sent to the Information Commission at icocasework@ico.org.uk.'}", "NC702/warning"},
		{"both", "complaints: {text: 'If you think we handle your data badly, tell us, or go to the ICO.'}", ""},
		{"registration", "complaints: {text: 'Complain to us about your data. We are registered with the ICO.'}", "NC890/info"},
		{"reports", "complaints: {text: 'If you have a complaint about your data, tell us; we report breaches to the ICO.'}", "NC890/info"},
		{"only the controller", "complaints: {text: Complain to us about your data.}", "NC701/warning"},
		{"denied", "complaints: {text: 'Complain to us about your data. You have no right to complain to the Information Commission.'}", "NC701/warning"},
	}, "NC701", "NC702")
}

// Words that say that data must be given, and not what follows if they are not, leave that open.
func TestProvisionInWords(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"must", "provision: {text: You must give us your address.}", "NC890/info"},
		{"mandatory", "provision: {text: Giving us your data is mandatory.}", "NC890/info"},
		{"with a consequence", "provision: {text: 'You must give us your address. Without it we cannot deliver.'}", ""},
		{"need not", "provision: {text: You do not have to give us your data.}", ""},
	}, "NC741")
}

// A period begins at the event that a note names.
func TestStartOfPeriodInNote(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"no start", "retention: [{name: File, period: P6Y}]", "NC602/warning"},
		{"a note", "retention: [{name: File, period: P6Y, note: We count from the end of your agreement.}]", ""},
		{"another note", "retention: [{name: File, period: P6Y, note: We keep it in a safe.}]", "NC602/warning"},
		{"the item's words", "retention: [{text: We keep your record for six years after your last visit., period: P6Y}]", ""},
		{"the section's words", "retention: {text: We keep it for 6 years after the tenancy ends., items: [{period: P6Y}]}", ""},
		{"the section's words, by date", "retention: {text: It is kept for six years from the date of closure., items: [{period: P6Y}]}", ""},
		{"the words of a group", "retention: {groups: [{id: g, intro: It is kept for two years after the debt is settled., items: [{period: P2Y}]}]}", ""},
		{"words on another period", "retention: {text: 'Bills are kept for two years after the debt is settled, and files for six years.', items: [{period: P6Y}]}", "NC602/warning"},
		{"words without a start", "retention: {text: It is kept for six years on our servers., items: [{period: P6Y}]}", "NC602/warning"},
	}, "NC602")
}

// An intro that leads to coded rights hides no other right; one that states a right states it.
func TestIntroThatLeadsToRights(t *testing.T) {
	const bases = "purposes: [{text: run the library, basis: public-task}, {text: send letters, basis: consent}]\nrights:\n  as: list\n  items: [{text: access, right: access}, {text: erasure, right: erasure}, {text: rectification, right: rectification}, {text: restriction, right: restriction}]\n  "
	const all = "NC330/error NC701/error NC712/error NC713/warning"
	judge(t, "regime: uk-gdpr\nwording: own", []judged{
		{"a lead", bases + "intro: 'You have the right to:'", all},
		{"a lead in bold", bases + "intro: '**Your rights are:**'", all},
		{"a lead and a note that is read", bases + "intro: 'You have the right to:'\n  note: You can complain to us about your data.", "NC330/error NC701/error NC712/warning NC713/warning"},
		{"a lead with a right", bases + "intro: 'You have the right to object to the use of your data, and to:'", "NC330/error NC701/error NC713/warning"},
		{"words that are not read", bases + "intro: 'The moon looks into this:\n\n    The stars, too.'", "NC890/info"},
	}, "NC330", "NC701", "NC712", "NC713", "NC890")
}

// A law that the section names in which a basis says that it is told is named.
func TestLawsNamedWhereBasisIsTold(t *testing.T) {
	judge(t, "regime: uk-gdpr\ncontroller: {name: C, kind: public-authority}", []judged{
		{"the section itself", "lawful_bases: {text: 'We run libraries under the Public Libraries and Museums Act 1964.', items: [{basis: public-task, stated_in: lawful_bases}]}", ""},
		{"another item", "lawful_bases: [{text: 'We run libraries under the Public Libraries and Museums Act 1964.'}, {basis: public-task, stated_in: lawful_bases}]", ""},
		{"another section", "intro: 'We run libraries under the Public Libraries and Museums Act 1964.'\nlawful_bases: [{basis: public-task, stated_in: intro}]", ""},
		{"a purpose", "intro: 'We run libraries under the Public Libraries and Museums Act 1964.'\npurposes: [{basis: public-task, stated_in: intro}]", ""},
		{"that on data protection", "lawful_bases: [{text: 'The UK GDPR and the Data Protection Act 2018 allow it.'}, {basis: public-task, stated_in: lawful_bases}]", "NC305/warning"},
		{"not told there", "intro: 'We run libraries under the Public Libraries and Museums Act 1964.'\nlawful_bases: [{basis: public-task, stated_in: purposes}]", "NC305/warning"},
	}, "NC305")
}

// Words that deny rights tell of none.
func TestRightsDenied(t *testing.T) {
	judge(t, "regime: uk-gdpr\nupdated: 2026-11-01", []judged{
		{"all", "rights: {text: You have no right to see or delete your data.}", "NC723/warning"},
		{"told", "rights: {text: You have the right to see your data.}", ""},
		{"cannot be read", "rights: {text: Our page has all of them.}", "NC890/info"},
	}, "NC723")
}
