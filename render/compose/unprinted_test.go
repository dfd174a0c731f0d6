package compose_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// besideText are items with words in every key beside a text of their own; each mark is a word that
// begins with "w".
const besideText = `noticec: 1
title: T
language: en
regime: uk-gdpr
WORDING
intro: {heading: wa1, text: wa2}
controller: {name: wb0, text: wb1, note: wb2, unit: wb3, email: wb4@a.example, roles: [{role: processor, for: wb5}]}
dpo: {name: wc1, text: wc2, note: wc3, email: wc4@a.example, role: wc5}
contacts: [{name: wd1, text: wd2, note: wd3, role: wd4, email: wd5@a.example}]
joint_controllers: {text: we1, note: we2, arrangement: we3, contact_point: we4}
definitions: [{term: wf1, text: wf2, note: wf3, when: wf4}]
personal_data: [{name: wg1, text: wg2, note: wg3, when: wg4, about: wg5, items: [wg6, {text: wg7}]}]
third_party_data: [{text: wh1, note: wh2, when: wh3}]
sources: [{name: wi1, text: wi2, note: wi3, when: wi4}]
purposes: [{name: wj1, text: wj2, note: wj3, when: wj4}]
lawful_bases: [{basis: consent, label: wk1, text: wk2, note: wk3, when: wk4, quote: wk5, contract: wk6}, {basis: legitimate-interests, text: wk7, interests: wk8}]
special_category_conditions: [{condition: explicit-consent, label: wl1, text: wl2, note: wl3, when: wl4}]
criminal_offence_data: [{text: wm1, note: wm2, when: wm3}]
consent: {text: wn1, note: wn2, withdraw: wn3, effect: wn4}
provision: [{required: statutory, text: wo1, note: wo2, when: wo3, consequence: wo4}]
recipients: [{name: wp1, text: wp2, note: wp3, when: wp4, role: wp5, what_for: wp6}]
transfers: [{to: FR, text: wq1, note: wq2, when: wq3, safeguard: wq4, copy: wq5}]
retention: [{name: wr1, text: wr2, note: wr3, when: wr4, from: wr5, until: wr6, criteria: wr7, exceptions: wr8}]
automated_decisions: [{name: ws1, text: ws2, note: ws3, when: ws4, logic: ws5, significance: ws6, consequences: ws7, review: ws8}]
rights: {items: [{right: access, text: wt1, note: wt2, when: wt3, limits: wt4}], omit: [{right: erasure, reason: wt5}]}
exercising_rights: {text: wu1, note: wu2, contact: wu3, identity: wu4, time: wu5, fee: wu6}
complaints: {text: wv1, note: wv2, controller: {text: wv3, email: wv4@a.example}, authority: {text: wv5, name: wv6, email: wv7@a.example}}
security: {text: ww1, note: ww2, breach: ww3, measures: [ww4]}
cookies: {as: list, items: [{name: wx1, text: wx2, note: wx3, when: wx4, purpose: wx5, duration: wx6, provider: wx7}]}
opt_outs: [{text: wy1, note: wy2, when: wy3, scheme: wy4, review: wy5}]
exceptions: [{item: retention, text: wz1, note: wz2, when: wz3, reason: wz4}]
related_notices: [{label: waa1, text: waa2, note: waa3, when: waa4, url: "https://a.example", covers: [{section: security, text: waa5}]}]
changes: [{date: 2026-01-01, text: wab1, note: wab2, when: wab3}]
audiences: [{name: wac1, text: wac2, note: wac3, when: wac4, age: wac5}]
`

var marks = regexp.MustCompile(`w[a-z]+[0-9]+`)

// What the notice knows to be printed nowhere is printed nowhere: findings rest on it.
func TestUnprintedWordsAreNotPrinted(t *testing.T) {
	for _, wording := range []string{"standard", "own"} {
		text := strings.Replace(besideText, "WORDING", "wording: "+wording, 1)
		root, list := tree.Parse(source.NewFile("a.notice.yaml", []byte(text)))
		if len(list) > 0 {
			t.Fatal(list)
		}
		n := notice.Decode(root)
		var unprinted []string
		for u := range n.UnprintedBesideText() {
			unprinted = append(unprinted, u.Text.Value)
		}
		printed := map[string]int{}
		for _, word := range doc.Words(compose.Compose(n).Blocks) {
			for _, m := range marks.FindAllString(word, -1) {
				printed[m]++
			}
		}
		if len(unprinted) < 20 || len(printed) < 60 {
			t.Errorf("wording: %s: want words of both kinds, got %d not to be printed and %d printed", wording, len(unprinted), len(printed))
		}
		for _, m := range unprinted {
			if printed[m] > 0 {
				t.Errorf("wording: %s: %s is printed, and known not to be", wording, m)
			}
		}
	}
}
