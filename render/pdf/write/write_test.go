package write_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/pdf/write"
)

const oneRange = "1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\n"

// file makes a file in the library's form: a font that names a map, the map, an end.
func file() string {
	var b strings.Builder
	var places []int
	object := func(body string) {
		places = append(places, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(places), body)
	}
	b.WriteString("%PDF-1.3\n")
	object("<</Type /Font /ToUnicode 2 0 R>>")
	object(fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(oneRange), oneRange))
	object("<</Type /Catalog>>")
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(places)+1)
	for _, p := range places {
		fmt.Fprintf(&b, "%010d 00000 n \n", p)
	}
	fmt.Fprintf(&b, "trailer\n<<\n/Size 4\n>>\nstartxref\n%d\n%%%%EOF\n", start)
	return b.String()
}

func TestEveryRowHasARange(t *testing.T) {
	var out bytes.Buffer
	if err := write.File(&out, []byte(file())); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	if strings.Contains(got, "<0000> <FFFF>") {
		t.Error("want the range over all rows gone")
	}
	for _, want := range []string{"<0000> <00FF> <0000>", "<0100> <01FF> <0100>", "<FF00> <FFFF> <FF00>", "100 beginbfrange", "56 beginbfrange"} {
		if !strings.Contains(got, want) {
			t.Errorf("want %q in the map", want)
		}
	}
}

// Every entry of the table must point at its object, and the stream have its length.
func TestPlacesAreMoved(t *testing.T) {
	var out bytes.Buffer
	if err := write.File(&out, []byte(file())); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	_, end, _ := strings.Cut(got, "startxref\n")
	var start int
	fmt.Sscanf(end, "%d", &start)
	if !strings.HasPrefix(got[start:], "xref\n0 4\n") {
		t.Fatalf("startxref points at %.20q", got[start:])
	}
	rows := strings.Split(got[start:], "\n")[3:]
	for i := range 3 {
		var place int
		fmt.Sscanf(rows[i], "%d", &place)
		if want := fmt.Sprintf("%d 0 obj", i+1); !strings.HasPrefix(got[place:], want) {
			t.Errorf("entry %d points at %.12q, want %q", i+1, got[place:], want)
		}
	}
	var length int
	_, stream, _ := strings.Cut(got, "/Length ")
	fmt.Sscanf(stream, "%d", &length)
	_, stream, _ = strings.Cut(stream, "stream\n")
	if !strings.HasPrefix(stream[length:], "\nendstream") {
		t.Errorf("the stream of %d bytes is followed by %.12q", length, stream[length:])
	}
}

func TestUnknownFormIsRefused(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"a font without its map": {"<0000> <FFFF> <0000>", "<0000> <00FF> <0000>", "1 fonts but 0 character maps"},
		"a map without length":   {"<</Length ", "<</Size ", "a character map without a length"},
		"no number as length":    {"<</Length ", "<</Length x", "the length of a character map"},
		"no table":               {"startxref\n", "", "no cross-reference table"},
		"a wrong place":          {"startxref\n", "startxref\n9", "the cross-reference table"},
		"no entry":               {"00000 n \ntrailer", "", "the cross-reference table"},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			broken := strings.Replace(file(), c.old, c.new, 1)
			if name == "no entry" {
				broken = strings.ReplaceAll(file(), "00000 n \n", "")
			}
			err := write.File(&out, []byte(broken))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("want an error with %q, got %v", c.want, err)
			}
			if out.Len() > 0 {
				t.Errorf("want nothing written, got %d bytes", out.Len())
			}
		})
	}
}
