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

// find returns what the first of the names among words is, or "". What an element has or has not is
// no name of its own, as in "with-sidebar".
func (n names) find(words []string) string {
	for i := range words {
		if i > 0 && (words[i-1] == "with" || words[i-1] == "has" || words[i-1] == "no" || words[i-1] == "without") {
			continue
		}
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

// A section of a notice may have nearly any of these names, for it tells of newsletters, cookies and
// sharing. So the words in an element count, too.
var (
	// furnitureNames are those of elements that are left out if they are small beside the page.
	furnitureNames = namesOf(map[string]string{
		"navigation": "navbar, breadcrumb, breadcrumbs, skiplink, skip link, skip links, pagination, sidenav, site nav, main nav, nav menu, main menu, site menu, " +
			"mobile menu, subnav, sidebar, side bar, language switcher, lang switcher",
		"cookie banner":     "cookie banner, cookie bar, cookie popup, cookie modal, cookie law info, cookie overlay, cookie dialog, cookiebanner, cookiebar, cybot cookiebot dialog, cmplz cookiebanner, onetrust consent, onetrust banner, global cookie message",
		"links for sharing": "share buttons, share links, share bar, social share, social links",
		"advertisement":     "adsbygoogle, ad slot, ad banner, promo banner",
		"footer":            "site footer, page footer, footer links",
		"header":            "site header, masthead, site branding, topbar, top bar",
		"form":              "newsletter signup, search form, searchform, feedback form, page feedback, login form, comment form",
		"comments":          "comments area, comment list, disqus thread",
		"print link":        "print link, print page, print this, printfriendly",
	})
	// pressedNames are those of elements that are left out if they have buttons.
	pressedNames = namesOf(map[string]string{
		"cookie banner": "cookie consent, cookie notice, cookie message, cookies banner, cookieconsent, consent banner, consent bar, consent modal, consent dialog, gdpr banner, gdpr cookie, didomi, usercentrics, klaro, cc window, cookie, cookies, consent",
		"dialog":        "modal, popup, overlay, toast",
		"form":          "feedback, rating, helpful, survey",
	})
	// shortNames are those of elements that are left out if they have a few words and no heading.
	shortNames = namesOf(map[string]string{
		"advertisement": "ad, ads, advert, adverts, advertisement, sponsored",
		"footer":        "copyright",
	})
	// linkedNames are those of elements that are left out if they are nothing but links, or a form.
	linkedNames = namesOf(map[string]string{
		"navigation":           "nav, navigation, menu, toc, links, quicklinks, pager, prev, next, tabs, crumbs",
		"links for sharing":    "share, sharing, social, socials, follow, addthis, sharethis, addtoany, sharedaddy",
		"links to other pages": "related, recommended, more, recent posts, read next, see also, also",
		"form":                 "search, feedback, signup, login, rating, helpful, survey, newsletter, subscribe",
		"header":               "header, banner, logo",
		"footer":               "footer, bottom",
		"cookie banner":        "cookie, cookies, consent",
	})
)
