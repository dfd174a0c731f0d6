package lint_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
)

// codes are the findings on a notice of some of the codes, each with its severity, in order of
// place.
func codes(t *testing.T, text string, wanted ...string) string {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a.notice.yaml", []byte(text)))
	if len(list) > 0 {
		t.Fatalf("want sound YAML, got %v in\n%s", list, text)
	}
	var out []string
	for _, d := range lint.New(lint.All...).Run(statement.Of(notice.Decode(root)), lint.Settings{Today: "2026-11-28", Targets: lint.DefaultTargets}) {
		for _, w := range wanted {
			if strings.HasPrefix(d.Code.ID, w) && d.Accepted == nil {
				out = append(out, d.Code.ID+"/"+d.Severity.String())
			}
		}
	}
	return strings.Join(out, " ")
}

// What a transfer states in its own words, wherever they stand, is as good as a code; words that
// cannot be read give info; words that name something else than the law asks for are judged.
func TestTransfersInOwnWords(t *testing.T) {
	for _, c := range []struct{ head, transfers, want string }{
		{"regime: uk-gdpr", "[{to: NZ, note: UK adequacy regulations cover New Zealand.}]", ""},
		{"regime: uk-gdpr", "[{to: NZ, text: New Zealand has adequacy regulations.}]", ""},
		{"regime: uk-gdpr", "{text: UK adequacy regulations cover it., items: [{to: NZ}]}", ""},
		{"regime: uk-gdpr", "{intro: UK adequacy regulations cover it., items: [{to: NZ}]}", ""},
		{"regime: uk-gdpr", "[{to: IN}]", "NC503/error"},
		{"regime: uk-gdpr", "[{to: IN, note: We have thought about this with care.}]", "NC890/info"},
		{"regime: uk-gdpr", "[{to: IN, note: Kind words.}, {to: CN, note: Kind words.}]", "NC890/info NC890/info"},
		{"regime: uk-gdpr", "[{to: IN, safeguard: encryption}]", "NC890/info"},
		{"regime: uk-gdpr", "[{to: IN, safeguard: none}]", "NC503/warning"},
		{"regime: uk-gdpr", "[{to: IN, safeguard: TBC}]", ""},
		{"regime: uk-gdpr", "[{to: IN, safeguard: the UK IDTA}]", "NC504/warning"},
		{"regime: uk-gdpr", "[{to: IN, mechanism: uk-idta}]", "NC504/error"},
		{"regime: uk-gdpr", "[{to: IN, mechanism: uk-idta, safeguard: We use the clauses.}]", "NC504/warning"},
		{"regime: uk-gdpr", "[{to: IN, mechanism: uk-idta, note: Write to us for a copy of the agreement.}]", ""},
		{"regime: uk-gdpr", "[{to: IN, mechanism: uk-idta, text: You can ask us for a copy of the safeguards.}]", ""},
		{"regime: uk-gdpr", "{note: You can get a copy of the agreements from us., items: [{to: IN, mechanism: uk-idta}, {to: CN, mechanism: uk-idta}]}", ""},
		{"regime: uk-gdpr", "[{to: IN, mechanism: uk-idta, note: 'The agreement: https://a.example/idta'}]", ""},
		{"regime: uk-gdpr", "{text: India - standard contractual clauses}", "NC504/warning NC507/warning"},
		{"regime: uk-gdpr", "{text: 'We send your data to India. We use the IDTA; ask us for a copy of it.'}", ""},
		{"regime: uk-gdpr", "{text: 'Data are routinely sent to the United States under the UK-US data bridge, or with standard contractual clauses, or where it is necessary for the performance of a contract with you that data go abroad. Ask us for a copy of the safeguards.'}", ""},
		{"regime: uk-gdpr", "{text: We do not send your data outside the United Kingdom.}", ""},
		{"regime: uk-gdpr", "none", ""},
		{"regime: uk-gdpr", "[{to: IN, mechanism: eu-sccs, note: 'With the UK Addendum; ask us for a copy of it.'}]", ""},
		{"regime: uk-gdpr", "[{to: IN, mechanism: eu-sccs, copy: Write to us.}, {to: India, mechanism: uk-addendum, copy: Write to us.}]", ""},
		{"regime: uk-gdpr", "[{to: IN, mechanism: eu-sccs, copy: Write to us.}]", "NC507/error"},
		{"regime: [uk-gdpr, eu-gdpr]", "[{to: IN, mechanism: eu-sccs, copy: Write to us.}]", "NC507/warning"},
		{"regime: uk-gdpr", "[{to: IN, note: 'Adequacy regulations allow it.'}]", "NC505/warning"},
		{"regime: uk-gdpr", "[{to: BR, mechanism: adequacy}]", "NC505/warning"},
		{"regime: uk-gdpr", "{text: 'Our host is in Brazil, which the UK finds adequate under adequacy regulations.'}", "NC505/warning"},
		{"regime: eu-gdpr", "[{to: BR, mechanism: adequacy}]", ""},
		{"regime: [uk-gdpr, eu-gdpr]", "[{to: BR, mechanism: adequacy}]", "NC505/warning"},
		{"regime: eu-gdpr", "[{to: the United States, mechanism: adequacy}]", "NC505/warning"},
		{"regime: eu-gdpr", "[{to: the United States, mechanism: adequacy, note: Host Inc is certified under the framework.}]", ""},
		{"regime: eu-gdpr", "[{to: USA und Japan, mechanism: eu-us-dpf}]", "NC519/error"},
		{"regime: eu-gdpr", "[{to: IN, note: 'The EU-US Data Privacy Framework covers it.'}]", "NC519/warning"},
		{"regime: eu-gdpr", "[{to: US, note: 'The EU-US Data Privacy Framework covers it.'}]", ""},
		{"regime: eu-gdpr", "[{to: IN, mechanism: derogation-explicit-consent, when: if you agree}]", "NC523/warning"},
		{"regime: eu-gdpr", "[{to: IN, mechanism: derogation-explicit-consent, note: There is a risk that authorities there read your data.}]", ""},
		{"regime: eu-gdpr", "[{to: IN, mechanism: derogation-explicit-consent, note: We ask you.}]", "NC890/info"},
		{"regime: eu-gdpr", "[{to: IN, mechanism: derogation-contract, when: weekly}]", "NC508/warning"},
		{"regime: eu-gdpr", "[{to: IN, mechanism: derogation-contract, when: once if you book a tour there}]", ""},
		{"regime: eu-gdpr", "[{to: countries outside the EEA, mechanism: eu-sccs, copy: Write to us.}]", "NC509/warning"},
		{"regime: eu-gdpr\nlanguage: de", "[{to: Drittländer, mechanism: eu-sccs, copy: Fragen Sie uns.}]", "NC509/warning"},
		{"regime: eu-gdpr", "[{mechanism: eu-sccs, copy: Write to us., text: Our host in India gets your data.}]", ""},
		{"regime: eu-gdpr\nrecipients: [{name: Host, country: IN}]", "[{to: India, mechanism: eu-sccs, copy: Write to us.}]", ""},
		{"regime: eu-gdpr\nrecipients: [{name: Host, country: IN}]", "[{text: 'Our host in India gets your data under standard contractual clauses; ask us for a copy of them.'}]", "NC890/info"},
		{"regime: uk-gdpr\nrecipients: [{name: Host, country: DE}]", "[{to: EU, mechanism: adequacy}]", ""},
		{"regime: uk-gdpr\nrecipients: [{name: Host, country: IN}]", "[{to: EU, mechanism: adequacy}]", "NC502/warning"},
		{"regime: eu-gdpr\nrecipients: [{name: Host, country: US}]", "{text: We do not send your data outside the EEA.}", "NC502/warning"},
		{"regime: eu-gdpr\nrecipients: [{name: Host, country: DE}]", "{text: We do not send your data outside the EEA.}", ""},
		{"regime: eu-gdpr\nlanguage: de\nrecipients: [{name: Host, country: US}]", "{text: Eine Übermittlung in Drittländer findet nicht statt.}", "NC502/warning"},
		{"regime: eu-gdpr", "[{to: IN, mechanism: derogation-contract, when: 'every month, as a rule'}]", "NC508/warning"},
		{"regime: eu-gdpr", "[{to: IN, mechanism: derogation-contract, when: 'once, for each guest who asks'}]", ""},
		{"regime: eu-gdpr", "{text: Our supplier in the US is certified under the EU-US Data Privacy Framework.}", ""},
	} {
		got := codes(t, "noticec: 1\ntitle: T\n"+c.head+"\ntransfers: "+c.transfers+"\n", "NC502", "NC503", "NC504", "NC505", "NC507", "NC508", "NC509", "NC519", "NC52", "NC890")
		got = strings.TrimSpace(strings.ReplaceAll(got, "NC525/warning", ""))
		if got != c.want {
			t.Errorf("%s, transfers: %s: want %q, got %q", c.head, c.transfers, c.want, got)
		}
	}
}

