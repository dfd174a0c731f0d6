package lint_test

import (
	"strings"
	"testing"
)

// Whether data must be given is asked where people give them, and met by facts and by own words
// wherever they stand; who is only observed, or whose data come from others, is not asked.
func TestProvision(t *testing.T) {
	const contract = "lawful_bases: [{basis: contract}]\n"
	const task = "lawful_bases: [{basis: public-task, laws: Care Act 2014}]\n"
	for _, c := range []struct{ text, want string }{
		{contract, "NC740/warning"},
		{contract + "sources: [{name: You, collection: direct}]\n", "NC740/warning"},
		{contract + "sources: [{name: Companies House, collection: indirect}]\n", ""},
		{contract + "sources: [{name: Our cameras, collection: observed}]\n", ""},
		{contract + "sources: [{name: Our cameras, collection: observed}, {name: The police, collection: indirect}]\n", ""},
		{contract + "sources: [{name: The police, collection: indirect}, {name: You, collection: direct}]\n", "NC740/warning"},
		{task + "sources: [{name: You, collection: direct}]\n", "NC740/info"},
		{task, ""},
		{task + "sources: [{name: Our cameras, collection: observed}]\n", ""},
		{contract + "provision: none\n", ""},
		{contract + "provision: []\n", "NC740/warning"},
		{contract + "provision: {heading: H}\n", "NC740/warning"},
		{contract + "provision: [{data: [contact]}]\n", "NC740/warning"},
		{contract + "provision: [{required: voluntary}]\n", ""},
		{contract + "provision: {text: You do not have to give us any data.}\n", ""},
		{contract + "provision: {text: You must give us your name. Without it we cannot deliver.}\n", ""},
		{contract + "intro: You do not have to give us any data.\n", ""},
		{contract + "sections: [{id: s, heading: H, body: You do not have to give us your data.}]\n", ""},
		{contract + "provision: {text: Kind words.}\n", "NC890/info"},
		{contract + "provision: [{required: contractual}]\n", "NC741/error"},
		{contract + "provision: [{required: contractual}, {required: pre-contract, consequence: We cannot offer one.}]\n", "NC741/error"},
		{contract + "provision: [{required: contractual, consequence: We cannot deliver.}]\n", ""},
		{contract + "provision: [{required: contractual, note: Without it we cannot deliver.}]\n", ""},
		{contract + "provision: [{required: contractual, text: If you do not give it we cannot deliver.}]\n", ""},
		{contract + "provision: {text: Without it we cannot deliver., items: [{required: contractual}]}\n", ""},
		{contract + "provision: {note: Without it we cannot deliver., items: [{required: contractual}]}\n", ""},
		{contract + "provision: [{required: contractual, note: Kind words.}]\n", "NC890/info"},
		{contract + "provision: {text: Kind words., items: [{required: contractual}]}\n", "NC890/info"},
		{contract + "provision: [{required: statutory, consequence: You may be fined.}]\n", "NC742/info"},
		{contract + "provision: [{required: statutory, consequence: You may be fined., note: The Register Act 1999 obliges you.}]\n", ""},
		{"lawful_bases: [{basis: legal-obligation, laws: Register Act 1999}]\nprovision: [{required: statutory, consequence: You may be fined.}]\n", ""},
		{"related_notices: [{label: Ours, url: 'https://a.example', covers: provision}]\n" + contract, ""},
	} {
		if got := codes(t, "noticec: 1\ntitle: T\nregime: uk-gdpr\n"+c.text, "NC740", "NC741", "NC742", "NC890"); got != c.want {
			t.Errorf("%s: want %q, got %q", c.text, c.want, got)
		}
	}
	for _, regime := range []string{"uk-part3", "ch-fadp"} {
		if got := codes(t, "noticec: 1\ntitle: T\nregime: "+regime+"\n"+contract+"provision: [{required: statutory}]\n", "NC74"); got != "" {
			t.Errorf("%s asks for no word on what must be given, got %q", regime, got)
		}
	}
}

