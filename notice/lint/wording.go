package lint

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
)

var staleLaw = &Rule{
	Code:  warning("NC811", "stale-law", "A law is named that is no longer in force, or by a wrong name.", diag.Tagged(diag.Deprecated)),
	Names: true,
	Phrases: []string{
		"Data Protection Act 1998", "Data Protection Act 1984", "DPA 1998", "DPA 1984", "Directive 95/46", "Directive 95/46/EC", "Data (Use and Access) Bill", "General Data Protection Regulations", "Privacy Shield", "Safe Harbour", "Safe Harbor",
		"Deddf Diogelu Data 1998", "Ddeddf Diogelu Data 1998", "Neddf Diogelu Data 1998", "Deddf Diogelu Data 1984", "Ddeddf Diogelu Data 1984", "Cyfarwyddeb 95/46", "Gyfarwyddeb 95/46", "Tarian Preifatrwydd",
		"Richtlinie 95/46", "Richtlinie 95/46/EG", "Privacy-Shield", "EU-US-Privacy-Shield", "Privacy-Shield-Abkommen*", "Datenschutzschild", "EU-US-Datenschutzschild", "Safe-Harbor-Abkommen*", "Telemediengesetz*", "13 TMG", "15 TMG",
		"2001/497/EC", "2001/497/EG", "2001/497/CE", "2004/915/EC", "2004/915/EG", "2004/915/CE", "2010/87/EU", "2010/87/UE", "2010/87", "TTDSG", "BDSG a. F", "DSG 2000", "Datenschutzgesetz 2000", "Directive 95/46/CE", "bouclier de protection des données", "bouclier vie privée",
	},
	Except: []string{ // in the title of the GDPR
		"former Data Protection Act 1998", "old Data Protection Act 1998", "previous Data Protection Act 1998", "repealed Directive 95/46/EC", "replaces Directive 95/46/EC", "replacing Directive 95/46/EC",
		"repealing Directive 95/46/EC", "zur Aufhebung der Richtlinie 95/46/EG", "abrogeant la directive 95/46/CE", "yn diddymu Cyfarwyddeb 95/46/EC",
	},
	Found: firstInPassage(func(p *Pass, h Hit) {
		if h.about("changes") {
			return // they tell what was
		}
		p.wording(h.Span(), "`"+h.Quote()+"` is not the name of a law in force", "name the law that holds now, such as the UK GDPR or the Data Protection Act 2018")
	}),
}

// ofRegimes joins word lists of all regimes.
func ofRegimes(words func(*law.Regime) []string) []string {
	var out []string
	for _, r := range law.Regimes {
		for _, w := range words(r) {
			if !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

var lawOfTheUnion = &Rule{
	Code:    warning("NC825", "law-of-the-union", "A notice in the United Kingdom names the law of the Union alone."),
	Names:   true,
	Phrases: ofRegimes(func(r *law.Regime) []string { return r.Others }),
	Found: func(p *Pass, hits []Hit) {
		r := p.Regimes.Only()
		if r == nil {
			return
		}
		for i := range p.Texts {
			if slices.ContainsFunc(r.Own, func(name string) bool { return containsName(p.Texts[i].Text.Value, name) }) {
				return
			}
		}
		for _, h := range hits {
			if slices.Contains(r.Others, h.Phrase) {
				p.Report(h.Span(), on(law.OwnLaw), "`"+h.Quote()+"` is not the law of "+r.Whose+", and no other is named", "name "+r.Name()+"; if both hold, write both in `regime`")
				return
			}
		}
	},
}

// emphasis takes the marks of Markdown out of a text.
var emphasis = strings.NewReplacer("*", "", "_", "")

// containsName reports whether a text contains a name that is no part of a longer word, as
// DSG is of DSGVO. Any white space is a space, and signs of emphasis are none of the name.
func containsName(text, name string) bool {
	if first, _, _ := strings.Cut(name, " "); !strings.Contains(text, first) {
		return false // as in most texts
	}
	text = strings.Join(strings.Fields(emphasis.Replace(text)), " ")
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for at := strings.Index(text, name); at >= 0; {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		rest := text[at+len(name):]
		after, _ := utf8.DecodeRuneInString(rest)
		if !word(before) && !word(after) {
			return true
		}
		next := strings.Index(rest, name)
		if next < 0 {
			return false
		}
		at += len(name) + next
	}
	return false
}

var pointerWithoutTarget = &Rule{
	Code:    warning("NC812", "pointer-without-target", "Words point at a button or a link that is not part of the notice."),
	Denied:  true,
	Phrases: []string{"button below", "link below", "orange button", "click here", "button above", "click on the link"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		if !strings.Contains(h.Text.Value, "](") && !h.beginsTemplate() {
			p.wording(h.Span(), "`"+h.Quote()+"` points at something that is not in the notice", "write a link, such as `[our main notice](https://…)`")
		}
	}),
}

var deterringWords = &Rule{
	Code:    warning("NC813", "deterring-words", "Words deter people from using their rights."),
	Denied:  true,
	Phrases: []string{"may delay or prevent us", "request may delay", "may affect the service you receive", "requests may be refused", "think carefully before"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		p.wording(h.Span(), "`"+h.Quote()+"` may deter people from using their rights", "say what follows in fact, and that rights can be used freely")
	}),
}

var checkBack = &Rule{
	Code:    warning("NC815", "check-back", "People are told to look for changes themselves."),
	Phrases: []string{"check back", "check this page regularly", "check this notice regularly", "review this notice regularly", "check this page from time to time", "visit this page regularly"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		p.wording(h.Span(), "`"+h.Quote()+"` leaves it to people to find changes", "say how you tell people of changes that matter to them")
	}),
}

