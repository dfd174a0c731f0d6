package data

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// context says what the prefixes of terms stand for. Nothing is fetched for it.
var context = object{
	{"dpv", "https://w3id.org/dpv#"}, {law.EUGDPR.Vocabulary, "https://w3id.org/dpv/legal/eu/gdpr#"},
	{"schema", "https://schema.org/"}, {"dct", "http://purl.org/dc/terms/"}, {"xsd", "http://www.w3.org/2001/XMLSchema#"},
}

// JSONLD writes n in the terms of the Data Privacy Vocabulary and schema.org: controllers,
// processing, purposes, data and rights. The error is that of w, or says that noticec failed.
func JSONLD(w io.Writer, n *notice.Notice) (diag.List, error) {
	text, err := JSONLDScript(n)
	if err != nil {
		return nil, err
	}
	_, err = w.Write(append(text, '\n'))
	return nil, err
}

// JSONLDScript returns the JSON-LD of n with <, > and & escaped, for a script element.
func JSONLDScript(n *notice.Notice) ([]byte, error) {
	text, err := newLDWriter(n).notice().marshal(true)
	if err != nil {
		return nil, fmt.Errorf("printing JSON-LD: %w", err)
	}
	return text, nil
}

// An ldWriter makes the nodes of a notice. Where the vocabulary has no terms for its law, it
// gets the general terms.
type ldWriter struct {
	n     *notice.Notice
	terms *law.Regime       // whose terms are used, or nil
	ids   map[string]string // ids of nodes, by section/id and section/code
	blank string            // how ids of nodes begin
}

func newLDWriter(n *notice.Notice) *ldWriter {
	l := &ldWriter{n: n, ids: map[string]string{}, blank: "_:"}
	if r := n.Regimes().Only(); r != nil && r.Vocabulary != "" {
		l.terms = r
	}
	return l
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

func (l *ldWriter) notice() object {
	n := l.n
	// These are made first, for processes refer to them.
	data, sources, bases := l.data(), l.sources(), l.bases()
	recipients, storage := l.recipients(), l.storage()
	out := object{{"@context", context}, {"@type", []any{"schema:WebPage", "dpv:PrivacyNotice"}}}
	out.add("schema:name", n.Title.Value)
	out.add("schema:inLanguage", n.Language.Value)
	out.add("schema:dateModified", typed("xsd:date", n.Updated.Date.Value))
	out.add("dct:dateAccepted", typed("xsd:date", n.Adopted.Date.Value))
	out.add("schema:expires", typed("xsd:date", n.ValidUntil.Value))
	out.add("schema:version", n.Version.Value.Value)
	out.add("schema:license", n.Licence.Value)
	out.add("schema:copyrightNotice", n.Imprint.Value)
	out.add("dpv:hasIdentifier", n.ID.Value)
	controller := l.controller()
	if len(controller) > 0 {
		out.add("schema:publisher", object{{"@id", l.blank + "controller"}})
		out.add("dpv:hasDataController", controller)
	}
	out.add("dpv:hasJointDataControllers", l.jointControllers())
	out.add("dpv:hasAuthority", l.authorities())
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

// newNode returns a node of a section with an @id, and registers it under ids and codes.
func (l *ldWriter) newNode(section, kind string, at int, names ...source.Text) object {
	id := fmt.Sprintf("%s%s-%d", l.blank, section, at+1)
	for _, name := range names {
		if name.IsSet() && l.ids[section+"/"+name.Value] == "" {
			l.ids[section+"/"+name.Value] = id
		}
	}
	return object{{"@id", id}, {"@type", kind}}
}

// references returns references to the nodes of a section by ids or codes.
func (l *ldWriter) references(section string, names []source.Text) []any {
	var out []any
	for _, name := range names {
		if id := l.ids[section+"/"+name.Value]; id != "" {
			out = append(out, object{{"@id", id}})
		}
	}
	return out
}

// firstSet is the first text that is set.
func firstSet(texts ...source.Text) string {
	for _, t := range texts {
		if t.IsSet() {
			return t.Value
		}
	}
	return ""
}

// joinTexts joins the texts that are set, each once.
func joinTexts(texts ...source.Text) string {
	var out []string
	for _, t := range texts {
		if t.IsSet() && !slices.Contains(out, t.Value) {
			out = append(out, t.Value)
		}
	}
	return strings.Join(out, " ")
}

// textValues are the values of the texts that are set.
func textValues(texts []source.Text) []any {
	var out []any
	for _, t := range texts {
		if t.IsSet() {
			out = append(out, t.Value)
		}
	}
	return out
}
