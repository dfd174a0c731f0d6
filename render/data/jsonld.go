package data

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// context says what the prefixes of terms stand for. Nothing is fetched for it.
var context = object{
	{"dpv", "https://w3id.org/dpv#"}, {"eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"},
	{"schema", "https://schema.org/"}, {"dct", "http://purl.org/dc/terms/"}, {"xsd", "http://www.w3.org/2001/XMLSchema#"},
}

// JSONLD writes what the Data Privacy Vocabulary and schema.org can say of n: who is
// responsible, what is done with which data and why, and the rights. The error is that of
// w, or says that noticec failed.
func JSONLD(w io.Writer, n *notice.Notice) (diag.List, error) {
	text, err := Linked(n)
	if err != nil {
		return nil, err
	}
	_, err = w.Write(append(text, '\n'))
	return nil, err
}

// Linked returns the JSON-LD of n, without any mark of HTML, so that it can stand in a page.
func Linked(n *notice.Notice) ([]byte, error) {
	l := &linker{n: n, eu: len(n.Regime) == 1 && n.Regime[0].Value == "eu-gdpr", ids: map[string]string{}}
	text, err := l.notice().text(true)
	if err != nil {
		return nil, fmt.Errorf("printing JSON-LD: %w", err)
	}
	return text, nil
}

// A linker makes nodes of a notice. The terms of the GDPR are those of the Union, so that
// other notices get the general ones.
type linker struct {
	n   *notice.Notice
	eu  bool
	ids map[string]string // of nodes, by section and id or code
}

// add adds a member that has a value.
func (o *object) add(key string, value any) {
	switch v := value.(type) {
	case nil:
		return
	case string:
		if v == "" {
			return
		}
	case []any:
		if len(v) == 0 {
			return
		}
	case object:
		if len(v) == 0 {
			return
		}
	}
	*o = append(*o, member{key, value})
}

func (l *linker) notice() object {
	n := l.n
	// Nodes come first, for processes refer to them.
	data, sources, bases := l.data(), l.sources(), l.bases()
	recipients, storage := l.recipients(), l.storage()
	out := object{{"@context", context}, {"@type", []any{"schema:WebPage", "dpv:PrivacyNotice"}}}
	out.add("schema:name", n.Title.Value)
	out.add("schema:inLanguage", n.Language.Value)
	out.add("schema:dateModified", typed("xsd:date", n.Updated.Value))
	out.add("schema:expires", typed("xsd:date", n.ValidUntil.Value))
	out.add("schema:version", n.Version.Value)
	out.add("schema:license", n.Licence.Value)
	out.add("dpv:hasIdentifier", n.ID.Value)
	controller := l.controller()
	if len(controller) > 0 {
		out.add("schema:publisher", object{{"@id", "_:controller"}})
		out.add("dpv:hasDataController", controller)
	}
	out.add("dpv:hasJointDataControllers", l.joint())
	out.add("dpv:hasAuthority", l.authority())
	out.add("dpv:hasProcess", l.processes())
	out.add("dpv:hasLegalBasis", bases)
	out.add("dpv:hasPersonalData", data)
	out.add("dpv:hasDataSource", sources)
	out.add("dpv:hasRecipient", recipients)
	out.add("dpv:hasThirdCountry", l.transfers())
	out.add("dpv:hasStorageCondition", storage)
	out.add("dpv:hasContext", l.decisions())
	out.add("dpv:hasRight", l.rights())
	return out
}

// typed is a value of a data type; nil for none.
func typed(datatype, value string) any {
	if value == "" {
		return nil
	}
	return object{{"@type", datatype}, {"@value", value}}
}

// node begins a node of a section, which others refer to by its id or its code.
func (l *linker) node(section, kind string, at int, names ...source.Text) object {
	id := fmt.Sprintf("_:%s-%d", section, at+1)
	for _, name := range names {
		if name.IsSet() && l.ids[section+"/"+name.Value] == "" {
			l.ids[section+"/"+name.Value] = id
		}
	}
	return object{{"@id", id}, {"@type", kind}}
}

// refer returns the nodes of a section with some ids or codes.
func (l *linker) refer(section string, names []source.Text) []any {
	var out []any
	for _, name := range names {
		if id := l.ids[section+"/"+name.Value]; id != "" {
			out = append(out, object{{"@id", id}})
		}
	}
	return out
}

// first is the first text that is set.
func first(texts ...source.Text) string {
	for _, t := range texts {
		if t.IsSet() {
			return t.Value
		}
	}
	return ""
}

// joined is the set ones of some texts.
func joined(texts ...source.Text) string {
	var out []string
	for _, t := range texts {
		if t.IsSet() && !slices.Contains(out, t.Value) {
			out = append(out, t.Value)
		}
	}
	return strings.Join(out, " ")
}

// values are texts as they are.
func values(texts []source.Text) []any {
	var out []any
	for _, t := range texts {
		if t.IsSet() {
			out = append(out, t.Value)
		}
	}
	return out
}
