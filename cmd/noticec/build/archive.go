package build

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
)

// Limits of the archive.
const (
	maxVersions  = 50  // of one notice
	maxRevisions = 500 // of the file of one notice, which are read to find them
)

// archiveFolder is the folder of earlier versions, below the output folder.
const archiveFolder = "archive"

// An archived is an earlier version of a notice that git holds.
type archived struct {
	Page          string // its path below the output folder, with slashes and without an extension
	Version, Date string // as the notice said; one may be empty
	Commit, Name  string // the last revision that has it, and the file there, from the top of the repository
}

// An archive is the earlier versions of notices.
type archive struct {
	Key      string                // of what it was made from
	Versions map[string][]archived // by the path of the outputs of their notice; newest first
	Cut      []string              // display names of notices that have more
}

// openArchive finds the earlier versions of the notices. Without another commit since the last build it
// asks git for no more than that.
func (b *builder) openArchive(ctx context.Context) error {
	git := b.o.Repository
	if git == nil || !b.o.Index || b.o.Settings.HTML.Fragment || !slices.ContainsFunc(b.o.Formats, func(f render.Format) bool { return f.IsPage }) {
		return nil
	}
	head, err := git.Head(ctx)
	if err != nil {
		return err
	}
	known := []any{head, b.o.Version}
	for _, s := range b.o.Sources {
		known = append(known, s.Shown(), s.Stem())
	}
	b.archive.Key = fmt.Sprintf("%x", digestOf(fmt.Appendf(nil, "%q", known)))
	if old, ok := b.store.archived(); ok && old.Key == b.archive.Key {
		b.archive = old
		return nil
	}
	b.archive.Versions = map[string][]archived{}
	return Ordered(ctx, len(b.o.Sources), b.o.Workers, func(i int) ([]archived, error) {
		if s := b.o.Sources[i]; !s.IsBase() && !s.IsDocument() {
			return b.versionsOf(ctx, git, s)
		}
		return nil, nil
	}, func(i int, list []archived) error {
		s := b.o.Sources[i]
		if len(list) > maxVersions {
			list, b.archive.Cut = list[:maxVersions], append(b.archive.Cut, s.Shown())
		}
		if len(list) > 0 {
			b.archive.Versions[s.Stem()] = list
		}
		return nil
	})
}

// archived is the archive that the last build found.
func (w *store) archived() (a archive, ok bool) {
	if w == nil || !w.trusted {
		return a, false
	}
	return a, json.Unmarshal([]byte(w.old.archive), &a) == nil
}

// versionsOf finds the versions of a notice before that of the last commit: each value of its version, or
// of its day of change where it has no version. Revisions in which its form was wrong are left out.
func (b *builder) versionsOf(ctx context.Context, git *revision.Repository, s workspace.Source) ([]archived, error) {
	name, ok := git.Name(filepath.Join(s.Dir, filepath.FromSlash(s.Name)))
	if !ok {
		return nil, nil
	}
	commits, err := git.History(ctx, name, maxRevisions)
	if err != nil {
		return nil, err
	}
	var out []archived
	seen, pages := map[string]bool{}, map[string]bool{}
	for i, c := range commits {
		v := archived{Commit: c.ID, Name: c.Name}
		if err := b.atRevision(ctx, v, func(r check.Result) error {
			if r.Notice != nil {
				v.Version, v.Date = r.Notice.Version.Value.Value, r.Notice.Updated.Date.Value
			}
			return nil
		}); err != nil {
			return nil, err
		}
		key := cmp.Or(v.Version, v.Date)
		if key == "" || seen[key] {
			continue
		}
		seen[key] = true
		if i == 0 {
			continue // the present version
		}
		v.Page = path.Join(archiveFolder, s.Stem(), fileName(key))
		for n := 2; pages[strings.ToLower(v.Page)]; n++ { // as in some file systems
			v.Page = path.Join(archiveFolder, s.Stem(), fileName(key)+"-"+strconv.Itoa(n))
		}
		pages[strings.ToLower(v.Page)] = true
		if out = append(out, v); len(out) > maxVersions {
			break
		}
	}
	return out, nil
}

// fileName is a version as a name of a file: letters, digits, dots and hyphens.
func fileName(version string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' {
			return r
		}
		return '-'
	}, version)
	if name = strings.Trim(name, ".-"); len(name) > 80 {
		name = strings.ToValidUTF8(name[:80], "")
	}
	return cmp.Or(name, "version")
}

