package merge_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/merge"
)

// A record that is written reads as it was.
func TestRecord(t *testing.T) {
	want := &merge.Record{
		Notice: "a.notice.yaml", Fields: []merge.Field{{"a.notice.yaml", "/title", "Two\nlines & <more>\u2028"}},
		Places: []merge.Place{{"noticec_1", 0}}, Printed: [][]merge.Segment{{{0, "The "}, {1, "Two lines"}}},
	}
	data, err := want.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := merge.Decode(data); err != nil || !reflect.DeepEqual(want, got) {
		t.Errorf("want %v, got %v, %v", want, got, err)
	}
	if name := want.Fields[0].Name(); name != "a.notice.yaml: title" {
		t.Errorf("want its file and path, got %q", name)
	}
}

// A record that leads to what it does not hold is refused with what to do.
func TestDamagedRecords(t *testing.T) {
	for _, data := range []string{
		``, `[]`, `{"places":[{"field":0}]}`, `{"fields":[{}],"places":[{"field":-1}]}`, `{"printed":[[{"place":1}]]}`, `{"printed":[[{"place":-1}]]}`,
		`{"fields":[` + strings.Repeat("{},", 100_000) + `{}]}`,
	} {
		if _, err := merge.Decode([]byte(data)); err == nil || !strings.Contains(err.Error(), "build --review") {
			t.Errorf("%.40s: want what to do, got %v", data, err)
		}
	}
}
