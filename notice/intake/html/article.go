package html

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/noticec/noticec/notice/intake"
)

// articles returns the elements that hold the article: those that a selector names, else the main
// part that the page names itself, else the whole body, of which only furniture is left out. A
// readability library is of no use here: it scores paragraphs by their length, and a notice is
// made of short ones.
func (r *reader) articles(root *node, selector string) ([]*node, error) {
	if selector != "" {
		return selected(root, selector)
	}
	whole := r.ownWords(root)
	for _, is := range []func(*node) bool{isMain, isOnly(root, atom.Article), isNamedContent} {
		var best *node
		most := 0
		root.walk(func(n *node) bool {
			if n.isText() || n.kind().is(opaque) || r.isHidden(n) {
				return false
			}
			if is(n) {
				if words := r.ownWords(n); words > most {
					best, most = n, words
				}
				return false
			}
			return true
		})
		if best != nil && most*2 >= whole {
			out := append(r.titleAbove(root, best), best)
			return append(out, r.imprint(root, best)...), nil
		}
	}
	return []*node{root}, nil
}

// titleAbove is the heading of a page that stands above its article, as in a picture across the page:
// the one that the title of the window begins with, and that is no link to the home page.
func (r *reader) titleAbove(root, article *node) (out []*node) {
	if r.massOf(article).titles > 0 {
		return nil
	}
	window := strings.ToLower(r.doc.Title)
	root.walk(func(n *node) bool {
		if n.isText() || n == article || r.isHidden(n) || n.tag == atom.Nav {
			return false
		}
		if n.tag == atom.H1 && len(out) == 0 && n.order < article.order {
			words := strings.ToLower(r.shownWords(n))
			if words != "" && strings.HasPrefix(window, words) && r.massOf(n).links == 0 {
				out = append(out, n)
			}
		}
		return true
	})
	return out
}

// shownWords is the text in a node that a page shows.
func (r *reader) shownWords(n *node) string {
	var b strings.Builder
	n.walk(func(c *node) bool {
		b.WriteString(c.text)
		return c.isText() || !r.isHidden(c)
	})
	return collapse(b.String())
}

// imprint is the last line of a page of noticec, which stands below the article.
func (r *reader) imprint(root, article *node) (out []*node) {
	root.walk(func(n *node) bool {
		if r.isOwn && n.attr("data-noticec") == "imprint" && !article.contains(n) {
			out = append(out, n)
		}
		return r.isOwn
	})
	return out
}

func isMain(n *node) bool { return n.tag == atom.Main || n.attr("role") == "main" }

// isOnly returns whether an element is the one of its kind on the page.
func isOnly(root *node, tag atom.Atom) func(*node) bool {
	count := 0
	root.walk(func(n *node) bool {
		if n.tag == tag {
			count++
			return false
		}
		return true
	})
	return func(n *node) bool { return count == 1 && n.tag == tag }
}

// isNamedContent reports whether an element has an id by which content management systems name the
// content of a page.
func isNamedContent(n *node) bool {
	switch n.attr("id") {
	case "content", "main", "main-content", "maincontent", "mainContent", "main_content", "page-content", "primary", "article", "bodyContent", "mw-content-text", "inhalt", "contenu", "cynnwys":
		return n.isBlock()
	}
	return false
}

// ownWords is how many words of an element are neither furniture nor links.
func (r *reader) ownWords(n *node) int {
	total := 0
	n.walk(func(c *node) bool {
		switch {
		case c.isText():
			total += countWords(c.text)
			return false
		case c.tag == atom.A && c.has("href") || c.kind().is(opaque):
			return false
		}
		return c == n || r.furniture(c) == ""
	})
	return total
}

// selected are the elements that a CSS selector matches, without those in others.
func selected(root *node, selector string) ([]*node, error) {
	match, err := cascadia.ParseGroup(selector)
	if err != nil {
		return nil, fmt.Errorf("%q is no CSS selector, such as #policy or main: %w", selector, err)
	}
	nodes := map[*html.Node]*node{}
	page := &html.Node{Type: html.DocumentNode}
	top := &html.Node{Type: html.ElementNode, Data: "html", DataAtom: atom.Html, Attr: root.attrs}
	page.AppendChild(top)
	var copyOf func(n *node) *html.Node
	copyOf = func(n *node) *html.Node {
		if n.isText() {
			return &html.Node{Type: html.TextNode, Data: n.text}
		}
		c := &html.Node{Type: html.ElementNode, Data: n.name, DataAtom: n.tag, Attr: n.attrs}
		nodes[c] = n
		for child := n.first; child != nil; child = child.next {
			c.AppendChild(copyOf(child))
		}
		return c
	}
	top.AppendChild(copyOf(root))
	var out []*node
	for _, found := range cascadia.QueryAll(page, match) {
		n := nodes[found]
		if n == nil {
			n = root
		}
		if len(out) == 0 || !out[len(out)-1].contains(n) {
			out = append(out, n)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("nothing on the page matches %q: look for the id or class of the element that holds the notice", selector)
	}
	return out, nil
}

// omitAround takes down what is outside of the article.
func (r *reader) omitAround(n *node, roots []*node) {
	if slices.Contains(roots, n) {
		return
	}
	for c := n.first; c != nil; c = c.next {
		if slices.ContainsFunc(roots, c.contains) {
			r.omitAround(c, roots)
			continue
		}
		what := ""
		if !c.isText() {
			what = r.furniture(c)
		}
		r.omit(cmp.Or(what, "text beside the article"), c)
	}
}

// omit takes down that an element is left out, if it has words.
func (r *reader) omit(what string, n *node) {
	words, first, last := 0, (*node)(nil), (*node)(nil)
	n.walk(func(c *node) bool {
		if c.isText() && !isSpace(c.text) {
			words += countWords(c.text)
			if first == nil {
				first = c
			}
			last = c
		}
		return true
	})
	switch {
	case words > 0:
		span := r.span(first.textStart(r.file.Data), last.textEnd(r.file.Data))
		r.doc.Omitted = append(r.doc.Omitted, intake.Omission{What: what, Words: words, Span: span})
	case n.tag == atom.Img && n.attr("alt") != "":
		what += ", " + quote(n.attr("alt"))
		r.doc.Omitted = append(r.doc.Omitted, intake.Omission{What: what, Words: 0, Span: r.span(n.start, n.start)})
	}
}

// quote is a text between quotation marks, cut to a length that reads well.
func quote(s string) string {
	runes := []rune(collapse(s))
	if len(runes) > 80 {
		runes = append(runes[:79], '…')
	}
	return "“" + string(runes) + "”"
}
