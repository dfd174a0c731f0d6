package register_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/register"
	"github.com/noticec/noticec/notice/source"
)

// compared returns the findings of notices and of a register, one a line.
func compared(t *testing.T, text, csv string, heads map[string]string) string {
	t.Helper()
	c, err := register.NewComparison(source.NewFile("register.csv", []byte(csv)), heads, today)
	if err != nil {
		t.Fatal(err)
	}
	s := stated(t, "a.notice.yaml", text)
	c.Add(s, register.Of(s, today))
	var out strings.Builder
	for _, d := range c.Findings() {
		fmt.Fprintf(&out, "%s:%d:%d: %s: %s [%s]\n", d.Span.File.Name, d.Span.Start.Line, d.Span.Start.Col, d.Severity, d.Message, d.Code.ID)
		for _, r := range d.Related {
			fmt.Fprintf(&out, "  %s:%d:%d: %s\n", r.Span.File.Name, r.Span.Start.Line, r.Span.Start.Col, r.Message)
		}
		if d.Help == "" || d.Code.ID != "NC995" && len(d.Law) == 0 {
			t.Errorf("%s: want help and law, got %+v", d.Code.ID, d)
		}
	}
	return out.String()
}

func TestPages(t *testing.T) {
	diagtest.Pages(t, ".", register.Catalog, func(c diag.Code, example string) (string, bool) {
		text, csv, ok := strings.Cut(example, "---\n")
		if !ok {
			t.Fatalf("%s: want a notice and a register", c.ID)
		}
		return compared(t, text, csv, nil), true
	})
}

const library = `noticec: 1
title: Library
language: en
regime: uk-gdpr
register_ref: LIB-1
controller: {name: Averton Council, country: GB}
purposes:
  - {text: lend you books, basis: public-task, recipients: host, retention: loans}
recipients:
  - {id: host, name: "Bookcloud Ltd", kind: processor}
transfers:
  - {to: US, recipient: host, mechanism: uk-us-data-bridge}
retention:
  - {id: loans, name: Loans, period: P2Y, from: the loan}
`

// What is equal in other words is no disagreement, nor is what only one of the two says.
func TestComparePrecision(t *testing.T) {
	const heads = "Ref,Purpose,Personal data,Lawful basis,Recipients,Third countries,Retention period\n"
	for _, c := range []struct{ name, row, want string }{
		{"the same", "LIB-1,lend you books,x,public task,Bookcloud,United States,2 years", ""},
		{"articles, months, another case", "lib-1,Lend you books.,x,Art. 6(1)(e),bookcloud ltd,USA,24 months after the loan", ""},
		{"empty cells", "LIB-1,lend you books,x,,,,", ""},
		{"what cannot be read", "LIB-1,lend you books,x,see the file,,see annex,as long as needed", ""},
		{"the reference alone", "LIB-1,Lending,x,public task,Bookcloud,US,2 years", ""},
		{"the words alone", ",lend you books,x,public task,Bookcloud,US,2 years", ""},
		{"another period", "LIB-1,lend you books,x,public task,Bookcloud,US,6 years", "NC990"},
		{"another basis", "LIB-1,lend you books,x,consent,Bookcloud,US,2 years", "NC991"},
		{"one basis more", "LIB-1,lend you books,x,\"public task, consent\",Bookcloud,US,2 years", "NC991"},
		{"another recipient", "LIB-1,lend you books,x,public task,Shelfware,US,2 years", "NC992 NC992"},
		{"one recipient more", "LIB-1,lend you books,x,public task,Bookcloud; police,US,2 years", "NC992"},
		{"no recipient", "LIB-1,lend you books,x,public task,none,US,2 years", "NC992"},
		{"another country", "LIB-1,lend you books,x,public task,Bookcloud,India,2 years", "NC993"},
		{"no country", "LIB-1,lend you books,x,public task,Bookcloud,none,2 years", "NC993"},
		{"no row", "LIB-2,run a café,x,contract,,,", "NC994 NC995"},
	} {
		var codes []string
		for line := range strings.Lines(compared(t, library, heads+c.row+"\n", nil)) {
			if at := strings.LastIndex(line, "["); at >= 0 {
				codes = append(codes, strings.Trim(line[at:], "[]\n"))
			}
		}
		if got := strings.Join(codes, " "); got != c.want {
			t.Errorf("%s: want %q, got %q", c.name, c.want, got)
		}
	}
}

// Columns with heads that nobody knows are named by the configuration; a head that is not there is an
// error, as is a file that is no register.
func TestCompareNamedColumns(t *testing.T) {
	heads := map[string]string{"register_ref": "Kennung X", "purpose": "Wozu", "retention": "Wie lang", "basis": "Darf"}
	if got := compared(t, library, "Stand,,,\nKennung X,Wozu,Wie lang,Darf\nLIB-1,lend you books,6 years,public task\n", heads); !strings.Contains(got, "[NC990]") || strings.Count(got, "[") != 1 || !strings.Contains(got, "register.csv:3:") {
		t.Errorf("got %s", got)
	}
	for _, bad := range []string{"", "a,b\n1,2\n", "Kennung X,Wozu,Wie lang\n1,2,3\n"} {
		if _, err := register.NewComparison(source.NewFile("r.csv", []byte(bad)), heads, today); err == nil {
			t.Errorf("%q: want an error", bad)
		}
	}
}
