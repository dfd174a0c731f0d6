package html

import (
	"cmp"
	"strings"

	"golang.org/x/net/html/atom"
)

// isHidden reports whether a page does not show an element. What a heading, tab or button shows
// when it is pressed is not hidden.
func (r *reader) isHidden(n *node) bool {
	if len(n.attrs) == 0 {
		return n.tag == atom.Dialog || n.tag == atom.Template
	}
	style := n.attr("style")
	hidden := n.has("hidden") && n.attr("hidden") != "until-found" || n.attr("aria-hidden") == "true" ||
		n.tag == atom.Template || n.tag == atom.Dialog && !n.has("open") ||
		style != "" && hasHidingStyle(style) || isForScreenReaders(n)
	if !hidden || n.tag == atom.Template {
		return hidden
	}
	if !n.isBlock() && n.attr("aria-hidden") == "true" && r.hasSpokenTwin(n) {
		return false
	}
	return !r.controlled[n.attr("id")] && n.attr("role") != "tabpanel"
}

// hasSpokenTwin reports whether what stands beside an element is the same for those who have the page
// read aloud, such as the digits of a number one by one.
func (r *reader) hasSpokenTwin(n *node) bool {
	if n.parent == nil {
		return false
	}
	spoken, known := r.spoken[n.parent]
	if !known {
		for c := n.parent.first; c != nil; c = c.next {
			if isSpoken(c) {
				spoken++
			}
		}
		r.spoken[n.parent] = spoken
	}
	if isSpoken(n) {
		spoken--
	}
	return spoken > 0
}

// isSpoken reports whether an element has words that are read aloud and not shown.
func isSpoken(n *node) bool { return !n.isText() && n.first != nil && isForScreenReaders(n) }

func hasHidingStyle(style string) bool {
	style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") || strings.Contains(style, "mso-hide:all")
}

// isForScreenReaders reports whether an element has a class that sites give to what is read aloud
// and not shown.
func isForScreenReaders(n *node) bool {
	class := strings.ToLower(n.attr("class"))
	for _, part := range []string{"visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader", "offscreen", "element-invisible"} {
		if strings.Contains(class, part) && !strings.Contains(class, "focusable-main") {
			return true
		}
	}
	return false
}

// furniture says in words what part of the page an element is, if it is no part of the text; it is
// empty for the text.
func (r *reader) furniture(n *node) string {
	if n.isText() || n.isHeading() {
		return ""
	}
	switch n.tag {
	case atom.Li, atom.Td, atom.Th, atom.Tr, atom.Tbody, atom.Strong, atom.B, atom.Span, atom.Em, atom.Br:
		if len(n.attrs) == 0 {
			return ""
		}
	}
	if r.isHidden(n) {
		return cmp.Or(n.attr(omitted), "hidden text")
	}
	if r.isOwn && n.attr("data-noticec") == "label" {
		return "label that noticec made"
	}
	if what := r.byElement(n); what != "" || !n.isBlock() || r.isOwnPage {
		return what
	}
	if what := r.byRole(n); what != "" {
		return what
	}
	return r.byName(n)
}

// inArticle reports whether an element is inside of what the page names as its content.
func inArticle(n *node) bool {
	for p := n.parent; p != nil; p = p.parent {
		if p.tag == atom.Main || p.tag == atom.Article || p.attr("role") == "main" {
			return true
		}
	}
	return false
}

