package law_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/notice/law"
)

var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Every table has slugs that are unique, well formed and found again.
func TestSlugs(t *testing.T) {
	tables := map[string]struct {
		slugs []string
		find  func(string) bool
	}{
		"bases":      {collect(law.Bases, func(b law.Basis) string { return b.Slug }), func(s string) bool { b, ok := law.BasisOf(s); return ok && b.Slug == s }},
		"conditions": {collect(law.Conditions, func(c law.Condition) string { return c.Slug }), func(s string) bool { c, ok := law.ConditionOf(s); return ok && c.Slug == s }},
		"schedule 1": {collect(law.Schedule1, func(c law.Schedule1Condition) string { return c.Slug }), func(s string) bool { c, ok := law.Schedule1Of(s); return ok && c.Slug == s }},
		"rights":     {collect(law.Rights, func(r law.Right) string { return r.Slug }), func(s string) bool { r, ok := law.RightOf(s); return ok && r.Slug == s }},
		"duties":     {collect(law.Checklist, func(d law.Duty) string { return d.Slug }), func(s string) bool { d, ok := law.DutyOf(s); return ok && d.Slug == s }},
		"mechanisms": {law.Mechanisms, nil},
		"special":    {law.SpecialCategories, nil},
		"regimes":    {law.RegimeIDs(), func(s string) bool { r, ok := law.RegimeOf(s); return ok && r.ID == s }},
		"annex 1":    {law.Annex1, nil},
	}
	for name, table := range tables {
		sorted := slices.Sorted(slices.Values(table.slugs))
		if len(slices.Compact(slices.Clone(sorted))) != len(sorted) || len(sorted) == 0 {
			t.Errorf("%s: want slugs, each once, got %v", name, sorted)
		}
		for _, s := range table.slugs {
			if !slug.MatchString(s) {
				t.Errorf("%s: %q is no slug", name, s)
			}
			if table.find != nil && !table.find(s) {
				t.Errorf("%s: %q is not found", name, s)
			}
		}
		if table.find != nil && (table.find("") || table.find("no such")) {
			t.Errorf("%s: want nothing found for what is not there", name)
		}
	}
}

func collect[T any](list []T, f func(T) string) []string {
	var out []string
	for _, x := range list {
		out = append(out, f(x))
	}
	return out
}

func TestCodesAreFoundByTheirArticle(t *testing.T) {
	for article, want := range map[string]string{"6(1)(a)": "consent", "6(1)(e)": "public-task", "6(1)(ea)": "recognised-legitimate-interests", "6(1)(f)": "legitimate-interests"} {
		if b, ok := law.BasisOf(article); !ok || b.Slug != want {
			t.Errorf("%s: want %s, got %q", article, want, b.Slug)
		}
	}
	for article, want := range map[string]string{"9(2)(a)": "explicit-consent", "9(2)(g)": "substantial-public-interest", "9(2)(j)": "archiving-research-statistics"} {
		if c, ok := law.ConditionOf(article); !ok || c.Slug != want {
			t.Errorf("%s: want %s, got %q", article, want, c.Slug)
		}
	}
}

// Schedule 1 has paragraphs 1 to 37; paragraph 5 is no condition. Part 1 ends with 4,
// Part 2 with 28.
func TestSchedule1IsWhole(t *testing.T) {
	next := 1
	for _, c := range law.Schedule1 {
		if next == 5 {
			next++
		}
		part := 1
		switch {
		case c.Paragraph > 28:
			part = 3
		case c.Paragraph > 4:
			part = 2
		}
		if c.Paragraph != next || c.Part != part || c.Name == "" {
			t.Errorf("want paragraph %d of part %d, got %+v", next, part, c)
		}
		next++
	}
	if next != 38 {
		t.Errorf("want paragraphs up to 37, got up to %d", next-1)
	}
}