// What is abroad for one law is not for another: a transfer within the area is none.
func TestTransferInside(t *testing.T) {
	for _, c := range []struct{ regime, places, want string }{
		{"eu-gdpr", "ES|Spain|Spanien|RE|Réunion|Guadeloupe|French Guiana|Mayotte|AX|the Canary Islands|NO|Liechtenstein|EU|the EEA", "NC521/warning"},
		{"eu-gdpr", "GL|Greenland|FO|NC|PF|AW|CW|GI|JE|CH|GB|US", ""},
		{"eudpr", "ES|IS", "NC521/warning"},
		{"uk-gdpr", "GB|UK|Wales|Scotland|England|Northern Ireland|Cymru|the United Kingdom", "NC521/warning"},
		{"uk-gdpr", "JE|Guernsey|the Isle of Man|Gibraltar|IE|EU|EEA|Bermuda", ""},
		{"ch-fadp", "CH|Schweiz|Suisse", "NC521/warning"},
		{"ch-fadp", "LI|DE|EU", ""},
		{"[uk-gdpr, eu-gdpr]", "GB|ES|FR|Wales", ""},
	} {
		for _, place := range strings.Split(c.places, "|") {
			if got := codes(t, "noticec: 1\ntitle: T\nregime: "+c.regime+"\ntransfers: [{to: "+place+", mechanism: bcr, copy: Write to us.}]\n", "NC521"); got != c.want {
				t.Errorf("%s, to: %s: want %q, got %q", c.regime, place, c.want, got)
			}
		}
	}
}

