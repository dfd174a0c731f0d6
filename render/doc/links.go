package doc

import "strings"

// Safe reports whether a page may lead there: an address on the web, a way to write or
// call, or a place in the page or the site.
func (l Link) Safe() bool {
	if l.Notice {
		return true
	}
	i := strings.IndexAny(l.URL, ":/?#")
	if i < 0 || l.URL[i] != ':' {
		return true
	}
	switch strings.ToLower(l.URL[:i]) {
	case "http", "https", "mailto", "tel":
		return true
	}
	return false
}

// follow returns inlines where no link stands within another one, and none leads where no
// page may lead; their words stay.
func follow(list []Inline, within bool) []Inline {
	if !tangled(list, within) {
		return list
	}
	var out []Inline
	for _, in := range list {
		switch in := in.(type) {
		case Strong:
			out = append(out, Strong(follow(in, within)))
		case Emph:
			out = append(out, Emph(follow(in, within)))
		case Lang:
			out = append(out, Lang{Tag: in.Tag, Inlines: follow(in.Inlines, within)})
		case Link:
			if within || !in.Safe() {
				out = append(out, follow(in.Inlines, within)...)
				continue
			}
			in.Inlines = follow(in.Inlines, true)
			out = append(out, in)
		default:
			out = append(out, in)
		}
	}
	return out
}

// tangled reports whether follow changes anything.
func tangled(list []Inline, within bool) bool {
	for _, in := range list {
		found := false
		switch in := in.(type) {
		case Strong:
			found = tangled(in, within)
		case Emph:
			found = tangled(in, within)
		case Lang:
			found = tangled(in.Inlines, within)
		case Link:
			found = within || !in.Safe() || tangled(in.Inlines, true)
		}
		if found {
			return true
		}
	}
	return false
}
