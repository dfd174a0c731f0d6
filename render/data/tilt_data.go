package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// A task is an entry of what is disclosed: a category of data with a purpose that uses it, a purpose
// that names no data, a category that no purpose names, or, with neither, what is said for all.
type task struct {
	data      *notice.DataCategory
	purpose   *statement.Purpose
	grounds   grounds
	receivers []any
	storage   []any
	provision object
}

// grounds are the bases and conditions of a task, with the interests pursued.
type grounds struct{ bases, interests []any }

// disclosed are the entries of the categories of data.
func (t *tiltWriter) disclosed() []any {
	tasks := t.tasks()
	seen := map[*notice.LawfulBasis]bool{}
	known := map[*notice.Condition]bool{}
	byPurpose := map[*statement.Purpose]grounds{}
	for _, p := range t.stated.Purposes() {
		byPurpose[p] = t.groundsOf(p, seen, known)
	}
	for _, x := range tasks {
		x.grounds = byPurpose[x.purpose]
	}
	all := tasks[len(tasks)-1]
	all.grounds = t.otherGrounds(seen, known)
	t.assignReceivers(tasks)
	t.assignStorage(tasks)
	t.assignProvision(tasks)

	var out []any
	for _, x := range tasks {
		if x == all && len(x.receivers)+len(x.storage)+len(x.grounds.bases) == 0 && x.provision == nil {
			continue
		}
		out = append(out, t.entry(x, fmt.Sprintf("data-%d", len(out)+1)))
	}
	return list(out)
}

// list is a list that is written though it is empty.
func list(items []any) []any {
	if items == nil {
		return []any{}
	}
	return items
}

func (t *tiltWriter) entry(x *task, id string) object {
	out := object{{"_id", id}, {"category", ""}}
	var purposes []any
	if x.data != nil {
		out[1].value = t.category(x.data)
		var items []any
		for _, d := range x.data.Data {
			if words := t.words(d.Text); words != "" {
				items = append(items, words)
			}
		}
		out.add("subcategories", items) // the property that published documents use for them
	}
	if x.purpose != nil {
		purposes = append(purposes, t.purpose(x.purpose))
	}
	provision := x.provision
	if provision == nil {
		provision = nonDisclosure("", "")
	}
	return append(out,
		member{"purposes", list(purposes)}, member{"legalBases", list(x.grounds.bases)}, member{"legitimateInterests", list(x.grounds.interests)},
		member{"recipients", list(x.receivers)}, member{"storage", list(x.storage)}, member{"nonDisclosure", provision})
}

func (t *tiltWriter) category(d *notice.DataCategory) string {
	return labelled(t.words(d.Name), t.words(d.Text))
}

func (t *tiltWriter) purpose(p *statement.Purpose) object {
	name, words := t.words(p.Name), t.words(p.Text)
	if name == "" {
		name = words
	}
	if words == "" {
		words = name
	}
	return object{{"purpose", name}, {"description", words}}
}

// tasks are the entries in the order of the purposes; the last is what is said for all.
func (t *tiltWriter) tasks() []*task {
	var out []*task
	if words := t.n.Purposes.Text; words.IsSet() {
		out = append(out, &task{purpose: &statement.Purpose{Purpose: &notice.Purpose{Item: notice.Item{Text: words}}}})
	}
	covered := map[*notice.DataCategory]bool{}
	for _, p := range t.stated.Purposes() {
		t.use(p.Data...)
		before := len(out)
		for _, ref := range p.Data {
			d := t.stated.Index().Data(ref.Value)
			if d == nil || slices.ContainsFunc(out[before:], func(x *task) bool { return x.data == d }) {
				continue
			}
			covered[d] = true
			out = append(out, &task{data: d, purpose: p})
		}
		if len(out) == before {
			out = append(out, &task{purpose: p})
		}
	}
	if words := t.n.PersonalData.Text; words.IsSet() {
		out = append(out, &task{data: &notice.DataCategory{Item: notice.Item{Text: words}}})
	}
	for d := range t.n.PersonalData.All() {
		repeated := len(d.Data) == 0 && slices.ContainsFunc(out, func(x *task) bool { return x.data != nil && strings.EqualFold(t.category(x.data), t.category(d)) })
		if !covered[d] && !repeated { // a category can stand in several groups by its name alone
			out = append(out, &task{data: d})
		}
	}
	return append(out, &task{})
}

// tasksOf are the positions of the tasks that an item belongs to: those of the purposes that refer to
// it and of the data that it refers to. What belongs to none is said for all.
func (t *tiltWriter) tasksOf(tasks []*task, id source.Text, data []source.Text, refs func(*notice.Purpose) []source.Text) []int {
	var out []int
	t.use(data...)
	names := func(list []source.Text, id source.Text) bool {
		return id.IsSet() && slices.ContainsFunc(list, func(x source.Text) bool { return x.Value == id.Value })
	}
	named := false
	for _, p := range t.stated.Purposes() {
		if names(refs(p.Purpose), id) {
			t.use(refs(p.Purpose)...)
			named = true
		}
	}
	for i, x := range tasks {
		ofData := x.data != nil && names(data, x.data.ID)
		ofPurpose := x.purpose != nil && names(refs(x.purpose.Purpose), id)
		belongs := false
		switch {
		case x.data == nil && x.purpose == nil:
			belongs = len(out) == 0
		case x.data == nil:
			belongs = ofPurpose
		case x.purpose == nil:
			belongs = ofData
		case len(data) == 0:
			belongs = ofPurpose
		default:
			belongs = ofData && (ofPurpose || !named)
		}
		if belongs {
			out = append(out, i)
		}
	}
	return out
}

