package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/render/workbook"
)

// bookFormats are the forms of tables for officers, the default first.
var bookFormats = []struct {
	name  string
	print func(io.Writer, workbook.Book) error
}{
	{"text", func(w io.Writer, b workbook.Book) error { return workbook.Text(w, b, textColumns) }},
	{"html", workbook.HTML},
	{"csv", func(w io.Writer, b workbook.Book) error { return workbook.CSV(w, b.Sheets[0]) }},
	{"xlsx", workbook.XLSX},
	{"json", workbook.JSON},
	{"markdown", workbook.Markdown},
}

// textColumns is the width of tables as text.
const textColumns = 100

func bookFormatNames() []string {
	var out []string
	for _, f := range bookFormats {
		out = append(out, f.name)
	}
	return out
}

// writeBook prints a book to a file, whole or not at all, or to standard output. failed tells what
// went wrong with its rows while they were printed.
func (e *env) writeBook(cmd *cobra.Command, format, output string, b workbook.Book, failed func() error) error {
	for _, f := range bookFormats {
		if f.name != format {
			continue
		}
		if output == "" || output == "-" {
			if format == "xlsx" && isTerminal(e.stdout) {
				return errors.New("a workbook is not for a terminal: write it to a file with -o, such as -o register.xlsx")
			}
			return errors.Join(f.print(cmd.OutOrStdout(), b), failed())
		}
		return buildcache.PrintFile(output, func(w io.Writer) error { return errors.Join(f.print(w, b), failed()) })
	}
	return fmt.Errorf("there is no form %q", format)
}

// checkOutput returns an error if a file to be written is one that noticec reads.
func checkOutput(flag, output string, sources []workspace.Source) error {
	if output == "" || output == "-" {
		return nil
	}
	if err := workspace.CheckTarget(flag, output); err != nil {
		return err
	}
	return workspace.CheckInputs(flag, output, sources)
}
