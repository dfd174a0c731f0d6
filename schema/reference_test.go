package schema

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/testdata/golden"
)

// The reference is made from the schema, so that it cannot differ from it. NOTICEC_UPDATE=1
// writes it anew. Each example in it is executed: it has the right shape.
func TestReference(t *testing.T) {
	d, err := noticeEntry.read()
	if err != nil {
		t.Fatal(err)
	}
	r := &reference{t: t, document: d}
	got := r.text()
	golden.Check(t, "README.md", got)
	if strings.Contains(got, "{}") || strings.Contains(got, "[]") {
		t.Error("want no example that is empty")
	}
	if r.rows < 180 {
		t.Errorf("want a row for each of some hundreds of keys, got %d", r.rows)
	}
}

type reference struct {
	*document
	t    *testing.T
	out  strings.Builder
	rows int
}

func (r *reference) text() string {
	r.out.WriteString(`# The notice language, version 1

Every key of a ` + "`NAME.notice.yaml`" + `, made from [notice.schema.json](notice.schema.json). A base
(` + "`NAME.base.yaml`" + `, [base.schema.json](base.schema.json)) holds the same keys, and none must be there.

Facts have keys and codes; ` + "`text`" + ` holds the notice's own words, which are printed in place of the standard
sentence. A string where an item is expected is its ` + "`text`" + ` or ` + "`name`" + ` (of a party, an e-mail address is its ` + "`email`" + `); a list where a section is expected
is its ` + "`items`" + `. Leaving a section out, writing ` + "`none`" + ` and giving a value are three different things.
` + "`${controller.name}`" + ` stands for a value of the notice. What the law asks is told by ` + "`noticec lint`" + `.

## The notice

`)
	var sections []string
	r.head()
	for _, key := range r.root.Keys() {
		n := r.root.Key(key)
		if len(n.Keys())+len(n.Item().Keys()) > 0 {
			sections = append(sections, key)
			continue
		}
		r.row(key, n, func(example string) string { return key + ": " + example + "\n" })
	}
	common := []string{"heading", "intro", "text", "note", "as", "columns", "state", "reason", "regime", "stated_in", "inherit", "translates"}
	items := []string{"id", "note", "when", "for", "stated_in", "remove", "translates"}
	r.out.WriteString("\n## What every section can say\n\n")
	r.head()
	for _, key := range common {
		r.row(key, r.root.Key("purposes").Key(key), func(example string) string { return "purposes:\n  " + key + ": " + example + "\n" })
	}
	r.out.WriteString("\n## What every item can say\n\n")
	r.head()
	for _, key := range items {
		r.row(key, r.definitions["purposes_item"].Key(key), func(example string) string { return "purposes:\n  - {text: x, " + key + ": " + example + "}\n" })
	}
	r.out.WriteString("\n## What every group can say\n\nItems stand in groups with words of their own, and groups in groups, once. `layout.order` names a group by its `id`.\n\n")
	r.head()
	for _, key := range r.root.Key("recipients").Key("items").Item().Group().Keys() {
		if key == "items" {
			continue
		}
		r.row(key, r.definitions["recipients_group"].Key(key), func(example string) string { return "recipients:\n  - {items: [x], " + key + ": " + example + "}\n" })
	}
	r.block("recipients", r.root.Key("recipients"))
	printing, err := os.ReadFile("testdata/printing.md")
	if err != nil {
		r.t.Fatal(err)
	}
	r.out.WriteString("\n" + string(printing))
	for _, section := range sections {
		s := r.root.Key(section)
		meaning, duty := parts(s)
		fmt.Fprintf(&r.out, "\n## %s\n\n%s%s\n", section, meaning, strings.TrimSuffix(" "+duty+".", " ."))
		if section != "controller" && (s.IsParty() || s.IsSection() && s.Key("items") != nil && s.Key("items").Item().IsParty()) {
			r.out.WriteString("\nThe keys of a party are those of [controller](#controller).\n")
		}
		r.block(section, s)
		first := true
		head := func() {
			if first {
				r.out.WriteString("\n")
				r.head()
				first = false
			}
		}
		wrap := func(s string) string { return section + ":\n  " + s }
		for _, key := range s.Keys() {
			if s.IsSection() && (slices.Contains(common, key) || key == "items") || s.IsParty() && section != "controller" && r.root.Key("controller").Key(key) != nil {
				continue
			}
			head()
			r.rowsBelow(key, s.Key(key), func(example string) string { return wrap(key + ": " + example + "\n") })
		}
		item := r.definitions[section+"_item"]
		if item == nil {
			item = s.Item()
		}
		if item == nil {
			continue
		}
		var must string
		required := item.required
		if item.elseSchema != nil {
			required = append(slices.Clone(required), item.elseSchema.required...) // of what is not removed
		}
		for _, key := range required {
			must += ", " + key + ": x"
		}
		for _, key := range item.Keys() {
			if s.IsSection() && slices.Contains(items, key) || key == "text" && !slices.Contains([]string{"summary", "definitions", "changes"}, section) {
				continue
			}
			if item.IsParty() && (slices.Contains(common, key) || r.root.Key("controller").Key(key) != nil) {
				continue
			}
			head()
			r.rowsBelow("items: "+key, item.Key(key), func(example string) string {
				return wrap("- {" + strings.TrimPrefix(strings.ReplaceAll(must, ", "+key+": x", "")+", "+key+": "+example+"}\n", ", "))
			})
		}
	}
	return r.out.String()
}

func (r *reference) head() {
	r.out.WriteString("| key | what it means | law | example |\n| --- | --- | --- | --- |\n")
}

