package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// The same facts and words in another spelling of the language state the same and are judged
// the same: from every notice each of its equal spellings is made.
func TestSpellings(t *testing.T) {
	shape, err := schema.NoticeNode()
	if err != nil {
		t.Fatal(err)
	}
	j := judge{t, lint.New(lint.All...)}
	names, texts := completeNotices(t)
	pairs, failed := 0, map[string]int{}
	for i, name := range names {
		root, list := tree.Parse(source.NewFile("a.notice.yaml", []byte(texts[name])))
		if root == nil || len(list) > 0 {
			continue
		}
		want := j.of(spelt{notice: texts[name]})
		if want.broken {
			continue // references that lead nowhere
		}
		for k, s := range spellings {
			if strings.Contains(name, "/") && (i+k)%5 < 2 {
				continue // a single change of a notice that is tried whole
			}
			for _, other := range s.make(root, shape) {
				pairs++
				got := j.of(other)
				if diff := want.diff(got); diff != "" {
					if failed[s.name+diff]++; failed[s.name+diff] == 1 && len(failed) < 40 {
						t.Errorf("%s, %s: %s\n%s%s", name, s.name, diff, other.base, other.notice)
					}
				}
			}
		}
	}
	if pairs < 5000 {
		t.Errorf("want at least 5000 pairs, got %d", pairs)
	}
}

// A spelt notice is the text of a notice, and that of the base that it extends, if any.
type spelt struct{ notice, base string }

// A judge says what is stated and found.
type judge struct {
	t      *testing.T
	linter *lint.Linter
}

// A judgement is what a notice states and what is found in it, without places.
type judgement struct {
	findings, statements []string
	broken               bool
}

func (j judge) of(s spelt) judgement {
	j.t.Helper()
	read := func(*source.File, string) (*source.File, error) {
		return source.NewFile("a.base.yaml", []byte(s.base)), nil
	}
	f := source.NewFile("a.notice.yaml", []byte(s.notice))
	r, err := check.File(f, check.Settings{Today: "2026-11-28", Linter: j.linter}, read)
	if err != nil {
		j.t.Fatal(err)
	}
	var out judgement
	for _, d := range r.Findings {
		if d.Code.ID == "NC154" {
			continue // ids are a matter of spelling
		}
		what := d.Code.ID + " " + d.Severity.String()
		for _, ref := range d.Law {
			what += ", " + ref.String()
		}
		if d.Accepted != nil {
			what += ", accepted by " + d.Accepted.By
		}
		out.findings = append(out.findings, what)
	}
	slices.Sort(out.findings)
	if r.Notice == nil {
		out.broken = true
		return out
	}
	stated := statement.Of(r.Notice)
	for _, item := range law.Checklist {
		out.statements = append(out.statements, item.Slug+" is stated "+stated.Item(item.Slug).How.String())
	}
	for i, p := range stated.Purposes() {
		var bases []string
		for _, b := range p.Bases {
			bases = append(bases, b.Slug)
		}
		out.statements = append(out.statements, fmt.Sprintf("purpose %d rests on %s", i, bases))
	}
	return out
}

// diff says what another judgement has otherwise; "" if nothing.
func (j judgement) diff(other judgement) string {
	var out []string
	for _, lists := range [][2][]string{{j.findings, other.findings}, {j.statements, other.statements}} {
		for _, want := range missing(lists[0], lists[1]) {
			out = append(out, "want "+want)
		}
		for _, got := range missing(lists[1], lists[0]) {
			out = append(out, "got "+got)
		}
	}
	return strings.Join(out, "; ")
}

