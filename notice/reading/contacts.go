package reading

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
)

// addresses adds the e-mail addresses and pages of a text, and the authorities whose they are.
func (p *parsed) addresses(out *[]Match) {
	for _, l := range p.links {
		m := Match{Sign: URL, Start: l.start, End: l.end}
		if l.email {
			m.Sign = Email
		}
		*out = append(*out, m)
		if country := law.AuthorityAt(p.text[l.start:l.end]); country != "" {
			*out = append(*out, Match{Sign: Authority, Slug: country, Start: l.start, End: l.end})
		}
	}
}

// contacts finds telephone numbers and postal addresses, and complaints that go to an address.
func (p *parsed) contacts(s *sentence, out *[]Match) {
	for i := s.from; i < s.to; i++ {
		switch {
		case p.phone(s, i, out):
		case p.postal(s, i):
			p.add(out, Match{Sign: Postal}, i, min(i+2, s.to))
		}
	}
	if s.question || !p.has(s, Complain) {
		return
	}
	for _, h := range s.hits {
		if h.term != Complain {
			continue
		}
		links := s.links
		if strings.HasSuffix(strings.TrimRight(p.text[:s.end], " \t\r\n*_"), ":") && s.index+1 < len(p.sentences) {
			links = append(links[:len(links):len(links)], p.sentences[s.index+1].links...)
		}
		for _, l := range links {
			m := Match{Sign: ComplaintController, Weak: !p.has(s, YourData, DataLaw, DataTopic), Denied: p.denied(s, h.from, h.to)}
			if law.AuthorityAt(p.text[l.start:l.end]) != "" {
				m.Sign, m.Weak = ComplaintAuthority, false
			} else if p.has(s, AuthorityWord, Names) {
				continue
			}
			p.add(out, m, h.from, h.to)
		}
		return
	}
}

// phone adds the telephone number that begins at a word.
func (p *parsed) phone(s *sentence, i int, out *[]Match) bool {
	w := &p.words[i]
	plus := w.start > 0 && p.text[w.start-1] == '+'
	if !isNumber(w.text) || !plus && w.text[0] != '0' && !p.near(s, i, i, 3, PhoneWord) || i > s.from && isNumber(p.words[i-1].text) && p.numberGap(i-1) {
		return false
	}
	digits, to := 0, i
	for ; to < s.to && isNumber(p.words[to].text) && (to == i || p.numberGap(to-1)); to++ {
		for _, c := range p.words[to].text {
			if c < '0' || c > '9' {
				if c == '-' {
					continue
				}
				digits = -100
			}
			digits++
		}
	}
	if digits < 8 && !(digits >= 5 && p.near(s, i, i, 3, PhoneWord)) || digits > 16 {
		return false
	}
	p.add(out, Match{Sign: Phone}, i, to)
	return true
}

// numberGap reports whether only marks of a telephone number stand behind a word.
func (p *parsed) numberGap(i int) bool {
	return i+1 < len(p.words) && len(p.words[i+1].text) > 0 && strings.Trim(p.text[p.words[i].end:p.words[i+1].start], " ()/-–.\u00a0\u202f") == "" && !(len(p.words[i].text) <= 2 && p.text[p.words[i].end] == '/')
}

// postal reports whether a postal address stands before a word and with it: a British postcode, or
// a number of four or five digits with the name of a place behind the number of a house.
func (p *parsed) postal(s *sentence, i int) bool {
	w := p.words[i].text
	if i+1 >= s.to {
		return false
	}
	next := &p.words[i+1]
	if n := len(w); n >= 2 && n <= 4 && len(next.text) == 3 && isNumber(next.text) && isAlpha(next.text[1:]) && isAlpha(w[:1]) && strings.ContainsAny(w[1:], "0123456789") && p.words[i].capital {
		return true
	}
	if (len(w) == 4 || len(w) == 5) && strings.Trim(w, "0123456789") == "" && next.capital && !isNumber(next.text) {
		const reach = 8 // words
		for j := i - 1; j >= s.from && j > i-reach; j-- {
			if h := p.words[j].text; isNumber(h) && len(h) <= 4 && slices.Contains(streetWords, p.words[j+1].text) || j > s.from && isNumber(h) && len(h) <= 4 && p.words[j-1].capital || isNumber(h) && len(h) <= 4 && p.words[j+1].mark == comma {
				return true
			}
		}
	}
	return false
}

// streetWords stand behind the number of a house.
var streetWords = []string{"rue", "avenue", "av", "boulevard", "bd", "place", "chemin", "allée", "impasse", "quai", "route", "cours", "square"}

func isAlpha(s string) bool {
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}
