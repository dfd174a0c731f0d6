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

// A record is the build state of a notice. In memory, as in the manifest, it is stored in its
// encoded form, which takes a quarter of the space; see pack.
type record struct {
	stem      string // path of the outputs below the output folder, without an extension
	root      string // the folder of the source (Source.Dir), relative to the output folder
	inputs    []input
	settings  digest // hash of the configuration
	of        string // path of the original of this version, as written
	family    digest // hash of the versions and the index that its pages link to
	links     []link
	language  string
	title     string
	entry     string // an encoded compose.Entry; empty if the notice is not written in every format
	summary   summary
	outputs   []outputRecord
	builtFrom digest // hash of all that the outputs were built from

	localTally Tally  // of findings in the notice's file
	localKeys  string // the keys of those findings, 8 bytes each
	foreign    string // findings in other files: a hash of the file name and a key each
}

// forget reduces an outdated record to the paths of its outputs.
func (r *record) forget() { *r = record{stem: r.stem, root: r.root, outputs: r.outputs} }

func (r *record) version() compose.Version {
	return compose.Version{Language: r.language, Title: r.title, Path: r.stem}
}

// describe records what other outputs state about a notice.
func (r *record) describe(n *notice.Notice) {
	v, entry := compose.NewVersion(n, r.stem), compose.NewEntry(n, "", nil, nil)
	r.language, r.title, r.summary = v.Language, v.Title, newSummary(lint.Summarise(n))
	r.entry = coded(func(c *coder) { c.entry(&entry) })
}

// A link is a link to another notice.
type link struct {
	file string // file name of that notice
	stem string // path of its outputs; empty if it is not built
}

// An inputKind states what about an input matters.
type inputKind uint8

const (
	content inputKind = iota // its content
	there                    // that it can be read
	missing                  // that it cannot be read
)

// An input is a file that a notice depends on.
type input struct {
	path string // relative to the output folder, with slashes
	kind inputKind
	sum  digest // of its content
	stat stat
}

type stat = buildcache.Stat

// An outputRecord is the state of an output when it was written.
type outputRecord struct {
	extension string
	sum       digest
	stat      stat
	key       digest // hash of all that it was built from
}

func newInput(path string, f *source.File) input {
	return input{path, content, digestOf(f.Data), stat{Size: int64(len(f.Data)), Changed: f.Changed}}
}

// relativeTo returns a path relative to a folder, with slashes.
func relativeTo(dir, path string) string {
	if to, err := filepath.Rel(dir, path); err == nil {
		path = to
	}
	return filepath.ToSlash(path)
}

// key hashes all that the outputs are built from; identity is that of the build.
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

// isOf reports whether the notice extends a base, given by its absolute path.
func (r *record) isOf(base, out string) bool {
	return slices.ContainsFunc(r.inputs, func(in input) bool {
		return in.kind == content && filepath.Join(out, filepath.FromSlash(in.path)) == base
	})
}

// accepted is the severity bits of an accepted finding.
const accepted = uint64(diag.Error) + 1

func short(parts ...string) uint64 {
	h := fnv.New64a()
	for _, s := range parts {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return h.Sum64()
}

// tally records the findings of a notice; shown is the display name of its file. The key of a
// finding is a hash of its message and place; the lowest bits are its severity.
func (r *record) tally(shown string, list diag.List) {
	var local, foreign []byte
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
		local = binary.LittleEndian.AppendUint64(local, key)
		if d.Accepted == nil {
			r.localTally.add(d.Severity, 1)
		}
	}
	r.localKeys, r.foreign = string(local), string(foreign)
}

// ranks masks the bits of a key that hold the severity.
const ranks = 7

// A tallier counts the findings of records, each finding once even if several notices share its
// file. All records must be noted before any is counted.
type tallier struct {
	Tally
	shared map[uint64]bool // hashes of files in which other notices have findings
	seen   map[uint64]bool
}

// note counts a record as if it shared no file with others.
func (t *tallier) note(r *record) {
	t.Errors, t.Warnings, t.Infos = t.Errors+r.localTally.Errors, t.Warnings+r.localTally.Warnings, t.Infos+r.localTally.Infos
	for s := r.foreign; len(s) >= 16; s = s[16:] {
		t.shared[fixed(s)] = true
	}
}

// count counts a record; shown is the display name of its file.
func (t *tallier) count(shown string, r *record) {
	for s := r.foreign; len(s) >= 16; s = s[16:] {
		t.once(fixed(s[8:]))
	}
	if r.localKeys == "" || !t.shared[short(shown)] {
		t.note(&record{localTally: r.localTally})
		return
	}
	for s := r.localKeys; len(s) >= 8; s = s[8:] {
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

// fixed decodes a number of 8 bytes.
func fixed(s string) uint64 { return binary.LittleEndian.Uint64([]byte(s[:8])) }

// A summary is an encoded lint.Summary without files; empty if there is none.
type summary string

func newSummary(s lint.Summary) summary {
	return summary(coded(func(c *coder) { c.summary(&s, nameOnlyFiles{}) }))
}

// withNames decodes the summary, with files that have only a name.
func (s summary) withNames(files nameOnlyFiles) (out lint.Summary) {
	(&coder{reads: true, from: string(s)}).summary(&out, files)
	return out
}
