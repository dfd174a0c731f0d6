package slot_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/slot"
)

const (
	label = "(label)" // the words stand after a label
	whole = "(whole)" // the words are sentences of their own
)

// entered is what stands in the slot.
func entered(language string, k slot.Kind, words string) string {
	f := slot.In(language).Fit(k, words)
	switch {
	case f.Whole:
		return whole
	case !f.OK:
		return label
	}
	s := strings.TrimSpace(words[f.Start:])
	s = strings.TrimSuffix(s, ".")
	if r, n := utf8.DecodeRuneInString(s); f.Lower {
		s = string(unicode.ToLower(r)) + s[n:]
	}
	if f.Lead != "" {
		s = strings.Replace(f.Lead+" ", "’ ", "’", 1) + s
	}
	return s
}

type row struct {
	kind        slot.Kind
	words, want string
}

func check(t *testing.T, language string, rows []row) {
	t.Helper()
	for _, r := range rows {
		if got := entered(language, r.kind, r.words); r.want != got {
			t.Errorf("%c %q: want %q, got %q", r.kind, r.words, r.want, got)
		}
	}
}

// The words of users that shaped the rules.
func TestEnglishModels(t *testing.T) {
	check(t, "en", []row{
		{slot.Event, "after employment ends", "employment ends"},
		{slot.Event, "the recording", "the recording"},
		{slot.Tail, "unless needed for an investigation", "unless needed for an investigation"},
		{slot.Event, "Upon termination of contract.", "termination of contract"},
		{slot.Event, "you leave school or turn 25, whichever is later", "you leave school or turn 25, whichever is later"},
		{slot.Event, "We count from the day of your last visit.", whole},
		{slot.End, "they are counted", "they are counted"},
		{slot.Criteria, "as long as you are a member", "as long as you are a member"},
		{slot.Criteria, "the type of claim", label},
		{slot.Noun, "the type of claim", "the type of claim"},
		{slot.Verb, "to process your application", "process your application"},
		{slot.Verb, "payroll", label},
		{slot.Gerund, "payroll", "payroll"},
		{slot.Verb, "Process improvement", label},
		{slot.Gerund, "Process improvement", "process improvement"},
		{slot.Verb, "We use it to pay you.", whole},
		{slot.Gerund, "We use it to pay you.", whole},
		{slot.Interest, "keeping fraud out", "keeping fraud out"},
		{slot.Interest, "to know our customers", "to know our customers"},
		{slot.Interest, "We want to stop fraud.", whole},
		{slot.Clause, "no assessment", label},
		{slot.Clause, "we can’t assess you", "we can’t assess you"},
		{slot.Means, "dpo@averton.example", "from dpo@averton.example"},
		{slot.Means, "ask our DPO", label},
		{slot.Command, "use the link in each email", "use the link in each email"},
	})
}

func TestEnglishNouns(t *testing.T) {
	check(t, "en", []row{
		{slot.Noun, "Microsoft Azure logs", "Microsoft Azure logs"},
		{slot.Noun, "NHS number", "NHS number"},
		{slot.Noun, "Monday visits", "Monday visits"},
		{slot.Noun, "Contact details", "contact details"},
		{slot.Noun, "Your name and address.", "your name and address"},
		{slot.Noun, "Date of birth", "date of birth"},
		{slot.Noun, "CCTV images", "CCTV images"},
		{slot.Noun, "iPhone backups", "iPhone backups"},
		{slot.Noun, "Eurostar tickets", "Eurostar tickets"},
		{slot.Noun, "Salesforce", "Salesforce"},
		{slot.Noun, "Florence Nightingale archives", "Florence Nightingale archives"},
		{slot.Noun, "Identification", "identification"},
		{slot.Noun, "Charity Commission returns", "Charity Commission returns"},
		{slot.Noun, "The Care Act", "the Care Act"},
		{slot.Noun, "“Monday” reports", "“Monday” reports"},
		{slot.Noun, "the following: your name, your address", "your name, your address"},
		{slot.Noun, "what you tell us", "what you tell us"},
		{slot.Noun, "people who are homeless", "people who are homeless"},
		{slot.Noun, "the information is shared", label},
		{slot.Noun, "we keep it safe", label},
		{slot.Noun, "from the council", label},
		{slot.Noun, "to answer you", label},
		{slot.Noun, "if you apply", label},
		{slot.Noun, "you and your family", "you and your family"},
		{slot.Noun, "answer your questions", label},
		{slot.Noun, "None", label},
		{slot.Noun, "n/a", label},
		{slot.Noun, "your documents, for example:", label},
		{slot.Noun, "IP address", "IP address"},
		{slot.Noun, "A copy of your will", "a copy of your will"},
		{slot.Noun, "appointments from 31 May on", "appointments from 31 May on"},
		{slot.Noun, "We share it with the police.", whole},
		{slot.Noun, "Passport. Driving licence.", whole},
		{slot.Noun, "", label},
		{slot.Noun, "...", label},
		{slot.Noun, "word", "word"},
		{slot.Noun, strings.Repeat("names and ", 20) + "addresses", label},
		{slot.Noun, "forms, e.g. Form A", "forms, e.g. Form A"},
	})
}