// In the UK, the conditions of s.10(3) DPA 2018 also need one of Schedule 1.
func TestConditionsThatNeedSchedule1(t *testing.T) {
	var got []string
	for _, c := range law.Conditions {
		if c.Schedule1 {
			got = append(got, c.Article)
		}
	}
	if want := []string{"9(2)(b)", "9(2)(g)", "9(2)(h)", "9(2)(i)", "9(2)(j)"}; !slices.Equal(want, got) {
		t.Errorf("want %v, got %v", want, got)
	}
}

// cite returns the references to provisions under regimes on the day of AsOf.
func cite(regimes []string, provisions ...law.Provision) []string {
	refs, _ := law.Under(regimes).Cite(law.AsOf, provisions...)
	return collect(refs, law.Ref.String)
}

func TestCitationsFollowTheRegime(t *testing.T) {
	both := []string{"uk-gdpr", "eu-gdpr"}
	for _, c := range []struct{ want, got []string }{
		{[]string{"UK GDPR Art. 13(1)(c)", "UK GDPR Art. 14(1)(c)"}, cite([]string{"uk-gdpr"}, law.NoticeBasis)},
		{[]string{"GDPR Art. 13(2)(a)", "GDPR Art. 14(2)(a)"}, cite([]string{"eu-gdpr"}, law.NoticeRetention)},
		{[]string{"UK GDPR Art. 14(1)(d)", "GDPR Art. 14(1)(d)"}, cite(nil, law.NoticeCategories)},
		{[]string{"UK GDPR Art. 14(1)(d)", "GDPR Art. 14(1)(d)"}, cite(both, law.NoticeCategories)},
		{[]string{"UK GDPR Art. 13(2)(d)", "UK GDPR Art. 14(2)(e)", "DPA 2018 s.165"}, cite([]string{"uk-gdpr"}, law.NoticeComplaintAuthority)},
		{[]string{"Regulation (EU) 2018/1725 Art. 5(1)(a)"}, cite([]string{"eudpr"}, law.BasisPublicTask)},
		// Those of the instrument come before those of other acts, and each is cited once.
		{[]string{"UK GDPR Art. 9(2)(g)", "DPA 2018 s.10"}, cite([]string{"uk-gdpr"}, law.Schedule1Needed, law.ConditionSubstantialInterest)},
		{[]string{"GDPR Art. 13(1)(c)", "GDPR Art. 14(1)(c)"}, cite([]string{"eu-gdpr"}, law.NoticeBasis, law.NoticePurposes)},
		// Only regimes that have the first are cited; where no regime is named, all must have it.
		{[]string{"UK GDPR Art. 9(2)(g)", "DPA 2018 s.10"}, cite(both, law.Schedule1Needed, law.ConditionSubstantialInterest)},
		{nil, cite(nil, law.Schedule1Needed)},
		{nil, cite([]string{"eu-gdpr"}, law.NoticeComplaintController)},
		{nil, cite([]string{"other"}, law.NoticePurposes)},
		{[]string{"UK GDPR Art. 13(1)(c)", "UK GDPR Art. 14(1)(c)"}, cite([]string{"other", "uk-gdpr"}, law.NoticePurposes)},
	} {
		if !slices.Equal(c.want, c.got) {
			t.Errorf("want %v, got %v", c.want, c.got)
		}
	}
}

// A provision does not exist before its day.
func TestProvisionsHaveDays(t *testing.T) {
	uk := law.Under([]string{"uk-gdpr"})
	for _, c := range []struct {
		provision law.Provision
		day       string
		want      bool
	}{
		{law.NoticeComplaintController, "2026-06-18", false}, {law.NoticeComplaintController, "2026-06-19", true},
		{law.BasisRecognisedInterests, "2026-02-04", false}, {law.BasisRecognisedInterests, "2026-02-05", true},
	} {
		if refs, _ := uk.Cite(c.day, c.provision); uk.Has(c.provision, c.day) != c.want || (len(refs) > 0) != c.want {
			t.Errorf("%s on %s: want %v, got %v", c.provision, c.day, c.want, refs)
		}
	}
}

