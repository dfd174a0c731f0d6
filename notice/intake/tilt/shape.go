package tilt

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/intake/literal"
)

// A shape is what the JSON Schema of TILT asks of a value.
type shape struct {
	kind   literal.Kind
	fields []field
	item   *shape // of a list
	form   *form
}

type field struct {
	name     string
	required bool
	shape
}

// A form is what a text must look like.
type form struct {
	pattern func() *regexp.Regexp
	what    string
}

// looking is a form by its expression, which is compiled when a text is first held against it.
func looking(like, what string) *form {
	return &form{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(like) }), what}
}

// The forms, as the schema has them but for its look-aheads.
var (
	country   = looking(`^[A-Z]{2}$`, "a country is two capital letters of ISO 3166-1")
	language  = looking(`^[a-z]{2}$`, "a language is two small letters of ISO 639-1")
	moment    = looking(`^\d{4}-?\d{2}-?\d{2}(T.*)?$`, "a day is year-month-day (ISO 8601)")
	reference = looking(`^[A-Z]*(-?[0-9]*|[a-z]*)*$`, "a reference is capital letters, numbers and letters with hyphens between them, such as GDPR-6-1-a")
	phone     = looking(`^\+*\(?[0-9]{1,4}\)?[-\s./0-9]*$`, "a telephone number has digits, spaces, points, slashes and hyphens only")
	lifetime  = looking(`^([-0-9T:.Z+]*)P(\d+([.,]\d*)?Y)?(\d+([.,]\d*)?M)?(\d+([.,]\d*)?D)?T?(\d+([.,]\d*)?H)?(\d+([.,]\d*)?M)?(\d+([.,]\d*)?S)?$`, "a period is a duration of ISO 8601, such as P6M")
	hash      = looking(`^.{64}$`, "a hash has 64 characters")
	status    = looking(`^(active|inactive)$`, "a status is active or inactive")
	aggregate = looking(`^(min|max|sum|avg)$`, "an aggregation is min, max, sum or avg")
	currency  = looking(`^.{3}$`, "a currency is three letters of ISO 4217")
)

// as makes a field that must be there; the field whose name ends with "?" may be left out.
func as(name string, s shape) field {
	name, optional := strings.CutSuffix(name, "?")
	return field{name, !optional, s}
}

func text(name string) field          { return as(name, shape{kind: literal.String}) }
func flag(name string) field          { return as(name, shape{kind: literal.Bool}) }
func number(name string) field        { return as(name, shape{kind: literal.Number}) }
func code(name string, f *form) field { return as(name, shape{kind: literal.String, form: f}) }
func texts(name string) field {
	return as(name, shape{kind: literal.Array, item: &shape{kind: literal.String}})
}
func object(name string, f ...field) field {
	return as(name, shape{kind: literal.Object, fields: f})
}
func list(name string, f ...field) field {
	return as(name, shape{kind: literal.Array, item: &shape{kind: literal.Object, fields: f}})
}

// document is the shape of a TILT document (schema of the TU Berlin, draft-07).
var document = shape{kind: literal.Object, fields: []field{
	object("meta", text("_id"), text("name"), code("created", moment), code("modified", moment), number("version"),
		code("language", language), code("status", status), text("url"), code("_hash", hash)),
	object("controller", text("name"), text("division?"), text("address"), code("country", country),
		object("representative", text("name"), text("email"), code("phone?", phone))),
	object("dataProtectionOfficer", text("name"), text("address"), code("country", country), text("email"), code("phone?", phone)),
	list("dataDisclosed", text("_id"), text("category"),
		list("purposes", text("purpose"), text("description")),
		list("legalBases", code("reference", reference), text("description?")),
		list("legitimateInterests", flag("exists?"), text("reasoning?")),
		list("recipients", text("name?"), text("division?"), text("address?"), code("country?", country),
			object("representative?", text("name?"), text("email?"), code("phone?", phone)), text("category")),
		list("storage",
			list("temporal?", text("description"), code("ttl", lifetime)),
			texts("purposeConditional?"),
			as("legalBasisConditional?", shape{kind: literal.Array, item: &shape{kind: literal.String, form: reference}}),
			code("aggregationFunction", aggregate)),
		object("nonDisclosure", flag("legalRequirement"), flag("contractualRegulation"), flag("obligationToProvide"), text("consequences"))),
	list("thirdCountryTransfers", code("country?", country), means("adequacyDecision?"), means("appropriateGuarantees?"),
		means("presenceOfEnforceableRightsAndEffectiveRemedies?"), means("standardDataProtectionClause?")),
	object("accessAndDataPortability", append(right("available"),
		object("administrativeFee?", number("amount"), code("currency", currency)), texts("dataFormats?"))...),
	list("sources", text("_id"), text("dataCategory"), list("sources", text("description"), text("url"), flag("publiclyAvailable"))),
	object("rightToInformation", right("available?")...),
	object("rightToRectificationOrDeletion", right("available?")...),
	object("rightToDataPortability", right("available?")...),
	object("rightToWithdrawConsent", right("available?")...),
	object("rightToComplain", append(right("available?"), object("supervisoryAuthority?",
		text("name"), text("address?"), text("country?"), text("email?"), code("phone?", phone)))...),
	object("automatedDecisionMaking", flag("inUse?"), text("logicInvolved?"), text("scopeAndIntendedEffects?")),
	list("changesOfPurpose", text("description?"), texts("affectedDataCategories?"), code("plannedDateOfChange?", moment), text("urlOfNewVersion?")),
}}

func means(name string) field { return object(name, flag("available?"), text("description?")) }

func right(available string) []field {
	return []field{flag(available), text("description?"), text("url?"), text("email?"), texts("identificationEvidences?")}
}

// needs are the words that a flag needs beside it once it is true, where it may be left out.
var needs = map[string][]string{
	"exists":    {"reasoning"},
	"available": {"description"},
	"inUse":     {"logicInvolved", "scopeAndIntendedEffects"},
}

// validate reports where a value is not as TILT asks.
func (r *reader) validate(v *literal.Value, s *shape, pointer string) {
	switch {
	case v.Kind != s.kind:
		r.fault(v.Span, pointer, fmt.Sprintf("TILT asks for %s here, not %s", s.kind, v.Kind))
		return
	case s.form != nil && !s.form.pattern().MatchString(v.Text):
		r.fault(v.Span, pointer, fmt.Sprintf("%s, not %s", s.form.what, quote(v.Text)))
	case s.item != nil:
		for i, item := range v.Items {
			r.validate(item, s.item, pointer+"/"+strconv.Itoa(i))
		}
	}
	for i := range s.fields {
		f := &s.fields[i]
		member := v.Get(f.name)
		switch {
		case member != nil:
			r.validate(member, &f.shape, pointer+"/"+f.name)
		case f.required:
			r.fault(v.Span, pointer, fmt.Sprintf("TILT asks for the key %q here", f.name))
		}
		if words := needs[f.name]; words != nil && !f.required && member.Is(literal.Bool) && member.Text == "true" {
			for _, key := range words {
				if slices.ContainsFunc(s.fields, func(f field) bool { return f.name == key }) && !v.Get(key).Is(literal.String) {
					r.fault(v.Span, pointer, fmt.Sprintf("where %q is true, TILT asks for the key %q", f.name, key))
				}
			}
		}
	}
}
