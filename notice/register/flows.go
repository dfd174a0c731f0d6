package register

import (
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
)

// recipientsOf are the recipients of a purpose, and whether it names them; else they are all but those
// who get other data than it uses.
func (r *reader) recipientsOf(p *notice.Purpose, data []*notice.DataCategory, dataNamed bool) (list []*notice.Recipient, named bool) {
	for _, ref := range p.Recipients {
		if x := r.s.Index().Recipient(ref.Value); x != nil {
			list = append(list, x)
		}
	}
	if len(list) > 0 {
		return list, true
	}
	for x := range r.n.Recipients.All() {
		if len(x.Data) == 0 || !dataNamed || about(x.Data, data) {
			list = append(list, x)
		}
	}
	return list, false
}

func (r *reader) recipients(list []*notice.Recipient, named bool) (all, processors Value) {
	all, processors = Value{State: Unknown}, Value{State: Unknown}
	for _, x := range list {
		words := r.recipient(x)
		all.add(words, x.Span, x.ID.Value)
		if x.Kind.Value == "processor" {
			processors.add(words, x.Span, x.ID.Value)
		}
	}
	var reasons []source.Text
	for w := range r.n.SharingReasons.All() {
		reasons = append(reasons, w.Text)
	}
	all, processors = r.orSection(r.own(all), "recipients", "recipients", reasons...), r.own(processors)
	if !named {
		all, processors = all.noted(r.ofAll), processors.noted(r.ofAll)
	}
	return all, processors
}

// recipient is a recipient with what it gets the data for.
func (r *reader) recipient(x *notice.Recipient) string {
	name := r.plain(first(x.Name, x.Text))
	if what := r.plain(x.WhatFor); what != "" {
		name += " (" + what + ")"
	}
	return name
}

// transfers are those to the recipients of a purpose, and those to nobody in particular.
func (r *reader) transfers(recipients []*notice.Recipient, named bool) (to, safeguards Value) {
	to, safeguards = Value{State: Unknown}, Value{State: Unknown}
	for t := range r.n.Transfers.All() {
		x := r.s.Index().Recipient(t.Recipient.Value)
		if named && x != nil && !slices.Contains(recipients, x) {
			continue
		}
		who := r.plain(t.Recipient)
		if x != nil {
			who = r.plain(first(x.Name, x.Text))
		}
		country := r.country(t.To)
		if country == "" {
			country = r.plain(first(t.Text, t.Note))
		}
		to.add(joined(": ", country, who), t.Span, t.To.Value)
		mechanism := law.MechanismName(t.Mechanism.Value)
		safeguards.add(joined("; ", mechanism, r.plain(t.Safeguard), r.plain(t.Copy)), t.Span, t.Mechanism.Value)
	}
	if to.State != Filled {
		return r.orSection(to, "transfers", "transfers"), safeguards
	}
	if !named {
		to, safeguards = to.noted(r.ofAll), safeguards.noted(r.ofAll)
	}
	return to, safeguards
}

// retention is how long the data of a purpose are kept: as the purpose says, or as is said of its
// data, or of all.
func (r *reader) retention(p *notice.Purpose, data []*notice.DataCategory, named bool) Value {
	var list []*notice.Storage
	note := ""
	for _, ref := range p.Retention {
		if x := r.s.Index().Storage(ref.Value); x != nil {
			list = append(list, x)
		}
	}
	if len(list) == 0 && named {
		for x := range r.n.Retention.All() {
			if about(x.Data, data) {
				list = append(list, x)
			}
		}
	}
	if len(list) == 0 {
		list, note = slices.Collect(r.n.Retention.All()), r.ofAll
	}
	v := Value{State: Unknown}
	for _, x := range list {
		v.add(r.storage(x), x.Span, x.Period.Value)
	}
	if to := r.n.Retention.Schedule; to.URL.IsSet() {
		v.add(joined(": ", "schedule", joined(", ", r.plain(to.Label), to.URL.Value)), to.Span)
	}
	v = r.own(v).noted(note)
	return r.orSection(v, "retention", "retention")
}

