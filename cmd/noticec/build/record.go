package build

import (
	"crypto/sha256"
	"encoding/binary"
	"hash/fnv"
	"path/filepath"
	"slices"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
)

// A record is what is kept of a notice that was built, in the memory and in the manifest.
type record struct {
	stem     string // path of the outputs below the output folder, without an extension
	root     string // the folder that was built, from the output folder
	inputs   []input
	settings string // short for the configuration
	of       string // the path of the notice that it is a version of, as written
	family   string // short for the versions that its pages lead to
	links    []link
	version  compose.Version
	entry    *compose.Entry // without the files; nil if it is not written in every format
	summary  *summary
	outputs  []kept
	made     string // short for all that the outputs were made from
	identity string // that of the build
	looked   uint8  // whether the notice itself is as it was: not known, same or stale

	own     Tally // of findings in the notice itself
	mine    []found
	foreign []found // findings in files of others
}

// forget keeps of a record that counts no longer which outputs there are, alone.
func (r *record) forget() {
	*r = record{stem: r.stem, root: r.root, outputs: r.outputs, identity: r.identity}
}

// A link leads to another notice.
type link struct {
	file string // its name
	stem string // the path of its outputs; empty if it is not built
}

// An inputKind says what of an input matters.
type inputKind uint8

const (
	content inputKind = iota // every byte of it
	there                    // that it can be read
	missing                  // that it cannot
)

// An input is a file that a notice rests on.
type input struct {
	path string // from the output folder, with slashes
	kind inputKind
	sum  string // SHA-256
	stat stat
}

// A stat is by what a change of a file shows without reading it.
type stat struct{ size, changed int64 } // bytes, nanoseconds

// A kept is an output as it was written.
type kept struct {
	extension string
	sum       string // SHA-256
	stat      stat
	key       string // short for all that it was made from
}

func newInput(path string, f *source.File) input {
	return input{path, content, sumOf(f.Data), stat{int64(len(f.Data)), f.Changed}}
}

func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return string(sum[:])
}

// relativeTo is a path from a folder, with slashes.
func relativeTo(dir, path string) string {
	if to, err := filepath.Rel(dir, path); err == nil {
		path = to
	}
	return filepath.ToSlash(path)
}

// key is short for all that the outputs are made from; identity is that of the build.
func (r *record) key(identity string) string {
	h := sha256.New()
	put := func(s string) {
		var size [8]byte
		binary.LittleEndian.PutUint64(size[:], uint64(len(s)))
		h.Write(size[:])
		h.Write([]byte(s))
	}
	for _, s := range []string{identity, r.settings, r.family} {
		put(s)
	}
	for _, l := range r.links {
		put(l.file)
		put(l.stem)
	}
	for _, in := range r.inputs {
		put(in.path)
		put(in.sum)
		put(string(rune('0' + in.kind)))
	}
	return string(h.Sum(nil)[:8])
}

// isOf reports whether the notice is made of a base, which is given by its absolute path.
func (r *record) isOf(base, out string) bool {
	return slices.ContainsFunc(r.inputs, func(in input) bool {
		return in.kind == content && filepath.Join(out, filepath.FromSlash(in.path)) == base
	})
}

// A found is a finding as far as it is counted.
type found struct {
	file uint64 // short for the name of the file
	key  uint64 // short for what the finding says, and where
	rank uint8  // its severity; counted for one that is accepted
}

const accepted = uint8(diag.Error) + 1

func short(parts ...string) uint64 {
	h := fnv.New64a()
	for _, s := range parts {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return h.Sum64()
}

// tally notes the findings of a notice; shown is the name of its file.
func (r *record) tally(shown string, list diag.List) {
	r.own, r.mine, r.foreign = Tally{}, nil, nil
	for _, d := range list {
		name := shown
		if d.Span.File != nil {
			name = d.Span.File.Name
		}
		var at [16]byte
		binary.LittleEndian.PutUint64(at[:8], uint64(d.Span.Start.Line))
		binary.LittleEndian.PutUint64(at[8:], uint64(d.Span.Start.Col))
		f := found{short(name), short(name, d.Code.ID, d.Message, string(at[:])), uint8(d.Severity)}
		if d.Accepted != nil {
			f.rank = accepted
		}
		if name != shown {
			r.foreign = append(r.foreign, f)
			continue
		}
		r.mine = append(r.mine, f)
		if d.Accepted == nil {
			r.own.add(d.Severity, 1)
		}
	}
}

// A tallying counts the findings of records, each finding once however many notices share
// the file that it is in.
type tallying struct {
	Tally
	shared map[uint64]bool // files in which others found something
	seen   map[uint64]bool
}

func newTally(all []made) *tallying {
	t := &tallying{shared: map[uint64]bool{}, seen: map[uint64]bool{}}
	for i := range all {
		if all[i].done {
			for _, f := range all[i].record.foreign {
				t.shared[f.file] = true
			}
		}
	}
	return t
}

func (t *tallying) count(r *record) {
	t.each(r.foreign)
	if len(r.mine) > 0 && t.shared[r.mine[0].file] {
		t.each(r.mine)
		return
	}
	t.Errors, t.Warnings, t.Hints = t.Errors+r.own.Errors, t.Warnings+r.own.Warnings, t.Hints+r.own.Hints
}

func (t *tallying) each(list []found) {
	for _, f := range list {
		if !t.seen[f.key] {
			t.seen[f.key] = true
			if f.rank != accepted {
				t.add(diag.Severity(f.rank), 1)
			}
		}
	}
}

// A summary is a lint.Summary that holds no file.
type summary struct {
	id, controller, officer word
	regimes                 []string
}

type word struct {
	value, file string
	start, end  source.Pos
}

func newSummary(s lint.Summary) *summary {
	return &summary{newWord(s.ID), newWord(s.Controller), newWord(s.Officer), s.Regimes}
}

func newWord(t source.Text) word {
	w := word{value: t.Value, start: t.Span.Start, end: t.Span.End}
	if t.Span.File != nil {
		w.file = t.Span.File.Name
	}
	return w
}

// light is the summary with files that have a name only.
func (s *summary) light(files lights) lint.Summary {
	return lint.Summary{ID: s.id.text(files), Controller: s.controller.text(files), Officer: s.officer.text(files), Regimes: s.regimes}
}

func (w word) text(files lights) source.Text {
	t := source.Text{Value: w.value}
	if w.file != "" {
		t.Span = source.Span{File: files.file(w.file), Start: w.start, End: w.end}
	}
	return t
}
