package schema_test

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

type object = map[string]any

// The reference is made from the schema, so that it cannot differ from it. NOTICEC_UPDATE=1
// writes it anew. Each example in it is executed: it has the right shape.
func TestReference(t *testing.T) {
	var whole object
	if err := json.Unmarshal([]byte(schema.Notice()), &whole); err != nil {
		t.Fatal(err)
	}
	r := &reference{t: t, whole: whole, shape: shape(t)}
	got := r.text()
	if os.Getenv("NOTICEC_UPDATE") != "" {
		if err := os.WriteFile("README.md", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("README.md")
	if err != nil || string(want) != got {
		t.Errorf("want README.md to be made from the schema: run NOTICEC_UPDATE=1 go test ./schema (%v)", err)
	}
	if r.rows < 180 {
		t.Errorf("want a row for each of some hundreds of keys, got %d", r.rows)
	}
}

type reference struct {
	t     *testing.T
	whole object
	shape *schema.Shape
	out   strings.Builder
	rows  int
}

func (r *reference) text() string {
	r.out.WriteString(`# The notice language, version 1

Every key of a ` + "`NAME.notice.yaml`" + `, made from [notice.schema.json](notice.schema.json). A base
(` + "`NAME.base.yaml`" + `, [base.schema.json](base.schema.json)) holds the same keys, and none must be there.

Facts have keys and codes; ` + "`text`" + ` holds the notice's own words, which are printed in place of the standard
sentence. A string where an item is expected is its ` + "`text`" + ` or ` + "`name`" + `; a list where a section is expected
is its ` + "`items`" + `. Leaving a section out, writing ` + "`none`" + ` and giving a value are three different things.
` + "`${controller.name}`" + ` stands for a value of the notice. What the law asks is told by ` + "`noticec lint`" + `.

## The notice

`)
	properties := r.whole["properties"].(object)
	var sections []string
	r.head()
	for _, key := range r.shape.Order {
		if r.shape.Keys[key].Keys != nil || r.shape.Keys[key].Items != nil && r.shape.Keys[key].Items.Keys != nil {
			sections = append(sections, key)
			continue
		}
		r.row(key, properties[key].(object), func(example string) string { return key + ": " + example + "\n" })
	}
	common := []string{"heading", "intro", "text", "note", "state", "reason", "stated_in", "inherit", "translates"}
	items := []string{"id", "note", "when", "for", "stated_in", "remove", "translates"}
	r.out.WriteString("\n## What every section can say\n\n")
	r.head()
	for _, key := range common {
		r.row(key, properties["purposes"].(object)["properties"].(object)[key].(object), func(example string) string { return "purposes:\n  " + key + ": " + example + "\n" })
	}
	r.out.WriteString("\n## What every item can say\n\n")
	r.head()
	definitions := r.whole["definitions"].(object)
	for _, key := range items {
		r.row(key, definitions["purposes_item"].(object)["properties"].(object)[key].(object), func(example string) string { return "purposes:\n  - {text: x, " + key + ": " + example + "}\n" })
	}
	for _, section := range sections {
		o, s := properties[section].(object), r.shape.Keys[section]
		meaning, duty := parts(o)
		fmt.Fprintf(&r.out, "\n## %s\n\n%s%s\n", section, meaning, strings.TrimSuffix(" "+duty+".", " ."))
		if section != "controller" && (s.Party || s.Section && s.Keys["items"] != nil && s.Keys["items"].Items.Party) {
			r.out.WriteString("\nThe keys of a party are those of [controller](#controller).\n")
		}
		first := true
		head := func() {
			if first {
				r.out.WriteString("\n")
				r.head()
				first = false
			}
		}
		wrap := func(s string) string { return section + ":\n  " + s }
		for _, key := range s.Order {
			if s.Section && (contains(common, key) || key == "items") || s.Party && section != "controller" && r.shape.Keys["controller"].Keys[key] != nil {
				continue
			}
			head()
			r.row(key, o["properties"].(object)[key].(object), func(example string) string { return wrap(key + ": " + example + "\n") })
		}
		item := object(nil)
		if d, ok := definitions[section+"_item"].(object); ok {
			item = d
		} else if below, ok := o["items"].(object); ok {
			item = below
		}
		if item == nil {
			continue
		}
		order := s.Items
		if s.Section {
			order = s.Keys["items"].Items
		}
		var must string
		for _, key := range toStrings(item["required"]) {
			must += ", " + key + ": x"
		}
		for _, key := range order.Order {
			if s.Section && contains(items, key) || key == "text" && !contains([]string{"summary", "definitions", "changes"}, section) {
				continue
			}
			if order.Party && (contains(common, key) || r.shape.Keys["controller"].Keys[key] != nil) {
				continue
			}
			head()
			r.row("items: "+key, item["properties"].(object)[key].(object), func(example string) string {
				return wrap("- {" + strings.TrimPrefix(strings.ReplaceAll(must, ", "+key+": x", "")+", "+key+": "+example+"}\n", ", "))
			})
		}
	}
	return r.out.String()
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func toStrings(v any) []string {
	var out []string
	list, _ := v.([]any)
	for _, x := range list {
		out = append(out, fmt.Sprint(x))
	}
	return out
}

func (r *reference) head() {
	r.out.WriteString("| key | what it means | law | example |\n| --- | --- | --- | --- |\n")
}

var (
	law      = regexp.MustCompile(`^(Art\.|UK |DPA|WP260|PECR|Recital)`)
	sentence = regexp.MustCompile(`[a-z` + "`" + `)\d]\. [A-Z` + "`" + `]`) // where one ends and another begins
)

// parts divides a description into what it means and the law behind it.
func parts(o object) (meaning, duty string) {
	rest, _ := o["description"].(string)
	var words, laws []string
	for rest != "" {
		i := sentence.FindStringIndex(rest)
		s := rest
		if i != nil {
			s, rest = rest[:i[0]+2], rest[i[0]+3:]
		} else {
			rest = ""
		}
		if law.MatchString(s) {
			laws = append(laws, strings.TrimSuffix(s, "."))
		} else {
			words = append(words, s)
		}
	}
	return strings.Join(words, " "), strings.Join(laws, "; ")
}

// row writes a key with an example, and executes the example.
func (r *reference) row(key string, o object, wrap func(string) string) {
	r.rows++
	meaning, duty := parts(o)
	example := exampleOf(o)
	name := key[strings.LastIndexByte(key, ' ')+1:]
	text := wrap(example)
	if !strings.Contains(text, "noticec:") {
		text = "noticec: 1\n" + text
	}
	if !strings.Contains(text, "\ntitle:") {
		text += "title: T\n"
	}
	root, list := tree.Parse(source.NewFile("a", []byte(text)))
	if len(list) == 0 {
		var err error
		if list, err = schema.Validate(root); err != nil {
			r.t.Fatal(err)
		}
	}
	if len(list) > 0 {
		r.t.Errorf("the example of %s:\n%s%s (%s)", key, text, list[0].Message, list[0].Help)
	}
	if codes := codesOf(o); len(codes) > 0 && len(codes) <= 20 {
		meaning += " One of `" + strings.Join(codes, "`, `") + "`."
	} else if len(codes) > 0 {
		meaning += fmt.Sprintf(" One of the %d codes of the schema.", len(codes))
	}
	cell := func(s string) string { return strings.ReplaceAll(s, "|", "\\|") }
	fmt.Fprintf(&r.out, "| `%s` | %s | %s | `%s: %s` |\n", key, cell(meaning), cell(duty), name, cell(example))
}

func codesOf(o object) []string {
	if codes := toStrings(o["enum"]); len(codes) > 0 {
		return codes
	}
	if then, ok := o["then"].(object); ok {
		return toStrings(then["enum"])
	}
	return nil
}

// exampleOf is a value that the key allows: the first example of the schema, its first
// code, or words.
func exampleOf(o object) string {
	if list, ok := o["examples"].([]any); ok && len(list) > 0 {
		return scalar(list[0])
	}
	types := toStrings(o["type"])
	if s, ok := o["type"].(string); ok {
		types = []string{s}
	}
	codes := codesOf(o)
	switch {
	case len(codes) > 0 && contains(types, "integer"):
		return codes[0]
	case len(codes) > 0:
		return codes[0]
	case contains(types, "boolean"):
		return "true"
	case contains(types, "integer"):
		return "25"
	case o["$ref"] != nil || contains(types, "object") && !contains(types, "string") && !contains(types, "array"):
		return inner(o)
	case contains(types, "array") && !contains(types, "string"):
		below, _ := o["items"].(object)
		return "[" + exampleOf(below) + "]"
	}
	if comment, _ := o["$comment"].(string); strings.HasPrefix(comment, "ids ") {
		if contains(types, "array") {
			return "[contact]"
		}
		return "contact"
	}
	if o["pattern"] != nil {
		return `"0123456789ab"`
	}
	return "your words"
}

// inner is a mapping with the first key that it allows.
func inner(o object) string {
	properties, _ := o["properties"].(object)
	for _, key := range []string{"text", "right", "basis", "condition", "section", "email", "label", "value", "name", "heading"} {
		if p, ok := properties[key].(object); ok {
			return "{" + key + ": " + exampleOf(p) + "}"
		}
	}
	return "{}"
}

func scalar(v any) string {
	s := fmt.Sprint(v)
	if regexp.MustCompile(`^[0-9][0-9 ]*$|[:#,&*!|>'"%@{}\[\]]|^[0-9.]+$|^0`).MatchString(s) {
		return `"` + s + `"`
	}
	return s
}
