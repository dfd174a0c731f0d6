package phrase

import (
	"reflect"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

// austrian is German with the first month of Austria, swiss German without the letter ß.
var (
	austrian = sync.OnceValue(func() *Catalogue {
		return German.with(func(c *Catalogue) {
			c.Date = func(year, month, day int) string {
				return strings.Replace(German.Date(year, month, day), "Januar", "Jänner", 1)
			}
		})
	})
	swiss = sync.OnceValue(func() *Catalogue {
		return German.with(func(c *Catalogue) {
			spell(reflect.ValueOf(c).Elem(), strings.NewReplacer("ß", "ss"))
			c.Region = func(code string) string { return strings.ReplaceAll(German.Region(code), "ß", "ss") }
		})
	})
)

// with is a copy of a catalogue, changed.
func (c Catalogue) with(change func(*Catalogue)) *Catalogue {
	change(&c)
	return &c
}

// spell writes all fixed words below v otherwise. Tables are copied: those of the catalogue
// that they are from stay as they are.
func spell(v reflect.Value, to *strings.Replacer) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(to.Replace(v.String()))
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[language.Tag]() {
			return
		}
		for i := range v.NumField() {
			spell(v.Field(i), to)
		}
	case reflect.Array:
		for i := range v.Len() {
			spell(v.Index(i), to)
		}
	case reflect.Map:
		out := reflect.MakeMapWithSize(v.Type(), v.Len())
		for _, k := range v.MapKeys() {
			e := reflect.New(v.Type().Elem()).Elem()
			e.Set(v.MapIndex(k))
			spell(e, to)
			out.SetMapIndex(k, e)
		}
		v.Set(out)
	}
}
