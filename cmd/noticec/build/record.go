package build

import (
	"encoding/binary"
	"hash/fnv"
	"path/filepath"
	"slices"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
)

// A record is what is kept of a notice that was built. In the memory, as in the manifest, it
// is kept as a text, which takes a quarter of the room; see pack.
type record struct {
	stem     string // path of the outputs below the output folder, without an extension
	root     string // the folder that was built, from the output folder
	inputs   []input
	settings digest // of the configuration
	of       string // the path of the notice that it is a version of, as written
	family   digest // of the versions that its pages lead to
	links    []link
	language string
	title    string
	entry    string // a coded compose.Entry; empty if it is not written in every format
	summary  summary
	outputs  []outputRecord
	made     digest // of all that the outputs were made from

	own     Tally  // of findings in the notice itself
	mine    string // their keys, of 8 bytes each
	foreign string // of findings in files of others: short for the name of the file and a key each
}

// forget keeps of a record that counts no longer which outputs there are, alone.
func (r *record) forget() { *r = record{stem: r.stem, root: r.root, outputs: r.outputs} }

func (r *record) version() compose.Version {
	return compose.Version{Language: r.language, Title: r.title, Path: r.stem}
}

// describe notes what is said of a notice elsewhere.
func (r *record) describe(n *notice.Notice) {
	v, entry := compose.NewVersion(n, r.stem), compose.NewEntry(n, "", nil, nil)
	r.language, r.title, r.summary = v.Language, v.Title, newSummary(lint.Summarise(n))
	r.entry = coded(func(c *coder) { c.entry(&entry) })
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
	sum  digest // of its content
	stat stat
}

type stat = buildcache.Stat

// An outputRecord is an output as it was written.
type outputRecord struct {
	extension string
	sum       digest
	stat      stat
	key       digest // of all that it was made from
}

func newInput(path string, f *source.File) input {
	return input{path, content, digestOf(f.Data), stat{Size: int64(len(f.Data)), Changed: f.Changed}}
}

// relativeTo is a path from a folder, with slashes.
func relativeTo(dir, path string) string {
	if to, err := filepath.Rel(dir, path); err == nil {
		path = to
	}
	return filepath.ToSlash(path)
}

// key is short for all that the outputs are made from; identity is that of the build.
func (r *record) key(identity digest) digest {
	return digestOf([]byte(coded(func(c *coder) {
		c.digests(&identity, &r.settings, &r.family)
		items(c, &r.links, func(c *coder, l *link) { c.texts(&l.file, &l.stem) })
		for _, in := range r.inputs {
			in.stat = stat{}
			c.input(&in)
		}
	})))
}

// isOf reports whether the notice is made of a base, which is given by its absolute path.
func (r *record) isOf(base, out string) bool {
	return slices.ContainsFunc(r.inputs, func(in input) bool {
		return in.kind == content && filepath.Join(out, filepath.FromSlash(in.path)) == base
	})
}

// accepted stands for the severity of a finding that is accepted.
const accepted = uint64(diag.Error) + 1

func short(parts ...string) uint64 {
	h := fnv.New64a()
	for _, s := range parts {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return h.Sum64()
}

// tally notes the findings of a notice; shown is the name of its file. The key of a finding
// is short for what it says, and where; the last bits are its severity.
func (r *record) tally(shown string, list diag.List) {
	var mine, foreign []byte
	for _, d := range list {
		name := shown
		if d.Span.File != nil {
			name = d.Span.File.Name
		}
		var at [16]byte
		binary.LittleEndian.PutUint64(at[:8], uint64(d.Span.Start.Line))
		binary.LittleEndian.PutUint64(at[8:], uint64(d.Span.Start.Col))
		key := short(name, d.Code.ID, d.Message, string(at[:]))&^ranks | uint64(d.Severity)
		if d.Accepted != nil {
			key = key&^ranks | accepted
		}
		if name != shown {
			foreign = binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(foreign, short(name)), key)
			continue
		}
		mine = binary.LittleEndian.AppendUint64(mine, key)
		if d.Accepted == nil {
			r.own.add(d.Severity, 1)
		}
	}
	r.mine, r.foreign = string(mine), string(foreign)
}

// ranks are the bits of a key that are a severity.
const ranks = 7

// A tallier counts the findings of records, each finding once however many notices share
// the file that it is in. It wants to note all records before it counts any.
type tallier struct {
	Tally
	shared map[uint64]bool // files in which others found something
	seen   map[uint64]bool
}

// note counts a record as if it shared no file.
func (t *tallier) note(r *record) {
	t.Errors, t.Warnings, t.Hints = t.Errors+r.own.Errors, t.Warnings+r.own.Warnings, t.Hints+r.own.Hints
	for s := r.foreign; len(s) >= 16; s = s[16:] {
		t.shared[fixed(s)] = true
	}
}

// count counts a record; shown is the name of its file.
func (t *tallier) count(shown string, r *record) {
	for s := r.foreign; len(s) >= 16; s = s[16:] {
		t.once(fixed(s[8:]))
	}
	if r.mine == "" || !t.shared[short(shown)] {
		t.note(&record{own: r.own})
		return
	}
	for s := r.mine; len(s) >= 8; s = s[8:] {
		t.once(fixed(s))
	}
}

func (t *tallier) once(key uint64) {
	if !t.seen[key&^ranks] {
		t.seen[key&^ranks] = true
		if key&ranks != accepted {
			t.add(diag.Severity(key&ranks), 1)
		}
	}
}

// fixed reads a number of 8 bytes.
func fixed(s string) uint64 { return binary.LittleEndian.Uint64([]byte(s[:8])) }

// A summary is a coded lint.Summary, which holds no file; empty where there is none.
type summary string

func newSummary(s lint.Summary) summary {
	return summary(coded(func(c *coder) { c.summary(&s, nameOnlyFiles{}) }))
}

// withNames is the summary with files that have a name only.
func (s summary) withNames(files nameOnlyFiles) (out lint.Summary) {
	(&coder{reads: true, from: string(s)}).summary(&out, files)
	return out
}
