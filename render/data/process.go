package data

import (
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// processes are the processing activities, one for each purpose.
func (l *ldWriter) processes() []any {
	var out []any
	for p := range l.n.Purposes.All() {
		purpose := object{{"@type", "dpv:Purpose"}}
		if p.DirectMarketing.Value {
			purpose[0].value = "dpv:DirectMarketing"
		}
		purpose.add("dct:title", firstSet(p.Name, p.Text))
		if p.Name.IsSet() {
			purpose.add("dct:description", p.Text.Value)
		}
		node := object{{"@type", "dpv:PersonalDataProcess"}}
		node.add("dpv:hasIdentifier", p.ID.Value)
		node.add("dpv:hasPurpose", purpose)
		node.add("dpv:hasLegalBasis", append(l.references("basis", p.Basis), l.references("condition", p.Conditions)...))
		node.add("dpv:hasApplicableLaw", textValues(p.Laws))
		node.add("dpv:hasPersonalData", l.references("data", p.Data))
		node.add("dpv:hasRecipient", l.references("recipient", p.Recipients))
		node.add("dpv:hasStorageCondition", l.references("storage", p.Retention))
		out = append(out, node)
	}
	return out
}

func (l *ldWriter) data() []any {
	var out []any
	for d := range l.n.PersonalData.All() {
		kind := "dpv:PersonalData"
		if len(d.Special) > 0 {
			kind = "dpv:SpecialCategoryPersonalData"
		}
		node := l.newNode("data", kind, len(out), d.ID)
		node.add("dct:title", firstSet(d.Name, d.Text))
		var parts []any
		for _, datum := range d.Data {
			of := kind
			if len(datum.Special) > 0 {
				of = "dpv:SpecialCategoryPersonalData"
			}
			if datum.Text.IsSet() {
				parts = append(parts, object{{"@type", of}, {"dct:title", datum.Text.Value}})
			}
		}
		node.add("dct:hasPart", parts)
		out = append(out, node)
	}
	return out
}

func (l *ldWriter) sources() []any {
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
		node.add("dct:title", firstSet(s.Name, s.Text))
		node.add("dpv:hasPersonalData", l.references("data", s.Data))
		out = append(out, node)
	}
	return out
}

func (l *ldWriter) recipients() []any {
	var out []any
	for r := range l.n.Recipients.All() {
		kind := "dpv:Recipient"
		if r.Kind.Value == "processor" {
			kind = "dpv:DataProcessor"
		}
		node := l.newNode("recipient", kind, len(out), r.ID)
		node.add("dpv:hasName", firstSet(r.Name, r.Text))
		node.add("dct:description", r.WhatFor.Value)
		node.add("dpv:hasCountry", r.Country.Value)
		node.add("dpv:hasPersonalData", l.references("data", r.Data))
		out = append(out, node)
	}
	return out
}

func (l *ldWriter) storage() []any {
	var out []any
	for s := range l.n.Retention.All() {
		node := l.newNode("storage", "dpv:StorageCondition", len(out), s.ID)
		node.add("dct:title", firstSet(s.Name, s.Text))
		node.add("dct:description", joinTexts(s.Criteria, s.From, s.Exceptions))
		switch {
		case s.Period.IsSet():
			node.add("dpv:hasDuration", typed("xsd:duration", s.Period.Value))
		case s.Until.IsSet():
			node.add("dpv:hasDuration", object{{"@type", "dpv:UntilEventDuration"}, {"dct:title", s.Until.Value}})
		}
		node.add("dpv:hasPersonalData", l.references("data", s.Data))
		out = append(out, node)
	}
	return out
}

// decisions are automated decisions (Art. 22).
func (l *ldWriter) decisions() []any {
	var out []any
	for d := range l.n.AutomatedDecisions.All() {
		node := object{{"@type", "dpv:AutomatedDecisionMaking"}}
		node.add("dct:title", firstSet(d.Name, d.Text))
		node.add("dpv:hasAlgorithmicLogic", d.Logic.Value)
		out = append(out, node)
	}
	return out
}

