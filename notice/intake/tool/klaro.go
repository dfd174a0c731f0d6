package tool

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/literal"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/source"
)

// klaroConfig returns the configuration of Klaro that a value is or holds; nil if it is none.
func klaroConfig(v *literal.Value) *literal.Value {
	for _, at := range v.All("") {
		if len(services(at)) > 0 && services(at)[0].Get("name") != nil {
			return at
		}
	}
	return nil
}

// services are those of a configuration; before version 0.7 they were apps.
func services(config *literal.Value) []*literal.Value {
	for _, key := range []string{"services", "apps"} {
		if v := config.Get(key); v.Is(literal.Array) && len(v.Items) > 0 {
			return v.Items
		}
	}
	return nil
}

// A klaroReader reads a configuration for one language.
type klaroReader struct {
	config   *literal.Value
	language string
	used     map[*literal.Value]bool
}

// klaro makes a draft for each language of a configuration, that of its "lang" first.
func klaro(config *literal.Value, name string, faults []draft.Fault) []*draft.Facts {
	languages := languagesOf(config)
	var out []*draft.Facts
	ids := draft.IDs{}
	for i, language := range languages {
		r := &klaroReader{config: config, language: language, used: map[*literal.Value]bool{}}
		items := r.items()
		title := r.word(r.config.Get("translations"), "consentModal", "title")
		if title == "" {
			title = r.word(r.config.Get("translations"), "consentNotice", "title")
		}
		facts := result(name, title, language, items)
		if i == 0 {
			facts.Faults = faults
		}
		facts.Name = ids.New(name)
		if i > 0 {
			facts.Name = ids.New(name + " " + language)
		}
		facts.Omitted = r.leftOver(i == 0)
		out = append(out, facts)
	}
	return out
}

var languageCode = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z]{2}(-[A-Z]{2})?$`) })

// languagesOf are the languages of a configuration; one without a name, where none is told. The zz
// of Klaro stands for all.
func languagesOf(config *literal.Value) []string {
	var out []string
	add := func(code string) {
		for _, have := range out {
			if have == code {
				return
			}
		}
		if languageCode().MatchString(code) && code != "zz" {
			out = append(out, code)
		}
	}
	if lang := config.Get("lang").AsText(); config.Get("translations").Get(lang) != nil || config.Get("translations") == nil {
		add(lang)
	}
	if v := config.Get("translations"); v != nil {
		for _, m := range v.Members {
			add(m.Key)
		}
	}
	for _, s := range services(config) {
		if v := s.Get("translations"); v != nil {
			for _, m := range v.Members {
				add(m.Key)
			}
		}
	}
	if len(out) == 0 {
		add(config.Get("lang").AsText())
	}
	if len(out) == 0 {
		out = append(out, "")
	}
	return out
}

// word returns a text of the translations in the language, or of that for all.
func (r *klaroReader) word(translations *literal.Value, keys ...string) string {
	for _, language := range []string{r.language, "zz"} {
		v := translations.Get(language)
		for _, key := range keys {
			v = v.Get(key)
		}
		if v.Is(literal.Object) {
			v = v.Get("title")
		}
		if words := r.text(v); words != "" {
			return words
		}
	}
	return ""
}

// text returns the words of a value, which count as carried.
func (r *klaroReader) text(v *literal.Value) string {
	if !v.Is(literal.String) || source.IsBlank(v.Text) {
		return ""
	}
	r.used[v] = true
	return strings.Join(strings.Fields(v.Text), " ")
}

// items are the services: each with its words, or a group of its cookies where it names them.
func (r *klaroReader) items() draft.List {
	var out draft.List
	ids := draft.IDs{}
	if item := r.own(); item.Value != nil {
		out = append(out, item)
	}
	for _, s := range services(r.config) {
		if !s.Is(literal.Object) {
			continue
		}
		name := r.text(s.Get("name"))
		title := r.word(s.Get("translations"), "title")
		if title == "" {
			title = r.word(r.config.Get("translations"), name, "title")
		}
		if own := r.text(s.Get("title")); title == "" {
			title = own
		}
		if title == "" {
			title = name
		}
		description := r.word(s.Get("translations"), "description")
		if description == "" {
			description = r.word(r.config.Get("translations"), name, "description")
		}
		if own := r.text(s.Get("description")); description == "" {
			description = own
		}
		facts, comments := r.facts(s)
		var items draft.List
		for _, c := range r.cookies(s) {
			m := &draft.Map{}
			m.Set("name", draft.Text(c))
			m.Entries = append(m.Entries, facts.Entries...)
			items = append(items, draft.Item{Value: m, Comments: comments})
		}
		m := &draft.Map{}
		if len(items) == 0 {
			m.Set("id", draft.Code(ids.New(name)))
			m.Set("name", draft.Text(title))
			own := &draft.Map{Entries: facts.Entries}
			if description != "" {
				own = &draft.Map{}
				for _, e := range facts.Entries {
					if e.Key != "purpose" {
						own.Set(e.Key, e.Value)
					}
				}
				own.Set("purpose", draft.Text(description))
			}
			m.Entries = append(m.Entries, own.Entries...)
			out = append(out, draft.Item{Value: m, Comments: comments, Span: s.Span})
			continue
		}
		m.Set("id", draft.Code(ids.New(name)))
		m.Set("heading", draft.Plain(title))
		m.Set("intro", draft.Text(description))
		m.Set("items", items)
		out = append(out, draft.Item{Value: m, Span: s.Span})
	}
	return out
}

// facts are what a service says of each of its cookies: the category by its purposes, the purposes
// in words, and whether it waits for consent. Klaro runs a service without consent if it is required
// or has to be opted out of.
func (r *klaroReader) facts(s *literal.Value) (m *draft.Map, comments []string) {
	m = &draft.Map{}
	var codes, words []string
	if list := s.Get("purposes"); list != nil {
		for _, p := range list.Items {
			key := r.text(p)
			if key == "" {
				continue
			}
			title := r.word(r.config.Get("translations"), "purposes", key)
			if title == "" {
				title = key
			}
			words = append(words, title)
			code := categoryOf(key)
			if code == "" {
				code = categoryOf(title)
			}
			if code == "" || len(codes) == 0 || codes[0] != code {
				codes = append(codes, code)
			}
		}
	}
	switch {
	case len(codes) == 1 && codes[0] != "":
		m.Set("category", draft.Code(codes[0]))
	case len(codes) > 0:
		comments = append(comments, fmt.Sprintf("unsure: which category is %q?", strings.Join(words, ", ")))
	}
	m.Set("purpose", draft.Text(strings.Join(words, ", ")))
	consent := "true"
	for _, key := range []string{"required", "optOut"} {
		v := s.Get(key)
		if v == nil {
			v = r.config.Get(key)
		}
		if v.Is(literal.Bool) {
			r.used[v] = true
			if v.Text == "true" {
				consent = "false"
			}
		}
	}
	m.Set("consent", draft.Code(consent))
	return m, comments
}

// simplePattern is a regular expression that says how a name begins.
var simplePattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^/\^?([\w-]+)(?:\.\*|\.\+)?\$?/[a-z]*$`) })

