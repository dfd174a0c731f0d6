package phrase_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/phrase"
)

// The legal terms of each language stand where they belong. The table holds those of the
// Regulation, of the authorities and of public bodies.
func TestLegalTerms(t *testing.T) {
	data, err := os.ReadFile("testdata/terms.tsv")
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.LazyQuotes = '\t', true
	rows, err := r.ReadAll()
	if err != nil || len(rows) < 40 {
		t.Fatalf("want the table of terms, got %d rows, %v", len(rows), err)
	}
	for i, tag := range rows[0][1:] {
		c, ok := phrase.For(tag, "")
		if !ok {
			t.Fatalf("want a catalogue for %s", tag)
		}
		for _, row := range rows[1:] {
			got, term := at(reflect.ValueOf(*c), row[0]), row[i+1]
			if !strings.Contains(strings.ToLower(got), strings.ToLower(term)) {
				t.Errorf("%s %s: want %q, got %q", tag, row[0], term, got)
			}
		}
	}
}

// at returns the words of a catalogue at a path such as Headings.dpo.Noun.
func at(v reflect.Value, path string) string {
	for _, key := range strings.Split(path, ".") {
		if v.Kind() == reflect.Map {
			v = v.MapIndex(reflect.ValueOf(key).Convert(v.Type().Key()))
		} else {
			v = v.FieldByName(key)
		}
		if !v.IsValid() {
			return ""
		}
	}
	return v.String()
}

// words returns all the fixed words of a catalogue with their paths.
func words(c *phrase.Catalogue) map[string]string {
	out := map[string]string{}
	var walk func(string, reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			out[path] = v.String()
		case reflect.Map:
			for _, k := range v.MapKeys() {
				walk(path+"."+k.String(), v.MapIndex(k))
			}
		case reflect.Array:
			for i := range v.Len() {
				walk(path, v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.Name != "Tag" && f.Name != "Name" || path != c.Name {
					walk(path+"."+f.Name, v.Field(i))
				}
			}
		}
	}
	walk(c.Name, reflect.ValueOf(*c))
	return out
}

// A trap is a way to be wrong that native readers see at once.
type trap struct {
	language, why string
	pattern       *regexp.Regexp
}

var traps = []trap{
	{"Welsh", "no soft mutation after a preposition, after neu", regexp.MustCompile(`(?i)(?:^| )(i|o|am|ar|at|dan|dros|drwy|gan|heb|hyd|neu|pan) (p[^h]|t[^h]|c[^h]|m|ll|rh)`)},
	{"Welsh", "no aspirate mutation after a, â, gyda, tua", regexp.MustCompile(`(?i)(?:^| )(a|â|gyda|tua|tri|chwe) (p[^h]|t[^h]|c[^h])`)},
	{"Welsh", "a before a vowel is ac, â is ag, gyda is gydag", regexp.MustCompile(`(?i)[^,?] (â|gyda) [aeiouwyâêîôûŵŷ]`)},
	{"Welsh", "no soft mutation of a feminine noun's adjective", regexp.MustCompile(`(?i)(sail|tasg|rhwymedigaeth|gwybodaeth|wybodaeth) (cyfreith|cyhoedd|personol)`)},
	{"Welsh", "no other of the pair: rheolydd, cydsyniad, buddiannau dilys", regexp.MustCompile(`(?i)rheolwr|caniatâd|buddiannau cyfreithlon`)},
	{"Welsh", "a straight apostrophe", regexp.MustCompile(`'`)},
	{"Welsh", "no soft mutation after dy", regexp.MustCompile(`(?i)(?:^|\P{L})dy (p[^h]|t[^h]|c[^h]|b|g|d[^d]|m|ll|rh)`)},
	{"Welsh", "data is singular", regexp.MustCompile(`(?i)data[^.]* eu (casglu|prosesu|defnyddio)`)},
	{"German", "the old word: Einschränkung, not Sperrung", regexp.MustCompile(`(?i)\bsperr`)},
	{"German", "a polite pronoun in small letters", regexp.MustCompile(`[^.:?!„] (ihnen|ihre[nrsm]?) (Daten|Einwilligung|Rechte|Beschwerde)`)},
	{"German", "no gender with an asterisk", regexp.MustCompile(`\pL[*:_]innen`)},
	{"French", "a space before a colon is a no-break space", regexp.MustCompile(`[^\x{00a0}]:`)},
	{"French", "a space before ; ? ! is a narrow no-break space", regexp.MustCompile(`[^\x{202f}][;?!]`)},
	{"French", "a participle that agrees with the reader", regexp.MustCompile(`(?i)(vous|être) (n’)?(êtes |avez été )?(pas )?(informé|obligé|concerné|soumis)`)},
	{"French", "responsable alone", regexp.MustCompile(`(?i)(du|le|au) responsable( [^d]|$|,|\.)`)},
	{"French", "a straight apostrophe", regexp.MustCompile(`'`)},
	{"French", "the other of the pair: base juridique, as in the Regulation", regexp.MustCompile(`(?i)base légale`)},
	{"English", "data are", regexp.MustCompile(`(?i)data are\b`)},
	{"English", "American spelling", regexp.MustCompile(`(?i)organiz|authoriz|recogniz`)},
}

