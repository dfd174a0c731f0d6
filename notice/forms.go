package notice

import (
	"iter"
	"reflect"

	"github.com/noticec/noticec/notice/source"
)

// A SetForm is the form that a section or one of its groups asks for.
type SetForm struct {
	Section string // its key
	Form
	Text  source.Text   // own words of the section, which are printed in place of items
	Items int           // items that are not told elsewhere
	Words []source.Text // of those items, if they have words of their own
}

// Forms yields the forms that sections and groups ask for, in order.
func (n *Notice) Forms() iter.Seq[SetForm] {
	return func(yield func(SetForm) bool) {
		v := reflect.ValueOf(n).Elem()
		for _, f := range noticeTexts().fields {
			s, ok := v.Field(f.index).Addr().Interface().(interface{ forms() []SetForm })
			if !ok {
				continue
			}
			for _, form := range s.forms() {
				form.Section = f.key
				if !yield(form) {
					return
				}
			}
		}
	}
}

func (s *Section[T]) forms() []SetForm {
	var out []SetForm
	add := func(f Form, items []T) {
		if !f.asked() {
			return
		}
		set := SetForm{Form: f, Text: s.Text}
		for i := range items {
			x, ok := any(&items[i]).(interface{ item() *Item })
			switch {
			case ok && x.item().StatedIn.IsSet():
				continue
			case ok && x.item().Text.IsSet():
				set.Words = append(set.Words, x.item().Text)
			}
			set.Items++
		}
		out = append(out, set)
	}
	if s.Form.asked() {
		var all []T
		for i := range s.Groups {
			all = append(all, s.Groups[i].Items...)
		}
		add(s.Form, all)
	}
	var groups func(Groups[T])
	groups = func(list Groups[T]) {
		for i := range list {
			add(list[i].Form, list[i].Items)
			groups(list[i].Groups)
		}
	}
	groups(s.Groups)
	return out
}
