package render_test

import (
	"maps"
	"slices"
	"strings"
)

// A placed is a notice in which the marker stands in one place.
type placed struct {
	name    string
	notice  map[string]any
	base    map[string]any // that the notice extends; may be nil
	wording string         // of the notice
	hidden  bool           // whether the words are facts in this place, and print nothing
}

// A place is a context of words: it makes the notices in which a key stands in it.
type place struct {
	name    string
	notices func(wordsField) []placed
}

// places are the contexts in which words can stand.
var places = []place{
	{"plain", ofItem(nil)},
	{"in a group", ofItem(grouped(map[string]any{"heading": "A group"}))},
	{"in a group without heading", ofItem(grouped(map[string]any{"intro": "Of these:", "heading": ""}))},
	{"in a nested group", ofItem(func(section string, items []any) map[string]any {
		inner := map[string]any{"heading": "Within", "items": items}
		return map[string]any{"items": []any{map[string]any{"heading": "Around", "items": []any{inner}}}}
	})},
	{"beside other keys", besideOthers},
	{"in a translation", translated},
	{"as list", as("list")},
	{"as numbered", as("numbered")},
	{"as paragraphs", as("paragraphs")},
	{"as terms", as("terms")},
	{"as headings", as("headings")},
	{"as sentence", as("sentence")},
	{"as table", as("table")},
	{"in a table without its column", ofItem(table)},
	{"in a table with its column", withColumn},
	{"as the head of a column", columnHead},
	{"below a section text", belowText},
	{"beside a section text", besideText},
	{"purposes as a table", purposesAs("table")},
	{"purposes as headings", purposesAs("headings")},
	{"in a group's words", groupWords},
	{"from a base", fromBase},
	{"in an order of sections", ordered},
}

// ofItem makes the notices of a key: alone, and for a key of an item also beside codes, beside own
// words and beside a name. set says how the section holds its items; without it they are a list.
func ofItem(set func(section string, items []any) map[string]any) func(wordsField) []placed {
	return func(f wordsField) []placed {
		section, rest, ok := f.below()
		if !ok || itemsOf[section] == nil {
			if set != nil {
				return nil
			}
			return []placed{{name: "alone", notice: put(around(f), f.path, marker, f.beside())}}
		}
		var out []placed
		for _, v := range variants(f, section) {
			if slices.Contains(wholeKeys(v.item), f.key()) {
				continue
			}
			item := put(v.item, rest, marker, f.beside())
			s := map[string]any{"items": []any{item}}
			if set != nil {
				s = set(section, []any{item})
			}
			out = append(out, placed{name: v.name, notice: map[string]any{section: s}})
		}
		return out
	}
}

// around is what a key outside items stands in: a section of its own kind with something to print,
// unless it is that itself.
func around(f wordsField) map[string]any {
	section, key, _ := strings.Cut(f.path[1:], "/")
	switch {
	case section == "speaker":
		return map[string]any{"controller": map[string]any{"name": "Averton Council"}}
	case section == "summary" && f.key() != "text" && f.key() != "reason":
		return map[string]any{section: map[string]any{"text": ownText}}
	case section == "layout":
		return map[string]any{"promises": []any{ownText}}
	case f.key() == "reason" && strings.Count(f.path, "/") == 2:
		return map[string]any{section: map[string]any{"state": "none"}}
	case key == "heading" && section != "intro" && section != "sections":
		return map[string]any{section: map[string]any{"note": ownText}}
	}
	return map[string]any{}
}

// columnsOf are the keys that can be columns, by section; set by wordsFields.
var columnsOf = map[string]map[string]bool{}

type variant struct {
	name string
	item map[string]any
}