// missing returns the entries of one list that another lacks, as often as it lacks them.
func missing(of, in []string) (out []string) {
	rest := slices.Clone(in)
	for _, s := range of {
		if i := slices.Index(rest, s); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// A spelling writes a notice in other ways; it makes none where there is nothing to write otherwise.
type spelling struct {
	name string
	make func(root *tree.Node, shape *schema.Node) []spelt
}

var spellings = []spelling{
	{"another style of YAML", rewritten(func(*tree.Node, *schema.Node) bool { return true })},
	{"sections in the opposite order", rewritten(func(root *tree.Node, _ *schema.Node) bool {
		slices.Reverse(root.Pairs)
		return true
	})},
	{"keys in the opposite order", rewritten(func(root *tree.Node, _ *schema.Node) bool {
		each(root, nil, func(n *tree.Node, _ *schema.Node) { slices.Reverse(n.Pairs) })
		return true
	})},
	{"sections at length", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			if p.Value.Kind != tree.Sequence || s.Key("items") == nil {
				return false
			}
			p.Value = mapping("items", p.Value)
			return true
		})
	})},
	{"sections in short", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			items := p.Value.Get("items")
			if items == nil || items.Kind != tree.Sequence || len(p.Value.Pairs) > 1 || s.Key("items") == nil {
				return false
			}
			p.Value = items
			return true
		})
	})},
	{"none at length", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, _ *schema.Node) bool {
			if p.Value.Kind != tree.Scalar || p.Value.Text.Value != notice.None {
				return false
			}
			p.Value = mapping("state", p.Value)
			return true
		})
	})},
	{"items in a group", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			items := p.Value
			if p.Key.Value == "rights" { // a heading over objection and other rights does not set it apart
				return false
			}
			if s.Key("items").Item().Group() == nil || p.Value.Kind == tree.Mapping && p.Value.Get("items") == nil {
				return false
			}
			if p.Value.Kind == tree.Mapping {
				items = p.Value.Get("items")
			}
			if items.Kind != tree.Sequence || len(items.Items) == 0 || slices.ContainsFunc(items.Items, func(n *tree.Node) bool { return s.Key("items").Item().IsGroup(n) }) {
				return false
			}
			group := &tree.Node{Kind: tree.Mapping, Pairs: []tree.Pair{{Key: source.Text{Value: "heading"}, Value: scalar("More")}, {Key: source.Text{Value: "items"}, Value: clone(items)}}}
			*items = tree.Node{Kind: tree.Sequence, Items: []*tree.Node{group}}
			return true
		})
	})},
	{"lists of one as values", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachPair(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			if s.IDs() == "" && p.Key.Value != "laws" && p.Key.Value != "right" || p.Value.Kind != tree.Sequence || len(p.Value.Items) != 1 || p.Value.Items[0].Kind != tree.Scalar {
				return false
			}
			p.Value = p.Value.Items[0]
			return true
		})
	})},
	{"values as lists of one", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachPair(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			if s.IDs() == "" && p.Key.Value != "laws" && p.Key.Value != "right" || p.Value.Kind != tree.Scalar || s.Item() == nil {
				return false
			}
			p.Value = &tree.Node{Kind: tree.Sequence, Items: []*tree.Node{p.Value}}
			return true
		})
	})},
	{"items in short", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inItems(root, shape, func(item *tree.Node, _ *schema.Node, short string) bool {
			if item.Kind != tree.Mapping || len(item.Pairs) != 1 || item.Pairs[0].Key.Value != short || item.Pairs[0].Value.Kind != tree.Scalar {
				return false
			}
			*item = *item.Pairs[0].Value
			return true
		})
	})},
	{"items at length", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inItems(root, shape, func(item *tree.Node, _ *schema.Node, short string) bool {
			if item.Kind != tree.Scalar {
				return false
			}
			*item = *mapping(short, clone(item))
			return true
		})
	})},
	{"channels at length", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachPair(root, shape, func(p *tree.Pair, _ *schema.Node) bool {
			if !slices.Contains([]string{"email", "phone", "address"}, p.Key.Value) || p.Value.Kind != tree.Scalar {
				return false
			}
			p.Value = &tree.Node{Kind: tree.Sequence, Items: []*tree.Node{mapping("value", p.Value)}}
			return true
		})
	})},
	{"bases and conditions by article", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachCode(root, shape, func(slug string) string {
			for _, b := range law.Bases {
				if b.Slug == slug {
					return b.Article
				}
			}
			for _, c := range law.Conditions {
				if c.Slug == slug {
					return c.Article
				}
			}
			return ""
		})
	})},
	{"bases and conditions by code", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachCode(root, shape, func(article string) string {
			if slug := law.CodeOf(article); slug != article {
				return slug
			}
			return ""
		})
	})},
	{"ids by another name", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		ids := map[string]bool{}
		inItems(root, shape, func(item *tree.Node, _ *schema.Node, _ string) bool {
			if id := item.Get("id"); id != nil {
				ids[id.Text.Value] = true
			}
			return false
		})
		return eachPair(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			if p.Key.Value != "id" && s.IDs() == "" {
				return false
			}
			changed := false
			for _, v := range append([]*tree.Node{p.Value}, p.Value.Items...) {
				if v.Kind == tree.Scalar && ids[v.Text.Value] {
					v.Text.Value, changed = "x-"+v.Text.Value, true
				}
			}
			return changed
		})
	})},
	{"several rights in one item", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, _ *schema.Node) bool {
			if p.Key.Value != "rights" || p.Value.Kind != tree.Sequence {
				return false
			}
			isPlain := func(n *tree.Node) bool {
				r := n.Get("right")
				return len(n.Pairs) == 1 && r != nil && r.Kind == tree.Scalar && !strings.HasPrefix(r.Text.Value, "object")
			}
			all := &tree.Node{Kind: tree.Sequence}
			for _, item := range p.Value.Items {
				if isPlain(item) {
					all.Items = append(all.Items, item.Get("right"))
				}
			}
			if len(all.Items) < 2 {
				return false
			}
			p.Value.Items = append([]*tree.Node{mapping("right", all)}, slices.DeleteFunc(p.Value.Items, isPlain)...)
			return true
		})
	})},
	{"words in italics", words(func(s string) string {
		if word, rest, ok := strings.Cut(s, " "); ok && isWord(word) {
			return "*" + word + "* " + rest
		}
		return s
	})},
	{"the last word in bold", words(func(s string) string {
		if i := strings.LastIndexByte(s, ' '); i > 0 && isWord(strings.TrimRight(s[i+1:], ".")) {
			end := len(strings.TrimRight(s, "."))
			return s[:i+1] + "**" + s[i+1:end] + "**" + s[end:]
		}
		return s
	})},
	{"words with other spaces and quotation marks", words(func(s string) string {
		return strings.NewReplacer(" ", "\u00a0", "'", "’").Replace(s)
	})},
	{"words on several lines", words(func(s string) string { return strings.ReplaceAll(s, " ", "\n") })},
	{"own words as a section", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			if p.Value.Kind != tree.Sequence || len(p.Value.Items) != 1 || s.Key("text") == nil {
				return false
			}
			item := p.Value.Items[0]
			if item.Kind == tree.Mapping && len(item.Pairs) == 1 {
				item = item.Get("text")
			}
			if item == nil || item.Kind != tree.Scalar || p.Key.Value != "complaints" && shortOf(s.Key("items").Item()) != "text" || p.Key.Value == "purposes" {
				return false
			}
			p.Value = mapping("text", item)
			return true
		})
	})},
	{"all in a base", inBase(func(string) bool { return true })},
	{"parties in a base", inBase(func(key string) bool {
		return key == "controller" || key == "dpo" || key == "regime" || key == "complaints"
	})},
	{"bases in a base", inBase(func(key string) bool {
		return key == "lawful_bases" || key == "special_category_conditions" || key == "retention"
	})},
	{"bases of purposes alone", rewritten(inlineBases)},
	{"laws and interests of purposes", rewritten(inlineLaws)},
	{"bases of purposes in their section, too", rewritten(listBases)},
	{"countries by their names", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachPair(root, shape, func(p *tree.Pair, _ *schema.Node) bool {
			name := map[string]string{"IN": "India", "US": "United States", "DE": "Germany", "JP": "Japan", "BR": "Brazil", "CA": "Canada"}[p.Value.Text.Value]
			if p.Key.Value != "to" || name == "" {
				return false
			}
			p.Value.Text.Value = name
			return true
		})
	})},
}

