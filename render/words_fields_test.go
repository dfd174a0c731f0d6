package render_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/schema/walk"
)

// marker stands for words of the notice: a noun that no standard sentence has. ownText are other
// words.
const (
	marker  = "zebra"
	ownText = "These are our own words."
)

// A wordsField is a key that holds words, by its path from the notice: "/recipients/items/role".
type wordsField struct{ path string }

func (f wordsField) key() string { return f.path[strings.LastIndex(f.path, "/")+1:] }

// below splits the path of a key of an item after its section.
func (f wordsField) below() (section, rest string, ok bool) {
	section, rest, ok = strings.Cut(f.path[1:], "/items/")
	return section, "/" + rest, ok
}

// names are keys that are printed as they are and not translated, by the end of their paths.
var names = []string{
	"/name", "/parent_body", "/abbreviation", "/trading_names", "/registrations/scheme", "/registrations/number",
	"/provider", "/reviewer", "/licence", "/register_ref",
	"/email/value", "/phone/value", "/textphone/value", "/fax/value", "/address/value", "/form/value", "/url/value", "/hours/value",
}

// wordsFields are all keys of the language that hold words, from the schema. Groups and columns are
// contexts.
func wordsFields(t *testing.T) []wordsField {
	t.Helper()
	properties := allProperties(t)
	var out []wordsField
	for _, path := range slices.Sorted(maps.Keys(properties)) {
		if section, key, ok := strings.Cut(path[1:], "/columns/"); ok && !strings.Contains(section, "/") {
			if columnsOf[section] == nil {
				columnsOf[section] = map[string]bool{}
			}
			columnsOf[section][key] = true
		}
		comment, _ := properties[path]["$comment"].(string)
		words := strings.HasPrefix(comment, "words") || slices.ContainsFunc(names, func(end string) bool { return strings.HasSuffix(path, end) })
		ofGroup := isGrouped(properties, path) && slices.Contains([]string{"heading", "intro"}, wordsField{path}.key()) || path == "/summary/items/note"
		switch {
		case !words, ofGroup, strings.Contains(path, "/items/items/"), strings.Contains(path, "/columns/"), path == "/laws/name", path == "/speaker":
		default:
			out = append(out, wordsField{path})
		}
	}
	for section := range itemsOf {
		others := codes(t, section)
		delete(others, "id")
		delete(others, "for")
		for _, f := range out {
			if s, rest, ok := f.below(); ok && s == section && strings.Count(rest, "/") == 1 && f.key() != "text" {
				others[f.key()] = []any{"others"}
			}
		}
		othersOf[section] = others
	}
	if len(out) < 200 {
		t.Fatalf("want the keys of the whole language, got %d", len(out))
	}
	return out
}

func allProperties(t *testing.T) map[string]walk.Property {
	t.Helper()
	properties, err := walk.Properties()
	if err != nil {
		t.Fatal(err)
	}
	return properties
}

// isGrouped reports whether a path is a key directly below the items of a section that may have
// groups. A party has a heading and an intro of its own.
func isGrouped(properties map[string]walk.Property, path string) bool {
	section, rest, ok := wordsField{path}.below()
	return ok && !strings.Contains(rest[1:], "/") && properties["/"+section+"/items/items"] != nil && !slices.Contains(parties, section)
}

var parties = []string{"contacts", "joint_controllers", "dpo", "representative"}

// itemsOf are the sections with items that may stand in groups, with an item in standard words.
var itemsOf = map[string]map[string]any{
	"anonymised_uses":             {"text": ownText},
	"audiences":                   {"name": "Residents"},
	"automated_decisions":         {"name": "who gets a loan", "solely": true, "significant": true},
	"changes":                     {"date": "2026-01-05", "text": ownText},
	"contacts":                    {"name": "The desk"},
	"cookies":                     {"name": "sid", "category": "strictly-necessary"},
	"criminal_offence_data":       {"authority": "official-authority"},
	"definitions":                 {"term": "File"},
	"exceptions":                  {"item": "recipients", "reason": "they are not known"},
	"exercising_rights":           {"text": ownText},
	"formats":                     {"text": ownText},
	"joint_controllers":           {"name": "Averton Trust"},
	"lawful_bases":                {"basis": "contract"},
	"opt_outs":                    {"scheme": "national-data-opt-out"},
	"personal_data":               {"name": "Contact details"},
	"promises":                    {"text": ownText},
	"provision":                   {"required": "contractual"},
	"purposes":                    {"name": "payroll"},
	"recipients":                  {"name": "Banks"},
	"related_notices":             {"label": "Our other notice", "url": "https://averton.example/other"},
	"retention":                   {"name": "Files", "period": "P6Y"},
	"rights":                      {"right": "access"},
	"security":                    {"text": ownText},
	"sharing_reasons":             {"text": ownText},
	"sources":                     {"name": "Banks"},
	"special_category_conditions": {"condition": "explicit-consent"},
	"summary":                     {"name": "Who", "text": ownText},
	"third_party_data":            {"text": ownText},
	"transfers":                   {"to": "US", "mechanism": "uk-idta"},
}

// nameOf is the key of what an item is called, where that is not `name`.
var nameOf = map[string]string{
	"definitions": "term", "lawful_bases": "label", "special_category_conditions": "label", "related_notices": "label",
}