// A placed object is one with the tasks that it belongs to.
type placed struct {
	object
	tasks []int
}

// place adds objects to the tasks that they belong to, in the order in which a reader meets them
// first, which then is their order in every task.
func place(list []placed, add func(task int, o object)) {
	slices.SortStableFunc(list, func(a, b placed) int { return cmp.Compare(a.tasks[0], b.tasks[0]) })
	for _, p := range list {
		for _, i := range p.tasks {
			add(i, p.object)
		}
	}
}

// addNew adds an object to a list that does not hold it yet.
func addNew(list []any, o object) []any {
	for _, x := range list {
		if fmt.Sprint(x) == fmt.Sprint(o) {
			return list
		}
	}
	return append(list, o)
}

func (t *tiltWriter) assignReceivers(tasks []*task) {
	var all []placed
	if words := t.words(t.n.Recipients.Text); words != "" {
		all = append(all, placed{object{{"category", words}}, []int{len(tasks) - 1}})
	}
	for r := range t.n.Recipients.All() {
		name := labelled(t.words(r.Name), t.words(r.Text))
		category := t.words(r.Role)
		if category == "" {
			category = t.words(r.WhatFor)
		}
		if category == "" {
			category = t.value(r.Kind)
		}
		if name == "" {
			name, category = category, ""
		}
		if name == "" {
			continue
		}
		var o object
		if category != "" && category != name {
			o = object{{"name", name}}
			o.add("country", t.country(r.Country))
			o = append(o, member{"category", category})
		} else {
			o.add("country", t.country(r.Country))
			o = append(o, member{"category", name})
		}
		all = append(all, placed{o, t.tasksOf(tasks, r.ID, r.Data, func(p *notice.Purpose) []source.Text { return p.Recipients })})
	}
	place(all, func(i int, o object) { tasks[i].receivers = addNew(tasks[i].receivers, o) })
}

func (t *tiltWriter) assignStorage(tasks []*task) {
	var all []placed
	if words := t.words(t.n.Retention.Text); words != "" {
		all = append(all, placed{storage("", words), []int{len(tasks) - 1}})
	}
	for s := range t.n.Retention.All() {
		texts := append([]source.Text{s.Text, s.From, s.Until, s.Criteria, s.Exceptions, s.Note}, s.Laws...)
		name, words := t.words(s.Name), t.words(texts...)
		var p period.Period
		if parsed, ok := period.Parse(s.Period.Value); ok {
			p = parsed
			t.use(s.Period)
		}
		if name == "" && words == "" {
			name = t.dataNames(s.Data)
		}
		if words = labelled(name, words); words == "" && p == (period.Period{}) {
			continue
		}
		o := storage(lifetime(p), words)
		all = append(all, placed{o, t.tasksOf(tasks, s.ID, s.Data, func(p *notice.Purpose) []source.Text { return p.Retention })})
	}
	place(all, func(i int, o object) { tasks[i].storage = addNew(tasks[i].storage, o) })
}

// dataNames are the names of categories, in place of words.
func (t *tiltWriter) dataNames(refs []source.Text) string {
	var names []string
	for _, ref := range refs {
		if d := t.stated.Index().Data(ref.Value); d != nil {
			names = append(names, t.category(d))
		}
	}
	return strings.Join(names, ", ")
}

// storage is a period of storage, or words that stand for one. Of one period, the aggregation says
// nothing.
func storage(ttl, words string) object {
	if ttl == "" {
		return object{{"purposeConditional", []any{words}}, {"aggregationFunction", "max"}}
	}
	return object{{"temporal", []any{object{{"description", words}, {"ttl", ttl}}}}, {"aggregationFunction", "max"}}
}

// lifetime is a period as TILT writes it, which has no weeks.
func lifetime(p period.Period) string {
	if p == (period.Period{}) {
		return ""
	}
	p[period.Day] += 7 * p[period.Week]
	p[period.Week] = 0
	return p.String()
}

func (t *tiltWriter) assignProvision(tasks []*task) {
	all := tasks[len(tasks)-1]
	if words := t.words(t.n.Provision.Text); words != "" {
		all.provision = nonDisclosure("", words)
	}
	for p := range t.n.Provision.All() {
		for _, i := range t.tasksOf(tasks, p.ID, p.Data, func(x *notice.Purpose) []source.Text { return x.Provision }) {
			if tasks[i].provision == nil { // TILT has room for one statement
				tasks[i].provision = nonDisclosure(t.value(p.Required), t.words(p.Text, p.Consequence, p.Note))
			}
		}
	}
}

// nonDisclosure says whether data must be given, by a code of the notice language, and what follows
// if they are not.
func nonDisclosure(required, consequences string) object {
	return object{
		{"legalRequirement", required == "statutory"},
		{"contractualRegulation", required == "contractual" || required == "pre-contract"},
		{"obligationToProvide", required == "yes"},
		{"consequences", consequences},
	}
}