// inlineBases removes the items of `lawful_bases` that say only a code, if purposes name it.
func inlineBases(root *tree.Node, _ *schema.Node) bool {
	bases := root.Get("lawful_bases")
	if bases == nil || bases.Kind != tree.Sequence {
		return false
	}
	users := basisUsers(root)
	before := len(bases.Items)
	bases.Items = slices.DeleteFunc(bases.Items, func(b *tree.Node) bool {
		return len(b.Pairs) == 1 && b.Get("basis") != nil && len(users[b.Get("basis").Text.Value]) > 0
	})
	if len(bases.Items) == 0 {
		root.Pairs = slices.DeleteFunc(root.Pairs, func(p tree.Pair) bool { return p.Key.Value == "lawful_bases" })
	}
	return len(bases.Items) < before
}

// inlineLaws moves the laws and interests of a basis to the only purpose that rests on it alone.
func inlineLaws(root *tree.Node, _ *schema.Node) bool {
	bases := root.Get("lawful_bases")
	if bases == nil || bases.Kind != tree.Sequence {
		return false
	}
	users, changed := basisUsers(root), false
	for _, b := range bases.Items {
		code := b.Get("basis")
		if code == nil || b.Get("id") != nil || len(users[code.Text.Value]) != 1 {
			continue
		}
		purpose := users[code.Text.Value][0]
		if purpose.Get("basis").Kind != tree.Scalar {
			continue
		}
		b.Pairs = slices.DeleteFunc(b.Pairs, func(p tree.Pair) bool {
			moves := p.Key.Value == "laws" || p.Key.Value == "interests"
			if moves = moves && purpose.Get(p.Key.Value) == nil && p.Value.Kind != tree.Mapping; moves {
				purpose.Pairs = append(purpose.Pairs, p)
				changed = true
			}
			return moves
		})
	}
	return changed
}

