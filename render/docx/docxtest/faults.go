package docxtest

import (
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Faults returns what a reader of the file would stumble over.
func (f *File) Faults() []string {
	before := len(f.found)
	f.contentTypes()
	for _, name := range f.Names {
		if strings.HasSuffix(name, ".rels") {
			f.relationships(name)
		}
		f.order(name)
	}
	if f.Document() != nil {
		f.references()
		f.bookmarks()
		f.tables()
		f.fields()
		f.headings()
	}
	out := f.found
	f.found = f.found[:before:before]
	return out
}

// contentTypes holds that each part has one type, and each type its part.
func (f *File) contentTypes() {
	const list = "[Content_Types].xml"
	if len(f.Names) == 0 || f.Names[0] != list {
		f.fault("the archive does not begin with %s", list)
		return
	}
	parts, extensions := map[string]bool{}, map[string]bool{}
	for _, n := range f.Root(list).All("Override") {
		name := strings.TrimPrefix(n.Attr["PartName"], "/")
		if f.Parts[name] == nil || parts[name] || n.Attr["ContentType"] == "" {
			f.fault("%s: %q is no part, or stands twice", list, name)
		}
		parts[name] = true
	}
	for _, n := range f.Root(list).All("Default") {
		extensions["."+n.Attr["Extension"]] = n.Attr["ContentType"] != ""
	}
	for _, name := range f.Names[1:] {
		if !parts[name] && !(strings.HasSuffix(name, ".rels") && extensions[".rels"]) {
			f.fault("%s has no type", name)
		}
	}
}

// relationships holds that targets are there, and that the part refers to all by their ids.
func (f *File) relationships(name string) {
	folder := path.Dir(path.Dir(name))
	part := path.Join(folder, strings.TrimSuffix(path.Base(name), ".rels"))
	seen, used := map[string]string{}, map[string]bool{}
	for _, r := range f.Root(name).All("Relationship") {
		id, target := r.Attr["Id"], r.Attr["Target"]
		if id == "" || seen[id] != "" || r.Attr["Type"] == "" {
			f.fault("%s: the id %q is empty, or there twice", name, id)
		}
		seen[id] = path.Base(r.Attr["Type"])
		if r.Attr["TargetMode"] == "External" {
			if _, err := url.Parse(target); err != nil || target == "" || strings.ContainsAny(target, " <>\"{}|\\^`") {
				f.fault("%s: %q is no address", name, target)
			}
		} else if f.Parts[path.Join(folder, target)] == nil {
			f.fault("%s: there is no part %q", name, target)
		}
	}
	if f.Root(part) == nil {
		return // those of the package
	}
	f.Root(part).Walk(func(n *Node) bool {
		if id := n.Attr["r:id"]; id != "" {
			used[id] = true
			if seen[id] == "" {
				f.fault("%s: there is no relationship %q", part, id)
			}
		}
		return true
	})
	for _, r := range f.Root(name).All("Relationship") {
		id := r.Attr["Id"]
		if slices.Contains([]string{"hyperlink", "footer", "header"}, seen[id]) && !used[id] {
			f.fault("%s: nothing refers to %q", part, id)
		}
	}
}

// maxLanguage is the longest tag of a language.
const maxLanguage = 84

// references holds that styles and lists that are named are there.
func (f *File) references() {
	styles, lists, kinds := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, s := range f.Root("word/styles.xml").All("w:style") {
		id := s.Attr["w:type"] + " " + s.Attr["w:styleId"]
		if styles[id] {
			f.fault("there are two styles %s", id)
		}
		styles[id] = true
	}
	for _, n := range f.Root("word/numbering.xml").All("w:abstractNum") {
		kinds[n.Attr["w:abstractNumId"]] = true
	}
	for _, n := range f.Root("word/numbering.xml").All("w:num") {
		id := n.Attr["w:numId"]
		if lists[id] || !kinds[n.Val("w:abstractNumId")] {
			f.fault("the list %s is there twice, or of no kind", id)
		}
		lists[id] = true
	}
	for _, part := range []string{"word/document.xml", "word/styles.xml", "word/header1.xml", "word/footer1.xml"} {
		f.Root(part).Walk(func(n *Node) bool {
			kind := map[string]string{"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table"}[n.Name]
			if kind != "" && !styles[kind+" "+n.Attr["w:val"]] {
				f.fault("%s: there is no style %s of a %s", part, n.Attr["w:val"], kind)
			}
			for _, tag := range []string{n.Attr["w:val"], n.Attr["w:bidi"]} {
				if n.Name == "w:lang" && (len(tag) > maxLanguage || strings.ContainsAny(tag, " \"<&/")) {
					f.fault("%s: %q is no language", part, tag)
				}
			}
			if n.Name == "w:numId" && !lists[n.Attr["w:val"]] {
				f.fault("%s: there is no list %s", part, n.Attr["w:val"])
			}
			if n.Name == "w:style" {
				for _, other := range []string{"w:basedOn", "w:next"} {
					if id := n.Val(other); id != "" && !styles[n.Attr["w:type"]+" "+id] {
						f.fault("there is no style %s, of which %s is", id, n.Attr["w:styleId"])
					}
				}
			}
			return true
		})
	}
}

// maxBookmark is the longest name of a bookmark, in UTF-16 units.
const maxBookmark = 40

// bookmarks holds that they begin and end, that names are there once, whatever their case, and that
// links lead to one.
func (f *File) bookmarks() {
	open, names, ids := map[string]bool{}, map[string]bool{}, map[string]bool{}
	f.Document().Walk(func(n *Node) bool {
		id, name := n.Attr["w:id"], n.Attr["w:name"]
		switch n.Name {
		case "w:bookmarkStart":
			if ids[id] || names[strings.ToLower(name)] || name == "" || len(utf16.Encode([]rune(name))) > maxBookmark {
				f.fault("the bookmark %q is there twice, or no name", name)
			}
			open[id], ids[id], names[strings.ToLower(name)] = true, true, true
		case "w:bookmarkEnd":
			if !open[id] {
				f.fault("a bookmark %s ends that is not open", id)
			}
			delete(open, id)
		}
		return true
	})
	if len(open) > 0 {
		f.fault("%d bookmarks do not end", len(open))
	}
	for _, n := range f.Document().All("w:hyperlink") {
		if to := n.Attr["w:anchor"]; n.Attr["r:id"] == "" && !names[strings.ToLower(to)] {
			f.fault("a link leads to %q, and there is no such bookmark", to)
		}
		if len(n.All("w:hyperlink")) > 1 {
			f.fault("there is a link in a link")
		}
	}
}

// tables holds that rows have as many cells as there are columns, and that cells end in a paragraph.
func (f *File) tables() {
	for _, t := range f.Document().All("w:tbl") {
		columns := len(t.Child("w:tblGrid").Children)
		rows := 0
		for _, row := range t.Children {
			if row.Name != "w:tr" {
				continue
			}
			rows++
			cells := 0
			for _, cell := range row.Children {
				if cell.Name != "w:tc" {
					continue
				}
				cells++
				if last := cell.Children[len(cell.Children)-1]; last.Name != "w:p" {
					f.fault("a cell ends in %s", last.Name)
				}
			}
			if cells != columns {
				f.fault("a row has %d cells in a table of %d columns", cells, columns)
			}
		}
		if rows == 0 || columns == 0 {
			f.fault("a table has no row or no column")
		}
	}
	f.Document().Walk(func(n *Node) bool {
		for i := 1; i < len(n.Children); i++ {
			if n.Children[i].Name == "w:tbl" && n.Children[i-1].Name == "w:tbl" {
				f.fault("a table follows a table, so that both are one")
			}
		}
		return true
	})
}

// fields holds that fields begin, have a result and end, in this order.
func (f *File) fields() {
	state := ""
	next := map[string]string{"": "begin", "begin": "separate", "separate": "end"}
	for _, n := range f.Document().All("w:fldChar") {
		kind := n.Attr["w:fldCharType"]
		if kind != next[state] {
			f.fault("%q of a field follows %q", kind, state)
		}
		if state = kind; state == "end" {
			state = ""
		}
	}
	if state != "" {
		f.fault("a field does not end")
	}
}

// headings holds that no level is skipped.
func (f *File) headings() {
	levels, last := map[string]int{}, 0
	for _, style := range f.Root("word/styles.xml").All("w:style") {
		if n, err := strconv.Atoi(style.Child("w:pPr").Val("w:outlineLvl")); err == nil {
			levels[style.Attr["w:styleId"]] = n + 1
		}
	}
	for _, p := range f.Document().All("w:p") {
		level := levels[p.Style()]
		if level == 0 {
			continue
		}
		if level > last+1 {
			f.fault("a heading of level %d follows one of level %d: %s", level, last, p.Plain())
		}
		last = level
	}
}
