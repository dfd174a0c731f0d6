package config_test

import (
	"testing"

	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/source"
)

// Whatever stands in a noticec.yaml, reading it ends with settings or with findings.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"", "rules: {NC801: off}\n", "overrides:\n  - {files: [a, \"b/**\"], rules: {NC818: error}}\n", "readability: {mean: 15}\nout: ../x\n", "include: [[]]\n", "? {a: b}\n: c\n", "rules: {NC801: off, NC9: x}\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, list, err := config.Read(source.NewFile("noticec.yaml", []byte(text)), known)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range list {
			if d.Span.File == nil || d.Message == "" {
				t.Errorf("want a place and words, got %+v", d)
			}
		}
		never := func(string, string) bool { return true }
		c.Severities("a", never)
		c.Includes("a", never)
	})
}
