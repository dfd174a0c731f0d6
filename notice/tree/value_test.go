package tree_test

import (
	"encoding/json"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A number has one value, for the schema and for the model: what is taken for a whole number
// is read as one, and what JSON cannot write is none.
func TestWholeNumbers(t *testing.T) {
	for text, want := range map[string]int{"18": 18, "-3": -3, "0": 0, "18.0": 18, "1.8e1": 18, "1e3": 1000, "9007199254740992": 1 << 53} {
		if got, whole := parse(t, text).Whole(); !whole || got != want {
			t.Errorf("%s: want %d, got %d, %t", text, want, got, whole)
		}
	}
	for _, text := range []string{"18.5", ".inf", "-.inf", ".nan", "1e99", "true", "words", "'18'", "123456789012345678901234567890"} {
		if got, whole := parse(t, text).Whole(); whole {
			t.Errorf("%s: want no whole number, got %d", text, got)
		}
	}
	for _, text := range []string{"0x12", "0o22", "0b10010", "1_8", "+018", "+200", "0777", ".inf", ".nan"} {
		if got := parse(t, text).Value(); got != json.Number("0.5") {
			t.Errorf("%s: want a value that is not whole, got %v", text, got)
		}
	}
}

// parse reads the value of a key.
func parse(t *testing.T, text string) *tree.Node {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a", []byte("a: "+text+"\n")))
	if root == nil || len(list) > 0 {
		t.Fatal(text, list)
	}
	return root.Get("a")
}