func TestEnglishEvents(t *testing.T) {
	check(t, "en", []row{
		{slot.Event, "the day on which you leave", "the day on which you leave"},
		{slot.Event, "The day on which we receive your form.", "the day on which we receive your form"},
		{slot.Event, "from the date of your last order", "the date of your last order"},
		{slot.Event, "From 1 April 2026", "1 April 2026"},
		{slot.Event, "on 31 July", label},
		{slot.Event, "on the 1st of May", label},
		{slot.Event, "on Monday", label},
		{slot.Event, "on termination", "termination"},
		{slot.Event, "at the end of your contract", "the end of your contract"},
		{slot.Event, "at 18", label},
		{slot.Event, "as soon as you close your account", "you close your account"},
		{slot.Event, "when you leave", "you leave"},
		{slot.Event, "from when you leave", "you leave"},
		{slot.Event, "when you leave, we start to count", label},
		{slot.Event, "When you leave, we start to count.", whole},
		{slot.Event, "You leave school.", "you leave school"},
		{slot.Event, "Your contract ends", "your contract ends"},
		{slot.Event, "until you leave", label},
		{slot.Event, "the period is counted from your visit", label},
		{slot.Event, "The period is counted from your visit.", whole},
		{slot.Event, "Your records are destroyed each July.", whole},
		{slot.Event, "it depends on the case", label},
		{slot.Event, "you will leave", label},
		{slot.Event, "whichever is later", label},
		{slot.Event, "the later of your birthday and your exam", "the later of your birthday and your exam"},
		{slot.Event, "leaving school", "leaving school"},
		{slot.Event, "the case is closed", "the case is closed"},
		{slot.Event, "we last hear from you", "we last hear from you"},
		{slot.Event, "immediately after the exam", "the exam"},
		{slot.Event, "during employment", label},
		{slot.Event, "Brexit", "Brexit"},
		{slot.Event, "Easter holidays", "Easter holidays"},
		{slot.Event, "after", label},
		{slot.End, "until the end of the school year", "the end of the school year"},
		{slot.End, "Till you object", "you object"},
		{slot.End, "31 July 2027", "31 July 2027"},
		{slot.End, "we no longer need it", "we no longer need it"},
		{slot.End, "the age of 25", "the age of 25"},
		{slot.End, "from the start", label},
		{slot.End, "as long as you are a member", label},
		{slot.End, "Until you leave, we keep your file.", whole},
		{slot.End, "after the audit", "after the audit"},
		{slot.End, "You withdraw your consent.", "you withdraw your consent"},
		{slot.End, "your child leaves the school", "your child leaves the school"},
		{slot.End, "further notice", "further notice"},
		{slot.End, "if you ask", label},
	})
}