var hedgingWords = &Rule{
	Code:    info("NC818", "hedging-words", "Words such as “may” and “some” leave open what happens with the data."),
	Denied:  true,
	Phrases: []string{"may", "might", "some", "often", "possibly", "sometimes", "from time to time", "etc", "including but not limited to", "such as but not limited to"},
	Except:  []string{"you may", "may you", "people may", "if you may", "someone", "some of the time you"},
	In:      []string{"purposes", "recipients", "sharing_reasons", "transfers", "retention", "personal_data", "sources"},
	Found: func(p *Pass, hits []Hit) {
		const few = 3
		if len(hits) < few {
			return
		}
		p.wording(hits[0].Span(), "words such as `"+hits[0].Quote()+"` leave open "+strconv.Itoa(len(hits))+" times what happens with the data", "say what you do, and when you do not", relatedHits(hits[1:])...)
	},
}

var absolutePromise = &Rule{
	Code:    info("NC827", "absolute-promise", "Security is promised without any limit."),
	Phrases: []string{"completely secure", "100 secure", "fully secure", "totally secure", "absolutely secure", "guarantee the security", "all personal data is stored on encrypted", "all data is encrypted", "cannot be accessed by anyone", "impossible to access"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		p.wording(h.Span(), "`"+h.Quote()+"` promises more than anybody can keep", "say which measures you take")
	}),
}

var legalWords = &Rule{
	Code:    info("NC828", "legal-words", "Words of lawyers stand where plain ones would do."),
	Denied:  true,
	Phrases: []string{"to which the controller is subject", "vested in the controller", "data subject", "data subjects", "hereinafter", "pursuant to", "aforementioned", "natural person", "notwithstanding", "inter alia"},
	Found: func(p *Pass, hits []Hit) {
		p.wording(hits[0].Span(), "`"+hits[0].Quote()+"` is the language of the law, which few readers know", "write “you”, and what is meant, in plain words", relatedHits(hits[1:])...)
	},
}

var complianceClaimed = &Rule{
	Code: info("NC835", "compliance-claimed", "A notice claims that somebody obeys the law."),
	Phrases: []string{
		"gdpr compliant", "gdpr-compliant", "compliant with gdpr", "compliant with the gdpr", "compliant with the uk gdpr", "compliant with data protection law", "compliant with data protection laws", "compliant with data protection legislation",
		"fully compliant", "100 compliant", "full compliance with the gdpr", "full compliance with gdpr", "full compliance with data protection", "fully comply with the gdpr", "fully comply with gdpr", "fully comply with data protection", "fully complies with the gdpr",
		"fully complies with gdpr", "fully complies with data protection", "gdpr certified", "gdpr-certified",
	},
	Found: firstInPassage(func(p *Pass, h Hit) {
		p.wording(h.Span(), "`"+h.Quote()+"` is a claim that no words can make good, and tells nobody what is done", "remove it, or say what is done to protect the data")
	}),
}

var newLaw = &Rule{
	Code: info("NC836", "new-law", "A law that has long been in force is called new."),
	Phrases: []string{
		"new gdpr", "new eu gdpr", "new uk gdpr", "new general data protection regulation", "new european data protection regulation", "new data protection act 2018", "new european privacy law", "upcoming gdpr", "forthcoming gdpr", "gdpr comes into force", "gdpr will come into force",
	},
	Found: firstInPassage(func(p *Pass, h Hit) {
		if !h.about("changes") {
			p.wording(h.Span(), "`"+h.Quote()+"` has been in force since May 2018", "leave out that it is new")
		}
	}),
}
