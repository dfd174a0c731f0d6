package law_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/law"
)

// cited writes the citations of a text: places with their instrument.
func cited(text string) string {
	var out []string
	for _, c := range law.Citations(text) {
		place := c.String()
		if c.Section {
			place = "s." + place
		}
		if c.Range {
			place += "…"
		}
		if c.Of != law.InstrumentNone {
			place += " " + string(c.Of)
		}
		out = append(out, place)
	}
	return strings.Join(out, "; ")
}

// Places are read in every usual spelling, with the act that they are of.
func TestCitations(t *testing.T) {
	for text, want := range map[string]string{
		"Article 6(1)(f)":                                             "6(1)(f)",
		"Article 6(1)(f) of the GDPR":                                 "6(1)(f) GDPR",
		"under\nArticle\n6(1)(f)\nGDPR":                               "6(1)(f) GDPR",
		"Art. 6.1.f GDPR":                                             "6(1)(f) GDPR",
		"under article 6 (1) (f) UK GDPR":                             "6(1)(f) UK GDPR",
		"Article 6, paragraph 1, point (f), of the EU GDPR":           "6(1)(f) EU GDPR",
		"Art. 6 Abs. 1 lit. f DSGVO":                                  "6(1)(f) EU GDPR",
		"Art. 6 Abs. 1 S. 1 lit. f DS-GVO":                            "6(1)(f) EU GDPR",
		"Artikel 6 Absatz 1 Buchstabe f der Verordnung (EU) 2016/679": "6(1)(f) EU GDPR",
		"article 6, paragraphe 1, point f), du RGPD":                  "6(1)(f) EU GDPR",
		"Erthygl 6(1)(f) o GDPR y DU":                                 "6(1)(f) UK GDPR",
		"UK GDPR Article 22":                                          "22 UK GDPR",
		"the GDPR (Art. 22) says":                                     "22 GDPR",
		"Articles 13(1)(c), 13(2)(f) and 21(4) of the GDPR":           "13(1)(c) GDPR; 13(2)(f) GDPR; 21(4) GDPR",
		"Articles 15 to 22 of the UK GDPR":                            "15… UK GDPR; 22… UK GDPR",
		"Arts 13-14":                                                  "13…; 14…",
		"Article 6(1)(a), (b) and (f) GDPR":                           "6(1)(a) GDPR; 6(1)(b) GDPR; 6(1)(f) GDPR",
		"Article 22A and Article 22(1)":                               "22A; 22(1)",
		"Article 15(1A)":                                              "15(1A)",
		"Article 6(1)(ea)":                                            "6(1)(ea)",
		"section 14 of the Data Protection Act 2018":                  "s.14 Data Protection Act 2018",
		"ss. 49 and 50 DPA 2018":                                      "s.49 Data Protection Act 2018; s.50 Data Protection Act 2018",
		"section 17A of the DPA":                                      "s.17A Data Protection Act 2018",
		"adran 14 o Ddeddf Diogelu Data 2018":                         "s.14 Data Protection Act 2018",
		"section 14 of the Data Protection Act 1998":                  "s.14 another act",
		"Article 8 of the European Convention":                        "8 another act",
		"Article 16 TFEU":                                             "16 another act",
		"Article 8 of the Charter":                                    "8 another act",
		"section 9 of the Care Act 2014":                              "s.9 another act",
		"Article 5(1)(a) of Regulation (EU) 2018/1725":                "5(1)(a) Regulation (EU) 2018/1725",
		"Article 5 of Regulation (EU) 2016/679":                       "5 EU GDPR",
		"Article 6. The GDPR is law":                                  "6",
		"Article 6, 30 days later":                                    "6",
		"it's 6 o'clock":                                              "",
		"the article 'Six of us'":                                     "",
		"Part 6(1)(f)":                                                "",
		"Article 9(2)(h) and Schedule 1, paragraph 2":                 "9(2)(h)",
		"Article 6 of the UK General Data Protection Regulation":      "6 UK GDPR",
		"art. 49, al. 1, let. a RGPD":                                 "49(1)(a) EU GDPR",
		"(Art. 22)":                                                   "22",
		"Our art 2024 show":                                           "2024",
	} {
		if got := cited(text); got != want {
			t.Errorf("%q: want %q, got %q", text, want, got)
		}
	}
}

