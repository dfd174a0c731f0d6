package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/schema"
)

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
