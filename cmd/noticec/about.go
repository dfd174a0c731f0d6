package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/register"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/schema"
)

// catalogs returns the catalogs of all packages that report findings.
func catalogs() []*diag.Catalog {
	return slices.Concat(check.Catalogs(), []*diag.Catalog{diff.Catalog, register.Catalog, build.Catalog}, render.Catalogs())
}

// codes returns every code that noticec reports.
func codes() diag.Codes { return diag.CodesOf(catalogs()...) }

// codePage returns the page that explains a code, by its ID or its name.
func codePage(word string) (string, bool) {
	for _, catalog := range catalogs() {
		for _, c := range catalog.Codes() {
			if strings.EqualFold(c.ID, word) || strings.EqualFold(c.Name, word) {
				return catalog.Page(c.ID)
			}
		}
	}
	return "", false
}

func (e *env) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use: "explain [CODE]", Short: "Explain a finding by its code, or list the codes", Args: cobra.MaximumNArgs(1),
		Example: "  noticec explain NC301\n  noticec explain purpose-without-basis",
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var ids []string
			for _, c := range codes() {
				ids = append(ids, c.ID+"\t"+c.Summary)
			}
			return ids, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				for _, c := range codes() {
					fmt.Fprintf(cmd.OutOrStdout(), "%s  %-37s %s\n", c.ID, c.Name, c.Summary)
				}
				return nil
			}
			text, ok := codePage(args[0])
			if !ok {
				var names []string
				for _, c := range codes() {
					names = append(names, c.Name)
				}
				if near := diag.Nearest(args[0], names); near != "" {
					return fmt.Errorf("there is no code %q: did you mean %q?", args[0], near)
				}
				return fmt.Errorf("there is no code %q: `noticec explain` lists them", args[0])
			}
			_, err := fmt.Fprint(cmd.OutOrStdout(), text)
			return err
		},
	}
}

func (e *env) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use: "schema [notice|base|config|document|output]", Short: "Print the JSON Schema of the notice language", Args: cobra.MaximumNArgs(1),
		Long: `schema prints the JSON Schema (draft-07) of notices, of the bases which they extend, of
noticec.yaml, of the document that a plugin reads, or of the output as JSON.`,
		Example:   "  noticec schema >notice.schema.json\n  noticec schema config",
		ValidArgs: []string{"notice", "base", "config", "document", "output"},
		RunE: func(cmd *cobra.Command, args []string) error {
			text := schema.Notice
			if len(args) == 1 {
				switch args[0] {
				case "notice":
				case "base":
					text = schema.Base
				case "config":
					text = schema.Config
				case "document":
					text = schema.Document
				case "output":
					text = schema.Output
				default:
					return fmt.Errorf("there is no schema %q: write notice, base, config, document or output", args[0])
				}
			}
			_, err := fmt.Fprint(cmd.OutOrStdout(), text())
			return err
		},
	}
}

func (e *env) configCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "config", Short: "Look at the settings of noticec.yaml", Args: rejectArgs,
		Example: "  noticec config show services/telecare.notice.yaml",
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(&cobra.Command{
		Use: "show [FILE]", Short: "Print the settings that hold for a notice", Args: cobra.MaximumNArgs(1),
		Long:    "show prints the settings that hold for a notice, or in this folder, and where they are from. It prints YAML.",
		Example: "  noticec config show services/telecare.notice.yaml",
		RunE: func(cmd *cobra.Command, args []string) error {
			file := "any.notice.yaml"
			if len(args) == 1 {
				file = args[0]
			}
			text, list, err := workspace.Show(file)
			if err != nil {
				return failure(err)
			}
			if len(list) > 0 {
				if err := report.Text(cmd.ErrOrStderr(), report.Report{Findings: list, Color: e.colored()}); err != nil {
					return failure(err)
				}
				return errFindings
			}
			return printLines(cmd.OutOrStdout(), text)
		},
	})
	return c
}

// A listedRule is a rule in the output of `noticec rules --format json`.
type listedRule struct {
	Code     string `json:"code"`
	Name     string `json:"name"`
	Severity string `json:"severity"`
	Summary  string `json:"summary"`
	Since    string `json:"since"`
	DocURL   string `json:"doc_url"`
}

func (e *env) rulesCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use: "rules", Short: "List the legal rules", Args: cobra.NoArgs,
		Example: "  noticec rules\n  noticec rules --format json",
		Long:    "rules lists the legal rules that lint applies, with the severity of what they find.\nnoticec explain CODE says more about one.",
		RunE: func(cmd *cobra.Command, _ []string) error {
			var codes []diag.Code
			for _, r := range lint.All {
				codes = append(codes, r.Code)
			}
			out := cmd.OutOrStdout()
			switch format {
			case "markdown":
				_, err := io.WriteString(out, lint.Table())
				return err
			case "json":
				list := []listedRule{}
				for _, c := range codes {
					list = append(list, listedRule{c.ID, c.Name, c.Severity.String(), c.Summary, c.Since, c.DocURL})
				}
				enc := json.NewEncoder(out)
				enc.SetIndent("", "  ")
				return enc.Encode(list)
			}
			for _, c := range codes {
				fmt.Fprintf(out, "%s  %-8s %-37s %s\n", c.ID, c.Severity, c.Name, c.Summary)
			}
			return nil
		},
	}
	formatFlag(c, &format, "form of the list", "text", "json", "markdown")
	return c
}
