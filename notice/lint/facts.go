package lint

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// specials returns the special categories that a category of data holds, each once.
func specials(c *notice.DataCategory) []string {
	var out []string
	add := func(list []source.Text) {
		for _, s := range list {
			if !slices.Contains(out, s.Value) {
				out = append(out, s.Value)
			}
		}
	}
	add(c.Special)
	for i := range c.Data {
		add(c.Data[i].Special)
	}
	return out
}

// criminal reports whether a category holds data about criminal offences.
func criminal(c *notice.DataCategory) bool {
	return c.Criminal.Value || slices.ContainsFunc(c.Data, func(d notice.Datum) bool { return d.Criminal.Value })
}

// declared reports whether the notice marks some of its data as belonging to a special category,
// or as data about criminal offences.
func (p *Pass) declared(category string) bool {
	if category == law.CriminalOffence && p.Notice.Criminal.IsSet() {
		return true
	}
	for c := range p.Notice.PersonalData.All() {
		if slices.Contains(specials(c), category) || category == law.CriminalOffence && criminal(c) {
			return true
		}
	}
	// where data are told of in words alone, nothing can be marked: the conditions declare them
	return category != law.CriminalOffence && p.Notice.PersonalData.Len() == 0 && len(p.conditions()) > 0
}

// audience reports whether the notice addresses people of a kind, and whether it addresses only
// them.
func (p *Pass) audience(kinds ...string) (some, only bool) {
	only = p.Notice.Audiences.Len() > 0
	for a := range p.Notice.Audiences.All() {
		is := slices.Contains(kinds, a.Kind.Value)
		some, only = some || is, only && is
	}
	return some, only
}

// english reports whether the notice is in English or states no language.
func (p *Pass) english() bool {
	return primary(p.Notice.Language.Value) == "en"
}
