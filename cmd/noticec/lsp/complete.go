package lsp

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

func isConfig(path string) bool { return strings.HasSuffix(path, config.Name) }

// An offer is something that may be written.
type offer struct {
	label, text  string // text is what is written; empty for the label
	detail, docs string
	kind         int
}

// complete offers what may be written at a place.
func (s *server) complete(d *document, offset int) any {
	line := d.data[d.starts[d.position(offset).Line]:offset]
	g := gap{from: offset, to: offset}
	var offers []offer
	if i := strings.LastIndex(line, "#"); i >= 0 && strings.Contains(line[i:], "noticec:ignore") {
		g.from = offset - len(line) + strings.LastIndexAny(line, " ,") + 1
		offers = codeOffers()
	} else {
		g = d.gapAt(offset)
		offers = s.offers(d, g)
	}
	list := completionList{Items: []completionItem{}}
	for i, o := range offers {
		item := completionItem{
			Label: o.label, Kind: o.kind, Detail: o.detail, SortText: fmt.Sprintf("%04d", i), FilterText: o.label,
			TextEdit: &textEdit{d.between(g.from, g.to), o.label},
		}
		if o.text != "" {
			item.TextEdit.NewText = o.text
		}
		if o.docs != "" {
			item.Documentation = &markup{"markdown", o.docs}
		}
		list.Items = append(list.Items, item)
	}
	return list
}

func codeOffers() []offer {
	var out []offer
	for _, c := range check.Codes() {
		if !c.Required {
			out = append(out, offer{label: c.ID, kind: kindEnumMember, detail: c.Name, docs: c.Summary})
		}
	}
	return out
}

func (s *server) offers(d *document, g gap) []offer {
	if strings.HasPrefix(g.word, "${") {
		return s.variables(d)
	}
	var out []offer
	if g.value != nil {
		out = s.values(d, *g.value)
	}
	if g.key != nil {
		colon := ": "
		if rest := d.line(d.position(g.to).Line)[g.to-d.starts[d.position(g.to).Line]:]; strings.Contains(rest, ":") && !strings.ContainsAny(rest[:strings.Index(rest, ":")], " ,{}[]") {
			colon = "" // the key has its colon
		}
		for _, k := range g.key.above.Keys() {
			if g.key.around.Get(k) == nil {
				out = append(out, offer{label: k, text: k + colon, kind: kindProperty, docs: g.key.above.Key(k).Description()})
			}
		}
	}
	return out
}

// values are what may stand at a value: codes, ids, sections, files, examples.
func (s *server) values(d *document, at spot) []offer {
	var out []offer
	for _, c := range at.place.Codes() {
		if law.CodeOf(c) != "" && slices.Contains(at.place.Codes(), law.CodeOf(c)) && law.CodeOf(c) != c {
			continue // an article beside its code
		}
		out = append(out, offer{label: c, kind: kindEnumMember, detail: article(at.last(), c)})
	}
	if at.place.Takes("boolean") {
		out = append(out, offer{label: "true", kind: kindValue}, offer{label: "false", kind: kindValue})
	}
	if section, ok := strings.CutPrefix(s.names(at), "ids "); ok {
		for _, id := range s.ids(d, section) {
			out = append(out, offer{label: id.name, kind: kindReference, detail: id.words})
		}
		for _, c := range codesOf(section) {
			out = append(out, offer{label: c, kind: kindEnumMember, detail: article(section, c)})
		}
	}
	if namesSection(at) {
		out = append(out, s.sections(d)...)
	}
	if bases, ok := namesFile(at); ok {
		for _, name := range s.editor().Named(d.path, bases) {
			out = append(out, offer{label: name, kind: kindFile})
		}
	}
	if len(out) == 0 && at.place.Comment() == "" {
		for _, e := range at.place.Examples() {
			out = append(out, offer{label: e, kind: kindValue, detail: "example"})
		}
		if at.last() == "updated" || at.last() == "effective" {
			out = slices.Insert(out, 0, offer{label: s.Today(), kind: kindValue, detail: "today"})
		}
	}
	return out
}

// names is the annotation of a value; an item of a list has that of its list.
func (s *server) names(at spot) string {
	if c := at.place.Comment(); c != "" || len(at.path) == 0 || at.path[len(at.path)-1] != "" {
		return c
	}
	p, err := schema.NoticePlace()
	if err != nil {
		return ""
	}
	for _, key := range at.path[:len(at.path)-1] {
		if key == "" {
			p = p.Item()
		} else {
			p = p.Key(key)
		}
	}
	return p.Comment()
}

// codesOf are the codes by which items of a section may be named without an id.
func codesOf(section string) []string {
	var out []string
	switch section {
	case "lawful_bases":
		for _, b := range law.Bases {
			out = append(out, b.Slug)
		}
	case "special_category_conditions":
		for _, c := range law.Conditions {
			out = append(out, c.Slug)
		}
	}
	return out
}

// article is the name and the article behind a code, where the law has a table of them. key
// is where the code stands.
func article(key, code string) string {
	if b, ok := law.BasisOf(code); ok && (key == "basis" || key == "lawful_bases") {
		return b.Name + ", Art. " + b.Article
	}
	if c, ok := law.ConditionOf(code); ok && strings.Contains(key, "condition") {
		return c.Name + ", Art. " + c.Article
	}
	if r, ok := law.RightOf(code); ok && (key == "right" || key == "id" || key == "rights" || key == "omit") {
		return r.Name
	}
	return ""
}

// namesSection reports whether a value names a section.
func namesSection(at spot) bool {
	switch at.last() {
	case "stated_in", "before", "after", "contains", "section":
		return true
	case "order":
		return at.section() == "layout"
	}
	return false
}

// namesFile reports whether a value is the path of another file, and of a base.
func namesFile(at spot) (base, ok bool) {
	switch at.last() {
	case "extends":
		return true, true
	case "translation_of", "version_of":
		return false, true
	case "notice":
		return false, at.section() == "related_notices"
	}
	return false, false
}

// sections are the sections of the language, and those that the notice makes itself.
func (s *server) sections(d *document) []offer {
	var out []offer
	for _, id := range s.ids(d, "sections") {
		out = append(out, offer{label: id.name, kind: kindReference, detail: id.words})
	}
	top := d.top()
	for _, k := range top.Keys() {
		if slices.Contains(top.Key(k).Keys(), "heading") {
			out = append(out, offer{label: k, kind: kindReference, docs: top.Key(k).Description()})
		}
	}
	return out
}

// variables are the references that have a value in the notice or in what it is made of.
func (s *server) variables(d *document) []offer {
	var out []offer
	seen := map[string]bool{}
	var add func(n *tree.Node, prefix string, depth int)
	add = func(n *tree.Node, prefix string, depth int) {
		for _, p := range n.Pairs {
			switch name := prefix + p.Key.Value; {
			case p.Value.Kind == tree.Scalar && !seen[name]:
				seen[name] = true
				out = append(out, offer{label: "${" + name + "}", kind: kindVariable, detail: p.Value.Text.Value})
			case p.Value.Kind == tree.Mapping && depth < 3:
				add(p.Value, name+".", depth+1)
			}
		}
	}
	for _, m := range s.family(d) {
		if m.Root != nil {
			add(m.Root, "", 0)
		}
	}
	return out
}

// family is the document and what it is made of. Where its text is no YAML just now, the
// last that was stands for it.
func (s *server) family(d *document) []workspace.Member {
	e := s.editor()
	if sound := d.lastSound(); sound != "" {
		e.Texts[d.path] = []byte(sound)
	}
	return e.Family(d.path)
}
