package build

import (
	"bytes"
	"encoding/json"
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
)

// An ownership knows which files of the output folder noticec wrote, also where the manifest is
// missing: a clone of a repository has the outputs, but not what noticec keeps for itself.
// A file is noticec's own if it says so; or if the list of notices, or the page of the same
// notice, says so and leads to it. What is neither stays as it is.
type ownership struct {
	dir    string                 // the output folder
	listed func() map[string]bool // files that the list of notices leads to
}

func newOwnership(dir string) *ownership {
	o := &ownership{dir: dir}
	o.listed = sync.OnceValue(o.readList)
	return o
}

// maxOutput is how large a file may be in which a mark is looked for, in bytes.
const maxOutput = 32 << 20

// marks are how files say that noticec wrote them.
var marks = []string{`<meta name="generator" content="noticec">`, `"generator": "noticec"`, "<!-- generator: noticec -->", "/* generator: noticec */", "<!-- noticec:start ", `"$schema": "https://noticec.org/schema/output.`}

// markOfPDF stands among the facts about a PDF, anywhere in it.
const markOfPDF = "<pdf:Producer>noticec</pdf:Producer>"

// markWindow is how much of a file is searched for a mark.
const markWindow = 4000

// marked reports whether a file says that noticec wrote it.
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

// wrote reports whether noticec wrote an output, which is named by its path below the output folder.
func (o *ownership) wrote(name string) bool {
	return o.hasMark(name) || o.listed()[name] || o.linked(name)
}

// hasMark reports whether a file says that noticec wrote it.
func (o *ownership) hasMark(name string) bool { return marked(o.read(name)) }

// readList reads the list of notices.
func (o *ownership) readList() map[string]bool {
	data := o.read("notices.json")
	var list struct {
		Generator string
		Notices   []struct{ Files map[string]string }
	}
	if !marked(data) || json.Unmarshal(data, &list) != nil || list.Generator != "noticec" {
		return nil
	}
	out := map[string]bool{}
	for _, n := range list.Notices {
		for _, address := range n.Files {
			if name, err := url.PathUnescape(address); err == nil {
				out[name] = true
			}
		}
	}
	return out
}

// linked reports whether the page of the same notice leads to a file.
func (o *ownership) linked(name string) bool {
	stem := strings.TrimSuffix(name, path.Ext(name))
	page := o.read(stem + ".html")
	address := html.EscapeString((&url.URL{Path: path.Base(name)}).EscapedPath())
	return marked(page) && bytes.Contains(page, []byte(`href="`+address+`"`))
}

// unusable says why an output of a notice cannot be written; it is empty if all can.
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
		}
	}
	return ""
}

// isSiteFile reports whether a file of the output folder is one that leads to all notices. Some file
// systems do not tell small letters from capitals.
func (o Options) isSiteFile(name string) bool {
	return strings.EqualFold(name, "index.html") || strings.EqualFold(name, "notices.json") || strings.EqualFold(name, "sitemap.xml") && o.Base != ""
}
