// Tilt measures the reader of TILT documents on a folder of them:
//
//	go run ./testdata/intake/tilt FOLDER [OUT]
//
// For each document it prints what of its words the draft holds and what it lists as left out, its
// faults by TILT's own schema, and the findings of the draft by phase. It exits with 1 if a document
// that parses gives a draft of bad form, or if a word is neither held nor listed.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake/tilt"
	"github.com/noticec/noticec/notice/source"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: tilt FOLDER [OUT]")
		os.Exit(2)
	}
	files, err := filepath.Glob(filepath.Join(os.Args[1], "*.json"))
	if err != nil || len(files) == 0 {
		fmt.Fprintln(os.Stderr, "no documents in", os.Args[1], err)
		os.Exit(2)
	}
	bad := 0
	fmt.Println("document                        lang  lines  left-out words  faults  form  law-errors  warnings")
	for _, name := range files {
		if err := measure(name); err != nil {
			bad++
			fmt.Println(filepath.Base(name), err)
		}
	}
	fmt.Printf("%d documents, %d bad\n", len(files), bad)
	if bad > 0 {
		os.Exit(1)
	}
}

func measure(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	facts, err := tilt.Read(source.NewFile(name, data))
	if err != nil {
		return err
	}
	yaml, _ := draft.Write(facts.Comments, facts.Map)
	if len(os.Args) > 2 {
		if err := os.WriteFile(filepath.Join(os.Args[2], facts.Name+".notice.yaml"), yaml, 0o644); err != nil {
			return err
		}
	}
	result, err := check.File(source.NewFile(facts.Name+".notice.yaml", yaml), check.Settings{Today: "2026-11-28"}, nil)
	if err != nil {
		return err
	}
	form, errs, warnings := "", 0, 0
	for _, d := range result.Findings {
		switch {
		case d.Code.ID < "NC3" && d.Severity == diag.Error:
			form += fmt.Sprintf("\n\t%d: %s %s", d.Span.Start.Line, d.Code.ID, d.Message)
		case d.Severity == diag.Error:
			errs++
		case d.Severity == diag.Warning:
			warnings++
		}
	}
	words := 0
	for _, o := range facts.Omitted {
		words += o.Words
	}
	language, _ := facts.Map.Get("language").(draft.Code)
	fmt.Printf("%-32s%-6s%5d%10d%6d%8d%6d%12d%10d\n", filepath.Base(name), language, strings.Count(string(yaml), "\n"), len(facts.Omitted), words, len(facts.Faults), strings.Count(form, "\n"), errs, warnings)
	if len(os.Args) > 2 {
		var list strings.Builder
		for _, o := range facts.Omitted {
			fmt.Fprintf(&list, "%d:%d left out %s\n", o.Span.Start.Line, o.Span.Start.Col, o.What)
		}
		for _, f := range facts.Faults {
			fmt.Fprintf(&list, "%d:%d fault %s: %s\n", f.Span.Start.Line, f.Span.Start.Col, f.Place, f.Message)
		}
		if err := os.WriteFile(filepath.Join(os.Args[2], facts.Name+".txt"), []byte(list.String()), 0o644); err != nil {
			return err
		}
	}
	if form != "" {
		return errors.New("the draft is of bad form:" + form)
	}
	return nil
}
