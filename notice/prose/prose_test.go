package prose

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

var fields *Fields // that keeps nothing

func field(s string) source.Text { return source.Text{Value: s} }

func TestReadLine(t *testing.T) {
	for text, want := range map[string][]Inline{
		"plain words":                 {Text("plain words")},
		"a  b\nc":                     {Text("a  b c")},
		"31. Juli 2027":               {Text("31. Juli 2027")},
		"1) *one*":                    {Text("1) "), Emph{Text("one")}},
		"3. ":                         {Text("3. ")},
		"**strong** and *stressed*":   {Strong{Text("strong")}, Text(" and "), Emph{Text("stressed")}},
		"`A 1`":                       {Code("A 1")},
		"[a *b*](https://x.example/)": {Link{URL: "https://x.example/", Inlines: []Inline{Text("a "), Emph{Text("b")}}}},
		"<a@b.example>":               {Link{URL: "mailto:a@b.example", Inlines: []Inline{Text("a@b.example")}}},
		"see https://x.example/ now":  {Text("see "), Link{URL: "https://x.example/", Inlines: []Inline{Text("https://x.example/")}}, Text(" now")},
		"[x](javascript:alert(1))":    {Text("x")},
		"[x](#rights)":                {Link{URL: "#rights", Inlines: []Inline{Text("x")}}},
		"5 \\* 6 &amp; 7":             {Text("5 * 6 & 7")},
		"line  \nend":                 {Text("line"), Break{}, Text("end")},
		"a <b>c</b>":                  {Text("a <b>c</b>")},
		"![alt](x.png)":               {Text("alt")},
		"Kund*innen und Nutzer*innen": {Text("Kund*innen und Nutzer*innen")},
		"2*3*4 and *Part*s":           {Text("2*3*4 and "), Emph{Text("Part")}, Text("s")},
		"*Kund*innen hier*":           {Emph{Text("Kund*innen hier")}},
		"**Kund*innen**":              {Strong{Text("Kund*innen")}},
		"中*文*字":                       {Text("中"), Emph{Text("文")}, Text("字")},
		"":                            nil,
	} {
		got := fields.ReadLine(field(text))
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q (want -, got +):\n%s", text, d)
		}
	}
}

func TestRead(t *testing.T) {
	text := "First.\n\n- one\n- two\n\n  more\n\n3. third\n\n| a | b |\n| - | - |\n| c |\n\n> quoted\n\n    code  here\n"
	_, r := read(field(text), maxParts)
	got, found := r.blocks, r.found
	kinds := []string{}
	Walk(got, func(b Block) {
		switch b := b.(type) {
		case *Paragraph:
			kinds = append(kinds, "p:"+Plain(b.Inlines))
		case *List:
			kinds = append(kinds, map[bool]string{true: "ol", false: "ul"}[b.Ordered])
			if b.Ordered && b.Number(0) != 3 {
				t.Errorf("want the list to begin with 3, got %d", b.Number(0))
			}
		case *Table:
			kinds = append(kinds, "table")
			if len(b.Rows) != 1 || len(b.Rows[0].Cells) != 2 {
				t.Errorf("want a row filled up to two cells, got %+v", b.Rows)
			}
		}
	})
	want := []string{"p:First.", "ul", "p:one", "p:two", "p:more", "ol", "p:third", "table", "p:c", "p:", "p:quoted", "p:code here"}
	if !slices.Equal(want, kinds) {
		t.Errorf("want %q\ngot  %q", want, kinds)
	}
	if _, r := read(field(">>> one\n> > two"), maxParts); len(r.found) != 1 {
		t.Errorf("want one finding for quotations within one, got %v", r.found)
	}
	var codes []string
	for _, d := range found {
		codes = append(codes, d.Code.ID)
	}
	if want := []string{"NC085", "NC085"}; !slices.Equal(want, codes) {
		t.Errorf("findings: want %v, got %v", want, codes)
	}
}

