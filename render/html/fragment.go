package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
)

// The comments around a fragment. A check compares what is between them in a published page with what
// the notice says now; the hash in the first tells whether the notice has changed since.
const (
	fragmentStart = "<!-- noticec:start v1 "
	fragmentEnd   = "<!-- noticec:end -->"
)

// fragment prints the notice, or a part of it, for embedding in another page, which prints its title.
func (p *printer) fragment() {
	p.plainMarkup = p.o.Markup == "plain"
	name := FragmentName(p.d.Path)
	p.anchor = anchorsOf(name)
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

// FragmentName is what the marks of a notice call it, given the path of its outputs without an extension.
func FragmentName(stem string) string { return slug(path.Base(stem)) }

// anchorsOf is what the ids of a fragment of a notice begin with, whole or in part.
func anchorsOf(name string) string { return prefix + name + "-" }

// IsAnchorOf reports whether an id of a page may be one of a fragment of a notice.
func IsAnchorOf(id, name string) bool { return strings.HasPrefix(id, anchorsOf(name)) }

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

// digest is the hash of the words of a fragment, as they are compared, and of the addresses of its links.
func digest(body []byte) string {
	h, words := sha256.New(), ReadWords(body, false)
	for _, w := range words.List {
		h.Write([]byte(w.Text + " "))
	}
	for _, l := range words.Links {
		if !strings.HasPrefix(l.URL, "#") {
			h.Write([]byte("\x00" + l.URL))
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// A Fragment is a published fragment in a page, as the comments around it tell.
type Fragment struct {
	Name       string // slug of the notice
	Part       string // of it, as ids are written; empty for the whole
	Hash       string // digest at the time of publishing
	Start, End int    // bytes of the page: of the comment before it and of that behind it; End is -1 if that is gone
}

// Find returns the fragments of a page whose comments are there. One whose end is gone does not reach into
// the next.
func Find(page []byte) []Fragment {
	var out []Fragment
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
		body, _, _ := bytes.Cut(page[at:], []byte(fragmentStart))
		if end := bytes.Index(body, []byte(fragmentEnd)); end >= 0 {
			at += end
			f.End = at
		}
		out = append(out, f)
	}
}

// longestMark is how many bytes the comment before a fragment may have.
const longestMark = 1 << 10
