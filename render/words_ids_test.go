package render_test

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
)

// noticeFiles are the notices below the folders, by path.
func noticeFiles(t *testing.T, folders ...string) []string {
	t.Helper()
	var out []string
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, _ os.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".notice.yaml") {
				out = append(out, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(out) < 5 {
		t.Fatalf("want the notices below %v, got %d", folders, len(out))
	}
	return out
}

// changed reads a notice of a file, and the bases that it extends, each changed by change.
func changed(t *testing.T, path string, change func(string) string) check.Result {
	t.Helper()
	open := func(path string) (*source.File, error) {
		text, err := os.ReadFile(path)
		return source.NewFile(path, []byte(change(string(text)))), err
	}
	file, err := open(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := check.File(file, check.Settings{Today: "2026-11-23", Linter: noRules}, func(from *source.File, name string) (*source.File, error) {
		return open(filepath.Join(filepath.Dir(from.Name), name))
	})
	if err != nil {
		t.Fatal(err)
	}
	if r.Notice == nil {
		t.Fatalf("%s: want a notice, got %v", path, r.Findings)
	}
	return r
}

// An id is for references: no page shows it.
func TestIDsAreNotPrinted(t *testing.T) {
	marked := 0
	for _, path := range noticeFiles(t, "../examples", "../testdata/valid", "../testdata/complete") {
		n := changed(t, path, func(text string) string { return text }).Notice
		ids := map[string]bool{}
		eachCode(reflect.ValueOf(n).Elem(), "", references, func(key string, t *source.Text) {
			if key == "id" && t.IsSet() {
				ids[t.Value] = true
			}
		})
		eachCode(reflect.ValueOf(n).Elem(), "", references, func(_ string, t *source.Text) {
			section, id, inSection := strings.Cut(t.Value, "/")
			switch {
			case ids[t.Value]:
				t.Value = marker + "-" + t.Value
				marked++
			case inSection && ids[id]: // a group
				t.Value = section + "/" + marker + "-" + id
				marked++
			}
		})
		in := render.Input{Document: compose.Compose(n), Notice: n}
		for _, page := range pages {
			if page.name != "html" && page.name != "text" {
				continue
			}
			if words := page.print(t, in); strings.Contains(words, marker) {
				at := strings.Index(words, marker)
				t.Errorf("%s: want no id in %s, got %q", path, page.name, words[max(0, at-60):min(len(words), at+60)])
			}
		}
	}
	if marked < 300 {
		t.Errorf("want ids and references in the notices, got %d", marked)
	}
}

// references are the keys of ids and of references to them.
var references = []string{"id", "data", "recipients", "retention", "provision", "conditions", "basis", "purposes", "for", "about,code", "before", "after", "contains"}

// eachCode calls f for the texts below keys of a value, with the key as its tag says it.
func eachCode(v reflect.Value, key string, keys []string, f func(key string, t *source.Text)) {
	switch {
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			eachCode(v.Index(i), key, keys, f)
		}
	case v.Kind() != reflect.Struct || v.Type() == reflect.TypeFor[source.Span]():
	case v.Type() == reflect.TypeFor[source.Text]():
		if slices.Contains(keys, key) {
			f(key, v.Addr().Interface().(*source.Text))
		}
	default:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				eachCode(v.Field(i), field.Tag.Get("key"), keys, f)
			}
		}
	}
}

// eachNamed calls f for what is written at keys of a notice.
func eachNamed(n *notice.Notice, keys []string, f func(string)) {
	eachCode(reflect.ValueOf(n).Elem(), "", keys, func(_ string, t *source.Text) { f(t.Value) })
}
