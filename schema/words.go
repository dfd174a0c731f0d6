package schema

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/tree"
)

// findings makes the findings of a violation, by keyword.
func (f *violation) findings() diag.List {
	switch f.keyword {
	case "additionalProperties":
		return f.unknownKeys()
	case "type":
		return diag.List{f.wrongType()}
	case "enum":
		return diag.List{f.unknownCode()}
	case "required":
		return f.missingKeys()
	case "pattern":
		return diag.List{f.wrongForm()}
	}
	return diag.List{f.outOfRange()}
}

const maxListed = 14 // names listed in a help

func (f *violation) unknownKeys() diag.List {
	var list diag.List
	allowed := f.shape.sortedKeys()
	group := f.group.sortedKeys()
	var open []string // candidates for did-you-mean: keys that are not set
	for _, k := range append(slices.Clone(allowed), group...) {
		if f.node.Get(k) == nil && !slices.Contains(open, k) {
			open = append(open, k)
		}
	}
	lone := -1
	for _, p := range f.node.Pairs {
		word := p.Key.Value
		if slices.Contains(allowed, word) {
			continue
		}
		if slices.Contains(group, word) {
			lone = len(list)
			if slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return strings.HasSuffix(d.Help, "`items`?") }) {
				continue
			}
		}
		message := "unknown key `" + word + "`"
		if f.name != "" {
			message += " in " + f.subject()
		}
		if len(list) == diag.MaxFindings {
			open = nil // no more suggestions: what follows is only counted
		}
		help := "`" + f.command + "` prints all keys"
		if near := cmp.Or(otherName(word, open), diag.Nearest(word, open), partName(word, open)); near != "" {
			help = "did you mean `" + near + "`?"
		} else if advice := f.keyAdvice(word, p.Value); advice != "" && open != nil {
			help = advice
		} else if len(allowed) <= maxListed {
			help = "the keys here are " + quotedNames(allowed)
		}
		var fix *diag.Fix
		if sure := diag.Meant(word, open); sure != "" {
			fix = tree.Instead(p.Key, sure)
		}
		list = append(list, diag.New(codeKey, p.Key.Span, message, help, diag.WithFix(fix)))
	}
	// For a group whose `items` are missing or misspelt, that is the only finding.
	for i, d := range list {
		if strings.HasSuffix(d.Help, "`items`?") {
			return list[i : i+1]
		}
	}
	if items := f.node.Get("items"); lone >= 0 && items != nil && !slices.Contains(allowed, "items") {
		return diag.List{diag.New(codeKey, items.Span, "a group in `"+f.name+"` stands in a group that stands in a group", "groups nest once: write these items into the group around them")}
	}
	if lone >= 0 && len(list) > 0 {
		d := diag.New(codeRequired, f.node.Span, "a group in `"+f.name+"` has no `items`", "write its items below `items:`, or remove the words of the group")
		return diag.List{d}
	}
	return list
}

func quotedNames(list []string) string { return "`" + strings.Join(list, "`, `") + "`" }

// typePhrases name the JSON types in messages.
var typePhrases = map[string]string{
	"string": "text", "object": "keys with values", "array": "a list", "integer": "a whole number", "number": "a number", "boolean": "`true` or `false`",
}

func (f *violation) wrongType() diag.Diagnostic {
	want := slices.Clone(f.schema.typeNames)
	if f.branch && !slices.Contains(want, "object") {
		want = append(want, "object")
	}
	written := "text"
	switch {
	case f.node.Kind == tree.Mapping:
		written = "keys with values"
	case f.node.Kind == tree.Sequence:
		written = "a list"
	case f.node.Type != tree.String && slices.Contains(want, "string") && f.schema.then == nil:
		switch value := f.node.Text.Value; {
		case f.schema.enum != nil && !slices.Contains(f.schema.Codes(), value):
			return f.unknownCode()
		case f.schema.pattern != nil && f.schema.checkText(value) == invalid:
			return f.wrongForm()
		}
		return f.unquoted()
	case f.node.Type == tree.Bool:
		written = "`" + f.node.Text.Value + "`"
	case f.node.Type != tree.String:
		written = "the number `" + f.node.Text.Value + "`"
	case slices.Contains(want, "integer"):
		written = "the text `" + f.node.Text.Value + "`"
	}
	words := make([]string, len(want))
	for i, t := range want {
		words[i] = typePhrases[t]
	}
	help := f.example(want[0])
	switch {
	case f.name == "special" && f.node.Type == tree.Bool && f.node.Text.Value == "false": // an answer
		help = withoutSpecial
	case f.node.Type == tree.Bool && strings.EqualFold(f.node.Text.Value, "false") && slices.Contains(Place(nil).add(f.schema).Codes(), "none"):
		help = "write `none`, or what there is"
	case f.node.Kind == tree.Sequence && !f.node.Flow && f.schema.enum == nil && f.schema.pattern == nil && want[0] == "string":
		help = "write it as words; a text with a list in it begins with `|`, on the line of its key"
	case f.node.Kind == tree.Scalar && gluedHelp(f.node.Text.Value) != "":
		help = gluedHelp(f.node.Text.Value)
	case f.node.Kind == tree.Sequence && f.node.Flow && f.schema.enum == nil && want[0] == "string":
		help += "; put a text that stands in brackets in double quotes with them"
	}
	return diag.New(codeType, f.span(), f.subject()+" wants "+join(words, "or")+", not "+written, help, diag.WithFix(f.retypeFix(want)))
}

