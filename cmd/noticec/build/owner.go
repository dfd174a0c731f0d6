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
	o.listed = sync.OnceValue(o.list)
	return o
}

// maxOutput is how large a file may be in which a mark is looked for, in bytes.
const maxOutput = 32 << 20

// marks are how files say that noticec wrote them.
var marks = []string{`<meta name="generator" content="noticec">`, `"generator": "noticec"`, "<!-- generator: noticec -->", "/* generator: noticec */", "<!-- noticec:start ", `"$schema": "https://noticec.org/schema/output.`}

// markOfPDF stands among the facts about a PDF, anywhere in it.
const markOfPDF = "<pdf:Producer>noticec</pdf:Producer>"

// head is how much of a file is searched for a mark.
const head = 4000

// marked reports whether a file says that noticec wrote it.
func marked(data []byte) bool {
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		return bytes.Contains(data, []byte(markOfPDF))
	}
	return slices.ContainsFunc(marks, func(m string) bool { return bytes.Contains(data[:min(len(data), head)], []byte(m)) })
}

func (o *ownership) read(name string) []byte {
	data, err := source.ReadFile(filepath.Join(o.dir, filepath.FromSlash(name)), maxOutput)
	if err != nil {
		return nil
	}
	return data
}

// has reports whether noticec wrote an output, which is named by its path below the output folder.
func (o *ownership) has(name string) bool { return o.says(name) || o.listed()[name] || o.led(name) }

// says reports whether a file says that noticec wrote it.
func (o *ownership) says(name string) bool { return marked(o.read(name)) }

// list reads the list of notices.
func (o *ownership) list() map[string]bool {
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

// led reports whether the page of the same notice leads to a file.
func (o *ownership) led(name string) bool {
	stem := strings.TrimSuffix(name, path.Ext(name))
	page := o.read(stem + ".html")
	address := html.EscapeString((&url.URL{Path: path.Base(name)}).EscapedPath())
	return marked(page) && bytes.Contains(page, []byte(`href="`+address+`"`))
}
