package tilt

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake/literal"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// An entry is an item of a section, and the categories of data that it is about.
type entry struct {
	item     *draft.Map
	id       string
	data     []string
	comments []string
	span     source.Span
	uses     []span // the pairs of a category and a purpose that it stands with
	refs     bool   // whether purposes refer to it
	links    []link // of a purpose
}

// entries are the items of a section. What TILT repeats for each category of data is one item.
type entries struct {
	list []*entry
	byID draft.IDs
	keys map[string]*entry
	at   span // the pairs of the category that is read
}

// add returns the item with a key, a new one where there is none.
func (e *entries) add(key, words, data string, span source.Span) (found *entry, isNew bool) {
	found = e.keys[key]
	if found == nil {
		if e.keys == nil {
			e.keys, e.byID = map[string]*entry{}, draft.IDs{}
		}
		found = &entry{item: &draft.Map{}, id: e.byID.New(words), span: span}
		e.keys[key] = found
		e.list = append(e.list, found)
		isNew = true
	}
	if data != "" && (len(found.data) == 0 || found.data[len(found.data)-1] != data) {
		found.data = append(found.data, data)
	}
	if n := len(found.uses); e.at.len() > 0 && (n == 0 || found.uses[n-1] != e.at) {
		found.uses = append(found.uses, e.at)
	}
	return found, isNew
}

// items are the entries for the file; withID says that others refer to them.
func (e *entries) items(withID bool) draft.List {
	var out draft.List
	for _, at := range e.list {
		m := &draft.Map{}
		if withID || at.refs {
			m.Set("id", draft.Code(at.id))
		}
		m.Entries = append(m.Entries, at.item.Entries...)
		m.Set("data", draft.Codes(distinct(at.data)...))
		if len(m.Entries) > 0 {
			out = append(out, draft.Item{Value: m, Comments: at.comments, Span: at.span})
		}
	}
	return out
}

// distinct is a list without what it repeats.
func distinct(list []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range list {
		if !seen[s] {
			out = append(out, s)
		}
		seen[s] = true
	}
	return out
}

// key joins what makes two items the same.
func key(parts ...string) string { return strings.Join(parts, "\x00") }

// disclosed reads a category of data with all that TILT says about it.
func (r *reader) disclosed(v *literal.Value) {
	r.drop(v.Get("_id"), "it names the data within TILT")
	data := r.category(r.name(v.Get("category")), slices.DeleteFunc(r.texts(v.Get("subcategories")), source.IsNone), v.Span)
	grounds := r.legalBases(v)
	from := len(r.pairs)
	for _, p := range each(v.Get("purposes")) {
		if e := r.purpose(p, data, grounds, len(each(v.Get("purposes")))); e != nil {
			r.pairs = append(r.pairs, pair{data, e})
		}
	}
	if len(r.pairs) == from {
		r.pairs = append(r.pairs, pair{data, nil})
	}
	at := span{from, len(r.pairs)}
	r.recipients.at, r.retention.at, r.provision.at = at, at, at
	for _, list := range []string{"recipients", "recipientsOnlyCategory"} {
		for _, p := range each(v.Get(list)) {
			r.recipient(p, data)
		}
	}
	for _, s := range each(v.Get("storage")) {
		r.storage(s, data)
	}
	for _, n := range each(v.Get("nonDisclosure")) {
		r.nonDisclosure(n, data)
	}
}

// category returns the id of a category of data.
func (r *reader) category(name string, items []string, span source.Span) string {
	if name == "" {
		return ""
	}
	e, isNew := r.data.add(strings.ToLower(name), name, "", span)
	if isNew {
		e.item.Set("name", draft.Text(name))
	}
	if e.item.Get("items") == nil {
		var list draft.List
		for _, s := range items {
			list = append(list, draft.Item{Value: draft.Text(s)})
		}
		e.item.Set("items", list)
	}
	return e.id
}

// grounds are what TILT names as the legal bases of a category of data: ids or codes.
type grounds struct{ bases, conditions []string }

