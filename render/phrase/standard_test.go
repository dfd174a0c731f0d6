package phrase_test

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/readability"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/render/phrase"
)

// regimes are those with words of their own.
var regimes = slices.DeleteFunc(slices.Clone(law.Regimes), func(r *law.Regime) bool { return r == law.Other })

func under(t *testing.T, r *law.Regime) *phrase.Catalogue {
	t.Helper()
	c, known := phrase.For("en", r.Wording)
	if !known {
		t.Fatalf("want English words under %s", r.ID)
	}
	return c
}

// The table of standard sentences holds each once, and each has words under some law. Laws say
// nothing that is not in the table.
func TestStandardsAreWhole(t *testing.T) {
	seen := map[phrase.Sentence]bool{}
	for _, s := range phrase.Standards {
		if seen[s.Name] {
			t.Errorf("%s is there twice", s.Name)
		}
		seen[s.Name] = true
		if !slices.Contains(law.Provisions, s.Provision) {
			t.Errorf("%s: the law tables know no %q", s.Name, s.Provision)
		}
		if phrase.English.Sentences[s.Name] == "" {
			t.Errorf("%s has no words", s.Name)
		}
		if s.Section != "summary" && phrase.English.Headings[s.Section].Noun == "" {
			t.Errorf("%s: no section %q", s.Name, s.Section)
		}
	}
	for _, c := range phrase.All() {
		for name := range c.Sentences {
			if !seen[name] {
				t.Errorf("%s: %s is not in the table", c.Name, name)
			}
		}
		for of, l := range c.Laws {
			for name := range l.Sentences {
				if !seen[name] {
					t.Errorf("%s under %s: %s is not in the table", c.Name, of, name)
				}
			}
		}
	}
	for name := range named(t) {
		if !seen[name] {
			t.Errorf("the constant of %s is not in the table", name)
		}
	}
}

// Sentences are named by constants and by functions for the names of a kind, never by their codes.
func TestSentencesHaveNames(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	tables := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok || lit.Type == nil || !strings.Contains(types.ExprString(lit.Type), "Sentence]") && !strings.Contains(types.ExprString(lit.Type), "Standard") {
				return true
			}
			tables++
			for _, e := range lit.Elts {
				key := e
				if kv, ok := e.(*ast.KeyValueExpr); ok {
					key = kv.Key
				}
				if row, ok := e.(*ast.CompositeLit); ok {
					key = row.Elts[1]
				}
				if code, ok := key.(*ast.BasicLit); ok {
					t.Errorf("%s: %s is named by its code", name, code.Value)
				}
			}
			return true
		})
	}
	if tables < 6 {
		t.Errorf("want the tables of sentences, got %d", tables)
	}
}

// named are the names of sentences that have a constant.
func named(t *testing.T) map[phrase.Sentence]bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "sentences.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := map[phrase.Sentence]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok && len(v.Values) == 1 {
			if lit, ok := v.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
				name, _ := strconv.Unquote(lit.Value)
				out[phrase.Sentence(name)] = true
			}
		}
		return true
	})
	if len(out) < 50 {
		t.Fatalf("want the constants of the package, got %d", len(out))
	}
	return out
}

// A right, a complaint or a basis is spoken of only under a law that has it. The claims of Swiss law
// against a breach (FADP Art. 32) have no numbers in the tables.
func TestSentencesOfLawsThatHaveThem(t *testing.T) {
	claims := []phrase.Sentence{phrase.RightText("erasure"), phrase.RightText("restriction"), phrase.RightText("recipient-notification"), phrase.RightText("object"), phrase.RightText("portability"),
		phrase.RightText("object-direct-marketing"), phrase.RightText("judicial-remedy-controller"), phrase.RightText("compensation"), phrase.RightText("be-informed"), phrase.RightText("withdraw-consent")}
	also := map[string][]phrase.Sentence{
		"ch-fadp":  append(claims, phrase.ComplainAuthority, phrase.ComplainAnyAuthority),
		"uk-part3": {phrase.RightText("be-informed"), phrase.RightText("compensation"), phrase.RightText("judicial-remedy-authority"), phrase.CookieStatistics}, // s.44, 169, 166, and PECR
	}
	for _, r := range regimes {
		c := under(t, r)
		for _, s := range phrase.Standards {
			name := string(s.Name)
			ofLaw := strings.HasPrefix(name, "right-") || strings.HasPrefix(name, "complain-") || s.Name == phrase.Recognised || s.Name == phrase.Representative || s.Name == phrase.CookieStatistics || s.Name == phrase.ConditionUK
			route := s.Name == phrase.ComplainController // which a notice may open under any law
			if !ofLaw || route || slices.Contains(also[r.ID], s.Name) {
				continue
			}
			provision := s.Provision
			if s.Name == phrase.RightText("withdraw-consent") {
				provision = law.ConsentWithdrawal
			}
			if want, got := r.Has(provision), len(c.Parts(s.Name)) > 0; want != got {
				t.Errorf("%s: it has %s: %v; its sentence %s is there: %v", r.ID, provision, want, s.Name, got)
			}
		}
	}
}

