package schema_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/schema"
)

func TestPlace(t *testing.T) {
	top, err := schema.NoticePlace()
	if err != nil {
		t.Fatal(err)
	}
	if keys := top.Keys(); len(keys) < 50 || keys[0] != "$schema" || !slices.Contains(keys, "purposes") {
		t.Errorf("want the keys of a notice in their order, got %q", keys)
	}
	purpose := top.Key("purposes").Item()
	if keys := purpose.Keys(); !slices.Contains(keys, "basis") || slices.Index(keys, "id") > slices.Index(keys, "basis") {
		t.Errorf("want the keys of a purpose, got %q", keys)
	}
	if got := purpose.Key("basis").Comment(); got != "ids lawful_bases" {
		t.Errorf("want what it names, got %q", got)
	}
	if got := purpose.Key("basis").Description(); !strings.Contains(got, "Art. 13(1)(c)") {
		t.Errorf("want the article, got %q", got)
	}
	same := top.Key("purposes").Key("items").Item().Keys()
	if !slices.Equal(purpose.Keys(), same) {
		t.Errorf("want the same keys in the long form, got %q", same)
	}
	if got := top.Key("regime").Codes(); !slices.Contains(got, "uk-gdpr") {
		t.Errorf("want the codes, got %q", got)
	}
	if got := top.Key("lawful_bases").Item().Key("basis").Codes(); !slices.Contains(got, "public-task") {
		t.Errorf("want the codes, got %q", got)
	}
	if p := top.Key("layout").Key("numbered"); !p.Takes("boolean") || p.Takes("string") {
		t.Error("want a truth value")
	}
	if p := top.Key("nothing"); len(p.Keys()) > 0 || len(p.Item().Key("x").Codes()) > 0 || p.Description() != "" {
		t.Error("want nothing at a place that there is not")
	}
	config, err := schema.ConfigPlace()
	if err != nil || !slices.Contains(config.Keys(), "overrides") {
		t.Errorf("want the keys of noticec.yaml, got %q, %v", config.Keys(), err)
	}
}