// variants are what an item holds beside the key.
func variants(f wordsField, section string) []variant {
	name := "name"
	if nameOf[section] != "" {
		name = nameOf[section]
	}
	standard := maps.Clone(itemsOf[section])
	delete(standard, f.key())
	out := []variant{{"beside codes", standard}, {"beside text", map[string]any{"text": ownText}}}
	if f.key() != "when" && f.key() != "note" {
		out = append(out, variant{"alone", map[string]any{}})
	}
	if hasName(section) {
		out = append(out, variant{"beside name", map[string]any{name: "Files"}}, variant{"beside name and text", map[string]any{name: "Files", "text": ownText}})
	}
	return out
}

func hasName(section string) bool {
	return nameOf[section] != "" || itemsOf[section]["name"] != nil
}

// wholeKeys are the keys of an item, of which the marker replaces none but by its own variant.
func wholeKeys(item map[string]any) []string { return slices.Collect(maps.Keys(item)) }

func grouped(group map[string]any) func(string, []any) map[string]any {
	return func(_ string, items []any) map[string]any {
		g := maps.Clone(group)
		g["items"] = items
		return map[string]any{"items": []any{g}}
	}
}

func as(form string) func(wordsField) []placed {
	return ofItem(func(_ string, items []any) map[string]any { return map[string]any{"as": form, "items": items} })
}

// table has the column of the item's name, or of its own words.
func table(section string, items []any) map[string]any {
	return map[string]any{"as": "table", "columns": []any{nameColumn(section)}, "items": items}
}

// nameColumn is the column of what an item is called, or of its own words.
func nameColumn(section string) string {
	switch {
	case nameOf[section] != "":
		return nameOf[section]
	case hasName(section):
		return "name"
	}
	return "text"
}

// withColumn has a column for the key.
func withColumn(f wordsField) []placed {
	section, rest, _ := f.below()
	if _, ok := columnsOf[section][rest[1:]]; !ok {
		return nil
	}
	return ofItem(func(section string, items []any) map[string]any {
		columns := []any{nameColumn(section), rest[1:]}
		return map[string]any{"as": "table", "columns": slices.Compact(columns), "items": items}
	})(f)
}

// columnHead is a head of each column that a section can have.
func columnHead(f wordsField) []placed {
	section, rest, ok := f.below()
	if !ok || rest != "/note" || itemsOf[section] == nil {
		return nil
	}
	var out []placed
	for _, key := range slices.Sorted(maps.Keys(columnsOf[section])) {
		item := map[string]any{"text": ownText}
		if hasName(section) {
			item[nameColumn(section)] = "Files"
		}
		s := map[string]any{"as": "table", "columns": map[string]any{key: marker}, "items": []any{item}}
		out = append(out, placed{name: "head of " + key, notice: map[string]any{section: s}})
	}
	return out
}

// belowText puts the item below own words of its section: it is a fact.
func belowText(f wordsField) []placed {
	out := ofItem(func(_ string, items []any) map[string]any { return map[string]any{"text": ownText, "items": items} })(f)
	for i := range out {
		out[i].hidden = true
	}
	return out
}

// besideText puts a key of a section beside the section's own words.
func besideText(f wordsField) []placed {
	section, rest, ok := strings.Cut(f.path[1:], "/")
	if !ok || strings.HasPrefix(rest, "items/") || rest == "text" || rest == "reason" || !slices.Contains(withText, section) {
		return nil
	}
	n := put(map[string]any{}, f.path, marker, f.beside())
	n[section].(map[string]any)["text"] = ownText
	isPart := section == "complaints" && strings.Contains(rest, "/") // a fact below the text of its section, as items are
	return []placed{{name: "beside text", notice: n, hidden: isPart}}
}

// withText are sections and parties that may have own words.
var withText = append(slices.Sorted(maps.Keys(itemsOf)), "controller", "dpo", "representative", "complaints", "consent")

func purposesAs(form string) func(wordsField) []placed {
	return func(f wordsField) []placed {
		section, _, _ := f.below()
		if section != "purposes" {
			return nil
		}
		out := ofItem(nil)(f)
		for _, c := range out {
			c.notice["layout"] = map[string]any{"purposes": form}
		}
		return out
	}
}