var seeds = []string{
	"plain", "a **b** c", "# h", "h\n===", "h\n--", "- a\n- b", "1. a", "    code", "\tcode", "```\nx\n```", "~~~\nx", "> q", "---", "* * *", "___", "- - -", "<b>x</b>", "<!-- c -->",
	"<div>\nx\n</div>", "![a](b)", "[a](javascript:x)", "[a]: data:x\n\n[a]", "www.x.example", "a@b.example", "http://x.example", "ftp://x.example", "| a |\n| - |\n| b |", "&lt;", "\\<", "a  \nb", "ü日本👋", "<https://x.example>", "+ a", "a\\\nb", "\u00a0", "<?x?>", "<![CDATA[x]]>", "[x](data:text/html,y)",
}

// Markdown that makes no words is found, once.
func TestWordless(t *testing.T) {
	for s, want := range map[string]bool{
		"&nbsp;": true, "&nbsp; &#8203;": true, "&#45;": true, "[n/a](https://x.example)": true, "[x]: https://x.example": true, "\\-": true, "**k. A.**": true,
		"&nbsp;a": false, "&amp;nbsp;": false, "&amp; b": false, "[a](https://x.example)": false, "[a]\n\n[a]: https://x.example": false, "see n/a": false,
	} {
		found := fields.Check(field(s))
		if got := len(found) == 1 && found[0].Code.ID == "NC089"; got != want || len(found) > 1 {
			t.Errorf("%q: want it found %v, got %v", s, want, found)
		}
	}
}

// The words of a link without words are its address, so that nothing is lost and nobody meets a link
// that says nothing; a sign that says nothing is printed as it is written.
func TestLinksWithoutWords(t *testing.T) {
	for _, s := range []string{"[](https://x.example)", "**[ ](https://x.example)**", "a [](https://x.example) b", "- [&nbsp;](https://x.example)",
		"a [\u200b](https://x.example) b", "a [*\u00ad*](https://x.example) b", "a [\u3164](https://x.example) b", "a [&shy;](https://x.example) b", "a [»](https://x.example) b", "a [.](https://x.example) b"} {
		found := fields.Check(field(s))
		if len(found) != 1 || found[0].Code.ID != "NC084" || !strings.Contains(found[0].Message, "has no words") {
			t.Errorf("%q: want one finding, got %v", s, found)
		}
		seen := strings.Contains(s, "[»]") || strings.Contains(s, "[.]")
		if got := Plain(fields.ReadLine(field(s))); strings.Contains(got, "https://x.example") == seen {
			t.Errorf("%q: want the address %t, got %q", s, !seen, got)
		}
	}
}

// No text makes the reader fail, the quick ways agree with the long ones, and no word
// of letters and digits is lost outside of addresses and HTML.
func FuzzProse(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		_, r := read(field(s), maxParts)
		blocks, found := r.blocks, r.found
		if got := fields.Read(field(s)); !reflect.DeepEqual(blocks, got) {
			t.Errorf("%q (by the library -, else +):\n%s", s, cmp.Diff(blocks, got))
		}
		found = append(found, unseen(field(s))...)
		quick := fields.Check(field(s))
		if len(quick) == 1 && quick[0].Code.ID == codeWordless.ID {
			if words := plainOf(blocks); !source.IsBlank(words) {
				t.Errorf("%q: it is found to make no words, and makes %q", s, words)
			}
			for _, d := range found {
				if d.Code != codeLink {
					t.Errorf("%q: it is found to make no words, and has %v", s, d)
				}
			}
			quick, found = nil, nil
		}
		if len(quick) != len(found) {
			t.Errorf("%q: %d findings, by the quick check %d", s, len(found), len(quick))
		}
		plainOf(blocks)
	})
}

