package diag

import (
	"cmp"
	"embed"
	"slices"
	"strings"
)

// A Scope says what a finding is about, and so where it can be accepted.
type Scope uint8

const (
	ScopeNotice   Scope = iota // one notice or base: a comment in the file can accept it
	ScopeSettings              // noticec.yaml, or a comment that accepts findings
	ScopeRun                   // several notices together, or what is printed of them
)

// Tags are what an editor shows of the place of a finding, besides its severity.
type Tags uint8

const (
	Unnecessary Tags = 1 << iota // what is there is of no use: shown faded
	Deprecated                   // what is there is out of date: shown struck through
)

// A Property sets more of a Code than every Code has.
type Property func(*Code)

// Required marks a code without whose duty a notice cannot be read, so that no setting, comment
// or baseline accepts it.
func Required(c *Code) { c.Required = true }

// In sets the scope of a code.
func In(s Scope) Property { return func(c *Code) { c.Scope = s } }

// Tagged sets the tags of a code.
func Tagged(t Tags) Property { return func(c *Code) { c.Tags = t } }

// site is where the pages of the codes are read: `noticec explain --html` writes it.
const site = "https://noticec.org/findings/"

// FileName is the name of the page of a code in the site.
func FileName(id string) string { return id + ".html" }

// A Catalog holds the codes that one package reports, and a page for each.
type Catalog struct {
	dir    string
	pages  embed.FS
	common []Property
	codes  []Code
}

// NewCatalog returns an empty catalog of the package in a folder of the repository, such as
// "notice/tree", whose pages are docs/ID.md. The properties are those of all its codes.
func NewCatalog(dir string, pages embed.FS, common ...Property) *Catalog {
	return &Catalog{dir: dir, pages: pages, common: common}
}

// Error adds a code whose findings are errors; the summary is one sentence.
func (c *Catalog) Error(id, name, summary string, properties ...Property) Code {
	return c.add(Code{ID: id, Name: name, Summary: summary, Severity: Error}, properties)
}

// Warning adds a code whose findings are warnings.
func (c *Catalog) Warning(id, name, summary string, properties ...Property) Code {
	return c.add(Code{ID: id, Name: name, Summary: summary, Severity: Warning}, properties)
}

// Info adds a code whose findings are remarks.
func (c *Catalog) Info(id, name, summary string, properties ...Property) Code {
	return c.add(Code{ID: id, Name: name, Summary: summary, Severity: Info}, properties)
}

func (c *Catalog) add(code Code, properties []Property) Code {
	code.Since = "0.1.0"
	code.DocURL = site + FileName(code.ID)
	for _, set := range slices.Concat(c.common, properties) {
		set(&code)
	}
	c.codes = append(c.codes, code)
	return code
}

// Codes returns the codes, sorted by id.
func (c *Catalog) Codes() Codes { return sorted(slices.Clone(c.codes)) }

// Dir is the folder of the package in the repository.
func (c *Catalog) Dir() string { return c.dir }

// Page returns the page of a code.
func (c *Catalog) Page(code Code) (Page, error) {
	data, err := c.pages.ReadFile(pageName(code.ID))
	if err != nil {
		return Page{}, err
	}
	return parsePage(code, string(data))
}

// PageOf returns the page of the code that a word names, from one of several catalogs; known is false
// where it names none. The error says that the page is missing or is none.
func PageOf(word string, catalogs ...*Catalog) (p Page, known bool, err error) {
	for _, c := range catalogs {
		if code, known := c.Codes().Find(word); known {
			p, err := c.Page(code)
			return p, true, err
		}
	}
	return Page{}, false, nil
}

// PageNames returns the names of all pages, with or without a code, without docs/ and .md.
func (c *Catalog) PageNames() ([]string, error) {
	entries, err := c.pages.ReadDir("docs")
	var out []string
	for _, e := range entries {
		out = append(out, e.Name()[:len(e.Name())-len(".md")])
	}
	return out, err
}

func pageName(id string) string { return "docs/" + id + ".md" }

// Codes are sorted by id.
type Codes []Code

// CodesOf returns the codes of several catalogs.
func CodesOf(catalogs ...*Catalog) Codes {
	var out Codes
	for _, c := range catalogs {
		out = append(out, c.codes...)
	}
	return sorted(out)
}

func sorted(list Codes) Codes {
	slices.SortFunc(list, func(a, b Code) int { return cmp.Compare(a.ID, b.ID) })
	return list
}

// Find returns the code that a word names: by its id or its name, in any case.
func (c Codes) Find(word string) (Code, bool) {
	at := slices.IndexFunc(c, func(code Code) bool {
		return strings.EqualFold(code.ID, word) || word != "" && strings.EqualFold(code.Name, word)
	})
	if at < 0 {
		return Code{}, false
	}
	return c[at], true
}

// Suggest says in a sentence what to write in place of a word that names no code.
func (c Codes) Suggest(word string) string {
	if code, ok := c.Find("NC" + digits(word)); ok { // 301, NC-301
		return "did you mean `" + code.ID + "`?"
	}
	names := c.IDs()
	for _, code := range c {
		names = append(names, code.Name)
	}
	if near := Nearest(word, names); near != "" {
		return "did you mean `" + near + "`?"
	}
	return "`noticec explain` lists the codes"
}

// IDs returns the ids of the codes.
func (c Codes) IDs() []string {
	var out []string
	for _, code := range c {
		out = append(out, code.ID)
	}
	return out
}