// besides is what a key needs beside it to mean something, by its path.
var besides = map[string]map[string]any{
	"/adopted/text":                           {"date": "2026-01-05"},
	"/intro/heading":                          {"text": ownText},
	"/layout/order/heading":                   {"contains": "promises"},
	"/layout/order/contains/heading":          {"contains": "promises"},
	"/layout/order/contains/contains/heading": {"contains": "promises"},
	"/sections/heading":                       {"id": "more", "body": ownText},
	"/sections/body":                          {"id": "more", "heading": "More"},
	"/retention/schedule/label":               {"url": "https://averton.example/periods"},
	"/retention/items/from":                   {"period": "P6Y"},
	"/rights/omit/reason":                     {"right": "portability"},
	"/rights/items/limits":                    {"right": "access"},
	"/related_notices/items/covers/text":      {"section": "retention"},
	"/related_notices/items/label":            {"url": "https://averton.example/other"},
	"/lawful_bases/items/interests/text":      {"whose": "others"},
	"/lawful_bases/items/interests/whose":     {"text": "safety"},
	"/lawful_bases/items/interests/balancing": {"text": "safety"},
	"/exceptions/items/provision":             {"item": "recipients", "reason": "they are not known"},
	"/exceptions/items/reason":                {"item": "recipients"},
	"/changes/items/version":                  {"text": ownText},
	"/opt_outs/items/when":                    {"scheme": "national-data-opt-out"},
}

// beside is what a key needs beside it to mean something.
func (f wordsField) beside() map[string]any {
	if of := strings.Split(f.path, "/"); f.key() == "label" && slices.Contains(channels, of[len(of)-2]) {
		return map[string]any{"value": "0300 123 4567"}
	}
	for end, beside := range map[string]map[string]any{
		"/registrations/scheme": {"number": "1"}, "/lawful_bases/items/any_of/" + f.key(): {"basis": "contract"}, "/special_category_conditions/items/any_of/" + f.key(): {"condition": "explicit-consent"},
	} {
		if strings.HasSuffix(f.path, end) {
			return beside
		}
	}
	return besides[f.path]
}

// channels are the ways to reach a party.
var channels = []string{"email", "phone", "textphone", "fax", "address", "form", "url", "hours"}

// factKeys are keys of names that are typed for rules and registers, while the own text beside them names them
// in its way.
var factKeys = []string{"laws", "trading_names", "abbreviation", "parent_body", "scheme", "number"}

// isFact reports whether a key prints nothing where it stands beside own words.
func (c placed) isFact(f wordsField) bool {
	if f.path == "/purposes/items/laws" {
		return false // a statute of one purpose is told with it
	}
	switch f.path {
	case "/controller/name", "/security/measures": // the name is in the head of the page
		return c.name == "beside text"
	case "/personal_data/items/about":
		return strings.HasPrefix(c.name, "beside text") // own words without a name say about whom they are
	}
	return slices.Contains(factKeys, f.key()) && strings.Contains(c.name, "text")
}

// put sets a value at a path of a key; lists have one member.
func put(into map[string]any, path string, value any, beside map[string]any) map[string]any {
	head, rest, below := strings.Cut(path[1:], "/")
	if !below {
		if into[head] = value; slices.Contains(lists, head) {
			into[head] = []any{value}
		}
		for k, v := range beside {
			if into[k] == nil {
				into[k] = v
			}
		}
		return into
	}
	next, _ := into[head].(map[string]any)
	if next == nil {
		next = map[string]any{}
	}
	next = put(next, "/"+rest, value, beside)
	if into[head] = next; slices.Contains(lists, head) {
		into[head] = []any{next}
	}
	return into
}

// lists are keys whose values are lists.
var lists = []string{"items", "omit", "covers", "registrations", "any_of", "sections", "roles", "interests", "laws", "measures", "applies_to", "trading_names", "order", "contains"}

// targets are items that others refer to.
var targets = map[string]any{
	"personal_data": map[string]any{"items": []any{map[string]any{"id": "d", "name": "Contact details"}}},
	"recipients":    map[string]any{"items": []any{map[string]any{"id": "r", "name": "Banks"}}},
	"retention":     map[string]any{"items": []any{map[string]any{"id": "p", "name": "Files", "period": "P6Y"}}},
	"lawful_bases":  map[string]any{"items": []any{map[string]any{"id": "b", "basis": "contract"}}},
}

// codes are the values of an item that are no words: codes, dates, numbers and references.
func codes(t *testing.T, section string) map[string][]any {
	t.Helper()
	properties := allProperties(t)
	out := map[string][]any{}
	for _, path := range slices.Sorted(maps.Keys(properties)) {
		s, rest, ok := wordsField{path}.below()
		key := rest[1:]
		if !ok || s != section || strings.Contains(key, "/") || slices.Contains([]string{"as", "columns", "remove", "state", "regime", "stated_in"}, key) {
			continue
		}
		p := properties[path]
		comment, _ := p["$comment"].(string)
		switch {
		case strings.HasPrefix(comment, "ids personal_data"):
			out[key] = []any{"d"}
		case strings.HasPrefix(comment, "ids recipients"):
			out[key] = []any{"r"}
		case strings.HasPrefix(comment, "ids retention"):
			out[key] = []any{"p"}
		case strings.HasPrefix(comment, "ids lawful_bases"):
			out[key] = []any{"b"}
		case p["type"] == "boolean":
			out[key] = []any{true, false}
		case key == "date", key == "notified_on", key == "new_since":
			out[key] = []any{"2026-01-05"}
		case key == "period":
			out[key] = []any{"P6Y"}
		case key == "until_age":
			out[key] = []any{25}
		case key == "country", key == "to":
			out[key] = []any{"US"}
		case key == "id":
			out[key] = []any{"one"}
		default:
			if list := p.Codes(); len(list) > 0 {
				out[key] = list
			}
		}
	}
	return out
}
