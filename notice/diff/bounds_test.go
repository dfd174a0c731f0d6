package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check/spelling"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/lint"
)

// Thousands of items that are all renamed, in another order, or alike are compared.
func TestManyItems(t *testing.T) {
	const items = 4000
	notice := func(section string, item func(i int) string) string {
		var b strings.Builder
		b.WriteString("noticec: 1\ntitle: A\ncontroller: {name: B, country: GB}\n" + section + ":\n")
		for i := range items {
			b.WriteString("  - " + item(i) + "\n")
		}
		return b.String()
	}
	for _, test := range []struct {
		name, section string
		old, now      func(i int) string
	}{
		{"all renamed", "recipients", func(i int) string { return fmt.Sprintf("Company %d Ltd", i) }, func(i int) string { return fmt.Sprintf("Firm %d GmbH", i+items) }},
		{"all alike", "recipients", func(int) string { return "Company" }, func(int) string { return "Companies" }},
		{"the other way round", "purposes", func(i int) string { return fmt.Sprintf("{id: p%d, text: Do the %d}", i, i) }, func(i int) string { return fmt.Sprintf("{id: q%d, text: Do the %d}", i, items-1-i) }},
		{"many data", "personal_data", func(i int) string { return fmt.Sprintf("{name: C%d, items: [a%d, b%d]}", i/100, i, i) }, func(i int) string { return fmt.Sprintf("{name: C%d, items: [b%d, c%d]}", i/100, i, i) }},
	} {
		before, after := stated(t, notice(test.section, test.old)), stated(t, notice(test.section, test.now))
		changes := diff.Compare(before, after)
		if isSame := test.name == "the other way round"; isSame != (len(changes) == 0) {
			t.Errorf("%s: want changes unless only the order is another, got %d", test.name, len(changes))
		}
	}
}

// What is said of long texts is short.
func TestLongTexts(t *testing.T) {
	text := func(word string) string {
		return "noticec: 1\ntitle: A\ncontroller: {name: B, country: GB}\nretention: {text: \"" + strings.Repeat(word+" ", 100_000) + "\"}\n"
	}
	before, after := stated(t, text("lorem")), stated(t, text("ipsum"))
	changes := diff.Compare(before, after)
	if len(changes) == 0 {
		t.Error("want a change")
	}
	for _, c := range changes {
		diff.Edits(c.Before, c.After)
		if len(c.Message) > 1000 {
			t.Errorf("want a short sentence, got %d bytes", len(c.Message))
		}
	}
}

// A change in a base stands at its place there.
func TestChangeInBase(t *testing.T) {
	const notice = "noticec: 1\ntitle: A\nextends: " + spelling.BaseName + "\npurposes: [{text: Send it, basis: contract}]\n"
	const base = "noticec: 1\ncontroller: {name: B, country: GB, email: a@b.example}\n"
	before := read(t, spelling.Text{Notice: notice, Base: base})
	after := read(t, spelling.Text{Notice: notice, Base: strings.Replace(base, "a@b", "c@b", 1)})
	changes := diff.Compare(before, after)
	if len(changes) != 1 || changes[0].New.File.Name != spelling.BaseName || changes[0].Old.File.Name != spelling.BaseName || changes[0].Place().Cut() != "c@b.example" {
		t.Errorf("want one change at the address in the base, got %v", described(changes))
	}
}

// The same two versions have the same changes in the same order.
func TestOrder(t *testing.T) {
	names, texts := single(t)
	for i, name := range names {
		other := texts[names[(i+1)%len(names)]]
		compare := func() string {
			return strings.Join(described(diff.Compare(stated(t, texts[name]), stated(t, other))), "\n")
		}
		if want, got := compare(), compare(); want != got || want == "" {
			t.Errorf("%s: want the same changes\n%s\ngot\n%s", name, want, got)
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	t := &testing.T{}
	names, texts := single(t)
	linter = lint.New()
	before, after := stated(t, texts[names[0]]), stated(t, strings.Replace(texts[names[0]], "title: ", "title: New ", 1))
	for b.Loop() {
		diff.Compare(before, after)
	}
}
