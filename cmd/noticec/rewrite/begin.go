package rewrite

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/template"
)

// A Beginning is what a first notice needs: the files that were written, by their paths, those that
// were there already and are left as they are, and how many placeholders are still to be written.
type Beginning struct {
	Written []string
	There   []buildcache.File
	Unknown int
}

// Begin writes a base and a first notice into a folder, noticec.yaml, and the files of services that
// run noticec. It never overwrites: if a base or a notice exists, nothing is written.
func Begin(ctx context.Context, dir string, f template.Facts, services []string) (Beginning, error) {
	base, err := template.Base(f)
	if err != nil {
		return Beginning{}, err
	}
	f.Base = slug(f.Body.Name, "body") + ".base.yaml"
	f.Inherited = template.Inherited{Language: f.Language, Regime: f.Regime}
	notice, err := template.Notice(f)
	if err != nil {
		return Beginning{}, err
	}
	root, below, err := rootFor(dir, len(services) > 0)
	if err != nil {
		return Beginning{}, err
	}
	files := []buildcache.File{
		{Name: path.Join(below, f.Base), Data: base},
		{Name: path.Join(below, slug(f.Title, f.Kind.Name)+".notice.yaml"), Data: notice},
	}
	settings := []buildcache.File{{Name: path.Join(below, config.Name), Data: []byte(settingsOf(f))}}
	for _, s := range services {
		settings = append(settings, serviceFile(s, below))
	}
	return write(ctx, root, files, settings)
}

// NameOf returns the name of a notice without the endings of its file. The error says what to write in
// place of one that is none.
func NameOf(s, other string) (string, error) {
	for _, ending := range []string{".notice.yaml", ".notice.yml"} {
		s = strings.TrimSuffix(s, ending)
	}
	if name := slug(s, other); name != s {
		return "", fmt.Errorf("NAME wants a name of a file without folders, in small letters from a to z, digits and hyphens, such as %s, not %q", name, s)
	}
	return s, nil
}

// HasNotices reports whether a folder has notices or bases, at its top or in a folder of it.
func HasNotices(dir string) bool {
	for _, pattern := range []string{"*.notice.yaml", "*.notice.yml", "*.base.yaml", "*/*.notice.yaml", "*/*.notice.yml"} {
		if found, err := fs.Glob(os.DirFS(dir), pattern); err == nil && len(found) > 0 {
			return true
		}
	}
	return false
}

// Serve writes the files of services that run noticec for the notices that a folder has.
func Serve(ctx context.Context, dir string, services []string) (Beginning, error) {
	root, below, err := rootFor(dir, true)
	if err != nil {
		return Beginning{}, err
	}
	var files []buildcache.File
	for _, s := range services {
		files = append(files, serviceFile(s, below))
	}
	return write(ctx, root, nil, files)
}

// Add writes one notice, of a name that NameOf returned, into a folder.
func Add(ctx context.Context, dir, name string, f template.Facts) (Beginning, error) {
	notice, err := template.Notice(f)
	if err != nil {
		return Beginning{}, err
	}
	return write(ctx, dir, []buildcache.File{{Name: name + ".notice.yaml", Data: notice}}, nil)
}

// rootFor returns the folder that files are written into, and the path of dir below it: the root of
// the repository, where services look for their files, or dir itself.
func rootFor(dir string, services bool) (root, below string, err error) {
	if !services {
		return dir, "", nil
	}
	here := workspace.Absolute(dir)
	root, found := revision.Top(here)
	if !found {
		root = workspace.Absolute(".")
	}
	below, err = filepath.Rel(root, here)
	if err != nil || !filepath.IsLocal(below) {
		return "", "", fmt.Errorf("%s is not in the folder in which noticec runs, nor in a repository: run it where the files of --ci belong", filepath.ToSlash(dir))
	}
	if shown, err := filepath.Rel(workspace.Absolute("."), root); err == nil {
		root = shown
	}
	return root, filepath.ToSlash(below), nil
}

