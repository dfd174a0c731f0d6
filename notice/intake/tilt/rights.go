package tilt

import (
	"slices"
	"strings"
	"time"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake/literal"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

func readerOf(language string) *reading.Reader { return reading.In(language) }

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// rightKeys are the keys of TILT that tell of rights, with the rights that its schema means.
var rightKeys = []struct {
	key    string
	rights []string
}{
	{"accessAndDataPortability", []string{"access", "portability"}},
	{"rightToInformation", []string{"access"}},
	{"rightToRectificationOrDeletion", []string{"rectification", "erasure"}},
	{"rightToDataPortability", []string{"portability"}},
	{"rightToWithdrawConsent", []string{"withdraw-consent"}},
	{"rightToComplain", []string{"complain-authority"}},
}

// exercise is how rights are exercised, as TILT tells for each right.
type exercise struct{ contacts, evidences []string }

// rights reads the rights, how they are exercised, and complaints.
func (r *reader) rights(root *literal.Value) {
	var items draft.List
	var how exercise
	var way string // to exercise rights
	for _, k := range rightKeys {
		v := root.Get(k.key)
		addresses := without(r.name(v.Get("email")), r.name(v.Get("url")))
		if k.key == "rightToComplain" {
			addresses = without(r.complaints(v, how.contacts), r.name(v.Get("url")))
		}
		for _, s := range addresses {
			how.contacts = appendNew(how.contacts, s)
		}
		for _, s := range r.texts(v.Get("identificationEvidences")) {
			how.evidences = appendNew(how.evidences, s)
		}
		if k.key == "accessAndDataPortability" && r.isWay(v, root) {
			way = r.text(v.Get("description"))
			r.yes(v.Get("available"))
			continue
		}
		if item := r.right(v, k.rights); item.Value != nil {
			items = mergeRight(items, item)
		}
	}
	m := &draft.Map{}
	m.Set("items", items)
	m.Set("omit", r.omitted)
	if r.omitted == nil {
		r.set("rights", items)
	} else {
		r.set("rights", m)
	}
	m = &draft.Map{}
	m.Set("note", draft.Text(way))
	m.Set("contact", draft.Text(strings.Join(how.contacts, ", ")))
	m.Set("identity", draft.Text(strings.Join(how.evidences, ", ")))
	access := root.Get("accessAndDataPortability")
	fee := access.Get("administrativeFee")
	if amount := r.text(fee.Get("amount")); amount != "" {
		m.Set("fee", draft.Text(strings.TrimSpace(amount+" "+r.text(fee.Get("currency")))))
	}
	for _, f := range each(access.Get("dataFormats")) {
		r.drop(f, "a notice has no place for the format of a copy")
	}
	r.set("exercising_rights", m)
}

// mergeRight adds a right to the others. What TILT repeats for each right is told once.
func mergeRight(items draft.List, item draft.Item) draft.List {
	m := item.Value.(*draft.Map)
	for i := range items {
		other := items[i].Value.(*draft.Map)
		if m.Get("text") == nil || m.Get("text") != other.Get("text") || (m.Get("right") == nil) != (other.Get("right") == nil) {
			continue
		}
		items[i].Comments = append(items[i].Comments, item.Comments...)
		if other.Get("right") == nil {
			return items
		}
		codes := codesIn(other.Get("right"))
		for _, c := range codesIn(m.Get("right")) {
			codes = appendNew(codes, c)
		}
		other.Entries[0].Value = draft.Codes(codes...)
		return items
	}
	return append(items, item)
}

func codesIn(v draft.Value) []string {
	var out []string
	switch v := v.(type) {
	case draft.Code:
		out = append(out, string(v))
	case draft.List:
		for _, item := range v {
			out = append(out, codesIn(item.Value)...)
		}
	}
	return out
}

// right reads a right. A flag that is true tells of it, and one that is false does not take it
// away, which no notice can. Words that tell of another right than their key keep no code.
func (r *reader) right(v *literal.Value, rights []string) draft.Item {
	words := r.text(v.Get("description"))
	available := v.Get("available")
	said := r.yes(available)
	if words == "" && !said {
		return draft.Item{}
	}
	m := &draft.Map{}
	item := draft.Item{Value: m, Span: v.Span}
	if available.Is(literal.Bool) && !said { // and the words say why
		r.carried[available] = true
		for _, code := range rights {
			omitted := &draft.Map{}
			omitted.Set("right", draft.Code(code))
			omitted.Set("reason", draft.Text(words))
			r.omitted = append(r.omitted, draft.Item{Value: omitted, Span: v.Span, Comments: []string{"unsure: TILT says that this right is not available"}})
		}
		return draft.Item{}
	}
	switch others := r.otherRights(words, rights); {
	case len(others) > 0:
		item.Comments = []string{"unsure: " + strings.Join(rights, ", ") + " or " + strings.Join(others, ", ") + "?"}
		r.drop(available, "its words tell of another right")
	default:
		m.Set("right", draft.Codes(rights...))
	}
	m.Set("text", draft.Text(words))
	if len(m.Entries) == 0 {
		return draft.Item{}
	}
	return item
}

// otherRights returns the rights that words tell of, if none of them is the one meant.
func (r *reader) otherRights(words string, rights []string) []string {
	if r.words == nil || words == "" {
		return nil
	}
	var out []string
	for _, m := range r.words.Read(words) {
		slug := m.Slug
		switch m.Sign {
		case reading.Right:
		case reading.Withdrawal:
			slug = "withdraw-consent"
		case reading.ComplaintAuthority:
			slug = "complain-authority"
		default:
			continue
		}
		if slices.Contains(rights, slug) {
			return nil
		}
		out = appendNew(out, slug)
	}
	return out
}

// isWay reports whether what TILT says of access and portability together is how they are exercised:
// words beside others that describe the right, or no words on rights that other keys tell.
func (r *reader) isWay(v, root *literal.Value) bool {
	access, words := r.text(root.Get("rightToInformation").Get("description")), r.text(v.Get("description"))
	if words != "" {
		return access != "" && access != words
	}
	return r.yes(root.Get("rightToInformation").Get("available")) && r.yes(root.Get("rightToDataPortability").Get("available"))
}

// complaints reads the supervisory authority, and where to complain to the controller: an address
// that is not the one for all rights. It returns the address if it is no such.
func (r *reader) complaints(v *literal.Value, contacts []string) string {
	a := r.party(v.Get("supervisoryAuthority"))
	m := &draft.Map{}
	mail := r.name(v.Get("email"))
	if strings.Contains(mail, "@") && !slices.Contains(contacts, mail) {
		m.Set("controller", &draft.Map{Entries: []draft.Entry{{Key: "email", Value: draft.Plain(mail)}}})
		mail = ""
	}
	if len(a.Entries) > 0 {
		m.Set("authority", a)
	}
	if len(m.Entries) > 0 {
		r.set("complaints", m)
	}
	return mail
}

// decisions reads automated decisions. That none are made is an answer to what TILT asks.
func (r *reader) decisions(v *literal.Value) {
	logic, effects := r.text(v.Get("logicInvolved")), r.text(v.Get("scopeAndIntendedEffects"))
	inUse := v.Get("inUse")
	none := inUse.Is(literal.Bool) && inUse.Text == "false"
	if none {
		r.carried[inUse] = true
	} else if !inUse.Is(literal.Bool) && r.words != nil { // the words may say so
		none = slices.ContainsFunc(r.words.Read(logic), func(m reading.Match) bool { return m.Sign == reading.NoDecisions && !m.Weak })
	}
	m := &draft.Map{}
	if !none && inUse.Is(literal.Bool) && source.IsNone(logic) { // which is no logic of decisions that are made
		logic = ""
	}
	switch {
	case none && logic == "" && effects == "":
		r.set("automated_decisions", draft.Code("none"))
	case none:
		m.Set("state", draft.Code("none"))
		m.Set("text", draft.Text(strings.Join(without(logic, effects), " ")))
		r.set("automated_decisions", m)
	case logic == "" && effects == "":
		r.drop(inUse, "a notice that tells of automated decisions says how they are made (Art. 13(2)(f))")
	case !inUse.Is(literal.Bool): // whether there are such decisions, the words tell
		m.Set("text", draft.Text(strings.Join(without(logic, effects), " ")))
		r.set("automated_decisions", m)
	default:
		r.yes(inUse)
		m.Set("logic", draft.Text(logic))
		m.Set("significance", draft.Text(effects))
		r.set("automated_decisions", draft.List{{Value: m, Span: v.Span}})
	}
}

// transfer reads a transfer to a third country.
func (r *reader) transfer(v *literal.Value) {
	to, code, words := r.name(v.Get("country")), "", ""
	place := law.PlaceOf(to)
	var safeguards, comments []string
	for _, k := range []struct{ key, mechanism string }{
		{"adequacyDecision", law.AdequacyDecision}, {"standardDataProtectionClause", "eu-sccs"},
		{"appropriateGuarantees", ""}, {"presenceOfEnforceableRightsAndEffectiveRemedies", ""},
	} {
		at := v.Get(k.key)
		said := r.text(at.Get("description"))
		available := at.Get("available")
		switch {
		case said == "":
		case available == nil: // it names no safeguard
			words = strings.TrimSpace(words + " " + said)
		default:
			safeguards = append(safeguards, said)
		}
		switch {
		case !r.yes(available):
		case k.mechanism == "":
			if said == "" {
				r.drop(available, "it does not say which")
			}
		case code != "":
			comments = append(comments, "unsure: "+code+" or "+k.mechanism+"?")
			code = ""
		default:
			code = k.mechanism
		}
	}
	if to == "" && code == "" && words == "" && len(safeguards) == 0 {
		return
	}
	e, isNew := r.transfers.add(key(append([]string{to, code, words}, safeguards...)...), "transfer", "", v.Span)
	if !isNew {
		return
	}
	e.comments = comments
	said := strings.Join(safeguards, " ")
	switch {
	case place != "":
		e.item.Set("to", draft.Code(place))
	case len(to) > longestName: // words in the place of a country
		e.item.Set("text", draft.Text(to+" "+said))
		said = ""
	default:
		e.item.Set("to", draft.Plain(to))
	}
	if words != "" && e.item.Get("text") == nil {
		e.item.Set("text", draft.Text(words))
	}
	e.item.Set("mechanism", draft.Code(code))
	e.item.Set("safeguard", draft.Text(said))
}

// source reads where a category of data comes from. TILT asks for this where the data do not come
// from the person (Art. 14).
func (r *reader) source(v *literal.Value) {
	r.drop(v.Get("_id"), "it names the source within TILT")
	category := r.name(v.Get("dataCategory"))
	var items []*literal.Value
	for _, s := range each(v.Get("sources")) {
		if s.Get("description").Is(literal.String) && !isPlaceholder(s.Get("description")) {
			items = append(items, s)
		}
	}

	if len(items) == 0 || len(category) > longestName && r.data.keys[strings.ToLower(category)] == nil {
		r.sourceItem(nil, category, "", v)
		category = ""
	}
	data := ""
	if len(items) > 0 {
		data = r.category(category, nil, v.Span)
	}
	for _, s := range items {
		r.sourceItem(s, r.name(s.Get("description")), data, v)
	}
}

// sourceItem adds a source by its words.
func (r *reader) sourceItem(v *literal.Value, words, data string, group *literal.Value) {
	if words == "" {
		return
	}
	url := r.name(v.Get("url"))
	e, isNew := r.sources.add(key(words, url), "source", data, group.Span)
	if !isNew {
		return
	}

	if len(words) > longestName {
		e.item.Set("text", draft.Text(words))
	} else {
		e.item.Set("name", draft.Text(words))
	}
	e.item.Set("collection", draft.Code("indirect"))
	if r.yes(v.Get("publiclyAvailable")) {
		e.item.Set("public", draft.Code("true"))
	}
	e.item.Set("note", draft.Text(url))
}

// change reads a change of purpose.
func (r *reader) change(v *literal.Value) {
	words, url := r.text(v.Get("description")), r.text(v.Get("urlOfNewVersion"))
	day, ok := dayOf(v.Get("plannedDateOfChange"))
	if words == "" && !ok && r.isInactive && url != "" {
		r.set("superseded_by", draft.Plain(url))
		r.carried[r.root.Get("meta").Get("status")] = true
		return
	}
	if words == "" && url == "" && !ok {
		return
	}
	for _, c := range each(v.Get("affectedDataCategories")) {
		r.drop(c, "a change names no categories of data")
	}
	e, _ := r.changes.add(key(words, day, url), "change", "", v.Span)
	if ok {
		r.carried[v.Get("plannedDateOfChange")] = true
		e.item.Set("date", draft.Code(day))
	}
	e.item.Set("text", draft.Text(words))
	e.item.Set("note", draft.Text(url))
}