// purpose reads a purpose of a category. TILT names bases per category: of several purposes and
// several bases, it does not say which belong together.
func (r *reader) purpose(v *literal.Value, data string, g grounds, purposes int) *entry {
	name, words := r.name(v.Get("purpose")), r.name(v.Get("description"))
	if name == "" && words == "" {
		return nil
	}
	var comments []string
	if purposes > 1 && len(g.bases) > 1 {
		comments = []string{"unsure: " + strings.Join(g.bases, " or ") + "?"}
		g.bases = nil
	}
	if purposes > 1 && len(g.conditions) > 1 {
		g.conditions = nil
	}
	first := name
	if first == "" {
		first = words
	}
	e, isNew := r.purposes.add(key(append(append([]string{name, words}, g.bases...), g.conditions...)...), first, data, v.Span)
	if !isNew {
		return e
	}
	e.comments = comments
	if name != words {
		e.item.Set("name", draft.Text(name))
	}
	e.item.Set("text", draft.Text(words))
	e.item.Set("basis", draft.Codes(g.bases...))
	e.item.Set("conditions", draft.Codes(g.conditions...))
	return e
}

// legalBases reads the bases of a category and the interests pursued.
func (r *reader) legalBases(v *literal.Value) grounds {
	var g grounds
	interests := r.interests(v)
	for _, b := range each(v.Get("legalBases")) {
		ref, words := r.name(b.Get("reference")), r.name(b.Get("description"))
		if ref == "" && words == "" {
			continue
		}
		codes := r.codesOf(ref)
		if len(codes) == 0 {
			g.bases = appendNew(g.bases, r.otherLaw(ref, words, b.Span))
			continue
		}
		for i, code := range codes {
			said := words
			if i > 0 {
				said = "" // the words stand at the first
			}
			if _, isBasis := law.BasisOf(code); !isBasis {
				g.conditions = appendNew(g.conditions, r.ground(&r.conditions, "condition", code, said, nil, b.Span))
				continue
			}
			var pursued []string
			if code == legitimateInterests {
				pursued, interests = interests, nil
			}
			g.bases = appendNew(g.bases, r.ground(&r.bases, "basis", code, said, pursued, b.Span))
		}
	}
	if slices.Contains(g.bases, legitimateInterests) { // the flag says no more than the basis
		for _, i := range each(v.Get("legitimateInterests")) {
			r.yes(i.Get("exists"))
		}
	}
	if len(interests) > 0 { // Art. 13(1)(d): interests are named where Art. 6(1)(f) is the basis
		g.bases = appendNew(g.bases, r.ground(&r.bases, "basis", legitimateInterests, "", interests, v.Get("legitimateInterests").Span))
	}
	return g
}

const legitimateInterests = "legitimate-interests"

// interests are the legitimate interests that a category says to exist.
func (r *reader) interests(v *literal.Value) []string {
	var out []string
	for _, i := range each(v.Get("legitimateInterests")) {
		exists := i.Get("exists")
		words := r.text(i.Get("reasoning"))
		switch {
		case words != "" && exists.Is(literal.Bool) && exists.Text == "false":
			r.drop(i.Get("reasoning"), "TILT says that there is no such interest")
		case words != "":
			r.yes(exists)
			out = appendNew(out, words)
		case r.yes(exists):
			r.drop(exists, "it does not say which interest")
		}
	}
	return out
}

// codesOf returns the bases and conditions that a reference names, however it is written.
func (r *reader) codesOf(ref string) []string {
	if code, regime := law.Referenced(ref); code != "" {
		if regime != nil && r.regime == nil {
			r.regime = regime
		}
		return []string{code}
	}
	if code := law.CodeOf(ref); code != "" {
		return []string{code}
	}
	var out []string
	for _, c := range law.Citations(ref) {
		if b, ok := law.BasisOf(c.String()); ok {
			out = appendNew(out, b.Slug)
		} else if n, ok := law.ConditionOf(c.String()); ok {
			out = appendNew(out, n.Slug)
		} else {
			return nil
		}
	}
	return out
}

