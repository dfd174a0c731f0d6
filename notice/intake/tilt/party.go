package tilt

import (
	"regexp"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake/literal"
	"github.com/noticec/noticec/notice/law"
)

// meta reads what identifies the document.
func (r *reader) meta(v *literal.Value) {
	r.set("title", draft.Plain(r.name(v.Get("name"))))
	if l := v.Get("language"); language.pattern().MatchString(l.AsText()) {
		r.set("language", draft.Code(r.name(l)))
		r.words = readerOf(l.Text)
	}
	r.set("version", draft.Plain(r.name(v.Get("version"))))
	if day, ok := dayOf(v.Get("modified")); ok {
		r.set("updated", draft.Code(day))
		r.carried[v.Get("modified")] = true
	}
	if created := v.Get("created"); created.AsText() == v.Get("modified").AsText() {
		r.carried[created] = true
	} else {
		r.drop(created, "a notice tells when it was last changed")
	}
	if id := v.Get("_id"); noticeID().MatchString(id.AsText()) && strings.Trim(id.AsText(), "0123456789abcdef-") != "" {
		r.set("id", draft.Text(r.name(id)))
	} else {
		r.drop(id, "it names the document of TILT")
	}
	r.drop(v.Get("_hash"), "it is the hash of the document of TILT")
	r.drop(v.Get("url"), "where a page is published is no part of a notice")
	if s := v.Get("status"); s.AsText() == "active" {
		r.carried[s] = true
	} else {
		r.isInactive = s.AsText() == "inactive"
		r.drop(s, "a notice that is no longer in force is one to leave out")
	}
}

// noticeID is what an id of a notice looks like. The ids of databases have hexadecimal digits only.
var noticeID = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`) })

// controller reads the controller, and the person who represents it.
func (r *reader) controller(v *literal.Value) {
	m := r.party(v)
	r.set("controller", m)
	r.drop(v.Get("sector"), "a notice has no place for a sector")
	place, _ := m.Get("country").(draft.Code)
	p := r.party(v.Get("representative"))
	switch {
	case len(p.Entries) == 0:
	case p.Get("name") == nil: // where nobody is named, these are the addresses of the controller
		for _, e := range p.Entries {
			if m.Get(e.Key) == nil {
				m.Set(e.Key, e.Value)
			}
		}
	case place != "" && !law.EUGDPR.In(string(place)): // Art. 27: of one established outside of the Union
		r.set("representative", p)
	default:
		item := draft.Item{Value: p}
		if place == "" {
			item.Comments = []string{"unsure: a person who speaks for the controller, or its representative in the Union (Art. 27)?"}
		}
		r.set("contacts", draft.List{item})
	}
}

// officer reads the data protection officer. An authority is none.
func (r *reader) officer(v *literal.Value) {
	if name := v.Get("name"); isAuthority(name.AsText()) {
		for _, m := range v.Members {
			r.drop(m.Value, "this is a supervisory authority, and no data protection officer")
		}
		return
	}
	r.set("dpo", r.party(v))
}

func isAuthority(name string) bool {
	plain := func(s string) string {
		return strings.ToLower(strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "’", "'"))
	}
	for _, known := range law.AuthorityNames() {
		if plain(known) == plain(name) {
			return true
		}
	}
	return false
}

// party reads the keys that controllers, officers, representatives and authorities have.
func (r *reader) party(v *literal.Value) *draft.Map {
	m := &draft.Map{}
	m.Set("name", draft.Text(r.name(v.Get("name"))))
	m.Set("unit", draft.Text(r.name(v.Get("division"))))
	m.Set("country", draft.Code(r.country(v)))
	r.channels(m, v)
	m.Set("address", draft.Plain(r.lines(v.Get("address"))))
	return m
}

// channels reads how a party is reached. What stands for an address of mail and is one of the web
// is that.
func (r *reader) channels(m *draft.Map, v *literal.Value) {
	urls := []string{r.name(v.Get("url"))}
	if mail := r.name(v.Get("email")); strings.Contains(mail, "@") && !strings.Contains(mail, " ") {
		m.Set("email", draft.Plain(strings.TrimSuffix(mail, ".")))
	} else if webAddress().MatchString(mail) {
		urls = append(urls, mail)
	} else if mail != "" {
		r.drop(v.Get("email"), "it is no address of mail")
	}
	m.Set("phone", draft.Plain(strings.TrimSuffix(r.name(v.Get("phone")), ".")))
	for _, url := range urls {
		if url != "" && m.Get("url") == nil {
			if !strings.Contains(url, "://") {
				url = "https://" + url
			}
			m.Set("url", draft.Plain(url))
		}
	}
}

var webAddress = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(https?://)?[a-z0-9-]+(\.[a-z0-9-]+)+(/\S*)?$`) })

// lines returns the lines of a postal address.
func (r *reader) lines(v *literal.Value) string {
	if r.name(v) == "" {
		return ""
	}
	var out []string
	for line := range strings.Lines(v.Text) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// country returns the code of the country of a party. One that its postal address contradicts,
// such as the IR of Iran for a street in Dublin, is none.
func (r *reader) country(v *literal.Value) string {
	c := v.Get("country")
	if !c.Is(literal.String) {
		return ""
	}
	place := law.PlaceOf(strings.TrimSpace(c.Text))
	if !law.IsCountry(place) {
		return ""
	}
	if at := placeIn(v.Get("address").AsText()); at != "" && at != place {
		r.drop(c, "the address is in another country: "+at)
		return ""
	}
	r.carried[c] = true
	return place
}

// placeIn returns the country that the last part of a postal address, or its last word, names.
func placeIn(address string) string {
	address = strings.TrimRight(strings.Join(strings.Fields(address), " "), " .,;")
	last := address[strings.LastIndexAny(address, ",;")+1:]
	if place := law.PlaceOf(last); len(strings.TrimSpace(last)) > 2 && place != "" {
		return place
	}
	if word := last[strings.LastIndex(last, " ")+1:]; len(word) > 3 {
		return law.PlaceOf(word)
	}
	return ""
}