// cookies are the names of the cookies of a service. A pattern that says how names begin is written
// with an asterisk.
func (r *klaroReader) cookies(s *literal.Value) []string {
	var out []string
	list := s.Get("cookies")
	if list == nil {
		return nil
	}
	for _, c := range list.Items {
		if c.Is(literal.Array) && len(c.Items) > 0 {
			c = c.Items[0] // beside its path and domain
		} else if c.Is(literal.Object) {
			c = c.Get("pattern")
		}
		if words := r.text(c); words != "" {
			out = append(out, words)
			continue
		}
		if !c.Is(literal.Code) {
			continue
		}
		if m := simplePattern().FindStringSubmatch(c.Text); m != nil {
			r.used[c] = true
			name := m[1]
			if !strings.HasSuffix(strings.TrimRight(c.Text, "/gimsuy"), "$") || strings.Contains(c.Text, ".*") || strings.Contains(c.Text, ".+") {
				name += "*"
			}
			out = append(out, name)
		}
	}
	return out
}

// own is what Klaro stores itself, where the configuration names it.
func (r *klaroReader) own() draft.Item {
	v := r.config.Get("cookieName")
	if v == nil {
		v = r.config.Get("storageName")
	}
	name := r.text(v)
	if name == "" {
		return draft.Item{}
	}
	m := &draft.Map{}
	m.Set("name", draft.Text(name))
	method := r.config.Get("storageMethod")
	if code := storageOf(method.AsText()); code != "" {
		r.used[method] = true
		m.Set("storage", draft.Code(code))
	} else if method == nil {
		m.Set("storage", draft.Code("cookie"))
	}
	days := r.config.Get("cookieExpiresAfterDays")
	if words := period.In(r.language); words != nil && days.Is(literal.Number) && len(days.Text) <= 5 && days.Text != "1" && !strings.ContainsAny(days.Text, ".-+x") {
		r.used[days] = true
		m.Set("duration", draft.Text(days.Text+" "+words.Units[period.Day].Other))
	}
	return draft.Item{Value: m, Span: v.Span}
}

// leftOver lists what is not carried. What every language shares is listed with the first.
func (r *klaroReader) leftOver(first bool) []intake.Omission {
	var out []intake.Omission
	for pointer, v := range r.config.All("") {
		if r.used[v] || v.Kind == literal.Object || v.Kind == literal.Array || v.Kind == literal.Null {
			continue
		}
		language := languageAt(pointer)
		if language != "" && language != "zz" && language != r.language || (language == "" || language == "zz") && !first {
			continue
		}
		what := pointer + " " + short(v)
		if v.Kind == literal.Code {
			what += ": noticec executes no program"
		}
		out = append(out, omitted(what, v))
	}
	return out
}

// languageAt returns the language of the translations within which a pointer is.
func languageAt(pointer string) string {
	parts := strings.Split(pointer, "/")
	for i, p := range parts[:len(parts)-1] {
		if p == "translations" && (i == 1 || i == 3) {
			return parts[i+1]
		}
	}
	return ""
}
