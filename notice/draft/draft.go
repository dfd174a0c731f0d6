package draft

import (
	"slices"
	"strings"

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
	words    textWords
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

// Of makes a draft of a document.
func Of(doc *intake.Document, s Settings) *Draft {
	text := intake.Plain(doc.Blocks)
	d := &drafter{Settings: s, matches: map[string][]reading.Match{}, first: map[string]*plan{}, ids: IDs{"intro": 1, "summary": 1}}
	named := doc.Language
	if named == "" {
		named = s.Language
	}
	d.text = text
	d.language = languageOf(named, text)
	d.words = wordsOfLanguages[d.language]
	d.reader = reading.In(d.language)
	title, root := outlineOf(doc, headingsOf(d.language))
	regime := regimeOf(text)
	if regime == "" {
		regime = s.Regime
	}

	d.unheaded = len(root.children) == 0
	d.home = map[string]string{"uk-gdpr": "GB", "uk-part3": "GB", "ch-fadp": "CH", "eu-gdpr": "EU", "eudpr": "EU"}[regime]
	top := d.topOf(root)
	d.claim(top)
	d.assign(top)
	m := &Map{}
	m.Set("noticec", Code("1"))
	words := strings.TrimSpace(prose.Plain(title))
	if words == "" {
		words = strings.TrimSpace(doc.Title)
	}
	if words == "" {
		words = strings.TrimSpace(s.Name)
	}
	if words == "" {
		words = "Privacy notice"
	}
	m.Set("title", Plain(words))
	m.Set("language", Code(tag(d.language, named, regime)))
	if regime != "" {
		m.Set("regime", Code(regime))
	} else if len(m.Entries) > 0 {
		m.Entries[len(m.Entries)-1].Comments = []string{"unsure: which law it answers to; set `regime`"}
		d.unsure++
	}
	m.Set("wording", Code("own"))
	if day := d.updatedIn(doc); day != "" {
		m.Set("updated", Code(day))
	} else if doc.Updated != "" {
		m.Entries[len(m.Entries)-1].Comments = []string{"unsure: the file was last changed on " + doc.Updated + "; set `updated` if the notice was"}
		d.unsure++
	}
	d.write(m, top)
	d.stated(m, top)
	m.Set(own, d.custom)
	d.layout(m, top)
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

// tag is the language tag of a draft.
func tag(language, named, regime string) string {
	if before, _, _ := strings.Cut(named, "-"); strings.EqualFold(before, language) && strings.Contains(named, "-") {
		return named
	}
	if language == "en" && regime == "uk-gdpr" {
		return "en-GB"
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
			d.out = append(d.out, Section{Key: p.key, Heading: p.heading, Span: p.span, Words: wordsOf(p.blocks) + len(strings.Fields(p.heading)), Sure: p.sure, Blocks: p.blocks})
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
	return headingText(strings.TrimSpace(p.heading))
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
	if p.sure {
		return nil
	}
	d.unsure++
	if len(p.doubt) > 0 {
		return []string{"unsure: " + p.key + " or " + strings.Join(p.doubt, " or ") + "?"}
	}
	return []string{"unsure: " + p.key + "?"}
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
	order(s, "heading", "intro", "text", "as", "items", "note")
	e := m.Set(p.key, s)
	e.Comments, e.Span = d.notes(p), p.span
}

// order puts keys of a map in an order.
func order(m *Map, keys ...string) {
	slices.SortStableFunc(m.Entries, func(a, b Entry) int { return slices.Index(keys, a.Key) - slices.Index(keys, b.Key) })
}

// stated adds facts to the sections to which they belong, where other sections state them: a section
// of the notice that has words of its own for them already needs them only if it says less.
func (d *drafter) stated(m *Map, top []*plan) {
	for _, f := range d.pending {
		in := mainKey(f.in)
		switch f.Section {
		case "rights", "lawful_bases", "special_category_conditions", "provision":
			if !d.isWorthStating(f) {
				continue
			}
			d.statedItem(m, f.Section, in, f.Fact)
		case "sources":
			if d.first["sources"] == nil && (f.in.key == "personal_data" || f.in.key == "purposes") {
				d.statedItem(m, f.Section, in, f.Fact)
			}
		case "transfers", "automated_decisions", "recipients":
			if f.Field == "mechanism" && f.in.key != "transfers" {
				d.transferElsewhere(m, in, f)
			}
			switch {
			case f.Field == "state" && f.in.key == f.Section && f.in.of == nil:
				d.state(m, f)
			case f.Field == "state" && f.Section != "recipients" && d.first[f.Section] == nil && m.Get(f.Section) == nil && f.in.key != "intro":
				sectionMap(m, f.Section, in).Set("state", Code("none"))
				d.found = append(d.found, f.Fact)
			}
		case "complaints":
			d.complaint(m, in, f.Fact)
		case "dpo", "controller", "contacts", "representative":
			if f.Field == "name" || f.Field == "kind" {
				if s := sectionMap(m, f.Section, in); s.Get(f.Field) == nil {
					s.Set(f.Field, Words(f.Value))
					d.found = append(d.found, f.Fact)
				}
				continue
			}
			d.contact(m, in, f.Fact)
		}
	}
}

// isWorthStating reports whether a code that another section states is more than said in passing, and
// not said in its own section.
func (d *drafter) isWorthStating(f statedFact) bool {
	if slices.ContainsFunc(d.found, func(g Fact) bool { return g.Section == f.Section && g.Field == f.Field && g.Value == f.Value }) {
		return false
	}
	switch {
	case f.Section == f.in.key || d.first[f.Section] == nil && f.in.key != "intro":
		return true
	case f.Section == "rights":
		return slices.Contains([]string{"intro", "exercising_rights", "consent", "promises", "complaints", "contacts", "dpo"}, f.in.key)
	case f.Section == "lawful_bases" || f.Section == "special_category_conditions":
		return f.in.key == "purposes"
	}
	return false
}

// transferElsewhere adds a transfer that another section tells with its country and its mechanism.
func (d *drafter) transferElsewhere(m *Map, in string, f statedFact) {
	for _, g := range d.pending {
		if g.in != f.in || g.Section != "transfers" || g.Field != "to" || g.Span != f.Span {
			continue
		}
		one := &Map{}
		one.Set("to", Code(g.Value))
		one.Set("mechanism", Code(f.Value))
		one.Set("stated_in", Code(in))
		s := sectionMap(m, "transfers", in)
		list, _ := s.Get("items").(List)
		s.put("items", append(list, Item{Value: one, Span: f.Span}))
		d.found = append(d.found, f.Fact, g.Fact)
		return
	}
}

// state sets `state: none` beside the words of a section that say so.
func (d *drafter) state(m *Map, f statedFact) {
	s, ok := m.Get(f.Section).(*Map)
	if !ok || s.Get("text") == nil || s.Get("items") != nil && !onlyWords(s.Get("items").(List)) {
		return
	}
	if words := wordsOf(f.in.blocks); words > 60 {
		return // the section says more than that there is nothing
	}
	s.Set("state", Code("none"))
	d.found = append(d.found, f.Fact)
}

func onlyWords(list List) bool {
	return !slices.ContainsFunc(list, func(i Item) bool { m, ok := i.Value.(*Map); return ok && len(m.Entries) > 1 })
}

// sectionMap is a section of the draft, which is made if it is not there; its words stand in another.
func sectionMap(m *Map, key, in string) *Map {
	if s, ok := m.Get(key).(*Map); ok {
		return s
	}
	s := &Map{}
	s.Set("stated_in", Code(in))
	m.Set(key, s)
	return s
}

// statedItem adds a fact as an item of a section, which says where its words are.
func (d *drafter) statedItem(m *Map, key, in string, f Fact) {
	s := sectionMap(m, key, in)
	one := &Map{}
	one.Set(f.Field, Code(f.Value))
	one.Set("stated_in", Code(in))
	list, _ := s.Get("items").(List)
	for _, item := range list {
		if inner, ok := item.Value.(*Map); ok && inner.Get(f.Field) == Code(f.Value) {
			return
		}
	}
	s.put("items", append(list, Item{Value: one, Span: f.Span}))
	d.found = append(d.found, f)
}

// complaint adds the authority, or the way to the controller, beside the words that tell it.
func (d *drafter) complaint(m *Map, in string, f Fact) {
	if d.first["complaints"] != nil && in != "complaints" {
		return
	}
	one := &Map{}
	switch f.Field {
	case "authority":
		one.Set("country", Code(f.Value))
	case "email", "phone":
		one.Set(f.Field, Words(f.Value))
	}
	one.Set("stated_in", Code(in))
	key := f.Field
	if key != "authority" {
		return // whose address it is, only a reader can tell
	}
	s := sectionMap(m, "complaints", in)
	if s.Get(key) != nil {
		return
	}
	s.Set(key, one)
	d.found = append(d.found, f)
}

// contact adds an address or number to the party whose it is, beside the words that tell it.
func (d *drafter) contact(m *Map, in string, f Fact) {
	key := f.Section
	if s, ok := m.Get(key).(*Map); ok && s.Get("stated_in") == nil && key != "contacts" {
		if !useVariable(s, key, f) {
			key = "contacts"
		} else {
			d.found = append(d.found, f)
			return
		}
	}
	if key == "contacts" {
		d.channel(m, in, f)
		return
	}
	s := sectionMap(m, key, in)
	if s.Get(f.Field) == nil && s.Get("stated_in") == Value(Code(in)) {
		s.Set(f.Field, Words(f.Value))
		d.found = append(d.found, f)
	}
}

// channel adds an address or number to the contacts.
func (d *drafter) channel(m *Map, in string, f Fact) {
	s := sectionMap(m, "contacts", in)
	one := &Map{}
	one.Set(f.Field, Words(f.Value))
	if s.Get("text") == nil && s.Get("stated_in") != Value(Code(in)) || s.Get("text") != nil && in != "contacts" {
		one.Set("stated_in", Code(in))
	}
	list, _ := s.Get("items").(List)
	for _, item := range list {
		if item.Value.(*Map).Get(f.Field) == Value(Words(f.Value)) {
			return
		}
	}
	s.put("items", append(list, Item{Value: one, Span: f.Span}))
	d.found = append(d.found, f)
}

// useVariable writes the value of a party in its own words as a reference to its key, so that it is
// printed once. It stands in words, or in a link that leads to it.
func useVariable(s *Map, key string, f Fact) bool {
	for i := range s.Entries {
		e := &s.Entries[i]
		words, ok := e.Value.(Words)
		if !ok || e.Key != "text" || s.Get(f.Field) != nil {
			continue
		}
		parts := strings.Split(string(words), f.Value)
		if len(parts) < 2 || slices.ContainsFunc(parts[:len(parts)-1], endsInAddress) {
			return false
		}
		e.Value = Words(strings.Join(parts, "${"+key+"."+f.Field+"}"))
		s.Set(f.Field, Words(f.Value))
		return true
	}
	return false
}

// endsInAddress reports whether what follows some Markdown is a part of an address that is no mailbox.
func endsInAddress(before string) bool {
	last := before[max(len(before)-1, 0):]
	return last != "" && strings.ContainsAny(last, "(<:/=+") && !strings.HasSuffix(before, "(mailto:") && !strings.HasSuffix(before, "(<mailto:") && !strings.HasSuffix(before, ": ")
}

// layout writes the order of the sections, where the order of the file does not say it.
func (d *drafter) layout(m *Map, top []*plan) {
	needed := len(d.custom) > 0
	for _, p := range d.first {
		needed = needed || len(p.groups) > 0
	}
	for _, p := range top {
		needed = needed || len(p.children) > 0
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
				e.Set("heading", Words(strings.TrimSpace(p.heading)))
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
