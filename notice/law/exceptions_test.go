package law_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/law"
)

// However a notice writes it, a citation finds the exceptions of the closed list of its regime and
// no other; what is no provision of the list finds nothing.
func TestExcepting(t *testing.T) {
	const today = "2026-11-28"
	for _, c := range []struct {
		regime *law.Regime
		texts  string // separated by |
		want   string // labels
	}{
		{law.EUGDPR, "Art. 13(4)|Article 13(4) of the GDPR|Art. 13 Abs. 4 DSGVO|article 13, paragraphe 4, du RGPD|13(4)|Erthygl 13(4) o GDPR", "Art. 13(4)"},
		{law.EUGDPR, "Art. 14(5)(b)|Art. 14 Abs. 5 lit. b DSGVO|article 14.5.b|Article 14, paragraph 5, point (b)|Art 14 (5) b GDPR", "Art. 14(5)(b)"},
		{law.EUGDPR, "Art. 14(5)(a), Art. 14(5)(d)", "Art. 14(5)(a) Art. 14(5)(d)"},
		{law.EUGDPR, "Art. 23 GDPR, section 60 of the Data Protection Act 2018|Art. 23 DSGVO, § 33 BDSG|§ 29 BDSG|article 48 de la loi Informatique et Libertés", "Art. 23 or 85(2) with a section of national law"},
		{law.EUGDPR, "Art. 14(5)(e)|Art. 14(5)|Art. 23|Art. 23(1)(i) GDPR|because|Data Protection Act 2018|section 3 of our privacy policy|§ 2 unserer Richtlinie|Art. 15(4)|section 13(4)|4|", ""},
		{law.UKGDPR, "Art. 14(5)(e)|Article 14(5)(e) of the UK GDPR|UK GDPR Article 14(5)(e)", "Art. 14(5)(e)"},
		{law.UKGDPR, "Art. 13(5)-(7)|Article 13(5)", "Art. 13(5)-(7)"},
		{law.UKGDPR, "DPA 2018, Schedule 2, paragraph 2|paragraph 2 of Part 1 of Schedule 2 to the Data Protection Act 2018|Sch. 2 para 2|DPA 2018 Sch 2 Pt 1 para. 5(3)|Atodlen 2, paragraff 7", "a paragraph of DPA 2018 Sch. 2 Parts 1-2"},
		{law.UKGDPR, "Schedule 2, paragraph 24|Sch 2 para 19", "Part 4"},
		{law.UKGDPR, "Schedule 2, Part 5, paragraph 26", "or Part 5"},
		{law.UKGDPR, "section 24 DPA 2018|DPA 2018 s.24|s 24", "DPA 2018 s.24"},
		{law.UKGDPR, "Art. 14(5)(b)|Schedule 2|Schedule 2, Part 3, paragraph 16|Sch. 2 para. 27|Schedule 3|section 25|Art. 24|Art. 23, section 5 of the X Act|Art. 16(5)(a)", ""},
		{law.EUDPR, "Art. 15(4)|Article 15(4) of Regulation (EU) 2018/1725", "Art. 15(4)"},
		{law.EUDPR, "Art. 16(5)(c)", "Art. 16(5)(c)"},
		{law.EUDPR, "Art. 25, Decision (EU) 2019/969 of the Agency", "Art. 25 with a legal act or published internal rules"},
		{law.EUDPR, "Art. 13(4)|Art. 14(5)(a)|Art. 25|Regulation (EU) 2018/1725", ""},
		{law.Part3, "section 44(4)(b)|s.44(4)(b) DPA 2018|44(4)(b)", "s.44(4)(b)"},
		{law.Part3, "s.45A", "s.45A"},
		{law.Part3, "s.44(4)(d)|s.44(4)|Art. 13(4)", ""},
		{law.FADP, "Art. 20(1)(a)|Art. 20 Abs. 1 lit. a DSG|art. 20, al. 1, let. a LPD", "Art. 20(1)(a)"},
		{law.FADP, "Art. 20|Art. 13(4)", ""},
	} {
		for _, text := range strings.Split(c.texts, "|") {
			var got []string
			for _, x := range c.regime.Excepting(text, today) {
				got = append(got, x.Label)
			}
			if got := strings.Join(got, " "); got != c.want {
				t.Errorf("%s, %q: want %q, got %q", c.regime.ID, text, c.want, got)
			}
		}
	}
	if got := law.UKGDPR.Excepting("Art. 14(5)(b)", "2026-02-04"); len(got) != 1 {
		t.Errorf("Art. 14(5)(b): want it in the list before the law changed, got %v", got)
	}
}

// What an exception reaches are items of the checklist.
func TestExceptionsReachItems(t *testing.T) {
	for _, r := range law.Regimes {
		for _, x := range r.Exceptions {
			if x.For == 0 || x.Label == "" {
				t.Errorf("%s: want a label and a collection for %+v", r.ID, x)
			}
			for _, slug := range x.Reaches {
				if _, ok := law.DutyOf(slug); !ok {
					t.Errorf("%s, %s: want an item of the checklist, got %q", r.ID, x.Label, slug)
				}
			}
		}
	}
}
