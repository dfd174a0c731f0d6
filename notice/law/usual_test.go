package law

import (
	"slices"
	"testing"
)

// Each code that a usual name stands for exists, and each name is as a lookup folds it.
func TestUsualNames(t *testing.T) {
	codes := slices.Clone(Mechanisms)
	for _, r := range Regimes {
		codes = append(codes, r.ID)
	}
	for _, b := range Bases {
		codes = append(codes, b.Slug)
	}
	for _, c := range Conditions {
		codes = append(codes, c.Slug)
	}
	for _, r := range Rights {
		codes = append(codes, r.Slug)
	}
	for name, meant := range usualNames {
		if folded(name) != name {
			t.Errorf("%s is looked up as %s", name, folded(name))
		}
		for _, code := range meant {
			if !slices.Contains(codes, code) {
				t.Errorf("%s: %s is no code", name, code)
			}
		}
	}
	for _, c := range []struct {
		name string
		want []string
	}{
		{"DSG", []string{"ch-fadp", "eu-gdpr"}}, {"revDSG", []string{"ch-fadp"}}, {"Data Protection Act 2018", []string{"uk-gdpr", "uk-part3", "eu-gdpr"}}, {"DPA 2018", []string{"uk-gdpr", "uk-part3", "eu-gdpr"}}, {"BDSG", []string{"eu-gdpr"}},
		{"Loi Informatique et Libertés", []string{"eu-gdpr"}}, {"SCC", []string{"eu-sccs"}}, {"Standard Contractual Clauses", []string{"eu-sccs"}}, {"DPF", []string{"eu-us-dpf", "uk-us-data-bridge", "ch-us-dpf"}},
		{"Public interest", []string{"public-task"}}, {"berechtigtes Interesse", []string{"legitimate-interests"}}, {"mission d’intérêt public", []string{"public-task"}},
		{"buddiannau dilys", []string{"legitimate-interests"}}, {"A6-1-f", []string{"legitimate-interests"}}, {"eu-gdpr:A6-1-c", []string{"legal-obligation"}}, {"dpv:LegitimateInterest", []string{"legitimate-interests"}},
		{"A6-1-e-official-authority", []string{"public-task"}}, {"dpv:Consent", []string{"consent", "derogation-explicit-consent"}}, {"gesetzliche Pflicht", []string{"legal-obligation"}}, {"Regulation (EU) 2016/679", []string{"eu-gdpr"}},
		{"Art. 46(2)(c)", []string{"eu-sccs"}}, {"Right to be forgotten", []string{"erasure"}}, {"Löschung", []string{"erasure"}}, {"Vital-Interests", []string{"vital-interests"}}, {"A6-1", nil}, {"Regulation 6(1)(a)", nil},
		{"A9-2-a", []string{"explicit-consent"}}, {"6(1)(g)", nil}, {"A6-1-h", nil}, {"", nil}, {"whatever", nil},
	} {
		if got := Meant(c.name, codes); !slices.Equal(c.want, got) {
			t.Errorf("%q: want %v, got %v", c.name, c.want, got)
		}
	}
	if got := Meant("DPF", []string{"eu-us-dpf"}); !slices.Equal([]string{"eu-us-dpf"}, got) {
		t.Errorf("want only codes that are allowed, got %v", got)
	}
}
