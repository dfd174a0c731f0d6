package notice_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
)

// unprinted are the texts of a notice that are printed nowhere, as SECTION.KEY=WORDS.
func unprinted(t *testing.T, text string) string {
	t.Helper()
	var out []string
	n := decode(t, text)
	for u := range n.UnprintedBesideText() {
		out = append(out, u.Section+"."+u.Key+"="+u.Text.Value)
	}
	return strings.Join(out, " ")
}

// Beside own words, an item prints what it is called and when it applies; other words of it are
// printed nowhere. Codes and names are facts.
func TestUnprintedBesideText(t *testing.T) {
	for text, want := range map[string]string{
		"retention: [{name: N, period: P1Y, from: F, until: U, note: M, when: W}]":                                                "",
		"retention: [{text: T, name: N, period: P1Y, from: F, until: U, note: M, when: W}]":                                       "retention.from=F retention.until=U",
		"retention: [{text: T, from: F, stated_in: rights}]":                                                                      "",
		"retention: {text: T, items: [{text: T, from: F}]}":                                                                       "",
		"retention: {as: table, items: [{text: T, from: F}]}":                                                                     "",
		"retention: {columns: [name, from], items: [{text: T, from: F, until: U}]}":                                               "retention.until=U",
		"retention: {as: list, items: [{heading: H, as: table, items: [{text: T, from: F}]}, {text: T, from: G}]}":                "retention.from=G",
		"retention: [{heading: H, items: [{text: T, from: F}, {heading: I, items: [{text: T, from: G}]}]}]":                       "retention.from=F retention.from=G",
		"recipients: [{text: T, name: N, role: R, what_for: W, kind: processor, country: FR}]":                                    "recipients.role=R recipients.what_for=W",
		"purposes: [{text: T, name: N, interests: [I, J], laws: L, basis: consent}]":                                              "",
		"lawful_bases: [{text: T, basis: legitimate-interests, quote: Q, laws: L, interests: [{text: I, whose: W}]}]":             "lawful_bases.quote=Q lawful_bases.interests=I lawful_bases.interests=W",
		"lawful_bases: [{basis: legitimate-interests, interests: {text: I, whose: W, balancing: B}}]":                             "",
		"lawful_bases: [{any_of: [{text: T, quote: Q}, {basis: consent, quote: R}]}]":                                             "lawful_bases.quote=Q",
		"personal_data: [{text: T, name: N, about: A, items: [x, {text: y, about: B}]}]":                                          "",
		"personal_data: [{name: N, about: A, items: [x, {text: y, about: B}]}]":                                                   "",
		"transfers: [{text: T, to: FR, safeguard: S, copy: C}]":                                                                   "transfers.safeguard=S transfers.copy=C",
		"contacts: [{text: T, name: N, role: R, email: a@b.example, address: A, trading_names: [X]}]":                             "",
		"dpo: {text: T, name: N, email: a@b.example, items: [{text: T, name: N}]}":                                                "",
		"controller: {text: T, name: N, roles: [{role: controller, for: accounts}], registrations: [{scheme: S, number: '1'}]}":   "controller.roles=accounts",
		"cookies: [{text: T, name: N, purpose: P, duration: D}]":                                                                  "",
		"cookies: {as: list, items: [{text: T, name: N, purpose: P, duration: D}]}":                                               "cookies.purpose=P cookies.duration=D",
		"consent: {text: T, withdraw: W, effect: E}":                                                                              "consent.withdraw=W consent.effect=E",
		"complaints: {text: T, controller: {text: U, email: a@b.example, acknowledgement: A}, authority: {text: V, country: FR}}": "",
		"automated_decisions: [{text: T, name: N, logic: L, review: R}]":                                                          "automated_decisions.logic=L automated_decisions.review=R",
		"rights: {omit: [{right: access, reason: R}], items: [{right: erasure, text: T, limits: L}]}":                             "",
		"adopted: {date: 2026-09-14, by: the board, text: T}\nupdated: {date: 2026-09-14, text: T}\nintro: {heading: H, text: T}": "",
		"summary: [{name: N, text: T, about: controller}]":                                                                        "",
	} {
		if got := unprinted(t, text+"\n"); want != got {
			t.Errorf("%s: want %q, got %q", text, want, got)
		}
	}
	n := decode(t, "retention: [{text: T, from: F}]\n")
	if got := notice.UnprintedBesideText(&n.Retention.Groups[0].Items[0]); len(got) != 1 || got[0].Value != "F" {
		t.Errorf("want the event of the item, got %v", got)
	}
}