// Slots have kinds that the recogniser knows, and labels for words that do not fit.
func TestSlotsAreLabelled(t *testing.T) {
	facts := []string{ // filled by facts and names, which always fit
		"name", "names", "date", "changed", "by", "countries", "laws", "label", "paragraph", "grounds", "limits", "host", "phone", "country", "region", "period", "age", "right", "purposes", "interests", "rights", "requests",
	}
	kinds := "NEUGVKICQMYDPWL"
	for _, r := range regimes {
		c := under(t, r)
		for _, s := range phrase.Standards {
			walk(c.Parts(s.Name), func(p phrase.Part) {
				if p.Slot == "" {
					return
				}
				if p.Kind != slot.Any && !strings.ContainsRune(kinds, rune(p.Kind)) {
					t.Errorf("%s: slot %s has no known kind", s.Name, p.Slot)
				}
				if c.Slots[p.Slot] == "" && !slices.Contains(facts, p.Slot) {
					t.Errorf("%s: slot %s has no label", s.Name, p.Slot)
				}
			})
		}
	}
}

func walk(parts []phrase.Part, visit func(phrase.Part)) {
	for _, p := range parts {
		visit(p)
		for _, option := range p.Options {
			walk(option, visit)
		}
	}
}

// examples fill slots, by name or by kind.
var examples = map[string]string{
	"name": "Averton Council", "names": "Averton Council and Selby Trust", "date": "1 March 2026", "changed": "1 June 2026", "laws": "the Care Act 2014, section 9", "country": "India", "period": "6 years", "age": "25",
	"grounds": "for a legitimate interest", "limits": "legal duties and legal claims", "label": "responding to an emergency", "paragraph": "18", "host": "dsb.gv.at", "phone": "0303 123 1113",
	"recipient": "Averton Ltd", "link": "on our website", "right": "Object", "reason": "we need it for a claim", "purposes": "pay you", "by": "the board", "countries": "France and Spain",
	"N": "your name", "E": "you leave", "U": "you leave", "G": "payroll", "V": "pay you", "K": "while you work here", "I": "keeping fraud out", "C": "we cannot pay you", "Q": "unless you object",
	"M": "on our website", "Y": "by post", "D": "write to us", "P": "the clerk", "": "your name",
}

