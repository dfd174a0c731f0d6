package pdf_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"
)

// A shown is a string that a page shows.
type shown struct {
	page int
	text string
}

var (
	stream = regexp.MustCompile(`(?s)/Filter /FlateDecode /Length \d+>>\nstream\n`)
	show   = regexp.MustCompile(`(?s)BT .*? \(((?:[^\\()]|\\.)*)\) Tj ET`)
)

// extract reads the strings of a file, in the order of its content streams. In these
// fonts a code is the character itself, in UTF-16.
func extract(t *testing.T, file []byte) []shown {
	t.Helper()
	var out []shown
	page := 0
	for _, at := range stream.FindAllIndex(file, -1) {
		r, err := zlib.NewReader(bytes.NewReader(file[at[1]:]))
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		found := show.FindAllSubmatch(data, -1)
		if len(found) > 0 {
			page++
		}
		for _, m := range found {
			out = append(out, shown{page, decode(m[1])})
		}
	}
	return out
}

func decode(s []byte) string {
	var plain []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			i++
			if s[i] == 'r' {
				plain = append(plain, '\r')
				continue
			}
		}
		plain = append(plain, s[i])
	}
	codes := make([]uint16, len(plain)/2)
	for i := range codes {
		codes[i] = binary.BigEndian.Uint16(plain[2*i:])
	}
	return string(utf16.Decode(codes))
}

func joined(list []shown) string {
	var b strings.Builder
	for _, s := range list {
		b.WriteString(s.text)
	}
	return b.String()
}
