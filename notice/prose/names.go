package prose

import (
	"net/url"
	"strings"
)

// namesAnother returns where an address leads if the words of the link are an address themselves, and
// another one: another mailbox, another number, a page of another site. Ways of writing the same, and
// places within a site that words name, are no others.
func namesAnother(words, address string) string {
	scheme, rest, _ := strings.Cut(address, ":")
	if n := len(scheme) + 1; len(words) > n && !strings.HasPrefix(words[n:], "//") && strings.EqualFold(words[:n], scheme+":") {
		words = words[n:] // the address as it is
	}
	switch strings.ToLower(scheme) {
	case "mailto":
		to, _, _ := strings.Cut(rest, "?")
		if decoded, err := url.PathUnescape(to); err == nil {
			to = decoded
		}
		if isMailbox(words) && !strings.Contains(to, ",") && !strings.EqualFold(words, to) {
			return to
		}
	case "tel":
		number, _, _ := strings.Cut(rest, ";")
		if strings.Trim(words, "+0123456789 ()-./\u00a0\u202f\u2011") == "" && !sameNumber(words, number) {
			return number
		}
	case "http", "https":
		host := siteOf(rest)
		if isMailbox(words) {
			return host
		}
		if words, lenient := namedSite(words); words != "" && !sameSite(words, host, lenient) {
			return host
		}
	}
	return ""
}

// namedSite is the site that the words of a link name; empty if they name none. Words such as “Booking.com”
// may be the name of a body.
func namedSite(words string) (site string, mayBeName bool) {
	scheme, rest, hasScheme := strings.Cut(words, "://")
	switch {
	case strings.ContainsAny(words, " \u00a0@"):
		return "", false
	case hasScheme && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")):
		return siteOf(rest), false
	case !isSite(words):
		return "", false
	}
	return siteOf(words), !strings.Contains(words, "/") && !strings.EqualFold(words[:min(4, len(words))], "www.")
}

// siteOf is the name of the site in what stands behind the scheme of an address.
func siteOf(s string) string {
	s = strings.TrimLeft(s, "/")
	if end := strings.IndexAny(s, "/?#"); end >= 0 {
		s = s[:end]
	}
	s = s[strings.LastIndexByte(s, '@')+1:]
	s, _, _ = strings.Cut(strings.ToLower(s), ":")
	return strings.TrimPrefix(strings.TrimSuffix(s, "."), "www.")
}

// sameSite reports whether two names are of one site, or of a site and a part of it. What may be the name of
// a body is also within that of its site.
func sameSite(a, b string, mayBeName bool) bool {
	if a == "" || b == "" || a == b || strings.HasSuffix(a, "."+b) || strings.HasSuffix(b, "."+a) {
		return true
	}
	name, _, _ := strings.Cut(a, ".")
	return mayBeName && len(name) > 2 && strings.Contains(b, name) && !strings.HasPrefix(b, a)
}

// sameNumber reports whether two telephone numbers are one, with or without the code of a country.
func sameNumber(a, b string) bool {
	digits := func(s string) string {
		return strings.TrimLeft(strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, strings.ReplaceAll(s, "(0)", "")), "0")
	}
	a, b = digits(a), digits(b)
	return a == "" || b == "" || strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}
