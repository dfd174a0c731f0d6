package draft

import (
	"slices"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// divide gives the blocks of a node to its plan, and to plans below it where they are about other
// sections.
func (d *drafter) divide(p *plan, n *node) {
	runs := runsOf(p.saying(n.blocks))
	at := p
	for i, r := range runs {
		key := d.topicOf(r, p, place{first: i == 0, ending: i >= len(runs)-2})
		update := key == updateKey
		switch {
		case update:
			key = own
		case key == "" && at.update:
			key = p.key
		case key == "" && p.names() && at != p && !hasList(at.blocks) && !leadsToNext(at.blocks) && len(p.also) == 0:
			key = p.key // that of the heading goes on
		case key == "":
			key = at.key
		}
		if key != at.key || update || at.update {
			at = &plan{key: key, span: r.blocks[0].Origin(), sure: p.names(), update: update}
			p.children = append(p.children, at)
		}
		at.blocks = append(at.blocks, r.blocks...)
	}
}

// saying returns those of some blocks that say something. A mark for an answer that is missing, such as
// "n/a", is kept for a comment.
func (p *plan) saying(blocks []prose.Block) []prose.Block {
	var out []prose.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *prose.Paragraph:
			if words := prose.Plain(b.Inlines); source.IsBlank(words) {
				if strings.ContainsFunc(words, unicode.IsLetter) {
					p.missing = append(p.missing, strings.TrimSpace(words))
				}
				continue
			}
		case *prose.List:
			list := *b
			list.Items = nil
			for _, item := range b.Items {
				if below := p.saying(item.Blocks); len(below) > 0 {
					list.Items = append(list.Items, prose.ListItem{ID: item.ID, Blocks: below})
				}
			}
			if len(list.Items) == 0 {
				continue
			}
			out = append(out, &list)
			continue
		}
		out = append(out, b)
	}
	return out
}

// names reports whether the heading of a plan names its section.
func (p *plan) names() bool { return p.key != own && p.key != "intro" && p.heading != "" }

func hasList(blocks []prose.Block) bool {
	return slices.ContainsFunc(blocks, func(b prose.Block) bool { _, ok := b.(*prose.Paragraph); return !ok })
}

// leadsToNext reports whether the last of some blocks leads to what follows.
func leadsToNext(blocks []prose.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	p, ok := blocks[len(blocks)-1].(*prose.Paragraph)
	return ok && strings.HasSuffix(strings.TrimSpace(prose.Plain(p.Inlines)), ":")
}

// A place is where a run stands below its heading.
type place struct{ first, ending bool }

// updateKey is the topic of a line that says when the document was last changed: it stands by itself.
const updateKey = "updated"

// followers are the sections that a paragraph below a heading for another one may be about.
var followers = map[string][]string{
	"purposes":      {"lawful_bases", "special_category_conditions"},
	"lawful_bases":  {"special_category_conditions"},
	"personal_data": {"special_category_conditions"},
	"controller":    {"dpo"},
	"contacts":      {"complaints", "dpo"},
	"dpo":           {"complaints"},
	"recipients":    {"transfers"},
}

// topicOf is the section of which a run speaks for certain; "" if it goes on with what is before it.
func (d *drafter) topicOf(r run, p *plan, at place) string {
	text := intake.Plain(r.blocks)
	if d.isUpdate(text) {
		return updateKey
	}
	lead := r.lead
	only, isParagraph := r.blocks[len(r.blocks)-1].(*prose.Paragraph)
	if isParagraph {
		lead = only
	}
	speaks := ofMatches(d.read(text))
	named := d.namedBy(lead, isParagraph)
	switch {
	case isLettered(text):
		return "special_category_conditions"
	case isParagraph && p.key == "controller" && strings.HasSuffix(text, ":\n") && slices.Contains(named, "dpo"):
		return "dpo"
	case len(p.also) > 0:
		return d.amongst(p, named, speaks)
	}
	merge(speaks, "special_category_conditions", "lawful_bases")
	if !isParagraph {
		merge(speaks, "complaints", "rights") // "You can: see your data; complain to …"
	}
	if p.names() {
		return d.topicBelow(p, at, isParagraph, named, speaks)
	}
	return d.topicFree(isParagraph, text, named, speaks)
}

