package lint

import (
	"slices"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
)

// onRequests reports whether a passage stands where people are told how to use their rights, so
// that it need not name requests.
func onRequests(x *Passage) bool { return x.Section == "exercising_rights" || x.Section == "rights" }

// aboutAnswers reports whether words of a passage are about answering requests.
func aboutAnswers(x *Passage, words []Word) bool {
	return (onRequests(x) || containsAny(words, requestWords)) && containsAny(words, answerWords)
}

var longDeadline = &Rule{
	Code: warning("NC721", "long-deadline", "Requests are answered later than the law allows."),
	Check: func(p *Pass) {
		language := primary(p.Notice.Language.Value)
		find := period.In(language)
		if find == nil {
			return
		}
		for i := range p.Texts {
			x := &p.Texts[i]
			answer := p.Notice.Exercising.Time.IsSet() && x.Text.Span == p.Notice.Exercising.Time.Span
			if x.Unprinted || !answer && (slices.Contains([]string{"retention", "changes", "complaints"}, x.Section) || !aboutAnswers(x, x.Words)) {
				continue
			}
			for _, m := range find.Find(workingDays(unmarked(x.Text.Value))) {
				if p.late(x, m, answer) {
					p.reportLate(x, m)
					break
				}
			}
		}
	},
}

// otherDays are words for days of work, with others of the same length.
var otherDays = strings.NewReplacer(" working ", " further ", " business ", " calendar ", "Arbeitstag", "      Tag", "Werktag", "   Tag", "arbeitstag", "      tag")

// workingDays writes days of work as days, without moving anything.
func workingDays(text string) string {
	return otherDays.Replace(text)
}

// late reports whether a period is a time limit that the law does not allow: more than a month, or
// three with the extension for complex requests. answer says that the text is about nothing else.
func (p *Pass) late(x *Passage, m period.Match, answer bool) bool {
	const days, working = 31, 22 // in a month
	k := slices.IndexFunc(x.Words, func(w Word) bool { return w.Start >= m.Start })
	if k < 0 || p.negatedAt(x, m.Start, m.End) {
		return false
	}
	from, to := x.Sentence(k)
	sentence := x.Words[from:to]
	if !answer && (!aboutAnswers(x, sentence) || containsAny(sentence, keepWords) || k == from || !limitWords.has(x.Words[k-1].Text)) || answer && containsAny(sentence, keepWords) {
		return false
	}
	months := 0
	if containsAny(sentence, extendWords) {
		months = 2
		if !containsAny(x.Words[max(from, k-2):min(to, k+3)], addWords) {
			months = 3 // in all
		}
	}
	most := days
	if _, ok := inWorkingDays(x.Text.Value, m); ok {
		most = working
	}
	asked := m.Period[period.Year]*12 + m.Period[period.Month]
	rest := m.Period[period.Week]*7 + m.Period[period.Day]
	if months == 0 {
		return asked > 1 || asked == 1 && rest > 0 || asked == 0 && rest > most
	}
	return asked > months || asked == months && rest > 0 || asked == 0 && rest > months*days
}

// inWorkingDays reports whether a period of a text is counted in working days, and where its words end.
func inWorkingDays(text string, m period.Match) (end int, ok bool) {
	written := strings.ToLower(text[m.Start:m.End])
	if after := splitWords(text[m.End:min(len(text), m.End+40)]); len(after) > 0 && (strings.HasPrefix(after[0].Text, "ouvr") || after[0].Text == "gwaith") { // "jours ouvrés", "diwrnod gwaith"
		return m.End + after[0].End, true
	}
	return m.End, slices.ContainsFunc([]string{"working", "business", "arbeitstag", "werktag", "gwaith"}, func(w string) bool { return strings.Contains(written, w) })
}

// reportLate reports a time limit.
func (p *Pass) reportLate(x *Passage, m period.Match) {
	limit, help := "month", "write one month; it can be extended by two where that is needed"
	if r := p.Regimes.Only(); r != nil && r.Deadline != "" {
		limit, help = r.Deadline, "write "+r.Deadline+"; who needs longer tells the person by when the answer comes"
	}
	end, _ := inWorkingDays(x.Text.Value, m)
	p.Report(x.Text.Sub(m.Start, end), on(law.TimeLimit), "`"+oneLine(x.Text.Value[m.Start:end])+"` is more than the "+limit+" in which requests must be answered", help)
}

