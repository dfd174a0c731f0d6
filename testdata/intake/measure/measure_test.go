package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/schema"
)

const document1 = `---
language: en
---

# Boat hire

## Why

1. We book your boat, see [our list](https://boats.example/list_(all)).

| What | How long |
| --- | --- |
| Bookings | two years |

Who gets it: the harbour office, and our bank <ann@boats.example>

Changed on 3 May 2025
`

const table1 = `0	document	language=en-GB|en
5	title
7-9	purposes
11	retention
13	retention	retention.period=P2Y
15	recipients	recipients.kind=authority? contacts.email=#` // and the hash of the address

const draft1 = `noticec: 1
id: boats
title: Boat hire
language: en-GB
regime: uk-gdpr
wording: own
purposes:
  heading: Why
  text: We book your boat, see [our list](https://boats.example/list).
retention:
  heading: ""
  text: |
    | What | How long |
    | --- | --- |
    | Bookings | two years |
  items:
    - name: Bookings
      period: P2Y
recipients:
  heading: ""
  text: "Who gets it: the harbour office, and our bank ann@boats.example"
contacts:
  - email: ann@boats.example
    stated_in: recipients
updated:
  date: 2025-05-03
  text: Changed on 3 May 2025
`

// score1 measures a draft against the document.
func score1(t *testing.T, draft string) score {
	t.Helper()
	table := filepath.Join(t.TempDir(), "01.tsv")
	rows := table1 + hashed("Ann@boats.example")[1:] + "\n17\tupdated\tupdated=2025-05-03\n"
	if err := os.WriteFile(table, []byte(rows), 0o666); err != nil {
		t.Fatal(err)
	}
	want, err := readExpected(table)
	if err != nil {
		t.Fatal(err)
	}
	p, err := readPage(source.NewFile("01.notice.yaml", []byte(draft)), "2026-11-28")
	if err != nil {
		t.Fatal(err)
	}
	return measure(sourceWords(document1), p, want)
}

func TestWholeDraft(t *testing.T) {
	s := score1(t, strings.Replace(draft1, "regime: uk-gdpr\n", "", 1))
	if s.words != 33 || s.carried != 33 || s.added != 0 || s.placed != 33 {
		t.Errorf("want 33 words, all carried and in their sections, got %+v\n%q", s, s.notes)
	}
	if s.given != 4 || s.right != 4 || s.wanted != 4 || s.stated != 4 {
		t.Errorf("want 4 codes, all right, got %+v", s)
	}
}

// TestFaultsCount holds that each fault of a draft moves the figure that it belongs to, and only that.
func TestFaultsCount(t *testing.T) {
	whole := strings.Replace(draft1, "regime: uk-gdpr\n", "", 1)
	base := score1(t, whole)
	for _, c := range []struct {
		name, old, new string
		change         func(*score)
	}{
		{"a word is lost", "our bank ann", "bank ann", func(s *score) { s.carried--; s.placed-- }},
		{"a word is added", "our bank ann", "our own bank ann", func(s *score) { s.added++ }},
		{"words stand elsewhere", "purposes:\n", "provision:\n", func(s *score) { s.placed -= 8 }},
		{"a code is missed", "      period: P2Y\n", "", func(s *score) { s.given--; s.right--; s.stated-- }},
		{"a code is wrong", "period: P2Y", "period: P3Y", func(s *score) { s.right--; s.stated-- }},
		{"a code is given that nobody expects", "language: en-GB\n", "language: en-GB\nregime: ch-fadp\n", func(s *score) { s.given++ }},
		{"the day is another", "2025-05-03", "2025-03-05", func(s *score) { s.right--; s.stated-- }},
		{"a code of a bank is right beside words", "- email: ann@boats.example", "- email: dan@boats.example", func(s *score) { s.right--; s.stated-- }},
	} {
		draft := strings.Replace(whole, c.old, c.new, 1)
		if draft == whole {
			t.Fatalf("%s: %q is not in the draft", c.name, c.old)
		}
		want, got := base, score1(t, draft)
		c.change(&want)
		want.notes, got.notes = nil, nil
		if want.String() != got.String() {
			t.Errorf("%s:\nwant %s\ngot  %s", c.name, want, got)
		}
	}
}

func TestAlign(t *testing.T) {
	got := align(strings.Fields("a b c d e"), strings.Fields("x b d d e a"))
	want := []int{-1, 1, -1, 3, 4}
	for i := range want {
		if (want[i] < 0) != (got[i] < 0) {
			t.Fatalf("want %v, got %v", want, got)
		}
	}
}

// TestTables holds that each table of ../expected can be read and asks for codes that are measured.
func TestTables(t *testing.T) {
	language, err := schema.NoticeNode()
	if err != nil {
		t.Fatal(err)
	}
	isSection := func(key string) bool { return slices.Contains(language.Keys(), key) }
	files, err := filepath.Glob("../expected/*.tsv")
	if err != nil || len(files) < 14 {
		t.Fatalf("want at least 14 tables, got %d (%v)", len(files), err)
	}
	for _, file := range files {
		lines, err := readExpected(file)
		if err != nil {
			t.Error(err)
		}
		for n, l := range lines {
			for _, section := range l.sections {
				if section != "document" && section != contents && !isSection(section) {
					t.Errorf("%s: line %d: %q is no section", file, n, section)
				}
			}
			for _, c := range l.codes {
				for _, section := range c.sections {
					fields := strings.Fields(measured[section])
					if !isSection(section) || c.field == "" && (len(fields) == 0 || fields[0] != itself) && section != "complaints" ||
						c.field != "" && c.field != "state" && !strings.Contains(measured[section]+" ", c.field) {
						t.Errorf("%s: line %d: %s is not measured", file, n, c)
					}
				}
			}
		}
	}
}
