package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
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
		n := p.Notice
		if n.PersonalData.IsSet() {
			return
		}
		for s := range n.Sources.All() {
			if s.Collection.Value == "indirect" {
				p.Report(s.Span, on(law.NoticeCategories), "data come from others, and the notice does not say which categories of data", "add `personal_data`")
				return
			}
		}
	},
}

var sourcesNotStated = &Rule{
	Code: warning("NC403", "sources-not-told", "The notice does not say where the data come from."),
	Check: func(p *Pass) {
		n := p.Notice
		if n.Sources.IsSet() || n.Recipients.AlsoSource.Value || n.PersonalData.Len() == 0 || n.Recipients.Len() == 0 {
			return
		}
		for r := range n.Recipients.All() {
			if r.AlsoSource.Value {
				return
			}
		}
		p.Report(n.PersonalData.Span, on(law.NoticeSource), "the notice does not say where the data come from, though others have them, too", "add `sources`; write `collection: direct` for what people tell you themselves")
	},
}

var othersNotStated = &Rule{
	Code: warning("NC404", "others-not-told", "Data about other people are used, and nothing is said to them."),
	Check: func(p *Pass) {
		n := p.Notice
		if n.ThirdPartyData.IsSet() {
			return
		}
		var first, about source.Text
		for c := range n.PersonalData.All() {
			for i := range c.Data {
				if first.Value == "" && c.Data[i].About.IsSet() {
					first, about = c.Data[i].Text, c.Data[i].About
				}
			}
			if first.Value == "" && c.About.IsSet() {
				first, about = c.Name, c.About
			}
		}
		if about.IsSet() {
			p.Report(p.At(first.Span), on(law.InformationIndirect), "these data are about "+about.Value+", and the notice does not say how they are told of it", "say under `third_party_data` how and when they are told, or that Art. 14(5) excepts it and why")
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
		seen := []string{"cctv", "camera", "cameras", "body-worn", "bodycam", "bodycams", "dashcam", "dashcams", "drone", "drones", "sensor", "sensors"}
		for s := range p.Notice.Sources.All() {
			if s.Collection.Value != "indirect" {
				continue
			}
			for _, w := range splitWords(s.Name.Value) {
				if slices.Contains(seen, w.Text) {
					p.Report(s.Collection.Span, on(law.InformationDirect), "`"+s.Name.Value+"` observes people, so the data come from them and not from somebody else", "write `collection: observed`, unless another body runs it and passes the data on")
					break
				}
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

var provisionNotStated = &Rule{
	Code:    warning("NC740", "provision-not-told", "The notice does not say whether data must be given."),
	Section: "provision",
	Check: func(p *Pass) {
		n := p.Notice
		bases := p.Bases()
		must := slices.Contains(bases, "contract") || slices.Contains(bases, "legal-obligation")
		direct := false
		for s := range n.Sources.All() {
			direct = direct || s.Collection.Value == "direct"
		}
		if n.Provision.IsSet() || !must && !direct {
			return
		}
		message := "the notice does not say whether people must give their data"
		if must {
			message = "the notice relies on a contract or a legal obligation, and does not say whether people must give their data"
		}
		p.Report(p.At(n.LawfulBases.Span), on(law.NoticeProvision), message, "add `provision` with `required` and `consequence`; `required: voluntary` if they need not")
	},
}

var noConsequence = &Rule{
	Code: code("NC741", "no-consequence", "Data must be given, and the notice does not say what follows if they are not."),
	Check: func(p *Pass) {
		for x := range p.Notice.Provision.All() {
			if x.Required.IsSet() && x.Required.Value != "voluntary" && !x.Consequence.IsSet() && !x.Text.IsSet() && !x.StatedIn.IsSet() {
				p.Report(x.Span, on(law.NoticeProvision), "the notice says that data must be given, and not what follows if they are not", "add `consequence: …`")
			}
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