// listBases adds an item to `lawful_bases` for each code that only purposes name.
func listBases(root *tree.Node, _ *schema.Node) bool {
	bases, changed := root.Get("lawful_bases"), false
	if bases != nil && bases.Kind != tree.Sequence {
		return false
	}
	var codes []string
	for code := range basisUsers(root) {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	for _, code := range codes {
		if _, ok := law.BasisOf(code); !ok {
			continue
		}
		if bases != nil && slices.ContainsFunc(bases.Items, func(b *tree.Node) bool {
			return b.Get("basis") != nil && b.Get("basis").Text.Value == code || b.Get("any_of") != nil || b.Kind == tree.Scalar || b.Get("items") != nil
		}) {
			continue
		}
		if bases == nil {
			bases = &tree.Node{Kind: tree.Sequence}
			root.Pairs = append(root.Pairs, tree.Pair{Key: source.Text{Value: "lawful_bases"}, Value: bases})
		}
		bases.Items = append(bases.Items, mapping("basis", scalar(code)))
		changed = true
	}
	return changed
}

// basisUsers are the purposes that name each basis.
func basisUsers(root *tree.Node) map[string][]*tree.Node {
	out := map[string][]*tree.Node{}
	purposes := root.Get("purposes")
	if purposes == nil || purposes.Kind != tree.Sequence {
		return nil
	}
	for _, p := range purposes.Items {
		if basis := p.Get("basis"); basis != nil {
			for _, v := range append([]*tree.Node{basis}, basis.Items...) {
				if v.Kind == tree.Scalar {
					out[v.Text.Value] = append(out[v.Text.Value], p)
				}
			}
		}
	}
	return out
}

// rewritten is a spelling of a notice that changes its tree; change reports whether it did.
func rewritten(change func(root *tree.Node, shape *schema.Node) bool) func(*tree.Node, *schema.Node) []spelt {
	return func(root *tree.Node, shape *schema.Node) []spelt {
		root = clone(root)
		if !change(root, shape) {
			return nil
		}
		return []spelt{{notice: written(root)}}
	}
}

// words is a spelling that writes own words otherwise, where Markdown is read.
func words(change func(string) string) func(*tree.Node, *schema.Node) []spelt {
	return rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachPair(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			markdown := slices.Contains([]string{"text", "note", "intro", "withdraw", "effect", "limits", "consequence", "review"}, p.Key.Value)
			if !markdown || p.Value.Kind != tree.Scalar || strings.ContainsAny(p.Value.Text.Value, "*_[`\n") {
				return false
			}
			before := p.Value.Text.Value
			p.Value.Text.Value = change(before)
			return p.Value.Text.Value != before
		})
	})
}