// slots are the marks of slots and flags in a sentence.
var slots = regexp.MustCompile(`\{[a-z]+(:[A-Z])?\}|\[\?[a-z]+ `)

// Known traps of each language are in no fixed word.
func TestTraps(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range phrase.All() {
		for path, s := range words(c) {
			read := slots.ReplaceAllString(s, "…")
			for _, trap := range traps {
				if trap.language != c.Name {
					continue
				}
				seen[trap.language] = true
				if m := trap.pattern.FindString(read); m != "" {
					t.Errorf("%s: %s: %q in %q", path, trap.why, m, s)
				}
			}
		}
	}
	if len(seen) != len(phrase.All()) {
		t.Errorf("want traps of every language, got %v", seen)
	}
}

// The patterns find what they are for.
func TestTrapsAreSet(t *testing.T) {
	for _, c := range []struct{ language, wrong string }{
		{"Welsh", "heb cydsyniad"}, {"Welsh", "am plant"}, {"Welsh", "neu trydydd parti"}, {"Welsh", "i rheoli"}, {"Welsh", "gwybodaeth a cwcis"}, {"Welsh", "gyda partneriaid"}, {"Welsh", "rhannu gyda eraill"},
		{"Welsh", "sail cyfreithlon"}, {"Welsh", "y rheolwr data"}, {"Welsh", "data personol rydym yn eu casglu"}, {"Welsh", "i'r llys"},
		{"German", "Daten sperren"}, {"German", "wie wir ihre Daten verarbeiten"}, {"German", "Bewerber*innen"},
		{"French", "Destinataires : X"}, {"French", "Pourquoi ?"}, {"French", "vous êtes obligé de"}, {"French", "auprès du responsable."}, {"French", "l'autorité"}, {"French", "la base légale"},
		{"English", "data are kept"}, {"English", "authorized by law"},
	} {
		found := false
		for _, trap := range traps {
			found = found || trap.language == c.language && trap.pattern.MatchString(c.wrong)
		}
		if !found {
			t.Errorf("want a trap for the %s %q", c.language, c.wrong)
		}
	}
}

// addresses are words of each form of address, by language. The other form has none of them.
var addresses = map[string]struct{ formal, informal *regexp.Regexp }{
	"German": {regexp.MustCompile(`(?:^|\P{L})(Sie|Ihnen|Ihr|Ihre[mnrs]?)(?:\P{L}|$)`), regexp.MustCompile(`(?i)(?:^|\P{L})(du|dich|dir|dein|deine[mnrs]?)(?:\P{L}|$)`)},
	"Welsh": {
		regexp.MustCompile(`(?i)(?:^|\P{L})(chi|eich|chithau|r?ydych|g?allwch|[bf]yddwch|arnoch|amdanoch|wrthych|gennych|roesoch|gofynnoch|cysylltwch|gofynnwch)(?:\P{L}|$)|’ch(?:\P{L}|$)`),
		regexp.MustCompile(`(?i)(?:^|\P{L})(ti|thi|di|dy|r?wyt|g?elli|[bf]yddi|arnat|amdanat|wrthyt|gennyt|roddaist|gofynnaist|cysyllta|gofynna)(?:\P{L}|$)`),
	},
}

// A reader is addressed in one form, under every law: in the formal one unless the notice asks for
// the other.
func TestFormsOfAddress(t *testing.T) {
	for _, c := range phrase.All() {
		forms, ok := addresses[c.Name]
		if !ok {
			continue
		}
		formal, informal := words(c), words(c.Informal())
		changed := 0
		for path, s := range formal {
			other := informal[path]
			if s != other {
				changed++
			}
			if found := forms.informal.FindString(s); found != "" {
				t.Errorf("%s: want no %q in formal address, got %q", path, found, s)
			}
			if found := forms.formal.FindString(other); found != "" {
				t.Errorf("%s: want no %q in informal address, got %q", path, found, other)
			}
			if strings.ContainsAny(s+other, "<>") {
				t.Errorf("%s: want both forms as \"<formal|informal>\", got %q and %q", path, s, other)
			}
		}
		if changed < 100 {
			t.Errorf("%s: want the words of informal address, got %d texts that differ", c.Name, changed)
		}
	}
}