func join(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + last + " " + words[len(words)-1]
}

// example says how to write a value.
func (f *violation) example(kind string) string {
	if list := f.schema.exampleValues(); len(list) > 0 && list[0][0] == '"' {
		return "write for example `" + f.name + ": " + list[0].text() + "`"
	}
	if codes := f.schema.Codes(); len(codes) > 1 {
		return "write " + diag.AnyOf(codes)
	}
	switch kind {
	case "array":
		return "write each item on a line of its own that begins with a dash"
	case "object":
		return "write keys and values, each on a line of its own below `" + f.name + ":`"
	case "boolean":
		return "write `true` or `false`, without quotes"
	case "integer":
		return "write digits, without quotes"
	}
	return "write words; for several lines begin with `|`"
}

func (f *violation) unquoted() diag.Diagnostic {
	value := f.node.Text.Value
	message := f.subject() + " is text, but `" + value + "` without quotes is a number"
	switch {
	case f.node.Type == tree.Bool:
		message = f.subject() + " is text, but `" + value + "` without quotes is a truth value"
	case len(value) > 1 && value[0] == '0' && strings.Trim(value, "0123456789") == "":
		message += " that loses its first zero"
	}
	return diag.New(codeQuotes, f.node.Span, message, "write `\""+value+"\"`", diag.WithFix(tree.Quote(f.node.Text)))
}

func (f *violation) unknownCode() diag.Diagnostic {
	codes := f.schema.Codes()
	value := tree.Unquoted(f.node.Text.Value)
	message, help := "`"+f.node.Text.Value+"` is not a value of "+f.subject(), ""
	sure := certainCode(value, codes)
	meant := meantCodes(value, codes)
	several := Listed(value, codes)
	near := cmp.Or(sure, only(meant), diag.Nearest(value, codes))
	switch {
	case several != nil:
		help = f.severalHelp(several)
	case f.name == "special" && slices.Contains([]string{"none", "no", "not", "n/a", "nein", "keine", "non", "aucune", "dim", "na"}, strings.ToLower(value)):
		help = withoutSpecial
	case sure == "" && len(meant) > 1:
		help = "write " + diag.AnyOf(meant) + ", whichever is meant"
	case slices.Equal(codes, []string{"none"}) && near == "":
		message = f.subject() + " cannot be the text `" + shorten(value) + "`"
		help = "write `none`, or its keys and values, or words of your own below `text:`"
		if _, listed := f.shape.property("items"); listed {
			help = "write `none`, or each item on a line of its own that begins with a dash and a space, or words of your own below `text:`"
		}
		if glued := gluedHelp(value); glued != "" {
			help = glued
		}
	case len(codes) == 1:
		help = "write " + quotedNames(codes)
	case near != "":
		help = "did you mean `" + near + "`?"
	case len(plainCodes(codes)) <= maxCodes:
		codes = plainCodes(codes)
		help = "write " + diag.AnyOf(codes)
	default:
		help = "`noticec schema` lists the " + strconv.Itoa(len(codes)) + " values"
	}
	return diag.New(codeValue, f.span(), message, help, diag.WithFix(f.replaceFix(sure)))
}

// withoutSpecial is help where data are said not to be of a special category.
const withoutSpecial = "remove the key: it stands only with data of a special category"

// only is the only one of a list, or "".
func only(list []string) string {
	if len(list) != 1 {
		return ""
	}
	return list[0]
}

// shorten reduces a quotation to one short line.
func shorten(s string) string {
	const maxRunes = 40
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > maxRunes {
		return string(runes[:maxRunes-1]) + "…"
	}
	return string(runes)
}

func (f *violation) missingKeys() diag.List {
	var list diag.List
	for _, key := range f.schema.required {
		if f.node.Get(key) != nil || f.isMisspelt(key) {
			continue
		}
		where := ""
		if f.name != "" {
			where = f.subject() + ": "
		}
		n, _ := f.shape.property(key)
		example := "…"
		switch values := append(n.Examples(), n.Codes()...); {
		case len(values) > 0:
			example = values[0]
		}
		list = append(list, diag.New(codeRequired, f.node.Span, where+"the key `"+key+"` is missing", fmt.Sprintf("write `%s: %s`", key, example)))
	}
	return list
}

// isMisspelt reports whether an unknown key is probably the missing one, misspelt.
func (f *violation) isMisspelt(key string) bool {
	allowed := f.shape.sortedKeys()
	for _, p := range f.node.Pairs {
		if !slices.Contains(allowed, p.Key.Value) && diag.Nearest(p.Key.Value, []string{key}) != "" {
			return true
		}
	}
	return false
}

// line is the pattern of names and titles. Blocks of YAML may end in line ends.
const line = "^[^\\r\\n]*\\n*$"

