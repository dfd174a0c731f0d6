package compose_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

func document(t *testing.T, path string) *doc.Document {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	root, list := tree.Parse(source.NewFile(path, data))
	if len(list) > 0 {
		t.Fatalf("%s: want no finding, got %+v", path, list)
	}
	return compose.Compose(notice.Decode(root))
}

// words are the words of a transcription; bullets are not words.
func words(s string) []string {
	var out []string
	for _, line := range strings.Split(s, "\n") {
		line = strings.TrimSpace(line)
		line = strings.TrimPrefix(strings.TrimPrefix(line, "• "), "- ")
		out = append(out, strings.Fields(line)...)
	}
	return out
}

// Both real notices are printed word for word, each sentence once, in order.
func TestTranscriptions(t *testing.T) {
	for _, name := range []string{"ats", "imago"} {
		d := document(t, "../../examples/"+name+"/"+name+".notice.yaml")
		text, err := os.ReadFile("../../testdata/seeds/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		want := words(string(text))
		got := append(words(d.Title), append(words(d.Series), doc.Words(d.Blocks)...)...)
		if !slices.Equal(want, got) {
			for i := range want {
				if i >= len(got) || want[i] != got[i] {
					t.Errorf("%s: word %d: want … %q, got … %q", name, i, want[max(0, i-3):min(len(want), i+12)], got[max(0, min(i-3, len(got))):min(len(got), i+12)])
					break
				}
			}
			if len(got) > len(want) {
				t.Errorf("%s: want %d words, got %d", name, len(want), len(got))
			}
		}
	}
}