// A notice says where data come from and who receives them by facts or by own words; a recipient
// is no source, silence is info or a warning, and each source answers for itself.
func TestSourcesAndRecipients(t *testing.T) {
	const data = "personal_data: [{name: Contact details}]\n"
	for _, c := range []struct{ text, want string }{
		{data, "NC525/warning NC403/info"},
		{data + "recipients: [{name: Pell Parcels Ltd, kind: processor}]\n", "NC403/info"},
		{data + "recipients: [{name: Your GP, also_source: true}]\n", ""},
		{data + "recipients: none\nsources: [{name: You, collection: direct}]\n", ""},
		{data + "recipients: none\nintro: We use what you give us.\n", ""},
		{data + "recipients: none\nsources: {text: You give us your data.}\n", ""},
		{data + "recipients: []\nsources: none\n", "NC525/warning"},
		{data + "recipients: {heading: H}\nsources: none\n", "NC525/warning"},
		{data + "recipients: {text: Our bank.}\nsources: none\n", ""},
		{data + "recipients: {intro: Our bank.}\nsources: none\n", ""},
		{data + "sources: none\nintro: We share your data with nobody.\n", ""},
		{data + "recipients: none\nsources: [{collection: indirect}]\n", "NC412/error NC413/info"},
		{data + "recipients: none\nsources: [{collection: indirect}, {name: Your landlord, collection: indirect}]\n", "NC412/error NC413/info"},
		{data + "recipients: none\nsources: [{collection: indirect, text: From your landlord.}]\n", "NC413/info"},
		{data + "recipients: none\nsources: {text: We get some of this from your landlord., items: [{collection: indirect}]}\n", ""},
		{data + "recipients: none\nsources: {text: We get your data from your landlord., items: [{collection: indirect}]}\n", "NC413/info"},
		{data + "recipients: none\nsources: [{name: Your landlord, collection: indirect}, {name: You, collection: direct}]\n", ""},
		{data + "recipients: none\nsources: [{name: Your landlord, collection: indirect, note: We send you this notice within a month.}]\n", ""},
		{data + "recipients: none\nsources: [{name: Your landlord, collection: indirect, note: We send you this notice within one year.}]\n", "NC414/warning"},
		{data + "recipients: none\nsources: [{name: Your landlord, collection: indirect}]\nthird_party_data: [We tell people when we first write to them.]\n", ""},
		{"recipients: none\nsources: [{name: Your landlord, collection: indirect}, {name: You, collection: direct}]\n", "NC402/error"},
		{"recipients: none\nsources: [{name: You, collection: direct}]\n", ""},
		{"recipients: [{name: Your GP, also_source: true}]\n", "NC402/error"},
		{"recipients: none\nsources: none\npersonal_data: [{name: Contact, about: your next of kin}, {name: Health, items: [{text: illnesses, about: your child}]}]\n", "NC404/info NC404/info"},
		{"recipients: none\nsources: none\npersonal_data: [{name: Contact, about: you}]\n", ""},
		{"recipients: none\npersonal_data: [{name: Contact, about: your next of kin}]\nsources: {text: You give us data about others. We tell them when we first contact them.}\n", ""},
		{data + "recipients: none\nsources: [{name: Body-worn cameras, collection: indirect}, {name: You, collection: direct}]\n", "NC406/warning"},
		{data + "language: de\nrecipients: none\nsources: [{name: Überwachungskamera, collection: indirect}, {name: Sie, collection: direct}]\n", "NC406/warning"},
	} {
		if got := codes(t, "noticec: 1\ntitle: T\nregime: uk-gdpr\n"+c.text, "NC402", "NC403", "NC404", "NC406", "NC412", "NC413", "NC414", "NC525"); got != c.want {
			t.Errorf("%s: want %q, got %q", strings.TrimSpace(c.text), c.want, got)
		}
	}
}

// Cookies are judged by what they are for, in four languages: each regime and each day has its own
// list of those that need no consent.
func TestCookies(t *testing.T) {
	for _, c := range []struct{ head, cookies, want string }{
		{"regime: uk-gdpr", "[{name: a, purpose: to show you advertising that follows you across sites, duration: 2 years, consent: false}]", "NC760/warning"},
		{"regime: uk-gdpr", "[{name: a, purpose: to show you advertising, duration: 2 years, consent: true, note: You can change your choice.}]", ""},
		{"regime: uk-gdpr", "[{name: a, purpose: keeps you signed in. It is not used for advertising., consent: false}]", ""},
		{"regime: uk-gdpr", "[{name: a, purpose: to follow you across other websites, consent: false}]", "NC760/warning"},
		{"regime: uk-gdpr", "[{name: a, purpose: keeps you signed in and does not follow you to other websites, consent: false}]", ""},
		{"regime: uk-gdpr", "[{name: a, purpose: builds a profile of you, consent: false}]", "NC760/warning"},
		{"regime: eu-gdpr\nlanguage: de", "[{name: a, purpose: zeigt Ihnen Werbung, consent: false}]", "NC760/warning"},
		{"regime: eu-gdpr\nlanguage: fr", "[{name: a, purpose: affiche de la publicité, consent: false}]", "NC760/warning"},
		{"regime: uk-gdpr\nlanguage: cy", "[{name: a, purpose: dangos hysbysebion i chi, consent: false}]", "NC760/warning"},
		{"regime: eudpr", "[{name: a, purpose: shows advertising, consent: false}]", "NC760/warning"},
		{"regime: ch-fadp", "[{name: a, purpose: shows advertising, consent: false}]", ""},
		{"regime: eu-gdpr", "[{name: a, purpose: counts visits, consent: false}]", "NC761/warning"},
		{"regime: eu-gdpr", "[{name: a, purpose: keeps your basket, consent: false}, {name: b, purpose: counts visits, consent: false}]", "NC761/warning"},
		{"regime: eu-gdpr\nlanguage: de", "[{name: a, purpose: erstellt Statistiken, consent: false}]", "NC761/warning"},
		{"regime: uk-gdpr", "[{name: a, purpose: counts visits, consent: false}]", "NC762/warning"},
		{"regime: uk-gdpr", "{note: You can object to these., items: [{name: a, purpose: counts visits, consent: false}]}", ""},
		{"regime: uk-gdpr\nvalid_until: 2026-02-04", "{note: You can object to these., items: [{name: a, purpose: counts visits, consent: false}]}", "NC761/warning"},
		{"regime: [uk-gdpr, eu-gdpr]", "{note: You can object to these., items: [{name: a, purpose: counts visits, consent: false}]}", "NC761/warning"},
		{"regime: uk-gdpr", "[{name: a, purpose: remembers the theme that you chose, consent: false, note: You can switch it off.}]", ""},
		{"regime: uk-gdpr", "[{name: a, purpose: counts visits, provider: Counter Ltd, consent: false, note: You can switch it off.}]", "NC763/warning"},
		{"regime: uk-gdpr", "[{name: a, purpose: counts visits on our behalf, provider: Counter Ltd, consent: false, note: You can switch it off.}]", ""},
		{"regime: uk-gdpr", "[session]", "NC764/warning"},
		{"regime: uk-gdpr", "{text: These keep you signed in., items: [session]}", ""},
		{"regime: eu-gdpr", "[{name: a, purpose: counts visits, consent: true, note: You can change your choice.}]", "NC765/warning"},
		{"regime: uk-gdpr", "[{name: a, purpose: counts visits, consent: true, note: You can change your choice.}]", "NC765/info"},
		{"regime: eu-gdpr", "[{name: a, purpose: counts visits for one month, consent: true, note: You can change your choice.}]", ""},
		{"regime: eu-gdpr", "[{name: a, purpose: counts visits, duration: a month, consent: true}]", "NC766/warning"},
		{"regime: eu-gdpr\nconsent: {withdraw: At the foot of each page.}", "[{name: a, purpose: counts visits, duration: a month, consent: true}]", ""},
		{"regime: eu-gdpr", "{text: We set no cookies.}", ""},
		{"regime: eu-gdpr", "none", ""},
	} {
		if got := codes(t, "noticec: 1\ntitle: T\n"+c.head+"\ncookies: "+c.cookies+"\n", "NC76"); got != c.want {
			t.Errorf("%s, cookies: %s: want %q, got %q", c.head, c.cookies, c.want, got)
		}
	}
}

// Dates of a notice agree with each other, with the day on which it is judged and with the law.
func TestDates(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "NC801/warning"},
		{"version: '3'", ""},
		{"effective: 2026-11-01", ""},
		{"adopted: {by: 'The board, on 3 November 2026'}", ""},
		{"adopted: {by: The board}", "NC801/warning"},
		{"intro: Last updated in May 2026.", ""},
		{"sections: [{id: s, heading: H, body: 'This is version 3, of 2026.'}]", ""},
		{"intro: 'Last reviewed: March 2024'", ""},
		{"language: de\nintro: 'Zuletzt überprüft: März 2024'", ""},
		{"intro: We follow the Data Protection Act 2018.", "NC801/warning"},
		{"changes: [{date: 2026-05-08, text: A new carrier.}]", ""},
		{"updated: 2026-11-28", ""},
		{"updated: 2026-12-01", "NC802/info"},
		{"updated: 2026-12-12", "NC802/info"},
		{"updated: 2026-12-13", "NC802/warning"},
		{"updated: 2028-11-01", "NC802/warning"},
		{"updated: 2026-02-04", "NC808/info"},
		{"updated: 2026-02-05", ""},
		{"updated: 2018-05-21\nreview_by: 2027-01-01", "NC808/info"},
		{"updated: 2018-05-21\nchanges: [{date: 2026-05-08, text: A new carrier.}]", "NC809/warning"},
		{"updated: 9999-12-31", "NC802/warning"}, // which is not more than a year ago
		{"updated: 2026-06-01\nreview_by: 2026-10-31", "NC803/info"},
		{"updated: 2026-06-01\nreview_by: 2026-05-31", "NC803/info NC809/warning"},
		{"updated: 2026-06-01\nvalid_until: 2026-06-30", "NC809/warning"},
		{"updated: 2026-06-01\nvalid_until: 2027-06-30", ""},
		{"updated: 2026-06-01\nvalid_until: 2026-06-30\nsuperseded_by: '2'", ""},
		{"updated: 2026-06-01\neffective: 2026-10-01\nvalid_until: 2026-06-30", "NC809/error"},
		{"updated: 2026-09-01\nversion: '1'\nchanges: [{date: 2026-09-01, version: '3', text: x}, {date: 2026-08-01, version: '4', text: x}]", "NC810/warning"},
		{"updated: 2026-09-01\nversion: v3\nchanges: [{date: 2026-09-01, version: '3', text: x}, {date: 2026-08-01, version: '2', text: x}]", ""},
		{"updated: 2026-09-01\nversion: '3.1'\nchanges: [{date: 2026-09-01, version: '3', text: x}]", ""},
	} {
		if got := codes(t, "noticec: 1\ntitle: T\nregime: uk-gdpr\n"+c.text+"\n", "NC801", "NC802", "NC803", "NC808", "NC809", "NC810"); got != c.want {
			t.Errorf("%s: want %q, got %q", c.text, c.want, got)
		}
	}
}
