package build

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
)

// An ownership decides which files of the output folder noticec created, even without a manifest:
// a clone of a repository has the outputs but no manifest. A file counts as created by noticec if
// it carries a generator mark, or if the index or the page of the same notice carries one and
// links to it. Any other file belongs to the user.
type ownership struct {
	dir    string                 // the output folder
	listed func() map[string]bool // files that the index links to
}

func newOwnership(dir string) *ownership {
	o := &ownership{dir: dir}
	o.listed = sync.OnceValue(o.readList)
	return o
}

// maxOutput is the maximum size of a file that is searched for a mark, in bytes.
const maxOutput = 32 << 20

// marks are the generator marks of the formats.
var marks = []string{`<meta name="generator" content="noticec">`, `"generator": "noticec"`, "<!-- generator: noticec -->", `.\" generator: noticec`, "/* generator: noticec */", "<!-- noticec:start ", "<Application>noticec</Application>", `"$schema": "https://noticec.org/schema/output.`}

// markOfPDF is part of the metadata of a PDF, at any offset.
const markOfPDF = "<pdf:Producer>noticec</pdf:Producer>"

// markWindow is the number of bytes that are searched for a mark.
const markWindow = 4000

// marked reports whether a file carries a generator mark.
func marked(data []byte) bool {
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		return bytes.Contains(data, []byte(markOfPDF))
	}
	return slices.ContainsFunc(marks, func(m string) bool { return bytes.Contains(data[:min(len(data), markWindow)], []byte(m)) })
}

func (o *ownership) read(name string) []byte {
	data, err := source.ReadFile(filepath.Join(o.dir, filepath.FromSlash(name)), maxOutput)
	if err != nil {
		return nil
	}
	return data
}

// wrote reports whether noticec created an output, named by its path below the output folder.
func (o *ownership) wrote(name string) bool {
	return o.hasMark(name) || o.listed()[name] || o.linked(name)
}

// Wrote reports whether a file of a folder, named by its path below that, carries the mark of a file
// that noticec wrote.
func Wrote(dir, name string) bool { return newOwnership(dir).hasMark(name) }

// hasMark reports whether the file of that name carries a generator mark.
func (o *ownership) hasMark(name string) bool { return marked(o.read(name)) }

// isSite reports whether noticec created a site file.
func (o *ownership) isSite(name string) bool { return o.hasMark(name) || o.listed()[name] }

// readList returns the files that the index links to.
func (o *ownership) readList() map[string]bool {
	data := o.read("notices.json")
	var list struct {
		Generator string
		Index     map[string]string
		Notices   []struct{ Files map[string]string }
	}
	if !marked(data) || json.Unmarshal(data, &list) != nil || list.Generator != "noticec" {
		return nil
	}
	out := map[string]bool{}
	for _, files := range append([]struct{ Files map[string]string }{{list.Index}}, list.Notices...) {
		for _, address := range files.Files {
			if name, err := url.PathUnescape(address); err == nil {
				out[name] = true
			}
		}
	}
	return out
}

// linked reports whether the page of the same notice links to a file.
func (o *ownership) linked(name string) bool {
	stem := strings.TrimSuffix(name, path.Ext(name))
	page := o.read(stem + ".html")
	address := html.EscapeString(source.Address(path.Base(name)))
	return marked(page) && bytes.Contains(page, []byte(`href="`+address+`"`))
}

// unusable returns why an output of a notice cannot be written; it is empty if all can.
func (b *builder) unusable(s workspace.Source) string {
	for _, f := range b.o.Formats {
		name := s.Stem() + f.Extension
		switch {
		case workspace.IsInput(name):
			return "`" + name + "` would be taken for a notice, a base or the configuration"
		case !buildcache.IsOutput(name):
			return "`" + name + "` would be outside of the output folder, or in the part of it that noticec keeps for itself"
		case b.o.Index && b.o.isSiteFile(name):
			return "`" + name + "` leads to all notices of the folder"
		case f.Address != nil && f.Address(b.o.Settings, s.Stem()) == "":
			return "it has no letter or digit, of which the address of its page is made"
		}
	}
	return ""
}

// Writes reports whether a build writes a file, given its path: an output, a file that outputs share or that
// leads to all, or one that it keeps for itself.
func (o Options) Writes(file string) bool {
	rel, err := filepath.Rel(workspace.Absolute(o.Out), workspace.Absolute(file))
	name := filepath.ToSlash(rel)
	switch {
	case err != nil || !filepath.IsLocal(rel):
		return false
	case !buildcache.IsOutput(name), o.Index && o.isSiteFile(name), slices.ContainsFunc(o.shared(), func(f buildcache.File) bool { return f.Name == name }):
		return true
	}
	return slices.ContainsFunc(o.Sources, func(s workspace.Source) bool {
		return slices.ContainsFunc(o.Formats, func(f render.Format) bool { return s.Stem()+f.Extension == name })
	})
}

// isSiteFile reports whether a path in the output folder is that of a site file. Case is ignored,
// as in some file systems.
func (o Options) isSiteFile(name string) bool {
	isIndex := slices.ContainsFunc(o.Formats, func(f render.Format) bool { return strings.EqualFold(name, render.IndexOf(f, o.Settings)) })
	return isIndex || strings.EqualFold(name, render.IndexPage) || strings.EqualFold(name, "notices.json") || o.Base != "" && (strings.EqualFold(name, "sitemap.xml") || strings.EqualFold(name, render.FeedFile))
}

// A Clash error reports that two notices have the same output path, or the same page in the site that is
// made of the outputs.
type Clash struct {
	First, Second, Output string
	InSite                bool // whether Output is the path of the page in the site
}

func (c *Clash) Error() string {
	if c.InSite {
		return fmt.Sprintf("%s and %s would both be the page %s of the site, which makes no difference between their names: rename one", c.First, c.Second, c.Output)
	}
	return fmt.Sprintf("%s and %s would both be written to %s: name a folder that holds both, or build them into folders of their own with --out", c.First, c.Second, c.Output)
}

// distinct reports outputs that would overwrite one another or a file that noticec did not
// create.
func distinct(o Options) error {
	extensions := []string{""} // the extensions differ, so only equal stems give equal names
	if slices.ContainsFunc(o.Formats, func(f render.Format) bool { return strings.Count(f.Extension, ".") > 1 }) {
		extensions = nil
		for _, f := range o.Formats {
			extensions = append(extensions, f.Extension)
		}
	}
	seen := make(map[string]int, len(o.Sources)*len(extensions))
	for i, s := range o.Sources {
		for _, extension := range extensions {
			name := s.Stem() + extension
			if first, ok := seen[name]; ok {
				return &Clash{o.Sources[first].Shown(), s.Shown(), o.shown(s.Stem() + cmp.Or(extension, o.Formats[0].Extension)), false}
			}
			seen[name] = i
		}
	}
	for _, f := range o.Formats {
		if f.Address == nil {
			continue
		}
		seen := map[string]int{"": -1} // which is an error of each
		for i, s := range o.Sources {
			address := f.Address(o.Settings, s.Stem())
			if first, ok := seen[address]; ok && first >= 0 && !s.IsBase() {
				return &Clash{o.Sources[first].Shown(), s.Shown(), address, true}
			}
			if !s.IsBase() && address != "" {
				seen[address] = i
			}
		}
	}
	return newOwnership(o.Out).mayShare(o)
}