// What a regime says in one table agrees with what it says in the others.
func TestRegimesAreWhole(t *testing.T) {
	form := regexp.MustCompile(`^(Recital )?[0-9]+[A-Z]*(\([0-9]+[A-Z]?\))?(\([0-9a-z]+\))?(-([0-9]+[A-Z]*)?(\([0-9a-z]+\))?)?$`)
	for _, r := range law.Regimes {
		if r == law.Other {
			if r.Has(law.NoticePurposes) {
				t.Error("other knows a law")
			}
			continue
		}
		if r.Instrument == "" || r.Ending["en"] == "" || r.Name() == r.Ending["en"] || r.Officer == "" {
			t.Errorf("%s: want names, got %+v", r.ID, r)
		}
		for _, p := range law.Provisions {
			n, ok := r.Number(p)
			if !ok {
				continue
			}
			if n.Place == "" && n.Indirect == "" && len(n.Also) == 0 {
				t.Errorf("%s: %s is nowhere", r.ID, p)
			}
			for _, place := range []string{n.Place, n.Indirect} {
				if place != "" && !form.MatchString(place) {
					t.Errorf("%s: %s is at %q, which is no number", r.ID, p, place)
				}
			}
		}
		for _, m := range r.Mechanisms {
			if !slices.Contains(law.Mechanisms, m) {
				t.Errorf("%s: %s is no mechanism", r.ID, m)
			}
		}
		for _, country := range slices.Concat(r.Adequacy.Full, r.Adequacy.Partial) {
			if r.In(country) {
				t.Errorf("%s: %s is within its area, and on its list of adequate countries", r.ID, country)
			}
		}
		if r.Has(law.TransferAdequacy) && r.Adequacy.AsOf == "" {
			t.Errorf("%s: want the day of its list of countries", r.ID)
		}
		if r.Authority != "" {
			if _, ok := law.AuthorityOf(r.Authority, law.AsOf); !ok {
				t.Errorf("%s: no authority in %s", r.ID, r.Authority)
			}
		}
		for _, s := range r.Stale {
			if r.Changed == "" || s.Now == nil && s.Place != "20" {
				t.Errorf("%s: %s has no successor or day", r.ID, s.Place)
			}
			for _, now := range s.Now {
				for _, c := range law.Citations(strings.ReplaceAll(now.Provision, "s.", "section ") + " " + now.Instrument) {
					if _, stale := r.StaleAt(c, c.Of, law.AsOf); stale {
						t.Errorf("%s: the successor %s of %s is stale itself", r.ID, now, s.Place)
					}
				}
			}
		}
	}
	for _, p := range law.Provisions {
		if !slices.ContainsFunc(law.Regimes, func(r *law.Regime) bool { return r.Has(p) }) {
			t.Errorf("no regime has %s", p)
		}
	}
}

// The articles by which notices name bases and conditions are those of the UK GDPR, which
// has them all.
func TestArticlesAreNumbers(t *testing.T) {
	for _, b := range law.Bases {
		if n, _ := law.UKGDPR.Number(b.Provision); n.Place != b.Article {
			t.Errorf("%s: want %s, got %s", b.Slug, n.Place, b.Article)
		}
	}
	for _, c := range law.Conditions {
		if n, _ := law.UKGDPR.Number(c.Provision); n.Place != c.Article {
			t.Errorf("%s: want %s, got %s", c.Slug, n.Place, c.Article)
		}
	}
}

// Institutions have their own numbers and their own bases (Regulation (EU) 2018/1725).
func TestInstitutions(t *testing.T) {
	for p, want := range map[law.Provision]string{
		law.BasisPublicTask: "5(1)(a)", law.BasisLegalObligation: "5(1)(b)", law.BasisContract: "5(1)(c)", law.BasisConsent: "5(1)(d)", law.BasisVitalInterests: "5(1)(e)",
		law.ConditionExplicitConsent: "10(2)(a)", law.ConditionResearch: "10(2)(j)", law.Offences: "11", law.RightObject: "23(1)", law.RightAccess: "17",
	} {
		if n, _ := law.EUDPR.Number(p); n.Place != want {
			t.Errorf("%s: want %s, got %s", p, want, n.Place)
		}
	}
	for _, p := range []law.Provision{law.BasisLegitimateInterests, law.BasisRecognisedInterests, law.NoticeInterests, law.RightObjectMarketing, law.Representative, law.NoInterestsForAuthorities, law.NoticeComplaintController} {
		if law.EUDPR.Has(p) {
			t.Errorf("%s is no provision of Regulation (EU) 2018/1725", p)
		}
	}
}

