package build

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
)

// A store is the output folder of a build that writes, with its manifest. A build that does not
// write has a nil store, whose methods report nothing as up to date.
type store struct {
	*buildcache.Folder
	o   Options
	out string // absolute

	identity digest // hash of all that every output depends on
	old      *manifest
	trusted  bool  // whether the input states in the manifest can be used
	since    int64 // a file modified after this may have been modified again within one clock tick
	changed  atomic.Bool

	mu     sync.Mutex
	inputs map[string]*state // inputs that several notices share, by path
	roots  map[string]string // source folders, relative to the output folder

	site    []outputRecord
	siteKey digest
	sited   bool     // whether the two are computed
	removed int      // outputs of notices that are gone
	left    []string // outputs of notices that are gone, not removed because they were modified
}

// grace is the coarsest resolution of file system timestamps.
const grace = 2 * time.Second

// openStore locks the output folder and reads the manifest.
func openStore(ctx context.Context, o Options) (*store, error) {
	if ctx.Err() != nil {
		return nil, buildcache.ErrInterrupted
	}
	const after = "; the files of the last build are as they were"
	w := &store{o: o, out: workspace.Absolute(o.Out), inputs: map[string]*state{}, roots: map[string]string{}}
	var err error
	if w.Folder, err = buildcache.Create(o.Out, o.Within); err == nil {
		w.Sync, w.After = o.Sync, after
		if err = w.Lock(ctx, o.Waiting); err != nil {
			w.Folder.Close()
		}
	}
	switch {
	case errors.Is(err, source.ErrOutside):
		return nil, &Outside{filepath.ToSlash(o.Out), filepath.ToSlash(o.Within)}
	case errors.Is(err, buildcache.ErrInterrupted):
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("writing into %s: %w%s", filepath.ToSlash(o.Out), source.Cause(err), after)
	}
	w.identity = identity(o)
	w.old = readManifest(filepath.Join(w.out, buildcache.Private, "manifest"))
	w.trusted = o.Incremental && w.identity != (digest{}) && !external(o.Formats)
	w.since = w.old.written - int64(grace)
	if !w.trusted || w.old.identity != w.identity {
		w.old.forget()
	}
	return w, nil
}

// An Outside error reports that an output folder which the command line did not name is outside
// the folder that holds the notices.
type Outside struct{ Path, Within string }

func (o *Outside) Error() string {
	return o.Path + " leads out of " + o.Within + " through a link: remove that, or name the folder with --out"
}

// external reports whether a format is rendered by an external program, whose changes cannot be
// detected.
func external(formats []render.Format) bool {
	builtin := render.Names(render.Formats())
	return slices.ContainsFunc(formats, func(f render.Format) bool { return f.Part == "" && !slices.Contains(builtin, f.Name) })
}

// at is the absolute path of the output folder.
func (w *store) at() string {
	if w == nil {
		return ""
	}
	return w.out
}

