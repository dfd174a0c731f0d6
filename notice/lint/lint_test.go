package lint_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/testdata/golden"
)

func findings(t *testing.T, text string, rules []*lint.Rule) string {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a.notice.yaml", []byte(text)))
	if len(list) > 0 {
		t.Fatalf("want sound YAML, got %v", list)
	}
	var b strings.Builder
	for _, d := range lint.New(rules...).Run(statement.Of(notice.Decode(root)), lint.Settings{Today: "2026-11-23", Targets: lint.DefaultTargets}) {
		fmt.Fprintf(&b, "%d:%d: %s: %s [%s]\n", d.Span.Start.Line, d.Span.Start.Col, d.Severity, d.Message, d.Code.ID)
		if len(d.Law) == 0 || d.Help == "" {
			t.Errorf("%s: want help and law", d.Code.ID)
		}
	}
	return b.String()
}

// Every page is executed by its rule alone, or by all if it tells of what others could not read.
func TestPages(t *testing.T) {
	diagtest.Pages(t, ".", lint.Catalog, func(c diag.Code, text string) (string, bool) {
		if c.Scope == diag.ScopeRun {
			return compared(t, text), true
		}
		if c.ID == "NC890" {
			var own strings.Builder
			for line := range strings.Lines(findings(t, text, lint.All)) {
				if strings.Contains(line, c.ID) {
					own.WriteString(line)
				}
			}
			return own.String(), true
		}
		i := slices.IndexFunc(lint.All, func(r *lint.Rule) bool { return r.Code == c })
		return findings(t, text, lint.All[i:i+1]), true
	})
}

// Every rule that the package declares is registered, in the order of the codes.
func TestRulesAreRegistered(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	declared := 0
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range g.Specs {
				if v, ok := spec.(*ast.ValueSpec); ok && len(v.Values) == 1 && isRule(v.Values[0]) {
					declared++
				}
			}
		}
	}
	if declared != len(lint.All) {
		t.Errorf("want the %d rules that are declared registered in All, got %d", declared, len(lint.All))
	}
	for i := 1; i < len(lint.All); i++ {
		if lint.All[i-1].Code.ID >= lint.All[i].Code.ID {
			t.Errorf("%s stands before %s", lint.All[i-1].Code.ID, lint.All[i].Code.ID)
		}
	}
}

// isRule reports whether an expression is &Rule{…}.
func isRule(e ast.Expr) bool {
	u, ok := e.(*ast.UnaryExpr)
	if !ok {
		return false
	}
	c, ok := u.X.(*ast.CompositeLit)
	if !ok {
		return false
	}
	name, ok := c.Type.(*ast.Ident)
	return ok && name.Name == "Rule"
}

// The list of rules is made from the rules. NOTICEC_UPDATE=1 writes it anew.
// Under several regimes a finding about a right cites only those that give the right: Part 3
// of the Data Protection Act 2018 has neither objection nor portability.
func TestRightsAreCitedUnderTheirRegime(t *testing.T) {
	const text = `noticec: 1
title: T
regime: [uk-gdpr, uk-part3]
lawful_bases: [{basis: public-task, laws: Care Act 2014}, {basis: consent}]
rights: [{right: access}]
`
	want := map[string]bool{"NC712": false, "NC713": false}
	root, _ := tree.Parse(source.NewFile("a.notice.yaml", []byte(text)))
	for _, d := range lint.New(lint.All...).Run(statement.Of(notice.Decode(root)), lint.Settings{Today: "2026-11-23", Targets: lint.DefaultTargets}) {
		if _, ok := want[d.Code.ID]; !ok {
			continue
		}
		want[d.Code.ID] = true
		for _, ref := range d.Law {
			if ref.Instrument != "UK GDPR" {
				t.Errorf("%s: want no place in other law than the UK GDPR, got %v", d.Code.ID, ref)
			}
		}
	}
	for id, found := range want {
		if !found {
			t.Errorf("want a finding %s", id)
		}
	}
}

func TestReadme(t *testing.T) {
	var codes diag.Codes
	for _, r := range lint.All {
		codes = append(codes, r.Code)
	}
	got := `# The legal rules

What ` + "`noticec lint`" + ` finds by the law, made from the rules themselves.
An error leaves the law no room; a warning may be right for reasons that a notice does not tell; some errors
are warnings where own words may say what is missing. Each page has the article, what to do, and an example
that is executed. This is not legal advice.

` + codes.Table(func(c diag.Code) string { return "docs/" + c.ID + ".md" })
	golden.Check(t, "README.md", got)
}