var fee = &Rule{
	Code: code("NC722", "standard-fee", "A fee is asked for the use of rights."),
	Check: func(p *Pass) {
		union := p.Regimes.Only() == law.EUDPR // whose requests are always free
		for i := range p.Texts {
			x := &p.Texts[i]
			own := p.Notice.Exercising.Fee.IsSet() && x.Text.Span == p.Notice.Exercising.Fee.Span
			if x.Unprinted || !own && (x.Section == "changes" || !onRequests(x) && !containsAny(x.Words, requestWords)) {
				continue
			}
			if from, to, amount := p.price(x, own, union); to > 0 {
				help := "say that it is free; a fee is only for requests that are manifestly unfounded or excessive"
				if union {
					help = "say that it is free; a request that is manifestly unfounded or excessive can only be refused"
				}
				severity := diag.Error
				if !own || !amount { // the words may be about something else
					severity = diag.Warning
				}
				p.Report(x.Text.Sub(from, to), on(law.FreeOfCharge), "the notice asks for a fee (`"+oneLine(x.Text.Value[from:to])+"`), and the use of rights is free", help, diag.WithSeverity(severity))
			}
		}
	},
}

// price returns the bytes of the first amount of money that a text asks for a request, or words for a fee that
// everybody pays; to is 0 if there are none. Where the law allows a fee, what the sentence or the one before it says of excessive requests allows it. own says
// that the text is about nothing but fees.
func (p *Pass) price(x *Passage, own, union bool) (from, to int, amount bool) {
	before := 0
	for next := 0; next < len(x.Words); {
		_, last := x.Sentence(next)
		context := x.Words[before:last]
		sentence := x.Words[next:last]
		begin, end := sentence[0].Start, len(x.Text.Value)
		if last < len(x.Words) {
			end = x.Words[last].Start
		}
		if next == 0 {
			begin = 0
		}
		onRequest := own || containsAny(sentence, requestWords) && containsAny(sentence, accessWords)
		before, next = next, last
		if !union && containsAny(context, lawfulFee) {
			continue
		}
		if onRequest || onRequests(x) && containsAny(sentence, feeWords) {
			if i, j, ok := money(unmarked(x.Text.Value[begin:end])); ok && !p.negatedAt(x, begin+i, begin+j) {
				return begin + i, begin + j, true
			}
		}
		if onRequest || onRequests(x) {
			if i, j := feeForAll(sentence); j > 0 && !p.negatedAt(x, i, j) {
				return i, j, false
			}
		}
	}
	return 0, 0, false
}

// feeForAll returns the bytes of the first words of a sentence, one or two, that mean a fee that everybody pays.
func feeForAll(sentence []Word) (from, to int) {
	for i, w := range sentence {
		if setFees.has(w.Text) {
			return w.Start, w.End
		}
		if i > 0 && setFees.has(sentence[i-1].Text+" "+w.Text) {
			return sentence[i-1].Start, w.End
		}
	}
	return 0, 0
}

// money returns the bytes of the first amount of money in a text: “£10”, “10 Euro”, “ten pounds”.
func money(text string) (int, int, bool) {
	for i, r := range text {
		if !unicode.Is(unicode.Sc, r) {
			continue
		}
		rest := text[i+len(string(r)):]
		number := strings.TrimLeft(rest, " \u00a0")
		end := strings.IndexFunc(number, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' && r != ',' })
		if end < 0 {
			end = len(number)
		}
		if digits := strings.TrimRight(number[:end], ".,"); digits != "" {
			return i, len(text) - len(number) + len(digits), true
		}
		words := splitWords(text[:i]) // 10 €
		if n := len(words); n > 0 && unicode.IsDigit(rune(words[n-1].Text[0])) && strings.TrimSpace(text[words[n-1].End:i]) == "" {
			return words[n-1].Start, i + len(string(r)), true
		}
	}
	words := splitWords(text)
	for k := 1; k < len(words); k++ {
		if number := words[k-1].Text; currencies.has(words[k].Text) && (unicode.IsDigit(rune(number[0])) || amounts.has(number)) {
			return words[k-1].Start, words[k].End, true
		}
	}
	return 0, 0, false
}
