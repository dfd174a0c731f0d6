package main

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// party are the fields of a party that are measured.
const party = "kind country email phone textphone fax form url address"

// itself stands for the value of a section without fields.
const itself = "."

// measured says which fields are codes, by section.
var measured = map[string]string{
	"language": itself, "regime": itself, "valid_until": itself, "review_by": itself,
	"updated": itself + " date", "effective": itself + " date", "adopted": itself + " date",

	"audiences":                   "kind",
	"controller":                  party + " name",
	"joint_controllers":           party,
	"representative":              party,
	"dpo":                         party,
	"contacts":                    party,
	"personal_data":               "special criminal exhaustive",
	"sources":                     "collection public",
	"purposes":                    "basis conditions direct_marketing",
	"lawful_bases":                "basis annex_1 exhaustive",
	"special_category_conditions": "condition schedule_1",
	"criminal_offence_data":       "authority schedule_1",
	"provision":                   "required",
	"recipients":                  "kind country also_source exhaustive",
	"transfers":                   "to mechanism",
	"retention":                   "period qualifier until_age calendar then",
	"automated_decisions":         "significant solely profiling ground",
	"opt_outs":                    "scheme applies",
	"cookies":                     "category storage needed consent",
	"rights":                      "right",
	"complaints":                  "authority country email phone url form address",
	"related_notices":             "kind",
}

// perItem are the codes that count for each item that has them; others count once in a document.
var perItem = []string{
	"recipients.kind", "retention.period", "retention.qualifier", "retention.then", "retention.calendar", "retention.until_age",
	"personal_data.special", "personal_data.criminal", "sources.collection",
}

// A found code of a draft, and the places of the items around it in the draft, the innermost first.
type found struct {
	code
	around []source.Span
	line   int // in the draft
}

// codesOf returns the codes of a draft in the order of the file.
func codesOf(root *tree.Node) []found {
	var out []found
	for i, pair := range root.Pairs {
		section := pair.Key.Value
		end := source.Pos{Line: 1 << 30}
		if i+1 < len(root.Pairs) {
			end = root.Pairs[i+1].Key.Span.Start
		}
		r := reader{section: section, fields: strings.Fields(measured[section])}
		span := source.Span{Start: pair.Key.Span.Start, End: end}
		if v := pair.Value; v.Kind == tree.Scalar {
			switch {
			case section == "complaints":
			case v.Text.Value == "none":
				r.give("state", v, []source.Span{span})
			case slices.Contains(r.fields, itself):
				r.give("", v, []source.Span{span})
			}
		} else {
			r.read(v, []source.Span{span})
		}
		out = append(out, r.out...)
	}
	return out
}

type reader struct {
	section string
	fields  []string
	out     []found
}

// read reads the codes of a node and of those below it; around are the nodes that it is in.
func (r *reader) read(n *tree.Node, around []source.Span) {
	for i, item := range n.Items {
		span := source.Span{Start: start(item), End: around[0].End}
		if i+1 < len(n.Items) {
			span.End = start(n.Items[i+1])
		}
		r.read(item, append([]source.Span{span}, around...))
	}
	for _, pair := range n.Pairs {
		switch key, v := pair.Key.Value, pair.Value; {
		case key == "omit" || key == "columns" || key == "covers" || key == "registrations":
		case key == "state" && len(around) == 1:
			r.give("state", v, around)
		case slices.Contains(r.fields, key) && v.Kind == tree.Scalar:
			r.give(key, v, around)
		case slices.Contains(r.fields, key) && v.Kind == tree.Sequence:
			for _, item := range v.Items {
				if item.Kind == tree.Mapping {
					item = item.Get("value")
				}
				if item != nil && item.Kind == tree.Scalar {
					r.give(key, item, around)
				}
			}
		case v.Kind != tree.Scalar && v.Kind != tree.Null:
			r.read(v, around)
		}
	}
}

func start(n *tree.Node) source.Pos {
	if n.Kind == tree.Mapping && len(n.Pairs) > 0 {
		return n.Pairs[0].Key.Span.Start
	}
	return n.Span.Start
}

func (r *reader) give(field string, v *tree.Node, around []source.Span) {
	section, value := r.section, v.Text.Value
	switch {
	case section == "purposes" && field == "basis":
		section = "lawful_bases"
	case section == "purposes" && field == "conditions":
		section, field = "special_category_conditions", "condition"
	case section == "updated" || section == "effective" || section == "adopted":
		field = ""
	case section == "complaints" && (field == "country" || field == "authority"):
		if len(value) > 2 {
			return // the authority in words
		}
		field = "authority"
	}
	if section == "lawful_bases" && field == "basis" {
		basis, known := law.BasisOf(value)
		if !known {
			return // the id of another item
		}
		value = basis.Slug
	}
	if field == "condition" {
		condition, known := law.ConditionOf(value)
		if !known {
			return
		}
		value = condition.Slug
	}
	r.out = append(r.out, found{code{sections: []string{section}, field: field, values: []string{value}}, around, v.Span.Start.Line})
}
