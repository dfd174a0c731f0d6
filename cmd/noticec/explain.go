package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/explanation"
)

func (e *env) explainCommand() *cobra.Command {
	var format, site, asOf string
	c := &cobra.Command{
		Use: "explain [CODE...]", Short: "Explain findings by their codes, or list the codes",
		Long: `explain says what a code finds and why, the law behind it, and what to do, with an example of
before and after. A code is named by its id or its name. Without one it lists all codes.`,
		Example:           "  noticec explain NC301\n  noticec explain purpose-without-basis no-date\n  noticec explain --html findings",
		ValidArgsFunction: completeCodes,
		RunE: func(cmd *cobra.Command, words []string) error {
			switch {
			case site != "":
				if len(words) > 0 {
					return errors.New("--html writes the pages of all codes: name none")
				}
				return e.writeFindings(cmd, site, e.today(asOf))
			case len(words) == 0:
				return printCodes(cmd.OutOrStdout(), explanation.Codes(), format)
			}
			list, unknown := explanations(cmd.Context(), words, e.today(asOf))
			if len(list) == 0 {
				return unknown
			}
			if err := e.printExplanations(cmd.OutOrStdout(), list, format); err != nil {
				return err
			}
			return unknown
		},
	}
	formatFlag(c, &format, "form of what is printed", "text", "json", "markdown")
	folderFlag(c, &site, "html", "", "write pages of all codes, and one that leads to them, into this `folder`")
	dateFlag(c, &asOf)
	c.MarkFlagsMutuallyExclusive("format", "html")
	return c
}

func (e *env) printExplanations(w io.Writer, list []explanation.Explanation, format string) error {
	switch format {
	case "json":
		return explanation.JSON(w, list)
	case "markdown":
		return explanation.Markdown(w, list)
	}
	return explanation.Text(w, list, e.width(), e.colored())
}

// explanations are those of the codes that words name. The error tells of the first that is none, and the
// others are explained.
func explanations(ctx context.Context, words []string, today string) ([]explanation.Explanation, error) {
	var out []explanation.Explanation
	var unknown error
	for _, word := range words {
		if ctx.Err() != nil {
			return nil, failure(buildcache.ErrInterrupted)
		}
		x, ok, err := explanation.Of(word, today)
		if err != nil {
			return nil, failure(err)
		}
		if ok {
			out = append(out, x)
		} else if unknown == nil {
			unknown = fmt.Errorf("there is no code `%s`: %s", word, explanation.Codes().Suggest(word))
		}
	}
	return out, unknown
}

// writeFindings writes the site of all codes.
func (e *env) writeFindings(cmd *cobra.Command, dir, today string) error {
	list, err := explanations(cmd.Context(), explanation.Codes().IDs(), today)
	if err != nil {
		return err
	}
	files, err := explanation.Site(list)
	if err != nil {
		return failure(err)
	}
	var out []buildcache.File
	for _, f := range files {
		out = append(out, buildcache.File(f))
	}
	return e.writePages(cmd, dir, out)
}