func TestRegimeOfACountry(t *testing.T) {
	for country, want := range map[string]string{"GB": "uk-gdpr", "DE": "eu-gdpr", "NO": "eu-gdpr", "AX": "eu-gdpr", "US": "other", "": "other", "GI": "other"} {
		if got := law.RegimeIn(country).ID; got != want {
			t.Errorf("%s: want %s, got %s", country, want, got)
		}
	}
}

func TestAuthorities(t *testing.T) {
	for day, want := range map[string]string{"2026-09-29": "Information Commissioner’s Office (ICO)", "2026-09-30": "Information Commission (ICO)", "2027-01-01": "Information Commission (ICO)"} {
		if a, ok := law.AuthorityOf("GB", day); !ok || a.Name != want {
			t.Errorf("%s: want %q, got %q", day, want, a.Name)
		}
	}
	// The 27 states of the Union but Germany, whose authorities are those of the Länder.
	for _, country := range []string{"AT", "BE", "BG", "CY", "CZ", "DK", "EE", "ES", "EU", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "IS", "LI", "NO", "CH"} {
		if a, ok := law.AuthorityOf(country, law.AsOf); !ok || a.Name == "" || a.Country != country {
			t.Errorf("%s: want an authority, got %+v", country, a)
		}
	}
	if a, _ := law.AuthorityOf("UK", law.AsOf); a.Country != "GB" {
		t.Errorf("want UK to be GB, got %+v", a)
	}
	for _, country := range []string{"", "DE", "XX", "gb"} {
		if a, ok := law.AuthorityOf(country, law.AsOf); ok {
			t.Errorf("%q: want no authority, got %+v", country, a)
		}
	}
	if _, err := time.Parse(time.DateOnly, law.AsOf); err != nil {
		t.Errorf("AsOf is no date: %v", err)
	}
}

func TestRightsFollowTheBases(t *testing.T) {
	all := []string{"access", "rectification", "erasure", "restriction"}
	for _, c := range []struct{ bases, conditions, more []string }{
		{nil, nil, nil},
		{[]string{"legal-obligation", "vital-interests"}, nil, nil},
		{[]string{"6(1)(e)"}, nil, []string{"object"}},
		{[]string{"recognised-legitimate-interests"}, nil, []string{"object"}},
		{[]string{"contract"}, nil, []string{"portability"}},
		{[]string{"consent", "legitimate-interests"}, nil, []string{"portability", "object", "withdraw-consent"}},
		{[]string{"public-task"}, []string{"explicit-consent"}, []string{"portability", "object", "withdraw-consent"}},
	} {
		want := slices.Concat(all, c.more)
		if len(c.bases) == 0 {
			want = nil // they depend on the bases, which are not known
		}
		if got := law.Under(nil).RightsFor(law.Uses{Bases: c.bases, Conditions: c.conditions}); !slices.Equal(want, got) {
			t.Errorf("%v, %v: want %v, got %v", c.bases, c.conditions, want, got)
		}
	}
}

