package main

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/template"
)

// An idea is what a flag is for, with every command that has it.
type idea struct {
	flag  string // its long name, and its short one
	takes string // the kind of its value, as help shows it: switch, count, choice, or a noun
	means string // the one idea
	on    string // the commands; "all" is each of them
}

// Words that several rows share.
const (
	outputsOf = "build check serve"                                       // what makes outputs of notices
	findsOf   = "lint check"                                              // what finds in notices
	judgesOf  = "build check serve lint import diff changes"              // what judges by the law of a day
	settled   = judgesOf + " fmt new lsp formats config-show " + tablesOf // what noticec.yaml has settings for
	tablesOf  = "register status"                                         // what makes tables of many notices
	severity  = "error, warning, info, never"                             // the gates of all commands
	findings  = "text, json, sarif, github, gitlab, junit, markdown"      // the forms of findings
	tables    = "text, html, csv, xlsx, json, markdown"                   // the forms of tables
)

// ideas are all flags of all commands: one row is one idea, which has one name.
var ideas = []idea{
	{"accept-translation", "switch", "say of a translation that it has the words of its original as they are", "fmt"},
	{"against", "file", "a page with published fragments to compare with", "check"},
	{"answers", "file", "answers to the questions of a new notice", "init new"},
	{"archive", "switch", "make pages of earlier versions, too", "build"},
	{"as-of", "day", "the day by whose law is judged", judgesOf + " lsp explain " + tablesOf},
	{"base", "name", "the base of what notices share", "import new"},
	{"baseline", "file", "findings that are accepted", "lint"},
	{"bind", "address", "where a server listens", "serve"},
	{"check", "switch", "write nothing and let the exit code tell", "fmt"},
	{"ci", "services", "the services that check notices", "init"},
	{"color", "choice", "whether findings are colored", "all"},
	{"compare", "file", "a register that is kept elsewhere", "register"},
	{"config", "file", "the settings of notices, in place of noticec.yaml", settled},
	{"contents", "switch", "a list of sections in a fragment", outputsOf},
	{"css", "file", "a style sheet of one's own", outputsOf},
	{"deps", "file", "what outputs are made from, for other programs", "build"},
	{"diff", "switch", "print the differences and write nothing", "lint check fmt changes import"},
	{"element", "selector", "the part of a web page that is the notice", "import"},
	{"fail-on", "choice", "from when the exit code is 1", "build " + findsOf + " diff " + tablesOf},
	{"fix", "switch", "mend slips in the sources", "lint"},
	{"force", "switch", "do also what would be left alone, since it is there already", "build import"},
	{"format f", "choice", "the form of what the command makes", outputsOf + " lint diff explain formats import rules version " + tablesOf},
	{"fragment", "parts", "notices, or parts of them, as parts of other pages", outputsOf},
	{"heading-level", "number", "the level of headings in a fragment", outputsOf},
	{"help h", "switch", "help", "all"},
	{"html", "folder", "a site of what the command prints", "explain"},
	{"ics", "file", "the calendar of reviews", "status"},
	{"ignore", "CODES", "the codes that are left out", findsOf},
	{"index-only", "switch", "make the index alone", "build"},
	{"jobs j", "number", "how many notices are in work at once", outputsOf + " lint diff " + tablesOf},
	{"language", "language", "the language of what does not say its own", "import init new"},
	{"list", "switch", "what there is to choose from", "new"},
	{"markdown", "choice", "whose Markdown is written", outputsOf},
	{"markup", "choice", "how plain a fragment is", outputsOf},
	{"no-color", "switch", "no color, as many programs spell it", "all"},
	{"no-reload", "switch", "pages in the browser stay as they are", "serve"},
	{"notified-on", "day", "when people were told", "changes"},
	{"onto", "notice", "the notice that edited words go back to", "import"},
	{"open", "switch", "open the browser", "serve"},
	{"out", "folder", "the folder that files are written into", outputsOf + " import new"},
	{"output o", "file", "the one file that is written, in place of standard output or of a folder", "build " + findsOf + " diff import " + tablesOf},
	{"outputs", "formats", "the formats of the outputs that are compared with the notices", "check status"},
	{"overwrite", "switch", "write over files of others", "build"},
	{"pdf-embed", "switch", "the notice as data in the PDF", outputsOf},
	{"pdf-paper", "choice", "the paper", outputsOf},
	{"pdf-size", "choice", "the size of letters on paper", outputsOf},
	{"plugin", "NAME=PROGRAM", "a format that a program makes", outputsOf},
	{"port", "port", "the port of a server", "serve"},
	{"quiet q", "count", "say less", "all"},
	{"regime", "choice", "the law", "import register init new"},
	{"report", "FORMAT=FILE", "a file for the findings beside what is printed", "build " + findsOf + " diff import " + tablesOf},
	{"review", "switch", "copies for review in place of what is published", "build"},
	{"select", "CODES", "the codes that are looked for", findsOf},
	{"shard", "part", "which part of the notices one of several machines takes", "build"},
	{"shell", "file", "a page of one's own around a notice", outputsOf},
	{"since", "revision", "the revision to compare with", "build changes status"},
	{"statistics", "switch", "counts in place of findings", findsOf},
	{"stdin-filename", "file", "what standard input stands for", "build check diff fmt lint"},
	{"stdio", "switch", "what clients of a language server say", "lsp"},
	{"styles", "choice", "where styles stand", outputsOf},
	{"sync", "switch", "wait for the disk", "build"},
	{"theme", "choice", "the look of pages", outputsOf},
	{"verbose v", "switch", "say more", "all"},
	{"version", "switch", "the version", "noticec"},
	{"watch", "switch", "do it again after each change", "build lint"},
	{"write", "switch", "write what would be printed into the sources", "changes import"},
	{"write-baseline", "file", "accept what is found now", "lint"},
}

