package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"strings"

	xhtml "golang.org/x/net/html"
)

// The marks around a fragment, between which a page that holds it can be compared with what
// the notice says now.
const (
	markStart = "<!-- noticec:start v1 "
	markEnd   = "<!-- noticec:end -->"
)

// fragment prints what stands within a page of others, whose title is that of the notice.
func (p *printer) fragment() {
	p.bare = p.o.Markup == "plain"
	name := slug(path.Base(p.d.Path))
	p.anchor = prefix + name + "-"
	body := p.part(func() {
		if p.o.Styles == "inline" && !p.bare {
			p.styles()
		}
		if !p.bare {
			p.out("<div class=\"nc-notice\"")
			p.attr("lang", p.d.Lang)
			p.attr("dir", p.d.Dir)
			p.out(">\n")
		}
		p.fragmentHead()
		facts, contents, rest := p.layers()
		p.blocks(facts, p.level())
		if p.o.Contents {
			p.blocks(contents, p.level())
		}
		p.blocks(rest, p.level())
		p.end("div")
	})
	p.out(markStart, name, " sha256=", digest([]byte(body)), " -->\n", body, markEnd, "\n")
}

// fragmentHead prints the subtitle and the dates.
func (p *printer) fragmentHead() {
	if !p.bare {
		p.dates()
		return
	}
	d := p.d
	if d.Subtitle != "" {
		p.out("<p>")
		p.text(d.Subtitle)
		p.out("</p>\n")
	}
	for _, row := range [][2]string{{d.Labels.Updated, d.Updated.Text}, {d.Labels.Version, d.Version}, {d.Labels.Effective, d.Effective.Text}} {
		if row[1] != "" {
			p.out("<p>")
			p.text(d.Labels.Before(row[0]) + " " + row[1])
			p.out("</p>\n")
		}
	}
}

// slug makes a name that ids can hold; it keeps letters, digits and hyphens.
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

// digest is the hash of the words between the marks and of the addresses that they lead to. The
// space between words, the list of contents and all markup are left out: editors write those anew.
func digest(body []byte) string {
	h := sha256.New()
	z := xhtml.NewTokenizer(bytes.NewReader(body))
	skipped := 0 // elements that say nothing: styles and the list of contents
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
				h.Write([]byte(leads(t.Attr)))
			}
		}
	}
}

// leads is where a link leads; a place in the page itself is none.
func leads(attributes []xhtml.Attribute) string {
	for _, a := range attributes {
		if a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
			return "\x00" + a.Val + "\x00"
		}
	}
	return ""
}

// A Found is a fragment in a page.
type Found struct {
	Name    string // of the notice
	Hash    string // that it was published with
	Changed bool   // whether the page says something else than what was published
	Line    int    // on which it begins, from 1
}

// errUnmarked says that a page holds no fragment that can be told.
var errUnmarked = errors.New("there is no fragment in it: no comment that begins with noticec:start")

// Find returns the fragments of a page. The error says that there is none, or that one has no
// end.
func Find(page []byte) ([]Found, error) {
	var out []Found
	for rest := page; ; {
		_, after, ok := bytes.Cut(rest, []byte(markStart))
		if !ok {
			break
		}
		head, after, ok := bytes.Cut(after, []byte("-->"))
		name, hash, fits := strings.Cut(strings.TrimSpace(string(head)), " sha256=")
		if !ok || !fits {
			return nil, errors.New("a fragment begins with a comment that noticec did not write")
		}
		body, after, ok := bytes.Cut(after, []byte(markEnd))
		if !ok {
			return nil, fmt.Errorf("the fragment %s has no end: the comment noticec:end is gone", name)
		}
		line := 1 + bytes.Count(page[:len(page)-len(after)-len(markEnd)-len(body)], []byte("\n"))
		out = append(out, Found{name, hash, digest(body) != hash, line})
		rest = after
	}
	if len(out) == 0 {
		return nil, errUnmarked
	}
	return out, nil
}
