package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// SECURITY.md tells the limits that the code has.
func TestSecurityIsTrue(t *testing.T) {
	text, err := os.ReadFile("../../SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile("`([a-z/]+)\\.([A-Za-z]+) = ([^`]+)` \\|").FindAllStringSubmatch(string(text), -1)
	if len(rows) < 15 {
		t.Errorf("want the limits, got %d", len(rows))
	}
	for _, row := range rows {
		files, _ := filepath.Glob("../../" + row[1] + "/*.go")
		want := regexp.MustCompile(`(?m)^(const)?\s*` + row[2] + `\s+= ` + regexp.QuoteMeta(row[3]) + `( +//.*)?$`)
		found := false
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			found = found || want.Match(data)
		}
		if !found {
			t.Errorf("want %s = %s in %s", row[2], row[3], row[1])
		}
	}
}