// What is read by hand is what the library and the plain expressions read, in texts of pieces
// that mean much at the beginning of a line or after space, and little elsewhere.
func TestReadByHand(t *testing.T) {
	pieces := []string{
		"a", "word", " ", " ", "  ", "\n", "\n\n", "\t", "\r\n", "\v", "\x00", "-", "--", ":", ":-", "1", "12", ".", ")", "(", "!", "'", "?", "/", "//", "http:", "://", "http://x.example", "ftp:",
		"www.", "www.x.example", "a@b.example", "x.example", "é", "\u00a0", "\u0085", "\u2028", "\ufeff", "\xff", ";", "amp;", "$", "%", "^", "{", "}", "\"", "*", "_", "`", "[", "<", "#", "|", "~", "&", "\\", "+", "=", "> ", "---", "___",
	}
	r := rand.New(rand.NewPCG(1, 2))
	plain := 0
	for i := range 40000 {
		var s string
		for range r.IntN(9) {
			s += pieces[r.IntN(len(pieces)>>(i%2))] // the first half means less
		}
		want := parsed(field(s))
		if isPlainParagraphs(s) {
			plain++
			if len(want.found) > 0 {
				t.Fatalf("%q: want it not taken for plain, for it has findings: %+v", s, want.found)
			}
		}
		if got := fields.Read(field(s)); !reflect.DeepEqual(want.blocks, got) {
			t.Fatalf("%q (want -, got +):\n%s", s, cmp.Diff(want.blocks, got))
		}
	}
	if plain < 1000 {
		t.Errorf("want plain texts among them, got %d", plain)
	}
}

// A link is followed up to an address of 2000 characters; a longer one is its words.
func TestLongAddresses(t *testing.T) {
	for _, form := range []string{"[words](%s)", "<%s>", "see %s"} {
		for length, links := range map[int]bool{MaxURL: true, MaxURL + 1: false} {
			url := "https://a.example/"
			url += strings.Repeat("a", length-len(url))
			text := field(strings.Replace(form, "%s", url, 1))
			in, found := fields.ReadLine(text), fields.Check(text)
			got := slices.ContainsFunc(in, func(i Inline) bool { _, ok := i.(Link); return ok })
			if got != links || len(found) == 1 == links {
				t.Errorf("%s of %d: want a link %v, got %v, %+v", form, length, links, got, found)
			}
		}
	}
}

// Each limit is held: what is within it is read, what is over it is not, is printed as words,
// and has its finding at the place.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		name, within, over, code string
	}{
		{"length", strings.Repeat("*a* ", 200), strings.Repeat("word ", 7000), "NC086"},
		{"links", strings.Repeat("[a](b) ", 500), strings.Repeat("[a](b) ", 501), "NC080"},
		{"brackets", strings.Repeat("[", 1000), strings.Repeat("[", 1001), "NC080"},
		{"emphasis", strings.Repeat("*a* ", 500), strings.Repeat("*a* ", 501), "NC080"},
		{"addresses", strings.Repeat("www.a.example ", 1000), strings.Repeat("www.a.example ", 1001), "NC080"},
		{"mail", strings.Repeat("a@b.example ", 1000), strings.Repeat("a@b.example ", 1001), "NC080"},
		{"web", strings.Repeat("http://a.example ", 1000), strings.Repeat("http://a.example ", 1001), "NC080"},
		{"code", strings.Repeat("`a` ", 500), strings.Repeat("`a` ", 501), "NC080"},
		{"quotations", strings.Repeat("> ", 16) + "a", strings.Repeat("> ", 17) + "a", "NC080"},
		{"tight quotations", strings.Repeat(">", 16) + "a", strings.Repeat(">", 17) + "a", "NC080"},
		{"lists in a line", strings.Repeat("- ", 16) + "a", strings.Repeat("1. ", 17) + "a", "NC080"},
		{"lists", nestedList(30), nestedList(40), "NC080"},
		{"escaped", strings.Repeat(`\*`, 2000), strings.Repeat(`\\*`, 1001), "NC080"},
		{"escaped columns", strings.Repeat(`\|`, 60), strings.Repeat(`\\|`, 60), "NC080"},
		{"columns", strings.Repeat("|a", 50) + "|\n" + strings.Repeat("|-", 50) + "|", strings.Repeat("|a", 51) + "|\n" + strings.Repeat("|-", 51) + "|", "NC080"},
	} {
		if _, _, over := measure(c.within, maxParts); over {
			t.Errorf("%s: want it read", c.name)
		}
		_, r := read(field(c.over), maxParts)
		blocks, found := r.blocks, r.found
		if len(found) != 1 || found[0].Code.ID != c.code {
			t.Errorf("%s: want %s, got %+v", c.name, c.code, found)
		}
		if got := plainOf(blocks); len(got) == 0 {
			t.Errorf("%s: want its words printed", c.name)
		}
		if check := fields.Check(field(c.over)); len(check) != 1 || check[0].Code.ID != c.code {
			t.Errorf("%s: want %s of the check, got %+v", c.name, c.code, check)
		}
	}
}