// askedByInit are the answers that init and new take as flags: each is a question of its own.
const askedByInit = "controller body country dpo email phone kind title yes"

// vocabularies are the values of choices, of all commands, or of one where they differ.
var vocabularies = map[string]string{
	"fail-on":        severity,
	"fail-on diff":   "material, lesser, words, undated, unannounced, " + severity,
	"format":         findings,
	"format build":   formatNames(),
	"format serve":   formatNames(),
	"format diff":    findings + ", html",
	"format formats": "text, json", "format import": "text, json", "format version": "text, json",
	"format explain": "text, json, markdown", "format rules": "text, json, markdown",
	"format register": tables + ", jsonld, tilt",
	"format status":   tables,
	"color":           "auto, always, never",
	"markdown":        "none, commonmark, hugo, jekyll, mkdocs, docusaurus",
	"markup":          "full, plain",
	"pdf-paper":       "a4, letter",
	"pdf-size":        "normal, large",
	"regime import":   strings.Join(law.RegimeIDs(), ", "),
	"regime init":     strings.Join(template.Regimes, ", "), "regime new": strings.Join(template.Regimes, ", "),
	"regime register": strings.Join(knownRegimes(), ", "),
	"styles":          "external, inline, none",
	"theme":           "default, govuk, plain",
}

// A flag of one name is one idea, with one short form, one kind of value and one vocabulary, wherever it
// occurs, and it occurs with every command of the table.
func TestFlagsAreOneIdeaEach(t *testing.T) {
	rows, means := map[string]idea{}, map[string]string{}
	for i, row := range ideas {
		name, _, _ := strings.Cut(row.flag, " ")
		if means[row.means] != "" || rows[name].flag != "" || i > 0 && ideas[i-1].flag > row.flag {
			t.Errorf("--%s: want one row for the flag and for its idea, in the order of the names", name)
		}
		rows[name], means[row.means] = row, name
	}
	seen := map[string][]string{}
	flagsOfAll(func(c *cobra.Command, f *pflag.Flag) {
		name := strings.ReplaceAll(strings.TrimPrefix(c.CommandPath(), "noticec "), " ", "-")
		if (name == "init" || name == "new") && slices.Contains(strings.Fields(askedByInit), f.Name) {
			return
		}
		row, known := rows[f.Name]
		if !known {
			t.Errorf("%s --%s: want a row in ideas: is there a flag for the same already?", name, f.Name)
			return
		}
		seen[f.Name] = append(seen[f.Name], name)
		if row.on != "all" && !slices.Contains(strings.Fields(row.on), name) {
			t.Errorf("%s --%s: want the command in its row", name, f.Name)
		}
		if _, short, _ := strings.Cut(row.flag, " "); short != f.Shorthand {
			t.Errorf("%s --%s: want the short form %q, got %q", name, f.Name, short, f.Shorthand)
		}
		if got := kindOf(c, f); got != row.takes {
			t.Errorf("%s --%s: want a value that help calls %s, got %s", name, f.Name, row.takes, got)
		}
		if want, got := cmp.Or(vocabularies[f.Name+" "+name], vocabularies[f.Name]), strings.Join(valuesOf(c, f), ", "); row.takes == "choice" && want != got {
			t.Errorf("%s --%s: want one of %s, got %s", name, f.Name, want, got)
		}
	})
	for name, row := range rows {
		for _, command := range strings.Fields(row.on) {
			if command != "all" && !slices.Contains(seen[name], command) {
				t.Errorf("%s has no --%s", command, name)
			}
		}
	}
}

