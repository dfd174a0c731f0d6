// Command gen writes notices for benchmarks:
//
//	go run ./testdata/bench/gen -n 1000 -kind seeds -out DIR
//
// With -layout hugo each notice is the front matter of a page of Hugo.
package main

import (
	"flag"
	"fmt"
	"iter"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/testdata/bench"
)

func main() {
	log.SetFlags(0)
	n := flag.Int("n", 10, "how many notices")
	kind := flag.String("kind", "seeds", "seeds: from the two transcribed notices; series: of councils, with bases and versions")
	layout := flag.String("layout", "flat", "flat; hugo: front matter of pages; data: plain YAML files whose names end in .yaml")
	examples := flag.String("examples", "examples", "the folder of the examples")
	out := flag.String("out", "notices", "the output folder")
	flag.Parse()
	var files iter.Seq2[bench.File, error]
	switch *kind {
	case "seeds":
		files = bench.Seeds(os.DirFS(*examples), *n)
	case "series":
		files = bench.Series(os.DirFS(*examples), *n)
	default:
		log.Fatalf("-kind is seeds or series, not %q", *kind)
	}
	count, size := 0, 0
	for f, err := range files {
		if err != nil {
			log.Fatal(err)
		}
		f = laid(f, *layout)
		path := filepath.Join(*out, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(f.Text), 0o666); err != nil {
			log.Fatal(err)
		}
		count, size = count+1, size+len(f.Text)
	}
	fmt.Printf("%d files, %d bytes, %d each\n", count, size, size/max(count, 1))
}

// laid is a file as another program wants it.
func laid(f bench.File, layout string) bench.File {
	name := strings.TrimSuffix(f.Path, ".notice.yaml")
	switch layout {
	case "data":
		f.Path = name + ".yaml"
	case "hugo": // which keeps some keys of the top level for itself
		f.Path = name + ".md"
		f.Text = "---\ntitle: " + filepath.Base(name) + "\nnotice:\n  " + strings.ReplaceAll(strings.TrimRight(f.Text, "\n"), "\n", "\n  ") + "\n---\n"
		f.Text = strings.ReplaceAll(f.Text, "\n  \n", "\n\n")
	}
	return f
}
