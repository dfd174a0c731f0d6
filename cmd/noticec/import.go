package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/law"
)

// importFlags are the flags of import.
type importFlags struct {
	rewrite.ImportOptions
	output, format, base string
	reports              []string
	force                bool
	onto                 ontoFlags
}

func (e *env) importCommand() *cobra.Command {
	var f importFlags
	c := &cobra.Command{
		Use: "import DOCUMENT…", Short: "Make drafts of notices that you have, such as Word files and web pages",
		Long: `import makes a draft of each document: a web page (.html), a Word file (.docx), Markdown or
plain text, a TILT document or the configuration of a consent manager (.json, .js), a register or
a list of cookies (.csv); - reads one from standard input and writes its draft to standard output.

A draft holds every word of its document, in its order, and codes beside the words that state
them. What noticec is not sure of is a question in a comment, never a code. import prints what it
understood, what it left out, and what the law misses.

A draft is written beside its document, as NAME.notice.yaml, or into the folder of --out. Nothing
is overwritten without --force.

--onto takes the way back: of a Word file that build --review made and somebody edited, in Word or
LibreOffice, with tracked changes or without, the edited words go back to the fields that they came
from. import prints that as a diff; --write writes it. What no field takes is listed, and so are
comments, but those that noticec made. It exits 1 while something is left to do by hand.`,
		Example: "  noticec import privacy.html\n  noticec import old/*.docx --out notices\n  noticec import site/*.html --out notices --base council\n  noticec import - < notice.txt\n  noticec import telecare.review.docx --onto notices/telecare.notice.yaml",
		Args: func(_ *cobra.Command, paths []string) error {
			if len(paths) == 0 {
				return errors.New("name the documents to import, or - for standard input")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, paths []string) error {
			f.Today, f.ConfigFile = e.today(f.Today), e.configFile
			if err := f.onto.check(cmd, paths); err != nil {
				return err
			}
			if f.onto.notice != "" {
				return e.importOnto(cmd, paths[0], f.onto, f.Today)
			}
			if slices.Contains(paths, "-") {
				return e.importStdin(cmd, paths, f)
			}
			return e.importDocuments(cmd, paths, f)
		},
	}
	outFlag(c, &f.Dir, "", "`folder` for the drafts (default beside each document)")
	baseFlag(c, &f.base)
	outputFlag(c, &f.output, "the draft of one document")
	nonEmptyFlag(c, &f.Selector, "element", "", "a CSS selector", "the element of a web page that is the notice, as a `selector` of CSS such as #content (default found by its words)")
	choiceFlag(c, c.Flags(), &f.Regime, "regime", "", "the law of notices that name none (default that of noticec.yaml)", law.RegimeIDs()...)
	languageFlag(c, &f.Language)
	formatFlag(c, &f.format, "form of the report", "text", "json")
	reportFlag(c, &f.reports, "what the law misses in the documents, at their lines,")
	dateFlag(c, &f.Today)
	e.configFlag(c)
	c.Flags().BoolVar(&f.force, "force", false, "replace drafts that are there")
	f.onto.register(c)
	c.MarkFlagsMutuallyExclusive("out", "output")
	c.MarkFlagsMutuallyExclusive("base", "output")
	return c
}

var errSeveral = errors.New("--output is the file of one draft: write several into a folder with --out")

// importDocuments makes drafts of documents, and prints the report.
func (e *env) importDocuments(cmd *cobra.Command, paths []string, f importFlags) error {
	if f.output != "" && len(paths) > 1 {
		return errSeveral
	}
	extra, err := reports(f.reports)
	if err != nil {
		return err
	}
	sources, err := e.configFile.FindDocuments(paths)
	if err != nil {
		return err
	}
	if err := checkReports(extra, sources); err != nil {
		return err
	}
	if err := workspace.CheckInputs("--output", f.output, sources); err != nil {
		return err
	}
	var list []*rewrite.Import
	p := e.progress(len(sources))
	failed := rewrite.Documents(cmd.Context(), sources, f.ImportOptions, func(i *rewrite.Import) error {
		p.step()
		if f.base == "" {
			i.Slim()
		}
		list = append(list, i)
		return nil
	})
	p.clear()
	var document *rewrite.DocumentError
	if failed != nil && !errors.As(failed, &document) {
		return failure(failed)
	}
	switch {
	case f.output != "" && len(list) > 1:
		return errSeveral
	case f.output != "" && len(list) == 1:
		if f.output == "-" {
			if _, err := e.stdout.Write(list[0].Text); err != nil { // however quiet
				return failure(err)
			}
			return importEnd(cmd, failed)
		}
		list[0].To = f.output
	}
	base, err := writeDrafts(cmd, list, f)
	if err != nil {
		return err
	}
	if err := printImports(cmd.OutOrStdout(), f.format, list, base); err != nil {
		return failure(err)
	}
	var found diag.List
	for _, i := range list {
		found = append(found, i.Findings...)
	}
	if err := writeReports(extra, e.report(len(list), found)); err != nil {
		return failure(err)
	}
	return importEnd(cmd, failed)
}

// writeDrafts writes drafts, with their base if one is named, where nothing stands in their way.
func writeDrafts(cmd *cobra.Command, list []*rewrite.Import, f importFlags) (base *rewrite.Base, err error) {
	if f.base != "" {
		if base, err = rewrite.Share(list, f.base); err != nil {
			return nil, err
		}
	}
	if err := rewrite.CheckNames(list); err != nil {
		return nil, err
	}
	there := rewrite.Existing(list, base)
	if len(there) > 0 && !f.force {
		return nil, failure(fmt.Errorf("%s there already; nothing was written: move %s, or replace %[2]s with --force", isOrAre(there), itOrThem(there)))
	}
	if err := rewrite.WriteDrafts(cmd.Context(), list, base); err != nil {
		return nil, failure(err)
	}
	if len(there) > 0 {
		logf(cmd, "replaced %s", strings.Join(there, ", "))
	}
	return base, nil
}

func isOrAre(names []string) string {
	if len(names) == 1 {
		return names[0] + " is"
	}
	return strings.Join(names, ", ") + " are"
}

func itOrThem(names []string) string {
	if len(names) == 1 {
		return "it"
	}
	return "them"
}

// languageFlag registers the flag that names the language of documents.
func languageFlag(c *cobra.Command, to *string) {
	stringFlag(c.Flags(), to, "language", "", "the `language` of documents that do not say theirs, such as en-GB", func(text string) error {
		if !languageTag().MatchString(text) {
			return fmt.Errorf("wants a language such as en-GB or cy, not %q", text)
		}
		return nil
	})
}

var languageTag = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`) })

// baseFlag registers the flag that names a base.
func baseFlag(c *cobra.Command, to *string) {
	stringFlag(c.Flags(), to, "base", "", "also write `NAME`.base.yaml with what the documents share, and tell where a few differ", func(text string) error {
		if !baseName().MatchString(text) {
			return fmt.Errorf("wants a name of small letters, digits and hyphens, such as council, not %q", text)
		}
		return nil
	})
}

var baseName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`) })

