package lsp

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// A candidate is one entry of a completion.
type candidate struct {
	label, text  string // text is what is written; empty for the label
	detail, docs string
	kind         int
}

// complete answers textDocument/completion.
func (s *server) complete(d *document, offset int) any {
	line := d.data[d.starts[d.position(offset).Line]:offset]
	g := completionRange{from: offset, to: offset}
	var candidates []candidate
	if i := strings.LastIndex(line, "#"); i >= 0 && strings.Contains(line[i:], "noticec:ignore") {
		g.from = offset - len(line) + strings.LastIndexAny(line, " ,") + 1
		candidates = codeCandidates()
	} else {
		g = d.completionAt(offset)
		candidates = s.candidates(d, g)
	}
	list := completionList{Items: []completionItem{}}
	for i, c := range candidates {
		item := completionItem{
			Label: c.label, Kind: c.kind, Detail: c.detail, SortText: fmt.Sprintf("%04d", i), FilterText: c.label,
			TextEdit: &textEdit{d.rangeBetween(g.from, g.to), c.label},
		}
		if c.text != "" {
			item.TextEdit.NewText = c.text
		}
		if c.docs != "" {
			item.Documentation = &markup{"markdown", c.docs}
		}
		list.Items = append(list.Items, item)
	}
	return list
}

func codeCandidates() []candidate {
	var out []candidate
	for _, c := range check.Codes() {
		if !c.Required {
			out = append(out, candidate{label: c.ID, kind: kindEnumMember, detail: c.Name, docs: c.Summary}, candidate{label: c.Name, kind: kindEnumMember, detail: c.ID, docs: c.Summary})
		}
	}
	return out
}

func (s *server) candidates(d *document, g completionRange) []candidate {
	if strings.HasPrefix(g.prefix, "${") {
		return s.variableCandidates(d)
	}
	var list []candidate
	if g.value != nil {
		list = s.valueCandidates(d, *g.value)
	}
	if g.key != nil {
		colon := ": "
		if rest := d.line(d.position(g.to).Line)[g.to-d.starts[d.position(g.to).Line]:]; strings.Contains(rest, ":") && !strings.ContainsAny(rest[:strings.Index(rest, ":")], " ,{}[]") {
			colon = "" // the key has its colon
		}
		for _, k := range g.key.mappingPlace.Keys() {
			if g.key.mapping.Get(k) == nil {
				list = append(list, candidate{label: k, text: k + colon, kind: kindProperty, docs: g.key.mappingPlace.Key(k).Description()})
			}
		}
	}
	return list
}

// valueCandidates are the codes, ids, sections, files or examples that a value may be.
func (s *server) valueCandidates(d *document, at cursorNode) []candidate {
	var out []candidate
	for _, c := range at.place.Codes() {
		if law.CodeOf(c) != "" && slices.Contains(at.place.Codes(), law.CodeOf(c)) && law.CodeOf(c) != c {
			continue // an article beside its code
		}
		out = append(out, candidate{label: c, kind: kindEnumMember, detail: article(at.nearestKey(), c)})
	}
	if at.place.Takes("boolean") {
		out = append(out, candidate{label: "true", kind: kindValue}, candidate{label: "false", kind: kindValue})
	}
	if section, ok := strings.CutPrefix(s.annotation(at), "ids "); ok {
		for _, id := range s.ids(d, section) {
			out = append(out, candidate{label: id.id, kind: kindReference, detail: id.label})
		}
		for _, c := range resolve.CodesOf(section) {
			out = append(out, candidate{label: c, kind: kindEnumMember, detail: article(section, c)})
		}
	}
	if namesSection(at) {
		out = append(out, s.sectionCandidates(d)...)
		if at.section() == "layout" {
			out = append(out, s.groupCandidates(d)...)
		}
	}
	if bases, ok := namesFile(at); ok {
		for _, name := range s.editor().Named(d.path, bases) {
			out = append(out, candidate{label: name, kind: kindFile})
		}
	}
	if comment := at.place.Comment(); len(out) == 0 && (comment == "" || strings.HasPrefix(comment, "short ")) {
		for _, e := range at.place.Examples() {
			out = append(out, candidate{label: e, kind: kindValue, detail: "example"})
		}
		if key := at.nearestKey(); slices.Contains(datedKeys, key) || key == "date" && slices.Contains(datedKeys, at.section()) {
			out = slices.Insert(out, 0, candidate{label: s.Today(), kind: kindValue, detail: "today"})
		}
	}
	return out
}

// datedKeys are the keys of days on which a notice is made.
var datedKeys = []string{"updated", "effective", "adopted"}

// annotation is the $comment of the schema about a value; an item of a list has that of its list.
func (s *server) annotation(at cursorNode) string {
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

// article is the name and the article of a code of the law's tables; key is the key whose
// value the code is.
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
func namesSection(at cursorNode) bool {
	switch at.nearestKey() {
	case "stated_in", "before", "after", "contains", "section":
		return true
	case "order":
		return at.section() == "layout"
	}
	return false
}

// namesFile reports whether a value is the path of another file, and of a base.
func namesFile(at cursorNode) (base, ok bool) {
	switch at.nearestKey() {
	case "extends":
		return true, true
	case "translation_of", "version_of":
		return false, true
	case "notice":
		return false, at.section() == "related_notices"
	}
	return false, false
}

// sectionCandidates are the sections of the schema, and the own sections of the notice.
func (s *server) sectionCandidates(d *document) []candidate {
	var out []candidate
	for _, id := range s.ids(d, "sections") {
		out = append(out, candidate{label: id.id, kind: kindReference, detail: id.label})
	}
	top := d.rootPlace()
	for _, k := range top.Keys() {
		if slices.Contains(top.Key(k).Keys(), "heading") {
			out = append(out, candidate{label: k, kind: kindReference, docs: top.Key(k).Description()})
		}
	}
	return out
}

// groupCandidates are the groups that the layout can name.
func (s *server) groupCandidates(d *document) []candidate {
	var out []candidate
	for _, section := range d.rootPlace().Keys() {
		_, groups := s.itemsAndGroups(d, section)
		for _, g := range groups {
			out = append(out, candidate{label: section + "/" + g.id, kind: kindReference, detail: g.label})
		}
	}
	return out
}

// variableCandidates are the references that have a value in the document or in a file it
// inherits from.
func (s *server) variableCandidates(d *document) []candidate {
	var out []candidate
	seen := map[string]bool{}
	var add func(n *tree.Node, prefix string, depth int)
	add = func(n *tree.Node, prefix string, depth int) {
		for _, p := range n.Pairs {
			switch name := prefix + p.Key.Value; {
			case p.Value.Kind == tree.Scalar && !seen[name]:
				seen[name] = true
				out = append(out, candidate{label: "${" + name + "}", kind: kindVariable, detail: p.Value.Text.Value})
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

// family is the document and the files it inherits from. If its text does not parse now, its
// last valid text is used.
func (s *server) family(d *document) []workspace.Member {
	e := s.editor()
	if valid := d.lastValid(); valid != "" {
		e.Texts[d.path] = []byte(valid)
	}
	return e.Family(d.path)
}