// write writes files together, none of which may be there, and others, of which those that are
// there are left.
func write(ctx context.Context, root string, files, others []buildcache.File) (Beginning, error) {
	var b Beginning
	for _, f := range files {
		if at := filepath.Join(root, f.Name); workspace.Exists(at) {
			return b, fmt.Errorf("%s is there already; nothing was written: noticec new adds a notice of another name", filepath.ToSlash(at))
		}
	}
	for _, f := range others {
		if workspace.Exists(filepath.Join(root, f.Name)) {
			b.There = append(b.There, f)
		} else {
			files = append(files, f)
		}
	}
	for _, f := range files {
		b.Written = append(b.Written, filepath.ToSlash(filepath.Join(root, f.Name)))
		b.Unknown += strings.Count(string(f.Data), "TODO(")
	}
	folder, err := buildcache.Create(root, "")
	if err != nil {
		return b, fmt.Errorf("writing into %s: %w", filepath.ToSlash(root), err)
	}
	defer folder.Close()
	_, _, err = folder.Write(ctx, files, func(string) bool { return false })
	return b, err
}

// settingsOf returns a noticec.yaml with the usual settings.
func settingsOf(f template.Facts) string {
	out := "# yaml-language-server: $schema=https://noticec.org/schema/config.v1.json\n" +
		"# Settings of noticec for this folder and those below it; noticec schema config lists them.\n"
	if f.Regime != nil {
		out += "regime: " + f.Regime.ID + "\n"
	}
	return out + "exclude: [drafts/**]\n"
}

// Services are those that noticec can write files for.
var Services = []string{"github", "gitlab", "pre-commit"}

// serviceFile is the file by which a service runs noticec for the notices in a folder.
func serviceFile(service, below string) buildcache.File {
	paths := below
	if paths == "" {
		paths = "."
	}
	switch service {
	case "github":
		return buildcache.File{Name: ".github/workflows/noticec.yml", Data: []byte(`name: noticec
on: [push, pull_request]
permissions:
  contents: read
jobs:
  notices:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: noticec/noticec@main
        with: {paths: ` + workspace.Quote(paths) + `}
`)}
	case "gitlab":
		return buildcache.File{Name: ".gitlab-ci.yml", Data: []byte(`include:
  - remote: https://raw.githubusercontent.com/noticec/noticec/main/.gitlab/noticec.yml
    inputs: {paths: ` + workspace.Quote(paths) + `}
`)}
	}
	return buildcache.File{Name: ".pre-commit-config.yaml", Data: []byte(`# main moves: write a tag or the whole name of a commit, or run pre-commit autoupdate.
repos:
  - repo: https://github.com/noticec/noticec
    rev: main
    hooks: [{id: noticec-lint}, {id: noticec-fmt}]
`)}
}

// plain writes letters as in addresses, the small ones.
var plain = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae", "œ", "oe", "ø", "oe", "å", "aa",
	"à", "a", "á", "a", "â", "a", "ã", "a", "ç", "c", "è", "e", "é", "e", "ê", "e", "ë", "e", "ì", "i", "í", "i", "î", "i", "ï", "i", "ñ", "n",
	"ò", "o", "ó", "o", "ô", "o", "õ", "o", "ù", "u", "ú", "u", "û", "u", "ý", "y", "ÿ", "y", "ŵ", "w", "ŷ", "y", "ẁ", "w", "ẃ", "w", "ẅ", "w", "ỳ", "y",
	"a\u0308", "ae", "o\u0308", "oe", "u\u0308", "ue")

// slug returns a file name that each system takes: lower-case letters, digits and hyphens. Other says what there is if
// nothing is left of a text.
func slug(s, other string) string {
	out := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return r
		}
		return '-'
	}, plain.Replace(strings.ToLower(s)))
	out = strings.Join(slices.DeleteFunc(strings.Split(out, "-"), func(part string) bool { return part == "" }), "-")
	const longest = 60 // bytes; every file system accepts this
	if out = strings.Trim(out[:min(len(out), longest)], "-"); out == "" {
		return other
	}
	if devices().MatchString(out) {
		out += "-notice"
	}
	return out
}

// devices are names that Windows keeps for itself, with any ending.
var devices = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`) })