// ground returns by what purposes refer to a basis or a condition: its code, or the id of one of
// several with that code.
func (r *reader) ground(section *entries, kind, code, words string, interests []string, span source.Span) string {
	e, isNew := section.add(key(append([]string{code, words}, interests...)...), code, "", span)
	if !isNew {
		return e.id
	}
	if e.id != code {
		e.item.Set("id", draft.Code(e.id))
	}
	e.item.Set(kind, draft.Code(code))
	if len(interests) == 0 {
		e.item.Set("text", draft.Text(words))
	}
	var list draft.List
	for _, s := range interests {
		m := &draft.Map{}
		m.Set("text", draft.Text(s))
		list = append(list, draft.Item{Value: m})
	}
	e.item.Set("interests", list)
	if len(interests) > 0 { // beside a text of the item, they would not be printed
		e.item.Set("note", draft.Text(words))
	}
	return e.id
}

// otherLaw reads a basis whose reference is that of another law, or words.
func (r *reader) otherLaw(ref, words string, span source.Span) string {
	first := ref
	if first == "" {
		first = words
	}
	e, isNew := r.bases.add(key("", ref, words), first, "", span)
	if !isNew {
		return e.id
	}
	e.item.Set("id", draft.Code(e.id))
	if len(ref) > longestReference {
		words = strings.TrimSpace(ref + " " + words)
		ref = ""
	}
	e.item.Set("text", draft.Text(words))
	if ref != "" {
		e.item.Set("laws", draft.ListOf(draft.Text(ref)))
	}
	return e.id
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// recipientKinds are the codes of the notice language for what a recipient is; they stand for the
// category of a recipient that has a name.
var recipientKinds = []string{"internal", "processor", "controller", "joint-controller", "authority", "public"}

// recipient reads a recipient, or a category of them.
func (r *reader) recipient(v *literal.Value, data string) {
	name, category := r.name(v.Get("name")), r.name(v.Get("category"))
	if name == "" {
		name, category = category, ""
	}
	if name == "" || strings.EqualFold(name, "none") {
		r.drop(v.Get("category"), "that a category of data has no recipient cannot be said")
		return
	}
	reach := strings.Join(without(r.name(v.Get("division")), r.name(v.Get("address"))), ", ")
	country := r.country(v)
	e, isNew := r.recipients.add(key(name, category, reach, country), name, data, v.Span)
	if !isNew {
		return
	}
	e.item.Set("name", draft.Text(name))
	switch {
	case slices.Contains(recipientKinds, category):
		e.item.Set("kind", draft.Code(category))
	case category != name:
		e.item.Set("role", draft.Text(category))
	}
	e.item.Set("country", draft.Code(country))
	e.item.Set("note", draft.Text(reach))
}

// without returns texts without empty ones.
func without(texts ...string) []string {
	return slices.DeleteFunc(texts, func(s string) bool { return s == "" })
}

// nonDisclosure reads whether a category must be given (Art. 13(2)(e)).
func (r *reader) nonDisclosure(v *literal.Value, data string) {
	byLaw, byContract, must := r.yes(v.Get("legalRequirement")), r.yes(v.Get("contractualRegulation")), r.yes(v.Get("obligationToProvide"))
	required := ""
	switch {
	case byLaw && byContract:
		required = "statutory"
		r.drop(v.Get("contractualRegulation"), "a statement names one reason, and the law is named here")
	case byLaw:
		required = "statutory"
	case byContract:
		required = "contractual"
	case must:
		required = "yes"
	}
	words := r.text(v.Get("consequences"))
	if required == "" && words == "" {
		return
	}
	e, isNew := r.provision.add(key(required, words), "provision", data, v.Span)
	if isNew {
		e.item.Set("required", draft.Code(required))
		e.item.Set("consequence", draft.Text(words))
	}
}