// atRevision checks a notice as it was at the revision of an earlier version.
func (b *builder) atRevision(ctx context.Context, v archived, do func(check.Result) error) error {
	tree, err := b.o.Repository.At(ctx, v.Commit)
	if err != nil {
		return err
	}
	ps := b.o.ConfigFile.ProjectsOf(b.o.Repository.Top, tree)
	defer ps.Close()
	s := workspace.Source{Dir: b.o.Repository.Top, Name: v.Name}
	return workspace.Guard(v.Name, func() error {
		r, err := workspace.CheckSource(ps, s, b.o.Today)
		if err != nil {
			return err
		}
		return do(r)
	})
}

// earlier are the links to the earlier versions of a notice, from its page.
func (b *builder) earlier(stem string) []compose.Earlier {
	var out []compose.Earlier
	for _, v := range b.archive.Versions[stem] {
		to, err := filepath.Rel(path.Dir(stem), v.Page)
		if err == nil {
			out = append(out, compose.Earlier{URL: source.Address(filepath.ToSlash(to) + render.Page().Extension), Version: v.Version, Date: v.Date})
		}
	}
	return out
}

// writeArchive writes the pages of earlier versions and returns their entries in the index.
func (b *builder) writeArchive(ctx context.Context, write func(context.Context, []buildcache.File) error) ([]compose.Entry, error) {
	var out []compose.Entry
	for _, s := range b.o.Sources {
		for _, v := range b.archive.Versions[s.Stem()] {
			if ctx.Err() != nil {
				return nil, buildcache.ErrInterrupted
			}
			name := v.Page + render.Page().Extension
			if !b.mayWriteSite(name) || b.hasStem(v.Page) {
				continue
			}
			err := b.atRevision(ctx, v, func(r check.Result) error {
				if r.Notice == nil {
					return nil
				}
				data, err := b.printEarlier(s, v, r)
				if err != nil {
					return err
				}
				files := []buildcache.File{{Name: name, Data: data}}
				if err := write(ctx, files); err != nil {
					return err
				}
				e := compose.NewEntry(r.Notice, v.Page, map[string]string{render.Page().Name: source.Address(name)}, nil)
				e.Present, e.Changes = s.Stem(), nil
				out = append(out, e)
				return b.store.recordSite(files)
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// hasStem reports whether a notice of the build has its outputs at a path.
func (b *builder) hasStem(stem string) bool {
	return slices.ContainsFunc(b.o.Sources, func(s workspace.Source) bool { return strings.EqualFold(s.Stem(), stem) })
}

// printEarlier prints the page of an earlier version of a notice. Its links lead to the present pages of
// other notices, or to the list of all where there is none.
func (b *builder) printEarlier(s workspace.Source, v archived, r check.Result) ([]byte, error) {
	to := func(stem string) string {
		path, _ := filepath.Rel(path.Dir(v.Page), stem) // both are relative
		return filepath.ToSlash(path)
	}
	instead := cmp.Or(strings.TrimSuffix(b.index, render.Page().Extension), s.Stem())
	now := path.Dir(s.Shown())
	d := compose.With(r.Notice, compose.Options{Today: b.o.Today, Present: to(s.Stem()), OutputPath: func(file string) (string, bool) {
		here := path.Dir(path.Join(filepath.ToSlash(b.o.Repository.Top), v.Name))
		if below, err := filepath.Rel(here, file); err == nil {
			if stem, ok := b.stems()[path.Join(now, filepath.ToSlash(below))]; ok {
				return to(stem), true
			}
		}
		return to(instead), true
	}})
	d.Path = v.Page
	settings := b.o.Settings
	settings.EmbedJSONLD = false
	settings.HTML.Others, settings.HTML.Index, settings.HTML.Feed = nil, b.index, b.feed
	var out bytes.Buffer
	_, err := render.Page().Render(&out, render.Input{Document: d, Notice: r.Notice, Settings: settings, Path: v.Page})
	if err != nil {
		return nil, fmt.Errorf("printing %s of %s: %w", v.Page, v.Commit[:min(len(v.Commit), 12)], err)
	}
	return out.Bytes(), nil
}

// dropArchive removes the pages of versions that are no longer earlier ones, as after a rebase.
func (w *store) dropArchive() {
	if w == nil {
		return
	}
	gone := record{}
	for _, k := range w.old.site {
		if strings.HasPrefix(k.extension, archiveFolder+"/") && !slices.ContainsFunc(w.site, func(now outputRecord) bool { return now.extension == k.extension }) {
			gone.outputs = append(gone.outputs, k)
		}
	}
	if len(gone.outputs) > 0 {
		w.remove(&gone)
	}
}