// Data that go to a named country abroad are a transfer in whatever section that stands, and need
// what makes it lawful; at home, denied or among purposes they are none.
func TestTransfersInWords(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"sent", "transfers: {text: Your information is sent to the USA.}", "NC503/warning"},
		{"transferred", "recipients: {text: We transfer your information to India.}", "NC503/warning"},
		{"servers", "sections: [{id: s, heading: H, body: Some of the servers are in the United States.}]", "NC503/warning"},
		{"hosted", "security: {text: Your data is hosted in the US.}", "NC503/warning"},
		{"words that may name a safeguard", "transfers: {text: 'Your information is sent to India, where an agreement protects it.'}", "NC890/info"},
		{"a safeguard", "transfers: {text: 'Your information is sent to India under the International Data Transfer Agreement.'}", ""},
		{"a safeguard elsewhere", "recipients: {text: Your information is sent to India.}\nsections: [{id: s, heading: H, body: 'For transfers abroad we use the International Data Transfer Agreement.'}]", ""},
		{"at home", "recipients: {text: Your information is sent to the United Kingdom.}", "NC506/info"},
		{"denied", "recipients: {text: We do not send your information to the USA.}", "NC506/info"},
		{"two sentences", "recipients: {text: We send your data to your bank. We are proud of our twin town in France.}", "NC506/info"},
		{"a purpose", "purposes: [{text: send parcels to India for you}]", "NC506/info"},
	}, "NC503", "NC506", "NC890")
}
