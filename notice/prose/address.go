package prose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// CheckAddress returns the finding for a field that is the address of a link, if a page cannot follow it.
func CheckAddress(t source.Text) diag.List {
	message, help := wrongAddress(strings.TrimSpace(t.Value))
	if message == "" || t.Value == "" || isWanting(t, t.Value) {
		return nil
	}
	return diag.List{diag.New(codeLink, t.Span, message, help)}
}

// isWanting reports whether an address in a text holds a reference such as ${controller.url} that got no value,
// of which notice/resolve tells.
func isWanting(t source.Text, url string) bool {
	return strings.Contains(url, "${") && !strings.Contains(t.Written(), "$${")
}

// wrongAddress says what is wrong with the address of a link, and what to write; nothing if it can be followed.
func wrongAddress(url string) (message, help string) {
	fault, meant := AddressFault(url)
	switch {
	case len(url) > MaxURL:
		return "the address of the link to `" + url + "` is longer than 2000 characters, so the link cannot be followed", "link to a page with a shorter address"
	case fault == "":
		return "", ""
	case meant != "":
		return "the link to `" + url + "` " + fault, "write `" + meant + "`"
	}
	return "the link to `" + url + "` " + fault, "link to an address that begins with https://"
}

// AddressFault says why a link with an address leads nowhere, as what stands behind “the link”, and what may be
// meant. Both are empty if it leads somewhere, and meant is if nobody can tell.
func AddressFault(url string) (fault, meant string) {
	const nowhere, beside = "cannot be followed from a page", "leads to a file beside the page, as `"
	before, _, hasScheme := strings.Cut(url, ":")
	hasScheme = hasScheme && !strings.ContainsAny(before, "/?#")
	is, meant := unreachable(url)
	switch {
	case slices.Contains(placeholders, strings.ToLower(url)), strings.Contains(url, "{{"), strings.Contains(url, "{%"), strings.Contains(url, "${"):
		return "leads to a placeholder that nobody filled in", ""
	case is:
		return nowhere, meant
	case hasScheme && !slices.Contains(schemes, strings.ToLower(before)):
		return nowhere, meantPage(url)
	case hasScheme:
	case isMailbox(url):
		return beside + "mailto:` is missing", "mailto:" + url
	case isSite(url):
		return beside + "https://` is missing", "https://" + url
	case strings.HasPrefix(url, `\`), isScheme(before):
		return nowhere, meantPage(url)
	}
	return "", ""
}

// unreachable reports whether an address with a scheme that pages can follow leads nowhere, and what may be
// meant.
func unreachable(url string) (is bool, meant string) {
	scheme, rest, ok := strings.Cut(url, ":")
	switch scheme = strings.ToLower(scheme); {
	case !ok:
		return false, ""
	case scheme == "mailto":
		mail := strings.TrimLeft(rest, "/")
		if strings.HasPrefix(rest, "?") || mail == rest && strings.Contains(mail, "@") {
			return false, ""
		}
		return true, prefixed("mailto:", mail, isMailbox)
	case scheme == "tel":
		number := strings.TrimLeft(rest, "/")
		hasDigit := func(s string) bool { return strings.ContainsAny(s, "0123456789") }
		return number != rest || !hasDigit(number), prefixed("tel:", number, hasDigit)
	case scheme == "http" || scheme == "https":
		if site, ok := strings.CutPrefix(rest, "//"); ok && isHost(site) {
			return false, ""
		}
		return true, whole(rest)
	}
	return false, ""
}

// prefixed is a text behind a scheme, if it is what stands there; else empty.
func prefixed(scheme, s string, is func(string) bool) string {
	if !is(s) {
		return ""
	}
	return scheme + s
}

// whole is the address of a page as it is written in full; empty if the text is none.
func whole(s string) string {
	s = strings.TrimLeft(s, `:/\`)
	for _, scheme := range schemes[:2] { // once is enough
		if len(s) > len(scheme) && strings.EqualFold(s[:len(scheme)], scheme) && strings.ContainsRune(`:/\`, rune(s[len(scheme)])) {
			s = strings.TrimLeft(s[len(scheme):], `:/\`)
		}
	}
	if end := strings.IndexAny(s, " ,;<>\"|"); end >= 0 {
		s = s[:end]
	}
	if s = strings.TrimRight(s, ".)]"); !isHost(s) || !strings.Contains(s, ".") {
		return ""
	}
	return "https://" + s
}

// isHost reports whether what stands behind the slashes of an address begins with the name of a site.
func isHost(s string) bool {
	if end := strings.IndexAny(s, "/?#"); end >= 0 {
		s = s[:end]
	}
	s = s[strings.LastIndexByte(s, '@')+1:]
	if strings.HasPrefix(s, "[") { // IPv6
		return strings.Contains(s, "]")
	}
	host, port, _ := strings.Cut(s, ":")
	if strings.Trim(port, "0123456789") != "" || s == "http:" || s == "https:" {
		return false
	}
	host = strings.TrimSuffix(host, ".")
	return !strings.ContainsAny(host, " \t\n,;<>\"'`()[]{}|^\\") && !slices.Contains(strings.Split(host, "."), "")
}

// isMailbox reports whether a text is like an address of mail.
func isMailbox(s string) bool {
	at := strings.IndexByte(s, '@')
	return at > 0 && at < len(s)-1 && !strings.ContainsAny(s, "/ <>") && strings.Count(s, "@") == 1
}

// domains are the ends of names of sites that are no ends of names of files: those of most sites that notices
// link to.
var domains = strings.Fields(`com org net info eu uk gov ac edu int example wales cymru scot london berlin hamburg koeln bayern swiss paris bzh
	at be bg ch cy cz de dk ee es fi fr gr hr hu ie is it lt lu lv li mt nl no pl pt ro se si sk`)

// placeholders are what people write for an address that they do not know yet.
var placeholders = []string{"todo", "tbc", "tba", "tbd", "url", "link", "xxx", "https://xxx", "https://url", "https://link"}

// isSite reports whether an address without a scheme begins with the name of a site, not of a file or folder.
func isSite(url string) bool {
	host := url
	if end := strings.IndexAny(url, "/?#"); end >= 0 {
		host = url[:end]
	}
	host = strings.ToLower(host)
	dot := strings.LastIndexByte(host, '.')
	return dot > 0 && isHost(host) && (strings.HasPrefix(host, "www.") || slices.Contains(domains, host[dot+1:]))
}

// isScheme reports whether the first part of an address is a scheme without its colon: https//averton.example.
func isScheme(s string) bool {
	first, rest, _ := strings.Cut(strings.ToLower(s), "/")
	return slices.Contains(schemes[:2], strings.TrimRight(first, ".;")) && strings.HasPrefix(rest, "/")
}

// meantPage is the address of a page that a wrong one is likely to mean: one whose scheme has a slip, or that
// stands between marks.
func meantPage(url string) string {
	if i := strings.LastIndex(url, "://"); i >= 0 {
		start := i - len(url[:i]) + strings.LastIndexFunc(url[:i], isNoLetter) + 1
		if _, size := utf8.DecodeRuneInString(url[start:i]); size > 0 && diag.Nearest(strings.ToLower(url[start:i]), schemes[:2]) != "" {
			return whole(url[i:])
		}
	}
	if first, rest, ok := strings.Cut(url, "//"); ok && isScheme(first+"//") {
		return whole(rest)
	}
	return ""
}

func isNoLetter(r rune) bool { return (r|0x20) < 'a' || (r|0x20) > 'z' }
