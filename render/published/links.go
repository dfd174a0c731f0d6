package published

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/noticec/noticec/render/html"
)

// A linkCheck is where the links of a notice lead in the page.
type linkCheck struct {
	same            int
	scripted        int          // of which the page does not say where they lead
	relative        int          // of which it does not say on what site
	lost, elsewhere []Difference // that are only words; that lead to other places, or are none in the notice
}

// links compares where the words that are the same lead. Links within the page are left out: their anchors
// are those of the page that the notice stands in.
func (f *Finder) links(k *comparison, words *html.Words, pairs []pair) {
	var c linkCheck
	seen := map[int32]bool{}   // links of the notice
	inPage := map[int32]bool{} // links of the page that belong to links of the notice, or were looked at
	for _, p := range pairs {
		link, to := words.List[p.notice].Link, f.page.List[p.page]
		if link < 0 {
			continue
		}
		inPage[to.Link] = true
		if want := words.Links[link].URL; !seen[link] && !isLocal(want) {
			seen[link] = true
			f.follow(&c, want, to)
		}
	}
	for _, p := range pairs {
		to := f.page.List[p.page]
		if words.List[p.notice].Link >= 0 || to.Link < 0 || inPage[to.Link] {
			continue
		}
		inPage[to.Link] = true
		if target := f.page.Links[to.Link].URL; !isOfEditor(target, to.Text) {
			c.elsewhere = append(c.elsewhere, Difference{At: int(to.Start), End: int(to.End), Page: target, Near: to.Text, Link: true})
		}
	}
	c.addTo(k)
}

// follow notes where a word of the page leads that in the notice leads to an address.
func (f *Finder) follow(c *linkCheck, want string, to html.Word) {
	d := Difference{At: int(to.Start), End: int(to.End), Notice: want, Near: to.Text, Link: true}
	if to.Link < 0 {
		c.lost = append(c.lost, d)
		return
	}
	d.Page = f.page.Links[to.Link].URL
	switch same, certain := sameTarget(want, d.Page); {
	case same && certain:
		c.same++
	case same:
		c.relative++
	case isScripted(d.Page):
		c.scripted++
	default:
		c.elsewhere = append(c.elsewhere, d)
	}
}

// addTo adds what differs, and what the page does not say. Where it has no link as it was, its editor takes
// links for words.
func (c linkCheck) addTo(k *comparison) {
	differences := c.elsewhere
	if n := len(c.lost) + c.scripted; n > 0 && c.same+c.relative+len(c.elsewhere) == 0 {
		k.Unsure = append(k.Unsure, fmt.Sprintf("where the links lead: the page has none of the %d in these words as they were", n))
	} else {
		differences = append(differences, c.lost...)
		if c.scripted > 0 {
			k.Unsure = append(k.Unsure, fmt.Sprintf("where %d of the links lead: the page follows them with a script", c.scripted))
		}
	}
	if c.relative > 0 {
		k.Unsure = append(k.Unsure, fmt.Sprintf("where %d of the links lead: the page leaves out the site", c.relative))
	}
	k.different += len(differences)
	k.Differences = append(k.Differences, differences...)
}

// leadsOn is the address that a link of a program of mail or search leads on to; empty if it is none.
func leadsOn(u *url.URL) string {
	switch host := strings.ToLower(u.Host); {
	case strings.HasSuffix(host, ".safelinks.protection.outlook.com"):
		return u.Query().Get("url")
	case host == "www.google.com" && u.Path == "/url":
		return u.Query().Get("q")
	}
	return ""
}

// tracking are beginnings of the parameters by which sites and letters follow who comes from where.
var tracking = []string{"utm_", "mtm_", "pk_", "fbclid=", "gclid=", "dclid=", "gbraid=", "wbraid=", "msclkid=", "yclid=", "igshid=", "twclid=", "mc_cid=", "mc_eid=", "_ga=", "_gl=", "_hsenc=", "_hsmi=", "mkt_tok="}

// untracked is a query without such parameters.
func untracked(query string) string {
	isTracking := func(p string) bool {
		return slices.ContainsFunc(tracking, func(t string) bool { return strings.HasPrefix(strings.ToLower(p), t) })
	}
	return strings.Join(slices.DeleteFunc(strings.Split(query, "&"), isTracking), "&")
}

// isOfEditor reports whether an editor makes links such as this by itself: within the page, of addresses of
// mail and telephones, and of an address that is written as a word.
func isOfEditor(target, word string) bool {
	address := func(s string) string {
		if _, behind, ok := strings.Cut(s, "://"); ok {
			s = behind
		}
		return strings.Trim(s, `.,;:!?()<>[]"'/`)
	}
	return target == "" || isLocal(target) || isScripted(target) || strings.HasPrefix(target, "mailto:") || strings.HasPrefix(target, "tel:") ||
		strings.EqualFold(address(html.Fold(target)), address(word))
}

// isLocal reports whether a link leads to a place in its page.
func isLocal(target string) bool { return strings.HasPrefix(target, "#") }

// isScripted reports whether a target says that a script knows where a link leads.
func isScripted(target string) bool {
	target = strings.TrimSpace(target)
	return target == "#" || strings.HasPrefix(strings.ToLower(target), "javascript:") || strings.Contains(target, "/cdn-cgi/l/email-protection")
}

// sameTarget reports whether the address of a link in a page is that of the notice, as editors write it:
// absolute or relative, with or without a slash at its end or parameters that track, or behind an address that leads on to it. It is
// not certain if the notice names a site and the page does not.
func sameTarget(notice, page string) (same, certain bool) {
	a, err := url.Parse(strings.TrimSpace(notice))
	b, failed := url.Parse(strings.TrimSpace(page))
	switch {
	case notice == page:
		return true, true
	case err != nil || failed != nil:
		return false, true
	case a.Opaque != "" || b.Opaque != "": // mailto and tel
		x, _ := url.PathUnescape(a.Opaque)
		y, _ := url.PathUnescape(b.Opaque)
		return a.Scheme == b.Scheme && strings.EqualFold(strings.ReplaceAll(x, " ", ""), strings.ReplaceAll(y, " ", "")), true
	case leadsOn(b) == notice:
		return true, true
	case a.Fragment != b.Fragment || untracked(a.RawQuery) != untracked(b.RawQuery):
		return false, true
	}
	x, y := strings.TrimSuffix(a.Path, "/"), strings.TrimSuffix(b.Path, "/")
	switch {
	case a.Host != "" && b.Host != "":
		return strings.EqualFold(a.Host, b.Host) && x == y, true
	case a.Host == "" && x != "":
		return x == y || strings.HasSuffix("/"+y, "/"+strings.TrimLeft(x, "./")), true
	case b.Host == "" && y != "":
		return strings.HasSuffix("/"+x, "/"+strings.TrimLeft(y, "./")), false
	}
	return false, true
}
