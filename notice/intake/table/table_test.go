package table

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
)

// Each file is read to the cells, with a place in the text for each.
func TestRead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"commas", "a,b\n1,\"x, y\"\n", "1:1 a|1:3 b/2:1 1|2:3 x, y"},
		{"semicolons", "ä;b;c\n\"1,5\";x,y;z", "1:1 ä|1:3 b|1:5 c/2:1 1,5|2:7 x,y|2:11 z"},
		{"tabs", "a\tb\n1\t2, 3", "1:1 a|1:3 b/2:1 1|2:3 2, 3"},
		{"byte order mark", "\ufeffa,b", "1:1 a|1:3 b"},
		{"lines in a cell", "a,\"one\r\n two\r\n\r\nthree\"\r\nb,c", "1:1 a|1:3 one~two~three/5:1 b|5:3 c"},
		{"rows of different lengths", "a,b,c\n1\n,,\n\n2,3", "1:1 a|1:3 b|1:5 c/2:1 1/5:1 2|5:3 3"},
		{"quotes within", `a,say "no" now,b`, `1:1 a|1:3 say "no" now|1:16 b`},
		{"a quote not closed", "a,\"b\nc,d", "1:1 a|1:3 b~c,d"},
		{"Windows-1252", "Gr\xf6\xdfe,\x96 \x80\nx,y", "1:1 Größe|1:7 – €/2:1 x|2:3 y"},
		{"UTF-16", "\xff\xfea\x00\t\x00\xe4\x00\n\x00b\x00\t\x00c\x00", "1:1 a|1:3 ä/2:1 b|2:3 c"},
		{"invisible characters", "a\u00ad\u200bb,\u00a0c\u00a0", "1:1 ab|1:6 c"},
		{"nothing", "", ""},
	} {
		rows, err := Read(source.NewFile("x.csv", []byte(c.text)))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		var got []string
		for _, row := range rows {
			var cells []string
			for _, cell := range row {
				cells = append(cells, fmt.Sprintf("%d:%d %s", cell.Span.Start.Line, cell.Span.Start.Col, strings.ReplaceAll(cell.Text, "\n", "~")))
			}
			got = append(got, strings.Join(cells, "|"))
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "/")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// What is no table, or too much of one, is refused.
func TestLimits(t *testing.T) {
	if _, err := Read(source.NewFile("x", []byte("PK\x03\x04\x00\x00"))); err != ErrNone {
		t.Errorf("want ErrNone, got %v", err)
	}
	for name, text := range map[string]string{
		"size":  strings.Repeat("x", intake.MaxSize+1),
		"rows":  strings.Repeat("a,b\n", 1_000_000),
		"cells": strings.Repeat(",", 1_000_000),
	} {
		var limit *intake.LimitError
		if _, err := Read(source.NewFile("x", []byte(text))); !errors.As(err, &limit) {
			t.Errorf("%s: want a limit, got %v", name, err)
		}
	}
}

// Reading ends, and places are within the text.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"a;b\n\"c", "\xff\xfea\x00", "\"\"\"\n,", "a\tb\r\nc\r"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		rows, err := Read(source.NewFile("x", data))
		for _, row := range rows {
			for _, cell := range row {
				if at := cell.Span.Start; at.Line < 1 || at.Col < 1 || at.Line > cell.Span.File.LineCount() || err != nil {
					t.Fatalf("place %v of %q", at, cell.Text)
				}
			}
		}
	})
}