// What one flag promises another one keeps: where there are findings there are all flags of findings.
func TestFlagsThatGoTogether(t *testing.T) {
	flagsOfAll(func(c *cobra.Command, f *pflag.Flag) {
		for _, with := range map[string][]string{
			"fail-on": {"report"}, "select": {"ignore", "statistics", "fail-on", "report", "format", "output"},
			"output": {"format"}, "statistics": {"format"}, "jobs": {"as-of"}, "outputs": {"as-of", "fail-on"}, "write": {"diff"}, "fix": {"diff"}, "write-baseline": {"baseline"},
		}[f.Name] {
			if c.Flags().Lookup(with) == nil {
				t.Errorf("%s has --%s: want --%s, too", c.CommandPath(), f.Name, with)
			}
		}
		if forms := valuesOf(c, f); f.Name == "format" && slices.Contains(forms, "sarif") && c.Flags().Lookup("fail-on") == nil {
			t.Errorf("%s prints findings: want --fail-on", c.CommandPath())
		}
	})
}

// Help shows each flag once, in its group, and those of all commands last; what has no effect on a
// command is not shown with it.
func TestFlagsAreShownInGroups(t *testing.T) {
	known := map[string]bool{}
	for _, row := range ideas {
		name, _, _ := strings.Cut(row.flag, " ")
		known[name] = true
	}
	for _, g := range flagGroups {
		for _, name := range strings.Fields(g.flags) {
			if !known[name] {
				t.Errorf("%s: there is no --%s", g.title, name)
			}
		}
	}
	e := &env{getenv: func(string) string { return "" }, now: fixed, stdout: io.Discard, stderr: io.Discard}
	commands(e.rootCommand(), func(c *cobra.Command) {
		var b strings.Builder
		c.SetOut(&b)
		if err := c.Usage(); err != nil {
			t.Fatal(err)
		}
		text := b.String()
		c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if n := strings.Count(text, "--"+f.Name+" "); !f.Hidden && n == 0 && !strings.Contains(text, "--"+f.Name+"\n") && !strings.Contains(text, "--"+f.Name+"[") {
				t.Errorf("%s: help does not show --%s", c.CommandPath(), f.Name)
			}
		})
		silent := isSilent(c)
		if strings.Contains(text, "--quiet") == silent {
			t.Errorf("%s: want --quiet shown: %v", c.CommandPath(), !silent)
		}
		if last := strings.LastIndex(text, "\n\n"); c.HasParent() && !strings.HasPrefix(text[last+2:], "All commands:\n") && !c.HasAvailableSubCommands() {
			t.Errorf("%s: want the flags of all commands last, got %s", c.CommandPath(), text[last+2:])
		}
	})
}

// What a flag of an older version was called is no flag, and its answer names one that there is.
func TestFlagsThatWereReplaced(t *testing.T) {
	for command, flags := range replacedFlags {
		for name, now := range flags {
			var out strings.Builder
			code := run(t.Context(), env{args: []string{command, "--" + name}, stdout: io.Discard, stderr: &out, getenv: func(string) string { return "" }, now: fixed})
			if code != exitUsage || !strings.Contains(out.String(), "write "+now) {
				t.Errorf("%s --%s: want exit code 2 and %s, got %d, %s", command, name, now, code, out.String())
			}
			c, _, err := (&env{getenv: func(string) string { return "" }, now: fixed}).rootCommand().Find([]string{command})
			if word := strings.Fields(strings.TrimPrefix(now, "--"))[0]; err != nil || c.Flags().Lookup(word) == nil {
				t.Errorf("%s has no --%s", command, word)
			}
		}
	}
}

// flagsOfAll calls f for each flag of each command.
func flagsOfAll(f func(*cobra.Command, *pflag.Flag)) {
	root := (&env{getenv: func(string) string { return "" }, now: fixed}).rootCommand()
	commands(root, func(c *cobra.Command) {
		c.InitDefaultHelpFlag()
		c.InheritedFlags() // parses them
		c.Flags().VisitAll(func(flag *pflag.Flag) { f(c, flag) })
	})
}

// kindOf is the kind of the value of a flag, as help shows it.
func kindOf(c *cobra.Command, f *pflag.Flag) string {
	noun, _ := pflag.UnquoteUsage(f)
	switch {
	case f.Value.Type() == "bool":
		return "switch"
	case f.Value.Type() == "count":
		return "count"
	case len(valuesOf(c, f)) > 0 && slices.Contains([]string{choice, "formats", "severities"}, noun) && f.Name != "outputs":
		return "choice"
	case noun == "NAME":
		return "name"
	}
	return noun
}

// valuesOf are the values that a shell completes, without what says more of them.
func valuesOf(c *cobra.Command, f *pflag.Flag) []string {
	complete, ok := c.GetFlagCompletionFunc(f.Name)
	if !ok {
		return nil
	}
	list, _ := complete(c, nil, "")
	var out []string
	for _, value := range list {
		word, _, _ := strings.Cut(string(value), "\t")
		out = append(out, word)
	}
	return out
}