// Examples by which patterns are known.
const (
	dayExample      = "2026-09-30"
	languageExample = "en-GB"
)

// countryPattern is that of codes of countries.
const countryPattern = "^[A-Z]{2}$"

// idPattern is that of ids.
const idPattern = "^[a-z0-9]+(-[a-z0-9]+)*$"

// patternForms describe the patterns of the schema in messages.
var patternForms = map[string]struct{ want, example string }{
	line:                                  {"words on one line", "Averton Council"},
	idPattern:                             {"a name of small letters, digits and hyphens", "health-data"},
	"^https://[^ ]+$":                     {"an address that begins with https://", "https://averton.example/privacy"},
	"^([.][a-z0-9]{1,15}){1,2}$":          {"an ending with its dot", ".odt"},
	"^[a-z]+/[A-Za-z0-9.+-]+$":            {"a media type", "application/msword"},
	"^#[0-9a-fA-F]{6}$":                   {"a colour of six hexadecimal digits", "#174a7c"},
	"^([^/!.]|[.]([^.]|$)|[.][.][^/]).*$": {"a pattern of paths that are below this file, without a slash in front", "drafts/**"},
	"^/[^ ]*$":                            {"a path that begins with a slash", "/privacy"},
	"^[0-9a-f]{12}$":                      {"the twelve digits of a fingerprint", "3f9a0c2b71de"},
	countryPattern:                        {"a country code of two capital letters", "GB"},
	"^P\\B([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?(T[0-9]{1,4}H)?$":                                  {"a duration in years, months, weeks, days and hours, of up to four digits each", "P6Y"},
	"^P\\B([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$":                                                 {"a duration in years, months, weeks and days", "P90D"},
	"^[a-z0-9_]+(-[a-z0-9_]+)*(/[a-z0-9_]+(-[a-z0-9_]+)*)?$":                                                         {"a part of a notice: a section, or a section and an id with a slash between them", "purposes/assess"},
	"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,8}$":                                                                        {"the tag of a language", languageExample},
	"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$": {"a day as year-month-day", dayExample},
}

func (f *violation) wrongForm() diag.Diagnostic {
	form := patternForms[f.schema.pattern.text]
	if f.schema.pattern.text == line {
		return diag.New(codeForm, f.span(), f.subject()+" wants "+form.want+", not `"+shorten(f.node.Text.Value)+"` on several", "write it on one line; what is more goes into an item or a text of its own")
	}
	written, value := f.node.Text.Value, tree.Unquoted(f.node.Text.Value)
	if strings.Contains(value, "${") {
		return diag.New(codeForm, f.span(), f.subject()+" wants "+form.want+", not `"+shorten(value)+"`", "write the value itself: references such as `${controller.name}` stand in words only")
	}
	model := form.example
	if f.schema.pattern.text == idPattern {
		model = cmp.Or(ID(value), model)
	}
	example := "write for example `" + model + "`"
	sure := ""
	if value != written && f.schema.checkText(value) == valid {
		sure = value
	} else if re, err := f.schema.pattern.compiled(); err == nil {
		sure = normalize(re, value)
	}
	if tag := languageOf(value); form.example == languageExample && f.schema.checkText(tag) == valid {
		sure = tag
	}
	if f.schema.pattern.text == countryPattern {
		switch place := cmp.Or(law.PlaceOf(value), law.TwoLetters(value)); {
		case strings.EqualFold(value, "no"):
			sure, example = "", "write `NO` for Norway, or remove the key" // it may be an answer
		case len(place) == 2 && place != law.Union:
			sure = place
		case f.name == "authority":
			for country, name := range law.AuthorityNames() {
				if strings.EqualFold(name, strings.ReplaceAll(value, "’", "'")) {
					example = "write `" + country + "`, the country of that authority"
					break
				}
			}
		}
	}
	message := f.subject() + " wants " + form.want + ", not `" + shorten(written) + "`" + blankBeside(value)
	switch day := dayOf(strings.TrimSpace(value)); {
	case form.example == dayExample && day != "" && sure == "":
		message, example = f.subject()+" wants a day that there is, not `"+shorten(value)+"`", "write another day, as year-month-day"
	case sure != "":
		example = "write `" + sure + "`"
	case f.name == "period":
		example += "; words by which people can tell when the data go stand in `criteria`"
	}
	return diag.New(codeForm, f.span(), message, example, diag.WithFix(f.replaceFix(sure)))
}

func (f *violation) outOfRange() diag.Diagnostic {
	limit := f.schema.limit(f.keyword)
	words := map[string][2]string{
		"maxLength": {"has more than " + limit + " characters", "shorten it; longer words go into a text of the section"},
		"minLength": {"has fewer than " + limit + " characters", "write it out"},
		"maximum":   {"is more than " + limit, "write a smaller number"},
		"minimum":   {"is less than " + limit, "write a larger number"},
		"maxItems":  {"has more than " + limit + " items", "remove some"},
		"minItems":  {"has fewer than " + limit + " items", "write its items, or remove the key"},
	}[f.keyword]
	return diag.New(codeRange, f.span(), f.subject()+" "+words[0], words[1])
}
