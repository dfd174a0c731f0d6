package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

// rewordDocx is a command that replaces words in a Word file: FILE OLD NEW [OLD NEW]….
func rewordDocx() {
	if err := reword(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func reword(name string, words []string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return err
		}
		text, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		if f.Name == "word/document.xml" {
			for i := 0; i+1 < len(words); i += 2 {
				if n := strings.Count(string(text), words[i]); n != 1 {
					return fmt.Errorf("want %q once, got it %d times", words[i], n)
				}
				text = []byte(strings.Replace(string(text), words[i], words[i+1], 1))
			}
		}
		to, err := w.Create(f.Name)
		if err != nil {
			return err
		}
		if _, err := to.Write(text); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(name, out.Bytes(), 0o600)
}
