package build

import (
	"encoding/binary"
	"errors"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
)

// A writer writes the values of the manifest one after the other: numbers in as few bytes as
// they need, texts after their length.
type writer struct{ b []byte }

func (w *writer) int(v int64)      { w.b = binary.AppendVarint(w.b, v) }
func (w *writer) word(v uint64)    { w.b = binary.LittleEndian.AppendUint64(w.b, v) }
func (w *writer) text(s string)    { w.int(int64(len(s))); w.b = append(w.b, s...) }
func (w *writer) pos(p source.Pos) { w.int(int64(p.Line)); w.int(int64(p.Col)) }
func (w *writer) stat(s stat)      { w.int(s.size); w.int(s.changed) }

// texts writes a list of texts.
func (w *writer) texts(list []string) {
	w.int(int64(len(list)))
	for _, s := range list {
		w.text(s)
	}
}

// A reader reads them again. Its texts are parts of what is read. After the first value that
// is not there, all that follow are zero.
type reader struct {
	s      string
	failed bool
}

var errDamaged = errors.New("the manifest is damaged")

func (r *reader) int() int64 {
	var v uint64
	for shift := 0; shift < 64; shift += 7 {
		if len(r.s) == 0 {
			break
		}
		c := r.s[0]
		r.s = r.s[1:]
		v |= uint64(c&0x7f) << shift
		if c < 0x80 {
			if v&1 != 0 {
				return ^int64(v >> 1)
			}
			return int64(v >> 1)
		}
	}
	r.failed, r.s = true, ""
	return 0
}

func (r *reader) take(n int64) string {
	if n < 0 || n > int64(len(r.s)) {
		r.failed, r.s = true, ""
		return ""
	}
	out := r.s[:n]
	r.s = r.s[n:]
	return out
}

func (r *reader) word() uint64 {
	if s := r.take(8); s != "" {
		return binary.LittleEndian.Uint64([]byte(s))
	}
	return 0
}

func (r *reader) text() string    { return r.take(r.int()) }
func (r *reader) pos() source.Pos { return source.Pos{Line: int(r.int()), Col: int(r.int())} }
func (r *reader) stat() stat      { return stat{r.int(), r.int()} }

// count reads the length of a list, whose items take a byte at least.
func (r *reader) count() int {
	n := r.int()
	if n < 0 || n > int64(len(r.s)) {
		r.failed, r.s = true, ""
		return 0
	}
	return int(n)
}

func (r *reader) texts() []string {
	n := r.count()
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = r.text()
	}
	return out
}

func (r *record) write(w *writer) {
	w.texts([]string{r.stem, r.root, r.settings, r.of, r.family, r.version.Language, r.version.Title, r.made, r.identity})
	w.int(int64(len(r.inputs)))
	for _, in := range r.inputs {
		w.text(in.path)
		w.int(int64(in.kind))
		w.text(in.sum)
		w.stat(in.stat)
	}
	w.int(int64(len(r.links)))
	for _, l := range r.links {
		w.text(l.file)
		w.text(l.stem)
	}
	w.int(int64(len(r.outputs)))
	for _, out := range r.outputs {
		w.texts([]string{out.extension, out.sum, out.key})
		w.stat(out.stat)
	}
	if e := r.entry; e == nil {
		w.int(0)
	} else {
		w.int(1)
		w.texts([]string{e.ID, e.Title, e.Summary, e.Controller, e.Language, e.Updated})
	}
	if s := r.summary; s == nil {
		w.int(0)
	} else {
		w.int(1)
		for _, v := range []word{s.id, s.controller, s.officer} {
			w.text(v.value)
			w.text(v.file)
			w.pos(v.start)
			w.pos(v.end)
		}
		w.texts(s.regimes)
	}
	for _, n := range []int{r.own.Errors, r.own.Warnings, r.own.Hints} {
		w.int(int64(n))
	}
	for _, list := range [][]found{r.mine, r.foreign} {
		w.int(int64(len(list)))
		for _, f := range list {
			w.word(f.file)
			w.word(f.key)
			w.int(int64(f.rank))
		}
	}
}

func (r *reader) record() (*record, error) {
	out := &record{}
	if head := r.texts(); len(head) == 9 {
		out.stem, out.root, out.settings, out.of, out.family = head[0], head[1], head[2], head[3], head[4]
		out.version = compose.Version{Language: head[5], Title: head[6], Path: head[0]}
		out.made, out.identity = head[7], head[8]
	} else {
		r.failed = true
	}
	for range r.count() {
		out.inputs = append(out.inputs, input{r.text(), inputKind(r.int()), r.text(), r.stat()})
	}
	for range r.count() {
		out.links = append(out.links, link{r.text(), r.text()})
	}
	for range r.count() {
		k := r.texts()
		if len(k) != 3 {
			return nil, errDamaged
		}
		out.outputs = append(out.outputs, kept{k[0], k[1], r.stat(), k[2]})
	}
	if r.int() == 1 {
		e := r.texts()
		if len(e) != 6 {
			return nil, errDamaged
		}
		out.entry = &compose.Entry{ID: e[0], Title: e[1], Summary: e[2], Controller: e[3], Language: e[4], Updated: e[5]}
	}
	if r.int() == 1 {
		s := &summary{}
		for _, v := range []*word{&s.id, &s.controller, &s.officer} {
			*v = word{r.text(), r.text(), r.pos(), r.pos()}
		}
		s.regimes = r.texts()
		out.summary = s
	}
	out.own = Tally{int(r.int()), int(r.int()), int(r.int())}
	for _, list := range []*[]found{&out.mine, &out.foreign} {
		if n := r.count(); n > 0 {
			*list = make([]found, n)
			for i := range *list {
				(*list)[i] = found{r.word(), r.word(), uint8(r.int())}
			}
		}
	}
	if r.failed {
		return nil, errDamaged
	}
	return out, nil
}
