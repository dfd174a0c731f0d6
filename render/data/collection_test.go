package data_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/data"
)

// A graph holds what JSON-LD says of each notice, and no two notices share a node: but for the
// context and the ids, they are equal.
func TestGraph(t *testing.T) {
	var graph, list bytes.Buffer
	g, l := data.NewGraph(&graph), data.NewTILTList(&list)
	var want, documents []any
	notices(t, func(_ string, n *notice.Notice) {
		var b bytes.Buffer
		if _, err := data.JSONLD(&b, n); err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(b.String(), `"_:`, fmt.Sprintf(`"_:n%d-`, len(want)+1))
		one := decoded(t, []byte(text)).(map[string]any)
		delete(one, "@context")
		want = append(want, one)
		document, _ := tiltOf(t, n)
		documents = append(documents, decoded(t, document))
		for _, c := range []*data.Collection{g, l} {
			if _, err := c.Add(n); err != nil {
				t.Fatal(err)
			}
		}
	})
	for _, c := range []*data.Collection{g, l} {
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
	got := decoded(t, graph.Bytes()).(map[string]any)
	if len(want) < 25 || !reflect.DeepEqual(got["@graph"], any(want)) || got["@context"] == nil || len(got) != 2 {
		t.Errorf("want the %d notices as a graph, got %d", len(want), len(got["@graph"].([]any)))
	}
	if !reflect.DeepEqual(decoded(t, list.Bytes()), any(documents)) {
		t.Error("want the documents of TILT as a list")
	}
}

// Without a notice, both are valid and empty; an error of the writer is that of all calls after it.
func TestEmptyAndBroken(t *testing.T) {
	for _, begin := range []func(*bytes.Buffer) *data.Collection{
		func(b *bytes.Buffer) *data.Collection { return data.NewGraph(b) }, func(b *bytes.Buffer) *data.Collection { return data.NewTILTList(b) },
	} {
		var b bytes.Buffer
		if err := begin(&b).Close(); err != nil || !json.Valid(b.Bytes()) {
			t.Errorf("want an empty document, got %v, %q", err, b.String())
		}
	}
	full := errors.New("full")
	c := data.NewGraph(writerFunc(func([]byte) (int, error) { return 0, full }))
	n := read(t, whole())
	if _, err := c.Add(n); err != full {
		t.Errorf("want the error of the writer, got %v", err)
	}
	if err := c.Close(); err != full {
		t.Errorf("want the first error, got %v", err)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }
