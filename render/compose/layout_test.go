package compose_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// headingTree is the headings of a page, those below others indented.
func headingTree(blocks []doc.Block, depth int) string {
	var out strings.Builder
	for _, b := range blocks {
		if s, ok := b.(*doc.Section); ok {
			fmt.Fprintf(&out, "%s%s #%s\n", strings.Repeat("  ", depth), doc.Plain(s.Heading), s.ID)
			out.WriteString(headingTree(s.Blocks, depth+1))
		}
	}
	return out.String()
}

// Sections stand below others, or below a heading of the layout, as deep as a page has headings; no
// word of them is lost.
func TestSectionsBelowSections(t *testing.T) {
	const source = `
noticec: 1
language: en-GB
wording: own
purposes: {heading: Why, text: To pay you.}
retention: {heading: How long, text: Six years.}
rights: {heading: Rights, text: You can object.}
complaints: {heading: Complaints, text: Write to the ICO.}
sections:
  - {id: app, heading: The app, body: It counts steps.}
  - {id: shop, heading: The shop, body: It sells shoes.}
layout:
  order:
    - section: app
      contains:
        - purposes
        - {section: shop, contains: [retention]}
    - heading: Your say
      contains:
        - {heading: At home, contains: [rights]}
        - complaints
`
	const want = `The app #sections-app
  Why #purposes
  The shop #sections-shop
    How long #retention
Your say #rights-part-part
  At home #rights-part
    Rights #rights
  Complaints #complaints
`
	d := compose.Compose(notice.Decode(parse(t, "n.yaml", []byte(source))))
	if got := headingTree(d.Blocks, 0); got != want {
		t.Errorf("want\n%s\ngot\n%s", want, got)
	}
	words := strings.Join(doc.Words(d.Blocks), " ")
	for _, s := range []string{"To pay you.", "Six years.", "You can object.", "Write to the ICO.", "It counts steps.", "It sells shoes."} {
		if strings.Count(words, s) != 1 {
			t.Errorf("want %q once, got %q", s, words)
		}
	}
}

// What stands below a section of which nothing is printed is printed in its place, and under no
// other section.
func TestSectionsBelowNothing(t *testing.T) {
	d := compose.Compose(notice.Decode(parse(t, "n.yaml", []byte(`
noticec: 1
language: en-GB
wording: own
purposes: {heading: Why, text: To pay you.}
rights: {stated_in: purposes}
retention: {heading: How long, text: Six years.}
layout: {order: [purposes, {section: rights, contains: [retention]}]}
`))))
	if got, want := headingTree(d.Blocks, 0), "Why #purposes\nHow long #retention\n"; got != want {
		t.Errorf("want\n%s\ngot\n%s", want, got)
	}
}
