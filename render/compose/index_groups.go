package compose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A group is notices of an index under one heading, which may be empty.
type group struct {
	name string
	rows []row
}

// When an index is grouped of itself.
const (
	minFolders, maxFolders = 2, 9 // kinds that folders stand for
	minInFolder            = 2    // notices of each
	minLetters             = 12   // notices that are grouped by their first letter
)

// withEarlier arranges the notices that apply, and then those that have ended, under a heading of
// their own.
func (x *indexer) withEarlier() []group {
	present, earlier := x.present()
	var out []group
	if len(present) > 0 {
		out = x.groups(present)
	}
	if len(earlier) > 0 {
		out = append(out, group{x.wording.Index.Earlier, earlier})
	}
	return out
}

// present divides the notices: those that apply, and those that have ended.
func (x *indexer) present() (present, earlier []row) {
	for _, r := range x.rows {
		if r[0].Ended(x.o.Today) {
			earlier = append(earlier, r)
		} else {
			present = append(present, r)
		}
	}
	return present, earlier
}

// groups arranges notices: by kind or by letter, as it is asked for or as suits them.
func (x *indexer) groups(rows []row) []group {
	folders := x.folders(rows)
	isKinds := func() bool {
		return len(folders) >= minFolders && len(folders) <= maxFolders && !slices.ContainsFunc(folders, func(g group) bool { return g.name == "" || len(g.rows) < minInFolder })
	}
	switch {
	case x.o.Group == "letter":
		return x.letters(rows)
	case len(x.o.Kinds) > 0:
		return x.named(x.collect(rows, func(r row) string { return r[0].Kind }, x.o.Kinds))
	case x.o.Group == "kind" || isKinds():
		return x.named(folders)
	case len(rows) >= minLetters:
		return x.letters(rows)
	}
	return []group{{rows: rows}}
}

// collect groups the notices by a name. The groups with the names of first come first, in that order,
// and then the others, in the order of their names; that without a name is the last.
func (x *indexer) collect(rows []row, name func(row) string, first []string) []group {
	at := map[string]int{}
	var out []group
	find := func(name string) *group {
		i, ok := at[name]
		if !ok {
			i, at[name] = len(out), len(out)
			out = append(out, group{name: name})
		}
		return &out[i]
	}
	for _, s := range first {
		find(s)
	}
	others := len(out)
	for _, r := range rows {
		g := find(name(r))
		g.rows = append(g.rows, r)
	}
	slices.SortStableFunc(out[others:], func(a, b group) int {
		if (a.name == "") != (b.name == "") {
			return strings.Compare(b.name, a.name)
		}
		return x.order.Compare(a.name, b.name)
	})
	return slices.DeleteFunc(out, func(g group) bool { return len(g.rows) == 0 })
}

// named names the group of notices that are of no kind.
func (x *indexer) named(groups []group) []group {
	for i := range groups {
		if groups[i].name == "" {
			groups[i].name = x.wording.Index.Others
		}
	}
	return groups
}

// letters groups the notices by the first letters of their titles.
func (x *indexer) letters(rows []row) []group {
	groups := x.collect(rows, func(r row) string { return x.order.Initial(r[0].Title) }, nil)
	for i := range groups {
		if groups[i].name == "" {
			groups[i].name = x.wording.Index.Signs
		}
	}
	return groups
}

// folders groups the notices by the folders that they are in, below that which holds them all.
func (x *indexer) folders(rows []row) []group {
	depth := 0
	for first := folderOf(rows[0], depth); first != "" && !slices.ContainsFunc(rows, func(r row) bool { return folderOf(r, depth) != first }); first = folderOf(rows[0], depth) {
		depth++
	}
	return x.collect(rows, func(r row) string { return readable(folderOf(r, depth)) }, nil)
}

// folderOf is the name of a folder that a notice is in, at a depth below the output folder; empty if
// it is in none that deep.
func folderOf(r row, depth int) string {
	parts := strings.Split(r[0].Path, "/")
	if depth >= len(parts)-1 {
		return ""
	}
	return parts[depth]
}

// readable is the name of a folder as a heading: "adult-social-care" is "Adult social care".
func readable(name string) string {
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
	first, size := utf8.DecodeRuneInString(name)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + name[size:]
}

// anchor is words as an id: its letters and digits in lower case, with hyphens between.
func anchor(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }), "-")
}