func isWord(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// inBase is a spelling that moves keys to a base.
func inBase(moves func(key string) bool) func(*tree.Node, *schema.Node) []spelt {
	return func(root *tree.Node, _ *schema.Node) []spelt {
		own, base := clone(root), clone(root)
		isMoved := func(p tree.Pair) bool {
			return moves(p.Key.Value) && p.Key.Value != "title" && p.Key.Value != "noticec" && p.Key.Value != "id"
		}
		own.Pairs = slices.DeleteFunc(own.Pairs, isMoved)
		base.Pairs = slices.DeleteFunc(base.Pairs, func(p tree.Pair) bool { return !isMoved(p) && p.Key.Value != "noticec" })
		if root.Get("extends") != nil || len(base.Pairs) < 2 {
			return nil
		}
		return []spelt{{written(own) + "extends: a.base.yaml\n", written(base)}}
	}
}

// inSections changes the sections of a notice.
func inSections(root *tree.Node, shape *schema.Node, change func(*tree.Pair, *schema.Node) bool) bool {
	changed := false
	for i := range root.Pairs {
		if s := shape.Key(root.Pairs[i].Key.Value); s != nil && s.IsSection() && !s.IsParty() {
			changed = change(&root.Pairs[i], s) || changed
		}
	}
	return changed
}

// inItems changes the items of sections; short is the key that a string in place of an item sets.
func inItems(root *tree.Node, shape *schema.Node, change func(item *tree.Node, s *schema.Node, short string) bool) bool {
	return inSections(root, shape, func(p *tree.Pair, s *schema.Node) bool {
		items := p.Value
		if items.Kind == tree.Mapping {
			items = items.Get("items")
		}
		if items == nil || items.Kind != tree.Sequence {
			return false
		}
		s = s.Key("items").Item()
		changed := false
		for _, item := range items.Items {
			if short := shortOf(s); short != "" && !s.IsGroup(item) {
				changed = change(item, s, short) || changed
			}
		}
		return changed
	})
}

// shortOf is the key that a string in place of an item sets: its name, where it has no words.
func shortOf(s *schema.Node) string {
	switch {
	case s.Key("right") != nil, s.Key("basis") != nil && s.Key("recipients") == nil, s.Key("term") != nil:
		return "text"
	case s.Key("collection") != nil, s.Key("what_for") != nil, s.Key("special") != nil:
		return "name"
	case s.Key("text") != nil:
		return "text"
	}
	return ""
}

// each visits every mapping.
func each(n *tree.Node, _ *schema.Node, visit func(*tree.Node, *schema.Node)) {
	if n.Kind == tree.Mapping {
		visit(n, nil)
	}
	for _, p := range n.Pairs {
		each(p.Value, nil, visit)
	}
	for _, item := range n.Items {
		each(item, nil, visit)
	}
}

// eachPair changes pairs below the notice.
func eachPair(n *tree.Node, s *schema.Node, change func(*tree.Pair, *schema.Node) bool) bool {
	changed := false
	s = s.Of(n)
	for i := range n.Pairs {
		p := &n.Pairs[i]
		below := s.Key(p.Key.Value)
		changed = change(p, below) || changed
		changed = eachPair(p.Value, below, change) || changed
	}
	for _, item := range n.Items {
		below := s.Item()
		if below == nil && s.IsSection() {
			below = s.Key("items").Item()
		}
		changed = eachPair(item, below, change) || changed
	}
	return changed
}

// eachCode writes bases and conditions otherwise; "" leaves one as it is.
func eachCode(root *tree.Node, shape *schema.Node, other func(string) string) bool {
	own := map[string]bool{} // ids that look like codes
	inItems(root, shape, func(item *tree.Node, _ *schema.Node, _ string) bool {
		if id := item.Get("id"); id != nil {
			own[id.Text.Value] = true
		}
		return false
	})
	return eachPair(root, shape, func(p *tree.Pair, _ *schema.Node) bool {
		if p.Key.Value != "basis" && p.Key.Value != "conditions" && p.Key.Value != "condition" {
			return false
		}
		changed := false
		for _, v := range append([]*tree.Node{p.Value}, p.Value.Items...) {
			if code := other(v.Text.Value); v.Kind == tree.Scalar && code != "" && !own[v.Text.Value] {
				v.Text.Value, changed = code, true
			}
		}
		return changed
	})
}

func scalar(value string) *tree.Node {
	return &tree.Node{Kind: tree.Scalar, Text: source.Text{Value: value}}
}

func mapping(key string, value *tree.Node) *tree.Node {
	return &tree.Node{Kind: tree.Mapping, Pairs: []tree.Pair{{Key: source.Text{Value: key}, Value: value}}}
}

func clone(n *tree.Node) *tree.Node {
	out := *n
	out.Pairs, out.Items = slices.Clone(n.Pairs), slices.Clone(n.Items)
	for i := range out.Pairs {
		out.Pairs[i].Value = clone(out.Pairs[i].Value)
	}
	for i := range out.Items {
		out.Items[i] = clone(out.Items[i])
	}
	return &out
}

// written writes a notice, each section on a line.
func written(root *tree.Node) string {
	var b strings.Builder
	for _, p := range root.Pairs {
		b.WriteString(p.Key.Value + ": ")
		writeFlow(&b, p.Value)
		b.WriteByte('\n')
	}
	return b.String()
}

func writeFlow(b *strings.Builder, n *tree.Node) {
	switch n.Kind {
	case tree.Null:
		b.WriteString("null")
	case tree.Mapping:
		b.WriteByte('{')
		for i, p := range n.Pairs {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(p.Key.Value + ": ")
			writeFlow(b, p.Value)
		}
		b.WriteByte('}')
	case tree.Sequence:
		b.WriteByte('[')
		for i, item := range n.Items {
			if i > 0 {
				b.WriteString(", ")
			}
			writeFlow(b, item)
		}
		b.WriteByte(']')
	case tree.Scalar:
		if n.Type != tree.String {
			b.WriteString(n.Text.Value)
			return
		}
		b.WriteByte('"')
		for _, r := range n.Text.Value {
			switch {
			case r == '"' || r == '\\':
				b.WriteRune('\\')
				b.WriteRune(r)
			case r == '\n':
				b.WriteString(`\n`)
			case r < ' ' || r == utf8.RuneError:
				fmt.Fprintf(b, `\u%04x`, r)
			default:
				b.WriteRune(r)
			}
		}
		b.WriteByte('"')
	}
}
