package build

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
)

// magic is the header of a manifest, with its format version.
const magic = "noticec manifest 4\n"

// maxManifest is the maximum size of a manifest, in bytes.
const maxManifest = 1 << 30

// A manifest records the files that noticec wrote into an output folder and their inputs. A
// manifest that cannot be read is treated as missing: everything is rebuilt.
type manifest struct {
	identity digest // of the build whose records are valid
	siteKey  digest
	site     []outputRecord // their extensions are paths below the output folder
	records  map[string]*manifestEntry
	written  int64  // nanoseconds
	archive  string // as JSON
}

// A manifestEntry is a record in its encoded form.
type manifestEntry struct {
	text    string
	looked  uint8 // whether the notice itself is unchanged: not known, same or stale
	claimed bool  // whether this build has such a source
}

// identity hashes what every output depends on besides its inputs; it is zero if that cannot be
// hashed.
func identity(o Options) digest {
	sum, unknown := sumOfAny([]any{o.Version, o.Today, o.Settings, o.Baseline.Fingerprints()})
	if unknown {
		return digest{}
	}
	return sum
}

// siteKey hashes what the site files depend on.
func (b *builder) siteKey(identity digest) digest {
	h, c := sha256.New(), &coder{}
	put := func(texts ...string) {
		for _, s := range texts {
			c.text(&s)
		}
		h.Write(c.to)
		c.to = c.to[:0]
	}
	index, _ := sumOfAny(b.o.indexOptions())
	put(string(identity[:]), b.archive.Key, b.o.Base, fmt.Sprint(b.o.Index), string(index[:]))
	for _, f := range b.o.Formats {
		put(f.Name, f.Extension)
	}
	b.each(func(i int, m *result, r *record) {
		put(r.entry, r.stem, b.kindOf(b.o.Sources[i]))
		for _, v := range m.family {
			put(v.Language, v.Title, v.Path)
		}
	})
	return digest(h.Sum(nil)[:len(digest{})])
}

// readManifest reads a manifest. Damaged records are dropped.
func readManifest(path string) *manifest {
	if m, err := openManifest(path); err == nil {
		return m
	}
	return &manifest{}
}

func openManifest(path string) (*manifest, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	start := make([]byte, len(magic))
	if n, err := f.ReadAt(start, 0); string(start[:n]) != magic || info.Size() > maxManifest {
		return nil, errors.Join(err, errDamaged)
	}
	var text strings.Builder
	text.Grow(int(min(info.Size(), maxManifest)))
	if _, err := io.Copy(&text, io.LimitReader(f, maxManifest)); err != nil {
		return nil, err
	}
	m, err := decodeManifest(text.String())
	if err == nil {
		m.written = info.ModTime().UnixNano()
	}
	return m, err
}

func decodeManifest(text string) (*manifest, error) {
	text, ok := strings.CutPrefix(text, magic)
	if !ok || len(text) < 8 || fixed(text) != checksum(text[8:]) {
		return nil, errDamaged
	}
	m, c := &manifest{}, &coder{reads: true, from: text[8:]}
	m.head(c)
	n := 0
	c.int(&n)
	if n < 0 || n > len(c.from) {
		return nil, errDamaged
	}
	m.records = make(map[string]*manifestEntry, n)
	all := make([]manifestEntry, n)
	for i := range all {
		c.text(&all[i].text)
		m.records[stemOf(all[i].text)] = &all[i]
	}
	if c.failed || c.from != "" {
		return nil, errDamaged
	}
	return m, nil
}

// forget reduces the records to the paths of their outputs and releases the text of the manifest.
func (m *manifest) forget() {
	old := m.records
	m.records = make(map[string]*manifestEntry, len(old))
	var r record
	for _, k := range old {
		if r.unpack(k.text) {
			r.forget()
			k.text = r.pack()
			m.records[stemOf(k.text)] = k
		}
	}
}

// stemOf returns the stem, which is the first field of an encoded record.
func stemOf(text string) (stem string) {
	(&coder{reads: true, from: text}).text(&stem)
	return stem
}

func (m *manifest) head(c *coder) {
	c.digests(&m.identity, &m.siteKey)
	c.text(&m.archive)
	items(c, &m.site, (*coder).output)
}

func encodeManifest(m *manifest, records []string) []byte {
	size := 1 << 16
	for _, r := range records {
		size += len(r) + binary.MaxVarintLen64
	}
	c := &coder{to: make([]byte, len(magic)+8, size)}
	m.head(c)
	n := len(records)
	c.int(&n)
	for _, r := range records {
		c.text(&r)
	}
	copy(c.to, magic)
	binary.LittleEndian.PutUint64(c.to[len(magic):], checksum(c.to[len(magic)+8:]))
	return c.to
}

// checksum detects damage, not tampering: whoever can write the manifest can write the outputs.
func checksum[T string | []byte](s T) uint64 {
	crc, table, part := uint32(0), crc32.MakeTable(crc32.Castagnoli), make([]byte, 4<<10)
	for at := 0; at < len(s); at += len(part) {
		crc = crc32.Update(crc, table, part[:copy(part, s[at:])])
	}
	return uint64(crc) | uint64(len(s))<<32
}

// close ends a build: it removes the outputs of notices that are gone if the build covered all
// notices, writes the manifest and releases the lock.
func (w *store) close(b *builder, whole bool) error {
	defer w.Folder.Close()
	var records []string
	for i, s := range w.o.Sources {
		text := ""
		if old := w.old.records[s.Stem()]; old != nil {
			old.claimed, text = true, old.text
		}
		if m := &b.results[i]; m.done && !s.IsBase() && !w.o.IndexOnly {
			if text = m.packed; !m.hasOutputs {
				text = ""
			}
		}
		if text != "" {
			records = append(records, text)
		}
	}
	roots := sync.OnceValue(func() map[string]bool {
		out := map[string]bool{}
		for _, s := range w.o.Sources {
			out[w.relative(s.Dir)] = true
		}
		return out
	})
	maps.DeleteFunc(w.old.records, func(_ string, k *manifestEntry) bool { return k.claimed })
	for _, stem := range slices.Sorted(maps.Keys(w.old.records)) {
		var r record
		switch old := w.old.records[stem]; {
		case !r.unpack(old.text):
		case whole && w.o.Index && w.o.Shard.Of == 0 && roots()[r.root]:
			w.remove(&r)
		default:
			records = append(records, old.text)
		}
	}
	if !w.changed.Load() {
		return nil
	}
	m := &manifest{identity: w.identity, siteKey: w.siteKey, site: w.site}
	if b.archive.Key != "" {
		text, err := json.Marshal(b.archive)
		if err != nil {
			return err
		}
		m.archive = string(text)
	}
	if !w.sited {
		m.siteKey, m.site = w.old.siteKey, w.old.site
	}
	return w.WriteManifest(encodeManifest(m, records))
}
