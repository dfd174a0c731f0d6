package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

var dataWithoutPurpose = &Rule{
	Code: warning("NC401", "data-without-purpose", "A category of data is used for no purpose."),
	Check: func(p *Pass) {
		used := map[string]bool{}
		for x := range p.Notice.Purposes.All() {
			for _, id := range x.Data {
				used[id.Value] = true
			}
		}
		for c := range p.Notice.PersonalData.All() {
			if len(used) > 0 && !used[c.ID.Value] && !c.StatedIn.IsSet() {
				p.Report(c.Span, on(law.PurposeLimitation, law.DataMinimisation), "no purpose uses this category of data", "name it in `data` of a purpose, or do not collect it")
			}
		}
	},
}

var indirectWithoutCategories = &Rule{
	Code:    code("NC402", "indirect-without-categories", "Data come from others, and the notice does not say which data."),
	Section: "personal_data",
	Check: func(p *Pass) {
		if p.owes("categories") {
			p.Missing(p.Stated.Item("categories"), p.Stated.FromOthers(), "which categories of data come from others", on(law.NoticeCategories), "data come from others, and the notice does not say which categories of data", "add `personal_data`")
		}
	},
}

var sourcesNotStated = &Rule{
	Code:    info("NC403", "sources-not-told", "The notice does not say where data come from."),
	Section: "sources",
	Check: func(p *Pass) {
		n := p.Notice
		stated := p.Stated.Item("source")
		if stated.How == statement.Denied || !p.owes("source") || p.states(n.Sources.Body.Words(), reading.FromYou, reading.FromOthers, reading.PublicSources) {
			return
		}
		p.Missing(stated, p.At(n.Sources.Span, n.PersonalData.Span), "where data come from", on(law.NoticeSource), "the notice does not say where data come from", "add `sources`; write `collection: direct` for what people tell you themselves")
	},
}

var sourceNotNamed = &Rule{
	Code: code("NC412", "source-not-named", "Data come from others, and the notice does not say from whom."),
	Check: func(p *Pass) {
		about := p.Stated.SaysAny(p.Notice.Sources.Body.Words(), reading.FromOthers, reading.PublicSources)
		for s := range p.Notice.Sources.All() {
			if s.Collection.Value == "indirect" && len(source.Written(s.Name, s.Text, s.Note, s.StatedIn)) == 0 {
				p.Missing(about, s.Span, "from whom data come", on(law.NoticeSource), "the notice says that data come from others, and not from whom", "add `name`; where several sources make that impossible, say of what kind they are")
			}
		}
	},
}

// reader are words for the person to whom a notice speaks.
var reader = strings.Fields("you yourself chi eich sie ihnen ihre du dich vous toi")

var othersNotStated = &Rule{
	Code: info("NC404", "others-not-told", "Data about other people are used, and nothing is said to them."),
	Check: func(p *Pass) {
		if p.othersInformed() {
			return
		}
		report := func(name, about source.Text) {
			if words := splitWords(about.Value); len(words) > 1 || len(words) == 1 && !anyWord(words, reader) {
				p.Report(p.At(name.Span, about.Span), on(law.InformationIndirect), "these data are about "+about.Value+", and the notice does not say how they are told of it", "say under `third_party_data` how and when they are told, or that Art. 14(5) excepts it and why")
			}
		}
		for c := range p.Notice.PersonalData.All() {
			at := slices.IndexFunc(c.Data, func(d notice.Datum) bool { return d.About.IsSet() })
			if at >= 0 {
				report(c.Data[at].Text, c.Data[at].About)
			} else {
				report(c.Name, c.About)
			}
		}
	},
	Phrases:   []string{"next of kin", "emergency contact", "emergency contacts", "referee", "referees", "family members", "members of your family", "household members", "members of your household"},
	In:        []string{"personal_data"},
	Unprinted: true, // data are used whatever the page says of them
	Found: func(p *Pass, hits []Hit) {
		for c := range p.Notice.PersonalData.All() {
			if c.About.IsSet() || slices.ContainsFunc(c.Data, func(d notice.Datum) bool { return d.About.IsSet() }) {
				return // the notice says whom data are about
			}
		}
		hits = slices.DeleteFunc(hits, p.negated)
		if len(hits) > 0 && !p.othersInformed() {
			p.Report(hits[0].Span(), on(law.InformationIndirect), "`"+hits[0].Quote()+"` tells of other people, and the notice does not say how they are told that their data are used", "say under `third_party_data` how and when they are told, or that Art. 14(5) excepts it and why", relatedHits(hits[1:])...)
		}
	},
}