// namedBy are the sections that the beginning of a paragraph names, or the end of one that leads to a
// list.
func (d *drafter) namedBy(p *prose.Paragraph, alone bool) []string {
	if p == nil {
		return nil
	}
	words := prose.Plain(p.Inlines)
	if alone && !strings.HasSuffix(strings.TrimSpace(words), ":") {
		return d.words.headings.sections(firstSentence(words))
	}
	return d.words.headings.sections(lastSentence(words))
}

// amongst chooses between the sections that a heading names: "Purpose and lawful basis".
func (d *drafter) amongst(p *plan, named []string, speaks evidence) string {
	list := append([]string{p.key}, p.also...)
	best, most := "", 0.0
	for _, key := range list {
		if w := speaks[key]; w > most {
			best, most = key, w
		}
	}
	if special := speaks["special_category_conditions"]; slices.Contains(list, "lawful_bases") && special >= 2 && special > speaks["lawful_bases"] {
		return "special_category_conditions"
	}
	if most >= 1 {
		return best
	}
	for _, name := range named {
		if slices.Contains(list, name) {
			return name
		}
	}
	return ""
}

// topicBelow is the topic of a run below a heading that names its section.
func (d *drafter) topicBelow(p *plan, at place, isParagraph bool, named []string, speaks evidence) string {
	allowed := func(key string) bool { return slices.Contains(followers[p.key], key) }
	key, weight, next := speaks.best()
	switch {
	case at.ending && !at.first && slices.Equal(named, []string{"changes"}) && p.key != "changes":
		return "changes"
	case !isParagraph && !at.first && len(named) == 1 && hasItems(named[0]) && !related(p.key, named[0]):
		return named[0]
	case !isParagraph:
		return ""
	case weight >= 2 && weight >= 1.5*next && speaks[p.key] == 0 && allowed(key):
		return key
	}
	return ""
}

// related reports whether two sections are about one thing, so that a list below a heading for the one
// is not about the other.
func related(a, b string) bool {
	pair := func(x, y string) bool { return a == x && b == y || a == y && b == x }
	return pair("rights", "exercising_rights") || pair("purposes", "sharing_reasons") || pair("recipients", "sharing_reasons")
}

// topicFree is the topic of a run below a heading that names no section, or below none.
func (d *drafter) topicFree(isParagraph bool, text string, named []string, speaks evidence) string {
	enough := 2.0
	if d.unheaded {
		enough = 1
	}
	if isParagraph {
		if party := d.partyIn(text); party != "" {
			return party
		}
	}
	key, weight, next := speaks.best()
	switch {
	case !isParagraph && len(named) == 1 && hasItems(named[0]):
		return named[0]
	case !isParagraph && d.unheaded && len(named) > 0:
		return named[len(named)-1] // what the list is of
	case !isParagraph && named == nil && !d.unheaded && weight < 2:
		return ""
	case weight >= enough && weight >= 1.5*next && key != "contacts":
		return key
	case d.unheaded && len(named) > 0:
		return named[0]
	case d.unheaded && key == "contacts" && next == 0:
		return key
	}
	return ""
}

// merge counts what speaks for a section for another one that is told in one breath with it.
func merge(e evidence, from, to string) {
	if e[from] > 0 && e[to] > 0 {
		e[to] += e[from]
		delete(e, from)
	}
}

const longUpdate = 16 // words

// isUpdate reports whether a short text says when the document was last changed.
func (d *drafter) isUpdate(text string) bool {
	return len(strings.Fields(text)) <= longUpdate && hasWord(strings.ToLower(text), d.words.updated) && d.dayIn(text) != ""
}

// partyIn is the section about a party which a paragraph that says who it is belongs to.
func (d *drafter) partyIn(text string) string {
	if len(strings.Fields(text)) > 60 {
		return ""
	}
	if t := d.words.parties; t != nil {
		for _, h := range t.find(phraseWords(text)) {
			return t.rows[h.row].name
		}
	}
	if hasWord(strings.ToLower(text), d.words.officer) && slices.ContainsFunc(d.read(text), isContact) {
		return "dpo"
	}
	return ""
}

func isContact(m reading.Match) bool {
	return m.Sign == reading.Email || m.Sign == reading.Phone || m.Sign == reading.Postal
}

// firstSentence is the first sentence of a paragraph, if it is short.
func firstSentence(s string) string {
	if i := strings.Index(s, ". "); i >= 0 {
		s = s[:i]
	}
	if len(strings.Fields(s)) > 30 {
		return ""
	}
	return s
}
