package build

import (
	"context"
	"crypto/sha256"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/render/compose"
)

// magic begins a manifest, with the version of its form.
const magic = "noticec manifest 1\n"

// maxManifest is how large a manifest may be, in bytes.
const maxManifest = 1 << 30

// A manifest says what noticec wrote into an output folder, and what that was made from. One
// that cannot be read is as if there were none: all is built.
type manifest struct {
	siteKey string
	site    []kept // their extensions are paths below the output folder
	records map[string]*record
	written int64 // nanoseconds
}

// identity is short for what every output depends on besides its inputs; it is empty where
// that cannot be told.
func identity(o Options) string {
	sum, unknown := sumOfAny([]any{o.Version, o.Today, o.Settings})
	if unknown {
		return ""
	}
	return sum
}

// siteKey is short for what leads to all notices.
func siteKey(identity string, o Options, entries []compose.Entry) string {
	w := writer{}
	w.texts([]string{identity, o.Base, fmt.Sprint(o.Index)})
	for _, f := range o.Formats {
		w.texts([]string{f.Name, f.Extension})
	}
	for _, e := range entries {
		w.texts([]string{e.ID, e.Title, e.Summary, e.Controller, e.Language, e.Updated, e.Path})
		for _, v := range e.Family {
			w.texts([]string{v.Language, v.Title, v.Path})
		}
	}
	sum := sha256.Sum256(w.b)
	return string(sum[:8])
}

// readManifest reads a manifest. What is damaged is not known.
func readManifest(path string) *manifest {
	none := &manifest{records: map[string]*record{}}
	data, err := readSmall(path, maxManifest)
	if err != nil {
		return none
	}
	m, err := decodeManifest(string(data))
	if err != nil {
		return none
	}
	if info, err := os.Stat(path); err == nil {
		m.written = info.ModTime().UnixNano()
	}
	return m
}

func decodeManifest(text string) (*manifest, error) {
	text, ok := strings.CutPrefix(text, magic)
	if !ok || len(text) < 8 {
		return nil, errDamaged
	}
	r := &reader{s: text[8:]}
	if sum := (&reader{s: text[:8]}).word(); sum != checksum(text[8:]) {
		return nil, errDamaged
	}
	m := &manifest{siteKey: r.text()}
	for range r.count() {
		k := r.texts()
		if len(k) != 2 {
			return nil, errDamaged
		}
		m.site = append(m.site, kept{k[0], k[1], r.stat(), ""})
	}
	n := r.count()
	m.records = make(map[string]*record, n)
	for range n {
		one, err := r.record()
		if err != nil {
			return nil, err
		}
		m.records[one.stem] = one
	}
	if r.failed || len(r.s) > 0 {
		return nil, errDamaged
	}
	return m, nil
}

func encodeManifest(m *manifest, records []*record) []byte {
	w := &writer{b: make([]byte, len(magic)+8, 1<<16)}
	w.text(m.siteKey)
	w.int(int64(len(m.site)))
	for _, k := range m.site {
		w.texts([]string{k.extension, k.sum})
		w.stat(k.stat)
	}
	w.int(int64(len(records)))
	for _, r := range records {
		r.write(w)
	}
	copy(w.b, magic)
	sum := writer{}
	sum.word(checksum(string(w.b[len(magic)+8:])))
	copy(w.b[len(magic):], sum.b)
	return w.b
}

var table = crc32.MakeTable(crc32.Castagnoli)

// checksum finds damage, not malice: who can write the manifest can write the outputs.
func checksum(s string) uint64 {
	return uint64(crc32.Checksum([]byte(s), table)) | uint64(len(s))<<32
}

// close ends a build: what is gone is removed if the build was whole, the manifest is written,
// and others may build.
func (w *store) close(b *builder, whole bool) error {
	defer w.lock.Close()
	var records []*record
	now := map[string]bool{}
	for i, s := range w.o.Sources {
		now[s.stem()] = true
		r := w.old.records[s.stem()]
		if m := b.made[i]; m.done && !s.IsBase() && !w.o.IndexOnly {
			r = m.record
		}
		if r != nil && len(r.outputs) > 0 {
			records = append(records, r)
		}
	}
	roots := map[string]bool{}
	for _, s := range w.o.Sources {
		roots[w.relative(s.Dir)] = true
	}
	for _, r := range w.old.sorted() {
		switch {
		case now[r.stem]:
		case whole && w.o.Index && w.o.Shard.Of == 0 && roots[r.root]:
			w.remove(r)
		default:
			records = append(records, r)
		}
	}
	if !w.changed.Load() {
		return nil
	}
	m := &manifest{siteKey: w.siteKey, site: w.site}
	if !w.sited {
		m.siteKey, m.site = w.old.siteKey, w.old.site
	}
	path := filepath.Join(w.out, hidden, "manifest")
	return w.place(context.Background(), []output{{path, encodeManifest(m, records)}})
}