// byElement tells furniture by its element.
func (r *reader) byElement(n *node) string {
	switch n.tag {
	case atom.Nav:
		return "navigation"
	case atom.Aside:
		return "text in the margin"
	case atom.Header:
		if m := r.massOf(n); !inArticle(n) && (m.isLinks() || m.headings == 0 || m.navs > 0) {
			return "header"
		}
	case atom.Footer:
		if m := r.massOf(n); !inArticle(n) || m.linked*2 > m.words {
			return "footer"
		}
	case atom.Button:
		if !n.isBlockToggle(r) {
			return "button"
		}
	case atom.Select, atom.Textarea, atom.Input, atom.Datalist:
		return "form"
	case atom.Form, atom.Search:
		if m := r.massOf(n); m.fields > 0 && m.words < 80 && m.titles == 0 {
			return "form"
		}
	case atom.A: // to skip what stands above the content
		if n.parent != nil && n.parent == r.page && leadsToFurniture(n) {
			return "link within the page"
		}
	case atom.Img:
		return "image"
	case atom.Svg, atom.Canvas:
		return "drawing"
	case atom.Audio, atom.Video:
		return "sound or film"
	case atom.Object:
		return "embedded object"
	}
	return ""
}

// isBlockToggle reports whether a button is the heading of a part that it shows and hides.
func (n *node) isBlockToggle(r *reader) bool {
	if n.parent == nil || !isToggle(n.attrs) {
		return false
	}
	for p := n.parent; p != nil && p.isBlock(); p = p.parent {
		if p.isHeading() {
			return true
		}
	}
	panel := r.ids[cmp.Or(n.attr("aria-controls"), strings.TrimPrefix(cmp.Or(n.attr("data-target"), n.attr("data-bs-target")), "#"))]
	for s := n.next; s != nil && panel == nil && n.attr("aria-controls") == ""; s = s.next {
		if s.isBlock() {
			panel = s
		}
	}
	return panel != nil && r.massOf(panel).words > 0 && r.massOf(panel).navs == 0
}

// byRole tells furniture by its role.
func (r *reader) byRole(n *node) string {
	switch n.attr("role") {
	case "navigation", "menu", "menubar", "toolbar", "tablist":
		return "navigation"
	case "complementary":
		return "text in the margin"
	case "contentinfo":
		if !inArticle(n) {
			return "footer"
		}
	case "banner":
		if r.massOf(n).titles == 0 {
			return "header"
		}
	case "search":
		return "form"
	case "dialog", "alertdialog", "tooltip", "status":
		return "dialog"
	}
	return ""
}

// byName tells furniture by class and id, and links within the page by where they lead.
func (r *reader) byName(n *node) string {
	switch n.tag {
	case atom.Li, atom.Dt, atom.Dd, atom.Table, atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot, atom.Th, atom.Pre, atom.Main, atom.Article:
		return ""
	}
	m := r.massOf(n)
	switch {
	case isWithinPage(m):
		return "link within the page"
	case m.words == 0 || m.words*3 > r.total() || m.titles > 0:
		return ""
	}
	words := n.nameWords()
	switch {
	case len(words) == 0 || m.words >= 250 && !m.isLinks():
		return ""
	case furnitureNames.find(words) != "":
		return furnitureNames.find(words)
	case m.buttons > 0 && m.words < 150 && pressedNames.find(words) != "":
		return pressedNames.find(words)
	case m.headings == 0 && m.words < 40 && shortNames.find(words) != "":
		return shortNames.find(words)
	case m.isLinks() || m.fields > 0 && m.words <= 80:
		return linkedNames.find(words)
	}
	return ""
}

// total is the number of words that the page shows.
func (r *reader) total() int { return r.massOf(r.page).words }

// isWithinPage reports whether an element is nothing but a link to the top, to the content, or to
// the printer.
func isWithinPage(m mass) bool {
	if m.links != 1 || m.linked != m.words || m.words > 8 {
		return false
	}
	return leadsToFurniture(m.link)
}

// leadsToFurniture reports whether a link leads to the top of the page, to its content as a whole, or
// to the printer.
func leadsToFurniture(link *node) bool {
	switch to := strings.ToLower(strings.TrimSpace(link.attr("href"))); to {
	case "#", "#top", "#main", "#content", "#main-content", "#maincontent", "#skip", "#page-top", "#header":
		return true
	default:
		return strings.HasPrefix(to, "javascript:")
	}
}
