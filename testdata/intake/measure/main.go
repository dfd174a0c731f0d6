// Command measure compares the drafts that noticec makes of published notices with what a lawyer
// read in them:
//
//	go run ./testdata/intake/measure DOCUMENTS
//
// DOCUMENTS holds the notices, NN-name.md. What was read is in ../expected, by line. With -as, the
// drafts are made of the page or the Word file into which pandoc turns each document, or of such a page
// on a site; with -drafts, they are files, NN-name.notice.yaml, whoever wrote them.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/html"
	"github.com/noticec/noticec/notice/intake/markdown"
	"github.com/noticec/noticec/notice/intake/word"
	"github.com/noticec/noticec/notice/source"
)

func main() {
	log.SetFlags(0)
	expected := flag.String("expected", "testdata/intake/expected", "the folder of the tables")
	drafts := flag.String("drafts", "", "a folder of drafts to measure, instead of those that are made")
	write := flag.String("write", "", "a folder to write the drafts to")
	as := flag.String("as", "md", "md; html or docx: what pandoc makes of the documents; page: that in the page of a site")
	only := flag.String("only", "", "numbers of documents, with commas; all if empty")
	today := flag.String("today", "2026-11-28", "the day of the check")
	verbose := flag.Bool("v", false, "print each word that is lost or misplaced, and each code that is wrong or missed")
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	tables, err := filepath.Glob(filepath.Join(*expected, "*.tsv"))
	if err != nil || len(tables) == 0 {
		log.Fatalf("%s has no tables", *expected)
	}
	var total score
	failed := false
	fmt.Println("doc" + header)
	for _, table := range tables {
		number := strings.TrimSuffix(filepath.Base(table), ".tsv")
		if *only != "" && !slices.Contains(strings.Split(*only, ","), number) {
			continue
		}
		s, err := job{table, flag.Arg(0), *drafts, *write, *as, number, *today}.run()
		if err != nil {
			fmt.Printf("%-3s %v\n", number, err)
			failed = true
			continue
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
	if failed {
		os.Exit(1)
	}
}

// A job measures one document.
type job struct{ table, documents, drafts, write, as, number, today string }

func (j job) run() (score, error) {
	want, err := readExpected(j.table)
	if err != nil {
		return score{}, err
	}
	path, err := named(j.documents, j.number, ".md")
	if err != nil {
		return score{}, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return score{}, err
	}
	made, err := j.draft(path, data)
	if err != nil {
		return score{}, err
	}
	p, err := readPage(source.NewFile(j.number+".notice.yaml", made), j.today)
	if err != nil {
		return score{}, err
	}
	return measure(sourceWords(string(data)), p, want), nil
}

// draft returns the draft of a document.
func (j job) draft(path string, data []byte) (_ []byte, err error) {
	if j.drafts != "" {
		file, err := named(j.drafts, j.number, ".notice.yaml")
		if err != nil {
			return nil, err
		}
		return os.ReadFile(file)
	}
	if j.as != "md" {
		if data, err = convert(data, j.as, j.number); err != nil {
			return nil, err
		}
	}
	name := strings.TrimSuffix(filepath.Base(path), ".md")
	doc, err := read(source.NewFile(name+"."+j.as, data), j.as)
	if err != nil {
		return nil, err
	}
	made, _ := draft.Of(doc, draft.Settings{Name: name}).Write()
	if j.write != "" {
		err = os.WriteFile(filepath.Join(j.write, name+".notice.yaml"), made, 0o666)
	}
	return made, err
}

var language = regexp.MustCompile(`(?m)^language: (\S+)`)

// convert makes a page or a Word file of a document in Markdown. Its front matter is left out but for
// the language.
func convert(data []byte, as, number string) ([]byte, error) {
	lang := "en"
	text := string(data)
	if head, body, ok := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n"); ok {
		if m := language.FindStringSubmatch(head); m != nil {
			lang = m[1]
		}
		text = body
	}
	args := []string{"-f", "markdown-smart-example_lists", "-o", "-"}
	if as == "page" {
		args = append(args, "-t", "html", "--wrap=none")
	} else {
		args = append(args, "-s", "-t", as, "-M", "lang="+lang, "-M", "pagetitle=Notice")
	}
	command := exec.Command("pandoc", args...)
	command.Stdin = strings.NewReader(text)
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("pandoc: %w", err)
	}
	if as == "page" {
		seed, _ := strconv.ParseUint(number, 10, 64)
		out = []byte(wrap(string(out), lang, seed))
	}
	return out, nil
}

// read reads a document as noticec does.
func read(f *source.File, as string) (*intake.Document, error) {
	switch as {
	case "md":
		return markdown.Read(f)
	case "html", "page":
		return html.Read(f, html.Options{})
	case "docx":
		return word.Read(f)
	}
	return nil, fmt.Errorf("-as is md, html, docx or page, not %q", as)
}

// named is the one file of a document in a folder, by its number.
func named(folder, number, extension string) (string, error) {
	files, err := filepath.Glob(filepath.Join(folder, number+"-*"+extension))
	if err != nil {
		return "", err
	}
	if len(files) != 1 {
		return "", fmt.Errorf("%s has %d files for it, not one", folder, len(files))
	}
	return files[0], nil
}
