package build_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
)

// Fonts, page, text and colours of noticec.yaml reach the backend, where it says none those of the pages; a face that is not named is
// the upright one.
func TestSettingsOfPDFs(t *testing.T) {
	dir := t.TempDir()
	font, err := os.ReadFile("../../../render/pdf/face/fonts/NoticeSans-Italic.ttf")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"font.ttf":      font,
		"noticec.yaml":  []byte("pdf: {paper: letter, size: large, embed: true, fonts: {regular: font.ttf, italic: font.ttf}, colors: {link: \"#003366\"}}\nhtml: {heads: sans, colors: {accent: \"#004d40\"}}\n"),
		"n.notice.yaml": []byte("noticec: 1\n"),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o755); err != nil {
		t.Fatal(err)
	}
	d, err := build.DefaultsOf(workspace.Nearest, []string{filepath.Join(dir, "n.notice.yaml")})
	if err != nil || len(d.Findings) > 0 {
		t.Fatalf("want settings, got %v, %v", d.Findings, err)
	}
	o := d.Settings.PDF
	if !o.Letter || !o.Large || !o.Embed || !o.SansHeads || o.Colors.Link != "#003366" || o.Colors.Accent != "#004d40" {
		t.Errorf("want what noticec.yaml says, got %+v", o)
	}
	if f := o.Family; f == nil || f.Regular.Name != "NoticeSans-Italic" || f.Bold != f.Regular || f.Italic != f.Regular {
		t.Errorf("want the one font for all faces, read once, got %+v", f)
	}
}
