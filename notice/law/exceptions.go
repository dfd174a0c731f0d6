package law

import (
	"slices"
	"strconv"
	"strings"
)

// A Collection is where data come from: Art. 13 is about data from the person, Art. 14 about
// data from elsewhere.
type Collection uint8

const (
	Direct Collection = 1 << iota
	Indirect
)

// An Exception is a provision that lets a notice omit some items of the checklist.
type Exception struct {
	Label   string     // as findings cite it: "Art. 14(5)(c)", "DPA 2018 Sch. 2 Parts 1-2"
	Cited   string     // how notices cite it, as citation returns it: "14 5 c", "section 24", "schedule 2"
	Paras   [2]int     // of a schedule: its first and its last paragraph that excepts; one of them must be cited
	For     Collection // the data about which it allows silence
	Reaches []string   // slugs of the checklist; nil is every item
	Needs   Need
	Until   string // the day since when it is gone (ISO 8601)
}

// A Need is what an exception needs beside its provision and a reason.
type Need uint8

const (
	NeedsLaw         Need = 1 << iota // the law that lays down obtaining or disclosing the data
	NeedsPublication                  // that the information is made public in place of telling each person
	NeedsSection                      // a section or an article of national law, by its name
)

const both = Direct | Indirect

// Lists of 13.2: Art. 13(4), 14(5) and 23; for institutions 15(4), 16(5) and 25.
var (
	euExceptions = []Exception{
		{Label: "Art. 13(4)", Cited: "13 4", For: Direct},
		{Label: "Art. 14(5)(a)", Cited: "14 5 a", For: Indirect},
		{Label: "Art. 14(5)(b)", Cited: "14 5 b", For: Indirect, Needs: NeedsPublication},
		{Label: "Art. 14(5)(c)", Cited: "14 5 c", For: Indirect, Needs: NeedsLaw},
		{Label: "Art. 14(5)(d)", Cited: "14 5 d", For: Indirect},
		{Label: "Art. 23 or 85(2) with a section of national law", For: both, Needs: NeedsSection},
	}
	ukExceptions = []Exception{
		{Label: "Art. 13(4)", Cited: "13 4", For: Direct},
		{Label: "Art. 13(5)-(7)", Cited: "13 5", For: Direct, Reaches: []string{}, Needs: NeedsPublication}, // of Art. 13(3) alone
		{Label: "Art. 14(5)(a)", Cited: "14 5 a", For: Indirect},
		{Label: "Art. 14(5)(b)", Cited: "14 5 b", For: Indirect, Needs: NeedsPublication, Until: dataUseAndAccess},
		{Label: "Art. 14(5)(c)", Cited: "14 5 c", For: Indirect, Needs: NeedsLaw},
		{Label: "Art. 14(5)(d)", Cited: "14 5 d", For: Indirect},
		{Label: "Art. 14(5)(e)", Cited: "14 5 e", For: Indirect, Needs: NeedsPublication},
		{Label: "Art. 14(5)(f)", Cited: "14 5 f", For: Indirect, Needs: NeedsPublication},
		{Label: "a paragraph of DPA 2018 Sch. 2 Parts 1-2", Cited: "schedule 2", Paras: [2]int{1, 15}, For: both},
		{Label: "Part 4", Cited: "schedule 2", Paras: [2]int{18, 25}, For: both}, // Part 3 reaches Art. 15 alone
		{Label: "or Part 5", Cited: "schedule 2", Paras: [2]int{26, 26}, For: both},
		{Label: "of Sch. 3", Cited: "schedule 3", Paras: [2]int{1, 99}, For: both},
		{Label: "or of Sch. 4", Cited: "schedule 4", Paras: [2]int{1, 99}, For: both},
		{Label: "DPA 2018 s.24", Cited: "section 24", For: both},
		{Label: "DPA 2018 s.26", Cited: "section 26", For: both},
	}
	eudprExceptions = []Exception{
		{Label: "Art. 15(4)", Cited: "15 4", For: Direct},
		{Label: "Art. 16(5)(a)", Cited: "16 5 a", For: Indirect},
		{Label: "Art. 16(5)(b)", Cited: "16 5 b", For: Indirect, Needs: NeedsPublication},
		{Label: "Art. 16(5)(c)", Cited: "16 5 c", For: Indirect, Needs: NeedsLaw},
		{Label: "Art. 16(5)(d)", Cited: "16 5 d", For: Indirect},
		{Label: "Art. 25 with a legal act or published internal rules", For: both, Needs: NeedsSection},
	}
	inSpecificCases = []string{"lawful-basis", "retention", "recipients"} // s.44(2)
	part3Exceptions = []Exception{
		{Label: "s.44(4)(a)", Cited: "44 4 a", For: both, Reaches: inSpecificCases},
		{Label: "s.44(4)(b)", Cited: "44 4 b", For: both, Reaches: inSpecificCases},
		{Label: "s.44(4)(c)", Cited: "44 4 c", For: both, Reaches: inSpecificCases},
		{Label: "s.44(4)(d)", Cited: "44 4 d", For: both, Reaches: inSpecificCases, Until: dataUseAndAccess},
		{Label: "s.44(4)(e)", Cited: "44 4 e", For: both, Reaches: inSpecificCases},
		{Label: "s.45A", Cited: "45 a", For: both, Reaches: inSpecificCases},
		{Label: "s.78A", Cited: "78 a", For: both},
	}
	fadpExceptions = []Exception{
		{Label: "Art. 20(1)(a)", Cited: "20 1 a", For: both},
		{Label: "Art. 20(1)(b)", Cited: "20 1 b", For: both},
		{Label: "Art. 20(1)(c)", Cited: "20 1 c", For: both},
		{Label: "Art. 20(1)(d)", Cited: "20 1 d", For: both},
		{Label: "Art. 20(2)(a)", Cited: "20 2 a", For: Indirect},
		{Label: "Art. 20(2)(b)", Cited: "20 2 b", For: Indirect},
		{Label: "Art. 20(3)", Cited: "20 3", For: both},
	}
)

