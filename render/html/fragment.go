package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"

	xhtml "golang.org/x/net/html"
)

// The comments around a fragment. A check compares what is between them in a published page with what
// the notice says now.
const (
	fragmentStart = "<!-- noticec:start v1 "
	fragmentEnd   = "<!-- noticec:end -->"
)

// fragment prints the notice, or a part of it, for embedding in another page, which prints its title.
func (p *printer) fragment() {
	p.plainMarkup = p.o.Markup == "plain"
	name := slug(path.Base(p.d.Path))
	p.anchor = prefix + name + "-"
	if p.o.Part != "" { // which may stand on one page with the whole
		p.anchor += p.o.Part + "-"
		name += " " + p.o.Part
	}
	body := p.capture(func() {
		if p.o.Styles == "inline" && !p.plainMarkup {
			p.styleSheet()
		}
		if !p.plainMarkup {
			p.out("<div class=\"nc-notice\"")
			p.attr("lang", p.d.Lang)
			p.attr("dir", p.d.Dir)
			p.out(">\n")
		}
		p.opening()
		p.dates()
		facts, _, rest := p.splitBlocks()
		p.blocks(facts, p.sectionLevel())
		if p.o.Contents && p.o.Part == "" && len(p.d.Outline()) > 0 {
			p.contents()
		}
		p.body(rest)
		p.imprint()
		p.end("div")
	})
	p.out(fragmentStart, name, " sha256=", digest([]byte(body)), " -->\n", body, fragmentEnd, "\n")
}

// slug returns s with all but ASCII letters and digits replaced by hyphens, for ids.
func slug(s string) string {
	out := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, s)
	if out == "" || out == "-" {
		return "notice"
	}
	return out
}

// IsSlug reports whether a text is one that slug makes, or an id.
func IsSlug(s string) bool {
	return s != "" && slug(strings.ReplaceAll(s, "_", "-")) == strings.ReplaceAll(s, "_", "-")
}

// digest is the hash of the words of a fragment and of the addresses of its links. White space, the
// table of contents and markup are left out, for editors rewrite them.
func digest(body []byte) string {
	h := sha256.New()
	z := xhtml.NewTokenizer(bytes.NewReader(body))
	skipped := 0 // depth of elements whose text does not count: style and nav
	for {
		switch kind := z.Next(); kind {
		case xhtml.ErrorToken:
			return hex.EncodeToString(h.Sum(nil))
		case xhtml.TextToken:
			if skipped == 0 {
				for _, word := range bytes.Fields(z.Text()) {
					h.Write(word)
				}
			}
		case xhtml.StartTagToken, xhtml.EndTagToken:
			t := z.Token()
			switch {
			case t.Data == "nav" || t.Data == "style":
				skipped += map[xhtml.TokenType]int{xhtml.StartTagToken: 1, xhtml.EndTagToken: -1}[kind]
			case kind == xhtml.StartTagToken && t.Data == "a" && skipped == 0:
				h.Write([]byte(linkTarget(t.Attr)))
			}
		}
	}
}

// linkTarget is the href attribute; empty for an anchor in the page itself.
func linkTarget(attributes []xhtml.Attribute) string {
	for _, a := range attributes {
		if a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
			return "\x00" + a.Val + "\x00"
		}
	}
	return ""
}

// A Fragment is a published fragment in a page, as the comments around it tell.
type Fragment struct {
	Name       string // slug of the notice
	Part       string // of it, as ids are written; empty for the whole
	Hash       string // digest at the time of publishing
	Changed    bool   // whether the page differs from what was published
	Start, End int    // bytes of the page: of the comment before it and of that behind it; End is -1 if that is gone
}

// Find returns the fragments of a page whose comments are there.
func Find(page []byte) []Fragment {
	var out []Fragment
	ended := bytes.LastIndex(page, []byte(fragmentEnd))
	for at := 0; ; {
		i := bytes.Index(page[at:], []byte(fragmentStart))
		if i < 0 {
			return out
		}
		start := at + i
		at = start + len(fragmentStart)
		head, _, ok := bytes.Cut(page[at:min(len(page), at+longestMark)], []byte("-->"))
		names, hash, marked := strings.Cut(strings.TrimSpace(string(head)), " sha256=")
		if !ok || !marked {
			continue
		}
		at += len(head) + len("-->")
		f := Fragment{Hash: hash, Start: start, End: -1}
		f.Name, f.Part, _ = strings.Cut(names, " ")
		if ended >= at {
			f.End = at + bytes.Index(page[at:], []byte(fragmentEnd))
			f.Changed = digest(page[at:f.End]) != hash
			at = f.End
		}
		out = append(out, f)
	}
}

// longestMark is how many bytes the comment before a fragment may have.
const longestMark = 1 << 10
