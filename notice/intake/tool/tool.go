// Package tool reads what tools for consent keep about cookies as drafts of notices: configurations
// of Klaro, and lists of cookies as Cookiebot, OneTrust, CookieYes and others export them. No
// program is executed: what only one that runs could tell is listed as left out.
package tool

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/literal"
	"github.com/noticec/noticec/notice/intake/table"
	"github.com/noticec/noticec/notice/source"
)

// ErrNone says that a file holds neither.
var ErrNone = errors.New("the file holds no list of cookies and no configuration of Klaro: it has no `services`, and no column or key for the name of a cookie beside others that noticec knows")

// Read reads a file: a program or JSON with the configuration of Klaro, or a list of cookies as JSON
// or CSV. Of a configuration there is one draft for each language. The error is ErrNone or an
// *intake.LimitError.
func Read(f *source.File) ([]*draft.Facts, error) {
	name := string(draft.TitleOf(f.Name))
	text := table.Decode(f.Data)
	f = source.NewFile(f.Name, []byte(text))
	roots, faults, err := values(f)
	if err != nil {
		return nil, err
	}
	for _, root := range roots {
		if config := klaroConfig(root); config != nil {
			return klaro(config, name, faults), nil
		}
	}
	for _, root := range roots {
		if facts := list(root, name, faults); facts != nil {
			return []*draft.Facts{facts}, nil
		}
	}
	facts, err := fromTable(f, name)
	if err != nil {
		return nil, err
	}
	return []*draft.Facts{facts}, nil
}

// values returns the values of a file: the one that it holds, or the literals of a program.
func values(f *source.File) ([]*literal.Value, []draft.Fault, error) {
	root, found, err := literal.Read(f)
	if err != nil {
		return nil, nil, err
	}
	roots := []*literal.Value{root}
	if !root.Is(literal.Object) && !root.Is(literal.Array) {
		if roots, found, err = literal.Script(f); err != nil {
			return nil, nil, err
		}
	}
	var faults []draft.Fault
	for _, at := range found {
		faults = append(faults, draft.Fault{Message: at.Message, Span: at.Span})
	}
	return roots, faults, nil
}

// result makes the draft of a list of cookies.
func result(name, title, language string, items draft.List) *draft.Facts {
	m := &draft.Map{}
	m.Set("noticec", draft.Code("1"))
	if title == "" {
		m.Set("title", draft.Words(name))
	}
	m.Set("title", draft.Plain(title))
	m.Set("language", draft.Code(language))
	section := &draft.Map{}
	section.Set("items", items)
	m.Set("cookies", section)
	return &draft.Facts{Name: draft.IDs{}.New(name), Map: m}
}

// A cookie is a row of a list, by what its cells mean. Span is where it stands.
type cookie struct {
	fields map[field]string
	span   source.Span
}

// item is a cookie as an item of the notice. What its cells say in words that are no code is kept
// as words.
func (c *cookie) item() draft.Item {
	m := &draft.Map{}
	item := draft.Item{Value: m, Span: c.span}
	var notes []string
	m.Set("name", draft.Text(c.fields[fieldName]))
	var category, storage string
	for _, at := range []field{fieldCategory, fieldType} {
		switch words := c.fields[at]; {
		case words == "" || source.IsBlank(words):
		case category == "" && categoryOf(words) != "":
			category = categoryOf(words)
		case storage == "" && storageOf(words) != "":
			storage = storageOf(words)
		case isParty(words):
			notes = append(notes, words)
		default:
			notes = append(notes, words)
			if at == fieldCategory && !unclassified.have(words) {
				item.Comments = append(item.Comments, "unsure: which category is "+strconv.Quote(words)+"?")
			}
		}
	}
	m.Set("category", draft.Code(category))
	m.Set("storage", draft.Code(storage))
	m.Set("purpose", draft.Text(c.fields[fieldPurpose]))
	m.Set("duration", draft.Text(c.fields[fieldDuration]))
	m.Set("provider", draft.Text(c.fields[fieldProvider]))
	switch strings.ToLower(c.fields[fieldConsent]) {
	case "yes", "true", "ja", "oui", "ie":
		m.Set("consent", draft.Code("true"))
	case "no", "false", "nein", "non", "na":
		m.Set("consent", draft.Code("false"))
	case "":
	default:
		notes = append(notes, c.fields[fieldConsent])
	}
	m.Set("note", draft.Text(strings.Join(notes, ", ")))
	return item
}

// omitted lists a value that is not carried.
func omitted(what string, v *literal.Value) intake.Omission {
	o := intake.Omission{What: what, Span: v.Span}
	if v.Kind == literal.String {
		o.Words = len(strings.Fields(v.Text))
	}
	return o
}

// short is the beginning of a value for a message.
func short(v *literal.Value) string {
	const longest = 60
	switch v.Kind {
	case literal.Object:
		return fmt.Sprintf("an object of %d keys", len(v.Members))
	case literal.Array:
		return fmt.Sprintf("a list of %d", len(v.Items))
	}
	s := strings.Join(strings.Fields(v.Text), " ")
	if runes := []rune(s); len(runes) > longest {
		s = string(runes[:longest]) + "…"
	}
	if v.Kind == literal.String {
		return strconv.Quote(s)
	}
	return s
}
