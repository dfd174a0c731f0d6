package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
)

// A listedRule is a rule as `noticec rules --format json` prints it.
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
	choiceFlag(c, c.Flags(), &format, "format", "text", "form of the list", "text", "json", "markdown")
	return c
}