var (
	legal    = regexp.MustCompile(`^(Art\.|UK |DPA|WP260|PECR|Recital)`)
	sentence = regexp.MustCompile(`[a-z` + "`" + `)\d]\. [A-Z` + "`" + `]`) // where one ends and another begins
)

// parts divides a description into what it means and the law behind it.
func parts(n *Node) (meaning, duty string) {
	rest := n.Description
	var words, laws []string
	for rest != "" {
		i := sentence.FindStringIndex(rest)
		s := rest
		if i != nil {
			s, rest = rest[:i[0]+2], rest[i[0]+3:]
		} else {
			rest = ""
		}
		if legal.MatchString(s) {
			laws = append(laws, strings.TrimSuffix(s, "."))
		} else {
			words = append(words, s)
		}
	}
	return strings.Join(words, " "), strings.Join(laws, "; ")
}

// block writes the nested example of a section, in lines.
func (r *reference) block(section string, n *Node) {
	for _, l := range n.exampleValues() {
		if l[0] != '{' && l[0] != '[' {
			continue
		}
		root, list := tree.Parse(source.NewFile("a", []byte(section+": "+l.text()+"\n")))
		if len(list) > 0 {
			r.t.Fatalf("%s: %v", section, list)
		}
		r.out.WriteString("\n```yaml\n" + lines(root, 0) + "```\n")
		return
	}
	r.t.Errorf("want a nested example of %s", section)
}

// lines writes a mapping or a list as YAML in lines; a short list of scalars stays on one.
func lines(n *tree.Node, indent int) string {
	var b strings.Builder
	margin := strings.Repeat(" ", indent)
	value := func(v *tree.Node, indent int) string {
		switch {
		case v.Kind == tree.Scalar:
			return " " + v.Span.Cut() + "\n"
		case v.Kind == tree.Sequence && !slices.ContainsFunc(v.Items, func(n *tree.Node) bool { return n.Kind != tree.Scalar }):
			var items []string
			for _, item := range v.Items {
				items = append(items, item.Span.Cut())
			}
			if line := " [" + strings.Join(items, ", ") + "]\n"; len(line)+indent < 80 {
				return line
			}
		}
		return "\n" + lines(v, indent)
	}
	for _, p := range n.Pairs {
		b.WriteString(margin + p.Key.Value + ":" + value(p.Value, indent+2))
	}
	for _, item := range n.Items {
		text := value(item, indent+2)
		b.WriteString(margin + "-" + strings.Replace(text, "\n"+margin+"  ", " ", 1))
	}
	return b.String()
}

// rowsBelow writes a key, and the keys below it, as KEY.BELOW.
func (r *reference) rowsBelow(key string, n *Node, wrap func(string) string) {
	r.row(key, n, wrap)
	below := n
	list := len(n.Keys()) == 0
	if list {
		below = n.Item()
	}
	if n.Key("value") != nil || n.Group() != nil || n.IsOrdered() || below.Key("basis") != nil || below.Key("condition") != nil {
		return // ways to reach a party, groups, columns and alternatives: they are told elsewhere
	}
	for _, name := range below.Keys() {
		if value := below.Key(name); value.Key("value") == nil && !value.IsResolved() {
			r.row(key+"."+name, value, func(example string) string {
				example = "{" + name + ": " + example + "}"
				if list {
					example = "[" + example + "]"
				}
				return wrap(example)
			})
		}
	}
}

// row writes a key with an example, and executes the example.
func (r *reference) row(key string, n *Node, wrap func(string) string) {
	r.rows++
	meaning, duty := parts(n)
	example := exampleOf(n)
	name := key[strings.LastIndexAny(key, " .")+1:]
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
		if list, err = Validate(root); err != nil {
			r.t.Fatal(err)
		}
	}
	if len(list) > 0 {
		r.t.Errorf("the example of %s:\n%s%s (%s)", key, text, list[0].Message, list[0].Help)
	}
	if codes := codesOf(n); len(codes) > 0 && len(codes) <= 20 {
		meaning += " One of `" + strings.Join(codes, "`, `") + "`."
	} else if len(codes) > 0 {
		meaning += fmt.Sprintf(" One of the %d codes of the schema.", len(codes))
	}
	cell := func(s string) string { return strings.ReplaceAll(s, "|", "\\|") }
	fmt.Fprintf(&r.out, "| `%s` | %s | %s | `%s: %s` |\n", key, cell(meaning), cell(duty), name, cell(example))
}

func codesOf(n *Node) []string {
	if codes := n.Codes(); len(codes) > 0 {
		return codes
	}
	return n.then.Codes()
}

// exampleOf is a value that the key allows: the first example of the schema, its first
// code, or words.
func exampleOf(n *Node) string {
	if list := n.exampleValues(); len(list) > 0 {
		for _, l := range list {
			if (l[0] == '{' || l[0] == '[') == (len(n.Keys())+len(n.Item().Keys()) > 0 && n.Key("value") == nil) {
				return plainOrQuoted(l)
			}
		}
		return plainOrQuoted(list[0])
	}
	codes := codesOf(n)
	switch {
	case len(codes) > 0:
		return codes[0]
	case n.types&isBoolean != 0:
		return "true"
	case n.types&isInteger != 0:
		return "25"
	case n.types&isArray != 0 && n.types&isString == 0:
		return "[" + exampleOf(n.items) + "]"
	}
	if id := n.IDs(); id != "" {
		id = map[string]string{
			"audiences": "tenants", "lawful_bases": "public-task", "personal_data": "contact", "purposes": "news", "provision": "alarm",
			"recipients": "nhs", "retention": "file", "special_category_conditions": "health-or-social-care",
		}[id]
		if n.types&isArray != 0 {
			return "[" + id + "]"
		}
		return id
	}
	if n.pattern != nil {
		return `"0123456789ab"`
	}
	return "your words"
}
