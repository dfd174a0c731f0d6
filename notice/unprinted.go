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
	"email", "phone", "textphone", "fax", "address", "form", "url", "hours", "unit", "Contact.role", "JointController.role",
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
			if !w.field(v.Field(f.index), f, Form{}) {
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

func (w *unprintedWalk) field(v reflect.Value, f textField, form Form) bool {
	if f.typ.isText {
		return true
	}
	if f.lists > 0 {
		f.lists--
		for i := range v.Len() {
			if !w.field(v.Index(i), f, form) {
				return false
			}
		}
		return true
	}
	return w.value(v, f.typ, form)
}

// value goes through a struct. The form is that of the section or group that holds it.
func (w *unprintedWalk) value(v reflect.Value, of *textType, form Form) bool {
	if of.statedIn.isSet(v) {
		return true
	}
	if of.text.isSet(v) && ownText(v.Type()) {
		return w.beside(v, of, v.Type().Name(), form)
	}
	if own, ok := v.Addr().Interface().(interface{ form() *Form }); ok && own.form().asked() {
		form = *own.form()
	} else if w.section == "cookies" && !form.As.IsSet() {
		form.As.Value = "table" // unless the section says otherwise
	}
	for _, f := range of.fields {
		if f.unless >= 0 && v.Field(f.unless).Len() > 0 {
			continue
		}
		if !w.field(v.Field(f.index), f, form) {
			return false
		}
	}
	return true
}

func (f *Form) form() *Form { return f }

// asked reports whether a section or group asks for a form.
func (f *Form) asked() bool { return f.As.IsSet() || len(f.Columns) > 0 }

// ownText reports whether the text of a type is printed in place of what its other keys say. The
// text of an interest is the interest itself.
func ownText(t reflect.Type) bool {
	return !slices.Contains([]reflect.Type{reflect.TypeFor[Interest](), reflect.TypeFor[Datum](), reflect.TypeFor[Cover](), reflect.TypeFor[Intro]()}, t)
}

// beside yields the words of a struct with a text, without those that are printed beside it. owner
// is the name of its type.
func (w *unprintedWalk) beside(v reflect.Value, of *textType, owner string, form Form) bool {
	_, isSection := v.Addr().Interface().(interface{ body() *Body })
	for _, f := range of.fields {
		below := v.Field(f.index)
		embedded := v.Type().Field(f.index).Anonymous
		switch {
		case embedded:
			if !w.beside(below, f.typ, owner, form) {
				return false
			}
			continue
		case f.key == "items" && isSection:
			continue // facts
		case f.key == "controller" || f.key == "authority": // of complaints, which have words of their own
			if !w.field(below, f, form) {
				return false
			}
			continue
		case listed(printedBesideText, owner, f.key), listed(factsBesideText, owner, f.key), form.prints(f.key):
			continue
		}
		if !yieldTexts(below, f.lists, f.typ, false, func(t source.Text) bool { return w.yield(UnprintedText{w.section, f.key, t}) }) {
			return false
		}
	}
	return true
}

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
	w.value(v, textTypeOf(v.Type()), Form{})
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
