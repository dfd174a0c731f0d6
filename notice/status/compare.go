package status

import (
	"cmp"
	"hash/maphash"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// A Comparison finds what notices say of the same thing and cannot all be true of. It compares only
// what is certainly the same: told by one controller in one language for the same audiences, of the
// same purpose, data or recipient. Of each thing it remembers what the first notice said. The zero
// Comparison is ready.
type Comparison struct {
	first    map[uint64]remembered // by the hash of the thing
	seed     maphash.Seed
	files    map[string]*source.File // without text
	words    map[string]string       // each string once
	names    names
	reported map[reported]bool
	list     diag.List
}

// A fact is what a notice says of a thing.
type fact struct {
	values []string // by which facts are compared
	about  []string // the data that it is about; nil: not told
	shown  string
	at     source.Span
}

// A remembered fact takes little room: its three parts in one string, and where it stands.
type remembered struct {
	parts string
	at    place
}

// A place is a span in little room.
type place struct {
	file       *source.File
	start, end [2]int32
}

func placed(s source.Span) place {
	return place{s.File, [2]int32{int32(s.Start.Line), int32(s.Start.Col)}, [2]int32{int32(s.End.Line), int32(s.End.Col)}}
}

func (p place) span() source.Span {
	return source.Span{File: p.file, Start: source.Pos{Line: int(p.start[0]), Col: int(p.start[1])}, End: source.Pos{Line: int(p.end[0]), Col: int(p.end[1])}}
}

// reported tells findings apart: what a base says reaches several notices.
type reported struct {
	code, message string
	at            source.Span
}

// Add compares a notice with those before it. Notices that have ended say nothing of today, and
// translations what their originals say.
func (c *Comparison) Add(stated *statement.Statements, today string) {
	n := stated.Notice()
	if c.first == nil {
		c.first, c.files, c.words, c.reported = map[uint64]remembered{}, map[string]*source.File{}, map[string]string{}, map[reported]bool{}
		c.seed = maphash.MakeSeed()
	}
	if end := n.ValidUntil.Value; n.TranslationOf.IsSet() || end != "" && end < today || !n.Controller.Name.IsSet() {
		return
	}
	controller := normalName(n.Controller.Name.Value)
	x := &comparing{c, stated, n, controller + "\x00" + n.Language.Value + "\x00" + strings.Join(audiences(n), "\x01"), ""}
	x.law = strings.Join(x.regimes(), "\x01")
	x.names(controller)
	x.contacts(controller)
	x.periods()
	x.bases()
	x.recipients()
	x.denials()
}

// Findings returns what was found.
func (c *Comparison) Findings() diag.List {
	list := append(c.list, c.names.findings()...)
	list.Sort()
	return list
}

// comparing is the comparison of one notice.
type comparing struct {
	*Comparison
	stated *statement.Statements
	notice *notice.Notice
	scope  string // within which things are the same
	law    string
}

func (x *comparing) regimes() []string {
	var out []string
	for _, r := range x.notice.Regimes().All {
		out = append(out, r.ID)
	}
	return out
}

// audiences are those that a notice is for.
func audiences(n *notice.Notice) []string {
	var out []string
	for a := range n.Audiences.All() {
		out = append(out, cmp.Or(a.Kind.Value, normal(a.Name.Value)))
	}
	slices.Sort(out)
	return out
}

// keep returns a place without the text of its file.
func (c *Comparison) keep(s source.Span) source.Span {
	if s.File == nil {
		return s
	}
	name := s.File.Name
	if c.files[name] == nil {
		name = strings.Clone(name)
		c.files[name] = &source.File{Name: name}
	}
	s.File = c.files[name]
	return s
}

// intern returns the one string that is kept of equal ones.
func (c *Comparison) intern(s string) string {
	if old, ok := c.words[s]; ok {
		return old
	}
	s = strings.Clone(s)
	c.words[s] = s
	return s
}

// hash is the hash of a thing. Of half a million, two have the same with a chance of one in a hundred
// million.
func (c *Comparison) hash(thing ...string) uint64 {
	var h maphash.Hash
	h.SetSeed(c.seed)
	for _, s := range thing {
		h.WriteString(s)
		h.WriteByte(0)
	}
	return h.Sum64()
}

// compare remembers the first fact of a thing, or returns it if what it says is another one.
func (c *Comparison) compare(f fact, thing ...string) (fact, bool) {
	key := c.hash(thing...)
	r, known := c.first[key]
	if !known {
		all := strings.Join([]string{strings.Join(f.values, "\x01"), strings.Join(f.about, "\x01"), f.shown}, "\x00")
		c.first[key] = remembered{c.intern(all), placed(c.keep(f.at))}
		return fact{}, false
	}
	all := strings.SplitN(r.parts, "\x00", 3)
	first := fact{values: parts(all[0]), about: parts(all[1]), shown: all[2], at: r.at.span()}
	return first, !meet(first.values, f.values) && (len(first.about) == 0 || len(f.about) == 0 || meet(first.about, f.about))
}

func parts(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "\x01")
}

// meet reports whether two lists have something in common.
func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

func (c *Comparison) report(code diag.Code, at source.Span, message, help string, first fact, provision law.Provision, regimes law.Named) {
	d := diag.New(code, c.keep(at), message, help, diag.WithRelated(first.at, "the other notice"))
	if provision != "" {
		d.Law, _ = regimes.Cite("", provision)
	}
	id := reported{code.ID, message, d.Span}
	if !c.reported[id] {
		c.reported[id] = true
		c.list = append(c.list, d)
	}
}
