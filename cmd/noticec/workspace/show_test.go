package workspace_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/source"
)

// What is shown of the index and of the look is a configuration with the same settings.
func TestShowIsAConfiguration(t *testing.T) {
	for _, text := range []string{
		"index: {group: letter, intro: \"Ask: 'us'. Or \\\"them\\\".\", review: true, kinds: [{name: 'Care: all', paths: 'care/**'}, {name: \"1\", paths: [a, \"*\"]}]}\nhtml: {heads: sans, theme: plain}\n",
		"index: {kinds: [{name: \"{, a\", paths: care}]}\n",
		"index: {review: true}\n",
		"html: {heads: serif}\n",
		"out: public\n",
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, config.Name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		t.Chdir(dir)
		shown, list, err := workspace.Nearest.Show("a.notice.yaml")
		if err != nil || len(list) > 0 {
			t.Fatal(list, err)
		}
		read := func(text string) *config.Config {
			c, list, err := config.Read(source.NewFile(config.Name, []byte(text)), nil)
			if err != nil || len(list) > 0 {
				t.Fatalf("%s: want a configuration, got %+v, %v", text, list, err)
			}
			return c
		}
		want, got := read(text), read(shown)
		if d := cmp.Diff(want.Index, got.Index, texts); d != "" {
			t.Errorf("%s: (want -, got +):\n%s", text, d)
		}
		if d := cmp.Diff(want.HTML, got.HTML, texts, cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%s: (want -, got +):\n%s", text, d)
		}
	}
}

// texts compares texts by their values.
var texts = cmp.Comparer(func(a, b source.Text) bool { return a.Value == b.Value })
