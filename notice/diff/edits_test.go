package diff_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/diff"
)

func TestEdits(t *testing.T) {
	for _, test := range []struct {
		before, after, want string
	}{
		{"", "", ""},
		{"two years", "two years", "two years"},
		{"", "two years", "{+two years+}"},
		{"two years", "", "[-two years-]"},
		{"We keep it two years.", "We keep it nine years.", "We keep it [-two-]{+nine+} years."},
		{"Wir löschen es.", "Wir löschen alles.", "Wir löschen [-es-]{+alles+}."},
		{"a b c", "c b a", "[-a-]{+c+} b [-c-]{+a+}"},
		{"one, two", "one; two", "one[-,-]{+;+} two"},
	} {
		if got := marked(diff.Edits(test.before, test.after)); got != test.want {
			t.Errorf("%q → %q: want %s, got %s", test.before, test.after, test.want, got)
		}
	}
}

// marked marks what is removed and added.
func marked(edits []diff.Edit) string {
	var b strings.Builder
	for _, e := range edits {
		b.WriteString([...]string{diff.Equal: e.Text, diff.Removed: "[-" + e.Text + "-]", diff.Added: "{+" + e.Text + "+}"}[e.Kind])
	}
	return b.String()
}

// Long texts are compared word by word, too: what differs is found where it stands.
func TestWordsOfLongTexts(t *testing.T) {
	var words []string
	for i := range 5000 {
		words = append(words, []string{"we", "use", "your", "word" + strconv.Itoa(i), "for"}[i%5])
	}
	before := strings.Join(words, " ")
	words[10], words[2500], words[4900] = "first", "second", "third"
	want := map[diff.EditKind]int{diff.Removed: 3, diff.Added: 3}
	for _, e := range diff.Edits(before, strings.Join(words, " ")) {
		if e.Kind != diff.Equal {
			if want[e.Kind]--; len(strings.Fields(e.Text)) != 1 {
				t.Errorf("want one word, got %q", e.Text)
			}
		}
	}
	if want[diff.Removed] != 0 || want[diff.Added] != 0 {
		t.Errorf("want three words replaced, %v are left over", want)
	}
}

// The edits hold both texts, whatever they are, and are made in bounded time and memory.
func FuzzEdits(f *testing.F) {
	f.Add("two years", "nine years")
	f.Add(strings.Repeat("a ", 20_000), strings.Repeat("b ", 20_000))
	f.Add("x\xff y", "\xff")
	f.Fuzz(func(t *testing.T, before, after string) {
		var a, b strings.Builder
		for i, e := range diff.Edits(before, after) {
			if e.Text == "" {
				t.Errorf("edit %d is empty", i)
			}
			if e.Kind != diff.Added {
				a.WriteString(e.Text)
			}
			if e.Kind != diff.Removed {
				b.WriteString(e.Text)
			}
		}
		if d := cmp.Diff([]string{before, after}, []string{a.String(), b.String()}); d != "" {
			t.Error(d)
		}
	})
}
