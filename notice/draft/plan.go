package draft

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// A plan is a section of the draft: what of the document it holds, and which section it is.
type plan struct {
	key      string // of a section of the language; own for one of its own
	id       string // of a group or of a section of its own
	of       *plan  // the section that it is a group of; nil if it is none
	heading  string
	anchor   string // of the heading in the document
	blocks   []prose.Block
	span     source.Span
	children []*plan
	groups   []*plan
	sure     bool
	kind     string   // of recipients that its heading names
	missing  []string // what stands for an answer that is not there, such as "n/a"
	also     []string // further sections that its heading names
	update   bool     // it says when the document was last changed
	doubt    []string // sections that it may be instead
}

// own is the key of sections of the notice's own.
const own = "sections"

// path is how the layout names the plan.
func (p *plan) path() string {
	switch {
	case p.of != nil:
		return p.of.key + "/" + p.id
	case p.key == own:
		return p.id
	}
	return p.key
}

// In these sections words can stand as items and groups.
var withItems = []string{"personal_data", "third_party_data", "sources", "purposes", "lawful_bases", "special_category_conditions", "criminal_offence_data", "provision", "recipients", "sharing_reasons", "transfers", "retention", "automated_decisions", "anonymised_uses", "promises", "security", "rights", "exercising_rights", "formats"}

// sectionKeys are those of all sections: no id of a section of the notice's own may be one.
var sectionKeys = append([]string{"intro", "summary", "laws", "version", "updated", "effective", "adopted", "audiences", "definitions", "controller", "joint_controllers", "representative", "dpo", "contacts", "consent", "opt_outs", "cookies", "complaints", "exceptions", "related_notices", "changes", own, "layout"}, withItems...)

func hasItems(key string) bool { return slices.Contains(withItems, key) }

// planOf makes a plan of a node of the outline; above is the section of the node above it, which a
// heading that tells nothing by itself continues.
func (d *drafter) planOf(n *node, above string, depth int) *plan {
	if depth >= deepest {
		n = flat(n)
	}
	p := &plan{heading: heading(n), anchor: n.anchor, blocks: n.blocks, span: n.span, key: own, sure: true}
	if !p.span.IsValid() && len(n.blocks) > 0 {
		p.span = n.blocks[0].Origin()
	}
	d.classify(p, above)
	p.blocks = nil
	inherited := above
	if p.key != own {
		inherited = p.key
	}
	d.divide(p, n)
	for _, c := range n.children {
		if child := d.planOf(c, inherited, depth+1); child != nil {
			p.children = append(p.children, child)
		}
	}
	switch {
	case len(p.blocks) == 0 && len(p.children) == 0 && p.heading == "":
		return nil
	case utf8.RuneCountInString(p.heading) > maxHeading, len(p.blocks) == 0 && len(p.children) == 0:
		p.blocks = append([]prose.Block{&prose.Paragraph{Place: prose.Place{Span: n.span}, Inlines: n.heading}}, p.blocks...)
		p.heading = ""
	case len(p.blocks) == 0:
		p.key, p.sure, p.doubt = own, true, nil // only a heading
	}
	return p
}

// heading is the words of the heading of a node; those that say nothing are none.
func heading(n *node) string {
	if words := prose.Plain(n.heading); !source.IsBlank(words) {
		return words
	}
	return ""
}

const (
	deepest    = 4   // how deep sections can stand below each other
	maxHeading = 300 // characters
)

// flat is a node without headings below it: those are paragraphs.
func flat(n *node) *node {
	out := *n
	out.blocks, out.children = slices.Clone(n.blocks), nil
	for _, c := range n.children {
		c = flat(c)
		line := &prose.Paragraph{Place: prose.Place{Span: c.span}, Inlines: []prose.Inline{prose.Strong(c.heading)}}
		out.blocks = append(append(out.blocks, line), c.blocks...)
	}
	return &out
}

// classify finds the section of a plan by its heading, by its words, and by what stands above it.
func (d *drafter) classify(p *plan, above string) {
	byWords := evidence{}
	for _, b := range p.blocks {
		for key, w := range ofMatches(d.read(intake.Plain([]prose.Block{b}))) {
			byWords.add(key, w)
		}
	}
	table := d.words.headings
	names := table.sections(p.heading)
	if len(names) > 0 && names[0] == "purposes" && len(p.blocks) > 0 && speaksOfTheNotice(table, p.blocks[0]) {
		names = []string{"intro"}
	}
	switch {
	case len(names) > 0:
		p.key, p.sure, p.also = names[0], table.sure, names[1:]
		if !p.sure {
			p.doubt = names[1:]
		}
	case hasItems(above):
		p.key = above // "Children", below "How long we keep your data"
	default:
		if key, weight, next := byWords.best(); weight >= 2 && weight >= 2*next && key != "contacts" {
			p.key, p.sure = key, false
		}
	}
}

// speaksOfTheNotice reports whether a paragraph begins with the notice: "This notice sets out …".
func speaksOfTheNotice(table *headingTable, b prose.Block) bool {
	p, ok := b.(*prose.Paragraph)
	if !ok {
		return false
	}
	names := table.sections(firstSentence(prose.Plain(p.Inlines)))
	return len(names) > 0 && names[0] == "intro"
}

// lastSentence is the last sentence of a paragraph.
func lastSentence(s string) string {
	s = strings.TrimRight(s, " .:")
	if i := strings.LastIndexAny(s, ".!?"); i >= 0 {
		s = s[i+1:]
	}
	return s
}

// signsOf returns what a text states. Texts are read once.
func (d *drafter) read(text string) []reading.Match {
	if d.reader == nil {
		return nil
	}
	if m, ok := d.matches[text]; ok {
		return m
	}
	m := slices.Clone(d.reader.Read(text))
	d.matches[text] = m
	return m
}

// claim gives the sections that can stand only once to those that have a heading for them.
func (d *drafter) claim(list []*plan) {
	for _, p := range list {
		if p.key != own && p.heading != "" && p.sure && !hasItems(p.key) && d.first[p.key] == nil {
			d.first[p.key] = p
		}
		d.claim(p.children)
	}
}

// assign gives each plan its key: the first of a section is that section, another one a group of it
// or, where it has none, a section of the notice's own.
func (d *drafter) assign(list []*plan) {
	for _, p := range list {
		first := d.first[p.key]
		switch {
		case p.key != own && first == p: // claimed
		case p.key == own || first != nil && !hasItems(p.key):
			p.key = own
			p.id = d.ids.New(cmp.Or(p.heading, "part"))
		case first != nil:
			p.of, p.id = first, d.ids.New(cmp.Or(p.heading, p.key))
			first.groups = append(first.groups, p)
		default:
			d.first[p.key] = p
		}
		d.assign(p.children)
	}
}