// about reports whether something is said of one of some categories of data.
func about(refs []source.Text, data []*notice.DataCategory) bool {
	return slices.ContainsFunc(refs, func(t source.Text) bool {
		return slices.ContainsFunc(data, func(d *notice.DataCategory) bool { return d.ID.IsSet() && d.ID.Value == t.Value })
	})
}

// storage is a period of storage in one sentence.
func (r *reader) storage(x *notice.Storage) string {
	kept := ""
	if x.Period.IsSet() {
		kept = joined(" ", strings.ReplaceAll(x.Qualifier.Value, "-", " "), length(x.Period.Value))
		if x.Calendar.IsSet() {
			kept += " (" + strings.ReplaceAll(x.Calendar.Value, "-", " ") + ")"
		}
	}
	if x.From.IsSet() {
		kept = r.moment(kept, "after", "from", x.From, slot.Event)
	}
	if x.Until.IsSet() {
		kept = r.moment(kept, "until", "until", x.Until, slot.End)
	}
	if x.UntilAge.IsSet() {
		kept = joined(", ", kept, "until the age of "+strconv.Itoa(x.UntilAge.Value))
	}
	kept = joined("; ", kept, r.plain(x.Text), r.plain(x.Criteria), r.plain(x.When), r.plain(x.Exceptions))
	if then := x.Then.Value; then != "" {
		kept = joined("; ", kept, "then "+then)
	}
	name := r.plain(x.Name)
	if name == "" {
		var names []string
		for _, ref := range x.Data {
			if d := r.s.Index().Data(ref.Value); d != nil {
				names = append(names, r.plain(first(d.Name, d.Text)))
			}
		}
		name = strings.Join(names, ", ")
	}
	return joined(": ", name, kept)
}

// moment adds to a period when it begins or ends, in a sentence where the words of an English notice
// continue one: "6 years after the case is closed". Others stand behind a label as they are.
func (r *reader) moment(kept, word, label string, t source.Text, kind slot.Kind) string {
	words := r.plain(t)
	if language := r.n.Language.Value; language == "" || strings.HasPrefix(language, "en") {
		if fit := slot.In("en").Fit(kind, words); fit.OK {
			return joined(" ", kept, word, fit.Lead, words[fit.Start:])
		}
	}
	return joined("; ", kept, label+": "+words)
}

// sources are where the data of a purpose come from.
func (r *reader) sources(data []*notice.DataCategory, named bool) Value {
	v := Value{State: Unknown}
	for x := range r.n.Sources.All() {
		if len(x.Data) == 0 || about(x.Data, data) {
			v.add(r.sourceOf(x), x.Span, x.Collection.Value)
		}
	}
	v = r.own(v)
	if !named {
		v = v.noted(r.ofAll)
	}
	return r.orSection(v, "sources", "source")
}

func (r *reader) sourceOf(x *notice.Source) string {
	words := r.plain(first(x.Name, x.Text))
	switch {
	case x.Public.Value:
		return joined(", ", words, "open to the public")
	case words == "":
		return x.Collection.Value
	}
	return words
}

// decisions are the automated decisions on the data of a purpose.
func (r *reader) decisions(data []*notice.DataCategory, named bool) Value {
	v := Value{State: Unknown}
	for x := range r.n.AutomatedDecisions.All() {
		if len(x.Data) > 0 && !about(x.Data, data) {
			continue
		}
		words := joined(": ", r.plain(x.Name), r.plain(first(x.Text, x.Logic, x.Significance)))
		if x.Profiling.Value {
			words = joined(", ", words, "profiling")
		}
		v.add(words, x.Span)
	}
	v = r.own(v)
	if !named {
		v = v.noted(r.ofAll)
	}
	return r.orSection(v, "automated_decisions", "adm")
}