// All fields of a notice together are read up to a limit, whatever they hold: what comes after is
// printed as words, in one paragraph each, and has its finding.
func TestLimitOfANotice(t *testing.T) {
	for _, part := range []string{"a\n\n", "a  \n", "a\\\n", "- a\n", "> a\n", "- - - - - - - - a\n", "1. a\n", "*a* b\n", "|a|\n|-|\n\n", "    a\n", "# a\n"} {
		f, blocks, first := &Fields{}, 0, -1
		for i := range 100 {
			t := field(strings.Repeat(part, 400) + "for " + strconv.Itoa(i))
			if found := f.Check(t); first < 0 && slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return strings.Contains(d.Message, "of the notice") }) {
				first = i
			}
			Walk(f.Read(t), func(Block) { blocks++ })
		}
		if first < 1 || blocks > 2*maxParts {
			t.Errorf("%q: want a finding and no more than %d blocks, got one at field %d, and %d blocks", part, 2*maxParts, first, blocks)
		}
		if d := f.Check(field(strings.Repeat(part, 400) + "for 99")); len(d) == 0 || d[0].Code.ID != "NC080" {
			t.Errorf("%q: want NC080 of the last field, got %v", part, d)
		}
	}
}

// What is kept is not changed by what is done to what was read; it is read once.
func TestFieldsAreKept(t *testing.T) {
	const text = "a *b **c*** [d](e)\n\n- f [g *h*](https://i.example)\n\n| j | k |\n| - | - |\n| *l* | m |\n"
	f, span := &Fields{}, source.Span{File: source.NewFile("a", nil), Start: source.Pos{Line: 1, Col: 1}}
	in := source.Text{Value: text, Span: span}
	first, want := f.Read(in), (*Fields)(nil).Read(in)
	Walk(first, func(b Block) {
		if p, ok := b.(*Paragraph); ok {
			spoil(p.Inlines)
		}
		if t, ok := b.(*Table); ok {
			spoil(t.Head[0])
			t.Rows[0].Cells[0] = nil
		}
	})
	if got := f.Read(in); !reflect.DeepEqual(want, got) {
		t.Errorf("want what was kept, got %s", cmp.Diff(want, got))
	}
	if f.Check(in); len(f.readings) != 1 {
		t.Errorf("want one field kept, got %d", len(f.readings))
	}
	if f.Read(field("plain words")); len(f.readings) != 1 {
		t.Error("want no plain field kept")
	}
}

func spoil(list []Inline) {
	for i, in := range list {
		switch in := in.(type) {
		case Strong:
			spoil(in)
		case Emph:
			spoil(in)
		case Link:
			spoil(in.Inlines)
		}
		list[i] = Text("spoiled")
	}
}