func TestEnglishPurposes(t *testing.T) {
	check(t, "en", []row{
		{slot.Verb, "Answer your questions", "answer your questions"},
		{slot.Verb, "in order to prevent fraud", "prevent fraud"},
		{slot.Verb, "so that we can pay you", "pay you"},
		{slot.Verb, "to better understand your needs", "better understand your needs"},
		{slot.Verb, "To our customers", label},
		{slot.Verb, "support your learning", "support your learning"},
		{slot.Verb, "support staff", label},
		{slot.Verb, "process payments", label},
		{slot.Verb, "to process payments", "process payments"},
		{slot.Verb, "Managing your account", label},
		{slot.Verb, "plan services", label},
		{slot.Verb, "manage plans", "manage plans"},
		{slot.Verb, "Google Analytics", label},
		{slot.Verb, "To do research.", "do research"},
		{slot.Verb, "tell you about changes. Ask us.", whole},
		{slot.Verb, "to", label},
		{slot.Gerund, "Managing your account", "managing your account"},
		{slot.Gerund, "for answering questions", "answering questions"},
		{slot.Gerund, "process your application", label},
		{slot.Gerund, "look into your complaint", label},
		{slot.Verb, "look into your complaint", "look into your complaint"},
		{slot.Gerund, "support staff", "support staff"},
		{slot.Gerund, "support pupils", label},
		{slot.Gerund, "support learning", label},
		{slot.Gerund, "manage your account", label},
		{slot.Gerund, "research", "research"},
		{slot.Gerund, "research into asthma", "research into asthma"},
		{slot.Gerund, "the prevention of fraud", "the prevention of fraud"},
		{slot.Gerund, "Reading Festival", "Reading Festival"},
		{slot.Gerund, "Woking Borough elections", "Woking Borough elections"},
		{slot.Gerund, "to pay you", label},
		{slot.Gerund, "PAYE", "PAYE"},
		{slot.Gerund, "we pay you", label},
		{slot.Interest, "that nobody cheats", "that nobody cheats"},
		{slot.Interest, "Our legitimate interest is fraud prevention.", "fraud prevention"},
		{slot.Interest, "we have an interest in safe buildings", "safe buildings"},
		{slot.Interest, "Preventing fraud", "preventing fraud"},
		{slot.Interest, "keep our network safe", label},
		{slot.Interest, "for security", label},
		{slot.Interest, "to our benefit", label},
		{slot.Interest, "it stops fraud", label},
		{slot.Interest, "market research", "market research"},
		{slot.Interest, "monitor our network", label},
		{slot.Interest, "The safety of our staff", "the safety of our staff"},
		{slot.Interest, "BBC licence sales", "BBC licence sales"},
		{slot.Interest, "It helps. We like it.", whole},
		{slot.Interest, "that", label},
		{slot.Interest, "security", "security"},
	})
}

func TestEnglishClauses(t *testing.T) {
	check(t, "en", []row{
		{slot.Clause, "We cannot assess you.", "we cannot assess you"},
		{slot.Clause, "otherwise we cannot pay you", "we cannot pay you"},
		{slot.Clause, "your application will fail", "your application will fail"},
		{slot.Clause, "we delete your account", "we delete your account"},
		{slot.Clause, "nothing happens", "nothing happens"},
		{slot.Clause, "Your newsletter stops.", "your newsletter stops"},
		{slot.Event, "The course ends.", "the course ends"},
		{slot.Noun, "your dietary needs", "your dietary needs"},
		{slot.Tail, "Our contract ends.", whole},
		{slot.Clause, "no assessment is made", "no assessment is made"},
		{slot.Clause, "the benefits you get", label},
		{slot.Clause, "there is no reply", "there is no reply"},
		{slot.Clause, "refusal", label},
		{slot.Clause, "you may lose your place", "you may lose your place"},
		{slot.Clause, "If you do not, we cannot help.", whole},
		{slot.Clause, "if you do not, we cannot help", label},
		{slot.Clause, "We cannot pay. You lose out.", whole},
		{slot.Clause, "none", label},
		{slot.Clause, "it’s not possible to register you", label},
		{slot.Tail, "– except for fraud", "except for fraud"},
		{slot.Tail, "Unless the law asks for more.", "unless the law asks for more"},
		{slot.Tail, "or longer if you ask", "or longer if you ask"},
		{slot.Tail, "but no longer than 3 years", "but no longer than 3 years"},
		{slot.Tail, "only if you agree", "only if you agree"},
		{slot.Tail, "only for fraud", label},
		{slot.Tail, "Except in Wales", "except in Wales"},
		{slot.Tail, "claims", label},
		{slot.Tail, "We keep claims longer.", whole},
		{slot.Tail, "if a claim is open", label},
		{slot.Tail, "unless", label},
		{slot.Tail, "6 years for claims", label},
		{slot.Tail, "Unless you object. Ask us.", whole},
		{slot.Criteria, "While your case is open", "while your case is open"},
		{slot.Criteria, "for as long as the law requires", "for as long as the law requires"},
		{slot.Criteria, "For as long as you are a member, we keep it.", whole},
		{slot.Criteria, "so long as needed", "so long as needed"},
		{slot.Criteria, "during your course", "during your course"},
		{slot.Criteria, "until", label},
		{slot.Criteria, "no longer than needed", "no longer than needed"},
		{slot.Criteria, "depends on the case", label},
		{slot.Criteria, "It depends on the case.", whole},
		{slot.Criteria, "we need it", label},
		{slot.Criteria, "6 years", label},
		{slot.Criteria, "only while you work here", "only while you work here"},
		{slot.Criteria, "as long as you use WhatsApp", "as long as you use WhatsApp"},
		{slot.Case, "If you order a key safe", "if you order a key safe"},
		{slot.Case, "where the law allows it", "where the law allows it"},
		{slot.Case, "for visitors", "for visitors"},
		{slot.Case, "only if you agree", label},
		{slot.Case, "visitors", label},
		{slot.Case, "If you apply, we check it.", whole},
	})
}

