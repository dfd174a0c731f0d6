package data

import (
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("render/data", docs, diag.In(diag.ScopeRun))

var (
	codeNotInTILT       = Catalog.Info("NC964", "not-in-tilt", "The notice says something that a document of TILT has no place for.")
	codeNeededByTILT    = Catalog.Info("NC965", "needed-by-tilt", "TILT requires something that the notice does not say.")
	codeLanguageOfTILT  = Catalog.Error("NC966", "language-not-in-tilt", "TILT has no code for the language of the notice.")
	languagesOfISO639_1 = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)

// What stands where TILT requires a value that the notice does not say. None of them can be taken
// for a fact: ZZ is no country (ISO 3166-1), no address is below .invalid (RFC 2606), and the year 1
// is before every notice.
const (
	noCountry = "ZZ"
	noMail    = "not-stated@notice.invalid"
	noDay     = "0001-01-01"
)

// TILT writes n as a document of the Transparency Information Language (TU Berlin). Each category of
// data with each purpose that uses it is an entry of its own, so that bases, recipients and periods
// stand with the purpose that they belong to. The findings list what TILT has no place for, and what
// it requires that the notice does not say. The error is that of w, or says that noticec failed.
func TILT(w io.Writer, n *notice.Notice) (diag.List, error) {
	document, found, err := tiltDocument(n)
	if err != nil || document == nil {
		return found, err
	}
	text, err := document.marshal(false)
	if err != nil {
		return nil, fmt.Errorf("printing TILT: %w", err)
	}
	_, err = w.Write(append(text, '\n'))
	return found, err
}

// tiltDocument is the document of a notice; nil if TILT cannot hold it, which an error among the
// findings says.
func tiltDocument(n *notice.Notice) (object, diag.List, error) {
	t := &tiltWriter{n: n, stated: statement.Of(n), used: map[source.Span]bool{}}
	language, ok := t.language()
	if !ok {
		return nil, t.found, nil
	}
	meta := t.meta(language)
	out := object{{"meta", nil}}
	out = append(out, t.parties()...)
	out = append(out,
		member{"dataDisclosed", t.disclosed()},
		member{"thirdCountryTransfers", t.transfers()},
	)
	rights := t.rights()
	out = append(out, rights[0], member{"sources", t.sources()})
	out = append(out, rights[1:]...)
	out = append(out, member{"automatedDecisionMaking", t.decisions()}, member{"changesOfPurpose", t.changes()})
	text, err := out.marshal(false)
	if err != nil {
		return nil, nil, fmt.Errorf("printing TILT: %w", err)
	}
	sum := sha256.Sum256(text)
	out[0].value = append(meta, member{"_hash", hex.EncodeToString(sum[:])})
	t.reportUnused()
	return out, t.found, nil
}

// A tiltWriter makes the parts of a document, and notes what of the notice they hold.
type tiltWriter struct {
	n      *notice.Notice
	stated *statement.Statements
	used   map[source.Span]bool // places of the values that the document holds
	needed []string             // what TILT requires and the notice does not say
	found  diag.List
}

// use notes that the document holds values.
func (t *tiltWriter) use(values ...source.Text) {
	for _, v := range values {
		t.used[v.Span] = true
	}
}

// value is a code, a date or another value that is no prose.
func (t *tiltWriter) value(v source.Text) string {
	t.use(v)
	return v.Value
}

// need notes that TILT requires what the notice does not say, and returns what stands for it.
func (t *tiltWriter) need(what, placeholder string) string {
	t.needed = append(t.needed, what)
	return placeholder
}

// language is that of the document, without the country of a tag such as en-GB.
func (t *tiltWriter) language() (string, bool) {
	tag, _, _ := strings.Cut(cmp.Or(strings.ToLower(t.value(t.n.Language)), "en"), "-")
	if len(tag) == 2 && strings.Contains(" "+languagesOfISO639_1+" ", " "+tag+" ") {
		return tag, true
	}
	t.found = append(t.found, diag.Diagnostic{
		Code: codeLanguageOfTILT, Severity: codeLanguageOfTILT.Severity, Span: t.n.Language.Span,
		Message: fmt.Sprintf("TILT names languages by the two letters of ISO 639-1, and has none for %q", t.n.Language.Value),
		Help:    "leave `tilt` out of the formats of this notice",
	})
	return "", false
}

// meta says what the document is; its hash follows.
func (t *tiltWriter) meta(language string) object {
	day := t.value(t.n.Updated.Date)
	if day == "" {
		day = t.need("the day of the last change", noDay)
	}
	version := 1
	if number, err := strconv.Atoi(t.n.Version.Value.Value); err == nil && number > 0 {
		version = number
		t.use(t.n.Version.Value)
	}
	status := "active"
	if t.n.SupersededBy.IsSet() {
		status = "inactive"
	}
	name := t.words(t.n.Controller.Name)
	if name == "" {
		name = t.value(t.n.Title)
	}
	return object{
		{"_id", t.value(t.n.ID)}, {"name", name}, {"created", day}, {"modified", day}, {"version", version},
		{"language", language}, {"status", status}, {"url", ""},
	}
}

// parties are the controller with who speaks for it, and the data protection officer.
func (t *tiltWriter) parties() object {
	c := &t.n.Controller
	name := t.words(c.Name)
	if name == "" {
		name = t.need("the name of the controller", "")
	}
	controller := object{{"name", name}}
	controller.add("division", t.words(c.Unit))
	country := t.country(c.Country)
	if country == "" {
		country = t.need("the country of the controller", noCountry)
	}
	controller = append(controller, member{"address", t.address(&c.Channels)}, member{"country", country}, member{"representative", t.representative()})

	officer := object{{"name", ""}, {"address", ""}, {"country", noCountry}, {"email", noMail}}
	for p := range t.n.DPO.All() {
		officer = t.officer(p)
		break
	}
	for i, what := range []string{"the name of a data protection officer", "", "the country of the data protection officer", "an email address of the data protection officer"} {
		if v := officer[i].value; what != "" && (v == "" || v == noCountry || v == noMail) {
			t.need(what, "")
		}
	}
	return object{{"controller", controller}, {"dataProtectionOfficer", officer}}
}

func (t *tiltWriter) officer(p *notice.Party) object {
	name := t.words(p.Name)
	if name == "" {
		name = t.words(p.Unit)
	}
	country, mail := t.country(p.Country), t.channel(p.Email)
	if country == "" {
		country = noCountry
	}
	if !isMail(mail) {
		mail = noMail
	}
	out := object{{"name", name}, {"address", t.address(&p.Channels)}, {"country", country}, {"email", mail}}
	out.add("phone", t.phone(p.Phone))
	return out
}

// representative is who speaks for the controller: its representative (Art. 27), or a contact of one
// that needs none. TILT has no other place for the addresses of the controller itself, so that
// they stand here where nobody is named.
func (t *tiltWriter) representative() object {
	for p := range t.n.Representative.All() {
		if p.Name.IsSet() && hasMail(p) {
			return t.speaker(p)
		}
	}
	if country := t.n.Controller.Country.Value; country == "" || law.EUGDPR.In(country) {
		for c := range t.n.Contacts.All() {
			if c.Name.IsSet() && hasMail(&c.Party) {
				return t.speaker(&c.Party)
			}
		}
	}
	mail := t.channel(t.n.Controller.Email)
	if !isMail(mail) {
		mail = t.need("an email address of the controller or its representative", noMail)
	}
	out := object{{"name", ""}, {"email", mail}}
	out.add("phone", t.phone(t.n.Controller.Phone))
	return out
}

func (t *tiltWriter) speaker(p *notice.Party) object {
	out := object{{"name", t.words(p.Name)}, {"email", t.channel(p.Email)}}
	out.add("phone", t.phone(p.Phone))
	return out
}

// hasMail reports whether the first email address of a party is one.
func hasMail(p *notice.Party) bool { return len(p.Email) > 0 && isMail(p.Email[0].Value.Value) }
