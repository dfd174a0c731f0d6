package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"strings"
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
		p.blocks(contents, p.level())
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

// digest is the hash of what stands between the marks, line ends and the space around lines
// aside: editors change those.
func digest(body []byte) string {
	h := sha256.New()
	for line := range bytes.Lines(body) {
		if line = bytes.TrimSpace(line); len(line) > 0 {
			h.Write(line)
			h.Write([]byte{'\n'})
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// A Found is a fragment in a page.
type Found struct {
	Name    string // of the notice
	Hash    string // that it was published with
	Changed bool   // whether the page holds something else than what was published
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
		out = append(out, Found{name, hash, digest(body) != hash})
		rest = after
	}
	if len(out) == 0 {
		return nil, errUnmarked
	}
	return out, nil
}
