package law_test

import (
	"regexp"
	"slices"
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
		"duties":     {collect(law.Duties, func(d law.Duty) string { return d.Slug }), func(s string) bool { d, ok := law.DutyOf(s); return ok && d.Slug == s }},
		"mechanisms": {law.Mechanisms, nil},
		"special":    {law.SpecialCategories, nil},
		"regimes":    {law.Regimes, nil},
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

func TestRefsFollowTheRegime(t *testing.T) {
	text := func(slug string, regimes ...string) []string {
		d, _ := law.DutyOf(slug)
		return collect(d.Refs(regimes), law.Ref.String)
	}
	for _, c := range []struct{ want, got []string }{
		{[]string{"UK GDPR Art. 13(1)(c)", "UK GDPR Art. 14(1)(c)"}, text("lawful-basis", "uk-gdpr")},
		{[]string{"GDPR Art. 13(2)(a)", "GDPR Art. 14(2)(a)"}, text("retention", "eu-gdpr")},
		{[]string{"UK GDPR Art. 14(1)(d)", "GDPR Art. 14(1)(d)"}, text("categories")},
		{[]string{"UK GDPR Art. 13(2)(d)", "UK GDPR Art. 14(2)(e)", "DPA 2018 s.165"}, text("complain-authority", "uk-gdpr")},
		{nil, text("complain-controller", "eu-gdpr")},
		{nil, text("purposes", "other")},
	} {
		if !slices.Equal(c.want, c.got) {
			t.Errorf("want %v, got %v", c.want, c.got)
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
		if got := law.RightsFor(c.bases, c.conditions, false); !slices.Equal(want, got) {
			t.Errorf("%v, %v: want %v, got %v", c.bases, c.conditions, want, got)
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
		{"BR", "eu-gdpr", true, true, false}, {"CN", "eu-gdpr", true, false, false},
	} {
		listed, partial := law.IsAdequate(c.country, c.regime)
		if third := law.Third(c.country, c.regime); third != c.third || listed != c.listed || partial != c.partial {
			t.Errorf("%s under %s: want third %v, listed %v, partial %v, got %v, %v, %v", c.country, c.regime, c.third, c.listed, c.partial, third, listed, partial)
		}
	}
}

func TestCitesFollowTheRegime(t *testing.T) {
	c := law.Cite{EU: "Art. 21(4)", UK: "Art. 21(4)", EUDPR: "Art. 23(2)"}
	if got := collect(c.Refs([]string{"eudpr"}), law.Ref.String); !slices.Equal([]string{"Regulation (EU) 2018/1725 Art. 23(2)"}, got) {
		t.Errorf("got %v", got)
	}
	if got := collect(c.Refs(nil), law.Ref.String); !slices.Equal([]string{"UK GDPR Art. 21(4)", "GDPR Art. 21(4)"}, got) {
		t.Errorf("got %v", got)
	}
	for _, d := range law.Duties {
		for _, ref := range d.Refs([]string{"eudpr"}) {
			if ref.Instrument != "Regulation (EU) 2018/1725" {
				t.Errorf("%s cites %s under eudpr", d.Slug, ref)
			}
		}
	}
}

func TestMarketingCanBeObjectedTo(t *testing.T) {
	if got := law.RightsFor([]string{"consent"}, nil, true); !slices.Contains(got, "object-direct-marketing") {
		t.Errorf("want the objection to direct marketing whatever the basis, got %q", got)
	}
}
