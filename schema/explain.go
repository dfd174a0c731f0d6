package schema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// at returns the Node at a keyword location of the library, the Node that has the keys of the value
// there, and the last keyword that is not inside a definition.
func (d *document) at(keywords string) (n, shape *Node, last string) {
	n, shape = d.root, d.root
	steps := strings.Split(keywords, "/")[1:]
	for i := 0; i < len(steps) && n != nil; i++ {
		switch last = steps[i]; last {
		case "properties":
			i++
			n, _ = n.property(unescape(steps[i]))
		case "additionalProperties":
			n = n.otherKeys
		case "items":
			n = n.items
		case "if":
			n = n.ifSchema
		case "then":
			n = n.then
		case "else":
			n = n.elseSchema
		}
		if n != nil && n.name != "" {
			last = ""
		}
		if n != nil && len(n.properties) > 0 {
			shape = n
		}
	}
	return n, shape, last
}

// unescape decodes a reference token of a JSON pointer.
func unescape(part string) string {
	if strings.IndexByte(part, '~') < 0 {
		return part
	}
	return strings.NewReplacer("~1", "/", "~0", "~").Replace(part)
}

// A violation is one error of the validator.
type violation struct {
	keyword string
	schema  *Node  // that holds the keyword
	shape   *Node  // that has the keys of the value; the schema, or one that it adds a condition to
	group   *Node  // of an item that may also be a group: the schema of the group
	pointer string // to the value
	name    string // of the key that has the value, or of the list that it is in
	item    bool   // whether the value is an item of the list
	key     source.Text
	node    *tree.Node
	branch  bool   // whether a mapping was allowed, too
	command string // that prints the schema
}

// explain converts the errors of the validator to findings.
func explain(root *tree.Node, failed *jsonschema.ValidationError, d *document) (diag.List, error) {
	var list diag.List
	done := map[string]bool{}
	for _, f := range faults(root, d, failed) {
		if done[f.pointer] {
			continue // one value, one finding
		}
		if len(list) > diag.MaxFindings {
			break // no more are shown
		}
		found := f.findings()
		done[f.pointer] = len(found) > 0
		for i := range found {
			found[i].Node = strings.TrimPrefix(f.pointer, "/")
		}
		list = append(list, found...)
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("no words for what the schema refused: %s", failed.Error())
	}
	list.Sort()
	return tree.Limit(root.Span.File, list), nil
}

// violations returns the leaves of the validation error; unknown keys first, as they may be
// misspelt required keys.
func faults(root *tree.Node, d *document, failed *jsonschema.ValidationError) []violation {
	var out []violation
	var leaves func(*jsonschema.ValidationError)
	leaves = func(e *jsonschema.ValidationError) {
		for _, c := range e.Causes {
			leaves(c)
		}
		if len(e.Causes) > 0 {
			return
		}
		i := strings.LastIndexByte(e.KeywordLocation, '/')
		f := violation{keyword: e.KeywordLocation[i+1:], pointer: e.InstanceLocation, command: d.command}
		var last string
		f.schema, f.shape, last = d.at(e.KeywordLocation[:i])
		f.branch = f.keyword == "type" && last == "else"
		if section, ok := strings.CutSuffix(f.schema.name, "_item"); ok {
			f.group = d.definitions[section+"_group"]
		}
		f.find(root)
		out = append(out, f)
	}
	leaves(failed)
	slices.SortStableFunc(out, func(a, b violation) int { return rank(a.keyword) - rank(b.keyword) })
	return out
}

func rank(keyword string) int {
	switch keyword {
	case "additionalProperties":
		return 0
	case "type":
		return 1
	}
	return 2
}

// find sets the node of a violation, its name, and its key.
func (f *violation) find(root *tree.Node) {
	f.node, f.name = root, ""
	f.key = source.Text{Span: root.Span}
	for _, part := range strings.Split(f.pointer, "/")[1:] {
		part = unescape(part)
		if f.item = f.node.Kind == tree.Sequence; f.item {
			f.node = f.node.At("/" + part)
			f.key = source.Text{Span: f.node.Span}
			continue
		}
		for _, p := range f.node.Pairs {
			if p.Key.Value == part {
				if part != "items" || f.name == "" { // of a group: it is named by its section
					f.name = part
				}
				f.node, f.key = p.Value, p.Key
				break
			}
		}
	}
}

// span is where a finding about the value is placed: the scalar itself, else its key.
func (f *violation) span() source.Span {
	if f.node.Kind == tree.Scalar {
		return f.node.Span
	}
	return f.key.Span
}

// subject names the value in a message.
func (f *violation) subject() string {
	switch {
	case f.name == "":
		return "the notice"
	case f.item:
		return "an item of `" + f.name + "`"
	}
	return "`" + f.name + "`"
}
