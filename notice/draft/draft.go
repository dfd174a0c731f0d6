package draft

import (
	"regexp"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// Settings are what a draft is made by. All may be empty.
type Settings struct {
	Name     string // of the document, for comments
	Regime   string // the law of notices that name none: an id of law.Regimes
	Language string // BCP 47, of documents that do not say theirs
}

// A Draft is a notice made of a document.
type Draft struct {
	Notice   *Map
	Comments []string // at the top of the file
	Title    string
	Language string // BCP 47
	Sections []Section
	Facts    []Fact // the codes in the draft, in order of place
	Unsure   int    // questions that stand in comments
}

// A Section is a heading of the document with its words, and the section of the draft that holds
// them.
type Section struct {
	Key     string // of a section of the language; "sections" for one of the notice's own
	ID      string // of a section of the notice's own, or of a group of the section; else empty
	Heading string
	Span    source.Span
	Words   int
	Sure    bool
	Blocks  []prose.Block
}

// Write returns the draft as a file, and where its lines come from.
func (d *Draft) Write() ([]byte, []Place) { return Write(d.Comments, d.Notice) }

type drafter struct {
	Settings
	language string // primary tag
	words    *language
	reader   *reading.Reader
	matches  map[string][]reading.Match
	first    map[string]*plan // the plan that is a section of the language, by key
	ids      IDs
	found    []Fact       // codes that are written
	pending  []statedFact // facts of other sections than that which states them
	unsure   int
	text     string
	home     string // the country or area whose law the notice answers to, as far as transfers go
	unheaded bool   // the document has no headings
	custom   List
	out      []Section
}

// isTag matches what a document can say its language by: a tag of BCP 47.
var isTag = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,8}$`) })

// Of makes a draft of a document.
func Of(doc *intake.Document, s Settings) *Draft {
	text := intake.Plain(doc.Blocks)
	d := &drafter{Settings: s, matches: map[string][]reading.Match{}, first: map[string]*plan{}, ids: IDs{"intro": 1, "summary": 1}}
	named := strings.ReplaceAll(doc.Language, "_", "-")
	if !isTag().MatchString(named) {
		named = s.Language
	}
	d.text = text
	d.language = languageOf(named, text)
	d.words = languageFor(d.language)
	d.reader = reading.In(d.language)
	title, root := outlineOf(doc, d.words)
	if len(title) == 0 && len(root.blocks) > 0 {
		if p, ok := root.blocks[0].(*prose.Paragraph); ok && doc.Title != "" && strings.TrimSpace(prose.Plain(p.Inlines)) == strings.TrimSpace(doc.Title) {
			title, root.blocks = p.Inlines, root.blocks[1:] // the title that the page is named by
		}
	}
	regime := regimeOf(text)
	if regime == "" {
		regime = s.Regime
	}

	d.unheaded = len(root.children) == 0
	d.home = homeOf(regime)
	top := d.topOf(root)
	d.claim(top)
	d.assign(top)
	relink(top)
	m := &Map{}
	m.Set("noticec", Code("1"))
	words := titleOf(prose.Plain(title), doc.Title, s.Name)
	m.Set("title", Plain(words))
	m.Set("language", Code(tag(d.language, named, regime)))
	if regime != "" {
		m.Set("regime", Code(regime))
	} else if len(m.Entries) > 0 {
		m.Entries[len(m.Entries)-1].Comments = []string{unsure + "which law it answers to; set `regime`"}
		d.unsure++
	}
	m.Set("wording", Code("own"))
	if day := d.updatedIn(doc); day != "" {
		m.Set("updated", Code(day))
	} else if doc.Updated != "" {
		m.Entries[len(m.Entries)-1].Comments = []string{unsure + "the file was last changed on " + doc.Updated + "; set `updated` if the notice was"}
		d.unsure++
	}
	d.write(m, top)
	d.stated(m, top)
	m.Set(own, d.custom)
	d.layout(m, top)
	sortKeys(m)
	return &Draft{Notice: m, Comments: d.comments(), Title: words, Language: d.language, Sections: d.out, Facts: d.found, Unsure: d.unsure}
}

func (d *drafter) comments() []string {
	out := []string{"A draft, made by `noticec import`"}
	if d.Name != "" {
		out[0] += " of " + d.Name
	}
	out[0] += ". Compare it with the original before you publish it."
	return out
}

// titleOf is the first of some texts that can be the title of a notice.
func titleOf(texts ...string) string {
	for _, text := range texts {
		if text = strings.Join(strings.Fields(text), " "); canBeTitle(text) && !source.IsBlank(text) {
			return text
		}
	}
	return "Privacy notice"
}

// tag is the language tag of a draft.
func tag(language, named, regime string) string {
	if language == "en" && homeOf(regime) == "GB" {
		return "en-GB" // whatever the program says in which it was written
	}
	if before, _, _ := strings.Cut(named, "-"); strings.EqualFold(before, language) && strings.Contains(named, "-") {
		return named
	}
	return language
}

// topOf are the plans of the document: its words before the first heading, and a plan for each heading.
func (d *drafter) topOf(root *node) []*plan {
	var out []*plan
	if len(root.blocks) > 0 {
		p := &plan{key: "intro", span: root.blocks[0].Origin(), sure: true}
		d.divide(p, root)
		if len(p.blocks) > 0 {
			out = append(out, &plan{key: "intro", blocks: p.blocks, span: p.span, sure: true})
		}
		out = append(out, p.children...)
	}
	for _, n := range root.children {
		p := d.planOf(n, "", 1)
		if p == nil {
			continue
		}
		if p.key == "intro" && (len(out) > 0 || len(p.children) > 0) {
			p.key = own
		}
		out = append(out, p)
	}
	return out
}

// write adds the sections of plans, and their groups below them.
func (d *drafter) write(m *Map, list []*plan) {
	var walk func(list []*plan)
	walk = func(list []*plan) {
		for _, p := range list {
			d.out = append(d.out, Section{Key: p.key, ID: p.id, Heading: p.heading, Span: p.span, Words: wordsOf(p.blocks) + len(strings.Fields(p.heading)), Sure: p.sure, Blocks: p.blocks})
			switch {
			case p.of != nil: // written with its section
			case p.key == own && len(p.blocks) == 0: // a heading, which the layout writes
			case p.key == own:
				d.ownSection(p)
			default:
				d.section(m, p)
			}
			walk(p.children)
		}
	}
	walk(list)
}

// headingOf is the heading of a plan as a value: an empty one says that it has none.
func (d *drafter) headingOf(p *plan) Value {
	return headingText(Plain(strings.TrimSpace(p.heading)))
}

// headingText is a heading, which is written though it is empty.
type headingText string

func (headingText) isValue() {}

func (d *drafter) ownSection(p *plan) {
	s := &Map{}
	s.Set("id", Code(p.id))
	s.Set("heading", d.headingOf(p))
	d.body(s, p)
	d.custom = append(d.custom, Item{Value: s, Comments: d.notes(p), Span: p.span})
}

// notes are the comments above a section.
func (d *drafter) notes(p *plan) []string {
	var out []string
	if !p.sure && (p.key != own || len(p.doubt) > 0) {
		d.unsure++
		out = append(out, unsure+strings.Join(append([]string{nameOf(p.key)}, p.doubt...), " or ")+"?")
	}
	for _, words := range p.missing {
		d.unsure++
		out = append(out, unsure+"the document says only “"+words+"” here")
	}
	return out
}

// nameOf is a section as comments call it.
func nameOf(key string) string {
	if key == own {
		return "a section of its own"
	}
	return key
}

// section adds a section of the language with its groups.
func (d *drafter) section(m *Map, p *plan) {
	s := &Map{}
	if p.key != "intro" || p.heading != "" {
		s.Set("heading", d.headingOf(p))
	}
	d.body(s, p)
	var groups List
	for _, g := range p.groups {
		inner := &Map{}
		inner.Set("id", Code(g.id))
		inner.Set("heading", d.headingOf(g))
		d.body(inner, g)
		groups = append(groups, Item{Value: inner, Comments: d.notes(g), Span: g.span})
	}
	if len(groups) > 0 {
		items, _ := s.Get("items").(List)
		s.put("items", append(items, groups...))
	}
	e := m.Set(p.key, s)
	e.Comments, e.Span = d.notes(p), p.span
}

// layout writes the order of the sections, where the order of the file does not say it.
func (d *drafter) layout(m *Map, top []*plan) {
	needed := len(d.custom) > 0
	for _, p := range d.first {
		needed = needed || len(p.groups) > 0
	}
	for i, p := range top {
		needed = needed || len(p.children) > 0 || i > 0 && (p.key == "intro" || p.key == "summary")
	}
	if !needed {
		return
	}
	l := &Map{}
	l.Set("order", d.entries(top, 1))
	m.Set("layout", l)
}

func (d *drafter) entries(list []*plan, depth int) List {
	var out List
	for _, p := range list {
		only := p.key == own && len(p.blocks) == 0 // a heading
		switch {
		case len(p.children) == 0 && only:
		case len(p.children) == 0 || depth >= deepest:
			if !only {
				out = append(out, Item{Value: Code(p.path())})
			}
			out = append(out, d.entries(p.children, depth)...)
		default:
			e := &Map{}
			if only {
				e.Set("heading", Plain(strings.TrimSpace(p.heading)))
			} else {
				e.Set("section", Code(p.path()))
			}
			e.Set("contains", d.entries(p.children, depth+1))
			out = append(out, Item{Value: e})
		}
	}
	return out
}

// updatedIn is the day of the last change, where a short paragraph names it.
func (d *drafter) updatedIn(doc *intake.Document) string {
	day := ""
	prose.Walk(doc.Blocks, func(b prose.Block) {
		p, ok := b.(*prose.Paragraph)
		if !ok || day != "" {
			return
		}
		text := strings.TrimSpace(prose.Plain(p.Inlines))
		if list := strings.Fields(text); len(list) > longUpdate {
			text = strings.Join(list[len(list)-longUpdate/2:], " ")
		}
		if d.isUpdate(text) {
			day = d.dayIn(text)
		}
	})
	return day
}
