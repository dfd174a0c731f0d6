package render_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/render/pdf"
	"github.com/noticec/noticec/render/pdf/inspect"
)

// awkwardIDs are like ids that a page makes itself, or like what another id becomes with its section.
var awkwardIDs = []string{
	"top", "main", "contents", "not", "use", "summary", "record", "rights", "object", "object-2", "2", "1", "part", "group", "group-1", "group-2", "line-1", "line-5", "a", "a-b", "b",
	"sections", "purposes", "purposes-2", "references", "notice", "note-1", "remark-1", "x", "null", "constructor", "nav", "footer",
}

// awkward reads a notice of a file, gives its items ids that are like others, and adds sections with
// links to places that are there and to some that are not. Some items have no id.
func awkward(t *testing.T, path string, r *rand.Rand) *notice.Notice {
	t.Helper()
	read := func(more string) *notice.Notice {
		return changed(t, path, func(text string) string {
			defer func() { more = "" }() // the bases of the notice stay as they are
			if strings.Contains(text, "\nsections:") || strings.Contains(text, "_of:") {
				return text
			}
			return text + more
		}).Notice
	}
	places := append(compose.Anchors(read("")), "nowhere", "TOP", "Purposes", "", "%74op", "rights-%6Fbject", "a b", "é", "%C3%A9", "user-content-rights")
	more := "\nsections:\n"
	for i := range 3 {
		more += fmt.Sprintf("  - id: own-%d\n    heading: More [here](#rights)\n    body: |\n      # A heading\n\n", i)
		for range 12 {
			more += fmt.Sprintf("      1. [word](<#%s>)\n", places[r.IntN(len(places))])
		}
	}
	n := read(more)
	eachCode(reflect.ValueOf(n).Elem(), "", []string{"id"}, func(_ string, id *source.Text) {
		switch r.IntN(6) {
		case 0:
			id.Value = ""
		case 1, 2, 3:
			id.Value = awkwardIDs[r.IntN(len(awkwardIDs))]
		}
	})
	n.Imprint = source.Text{Value: "[word](#nowhere), [word](#contents)"}
	return n
}

// In every output, a place has one name, which no other has, whatever their case, and each link within the
// output leads to a place.
func TestLinksWithinAnOutputLeadSomewhere(t *testing.T) {
	documents := map[string]*doc.Document{"sampler": sampler.Document(), "bare": sampler.Bare()}
	r := rand.New(rand.NewPCG(24, 3))
	for _, path := range noticeFiles(t, "../examples", "../testdata/sampler", "../testdata/valid", "../testdata/complete") {
		documents[path] = compose.Compose(changed(t, path, func(text string) string { return text }).Notice)
		for i := range 2 {
			documents[fmt.Sprint(path, " ", i)] = compose.Compose(awkward(t, path, r))
		}
	}
	links := map[string]int{}
	for name, d := range documents {
		d.Path = "a/notice"
		for output, p := range placesOf(t, d) {
			seen := map[string]bool{}
			for _, id := range p.ids {
				if seen[strings.ToLower(id)] {
					t.Errorf("%s, %s: want each place once, got %q twice", name, output, id)
				}
				if seen[strings.ToLower(id)] = true; !legalID.MatchString(id) {
					t.Errorf("%s, %s: want an id that every host takes, got %q", name, output, id)
				}
			}
			for _, to := range p.links {
				if !slices.Contains(p.ids, to) {
					t.Errorf("%s, %s: a link leads to %q, which is not there", name, output, to)
				}
			}
			links[output] += len(p.links)
		}
	}
	for output, n := range links {
		if n < 100 && output != "html plain" && output != "docx" {
			t.Errorf("%s: want links to follow, got %d", output, n)
		}
	}
}

// legalID matches an id that HTML, the attributes of Markdown, selectors of style sheets and MDX take.
var legalID = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]*$`)

// anchors are the ids of an output and where its links within it lead, in order.
type anchors struct{ ids, links []string }

// placesOf prints a document in every format and presentation that has places.
func placesOf(t *testing.T, d *doc.Document) map[string]anchors {
	t.Helper()
	out := map[string]anchors{}
	for name, o := range map[string]html.Options{
		"html": {}, "html govuk": {Theme: "govuk"}, "html fragment": {Fragment: true}, "html fragment with contents": {Fragment: true, Contents: true}, "html plain": {Fragment: true, Markup: "plain", Contents: true},
	} {
		var b bytes.Buffer
		if _, err := html.Render(&b, d, o); err != nil {
			t.Fatal(err)
		}
		out[name] = placesOfPage(t, b.Bytes())
	}
	for _, target := range markdown.Targets() {
		var b bytes.Buffer
		if _, err := markdown.Render(&b, d, markdown.Options{For: target}); err != nil {
			t.Fatal(err)
		}
		out["markdown "+target] = placesOfMarkdown(b.String())
	}
	wordFile(t, d)
	out["pdf"] = pdfPlaces(t, d)
	return out
}

// placesOfPage reads ids, and all that refers to them.
func placesOfPage(t *testing.T, page []byte) (p anchors) {
	t.Helper()
	root, err := xhtml.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				p.ids = append(p.ids, a.Val)
			case "href":
				if id, local := strings.CutPrefix(a.Val, "#"); local {
					plain, err := url.PathUnescape(id)
					if err != nil {
						t.Errorf("want an address, got %q", a.Val)
					}
					p.links = append(p.links, plain)
				}
			case "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers":
				p.links = append(p.links, strings.Fields(a.Val)...)
			}
		}
	}
	return p
}

var (
	markdownID   = regexp.MustCompile(`(?m)<a id="([^"]*)"></a>| \\?\{(?:/\* )?#([^ }]*)(?: \*/)?\}$`)
	markdownLink = regexp.MustCompile(`\]\(<?#([^>)]*)>?\)`)
)

func placesOfMarkdown(text string) (p anchors) {
	for _, m := range markdownID.FindAllStringSubmatch(text, -1) {
		p.ids = append(p.ids, m[1]+m[2])
	}
	for _, m := range markdownLink.FindAllStringSubmatch(text, -1) {
		p.links = append(p.links, m[1])
	}
	return p
}

// wordFile holds that bookmarks are there once, and that links lead to one.
func wordFile(t *testing.T, d *doc.Document) {
	t.Helper()
	f := openWord(t, d)
	for _, fault := range f.Faults() {
		t.Error(fault)
	}
}

// pdfPlaces are the links of a PDF that have no place but the top of the first page, where only links
// to the top lead.
func pdfPlaces(t *testing.T, d *doc.Document) (p anchors) {
	t.Helper()
	top := 0
	d.Links(func(l doc.Link) {
		if l.URL == "#top" && !l.Notice {
			top++
		}
	})
	var b bytes.Buffer
	if list, err := pdf.Render(&b, d, pdf.Options{}); err != nil || len(list) > 0 {
		t.Fatal(list, err)
	}
	f, err := inspect.Open(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range f.Faults() {
		t.Error(fault)
	}
	p.ids = []string{"place"}
	var walk func(*inspect.Element)
	walk = func(e *inspect.Element) {
		for _, k := range e.Kids {
			switch k := k.(type) {
			case *inspect.Element:
				walk(k)
			case *inspect.Link:
				if k.Dict["Dest"] == nil {
					continue
				}
				to := "place"
				if strings.HasSuffix(fmt.Sprint(k.Dict["Dest"]), fmt.Sprintf(" null %v null]", f.Height())) {
					if top--; top < 0 {
						to = "nowhere"
					}
				}
				p.links = append(p.links, to)
			}
		}
	}
	walk(f.Root)
	return p
}