func TestEnglishMeans(t *testing.T) {
	check(t, "en", []row{
		{slot.Means, "https://averton.example/policy", "at https://averton.example/policy"},
		{slot.Means, "www.averton.example", "at www.averton.example"},
		{slot.Means, "averton.example/copy", "at averton.example/copy"},
		{slot.Means, "0303 123 1113", "by calling 0303 123 1113"},
		{slot.Means, "+41 31 322 00 00", "by calling +41 31 322 00 00"},
		{slot.Means, "(020) 7946 0000.", "by calling (020) 7946 0000"},
		{slot.Means, "From our officer.", "from our officer"},
		{slot.Means, "by writing to us", "by writing to us"},
		{slot.Means, "on request", "on request"},
		{slot.Means, "e.g. by post", label},
		{slot.Means, "our website", label},
		{slot.Means, "31.12.2026", label},
		{slot.Means, "@averton", label},
		{slot.Means, "dpo@averton.example or by post", label},
		{slot.Means, "Write to us.", whole},
		{slot.Means, "through your NHS account", "through your NHS account"},
		{slot.Way, "dpo@averton.example", "by email at dpo@averton.example"},
		{slot.Way, "By post", "by post"},
		{slot.Command, "to withdraw it, write to us", "withdraw it, write to us"},
		{slot.Command, "Please use the link", "use the link"},
		{slot.Command, "you can untick the box", "untick the box"},
		{slot.Command, "email us", "email us"},
		{slot.Command, "email preferences", label},
		{slot.Command, "contact Jane Roe", "contact Jane Roe"},
		{slot.Command, "reply STOP", "reply STOP"},
		{slot.Command, "call 0303 123 1113", "call 0303 123 1113"},
		{slot.Command, "unsubscribe", "unsubscribe"},
		{slot.Command, "the link in each email", label},
		{slot.Command, "by email", label},
		{slot.Command, "dpo@averton.example", "write to dpo@averton.example"},
		{slot.Command, "https://averton.example", "go to https://averton.example"},
		{slot.Command, "Write to us. We reply.", whole},
		{slot.Command, "to our officer", label},
	})
}

// Any words fit a slot without a kind, and none fits in a language that nobody described.
func TestAnyLanguage(t *testing.T) {
	for _, c := range []struct {
		language string
		kind     slot.Kind
		words    string
		want     bool
	}{{"fi", slot.Any, " ", false}, {"fi", slot.Any, "sana", true}, {"fi", slot.Noun, "sana", false}, {"en-GB", slot.Noun, "word", true}, {"", slot.Party, "Averton Ltd", true}} {
		if got := slot.In(c.language).Fit(c.kind, c.words).OK; c.want != got {
			t.Errorf("%s %q: want %v, got %v", c.language, c.words, c.want, got)
		}
	}
	if got := slot.In("en").Fit(slot.Any, "  – a dash").Start; got != 2 {
		t.Errorf("want all words from the first, got those from %d", got)
	}
}

// Within another sentence, only what is no name begins with a small letter.
func TestSmall(t *testing.T) {
	for sentence, want := range map[string]bool{"We keep it.": true, "Where we ask, you can.": true, "Averton keeps it.": false, "NHS England keeps it.": false, "": false} {
		if got := slot.In("en").Small(sentence); want != got {
			t.Errorf("%q: want %v, got %v", sentence, want, got)
		}
	}
}

// Places are inside the words, whatever they are.
func FuzzFit(f *testing.F) {
	for _, s := range []string{"Upon termination of contract.", "« après » la fin", "…", "to\u00a0pay you", "“We” keep it.", "ß", "\xff\xfe the", "\u00a0pay \x80"} {
		f.Add(s)
	}
	kinds := []slot.Kind{slot.Any, slot.Noun, slot.Event, slot.End, slot.Gerund, slot.Verb, slot.Criteria, slot.Interest, slot.Clause, slot.Tail, slot.Means, slot.Way, slot.Command, slot.Party, slot.Case}
	f.Fuzz(func(t *testing.T, words string) {
		for _, language := range []string{"en", "cy", "de", "fr"} {
			for _, k := range kinds {
				got := slot.In(language).Fit(k, words)
				enters := got.OK || got.Either
				if enters && got.Whole || !enters && (got.Start != 0 || got.Lower || got.Lead != "") || got.Start < 0 || enters && got.Start >= len(words) {
					t.Errorf("%s %c %q: got %+v", language, k, words, got)
				}
			}
		}
	})
}

func BenchmarkFit(b *testing.B) {
	l := slot.In("en")
	for b.Loop() {
		l.Fit(slot.Event, "Upon the end of the contract that you have with us.")
	}
}