// bases are the bases of Art. 6 and the conditions of Art. 9(2), each once, including those
// that only purposes name.
func (l *ldWriter) bases() []any {
	var out []any
	add := func(section, kind, code string, item *notice.Item, code1, label source.Text, laws []source.Text) {
		node := l.newNode(section, kind, len(out), item.ID, code1)
		if code != "" && l.ids[section+"/"+code] == "" {
			l.ids[section+"/"+code] = node[0].value.(string)
		}
		node.add("dpv:hasIdentifier", code)
		node.add("dct:title", firstSet(label, item.Text))
		node.add("dpv:hasApplicableLaw", textValues(laws))
		out = append(out, node)
	}
	for b := range l.n.LawfulBases.All() {
		for _, one := range append([]notice.LawfulBasis{*b}, b.AnyOf...) {
			if one.Basis.IsSet() {
				kind, code := l.basisTerm(one.Basis.Value)
				add("basis", kind, code, &one.Item, one.Basis, one.Label, one.Laws)
			}
		}
	}
	for c := range l.n.Conditions.All() {
		for _, one := range append([]notice.Condition{*c}, c.AnyOf...) {
			if one.Condition.IsSet() {
				kind, code := l.conditionTerm(one.Condition.Value)
				add("condition", kind, code, &one.Item, one.Condition, one.Label, one.Laws)
			}
		}
	}
	for _, b := range statement.Of(l.n).Bases() {
		if b.Item == nil && b.How == statement.Coded { // only purposes name it
			kind, code := l.basisTerm(b.Code.Value)
			add("basis", kind, code, &notice.Item{}, b.Code, source.Text{}, nil)
		}
	}
	conditions := l.n.ConditionCodes()
	for _, code := range conditions {
		if kind, slug := l.conditionTerm(code); l.ids["condition/"+code] == "" && l.ids["condition/"+slug] == "" {
			add("condition", kind, slug, &notice.Item{}, source.Text{Value: code}, source.Text{}, nil)
		}
	}
	return out
}

// basisTerm is the term of a lawful basis, and its slug.
func (l *ldWriter) basisTerm(code string) (term, slug string) {
	b, ok := law.BasisOf(code)
	if !ok {
		return "dpv:LegalBasis", code
	}
	if term := l.provisionTerm(b.Provision); term != "" {
		return term, b.Slug
	}
	return generalTerms[b.Slug], b.Slug
}

// conditionTerm is the term of a condition of Art. 9(2), and its slug.
func (l *ldWriter) conditionTerm(code string) (term, slug string) {
	c, ok := law.ConditionOf(code)
	term = l.provisionTerm(c.Provision)
	switch {
	case !ok:
		return "dpv:LegalBasis", code
	case term != "":
		return term, c.Slug
	case generalTerms[c.Slug] != "":
		return generalTerms[c.Slug], c.Slug
	}
	return "dpv:LegalBasis", c.Slug
}

// provisionTerm is the term of a provision in the vocabulary of the law of the notice, such as
// eu-gdpr:A6-1-e; "" if there is none.
func (l *ldWriter) provisionTerm(p law.Provision) string {
	if l.terms == nil {
		return ""
	}
	n, ok := l.terms.Number(p)
	if !ok {
		return ""
	}
	return l.terms.Vocabulary + ":A" + strings.Trim(strings.NewReplacer(")(", "-", "(", "-", ")", "").Replace(n.Place), "-")
}

// generalTerms are the terms of the vocabulary that are not specific to the GDPR, by slug.
var generalTerms = map[string]string{
	"consent": "dpv:Consent", "contract": "dpv:Contract", "legal-obligation": "dpv:LegalObligation", "vital-interests": "dpv:VitalInterest",
	"public-task": "dpv:PublicInterest", "recognised-legitimate-interests": "dpv:LegitimateInterest", "legitimate-interests": "dpv:LegitimateInterest",
	"explicit-consent": "dpv:ExplicitlyExpressedConsent", "vital-interests-incapable": "dpv:VitalInterest", "substantial-public-interest": "dpv:PublicInterest",
	"public-health": "dpv:PublicInterest", "archiving-research-statistics": "dpv:PublicInterest",
}