// groupWords are the words of a group and of one within it.
func groupWords(f wordsField) []placed {
	section, rest, ok := f.below()
	if !ok || rest != "/note" || itemsOf[section] == nil {
		return nil
	}
	var out []placed
	for _, key := range []string{"heading", "intro", "note"} {
		group := map[string]any{"heading": "A group", "items": []any{map[string]any{"text": ownText}}}
		group[key] = marker
		out = append(out, placed{name: key + " of a group", notice: map[string]any{section: []any{group}}})
		around := map[string]any{"heading": "Around", "items": []any{group}}
		out = append(out, placed{name: key + " of a nested group", notice: map[string]any{section: []any{around}}})
	}
	return out
}

// fromBase has the words in a base.
func fromBase(f wordsField) []placed {
	if f.path == "/title" {
		return nil // every notice has its own
	}
	out := ofItem(nil)(f)
	for i := range out {
		out[i].base, out[i].notice = out[i].notice, map[string]any{"extends": "a.base.yaml"}
	}
	return out
}

// ordered names the section of the words in an order, alone and under a heading.
func ordered(f wordsField) []placed {
	section, _, _ := strings.Cut(f.path[1:], "/")
	if section == "sections" {
		section = "more"
	}
	if !strings.Contains(f.path[1:], "/") || section == "layout" || section == "laws" || section == "version" || section == "updated" || section == "effective" || section == "adopted" {
		return nil
	}
	var out []placed
	for _, c := range ofItem(nil)(f) {
		one, several := maps.Clone(c.notice), maps.Clone(c.notice)
		one["layout"] = map[string]any{"order": []any{section}}
		several["layout"] = map[string]any{"order": []any{map[string]any{"heading": "Part", "contains": []any{section}}}}
		out = append(out, placed{name: c.name + ", in an order", notice: one}, placed{name: c.name + ", under a heading", notice: several})
	}
	return out
}

// besideOthers has each other key of the item beside it: with words, or with each of its codes.
func besideOthers(f wordsField) []placed {
	section, rest, ok := f.below()
	if !ok || itemsOf[section] == nil || f.key() == "text" || targets[section] != nil && f.key() == "name" {
		return nil // names stand wherever others refer to them
	}
	var out []placed
	add := func(key string, value any) {
		item := maps.Clone(itemsOf[section])
		delete(item, f.key())
		if key == strings.Split(rest[1:], "/")[0] {
			return
		}
		item[key] = value
		n := maps.Clone(targets)
		n["summary"] = "none" // which tells names again
		n[section] = map[string]any{"items": []any{put(item, rest, marker, f.beside())}}
		out = append(out, placed{name: "beside " + key, notice: n})
	}
	for _, key := range slices.Sorted(maps.Keys(othersOf[section])) {
		for _, value := range othersOf[section][key] {
			add(key, value)
		}
	}
	return out
}

// othersOf are the values that a key of an item can have beside another, by section; set by
// wordsFields.
var othersOf = map[string]map[string][]any{}

// translated has the words in a translation, in the place of those of its original.
func translated(f wordsField) []placed {
	section, rest, ok := f.below()
	if !ok || itemsOf[section] == nil || slices.ContainsFunc(names, func(end string) bool { return strings.HasSuffix(f.path, end) }) || strings.Count(rest, "/") > 1 {
		return nil
	}
	item := maps.Clone(itemsOf[section])
	item["id"] = "one"
	original := map[string]any{section: map[string]any{"items": []any{put(item, rest, "original", f.beside())}}}
	for k, v := range map[string]any{"noticec": 1, "title": "T", "language": "cy"} {
		original[k] = v
	}
	own := put(map[string]any{"id": "one"}, rest, marker, nil)
	for _, key := range []string{"text", "name", "term", "label", "reason"} { // the other words of the item
		if words, ok := item[key].(string); ok && own[key] == nil && words != "original" {
			own[key] = words
		}
	}
	return []placed{{name: "translated", base: original, notice: map[string]any{"translation_of": "a.notice.yaml", section: map[string]any{"items": []any{own}}}}}
}
