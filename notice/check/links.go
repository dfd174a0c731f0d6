package check

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

var (
	codeAnchor = catalog.Warning("NC156", "anchor-missing", "A link leads to a place that the page does not have.", diag.In(diag.ScopeNotice))
	codeLink   = catalog.Error("NC953", "related-notice-missing", "A related notice is named that cannot be read.")
)

// A linkChecker follows the links of a notice: to places of its own page, and to other notices,
// which it finds only where other files are read.
type linkChecker struct {
	settings Settings
	notice   *notice.Notice
	file     *source.File
	read     resolve.Reader
	lost     bool             // whether parts of the notice were left out, so that its page is not known
	pages    map[string]*page // by the paths of their notices; the page itself is "", and one that is not known nil
	linked   []*source.File   // whose content the findings depend on
	found    diag.List
}

// A page is what is known of the page of a notice.
type page struct {
	notice  *notice.Notice
	anchors []string
}

// links finds links that lead nowhere, of keys and of the words, and returns the files of other notices that
// it read.
func (s Settings) links(n *notice.Notice, ofWords []prose.Reference, file *source.File, read resolve.Reader, lost bool) (diag.List, []*source.File) {
	c := &linkChecker{settings: s, notice: n, file: file, read: read, lost: lost, pages: map[string]*page{}}
	for r := range n.RelatedNotices.All() {
		if r.Notice.IsSet() {
			c.other(r.Notice.Value, r.Notice.Span)
		}
		c.address(r.URL)
	}
	for o := range n.OptOuts.All() {
		c.address(o.URL)
	}
	c.address(n.Retention.Schedule.URL)
	c.address(n.SupersededBy)
	for _, l := range n.Laws {
		c.address(l.URL)
	}
	for _, link := range ofWords {
		c.follow(link)
	}
	return c.found, c.linked
}

// address checks a key that holds the address of a link alone.
func (c *linkChecker) address(t source.Text) {
	c.found = append(c.found, prose.CheckAddress(t)...)
	c.follow(prose.Reference{URL: t.Value, Span: t.Span})
}

// follow checks a link of words to a place of the page or to the file of a notice.
func (c *linkChecker) follow(link prose.Reference) {
	name, id, has := strings.Cut(link.URL, "#")
	switch {
	case name == "" && has:
		c.here(id, link.Span)
	case isNotice(name) && !strings.Contains(name, ":"):
		c.other(link.URL, link.Span)
	}
}

func isNotice(name string) bool {
	return strings.HasSuffix(name, ".notice.yaml") || strings.HasSuffix(name, ".notice.yml")
}

// here looks for a place of the page itself.
func (c *linkChecker) here(id string, at source.Span) {
	if c.settings.Anchors == nil || c.lost {
		return
	}
	if c.pages[""] == nil {
		c.pages[""] = &page{c.notice, c.settings.Anchors(c.notice)}
	}
	help := ""
	if b := c.notice.Body(id); b != nil && notice.IsSectionID(id) {
		help = "write the section `" + id + "`, or remove the link"
		if b.StatedIn.IsSet() {
			help = "the words of `" + id + "` stand in `" + b.StatedIn.Value + "`: link to that"
		}
	}
	c.place(c.pages[""], id, at, "the page has no place `#"+id+"`", help)
}

// other reads the notice that a link names, and looks for the place that it leads to.
func (c *linkChecker) other(ref string, at source.Span) {
	if c.read == nil {
		return
	}
	from := at.File
	if from == nil {
		from = c.file
	}
	name, id, has := strings.Cut(ref, "#")
	name = unescaped(name)
	switch f, err := c.read(from, name); {
	case err != nil:
		c.found = append(c.found, diag.New(codeLink, at, "the related notice `"+name+"` cannot be read: "+err.Error(), "write the path from this file, or give its `url`"))
	case !isNotice(name):
		c.found = append(c.found, diag.New(codeLink, at, "`"+name+"` is no notice, so no page is made of it", "name a file that ends in .notice.yaml, or give its `url`"))
	case has:
		if to := c.pageOf(f); to != nil {
			c.place(to, id, at, "the page of `"+name+"` has no place `#"+id+"`", "")
		}
	}
}

// place reports a link to a place that a page does not have.
func (c *linkChecker) place(to *page, id string, at source.Span, message, help string) {
	name, anchors := unescaped(id), to.anchors
	if slices.Contains(anchors, name) {
		return
	}
	ends := slices.DeleteFunc(slices.Clone(anchors), func(a string) bool { return !strings.HasSuffix(a, "-"+name) })
	switch near := cmp.Or(c.headed(to, name), diag.Nearest(name, anchors)); {
	case slices.Contains(anchors, notice.OwnID+"-"+name):
		help = "write `#" + notice.OwnID + "-" + name + "`: the places of sections of your own begin with `" + notice.OwnID + "-`"
	case len(ends) == 1 && name != "":
		help = "write `#" + ends[0] + "`: the place of an item begins with its section"
	case help != "":
	case near != "":
		help = "did you mean `#" + near + "`?"
	default:
		help = "write a section that is printed, such as `#" + firstSection(anchors) + "`, or one of its items with its `id` after a hyphen"
	}
	c.found = append(c.found, diag.New(codeAnchor, at, message, help))
}

// firstSection is the first section of the notice among anchors, as an example.
func firstSection(anchors []string) string {
	for _, a := range anchors {
		if notice.IsSectionID(a) && a != notice.SummaryID {
			return a
		}
	}
	return "rights"
}

// headed is the place of the only heading of a page that has the words of a name, as sites make names of
// headings: what-we-use for “What we use”.
func (c *linkChecker) headed(to *page, name string) string {
	words := wordsOf(name)
	if c.settings.Headings == nil || len(words) == 0 || slices.ContainsFunc(to.anchors, func(a string) bool { return strings.EqualFold(a, name) }) {
		return ""
	}
	headings := c.settings.Headings(to.notice)
	var some []string // whose headings have these words and more
	for _, at := range to.anchors {
		own := wordsOf(headings[at])
		if slices.Equal(own, words) {
			return at
		}
		if !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(own, w) }) {
			some = append(some, at)
		}
	}
	if len(some) != 1 {
		return "" // of several nobody can tell
	}
	return some[0]
}

// wordsOf are the words of a text in small letters.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// pageOf returns the page of another notice; nil if it is not known.
func (c *linkChecker) pageOf(f *source.File) *page {
	if c.settings.Anchors == nil {
		return nil
	}
	if known, ok := c.pages[f.Path]; ok {
		return known
	}
	c.pages[f.Path] = nil
	c.linked = append(c.linked, f)
	root, list := tree.Parse(f)
	if root == nil || len(list) > 0 {
		return nil // which is found there
	}
	if list, err := schema.Validate(root); err != nil || list.Count(diag.Error) > 0 {
		return nil
	}
	whole, err := c.settings.Cache.Notice(root, f, c.read, nil)
	c.linked = append(c.linked, whole.Files...)
	if err != nil || whole.Root == nil || whole.Findings.Count(diag.Error) > 0 {
		return nil
	}
	n := c.settings.decode(whole.Root)
	c.pages[f.Path] = &page{n, c.settings.Anchors(n)}
	return c.pages[f.Path]
}

func unescaped(s string) string {
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}