// Excepting returns the exceptions of the regime that a text cites on a day (ISO 8601): those of
// its closed list. Every other provision lets a notice omit nothing.
func (r *Regime) Excepting(text, day string) []Exception {
	words := citation(text)
	var out []Exception
	for _, x := range r.Exceptions {
		if (x.Until == "" || day < x.Until) && x.cited(words) {
			out = append(out, x)
		}
	}
	return out
}

// Reach reports whether the exception reaches an item of the checklist at all.
func (x Exception) Reach(slug string) bool {
	return x.Reaches == nil || slices.Contains(x.Reaches, slug)
}

// cited reports whether the words of a citation name the exception.
func (x Exception) cited(words []string) bool {
	if x.Needs&NeedsSection != 0 {
		return namesSection(words)
	}
	want := strings.Fields(x.Cited)
	for i := range words {
		if i+len(want) > len(words) || !slices.Equal(words[i:i+len(want)], want) {
			continue
		}
		if i > 0 && want[0][0] <= '9' && slices.Contains([]string{"section", "schedule", "para", "part"}, words[i-1]) && !strings.HasPrefix(x.Label, "s.") {
			continue // of another act
		}
		if x.Paras[1] == 0 {
			return true
		}
		if k := slices.Index(words, "para"); k >= 0 && k+1 < len(words) {
			n, err := strconv.Atoi(words[k+1])
			return err == nil && x.Paras[0] <= n && n <= x.Paras[1]
		}
	}
	return false
}

// units are words for the parts of an act, in English, Welsh, German and French, as citation
// writes them; "" is left out.
var units = map[string]string{
	"s": "section", "ss": "section", "sec": "section", "sections": "section", "adran": "section", "sch": "schedule", "schedules": "schedule", "atodlen": "schedule",
	"para": "para", "paras": "para", "paragraph": "para", "paragraphs": "para", "paragraff": "para", "paragraphe": "para",
	"articles": "article", "art": "article", "arts": "article", "artikel": "article", "erthygl": "article",
	"point": "", "subparagraph": "", "alinéa": "", "al": "", "lettre": "", "let": "", "absatz": "", "abs": "", "buchstabe": "", "buchst": "", "lit": "", "pwynt": "",
	"of": "", "the": "", "du": "", "de": "", "la": "", "le": "", "der": "", "des": "", "o": "", "y": "", "r": "",
	"gdpr": "", "uk": "", "eu": "", "ue": "", "rgpd": "", "dsgvo": "", "fadp": "", "dsg": "", "lpd": "",
}

// citation returns the words and numbers of a citation in a common form: "article 14 5 c" of
// "Art. 14 Abs. 5 lit. c DSGVO". The paragraph of an article has no word before it.
func citation(text string) []string {
	const longest = 300 // bytes
	if len(text) > longest {
		return nil
	}
	text = strings.ReplaceAll(strings.ToLower(text), "§", " section ")
	var out []string
	article := false
	for _, w := range pieces(text) {
		if unit, known := units[w]; known {
			w = unit
		}
		switch w {
		case "article":
			article = true
		case "section", "schedule":
			article = false
		case "":
			continue
		case "para":
			if article {
				continue
			}
		}
		out = append(out, w)
	}
	return out
}

// namesSection reports whether a citation names a part of a law other than the Regulation: its
// section or article and the name of the law, or the number of a decision.
func namesSection(words []string) bool {
	section, name := false, false
	for i, w := range words {
		number := ""
		if i+1 < len(words) && words[i+1][0] <= '9' {
			number = words[i+1]
		}
		switch {
		case strings.HasPrefix(w, "polic"), strings.HasPrefix(w, "politi"), strings.HasPrefix(w, "richtlin"), strings.HasPrefix(w, "polis"):
			return false // what somebody decides for themselves
		case w == "section" || w == "schedule":
			section = section || number != ""
		case w == "article": // those on telling and on rights, and those that leave the rest to another law
			n, _ := strconv.Atoi(number)
			section = section || n > 0 && (n < 12 || n > 25) && n != 85
		case strings.HasPrefix(w, "decision"), strings.HasPrefix(w, "décision"), strings.HasPrefix(w, "beschluss"), strings.HasPrefix(w, "penderfyniad"):
			section, name = true, true
		case w[0] > '9' && len(w) > 2 && w != "para" && w != "part" && w != "regulation":
			name = true
		}
	}
	return section && name
}