// relative returns the path of a source folder relative to the output folder.
func (w *store) relative(dir string) string {
	if w == nil {
		return ""
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	to, known := w.roots[dir]
	if !known {
		to = relativeTo(w.out, workspace.Absolute(dir))
		w.roots[dir] = to
	}
	return to
}

// isAt reports whether a path, relative to the output folder, is that of a source.
func (w *store) isAt(to string, s workspace.Source) bool {
	if root := w.relative(s.Dir); root != "." {
		return to == root+"/"+s.Name
	}
	return to == s.Name
}

// lookUp decodes the record of a source from the manifest, and reports whether it is usable as
// far as the source file itself is concerned.
func (w *store) lookUp(s workspace.Source, r *record) bool {
	if w == nil || !w.trusted {
		return false
	}
	k := w.old.records[s.Stem()]
	if k == nil || k.looked == inputStale || !r.unpack(k.text) || len(r.inputs) == 0 || !w.isAt(r.inputs[0].path, s) {
		return false
	}
	if k.looked == 0 {
		k.looked = inputStale
		was := r.inputs[0].stat
		if w.inputUpToDate(&r.inputs[0], nil) {
			k.looked = inputSame
		}
		if r.inputs[0].stat != was {
			k.text = r.pack()
		}
	}
	return k.looked == inputSame
}

// records pools records that are decoded only to read a few fields.
var records = sync.Pool{New: func() any { return &record{} }}

// original returns the path of the original of a source, if the manifest has it.
func (w *store) original(s workspace.Source) (string, bool) {
	r := records.Get().(*record)
	defer records.Put(r)
	known := w.lookUp(s, r)
	return r.of, known
}

// unchangedRecord returns the record of a source if none of its inputs changed, or nil.
func (w *store) unchangedRecord(b *builder, s workspace.Source) *record {
	r := &record{}
	if !w.lookUp(s, r) {
		return nil
	}
	if settings, err := b.settings(s); err != nil || settings != r.settings {
		return nil
	}
	for i := range r.inputs[1:] {
		in := &r.inputs[1+i]
		if !w.inputUpToDate(in, w.state(in.path)) {
			return nil
		}
	}
	return r
}

// knownText returns the encoded record from the manifest, or "" if it may have to be updated.
func (w *store) knownText(r *record) string {
	if w.changed.Load() {
		return ""
	}
	return w.old.records[r.stem].text
}

// upToDate reports whether the outputs of a record exist and are unchanged.
func (w *store) upToDate(r *record, formats []render.Format) bool {
	for _, f := range formats {
		i := slices.IndexFunc(r.outputs, func(k outputRecord) bool { return k.extension == f.Extension })
		if i < 0 || r.outputs[i].key != r.builtFrom || !w.outputUpToDate(&r.outputs[i], filepath.Join(w.out, filepath.FromSlash(r.stem))+f.Extension) {
			return false
		}
	}
	return true
}

// outputs returns the outputs of a notice that the manifest records.
func (w *store) outputs(stem string) []outputRecord {
	var r record
	if w == nil || w.old.records[stem] == nil || !r.unpack(w.old.records[stem].text) {
		return nil
	}
	return r.outputs
}

// writeShared writes files that belong to no single notice.
func (w *store) writeShared(ctx context.Context, files []buildcache.File) error {
	_, _, err := w.Write(ctx, files, func(name string) bool { return w.o.Overwrite || newOwnership(w.o.Out).isSite(name) })
	return err
}

// mayReplace reports whether an output that is not in the manifest may be overwritten.
func (b *builder) mayReplace(name string) bool { return b.o.Overwrite || b.owner.wrote(name) }

// write writes the outputs of a notice and adds them to its record, beside the outputs of formats
// that are not built now; those of parts that the notice no longer has are removed. It returns how many
// files were written.
func (w *store) write(ctx context.Context, b *builder, r *record, files []buildcache.File, lacking []render.Format) (int, error) {
	before := w.outputs(r.stem)
	stats, written, err := w.Write(ctx, files, func(name string) bool {
		return slices.ContainsFunc(before, func(k outputRecord) bool { return r.stem+k.extension == name }) || b.mayReplace(name)
	})
	if err != nil {
		return written, err
	}
	w.changed.Store(true)
	r.builtFrom = r.key(w.identity)
	for i, f := range files {
		r.outputs = append(r.outputs, outputRecord{strings.TrimPrefix(f.Name, r.stem), digestOf(f.Data), stats[i], r.builtFrom})
	}
	gone := &record{stem: r.stem}
	for _, k := range before {
		switch {
		case slices.ContainsFunc(r.outputs, func(now outputRecord) bool { return now.extension == k.extension }):
		case slices.ContainsFunc(lacking, func(f render.Format) bool { return f.Extension == k.extension }):
			gone.outputs = append(gone.outputs, k)
		default:
			r.outputs = append(r.outputs, k)
		}
	}
	w.remove(gone)
	return written, nil
}

// siteUpToDate reports whether the site files exist and are unchanged.
func (w *store) siteUpToDate(b *builder) bool {
	if w == nil {
		return false
	}
	w.siteKey = b.siteKey(w.identity)
	if !w.trusted || w.siteKey != w.old.siteKey {
		return false
	}
	for i, k := range w.old.site {
		if !w.outputUpToDate(&w.old.site[i], filepath.Join(w.out, filepath.FromSlash(k.extension))) {
			return false
		}
	}
	w.site, w.sited = w.old.site, true
	return true
}

// recordSite records the site files.
func (w *store) recordSite(files []buildcache.File) error {
	if w == nil {
		return nil
	}
	w.changed.Store(true)
	w.sited = true
	for _, f := range files {
		stat, err := w.Stat(f.Name)
		if err != nil {
			return fmt.Errorf("reading %s: %w", w.At(f.Name), err)
		}
		w.site = append(w.site, outputRecord{f.Name, digestOf(f.Data), stat, digest{}})
	}
	return nil
}

// remove removes the unmodified outputs of a notice that is gone, and the folders that become
// empty.
func (w *store) remove(r *record) {
	w.changed.Store(true)
	for _, k := range r.outputs {
		name := r.stem + k.extension
		if !buildcache.IsOutput(name) {
			continue
		}
		data, err := source.ReadFile(filepath.Join(w.out, filepath.FromSlash(name)), int(k.stat.Size))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil || digestOf(data) != k.sum || w.Remove(name) != nil:
			w.left = append(w.left, w.At(name))
		default:
			w.removed++
		}
	}
}