// Institutions of the Union owe no objection to marketing, and none but to a public task;
// what a law does not know does not come from it, whatever stands beside it.
func TestRightsFollowTheRegime(t *testing.T) {
	for _, c := range []struct {
		regimes []string
		uses    law.Uses
		right   string
		want    bool
	}{
		{[]string{"eudpr"}, law.Uses{Bases: []string{"public-task"}}, "object", true},
		{[]string{"eudpr"}, law.Uses{Bases: []string{"legitimate-interests"}}, "object", false},
		{[]string{"eudpr"}, law.Uses{Bases: []string{"consent"}, Marketing: true}, "object-direct-marketing", false},
		{[]string{"eu-gdpr"}, law.Uses{Bases: []string{"recognised-legitimate-interests"}}, "object", false},
		{[]string{"eu-gdpr", "eudpr"}, law.Uses{Bases: []string{"consent"}, Marketing: true}, "object-direct-marketing", true},
		{[]string{"other"}, law.Uses{Bases: []string{"consent"}}, "access", false},
		{[]string{"uk-gdpr", "other"}, law.Uses{Bases: []string{"consent"}}, "access", true},
	} {
		if got := slices.Contains(law.Under(c.regimes).RightsFor(c.uses), c.right); got != c.want {
			t.Errorf("%v, %+v: want %s %v", c.regimes, c.uses, c.right, c.want)
		}
	}
}

func TestThirdCountries(t *testing.T) {
	for _, c := range []struct {
		country, regime string
		third           bool
		listed, partial bool
	}{
		{"GB", "uk-gdpr", false, false, false}, {"FR", "uk-gdpr", true, true, false}, {"NO", "uk-gdpr", true, true, false}, {"US", "uk-gdpr", true, true, true}, {"IN", "uk-gdpr", true, false, false},
		{"BR", "uk-gdpr", true, false, false}, {"FR", "eu-gdpr", false, false, false}, {"IS", "eu-gdpr", false, false, false}, {"GB", "eu-gdpr", true, true, false}, {"JP", "eu-gdpr", true, true, true},
		{"BR", "eu-gdpr", true, true, false}, {"CN", "eu-gdpr", true, false, false}, {"KR", "eu-gdpr", true, true, true}, {"KR", "uk-gdpr", true, true, false}, {"AX", "eu-gdpr", false, false, false},
		{"FR", "eudpr", false, false, false}, {"BR", "eudpr", true, true, false},
	} {
		r, _ := law.RegimeOf(c.regime)
		listed, partial := r.Adequacy.Has(c.country)
		if third := !r.In(c.country); third != c.third || listed != c.listed || partial != c.partial {
			t.Errorf("%s under %s: want third %v, listed %v, partial %v, got %v, %v, %v", c.country, c.regime, c.third, c.listed, c.partial, third, listed, partial)
		}
	}
}

func TestMarketingCanBeObjectedTo(t *testing.T) {
	if got := law.Under(nil).RightsFor(law.Uses{Bases: []string{"consent"}, Marketing: true}); !slices.Contains(got, "object-direct-marketing") {
		t.Errorf("want the objection to direct marketing whatever the basis, got %q", got)
	}
}

func TestSchedule1In(t *testing.T) {
	for text, want := range map[string]string{
		"paragraph 18 of Schedule 1 to the Data Protection Act 2018": "[18] true",
		"Data Protection Act 2018, Schedule 1, Part 2, paragraph 6":  "[6] true",
		"DPA 2018 Sch. 1 Pt 2 paras 6, 8 and 18":                     "[6 8 18] true",
		"Schedule 1, paragraph 6(2)(a) (see our policy)":             "[6] true",
		"Schedule 1, para. 1(1)(a)":                                  "[1] true",
		"Sch 1 para 14; the same Sch 1 para 14":                      "[14] true",
		"paragraff 18 o Atodlen 1 i Ddeddf Diogelu Data 2018":        "[18] true",
		"Part 3 of Schedule 1":                                       "[] true",
		"Schedule 1, paragraph 5":                                    "[] true", // no condition
		"Schedule 1, paragraph 99":                                   "[] true",
		"Schedule 11, paragraph 18":                                  "[] false",
		"paragraph 18 of this policy":                                "[] false",
		"Road Traffic Act 1988":                                      "[] false",
		"We follow the schedule.":                                    "[] false",
		"":                                                           "[] false",
	} {
		conditions, schedule := law.Schedule1In(text)
		numbers := []int{}
		for _, c := range conditions {
			numbers = append(numbers, c.Paragraph)
		}
		if got := fmt.Sprint(numbers, schedule); got != want {
			t.Errorf("%q: want %s, got %s", text, want, got)
		}
	}
}