// printed is a sentence with examples in its slots, with all that it can say or with the least.
func printed(parts []phrase.Part, all bool) string {
	var b strings.Builder
	for _, p := range parts {
		switch {
		case p.Slot != "":
			b.WriteString(cmp.Or(examples[p.Slot], examples[strings.Trim(string(rune(p.Kind)), "\x00")]))
		case len(p.Options) > 0:
			if all || len(p.Options) > 1 {
				b.WriteString(printed(p.Options[0], all))
			}
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// measured are the sentences of a text with the words of each.
func measured(text string) [][]string {
	var out [][]string
	var words []string
	for _, w := range strings.Fields(text) {
		word := strings.ToLower(strings.Trim(w, ".,:;!?()“”‘’"))
		if word != "" {
			words = append(words, word)
		}
		if strings.HasSuffix(w, ".") || strings.HasSuffix(w, ":") {
			out, words = append(out, words), nil
		}
	}
	if len(words) > 0 {
		out = append(out, words)
	}
	return out
}

// The standard sentences are plain English under every law: at most 15 words on average, none over
// 20 but the one that quotes what the law says of decisions.
func TestStandardsArePlain(t *testing.T) {
	for _, r := range regimes {
		c := under(t, r)
		var all readability.Count
		for _, s := range phrase.Standards {
			for _, words := range measured(printed(c.Parts(s.Name), true)) {
				all.Sentences, all.Words = all.Sentences+1, all.Words+len(words)
				for _, w := range words {
					all.Syllables += readability.Syllables(w)
				}
				if len(words) > 20 && s.Name != phrase.RightText("adm") {
					t.Errorf("%s: a sentence of %s has %d words: %v", r.ID, s.Name, len(words), words)
				}
			}
		}
		mean := float64(all.Words) / float64(all.Sentences)
		t.Logf("%s: %d sentences, %.1f words on average, reading ease %.0f", r.ID, all.Sentences, mean, all.Ease())
		if all.Sentences < 150 || mean > 15 || all.Ease() < 60 {
			t.Errorf("%s: want at least 150 sentences of at most 15 words on average and a reading ease of at least 60, got %d, %.1f, %.0f", r.ID, all.Sentences, mean, all.Ease())
		}
	}
}

// never are words that no standard sentence has: legalese, promises, and practices that no fact
// states.
var never = []string{
	"hereby", "pursuant", "data subject", "process ", "processing", "personal data", "controller", "safeguard:", "free of charge", "one month", "without delay", "securely", "safely", "encrypted",
	"never", "always", "will ", "might", "some of your", "often", "we have assessed", "bound to secrecy", "another country", "compliant", "registered with", "must complain", "special category",
	"shall", "in order to", "prior to", "–", "%s", "somebody",
}

func TestWordsThatAreNeverPrinted(t *testing.T) {
	// Where a fact says so, or the law: a list said to be open, a law that allows, a claim of a code.
	may := []phrase.Sentence{phrase.RecipientsOpen, phrase.OffencesLaw}
	weighed := []phrase.Sentence{phrase.Balanced}
	own := map[string][]string{ // names of authorities and acts, by regime
		"Commission (ICO)": {}, "ICO": {"uk-gdpr", "uk-part3"}, "UK ": {"uk-gdpr", "uk-part3"}, "European Commission": {"eu-gdpr", "eudpr"}, "Federal Council": {"ch-fadp"}, "Court of Justice": {"eudpr"},
		"European Economic Area": {"eu-gdpr", "eudpr"}, "Data Protection Act 2018": {"uk-gdpr", "uk-part3"}, "United Kingdom": {"uk-gdpr", "uk-part3"}, "Switzerland": {"ch-fadp"},
	}
	for _, r := range regimes {
		c := under(t, r)
		for _, s := range phrase.Standards {
			text := " " + printed(c.Parts(s.Name), true) + " "
			lower := strings.ToLower(text)
			for _, word := range never {
				if strings.Contains(lower, word) {
					t.Errorf("%s %s: want no %q, got %q", r.ID, s.Name, word, text)
				}
			}
			for word, allowed := range map[string][]phrase.Sentence{" may ": may, "weighed": weighed, "30 days": nil} {
				if strings.Contains(lower, word) && !slices.Contains(allowed, s.Name) {
					t.Errorf("%s %s: want %q in %v alone, got %q", r.ID, s.Name, word, allowed, text)
				}
			}
			for words, ids := range own {
				if strings.Contains(text, words) && !slices.Contains(ids, r.ID) {
					t.Errorf("%s %s: %q is of another law, got %q", r.ID, s.Name, words, text)
				}
			}
		}
	}
}

// No sentence says what another says, under one law; but for those that compose prints in different
// places.
func TestNoSentenceTwice(t *testing.T) {
	same := []string{
		"The law is the Care Act 2014, section 9.", "It is needed for a contract with you.", "You can complain to us about how we use your personal information.",
		"The law that allows it is the Care Act 2014, section 9.", "while you work here",
	}
	for _, r := range regimes {
		c := under(t, r)
		seen := map[string]phrase.Sentence{}
		for _, s := range phrase.Standards {
			text := printed(c.Parts(s.Name), true)
			if text == "" || slices.Contains(same, text) {
				continue
			}
			if other, ok := seen[text]; ok {
				t.Errorf("%s: %s and %s say %q", r.ID, other, s.Name, text)
			}
			seen[text] = s.Name
		}
	}
}

// Every regime has its short name.
func TestRegimesAreNamed(t *testing.T) {
	var ids []string
	for _, r := range regimes {
		ids = append(ids, r.ID)
	}
	slices.Sort(ids)
	if got := slices.Sorted(maps.Keys(short)); !slices.Equal(ids, got) {
		t.Errorf("want names of %v, got %v", ids, got)
	}
}
