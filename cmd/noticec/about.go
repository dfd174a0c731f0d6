package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/schema"
)

// schemas are the texts that the command schema prints, the first where none is named.
var schemas = []struct {
	name string
	text func() string
}{{"notice", schema.Notice}, {"base", schema.Base}, {"config", schema.Config}, {"document", schema.Document}, {"output", schema.Output}}

func (e *env) schemaCommand() *cobra.Command {
	var names []string
	for _, s := range schemas {
		names = append(names, s.name)
	}
	return &cobra.Command{
		Use: "schema [" + strings.Join(names, "|") + "]", Short: "Print the JSON Schema of the notice language", Args: argCount(0, 1),
		Long: `schema prints the JSON Schema (draft-07) of notices, of the bases which they extend, of
noticec.yaml, of the document that a plugin reads, or of the output as JSON.`,
		Example:   "  noticec schema >notice.schema.json\n  noticec schema config",
		ValidArgs: names,
		RunE: func(cmd *cobra.Command, args []string) error {
			name := append(args, names[0])[0]
			i := slices.Index(names, name)
			if i < 0 {
				if near := diag.Nearest(name, names); near != "" {
					return fmt.Errorf("there is no schema %q: did you mean %s?", name, near)
				}
				return fmt.Errorf("there is no schema %q: write %s or %s", name, strings.Join(names[:len(names)-1], ", "), names[len(names)-1])
			}
			_, err := fmt.Fprint(cmd.OutOrStdout(), schemas[i].text())
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
	show := &cobra.Command{
		Use: "show [FILE]", Short: "Print the settings that hold for a notice", Args: argCount(0, 1),
		Long:    "show prints the settings that hold for a notice, or in this folder, and where they are from. It prints YAML.",
		Example: "  noticec config show services/telecare.notice.yaml",
		RunE: func(cmd *cobra.Command, args []string) error {
			file := "any.notice.yaml"
			if len(args) == 1 {
				file = args[0]
			}
			if file == "-" {
				return errors.New("name the file whose settings to show: - is standard input, which is in no folder")
			}
			text, list, err := e.configFile.Show(file)
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
	}
	e.configFlag(show)
	c.AddCommand(show)
	return c
}
