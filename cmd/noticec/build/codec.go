package build

import (
	"encoding/binary"
	"errors"

	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
)

// A coder encodes the values of the manifest or decodes them; one description of a value serves
// both directions. Integers are varints, strings are prefixed with their length, and decoded
// strings are substrings of the input. After the first decoding error all further values are
// zero.
type coder struct {
	reads  bool
	from   string // remaining input
	failed bool
	to     []byte // output
}

var errDamaged = errors.New("the manifest is damaged")

func (c *coder) number(v *int64) {
	if !c.reads {
		c.to = binary.AppendVarint(c.to, *v)
		return
	}
	var u uint64
	for shift := 0; shift < 64 && len(c.from) > 0; shift += 7 {
		b := c.from[0]
		c.from = c.from[1:]
		u |= uint64(b&0x7f) << shift
		if b < 0x80 {
			*v = int64(u>>1) ^ -int64(u&1)
			return
		}
	}
	c.fail()
	*v = 0
}

func (c *coder) fail() { c.failed, c.from = true, "" }

// take returns the next n bytes.
func (c *coder) take(n int64) string {
	if n < 0 || n > int64(len(c.from)) {
		c.fail()
		return ""
	}
	out := c.from[:n]
	c.from = c.from[n:]
	return out
}

func (c *coder) int(v *int) {
	n := int64(*v)
	c.number(&n)
	*v = int(n)
}

func (c *coder) text(s *string) {
	n := int64(len(*s))
	c.number(&n)
	if c.reads {
		*s = c.take(n)
	} else {
		c.to = append(c.to, *s...)
	}
}

func (c *coder) texts(all ...*string) {
	for _, s := range all {
		c.text(s)
	}
}

func (c *coder) digests(all ...*digest) {
	for _, d := range all {
		if c.reads {
			*d = digest{}
			copy(d[:], c.take(int64(len(d))))
		} else {
			c.to = append(c.to, d[:]...)
		}
	}
}

func (c *coder) pos(p *source.Pos) { c.int(&p.Line); c.int(&p.Col) }
func (c *coder) stat(s *stat)      { c.number(&s.Size); c.number(&s.Changed) }

// items codes a list whose items take at least one byte each.
func items[T any](c *coder, list *[]T, item func(*coder, *T)) {
	n := int64(len(*list))
	c.number(&n)
	if !c.reads {
		for i := range *list {
			item(c, &(*list)[i])
		}
		return
	}
	*list = (*list)[:0]
	for ; n > 0 && !c.failed; n-- {
		*list = append(*list, *new(T))
		item(c, &(*list)[len(*list)-1])
	}
}

// code codes all fields of a record.
func (r *record) code(c *coder) {
	c.texts(&r.stem, &r.root, &r.of, &r.language, &r.title, &r.entry, (*string)(&r.summary), &r.localKeys, &r.foreign)
	c.digests(&r.settings, &r.family, &r.builtFrom)
	items(c, &r.inputs, (*coder).input)
	items(c, &r.links, func(c *coder, l *link) { c.texts(&l.file, &l.stem) })
	items(c, &r.outputs, (*coder).output)
	for _, n := range []*int{&r.localTally.Errors, &r.localTally.Warnings, &r.localTally.Infos} {
		c.int(n)
	}
}

func (c *coder) input(in *input) {
	kind := int(in.kind)
	c.text(&in.path)
	c.int(&kind)
	if in.kind = inputKind(kind); in.kind == content {
		c.digests(&in.sum)
		c.stat(&in.stat)
	}
}

func (c *coder) output(k *outputRecord) {
	c.text(&k.extension)
	c.digests(&k.sum, &k.key)
	c.stat(&k.stat)
}

// entry codes an index entry, except for the fields that depend on the whole build.
func (c *coder) entry(e *compose.Entry) {
	c.texts(&e.ID, &e.Title, &e.Summary, &e.Controller, &e.Language, &e.Updated, &e.Published, &e.ReviewBy, &e.ValidUntil, &e.SupersededBy,
		&e.Officer.Email, &e.Officer.Phone, &e.Publisher.Email, &e.Publisher.Phone, &e.Version)
	c.flag(&e.Draft)
	items(c, &e.Changes, (*coder).change)
}

func (c *coder) change(x *compose.Change) {
	c.texts(&x.Key, &x.Date, &x.Version, &x.Words)
	c.flag(&x.Material)
}

func (c *coder) flag(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	c.int(&n)
	*b = n == 1
}

// summary codes the summary that is compared with other notices; files are reduced to their
// names.
func (c *coder) summary(s *lint.Summary, files nameOnlyFiles) {
	for _, t := range []*source.Text{&s.ID, &s.Controller, &s.Officer} {
		name := ""
		if t.Span.File != nil {
			name = t.Span.File.Name
		}
		if c.texts(&t.Value, &name); name != "" {
			c.pos(&t.Span.Start)
			c.pos(&t.Span.End)
			t.Span.File = files.file(name)
		}
	}
	items(c, &s.Regimes, (*coder).text)
}

// coded returns the encoding of a value.
func coded(code func(*coder)) string {
	c := coder{to: make([]byte, 0, 1024)}
	code(&c)
	return string(c.to)
}

// pack returns the encoding of the record in the manifest.
func (r *record) pack() string { return coded(r.code) }

// unpack decodes a record and reports whether the text is valid.
func (r *record) unpack(text string) bool {
	c := coder{reads: true, from: text}
	r.code(&c)
	return !c.failed && c.from == ""
}
