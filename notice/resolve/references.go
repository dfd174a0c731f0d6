package resolve

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// references finds ids that stand twice, that are named and not there, and that nothing
// names though others of their section are named.
func (r *resolver) references(root *tree.Node, file *source.File) {
	c := r.collect(root)
	c.file, c.named = file, map[string]map[string]bool{}
	c.walk(root, r.shape)
	c.sections()
	c.unused()
}

// collect gathers the ids of a notice, and reports those that stand twice in a section: in a file that is
// laid over another, the words of one of them would be lost.
func (r *resolver) collect(root *tree.Node) *references {
	c := &references{r: r, root: root, ids: map[string][]*tree.Node{}, first: map[string]map[string]*tree.Node{}, groups: map[string]*tree.Node{}}
	for _, p := range root.Pairs {
		s := r.shape.Key(p.Key.Value)
		if s != nil && (s.IsSection() || s.Item() != nil) {
			c.collect(p.Key.Value, p.Value, s)
		}
	}
	return c
}

type references struct {
	r      *resolver
	root   *tree.Node
	file   *source.File
	ids    map[string][]*tree.Node          // the ids of each section
	first  map[string]map[string]*tree.Node // of each section, the first of each id
	groups map[string]*tree.Node            // the ids of groups, as SECTION/ID
	named  map[string]map[string]bool       // that something names
}

// collect gathers the ids of a section, and reports those that stand twice. An id is not one of an item
// that is there to remove another.
func (c *references) collect(section string, n *tree.Node, s *schema.Node) {
	if isRemoved(n) {
		return
	}
	whole := s.IsSection() && s.Key("items") != nil // a party has the words of a section, and no items
	switch n.Kind {
	case tree.Mapping:
		if items := n.Get("items"); items != nil && (whole || s.IsGroup(n)) {
			below := s.Key("items").Item()
			if !whole {
				below = s.Group().Key("items").Item()
				c.add(section, n.Get("id"), true)
			}
			for _, item := range items.Items {
				c.collect(section, item, below)
			}
			return
		}
		if !whole {
			c.add(section, n.Get("id"), false)
		}
	case tree.Sequence:
		below := s.Item()
		if whole {
			below = s.Key("items").Item()
		}
		for _, item := range n.Items {
			if below != nil {
				c.collect(section, item, below)
			}
		}
	}
}

// add adds the id of an item or of a group, if it has one. That of a group stands for no item: only
// the layout names it.
func (c *references) add(section string, v *tree.Node, group bool) {
	if v == nil {
		return
	}
	if first := cmp.Or(c.first[section][v.Text.Value], c.groups[section+"/"+v.Text.Value]); first != nil {
		if c.r.twice[v.Span] {
			return
		}
		c.r.twice[v.Span] = true
		c.r.report(codeDuplicate, v.Span, "the id `"+v.Text.Value+"` stands twice in `"+section+"`", "give each item an id of its own", diag.WithRelated(first.Span, "first written here"))
		return
	}
	if group {
		c.groups[section+"/"+v.Text.Value] = v
		return
	}
	if c.first[section] == nil {
		c.first[section] = map[string]*tree.Node{}
	}
	c.first[section][v.Text.Value] = v
	c.ids[section] = append(c.ids[section], v)
}

// walk checks every value that names ids.
func (c *references) walk(n *tree.Node, s *schema.Node) {
	if s == nil {
		return
	}
	if section := s.IDs(); section != "" {
		c.reference(n, section)
		for _, item := range n.Items {
			c.reference(item, section)
		}
		return
	}
	s = s.Of(n)
	for _, p := range n.Pairs {
		c.walk(p.Value, s.Key(p.Key.Value))
	}
	for _, item := range n.Items {
		below := s.Item()
		if below == nil && s.IsSection() && s.Key("items") != nil {
			below = s.Key("items").Item()
		}
		c.walk(item, below)
	}
}

var idForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`) })

// reference checks one id. Bases and conditions may be named by their codes; a recipient
// of a transfer may be told in words.
func (c *references) reference(v *tree.Node, section string) {
	name := v.Text.Value
	if v.Kind != tree.Scalar {
		return
	}
	if c.first[section][name] != nil {
		if c.named[section] == nil {
			c.named[section] = map[string]bool{}
		}
		c.named[section][name] = true
		return
	}
	if c.r.isLost(section) || strings.Contains(name, "${") { // a reference without a value is told
		return
	}
	switch section {
	case "lawful_bases":
		if _, ok := law.BasisOf(name); ok {
			return
		}
	case "special_category_conditions":
		if _, ok := law.ConditionOf(name); ok {
			return
		}
	case "recipients":
		if !idForm().MatchString(name) || len(c.ids[section]) == 0 {
			return
		}
	}
	c.r.targets = append(c.r.targets, section)
	help := "write an `id` of `" + section + "`" + c.someOf(section)
	var known []string
	if !c.r.full() {
		known = c.known(section)
	}
	sure := cmp.Or(codeIn(name, known), diag.Meant(name, known), c.itemOf(section, name))
	meant := law.Meant(name, known)
	several := schema.Listed(name, known)
	_, isCondition := law.ConditionOf(cmp.Or(law.CodeOf(name), name))
	if section == "lawful_bases" && isCondition {
		help = "this is a condition for special categories of data: name it in `conditions`"
	} else if several != nil {
		help = "write a list: `[" + strings.Join(several, ", ") + "]`"
	} else if sure == "" && len(meant) > 0 {
		help = "did you mean " + diag.AnyOf(meant) + "?"
	} else if near := cmp.Or(sure, diag.Nearest(name, known)); near != "" {
		help = "did you mean `" + near + "`?"
	} else if codes := CodesOf(section); len(codes) > 0 {
		help = "write " + diag.AnyOf(codes) + ", or the `id` of an item of `" + section + "`"
	} else if other := c.sectionOf(name); other != "" && other != section {
		help = "`" + name + "` is an item of `" + other + "`: write it under a key for those, or an `id` of `" + section + "`"
	} else if len(c.ids[section]) == 0 {
		help = "give the item of `" + section + "` that is meant this `id`"
	}
	c.r.report(codeReference, v.Span, "`"+section+"` has no item with the id `"+name+"`", help, withValue(v, sure))
}

// known are the ids and codes that name an item of a section.
func (c *references) known(section string) []string {
	var out []string
	for _, n := range c.ids[section] {
		out = append(out, n.Text.Value)
	}
	return append(out, CodesOf(section)...)
}

// CodesOf returns the codes by which items of a section may be referred to without an id.
func CodesOf(section string) []string {
	var out []string
	switch section {
	case "lawful_bases":
		for _, b := range law.Bases {
			out = append(out, b.Slug)
		}
	case "special_category_conditions":
		for _, b := range law.Conditions {
			out = append(out, b.Slug)
		}
	}
	return out
}

// codeIn returns the code that an article stands for, if it may be named.
func codeIn(name string, known []string) string {
	if code := law.CodeOf(name); slices.Contains(known, code) {
		return code
	}
	return ""
}

// sections checks where words are said to stand, and which sections the layout names.
func (c *references) sections() {
	own := map[string]bool{}
	for _, v := range c.ids["sections"] {
		own[v.Text.Value] = true
	}
	sectionNames := sync.OnceValue(func() []string {
		out := slices.Collect(maps.Keys(own))
		for _, key := range c.r.shape.Keys() {
			if c.r.shape.Key(key).IsSection() {
				out = append(out, key)
			}
		}
		slices.Sort(out)
		return out
	})
	check := func(v *tree.Node) {
		if v == nil || v.Kind != tree.Scalar {
			return
		}
		name := v.Text.Value
		if s := c.r.shape.Key(name); own[name] || s != nil && s.IsSection() || c.r.isLost("sections") {
			return
		}
		help := "write the key of a section, or the `id` of one of `sections`"
		var known []string
		if !c.r.full() {
			known = sectionNames()
		}
		if near := diag.Nearest(name, known); near != "" {
			help = "did you mean `" + near + "`?"
		}
		c.r.report(codeReference, v.Span, "there is no section `"+name+"`", help, withValue(v, diag.Meant(name, known)))
	}
	inOrder := func(v *tree.Node) {
		switch {
		case v == nil || v.Kind != tree.Scalar || v.Text.Value == "intro":
		case strings.Contains(v.Text.Value, "/"):
			c.group(v)
		default:
			check(v)
		}
	}
	if order := c.root.Get("layout").Get("order"); order != nil {
		for _, entry := range order.Items {
			inOrder(entry)
			inOrder(entry.Get("section"))
			if list := entry.Get("contains"); list != nil {
				for _, v := range append([]*tree.Node{list}, list.Items...) {
					inOrder(v)
				}
			}
		}
	}
	if list := c.root.Get("sections"); list != nil {
		for _, item := range list.Items {
			check(item.Get("before"))
			check(item.Get("after"))
		}
	}
	c.statedIn(c.root, own)
}

// group checks a name of the layout that stands for a group: SECTION/ID.
func (c *references) group(v *tree.Node) {
	name := v.Text.Value
	section, _, _ := strings.Cut(name, "/")
	if c.groups[name] != nil || c.r.isLost(section) {
		return
	}
	known := slices.Sorted(maps.Keys(c.groups))
	help := "give the group that is meant an `id`, or write the key of a section"
	if near := diag.Nearest(name, known); near != "" {
		help = "did you mean `" + near + "`?"
	}
	c.r.report(codeReference, v.Span, "there is no group `"+name+"`", help, withValue(v, diag.Meant(name, known)))
}

// statedIn checks that a section in which words are said to stand prints something.
func (c *references) statedIn(n *tree.Node, own map[string]bool) {
	if v := n.Get("stated_in"); v != nil && v.Kind == tree.Scalar {
		name := v.Text.Value
		target := c.root.Get(name)
		silent := target == nil && !own[name]
		if target != nil && target.Kind == tree.Mapping {
			silent = target.Get("stated_in") != nil && target.Get("heading") == nil
		}
		if silent && !c.r.isLost(name) && !c.r.isLost("sections") {
			c.r.report(codeStatedIn, v.Span, "the words cannot stand in `"+name+"`, which prints nothing", "write the section whose words say this, or say it here")
		}
	}
	for _, p := range n.Pairs {
		c.statedIn(p.Value, own)
	}
	for _, item := range n.Items {
		c.statedIn(item, own)
	}
}

// unused reports ids of the notice itself that nothing names, where others are named.
func (c *references) unused() {
	if len(c.r.lost) > 0 {
		return // what was left out may name them
	}
	if len(c.first["purposes"]) == 0 && !says(c.root.Get("purposes")) {
		return // purposes would name them, and that there are none is another fault
	}
	for section, named := range c.named {
		if section == "purposes" || section == "audiences" {
			continue // others name them, and few need to be named
		}
		for _, v := range c.ids[section] {
			if !named[v.Text.Value] && v.Span.File == c.file {
				c.r.report(codeUnused, v.Span, "nothing names the id `"+v.Text.Value+"` of `"+section+"`", "name it where it belongs, or remove it if no page links to it")
			}
		}
	}
}

// says reports whether a section has items or words of its own.
func says(section *tree.Node) bool {
	if section == nil || section.Kind == tree.Scalar {
		return false
	}
	if items := section.Get("items"); items != nil {
		section = items
	}
	return len(section.Items) > 0 || section.Get("text") != nil
}