// importStdin reads a document from standard input and writes its draft to standard output.
func (e *env) importStdin(cmd *cobra.Command, paths []string, f importFlags) error {
	if len(paths) > 1 {
		return errors.New("- is a document of its own: import it without others")
	}
	for _, name := range []string{"out", "output", "base", "format", "report", "force"} {
		if cmd.Flags().Changed(name) {
			return fmt.Errorf("the draft of - is written to standard output, without a report: leave out --%s", name)
		}
	}
	data, err := readInput(cmd.InOrStdin(), intake.MaxSize)
	if err != nil {
		return failure(err)
	}
	list, err := rewrite.Document("standard input", data, f.ImportOptions)
	if err != nil {
		return failure(err)
	}
	for i, draft := range list {
		if i > 0 {
			if err := printLine(e.stdout, "---"); err != nil {
				return failure(err)
			}
		}
		if _, err := e.stdout.Write(draft.Text); err != nil {
			return failure(err)
		}
	}
	return nil
}

// importEnd tells of documents that could not be read.
func importEnd(cmd *cobra.Command, failed error) error {
	if failed == nil {
		return nil
	}
	for line := range strings.Lines(failed.Error()) {
		logf(cmd, "%s", strings.TrimSpace(line))
	}
	return &exitError{code: exitFailed}
}

// shownNames are at most a few names, for a line.
func shownNames(names []string) string {
	const most = 4
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:most], ", ") + fmt.Sprintf(" and %d more", len(names)-most)
}

func shownPath(path string) string { return filepath.ToSlash(path) }
