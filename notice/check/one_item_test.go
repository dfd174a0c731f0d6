package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
)

// One good item does not speak for another, nor does one bad item accuse it: of two, of which one
// is right, exactly the other is found, in both orders.
func TestOneItem(t *testing.T) {
	const (
		head    = "noticec: 1\ntitle: Deliveries\nlanguage: en\nupdated: 2026-11-01\n"
		company = "controller: {name: Brindle Ltd, kind: company, country: GB, email: p@brindle.example, phone: \"01632 960100\"}\nregime: uk-gdpr\n"
		council = "controller: {name: Averton Council, kind: public-authority, country: GB, email: p@averton.example, phone: \"01632 960100\"}\ndpo: {email: d@averton.example}\nregime: uk-gdpr\n"
		gmbh    = "controller: {name: Birke GmbH, kind: company, country: DE, email: p@birke.example, phone: \"+49 30 23125 000\"}\nregime: eu-gdpr\n"
		deliver = "purposes: [{text: Deliver bread, basis: contract}]\n"
	)
	for _, c := range []struct{ code, before, section, right, wrong string }{
		{"NC302", company, "purposes", "{text: Deliver bread, basis: contract}", "{text: Keep our books}"},
		{"NC305", company, "purposes", "{text: Keep our books, basis: legal-obligation, laws: \"Finance Act 1998, Schedule 18\"}", "{text: Check your age, basis: legal-obligation}"},
		{"NC305", council, "purposes", "{text: Collect your bins, basis: public-task, laws: Environmental Protection Act 1990}", "{text: Plan our rounds, basis: public-task}"},
		{"NC306", company, "purposes", "{text: Keep the site safe, basis: legitimate-interests, interests: Keeping fraud out.}", "{text: Plan our rounds, basis: legitimate-interests}"},
		{"NC307", council, "purposes", "{text: Rent out rooms, basis: legitimate-interests, interests: Filling our rooms., outside_public_task: Anybody may rent out rooms.}", "{text: Collect your bins, basis: legitimate-interests, interests: Clean streets.}"},
		{"NC309", company + "purposes: [{text: Tell the police, basis: [a, b]}]\n", "lawful_bases", "{id: a, basis: recognised-legitimate-interests, annex_1: rli-crime}", "{id: b, basis: recognised-legitimate-interests}"},
		{"NC315", company, "purposes", "{text: Deliver bread, basis: [contract, consent], when: The second if you want a call first.}", "{text: Keep our books, basis: [contract, legal-obligation], laws: Finance Act 1998}"},
		{"NC316", company, "purposes", "{text: Keep the site safe, basis: legitimate-interests, interests: Keeping fraud out.}", "{text: Plan our rounds, basis: legitimate-interests, interests: our business interests}"},
		{"NC319", company + "personal_data: [{id: you, name: Your address}, {id: carer, name: Your carer's number, about: your carer}]\n", "purposes", "{text: Deliver bread, basis: contract, data: you}", "{text: Call your carer, basis: contract, data: carer}"},
		{"NC321", company, "purposes", "{text: Call an ambulance in an emergency, basis: vital-interests}", "{text: Send our newsletter, basis: vital-interests}"},
		{"NC333", company, "purposes", "{text: Deliver bread, basis: contract}", "{text: For various purposes, basis: contract}"},
		{"NC320", company + "personal_data: [{id: a, name: Allergies, special: health}, {id: f, name: Faith, special: religious-or-philosophical-beliefs}]\n", "purposes", "{text: Plan meals, basis: contract, data: a, conditions: explicit-consent}", "{text: Plan feasts, basis: contract, data: f}"},
		{"NC322", gmbh + deliver, "special_category_conditions", "{condition: public-health, laws: Section 22 BDSG}", "{condition: health-or-social-care}"},
		{"NC325", company + deliver, "special_category_conditions", "{condition: substantial-public-interest, schedule_1: counselling, policy_document: at brindle.example}", "{condition: substantial-public-interest, schedule_1: insurance}"},
		{"NC337", company, "purposes", "{text: Keep our books as we are legally obliged to, basis: legal-obligation, laws: Finance Act 1998}", "{text: Check your age as we are legally obliged to, basis: contract}"},
		{"NC401", company + "purposes: [{text: Deliver bread, basis: contract, data: address}]\n", "personal_data", "{id: address, name: Your address}", "{id: voice, name: Your voice}"},
		{"NC404", company + deliver, "personal_data", "{name: Your address}", "{name: Next of kin, about: your next of kin}"},
		{"NC405", company + deliver, "sources", "{name: Your bank, collection: indirect}", "{name: Other sources, collection: indirect}"},
		{"NC406", company + deliver, "sources", "{name: Your bank, collection: indirect}", "{name: CCTV, collection: indirect}"},
		{"NC501", company + deliver, "recipients", "{name: Lorry Ltd, kind: processor}", "{name: Our trusted partners, kind: controller}"},
		{"NC502", company + deliver + "transfers: [{to: IN, mechanism: uk-idta, copy: Ask us.}]\n", "recipients", "{name: Cloud Pvt, kind: processor, country: IN}", "{name: Nuvem SA, kind: processor, country: BR}"},
		{"NC503", company + deliver, "transfers", "{to: IN, mechanism: uk-idta, copy: Ask us for a copy.}", "{to: BR}"},
		{"NC504", company + deliver, "transfers", "{to: IN, mechanism: uk-idta, copy: Ask us for a copy.}", "{to: BR, mechanism: uk-idta}"},
		{"NC505", company + deliver, "transfers", "{to: CH, mechanism: adequacy}", "{to: BR, mechanism: adequacy}"},
		{"NC507", company + deliver, "transfers", "{to: IN, mechanism: uk-idta, copy: Ask us for a copy.}", "{to: BR, mechanism: eu-sccs, copy: Ask us for a copy.}"},
		{"NC509", company + deliver, "transfers", "{to: IN, mechanism: uk-idta, copy: Ask us for a copy.}", "{mechanism: uk-idta, copy: Ask us for a copy.}"},
		{"NC519", company + deliver, "transfers", "{to: IN, mechanism: uk-idta, copy: Ask us for a copy.}", "{to: US, mechanism: eu-us-dpf}"},
		{"NC521", company + deliver, "transfers", "{to: IN, mechanism: uk-idta, copy: Ask us for a copy.}", "{to: Scotland, mechanism: adequacy}"},
		{"NC522", council, "transfers", "{to: IN, mechanism: uk-idta, copy: Ask us for a copy.}", "{to: BR, mechanism: derogation-contract, note: Once.}"},
		{"NC523", company + deliver, "transfers", "{to: IN, mechanism: derogation-explicit-consent, note: \"Once. There, authorities can read your data without your knowing, and there are no safeguards.\"}", "{to: BR, mechanism: derogation-explicit-consent}"},
		{"NC510", company + deliver, "automated_decisions", "{name: Credit, significant: true, solely: true, logic: A score is made., significance: It decides whether you pay later., consequences: You pay at once., review: \"We tell you of the decision. You can say what you think, have a person decide and contest it.\"}", "{name: Orders, significant: true, solely: true, significance: It decides on your order., consequences: No order., review: \"We tell you of the decision. You can say what you think, have a person decide and contest it.\"}"},
		{"NC515", gmbh + deliver, "automated_decisions", "{name: Credit, significant: true, solely: true, ground: contract, logic: l, significance: s, consequences: c, review: Ask us to have a person decide.}", "{name: Orders, significant: true, solely: true, logic: l, significance: s, consequences: c, review: Ask us to have a person decide.}"},
		{"NC602", company + deliver, "retention", "{name: Orders, period: P6Y, from: the last order}", "{name: Letters, period: P2Y}"},
		{"NC603", company + deliver, "retention", "{name: Orders, period: P6Y, from: the last order}", "{name: Letters, criteria: as long as necessary}"},
		{"NC604", company + deliver, "retention", "{name: Orders, period: P6Y, from: the last order}", "{name: Letters, period: P2Y, from: their date, note: See our retention policy.}"},
		{"NC605", company + deliver, "retention", "{name: Orders, period: P6Y, from: the last order, note: That is six years.}", "{name: Letters, period: P2Y, from: their date, note: That is three years.}"},
		{"NC606", company + "retention: [{id: orders, name: Orders, period: P6Y, from: the last order}]\n", "purposes", "{text: Deliver bread, basis: contract, retention: orders}", "{text: Answer letters, basis: contract}"},
		{"NC741", company + deliver, "provision", "{required: contractual, consequence: Without it we cannot deliver.}", "{required: contractual}"},
		{"NC750", company + deliver, "exceptions", "{item: retention, provision: Art. 13(4), reason: You were told when you signed the contract.}", "{item: source}"},
		{"NC807", company, "purposes", "{text: Deliver bread, basis: contract, new_since: 2026-10-01, notified_on: 2026-09-01}", "{text: Send vouchers, basis: consent, new_since: 2026-10-01}"},
		{"NC814", company + deliver, "recipients", "{name: Lorry Ltd, kind: processor}", "{name: \"[insert name]\", kind: processor}"},
		{"NC830", company + deliver, "contacts", "{name: Ada, email: ada@brindle.example}", "{name: Bob, email: bob}"},
	} {
		for i, items := range [][]string{{c.right, c.wrong}, {c.wrong, c.right}} {
			text := head + c.before + c.section + ":\n  - " + strings.Join(items, "\n  - ") + "\n"
			r, err := check.File(source.NewFile("a.notice.yaml", []byte(text)), check.Settings{Today: "2026-11-28", Linter: allRules}, nil)
			if err != nil {
				t.Fatal(err)
			}
			var at []string
			for _, d := range r.Findings {
				if d.Code.ID == c.code {
					at = append(at, fmt.Sprint(d.Span.Start.Line))
				}
				if d.Code.ID < "NC300" && d.Code.ID != "NC154" {
					t.Fatalf("%s: %s", text, d.Message)
				}
			}
			want := []string{fmt.Sprint(strings.Count(text, "\n") - i)}
			if !slices.Equal(want, at) {
				t.Errorf("%s: want one finding, in line %s, got it in %v of\n%s", c.code, want[0], at, text)
			}
		}
	}
}
