package law_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/law"
)

// Every letter of the list of each regime is an item, and no other place is.
func TestRecordHasEveryLetter(t *testing.T) {
	for _, c := range []struct {
		regime         *law.Regime
		article, last  string
		without, alone []law.Provision
	}{
		{law.UKGDPR, "30(1)", "g", nil, nil},
		{law.EUGDPR, "30(1)", "g", nil, nil},
		{law.EUDPR, "31(1)", "g", []law.Provision{law.RecordRepresentative}, []law.Provision{law.RecordProcessor}},
		{law.Part3, "61(2)", "k", []law.Provision{law.RecordRepresentative, law.RecordSafeguards}, []law.Provision{law.RecordProfiling, law.RecordBasis}},
		{law.FADP, "12(2)", "g", []law.Provision{law.RecordRepresentative, law.RecordDPO, law.RecordJoint}, nil},
	} {
		letters := map[string]bool{}
		for _, p := range law.Record {
			n, ok := c.regime.Number(p)
			if want := !slices.Contains(c.without, p) && (slices.Contains(c.alone, p) || !slices.Contains([]law.Provision{law.RecordProcessor, law.RecordProfiling, law.RecordBasis}, p)); ok != want {
				t.Errorf("%s: want %s to be there: %v", c.regime.ID, p, want)
			}
			if !ok {
				continue
			}
			letter, inList := strings.CutPrefix(n.Place, c.article+"(")
			if !inList {
				t.Errorf("%s: %s is at %s, which is not in %s", c.regime.ID, p, n.Place, c.article)
			}
			letters[strings.TrimSuffix(letter, ")")] = true
		}
		for l := 'a'; fmt.Sprintf("%c", l) <= c.last; l++ {
			if !letters[string(l)] {
				t.Errorf("%s: no item is at %s(%c)", c.regime.ID, c.article, l)
			}
			delete(letters, string(l))
		}
		if len(letters) > 0 {
			t.Errorf("%s: %v are not letters of %s", c.regime.ID, letters, c.article)
		}
	}
	for _, p := range law.Record {
		if law.Other.Has(p) {
			t.Errorf("other has %s", p)
		}
	}
}

// Every mechanism has a name, and no two have one.
func TestMechanismNames(t *testing.T) {
	seen := map[string]string{}
	for _, m := range law.Mechanisms {
		name := law.MechanismName(m)
		if other, ok := seen[name]; ok || name == "" {
			t.Errorf("%s is called %q, as is %q", m, name, other)
		}
		seen[name] = m
	}
	if law.MechanismName("no such") != "" || law.CountryName("ZZ") != "" || law.CountryName("US") != "United States" || law.CountryName("CH") != "Switzerland" {
		t.Error("want the names of what is there, and none of what is not")
	}
}
