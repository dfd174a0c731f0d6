package notice_test

import (
	"strings"
	"testing"
)

// A fact is without words where neither the item nor its section says it, no column shows it, and no
// other section is named that does.
func TestWordlessFacts(t *testing.T) {
	for text, want := range map[string]string{
		"rights: [{right: access}, {right: erasure, text: T}]":                                                   "rights.right",
		"rights: [{right: access, limits: L}, {right: erasure, stated_in: intro}]":                               "rights.right",
		"rights: {text: T, items: [{right: access}]}":                                                            "",
		"rights: {stated_in: intro, items: [{right: access}]}":                                                   "",
		"lawful_bases: [{basis: contract}, {basis: consent, text: T}, {basis: contract, label: L}]":              "lawful_bases.basis",
		"lawful_bases: [{basis: legitimate-interests, interests: I, laws: L, note: N, when: W}]":                 "lawful_bases.basis",
		"retention: [{name: N, period: P1Y}, {name: N, until_age: 25}, {name: N, from: F}]":                      "retention.period retention.until_age",
		"retention: {columns: [name, period], items: [{name: N, period: P1Y}]}":                                  "",
		"retention: [{heading: H, columns: [name], items: [{name: N, period: P1Y}]}, {name: N, period: P1Y}]":    "retention.period retention.period",
		"retention: [{heading: H, columns: [period], items: [{name: N, period: P1Y}, {heading: I, items: []}]}]": "",
		"transfers: [{to: US, mechanism: adequacy}, {recipient: r}, {to: US, text: T}]":                          "transfers.to transfers.recipient",
		"provision: [{required: statutory}, {required: statutory, consequence: C}]":                              "provision.required",
		"sources: [{collection: direct}, {data: d}, {name: N, collection: direct}]":                              "sources.collection sources.data",
		"contacts: [{kind: company}, {name: N, kind: company}, {roles: controller}]":                             "contacts.kind contacts.roles",
		"complaints: {authority: GB}":                           "complaints.authority",
		"complaints: {text: T, authority: GB}":                  "",
		"complaints: {authority: {country: GB, name: N}}":       "",
		"complaints: {authority: [GB, {country: IE, text: T}]}": "complaints.authority",
		"transfers: none":                                       "transfers.state",
		"transfers: {state: none, text: T}\ncookies: {state: none, reason: R}\nrecipients: {state: none, intro: I}": "",
		"purposes: [{text: T, basis: contract}]\nsecurity: {measures: [M]}\nconsent: {covers: news}":                "",
	} {
		var got []string
		for f := range decode(t, text+"\n").WordlessFacts() {
			if !f.Span.IsValid() {
				t.Errorf("%s: want a place of %s", text, f.Key)
			}
			got = append(got, f.Section+"."+f.Key)
		}
		if got := strings.Join(got, " "); want != got {
			t.Errorf("%s: want %q, got %q", text, want, got)
		}
	}
}
