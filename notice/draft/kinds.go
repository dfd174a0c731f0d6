package draft

import (
	"maps"
	"slices"

	"github.com/noticec/noticec/notice/reading"
)

// evidence is how much speaks for each section.
type evidence map[string]float64

func (e evidence) add(key string, weight float64) { e[key] += weight }

// best returns the section for which most speaks, how much, and what speaks for the next one.
func (e evidence) best() (key string, weight, next float64) {
	for _, k := range sortedKeys(e) {
		switch w := e[k]; {
		case w > weight:
			key, weight, next = k, w, weight
		case w > next:
			next = w
		}
	}
	return key, weight, next
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// signKeys say which section a sign speaks for, and how much.
var signKeys = map[reading.Sign]struct {
	key    string
	weight float64
}{
	reading.Right: {"rights", 1}, reading.Withdrawal: {"rights", .5},
	reading.Period: {"retention", 1}, reading.Event: {"retention", 1}, reading.Schedule: {"retention", 1.5},
	reading.Basis: {"lawful_bases", 1}, reading.Interest: {"lawful_bases", .5}, reading.Law: {"lawful_bases", .2},
	reading.Condition:          {"special_category_conditions", 1},
	reading.ComplaintAuthority: {"complaints", 2}, reading.ComplaintController: {"complaints", .9}, reading.Authority: {"complaints", .3},
	reading.Mechanism: {"transfers", 2}, reading.Transfers: {"transfers", 2}, reading.NoTransfers: {"transfers", 3},
	reading.Decisions: {"automated_decisions", 2}, reading.NoDecisions: {"automated_decisions", 3}, reading.Review: {"automated_decisions", .5},
	reading.Recipients: {"recipients", 1.5}, reading.NoRecipients: {"recipients", 2},
	reading.FromYou: {"sources", 1}, reading.FromOthers: {"sources", 1}, reading.PublicSources: {"sources", 1},
	reading.MustGive: {"provision", 1.5}, reading.NeedNotGive: {"provision", 1.5}, reading.Consequence: {"provision", 1},
	reading.Purpose: {"purposes", 1},
	reading.Email:   {"contacts", .7}, reading.Phone: {"contacts", .7}, reading.Postal: {"contacts", .7},
}

// ofMatches is what a text speaks for by what it states.
func ofMatches(list []reading.Match) evidence {
	out := evidence{}
	for _, m := range list {
		k, ok := signKeys[m.Sign]
		if !ok {
			continue
		}
		if m.Weak {
			k.weight /= 4
		}
		out.add(k.key, k.weight)
	}
	return out
}