func nestedList(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

// A text that is escaped prints as it is, alone and within another.
func TestEscape(t *testing.T) {
	for _, s := range []string{"1. FC Averton", "2) Two", "- a", "+ b", "= c", "# d", "> e", "M*A*S*H", "_f_ g_h", "`i`", "[j](k)", "![l]", "<b>m</b>", "n &amp; o", "~~p~~", `q\*`, "r | s", "31", "-1", "ü. v", "a.b"} {
		for _, around := range []string{"", "w ", "w\n"} {
			got := Plain(fields.ReadLine(field(around + Escape(s) + " x")))
			if want := strings.TrimSpace(strings.ReplaceAll(around, "\n", " ") + s + " x"); want != got {
				t.Errorf("%s%s: want %s, got %s", around, s, want, got)
			}
		}
	}
}

// Backslashes and entities are no part of an address, as in words.
func TestEscapesInAddresses(t *testing.T) {
	for text, want := range map[string]string{
		`[x](https://a.example/b\_c)`:              "https://a.example/b_c",
		`[x](<mailto:a\_b@a.example>)`:             "mailto:a_b@a.example",
		"[x](https://a.example/?b=1&amp;c=2)":      "https://a.example/?b=1&c=2",
		"[x](https://a.example/?b=1&copy=2)":       "https://a.example/?b=1&copy=2",
		"<https://a.example/?b=1&amp;c=2>":         "https://a.example/?b=1&c=2",
		"<https://a.example/" + Escape("_b") + ">": "https://a.example/_b",
	} {
		if links := fields.Links(field(text)); len(links) != 1 || links[0].URL != want {
			t.Errorf("%s: want %s, got %v", text, want, links)
		}
	}
}

// The place of a link is the whole of it, whatever brackets are in its words or its address.
func TestPlaceOfLinks(t *testing.T) {
	for _, link := range []string{
		"[x](#a)", "[how long (6 years)](#a)", "[x](javascript:void(0))", "[a \\] b](#a)", "[`]` b](#a)", "[x](<a b)>)", "[x](#a 'b')",
		"[**x** [y]](#a)", "![x (y)](a.png)", "[](#a)", "<https://a.example/(b)>", "https://a.example/b", "ftp://a.example/b", "www.a.example", "a@b.example",
	} {
		text := "See " + link + " and (b) [c]."
		in := source.Text{Value: text, Span: source.Span{File: source.NewFile("a", []byte(text)), Start: source.Pos{Line: 1, Col: 1}, End: source.Pos{Line: 1, Col: 1 + len(text)}}}
		_, r := read(in, maxParts)
		places := r.found
		for _, l := range r.links {
			places = append(places, diag.Diagnostic{Span: l.Span})
		}
		for _, d := range places {
			if got := text[d.Span.Start.Col-1 : d.Span.End.Col-1]; got != link {
				t.Errorf("%s: want the whole link, got %q", text, got)
			}
		}
		if len(places) == 0 {
			t.Errorf("%s: want a place", text)
		}
	}
}

// What is meant as a link and is none is found, whole, with a help that is one. Brackets of other kinds are
// left alone.
func TestBrokenLinks(t *testing.T) {
	for text, want := range map[string]string{
		"[call us](tel:01632 960123)":                              "write `[call us](tel:01632960123)`",
		"[our form](https://a.example/a form.pdf)":                 "write `[our form](https://a.example/a%20form.pdf)`",
		"[write](mailto:a@a.example?subject=Access request)":       "write `[write](mailto:a@a.example?subject=Access%20request)`",
		"[shop](https:// a.example)":                               "write `[shop](https://a.example)`",
		"[what we hold] (#purposes)":                               "write `[what we hold](#purposes)`",
		"[Rechte] (https://a.example/rechte)":                      "write `[Rechte](https://a.example/rechte)`",
		"[what we hold](#purposes Title)":                          "write `[what we hold](#purposes)`",
		"[what we hold](#purposes":                                 "write `[what we hold](#purposes)`",
		"(our form)[https://a.example/f]":                          "write `[our form](https://a.example/f)`",
		"(what we hold)[#purposes]":                                "write `[what we hold](#purposes)`",
		"(a)[2] and (b)[see below]":                                "",
		"[our form][form]":                                         "write the address of the page in round brackets in place of `[form]`",
		"[sic][1], [2020][EWHC]":                                   "",
		"[our form][]":                                             "",
		"what we hold](#purposes)":                                 "write a square bracket before the words of the link",
		"[see [1] here] (#purposes)":                               "write `[see [1] here](#purposes)`",
		"[see [this](#a) now](#purposes)":                          "take one of the two out, and leave its words",
		"[a] [sic] (see below)":                                    "",
		"the Act [2018](as amended in 2020) applies":               "",
		"[1] (https for short)":                                    "",
		"[2003] (#4)":                                              "",
		"[x\\](#purposes":                                          "",
		"[what we hold](#purposes) and [more](https://a.example/)": "",
		"`[a] (#b)`":                                               "",
	} {
		for _, around := range []string{"%", "See % now.", "* %\n* b", "| % | b |\n| - | - |\n| c | d |"} {
			if strings.HasPrefix(text, "what") && around != "%" {
				continue
			}
			found := fields.Check(field(strings.Replace(around, "%", text, 1)))
			var got []string
			for _, d := range found {
				got = append(got, d.Help)
			}
			if len(got) != min(1, len(want)) || len(got) == 1 && got[0] != want {
				t.Errorf("%s: want %q, got %q", strings.Replace(around, "%", text, 1), want, got)
			}
			if len(got) == 1 && strings.HasPrefix(want, "write `") {
				meant := strings.Trim(strings.TrimPrefix(want, "write "), "`")
				if links := fields.Links(field(meant)); len(links) != 1 {
					t.Errorf("%s: want a link, got %v", meant, links)
				}
			}
		}
	}
}

// Items that are printed with other numbers than they are written with are found at the number.
func TestNumbersOfItems(t *testing.T) {
	for text, want := range map[string]string{
		"3. drei\n4. vier":            "",
		"1. a\n1. b\n1. c":            "",
		"01. a\n02. b":                "",
		"1) a\n2) b":                  "",
		"1. a\n\nThen.\n\n4. b\n5. c": "",
		"- a\n- b":                    "",
		"1. a\n3. c\n4. d":            "3 4",
		"1. a\n\n   more\n\n5. b":     "5",
		"7) sieben\n9) neun":          "9",
		"10.\n11. x":                  "11",
		"- 1. a\n  3. b":              "3",
	} {
		in := source.Text{Value: text, Span: source.Span{File: source.NewFile("a", []byte(text)), Start: source.Pos{Line: 1, Col: 1}}}
		var got []string
		for _, d := range fields.Check(in) {
			got = append(got, strings.SplitN(strings.SplitN(d.Message, "`", 3)[1], ".", 2)[0])
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: want %q, got %q", text, want, s)
		}
	}
}

// Texts that are made to take long do not: as many brackets as a field may have take well below a second.
func TestManyBrokenLinks(t *testing.T) {
	for _, part := range []string{"](#a", "] (#1", "[](", "](a@", "[a](tel:1 2)"} {
		began := time.Now()
		fields.Check(field(strings.Repeat(part, maxLength/len(part))))
		if took := time.Since(began); took > time.Minute {
			t.Errorf("%s: want it to take no second, it took %v", part, took)
		}
	}
}

// Words of a link that are an address are the one to which it leads.
func TestWordsThatNameAnAddress(t *testing.T) {
	for text, other := range map[string]string{
		"[a.example](https://b.example/a.example)":                                          "b.example",
		"[**https://a.example/x**](http://www.b.example)":                                   "b.example",
		"[www.a.example](https://a.example.b.example)":                                      "a.example.b.example",
		"[a@a.example](mailto:b@a.example)":                                                 "b@a.example",
		"[a@a.example](https://a.example/email-protection)":                                 "a.example",
		"[01632 960100](tel:+441632960101)":                                                 "+441632960101",
		"[https://a.example](https://links.b.example/?url=https%3A%2F%2Fa.example)":         "links.b.example",
		"[Shop.com](https://www.trade.example)":                                             "trade.example",
		"[Shop.com](https://www.shopgroup.example)":                                         "",
		"[a.example](https://www.a.example/en)":                                             "",
		"[www.a.example/x](https://cy.a.example:443)":                                       "",
		"[A@a.example](mailto:a@A.example?subject=x)":                                       "",
		"[+44 (0)1632 960100](tel:01632960100)":                                             "",
		"[01632 960100](tel:+441632960100;ext=2)":                                           "",
		"[the site](https://a.example) [2](https://a.example) <https://a.example> www.a.uk": "",
	} {
		got := ""
		for _, d := range fields.Check(field(text)) {
			_, got, _ = strings.Cut(d.Message, "which leads to ")
		}
		if got = strings.Trim(got, "`"); got != other {
			t.Errorf("%s: want %q, got %q", text, other, got)
		}
	}
}

// Lines that are meant as a list or as a table, and that Markdown joins, are found at the first that is joined.
func TestJoinedLines(t *testing.T) {
	for text, at := range map[string]int{
		"Ask\n• a\n• b":                   3,
		"· a\nmore\n· b":                  3,
		"Ask\n– a\n– b":                   3,
		"Ask\n-a\n-b":                     3,
		"Ask\n2. a\n3. b":                 3,
		"Ask\n(a) one\n(b) two":           3,
		"Ask\na) one\nmore\nb) two":       4,
		"1. Ask\n  a. one\n  b. two":      3,
		"Ask\n(i) one\n(ii) two":          3,
		"Ask\nii. one\niii. two":          3,
		"z. B. a\nu. a. b":                0,
		"v. a\nw. b":                      0,
		"- x\n  • a\n  • b":               3,
		"| a | b |\n| - |\n| c | d |":     2,
		"Ask\n• a":                        0,
		"– a\nmore\n– b":                  0,
		"Art. 6\n(1) and\n(3) and":        0,
		"(a) one (b) two\n(c) three":      0,
		"• a  \n• b":                      0,
		"• a\\\n• b":                      0,
		"• a\n\n• b":                      0,
		"Ask\n1. a\n2. b":                 0,
		"Ask\n- a\n- b":                   0,
		"A. Smith\nB. Jones":              0,
		"-5 and\n-6":                      0,
		"a | b\nc | d":                    2,
		"Ask\n| a | b |\n| c | d |":       3,
		"o\tyour name\no\tyour post":      2,
		"Ask\n\uf0b7 a\n\uf0b7 b":         3,
		"Data\tWhy\nName\tto bake":        2,
		"Home | Contact\nand no more":     0,
		"a | b\\\nc | d":                  0,
		"| a | b |\n| - | - |\n| c | d |": 0,
	} {
		in := source.Text{Value: text, Span: source.Span{File: source.NewFile("a", []byte(text)), Start: source.Pos{Line: 1, Col: 1}}}
		got := 0
		for _, d := range fields.Check(in) {
			got = d.Span.Start.Line
			if d.Code.ID != "NC085" {
				t.Errorf("%q: %v", text, d)
			}
		}
		if got != at {
			t.Errorf("%q: want line %d, got %d", text, at, got)
		}
	}
}

// Words that Markdown would print nowhere are printed, or found.
func TestLostWords(t *testing.T) {
	for text, want := range map[string]string{
		"a\n\n[Note]: important":            "`[Note]: important` is printed nowhere",
		"a\n\n[x]: https://a.example 'b'":   "`[x]: https://a.example 'b'` is printed nowhere",
		"a [x]\n\n[x]: https://a.example":   "",
		"[a](https://a.example \"words\")":  "the words `words` behind",
		"[a](https://a.example \"a\")":      "",
		"a[^1]\n\n[^1]: words":              "`[^1]` is the mark of a footnote",
		"a[^1]\n\n[^1]: many words":         "`[^1]` is the mark of a footnote",
		"| a |\n| - |\n| b | c\\|d | *e* |": "the words `c\\|d | *e*` stand in a column",
		"| a |\n| - |\n| b | ":              "",
		"donâ€™t":                           "`â€™` is what becomes of `’`",
		"Â£10":                              "`Â£` is what becomes of `£`",
		"â‚¬10":                             "`â‚¬` is what becomes of `€`",
		"cafÃ©":                             "`Ã©` is what becomes of `é`",
		"a � b":                             "the character U+FFFD stands for one that was lost",
		"„groß“, AMANHÃ”, Ã ":               "",
	} {
		got := ""
		for _, d := range fields.Check(field(text)) {
			got = d.Message
		}
		if want == "" && got != "" || !strings.HasPrefix(got, want) {
			t.Errorf("%q: want %q, got %q", text, want, got)
		}
	}
	got := plainOf(fields.Read(field("| a |\n| - |\n| b | c\\|d | e |\n| f |")))
	if want := "a\n\n\nb\nc|d\ne\nf\n\n\n"; got != want {
		t.Errorf("want %q, got %q", want, got)
	}
}
