// Command measure compares the drafts that noticec makes of published notices with what a lawyer
// read in them:
//
//	go run ./testdata/intake/measure -drafts DRAFTS DOCUMENTS
//
// DOCUMENTS holds the notices, NN-name.md, and DRAFTS what `noticec import` made of them,
// NN-name.notice.yaml. What was read is in ../expected, by line.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/source"
)

func main() {
	log.SetFlags(0)
	expected := flag.String("expected", "testdata/intake/expected", "the folder of the tables")
	drafts := flag.String("drafts", "", "the folder of the drafts")
	only := flag.String("only", "", "numbers of documents, with commas; all if empty")
	today := flag.String("today", "2026-11-28", "the day of the check")
	verbose := flag.Bool("v", false, "print each word that is lost or misplaced, and each code that is wrong or missed")
	flag.Parse()
	if flag.NArg() != 1 || *drafts == "" {
		flag.Usage()
		os.Exit(2)
	}
	tables, err := filepath.Glob(filepath.Join(*expected, "*.tsv"))
	if err != nil || len(tables) == 0 {
		log.Fatalf("%s has no tables", *expected)
	}
	var total score
	fmt.Println("doc" + header)
	for _, table := range tables {
		number := strings.TrimSuffix(filepath.Base(table), ".tsv")
		if *only != "" && !slices.Contains(strings.Split(*only, ","), number) {
			continue
		}
		s, err := document(table, flag.Arg(0), *drafts, number, *today)
		if err != nil {
			log.Fatalf("%s: %v", number, err)
		}
		fmt.Printf("%-3s%s\n", number, s)
		if *verbose {
			for _, n := range s.notes {
				fmt.Println("    " + n)
			}
		}
		total.add(s)
	}
	fmt.Printf("all%s\n", total)
}

func document(table, documents, drafts, number, today string) (score, error) {
	want, err := readExpected(table)
	if err != nil {
		return score{}, err
	}
	data, err := named(documents, number, ".md")
	if err != nil {
		return score{}, err
	}
	made, err := named(drafts, number, ".notice.yaml")
	if err != nil {
		return score{}, err
	}
	p, err := readPage(source.NewFile(number+".notice.yaml", made), today)
	if err != nil {
		return score{}, err
	}
	return measure(sourceWords(string(data)), p, want), nil
}

// named reads the file of a document by its number.
func named(folder, number, extension string) ([]byte, error) {
	files, err := filepath.Glob(filepath.Join(folder, number+"-*"+extension))
	if err != nil {
		return nil, err
	}
	if len(files) != 1 {
		return nil, fmt.Errorf("%s has %d files for it, not one", folder, len(files))
	}
	return os.ReadFile(files[0])
}
