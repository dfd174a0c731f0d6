package render_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/schema"
)

// What a user reads of the formats is what the table of formats holds: the README and the
// schema of the configuration, from whose examples editors complete.
func TestFormatsAreTold(t *testing.T) {
	names := render.Names(render.Formats())
	var config struct {
		Properties struct {
			Formats struct {
				Description string
				Examples    []string
			}
		}
	}
	if err := json.Unmarshal([]byte(schema.Config()), &config); err != nil {
		t.Fatal(err)
	}
	if got := config.Properties.Formats; !slices.Equal(names, got.Examples) || !strings.Contains(got.Description, strings.Join(render.UsualNames(), ", ")) {
		t.Errorf("schema/config.schema.json, formats: want the examples %v, and %v in the description, got %+v", names, render.UsualNames(), got)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := "--format " + strings.Join(names, ",") + " "; !strings.Contains(string(readme), want) {
		t.Errorf("README.md: want %q", want)
	}
	if err := render.Distinct(render.Formats()); err != nil {
		t.Error(err)
	}
	pages := 0
	for _, f := range render.Formats() {
		if f.IsPage {
			pages++
		}
		if f.Title == "" || f.MediaType == "" || !strings.HasPrefix(f.Extension, ".") {
			t.Errorf("%s: want a title, a media type and an extension", f.Name)
		}
	}
	if pages != 1 || !render.Page().IsPage {
		t.Errorf("want one format of pages, got %d", pages)
	}
}