// A citation is placed where it stands.
func TestCitationPlaces(t *testing.T) {
	const text = "We rely on Articles 6(1)(f) and 9(2)(a) of the GDPR, and on Art. 13 Abs. 1 lit. c DSGVO."
	var got []string
	for _, c := range law.Citations(text) {
		got = append(got, text[c.Start:c.End])
	}
	if want := "[Articles 6(1)(f) 9(2)(a) Art. 13 Abs. 1 lit. c]"; fmt.Sprint(got) != want {
		t.Errorf("want %s, got %v", want, got)
	}
}

// Every place that a regime has exists, and none that never was.
func TestPlacesExist(t *testing.T) {
	for regime, of := range map[*law.Regime]law.Instrument{law.EUGDPR: law.InstrumentEU, law.UKGDPR: law.InstrumentUK, law.EUDPR: law.InstrumentEUDPR} {
		for _, p := range law.Provisions {
			n, ok := regime.Number(p)
			if !ok {
				continue
			}
			for _, place := range []string{n.Place, n.Indirect} {
				for _, c := range law.Citations("Article " + place) {
					if why := of.Lacks(c); why != "" {
						t.Errorf("%s: %s: want a place, got %q", regime.ID, place, why)
					}
				}
			}
		}
	}
	for text, of := range map[string]law.Instrument{
		"6(1)(g)": law.InstrumentEU, "6(1)(ea)": law.InstrumentEU, "9(2)(k)": law.InstrumentEU, "9(1)(g)": law.InstrumentEU, "99(1)(a)": law.InstrumentEU, "100": law.InstrumentEU, "13(1)(g)": law.InstrumentEU, "14(2)(h)": law.InstrumentEU,
		"7(5)": law.InstrumentEU, "17(1)(g)": law.InstrumentEU, "10(1)(a)": law.InstrumentEU, "16(3)": law.InstrumentEU, "15(1A)": law.InstrumentEU, "49(1)(h)": law.InstrumentEU, "5(3)": law.InstrumentEU, "120(1)": law.InstrumentUK, "6(1)(g)x": law.InstrumentUK,
		"9(2)(k)x": law.InstrumentUK, "13(2)(g)": law.InstrumentUK, "13(2)(cb)": law.InstrumentUK, "102": law.InstrumentEUDPR, "5(1)(f)": law.InstrumentEUDPR, "10(2)(k)": law.InstrumentEUDPR, "15(2)(g)": law.InstrumentEUDPR,
	} {
		for _, c := range law.Citations("Article " + strings.TrimSuffix(text, "x")) {
			if of.Lacks(c) == "" {
				t.Errorf("%s: want Article %s not to exist", of, text)
			}
		}
	}
	for text, of := range map[string]law.Instrument{
		"6(1)(ea)": law.InstrumentUK, "13(2)(ca)": law.InstrumentUK, "22A": law.InstrumentUK, "14(5)(e)": law.InstrumentUK, "15(1A)": law.InstrumentUK, "4(11)": law.InstrumentEU, "9(2)(j)": law.InstrumentEU, "10(1)": law.InstrumentEU, "21(6)": law.InstrumentEU,
		"99(2)": law.InstrumentEU, "6(1)": law.InstrumentEU, "12(8)": law.InstrumentEU, "57(1)(v)": law.InstrumentEU, "5(1)(e)": law.InstrumentEUDPR, "10(2)(j)": law.InstrumentEUDPR, "101": law.InstrumentEUDPR, "50(d)": law.InstrumentEU,
	} {
		for _, c := range law.Citations("Article " + text) {
			if why := of.Lacks(c); why != "" {
				t.Errorf("%s: want Article %s, got %q", of, text, why)
			}
		}
	}
}

func FuzzCitations(f *testing.F) {
	for _, text := range []string{"", "Article 6(1)(f), 7 and 8-9 GDPR", "Art. 6 Abs. 1 lit. a", "s. 1", "Article 1٢(", "Arts 1,(2),(a"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range law.Citations(text) {
			if c.Start < 0 || c.Start >= c.End || c.End > len(text) || c.Number == "" {
				t.Errorf("%q: %+v is no place in it", text, c)
			}
		}
	})
}
