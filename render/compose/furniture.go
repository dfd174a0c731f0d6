package compose

import (
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// furniture fills what stands around the blocks: labels, the lines that tell the edition, and the
// imprint. Where the notice prints its own words only, an edition is told in words of its own or to
// machines, and only what `layout` asks for is labelled.
func (c *composer) furniture(d *doc.Document) {
	n, l := c.n, c.wording.Labels
	d.Labels, d.LabelsLang = labels(c.wording), c.wordingLang
	if c.prints(n.Layout.Kicker) && !strings.Contains(strings.ToLower(d.Title), strings.ToLower(l.Kind)) {
		d.Labels.Kicker = l.Kind
	}
	if !c.prints(n.Layout.Formats) {
		d.Labels.Formats = ""
	}
	if c.own {
		d.Labels.Kind = ""
	}
	d.Version = c.stamp(n.Version.Value.Span, l.Version, doc.Date{Text: n.Version.Value.Value}, n.Version.Text)
	d.Updated = c.stamp(n.Updated.Date.Span, l.Updated, c.date(n.Updated.Date), n.Updated.Text)
	d.Effective = c.stamp(n.Effective.Date.Span, l.Effective, c.date(n.Effective.Date), n.Effective.Text)
	d.Adopted = doc.Stamp{Place: at(n.Adopted.Date.Span), Value: n.Adopted.Date.Value, Words: c.ownLine(n.Adopted.Text)}
	d.Imprint = c.ownLine(n.Imprint)
}

// prints reports whether a part of the page that holds standard words is printed: as `layout` says, or
// else where the wording is standard.
func (c *composer) prints(asked notice.Field[bool]) bool {
	if asked.IsSet() {
		return asked.Value
	}
	return !c.own
}

// stamp is a line that tells the edition, in the notice's own words if there are any.
func (c *composer) stamp(place source.Span, label string, value doc.Date, own source.Text) doc.Stamp {
	s := doc.Stamp{Place: at(place), Label: label, Value: value.Value, Text: value.Text, Words: c.ownLine(own)}
	if c.own || len(s.Words) > 0 {
		s.Label = ""
	}
	if c.own && len(s.Words) == 0 {
		s.Text = ""
	}
	return s
}

// ownLine is a line of the notice's own words outside of the blocks.
func (c *composer) ownLine(t source.Text) []doc.Inline {
	if !t.IsSet() {
		return nil
	}
	return prose.Relink(c.inline(t), func(l *doc.Link) bool {
		c.leadToOutput(l, t.Span.File)
		return true
	})
}

// labels are the words of the page furniture; there is no kicker among them.
func labels(p *phrase.Catalogue) doc.Labels {
	l := p.Labels
	return doc.Labels{Kind: l.Kind, Skip: l.Skip, Contents: l.Contents, Top: l.Top, Versions: l.Versions, Formats: l.Formats, AllNotices: l.AllNotices, Navigation: l.Navigation, PageOf: l.PageOf, Colon: l.Colon}
}
