package data

import (
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// processes are what is done with data, one for each purpose.
func (l *linker) processes() []any {
	var out []any
	for p := range l.n.Purposes.All() {
		purpose := object{{"@type", "dpv:Purpose"}}
		if p.DirectMarketing.Value {
			purpose[0].value = "dpv:DirectMarketing"
		}
		purpose.add("dct:title", first(p.Name, p.Text))
		if p.Name.IsSet() {
			purpose.add("dct:description", p.Text.Value)
		}
		node := object{{"@type", "dpv:PersonalDataProcess"}}
		node.add("dpv:hasIdentifier", p.ID.Value)
		node.add("dpv:hasPurpose", purpose)
		node.add("dpv:hasLegalBasis", append(l.refer("basis", p.Basis), l.refer("condition", p.Conditions)...))
		node.add("dpv:hasApplicableLaw", values(p.Laws))
		node.add("dpv:hasPersonalData", l.refer("data", p.Data))
		node.add("dpv:hasRecipient", l.refer("recipient", p.Recipients))
		node.add("dpv:hasStorageCondition", l.refer("storage", p.Retention))
		out = append(out, node)
	}
	return out
}

func (l *linker) data() []any {
	var out []any
	for d := range l.n.PersonalData.All() {
		kind := "dpv:PersonalData"
		if len(d.Special) > 0 {
			kind = "dpv:SpecialCategoryPersonalData"
		}
		node := l.node("data", kind, len(out), d.ID)
		node.add("dct:title", first(d.Name, d.Text))
		var parts []any
		for _, part := range d.Data {
			of := kind
			if len(part.Special) > 0 {
				of = "dpv:SpecialCategoryPersonalData"
			}
			if part.Text.IsSet() {
				parts = append(parts, object{{"@type", of}, {"dct:title", part.Text.Value}})
			}
		}
		node.add("dct:hasPart", parts)
		out = append(out, node)
	}
	return out
}

func (l *linker) sources() []any {
	var out []any
	for s := range l.n.Sources.All() {
		kind := "dpv:DataSource"
		switch {
		case s.Public.Value:
			kind = "dpv:PublicDataSource"
		case s.Collection.Value == "direct", s.Collection.Value == "observed":
			kind = "dpv:DataSubjectDataSource"
		}
		node := object{{"@type", kind}}
		node.add("dct:title", first(s.Name, s.Text))
		node.add("dpv:hasPersonalData", l.refer("data", s.Data))
		out = append(out, node)
	}
	return out
}

func (l *linker) recipients() []any {
	var out []any
	for r := range l.n.Recipients.All() {
		kind := "dpv:Recipient"
		if r.Kind.Value == "processor" {
			kind = "dpv:DataProcessor"
		}
		node := l.node("recipient", kind, len(out), r.ID)
		node.add("dpv:hasName", first(r.Name, r.Text))
		node.add("dct:description", r.WhatFor.Value)
		node.add("dpv:hasCountry", r.Country.Value)
		node.add("dpv:hasPersonalData", l.refer("data", r.Data))
		out = append(out, node)
	}
	return out
}

func (l *linker) storage() []any {
	var out []any
	for s := range l.n.Retention.All() {
		node := l.node("storage", "dpv:StorageCondition", len(out), s.ID)
		node.add("dct:title", first(s.Name, s.Text))
		node.add("dct:description", joined(s.Criteria, s.From, s.Exceptions))
		switch {
		case s.Period.IsSet():
			node.add("dpv:hasDuration", typed("xsd:duration", s.Period.Value))
		case s.Until.IsSet():
			node.add("dpv:hasDuration", object{{"@type", "dpv:UntilEventDuration"}, {"dct:title", s.Until.Value}})
		}
		node.add("dpv:hasPersonalData", l.refer("data", s.Data))
		out = append(out, node)
	}
	return out
}

// decisions are automated decisions (Art. 22).
func (l *linker) decisions() []any {
	var out []any
	for d := range l.n.AutomatedDecisions.All() {
		node := object{{"@type", "dpv:AutomatedDecisionMaking"}}
		node.add("dct:title", first(d.Name, d.Text))
		node.add("dpv:hasAlgorithmicLogic", d.Logic.Value)
		out = append(out, node)
	}
	return out
}

// bases are those of Art. 6 and the conditions of Art. 9(2), each once; purposes may name
// one that has no words of its own.
func (l *linker) bases() []any {
	var out []any
	add := func(section, kind, code string, item *notice.Item, code1, label source.Text, laws []source.Text) {
		node := l.node(section, kind, len(out), item.ID, code1)
		if code != "" && l.ids[section+"/"+code] == "" {
			l.ids[section+"/"+code] = node[0].value.(string)
		}
		node.add("dpv:hasIdentifier", code)
		node.add("dct:title", first(label, item.Text))
		node.add("dpv:hasApplicableLaw", values(laws))
		out = append(out, node)
	}
	for b := range l.n.LawfulBases.All() {
		for _, one := range append([]notice.LawfulBasis{*b}, b.AnyOf...) {
			if one.Basis.IsSet() {
				kind, code := l.basis(one.Basis.Value)
				add("basis", kind, code, &one.Item, one.Basis, one.Label, one.Laws)
			}
		}
	}
	for c := range l.n.Conditions.All() {
		for _, one := range append([]notice.Condition{*c}, c.AnyOf...) {
			if one.Condition.IsSet() {
				kind, code := l.condition(one.Condition.Value)
				add("condition", kind, code, &one.Item, one.Condition, one.Label, one.Laws)
			}
		}
	}
	codes, conditions := l.n.Codes()
	for _, code := range codes {
		if kind, slug := l.basis(code); l.ids["basis/"+code] == "" && l.ids["basis/"+slug] == "" {
			add("basis", kind, slug, &notice.Item{}, source.Text{Value: code}, source.Text{}, nil)
		}
	}
	for _, code := range conditions {
		if kind, slug := l.condition(code); l.ids["condition/"+code] == "" && l.ids["condition/"+slug] == "" {
			add("condition", kind, slug, &notice.Item{}, source.Text{Value: code}, source.Text{}, nil)
		}
	}
	return out
}

// basis is the term of a lawful basis, and its slug.
func (l *linker) basis(code string) (term, slug string) {
	b, ok := law.BasisOf(code)
	if !ok {
		return "dpv:LegalBasis", code
	}
	if l.eu && !b.UKOnly {
		return article(b.Article), b.Slug
	}
	return general[b.Slug], b.Slug
}

// condition is the term of a condition of Art. 9(2), and its slug.
func (l *linker) condition(code string) (term, slug string) {
	c, ok := law.ConditionOf(code)
	switch {
	case !ok:
		return "dpv:LegalBasis", code
	case l.eu:
		return article(c.Article), c.Slug
	case general[c.Slug] != "":
		return general[c.Slug], c.Slug
	}
	return "dpv:LegalBasis", c.Slug
}

// article is the term of a provision such as 6(1)(e): eu-gdpr:A6-1-e.
func article(s string) string {
	return "eu-gdpr:A" + strings.Trim(strings.NewReplacer(")(", "-", "(", "-", ")", "").Replace(s), "-")
}

// general are the terms that belong to no law.
var general = map[string]string{
	"consent": "dpv:Consent", "contract": "dpv:Contract", "legal-obligation": "dpv:LegalObligation", "vital-interests": "dpv:VitalInterest",
	"public-task": "dpv:PublicInterest", "recognised-legitimate-interests": "dpv:LegitimateInterest", "legitimate-interests": "dpv:LegitimateInterest",
	"explicit-consent": "dpv:ExplicitlyExpressedConsent", "vital-interests-incapable": "dpv:VitalInterest", "substantial-public-interest": "dpv:PublicInterest",
	"public-health": "dpv:PublicInterest", "archiving-research-statistics": "dpv:PublicInterest",
}
