package published

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/noticec/noticec/render/html"
)

// links compares where the words that are the same lead. Links within the page are left out: their anchors
// are those of the page that the notice stands in.
func (f *Finder) links(k *comparison, words *html.Words, pairs []pair) {
	seen := map[int32]bool{}
	inPage := map[int32]bool{} // links of the page that belong to links of the notice
	compared, scripted := 0, 0
	var lost, changed []Difference
	for _, p := range pairs {
		link, to := words.List[p.notice].Link, f.page.List[p.page]
		if link < 0 {
			continue
		}
		inPage[to.Link] = true
		want := words.Links[link].URL
		if seen[link] || isLocal(want) {
			continue
		}
		seen[link] = true
		d := Difference{At: int(to.Start), End: int(to.End), Notice: want, Near: to.Text, Link: true}
		if to.Link >= 0 {
			d.Page = f.page.Links[to.Link].URL
		}
		switch {
		case to.Link < 0:
			lost = append(lost, d)
		case sameTarget(want, d.Page):
			compared++
		case isScripted(d.Page):
			scripted++
		default:
			compared++
			changed = append(changed, d)
		}
	}
	for _, p := range pairs {
		to := f.page.List[p.page]
		if words.List[p.notice].Link >= 0 || to.Link < 0 || inPage[to.Link] {
			continue
		}
		inPage[to.Link] = true
		if target := f.page.Links[to.Link].URL; !isLocal(target) && !isScripted(target) && !strings.HasPrefix(target, "mailto:") && !strings.HasPrefix(target, "tel:") {
			changed = append(changed, Difference{At: int(to.Start), End: int(to.End), Page: target, Near: to.Text, Link: true})
		}
	}
	switch {
	case compared == 0 && len(lost)+scripted > 0:
		k.Unsure = append(k.Unsure, fmt.Sprintf("where the links lead: the page has none of the %d in these words as they were", len(lost)+scripted))
	case scripted > 0:
		k.Unsure = append(k.Unsure, fmt.Sprintf("where %d of the links lead: the page follows them with a script", scripted))
	}
	if compared > 0 {
		changed = append(changed, lost...)
	}
	k.different += len(changed)
	k.Differences = append(k.Differences, changed...)
}

// forwarders are services through which programs of mail and search lead, with the key of the address.
var forwarders = map[string]string{".safelinks.protection.outlook.com": "url", ".google.com": "q", ".urldefense.com": "u"}

// leadsOn is the address that a forwarder leads to; empty if it is none.
func leadsOn(u *url.URL) string {
	for host, key := range forwarders {
		if strings.HasSuffix("."+strings.ToLower(u.Host), host) {
			return u.Query().Get(key)
		}
	}
	return ""
}

// isLocal reports whether a link leads to a place in its page.
func isLocal(target string) bool { return strings.HasPrefix(target, "#") }

// isScripted reports whether a target says nothing of where a link leads.
func isScripted(target string) bool {
	target = strings.TrimSpace(target)
	return target == "" || isLocal(target) || strings.HasPrefix(strings.ToLower(target), "javascript:") || strings.Contains(target, "/cdn-cgi/l/email-protection")
}

// sameTarget reports whether the address of a link in a page is that of the notice, as editors write it:
// absolute or relative, with or without a slash at its end, or behind an address that leads on to it.
func sameTarget(notice, page string) bool {
	if notice == page {
		return true
	}
	a, err := url.Parse(strings.TrimSpace(notice))
	b, failed := url.Parse(strings.TrimSpace(page))
	if err != nil || failed != nil {
		return false
	}
	if a.Opaque != "" || b.Opaque != "" { // mailto and tel
		x, _ := url.PathUnescape(a.Opaque)
		y, _ := url.PathUnescape(b.Opaque)
		return a.Scheme == b.Scheme && strings.EqualFold(strings.ReplaceAll(x, " ", ""), strings.ReplaceAll(y, " ", ""))
	}
	if leadsOn(b) == notice {
		return true
	}
	if a.Fragment != b.Fragment || a.RawQuery != b.RawQuery {
		return false
	}
	x, y := strings.TrimSuffix(a.Path, "/"), strings.TrimSuffix(b.Path, "/")
	switch {
	case a.Host != "" && b.Host != "":
		return strings.EqualFold(a.Host, b.Host) && x == y
	case a.Host == "" && x != "":
		return x == y || strings.HasSuffix("/"+y, "/"+strings.TrimLeft(x, "./"))
	case b.Host == "" && y != "":
		return strings.HasSuffix("/"+x, "/"+strings.TrimLeft(y, "./"))
	}
	return false
}
