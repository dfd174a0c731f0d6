package diff

import (
	"slices"

	"github.com/noticec/noticec/notice/source"
)

// itemAdded reports an item that only the new version has.
func (c *comparison) itemAdded(e *entry) { c.item(e, true) }

// itemRemoved reports an item that only the old version has.
func (c *comparison) itemRemoved(e *entry) { c.item(e, false) }

func (c *comparison) item(e *entry, added bool) {
	if e.section == "changes" && added {
		return // it tells of changes
	}
	r := ruleOf(e.section, "")
	if e.code == ownWords && !slices.Contains(things, e.section) {
		r = ruleOf("*", "text")
	}
	if e.refers { // the purposes that rest on it tell of it
		if empty := (&entry{section: e.section, id: e.id, code: e.code, title: e.title, item: true}); added {
			c.compareFields(empty, e)
		} else {
			c.compareFields(e, empty)
		}
		return
	}
	if (e.code == ownWords || len(e.fields) == 1) && c.readItem(e, added) {
		return
	}
	label := e.label()
	x := Change{Section: e.section, Node: e.node("")}
	if added {
		x.Class, x.Kind, x.New, x.After, x.Message = r.added, r.kind+"-added", e.span, label, r.noun+" added"
	} else {
		x.Class, x.Kind, x.Old, x.Before, x.Message = r.removed, r.kind+"-removed", e.span, label, r.noun+" removed"
	}
	if label != "" {
		x.Message += ": " + quote(label)
	}
	switch {
	case r.kind == "purpose" && added:
		x.Help = helpUse
	case e.section == "recipients" && added && c.isNarrower(label):
		x.Class, x.Message = Lesser, x.Message+", which is named within those that the notice tells of already"
	case r.kind == "cookie" && added && e.isNeededCookie():
		x.Class = Lesser
	case e.section == "lawful_bases" && e.code != "" && (added && c.before.Basis(e.code) != nil || !added && c.after.Basis(e.code) != nil):
		x.Class, x.Kind, x.Message = Words, "text-changed", "lawful basis told otherwise, in own words or by a code: "+quote(label)
	case e.section == "rights" && e.code != "" && (added && c.before.Right(e.code).IsStated() || !added && c.after.Right(e.code).IsStated()):
		x.Class, x.Kind, x.Message = Words, "text-changed", "right told otherwise, in own words or by a code: "+quote(label)
	}
	c.report(x, r.provision)
}

// isNarrower reports whether the name of a recipient is a narrower one of those that both versions
// have: "Suppliers: Cloud Inc" beside "Suppliers".
func (c *comparison) isNarrower(name string) bool {
	const most = 200 // recipients beyond which none is looked for
	list := c.new.section("recipients").items
	return len(list) <= most && slices.ContainsFunc(list, func(e *entry) bool { return e.twin != nil && isPartOf(e.label(), name) })
}

// readItem reports what an item of words alone states, as far as it is recognised.
func (c *comparison) readItem(e *entry, added bool) bool {
	f := e.fields[0]
	if t := f.values[0].text; added {
		return c.compareReadings(e, e, f.key, source.Text{}, t)
	} else {
		return c.compareReadings(e, e, f.key, t, source.Text{})
	}
}

// isNeededCookie reports whether what the visitor asked for cannot be given without the cookie.
func (e *entry) isNeededCookie() bool {
	category := e.first("category").norm
	return e.first("needed").norm == "yes" || category == "strictly-necessary" || category == "transmission"
}
