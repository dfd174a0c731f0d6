package notice

import (
	"iter"
	"reflect"
	"slices"

	"github.com/noticec/noticec/notice/source"
)

// printedBesideText are the keys whose words are printed beside the own text of an item, a party or
// a section: what it is called, when it applies, how a party is reached. TYPE.key is for that type.
var printedBesideText = []string{
	"name", "label", "term", "text", "note", "when", "heading", "intro", "reason",
	"email", "phone", "textphone", "fax", "address", "form", "url", "hours", "unit", "Contact.role",
	"ControllerComplaint.acknowledgement",
	"JointControllers.arrangement", "JointControllers.contact_point", "Security.breach", "Security.measures",
	"Purpose.interests", "Purpose.laws", // told with the bases, too
	"DataCategory.about", "Right.limits", "RelatedNotice.covers", "Audience.age",
}

// factsBesideText are the keys of names that are typed for rules, registers and exports, while the
// own text names them in its way.
var factsBesideText = []string{
	"LawfulBasis.laws", "Condition.laws", "Authorisation.laws", "Storage.laws", "to", "trading_names", "abbreviation", "parent_body", "registrations", "columns",
	"Purpose.outside_public_task", // a reason for the record
	"Adoption.by",
	"DataCategory.items", // as items are below the text of their section
}

// An UnprintedText is a text that is printed nowhere, because the item, party or section that holds
// it has own words in `text`, which are printed in its place.
type UnprintedText struct {
	Section string // the key of the section
	Key     string // the key of the text, such as `from` of a storage period
	Text    source.Text
}

// UnprintedBesideText yields the texts that are printed nowhere because there are own words in their
// place. Items below a `text` of their section are not among them: they are facts, as codes are.
func (n *Notice) UnprintedBesideText() iter.Seq[UnprintedText] {
	return func(yield func(UnprintedText) bool) {
		v := reflect.ValueOf(n).Elem()
		for _, f := range noticeTexts().fields {
			w := unprintedWalk{section: f.key, yield: yield}
			if !w.values(v.Field(f.index), f.lists, f.typ, Form{}) {
				return
			}
		}
	}
}

// An unprintedWalk goes through one section.
type unprintedWalk struct {
	section string
	yield   func(UnprintedText) bool
}

// values goes through a struct or nested lists of it. The form is that of the section or group that
// holds it.
func (w *unprintedWalk) values(v reflect.Value, lists int, of *textType, form Form) bool {
	if of.isText {
		return true
	}
	if lists > 0 {
		for i := range v.Len() {
			if !w.values(v.Index(i), lists-1, of, form) {
				return false
			}
		}
		return true
	}
	if !of.holds(v) || of.statedIn.isSet(v) {
		return true
	}
	if of.hasOwnWords && of.text.isSet(v) {
		return w.beside(v, of, form)
	}
	if own := of.formOf(v); own != nil && own.asked() {
		form = *own
	} else if w.section == "cookies" && !form.As.IsSet() {
		form.As.Value = "table" // unless the section says otherwise
	}
	for i := range of.fields {
		f := &of.fields[i]
		if !f.isReplaced(v) && !w.values(v.Field(f.index), f.lists, f.typ, form) {
			return false
		}
	}
	return true
}

// formOf is the form of a section or of a group; nil of other types.
func (of *textType) formOf(v reflect.Value) *Form {
	if of.form == nil {
		return nil
	}
	return v.FieldByIndex(of.form).Addr().Interface().(*Form)
}

// asked reports whether a section or group asks for a form.
func (f *Form) asked() bool { return f.As.IsSet() || len(f.Columns) > 0 }

// factsInText are the types whose text is no words in place of their other keys: that of an interest is
// the interest itself.
var factsInText = []reflect.Type{reflect.TypeFor[Interest](), reflect.TypeFor[Datum](), reflect.TypeFor[Cover](), reflect.TypeFor[Intro]()}

// beside yields the words of a struct with a text, without those that are printed beside it.
func (w *unprintedWalk) beside(v reflect.Value, of *textType, form Form) bool {
	for i := range of.fields {
		f := &of.fields[i]
		below := v.Field(f.index)
		switch {
		case f.embedded:
			if !w.beside(below, f.typ, form) {
				return false
			}
		case f.key == "items" && of.isSection: // facts
		case f.key == "controller" || f.key == "authority": // of complaints, which have words of their own
			if !w.values(below, f.lists, f.typ, form) {
				return false
			}
		case f.printed, form.prints(f.key):
		case !yieldTexts(below, f.lists, f.typ, wordTexts, func(t source.Text) bool { return w.yield(UnprintedText{w.section, f.key, t}) }):
			return false
		}
	}
	return true
}

// listed reports whether a key is among some, by itself or as one of its owner.
func listed(keys []string, owner, key string) bool {
	return slices.Contains(keys, key) || slices.Contains(keys, owner+"."+key)
}

// prints reports whether a table has a column for a key, or chooses its columns itself.
func (f Form) prints(key string) bool {
	if len(f.Columns) == 0 {
		return f.As.Value == "table"
	}
	return slices.ContainsFunc(f.Columns, func(c Column) bool { return c.Field.Value == key })
}

// UnprintedBesideText returns those words of an item or of a part of a section that are printed
// nowhere if it has own words in `text`; item is a pointer to a struct of the model.
func UnprintedBesideText(item any) []source.Text {
	var out []source.Text
	v := reflect.ValueOf(item).Elem()
	w := unprintedWalk{yield: func(u UnprintedText) bool { out = append(out, u.Text); return true }}
	w.values(v, 0, textTypeOf(v.Type()), Form{})
	return out
}

// UnprintedBelowText yields the words of items and groups that are printed nowhere because their
// section has own words in `text`: what they say, when, and their notes. Codes and names below a
// text are facts for rules, registers and exports.
func (n *Notice) UnprintedBelowText() iter.Seq[UnprintedText] {
	return func(yield func(UnprintedText) bool) {
		v := reflect.ValueOf(n).Elem()
		for _, f := range noticeTexts().fields {
			s, ok := v.Field(f.index).Addr().Interface().(interface {
				body() *Body
				belowText() []UnprintedText
			})
			if !ok || !s.body().Text.IsSet() || s.body().StatedIn.IsSet() {
				continue
			}
			for _, u := range s.belowText() {
				u.Section = f.key
				if !yield(u) {
					return
				}
			}
		}
	}
}

// belowText are the words of groups and items, in order, without their section.
func (s *Section[T]) belowText() []UnprintedText { return s.Groups.words() }

func (gs Groups[T]) words() []UnprintedText {
	var out []UnprintedText
	add := func(key string, t source.Text) {
		if t.IsSet() {
			out = append(out, UnprintedText{Key: key, Text: t})
		}
	}
	for i := range gs {
		g := &gs[i]
		add("heading", g.Heading)
		add("intro", g.Intro)
		if len(g.Groups) > 0 {
			out = append(out, g.Groups.words()...)
		} else {
			for j := range g.Items {
				if x, ok := any(&g.Items[j]).(interface{ item() *Item }); ok && !x.item().StatedIn.IsSet() {
					add("text", x.item().Text)
					add("when", x.item().When)
					add("note", x.item().Note)
				}
			}
		}
		add("note", g.Note)
	}
	return out
}

func (i *Item) item() *Item { return i }
