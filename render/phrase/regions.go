package phrase

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/language"
)

// american is English as it is spelled in the United States, with the month before the day; austrian is German with "Jänner" for January,
// swiss is German with "ss" for "ß" and with the quotation marks «».
var (
	american = sync.OnceValue(func() *Catalogue {
		return English.with(func(c *Catalogue) {
			respell(reflect.ValueOf(c).Elem(), strings.NewReplacer("recognis", "recogniz", "Recognis", "Recogniz", "Licence", "License").Replace)
			c.Channels.Address, c.Channels.Phone = "Mail", "Phone"
			c.Date = func(year, month, day int) string { return fmt.Sprintf("%s %d, %d", time.Month(month), day, year) }
		})
	})
	austrian = sync.OnceValue(func() *Catalogue {
		return German.with(func(c *Catalogue) {
			c.Date = func(year, month, day int) string {
				return strings.Replace(German.Date(year, month, day), "Januar", "Jänner", 1)
			}
		})
	})
	swiss = sync.OnceValue(func() *Catalogue {
		return German.with(func(c *Catalogue) {
			respell(reflect.ValueOf(c).Elem(), strings.NewReplacer("ß", "ss", "„", "«", "“", "»").Replace)
			c.Region = func(code string) string { return strings.ReplaceAll(German.Region(code), "ß", "ss") }
		})
	})
)

// with is a copy of a catalogue, changed.
func (c Catalogue) with(change func(*Catalogue)) *Catalogue {
	change(&c)
	return &c
}

// respell changes all strings in v, recursively. Maps are copied, since they are shared with the
// original catalogue.
func respell(v reflect.Value, to func(string) string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(to(v.String()))
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[language.Tag]() {
			return
		}
		for i := range v.NumField() {
			respell(v.Field(i), to)
		}
	case reflect.Array:
		for i := range v.Len() {
			respell(v.Index(i), to)
		}
	case reflect.Map:
		out := reflect.MakeMapWithSize(v.Type(), v.Len())
		for _, k := range v.MapKeys() {
			e := reflect.New(v.Type().Elem()).Elem()
			e.Set(v.MapIndex(k))
			respell(e, to)
			out.SetMapIndex(k, e)
		}
		v.Set(out)
	}
}