// othersInformed reports whether the notice has words for people other than the reader whose data it
// uses, or says when they are told.
func (p *Pass) othersInformed() bool {
	stated := slices.Concat(p.Stated.Section("sources"), p.Stated.Section("personal_data"))
	return len(p.Stated.Section("third_party_data")) > 0 || p.Notice.ThirdPartyData.StatedIn.IsSet() || p.states(stated, reading.Delivery)
}

var deliveryNotStated = &Rule{
	Code: info("NC413", "delivery-not-told", "All data come from others, and the notice does not say when the people are told."),
	Check: func(p *Pass) {
		at := p.Stated.FromOthers()
		if _, known := p.Stated.Given(); !known || p.Stated.Collections() != law.Indirect || !p.Stated.Readable() || len(p.Stated.Section("third_party_data")) > 0 || p.Notice.ThirdPartyData.StatedIn.IsSet() {
			return
		}
		if slices.ContainsFunc(p.Stated.Section("sources"), func(t source.Text) bool { return containsAny(splitWords(t.Value), partWords) }) {
			return // "we get some of this from your landlord": not all
		}
		for i := range p.Texts {
			if p.states([]source.Text{p.Texts[i].Text}, reading.Delivery) {
				return
			}
		}
		p.Report(at, on(law.NoticeTiming), "all sources that the notice names are others, and it does not say when people are told that it has their data", "say in `third_party_data` or in a `note` when you give them this notice: within a month, and not after the first contact")
	},
}

var lateDelivery = &Rule{
	Code: warning("NC414", "late-delivery", "People whose data come from others are told later than the law allows."),
	Check: func(p *Pass) {
		const month = 31 * 24 // hours
		periods := period.In(primary(p.Notice.Language.Value))
		n := p.Notice
		if !p.Stated.FromOthers().IsValid() && !n.ThirdPartyData.IsSet() {
			return
		}
		for _, t := range slices.Concat(p.Stated.Section("sources"), p.Stated.Section("personal_data"), p.Stated.Section("third_party_data"), p.Stated.Section("sections"), source.Written(n.Intro.Text)) {
			for m := range p.stating([]source.Text{t}, reading.Delivery) {
				rest, _, _ := strings.Cut(t.Value[m.End:], ". ")
				for _, d := range periods.Find(rest) {
					if d.Period.Hours() <= month {
						continue
					}
					p.Report(t.Sub(m.End+d.Start, m.End+d.End), on(law.NoticeTiming), "`"+rest[d.Start:d.End]+"` is later than the month within which people must be told that their data came from others", "tell them within a month, and not after the first contact with them")
					break
				}
			}
		}
	},
}

var vagueSource = &Rule{
	Code:    warning("NC405", "vague-source", "A source is told in words that name none."),
	Phrases: []string{"publicly available sources", "publicly accessible sources", "public sources", "public records", "other sources", "third party sources", "third-party sources", "various sources"},
	Except:  []string{"public sources such as", "public records such as", "publicly available sources such as", "publicly accessible sources such as", "other sources such as"},
	In:      []string{"sources", "personal_data"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		p.Report(h.Span(), on(law.NoticeSource), "`"+h.Quote()+"` names no source", "name it, such as Companies House; where several make that impossible, say of what kind they are")
	}),
}

var cameraAsIndirect = &Rule{
	Code: warning("NC406", "camera-as-indirect", "Pictures or measurements of people are said to come from somebody else."),
	Check: func(p *Pass) {
		for s := range p.Notice.Sources.All() {
			name := s.Name
			if !name.IsSet() {
				name = s.Text
			}
			if s.Collection.Value == "indirect" && anyWord(splitWords(name.Value), observing.inAll()) {
				p.Report(s.Collection.Span, on(law.InformationDirect), "`"+name.Value+"` observes people, so the data come from them and not from somebody else", "write `collection: observed`, unless another body runs it and passes the data on")
			}
		}
	},
}

var directionNotStated = &Rule{
	Code: warning("NC411", "direction-not-told", "Recipients and sources are one list, and nobody can tell which are which."),
	Check: func(p *Pass) {
		if r := &p.Notice.Recipients; r.AlsoSource.Value {
			p.Report(r.AlsoSource.Span, on(law.NoticeSource), "all recipients are said to be sources, too, so people cannot tell from whom their data come", "write `also_source: true` on those that give you data, and not on the list")
		}
	},
}

var dutyPassedOn = &Rule{
	Code:    warning("NC829", "duty-passed-on", "Telling other people is left to the reader."),
	Phrases: []string{"that they are informed", "make sure they are informed", "ensure they are informed", "you should inform them", "make sure they know", "ensure that they are aware", "responsible for informing them", "make them aware of this notice", "you have their consent"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		p.Report(h.Span(), on(law.InformationIndirect), "`"+h.Quote()+"` leaves it to the reader to tell other people, which is the controller’s duty", "say how you tell them, or why Art. 14(5) excepts it")
	}),
}
