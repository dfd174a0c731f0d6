package docx

import (
	"strconv"
	"strings"

	"github.com/noticec/noticec/render/doc"
)

// maxBookmark is the longest name of a bookmark in Word, in UTF-16 units.
const maxBookmark = 40

// bookmarkNames returns the name of the bookmark of each id: the id itself, if Word takes it. Word
// makes no difference between cases.
func bookmarkNames(d *doc.Document) map[string]string {
	names, used := map[string]string{}, map[string]bool{}
	last := map[string]int{} // numbers that were given to a name, in small letters
	doc.EachID(d.Blocks, func(id *string) {
		if names[*id] != "" {
			return
		}
		name := bookmarkName(*id)
		for first := strings.ToLower(name); used[strings.ToLower(name)]; {
			last[first] = max(last[first], 1) + 1
			end := "-" + strconv.Itoa(last[first])
			name = bookmarkName(*id)
			name = name[:min(len(name), maxBookmark-len(end))] + end
		}
		used[strings.ToLower(name)] = true
		names[*id] = name
	})
	return names
}

// bookmarkName is an id as the name of a bookmark: ASCII letters, digits, hyphens and underscores
// after a letter, and no more of them than Word takes.
func bookmarkName(id string) string {
	name := strings.Map(func(r rune) rune {
		if isAlphanumeric(r) || r == '-' || r == '_' {
			return r
		}
		return '_'
	}, id)
	if c := name[0] | 0x20; c < 'a' || c > 'z' {
		name = "n" + name
	}
	return name[:min(len(name), maxBookmark)]
}

// mark has the bookmark of id stand in the next paragraph.
func (p *printer) mark(id string) {
	if id != "" {
		p.due = append(p.due, id)
	}
}

// place prints bookmarks of ids, in which nothing is.
func (p *printer) place(ids []string) {
	for _, id := range ids {
		p.marked(id, func() {})
	}
}

// marked prints the bookmark of an id around what fill prints; of several with one id, the first has
// it.
func (p *printer) marked(id string, fill func()) {
	if id == "" || p.written[id] {
		fill()
		return
	}
	n := len(p.written)
	p.written[id] = true
	p.out(`<w:bookmarkStart`)
	p.number("w:id", n)
	p.attr("w:name", p.bookmarks[id])
	p.out(`/>`)
	fill()
	p.out(`<w:bookmarkEnd`)
	p.number("w:id", n)
	p.out(`/>`)
}
