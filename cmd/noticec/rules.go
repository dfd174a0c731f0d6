package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/report"
)

func (e *env) rulesCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use: "rules", Short: "List the legal rules", Args: argCount(0, 0),
		Example: "  noticec rules\n  noticec rules --format json",
		Long:    "rules lists the legal rules that lint applies, with the severity of what they find.\nnoticec explain CODE says more about one.",
		RunE: func(cmd *cobra.Command, _ []string) error {
			var codes diag.Codes
			for _, r := range lint.All {
				codes = append(codes, r.Code)
			}
			return printCodes(cmd.OutOrStdout(), codes, format)
		},
	}
	formatFlag(c, &format, "form of the list", "text", "json", "markdown")
	return c
}

// A listedCode is a code in a list of them as JSON.
type listedCode struct {
	Code     string `json:"code"`
	Name     string `json:"name"`
	Severity string `json:"severity"`
	Summary  string `json:"summary"`
	Since    string `json:"since"`
	DocURL   string `json:"doc_url"`
}

// printCodes prints a list of codes in a form.
func printCodes(w io.Writer, codes diag.Codes, format string) error {
	switch format {
	case "markdown":
		_, err := io.WriteString(w, codes.Table(func(c diag.Code) string { return c.DocURL }))
		return err
	case "json":
		list := []listedCode{}
		for _, c := range codes {
			list = append(list, listedCode{c.ID, c.Name, c.Severity.String(), c.Summary, c.Since, c.DocURL})
		}
		return report.Encode(w, list)
	}
	for _, c := range codes {
		if _, err := fmt.Fprintf(w, "%s  %-8s %-37s %s\n", c.ID, c.Severity, c.Name, c.Summary); err != nil {
			return err
		}
	}
	return nil
}
