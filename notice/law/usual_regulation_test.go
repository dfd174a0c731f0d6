package law

import "testing"

func TestIsRegulation(t *testing.T) {
	for name, want := range map[string]bool{
		"UK GDPR": true, "GDPR": true, "the UK GDPR, Article 6(1)(e)": true, "Art. 6 Abs. 1 Buchst. e DSGVO": true, "DS-GVO": true, "article 6 du RGPD": true,
		"": false, "Care Act 2014": false, "SI 2003/12": false, "§ 3 BDSG": false, "UK GDPR and the Care Act 2014": false, "Art. 6 DSGVO, § 4 BDSG": false, "DPA 2018 s.8": false, "Article 8": false,
	} {
		if got := IsRegulation(name); got != want {
			t.Errorf("%q: want %v, got %v", name, want, got)
		}
	}
}
