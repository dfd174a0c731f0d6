package status

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// normal is the words of a text, in small letters, without marks.
func normal(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '@' && r != '%'
	}), " ")
}

// dataOf are the names of the data that are named by ids, sorted.
func (x *comparing) dataOf(ids []source.Text) []string {
	var out []string
	for _, id := range ids {
		name := id.Value
		if d := x.stated.Index().Data(id.Value); d != nil {
			name = cmp.Or(normal(d.Name.Value), normal(d.Text.Value), name)
		}
		out = append(out, name)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// purpose is what a purpose is compared by.
func purpose(p *notice.Purpose) string { return normal(cmp.Or(p.Text.Value, p.Name.Value)) }

// periods compares how long the same things are kept from the same event: those of one name and the
// same data, and those of one purpose and the same data.
func (x *comparing) periods() {
	uses, times := map[*notice.Storage][]string{}, map[[2]string]int{}
	for p := range x.notice.Purposes.All() {
		use := purpose(p)
		for _, id := range p.Retention {
			if s := x.stated.Index().Storage(id.Value); s != nil && use != "" {
				uses[s] = append(uses[s], use)
				times[[2]string{use, strings.Join(x.dataOf(s.Data), "\x01")}]++ // a use with several periods for the same data is not compared
			}
		}
	}
	for s := range x.notice.Retention.All() {
		length, ok := period.Parse(s.Period.Value)
		if !ok || s.When.IsSet() {
			continue
		}
		from := normal(s.From.Value) + "\x01" + normal(s.Until.Value)
		data := x.dataOf(s.Data)
		name := normal(cmp.Or(s.Name.Value, s.Text.Value))
		f := fact{values: []string{strconv.Itoa(length.Hours()) + " " + s.Qualifier.Value}, shown: length.String(), at: s.Period.Span}
		key := []string{"period", x.scope, from, strings.Join(data, "\x01")}
		var things [][]string
		if name != "" && (len(data) > 0 || isSpecific(name)) {
			things = append(things, append(slices.Clone(key), "name", name))
		}
		for _, use := range uses[s] {
			if len(data) > 0 && times[[2]string{use, strings.Join(data, "\x01")}] == 1 {
				things = append(things, append(slices.Clone(key), "purpose", use))
			}
		}
		for _, thing := range things {
			if first, other := x.compare(f, thing...); other {
				what := cmp.Or(s.Name.Value, s.Text.Value, "these data")
				x.report(codePeriod, s.Period.Span, "`"+what+"` is kept for `"+f.shown+"` here, and for `"+first.shown+"` in another notice of "+x.notice.Controller.Name.Value, "find out which is true, and write the period into a base that both notices extend", first, law.NoticeRetention, x.notice.Regimes())
				break
			}
		}
	}
}

// loose are words that name no certain thing alone.
var loose = strings.Fields("a all and any archive case cases contact correspondence data detail details document documents email emails everything file files for form forms information letter letters log logs message messages note notes of on or other our paper papers personal record records the these this your")

// isSpecific reports whether a name says what is kept: it has a word that does.
func isSpecific(name string) bool {
	const long = 4 // bytes
	return slices.ContainsFunc(strings.Fields(name), func(w string) bool { return len(w) >= long && !slices.Contains(loose, w) })
}

// bases compares what the same purpose with the same data rests on: another basis is one that the
// other notice does not name at all.
func (x *comparing) bases() {
	for _, p := range x.stated.Purposes() {
		var slugs, names []string
		for _, b := range p.Bases {
			if b.Slug != "" && b.How == statement.Coded {
				slugs, names = append(slugs, b.Slug), append(names, b.Name)
			}
		}
		use := purpose(p.Purpose)
		if len(slugs) == 0 || use == "" || p.When.IsSet() {
			continue
		}
		f := fact{values: slugs, about: x.dataOf(p.Data), shown: strings.Join(names, " and "), at: p.Bases[0].At(p)}
		if len(p.Basis) > 0 {
			f.at = p.Basis[0].Span
		}
		at := f.at
		if first, other := x.compare(f, "basis", x.scope, x.law, use); other {
			x.report(codeBasis, at, "this purpose rests on "+f.shown+" here, and on "+first.shown+" in another notice of "+x.notice.Controller.Name.Value, "find out which is true: a purpose has one basis, and people’s rights depend on it", first, law.NoticeBasis, x.notice.Regimes())
		}
	}
}

// recipients compares where the same recipient is, and what it is where it gets data for the same.
func (x *comparing) recipients() {
	uses := x.usesOfRecipients()
	type place struct {
		name      string
		countries []string
		at        source.Span
	}
	places, order := map[string]*place{}, []string(nil)
	for r := range x.notice.Recipients.All() {
		name := normalName(r.Name.Value)
		if !isProper(r.Name.Value) {
			continue
		}
		if r.Country.IsSet() {
			if places[name] == nil {
				places[name] = &place{name: r.Name.Value, at: r.Country.Span}
				order = append(order, name)
			}
			places[name].countries = append(places[name].countries, r.Country.Value)
		}
		if r.Kind.IsSet() {
			for _, use := range append(slices.Clone(uses[r]), normal(r.WhatFor.Value)) {
				if use == "" {
					continue
				}
				f := fact{values: []string{r.Kind.Value}, shown: r.Kind.Value, at: r.Kind.Span}
				if first, other := x.compare(f, "kind", x.scope, name, use); other {
					x.report(codeRecipient, r.Kind.Span, "`"+r.Name.Value+"` is `"+f.shown+"` here, and for the same `"+first.shown+"` in another notice of "+x.notice.Controller.Name.Value, "find out which is true: it decides who answers for what the recipient does", first, law.NoticeRecipients, x.notice.Regimes())
					break
				}
			}
		}
	}
	for _, name := range order {
		p := places[name]
		f := fact{values: slices.Clone(p.countries), shown: strings.Join(p.countries, ", "), at: p.at}
		if first, other := x.compare(f, "country", x.scope, name); other {
			x.report(codeRecipient, p.at, "the recipient `"+p.name+"` is in `"+f.shown+"` here, and in `"+first.shown+"` in another notice of "+x.notice.Controller.Name.Value, "find out where it is: that decides whether data go abroad", first, law.NoticeTransfers, x.notice.Regimes())
		}
	}
}

// usesOfRecipients are the purposes for which recipients get data.
func (x *comparing) usesOfRecipients() map[*notice.Recipient][]string {
	out := map[*notice.Recipient][]string{}
	for p := range x.notice.Purposes.All() {
		for _, id := range p.Recipients {
			if r := x.stated.Index().Recipient(id.Value); r != nil {
				out[r] = append(out[r], purpose(p))
			}
		}
	}
	return out
}

// denials compares `none` of one notice with what another tells of the same: recipients for the same
// purpose, and transfers to the same recipient.
func (x *comparing) denials() {
	n := x.notice
	for p := range n.Purposes.All() {
		use := purpose(p)
		f := fact{about: x.dataOf(p.Data)}
		switch {
		case use == "":
			continue
		case n.Recipients.None():
			f.values, f.at, f.shown = []string{"none"}, n.Recipients.Span, "that nobody receives data"
		case len(p.Recipients) > 0:
			f.values, f.at, f.shown = []string{"some"}, p.Recipients[0].Span, "that somebody does"
		default:
			continue
		}
		at := f.at
		if first, other := x.compare(f, "recipients", x.scope, use); other {
			x.report(codeDenied, at, "the notice says "+f.shown+", and another notice of "+n.Controller.Name.Value+" says of the same purpose "+first.shown, "find out which is true; `recipients: none` denies processors, too", first, law.NoticeRecipients, n.Regimes())
		}
	}
	sent := map[string]*notice.Transfer{}
	for t := range n.Transfers.All() {
		if t.Recipient.IsSet() && sent[t.Recipient.Value] == nil {
			sent[t.Recipient.Value] = t
		}
	}
	for r := range n.Recipients.All() {
		if !isProper(r.Name.Value) {
			continue
		}
		f := fact{values: []string{"none"}, at: n.Transfers.Span, shown: "that no data go abroad"}
		if t := sent[r.ID.Value]; t != nil && r.ID.IsSet() {
			f = fact{values: []string{"some"}, at: t.Span, shown: "that data go to it abroad"}
		} else if !n.Transfers.None() || r.Country.IsSet() {
			continue
		}
		at, what := f.at, "says of the same recipient "
		if first, other := x.compare(f, "abroad", x.scope, normalName(r.Name.Value)); other {
			x.report(codeDenied, at, "the notice says of `"+r.Name.Value+"` "+f.shown+", and another notice of "+n.Controller.Name.Value+" "+what+first.shown, "find out where the recipient keeps the data of each service", first, law.NoticeTransfers, n.Regimes())
		}
	}
}

// contacts compares the addresses and numbers of the controller.
func (x *comparing) contacts(controller string) {
	n := x.notice
	for _, r := range n.Controller.Registrations {
		f := fact{values: []string{normal(r.Number.Value)}, shown: r.Number.Value, at: r.Number.Span}
		if first, other := x.compare(f, "registration", controller, r.Scheme.Value); other {
			x.report(codeContact, r.Number.Span, "`"+f.shown+"` is the number of "+n.Controller.Name.Value+" here, and `"+first.shown+"` in another notice", "write the controller into a base that all notices extend", first, law.NoticeController, n.Regimes())
		}
	}
	if list := n.Controller.Address; len(list) > 0 {
		f := fact{at: list[0].Value.Span, shown: strings.Join(strings.Fields(list[0].Value.Value), " ")}
		for _, a := range list {
			f.values = append(f.values, normal(a.Value.Value))
		}
		at := f.at
		if first, other := x.compare(f, "address", controller, n.Language.Value); other {
			x.report(codeContact, at, "the address of "+n.Controller.Name.Value+" is another one here than in another notice, “"+first.shown+"”", "write the controller into a base that all notices extend", first, law.NoticeController, n.Regimes())
		}
	}
}
