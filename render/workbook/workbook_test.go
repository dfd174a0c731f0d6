package workbook

import "testing"

// Every state but the answer itself is told in words, and by words of its own.
func TestStatesHaveWords(t *testing.T) {
	seen := map[string]State{}
	for s := range State(len(stateWords)) {
		word := s.String()
		if (word == "") != (s == Filled) {
			t.Errorf("state %d is %q", s, word)
		}
		if other, ok := seen[word]; ok {
			t.Errorf("states %d and %d are both %q", other, s, word)
		}
		seen[word] = s
	}
	if int(NotOwed) != len(stateWords)-1 {
		t.Errorf("want %d words, got %d", NotOwed+1, len(stateWords))
	}
}

func TestOfWithoutValuesIsUnknown(t *testing.T) {
	for _, values := range [][]string{nil, {""}} {
		if c := Of(values...); c.State != Unknown || c.Values != nil {
			t.Errorf("want an unknown cell of %q, got %+v", values, c)
		}
	}
	if c := Of("a", "b"); c.State != Filled || len(c.Values) != 2 {
		t.Errorf("want both values, got %+v", c)
	}
}
