package html

import "strings"

// names are classes and ids of up to three words that sites give to parts which are not their text,
// with what these are.
type names map[string]string

// namesOf makes names of lists, each parted by commas.
func namesOf(lists map[string]string) names {
	out := names{}
	for what, list := range lists {
		for name := range strings.SplitSeq(list, ",") {
			out[strings.TrimSpace(name)] = what
		}
	}
	return out
}

// find returns what the first of the names among words is, or "".
func (n names) find(words []string) string {
	for i := range words {
		name := ""
		for k := i; k < min(i+3, len(words)); k++ {
			if k > i {
				name += " "
			}
			name += words[k]
			if what := n[name]; what != "" {
				return what
			}
		}
	}
	return ""
}

// furnitureNames are those of elements that are left out if they are small beside the page.
var furnitureNames = namesOf(map[string]string{
	"navigation": "navbar, breadcrumb, breadcrumbs, skiplink, skip link, skip links, pagination, sidenav, site nav, main nav, nav menu, main menu, site menu, " +
		"mobile menu, subnav, sidebar, side bar, language switcher, lang switcher",
	"cookie banner": "cookie banner, cookie bar, cookie consent, cookie notice, cookie popup, cookie modal, cookie message, cookie law info, cookie overlay, cookie dialog, " +
		"cookies banner, cookiebanner, cookiebar, cookieconsent, consent banner, consent bar, consent modal, consent dialog, gdpr banner, gdpr cookie, onetrust, " +
		"cybot cookiebot dialog, cmplz cookiebanner, didomi, usercentrics, klaro, cc window, global cookie message",
	"links for sharing": "share buttons, share links, share bar, social share, social links, social media, socials, addthis, sharethis, addtoany, share this",
	"advertisement":     "ad, ads, advert, adverts, advertisement, adsbygoogle, ad slot, ad banner, sponsored, promo banner",
	"footer":            "site footer, page footer, footer links, copyright",
	"header":            "site header, masthead, site branding, topbar, top bar",
	"form":              "newsletter, newsletter signup, subscribe, search form, searchform, feedback form, page feedback, login form, comment form",
	"comments":          "comments area, comment list, disqus thread",
	"print link":        "print link, print page, print this, printfriendly",
})

// linkedNames are those of elements that are left out if they are nothing but links, or a form:
// "sharing" may be the heading of a section.
var linkedNames = namesOf(map[string]string{
	"navigation":           "nav, navigation, menu, toc, links, quicklinks, pager, prev, next, tabs, crumbs",
	"links for sharing":    "share, sharing, social, follow",
	"links to other pages": "related, recommended, more, recent posts, read next, see also, also",
	"form":                 "search, feedback, signup, login, rating, helpful, survey",
	"header":               "header, banner, logo",
	"footer":               "footer, bottom",
	"dialog":               "modal, popup, overlay, toast",
	"cookie banner":        "cookie, cookies, consent",
})
