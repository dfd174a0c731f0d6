package lint_test

import (
	"strconv"
	"testing"
)

// Places that are gone or never were are found with what took their place; those of another act,
// and what is told as history, are not.
func TestCitationsOfWords(t *testing.T) {
	for regime, list := range map[string][]wordingCase{
		"uk-gdpr": {
			{"NC824", "en", []string{
				"Article 22 lets you ask for a person.", "See Art. 22(1) of the UK GDPR.", "under Article 45 of the UK GDPR", "UK GDPR Article 44 applies", "Art. 6(4) allows it", "We rely on Article 14(5)(b).", "Article 77 of the UK GDPR", "Article 89(1) of the UK GDPR",
				"section 14 of the Data Protection Act 2018", "s.17A DPA 2018", "ss. 17B and 18 of the DPA 2018", "section 20 of the Data Protection Act 2018", "sections 9 and 10 of the DPA", "Articles 13, 14 and 22 of the GDPR", "section 19 of the Data Protection Act 2018",
			}, []string{
				"Article 22 of the EU GDPR", "Article 22A of the UK GDPR", "Articles 15 to 22 of the UK GDPR", "section 164A of the Data Protection Act 2018", "section 14 of the Care Act 2014", "Article 22 of Regulation (EU) 2016/679", "Until 2026 Article 22 applied.", "Article 45 of the Treaty",
				"section 14 of the Data Protection Act 1998", "Article 6(1)(f)", "Article 22 was replaced in 2026.", "We no longer rely on Article 14(5)(b).", "Article 45A", "section 10 of the Data Protection Act 2018", "Article 8 of the Convention", "See section 14 below.", "section 149 of the Data Protection Act 2018", "Article 14(5)(e)",
			}},
			{"NC833", "en", []string{
				"Article 6(1)(g) UK GDPR", "Article\n6(1)(g) UK\nGDPR", "Article **6(1)(g)** UK GDPR", "We rely on Article 6(1)(h).", "Art. 9(2)(k)", "Article 9(1)(g) of the UK GDPR", "Art. 99(1)(a) UK GDPR", "Article 112 of the UK GDPR", "under Article 13(2)(g)", "Article 14(1)(h)", "Art. 17(1)(g)", "Article 6(1)(ea) of the EU GDPR",
			}, []string{
				"Article 6(1)(ea)", "Article 6(1)(f)", "Article 9(2)(j)", "Article 13(2)(ca) of the UK GDPR", "Article 22A", "Art. 6(1)(g) of the Charter", "Article 120", "Article 6(1)(g) does not exist.", "Article 14(5)(f)", "section 6(1)(g) of the Act", "Part 6(1)(g)", "Article 8(1)(z)",
			}},
		},
		"eu-gdpr": {
			{"NC833", "de", []string{
				"Art. 6 Abs. 1 lit. g DSGVO", "Art. 9 Abs. 2 lit. k DSGVO", "Artikel 6 Absatz 1 Buchstabe h der DSGVO", "Art. 100 DSGVO", "Art. 7 Abs. 5 DSGVO", "Art. 9 Abs. 1 lit. g", "Art. 13 Abs. 1 lit. g DSGVO", "Art. 6 Abs. 1 S. 1 lit. g DSGVO", "Art. 16 Abs. 2 DSGVO", "Art. 5 Abs. 3 DSGVO",
			}, []string{
				"Art. 6 Abs. 1 lit. f DSGVO", "Art. 9 Abs. 2 lit. j DSGVO", "Art. 6 Abs. 1 S. 1 lit. b DSGVO", "Art. 99 Abs. 2 DSGVO", "Art. 100 GG", "Art. 6 Abs. 1 GG", "Art. 4 Nr. 11 DSGVO", "Art. 13 Abs. 2 lit. f DSGVO", "Art. 7 Abs. 4", "Art. 22 DSGVO", "§ 26 Abs. 9 BDSG",
			}},
			{"NC833", "fr", []string{"article 6, paragraphe 1, point g), du RGPD", "art. 9.2.k RGPD", "article 6(1)(g)", "article 101 du RGPD", "article 9, paragraphe 1, point a), du RGPD", "articles 13(1)(g) et 14 du RGPD", "art. 49, par. 1, let. h RGPD", "article 20(1)(c) du RGPD", "article 18(1)(e) du RGPD", "article 10(1)(a) du RGPD"},
				[]string{"article 6, paragraphe 1, point f), du RGPD", "art. 9.2.j RGPD", "article 99 du RGPD", "article 101 du TFUE", "article 6(1)(a)", "articles 13 et 14 du RGPD", "article 9, paragraphe 2, point a), du RGPD", "article 226-16 du code pénal", "art. 49, par. 1, let. g RGPD", "article 21 du RGPD"}},
			{"NC824", "en", nil, []string{"Article 22 of the GDPR", "Article 77", "Article 89 GDPR", "Article 45", "Article 14(5)(b)"}},
		},
		"[uk-gdpr, eu-gdpr]": {
			{"NC824", "en", []string{"Article 22 of the UK GDPR", "UK GDPR Art. 77"}, []string{"Article 22", "Article 22 of the GDPR", "Article 77", "Article 22 of the EU GDPR", "Art. 45(1)"}},
			{"NC833", "en", []string{"Article 6(1)(g)", "Article 9(2)(k) of the GDPR"}, []string{"Article 6(1)(ea)", "Article 13(2)(ca) of the GDPR", "Article 14(5)(e)"}},
		},
	} {
		for _, c := range list {
			c.judge(t, func(words string) string { return head(c.language, regime) + "intro: " + strconv.Quote(words) + "\n" })
		}
	}
	institutions := wordingCase{
		"NC834", "en", []string{
			"Article 6(1)(e) GDPR is our basis.", "You have rights under Articles 15 to 22 of the GDPR.", "Article 13 of Regulation (EU) 2016/679 wants this notice.", "Art. 9(2)(a) GDPR", "under Article 17 of the EU GDPR", "Art. 77 GDPR lets you complain", "GDPR Art. 6.", "See Article 21(1) of the GDPR.", "Article 7 of the General Data Protection Regulation", "Art. 20 DSGVO", "Article 14 UK GDPR",
		}, []string{
			"Article 5(1)(a) is our basis.", "Our contractors follow Article 28 GDPR.", "Companies tell you under Article 13 GDPR.", "Article 28 GDPR binds our host.", "The GDPR (Art. 6) does not apply to us.", "The equivalent of Article 6 GDPR is Article 5.", "Member States apply Article 23 GDPR.", "Article 24 of Regulation (EU) 2018/1725", "Article 16 TFEU", "We are not bound by Article 13 GDPR.", "the GDPR",
		},
	}
	institutions.judge(t, func(words string) string {
		return head("en", "eudpr") + "intro: " + strconv.Quote(words+" Regulation (EU) 2018/1725 applies.") + "\n"
	})
}
