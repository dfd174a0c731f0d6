package lint

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice"
)

var (
	mailbox = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[^\s@]+@[^\s@]+\.[^\s@.]+$`) })
	webmail = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)@(gmail|googlemail|hotmail|outlook|yahoo|aol|icloud)\.`)
	})
)

// reach finds addresses that cannot be used.
func (p *Pass) reach(c notice.Channels, public bool) {
	cite := all("Art. 12(2), Art. 13(1)(a)", "Art. 14(2), Art. 15(1)(a)")
	for _, x := range c.Email {
		switch v := x.Value; {
		case !mailbox().MatchString(v.Value):
			p.Cite(v.Span, cite, "`"+v.Value+"` is no e-mail address", "write it as name@domain")
		case public && webmail().MatchString(v.Value):
			p.Cite(v.Span, cite, "`"+v.Value+"` is an address of a free service, and the controller a public authority", "give an address of the authority’s own")
		}
	}
	for _, x := range append(slices.Clone(c.Form), c.URL...) {
		if v := x.Value; !strings.HasPrefix(v.Value, "https://") {
			p.Cite(v.Span, cite, "`"+v.Value+"` is no address that begins with https://", "write it in full, with https://")
		}
	}
}

var brokenContact = &Rule{
	Code: warning("NC830", "broken-contact", "An address cannot be used as it is written."),
	Check: func(p *Pass) {
		n := p.Notice
		p.reach(n.Controller.Channels, p.Public())
		p.reach(n.DPO.Channels, p.Public())
		p.reach(n.Representative.Channels, false)
		p.reach(n.Complaints.Controller.Channels, false)
		p.reach(n.Complaints.Authority.Channels, false)
		for c := range n.Contacts.All() {
			p.reach(c.Channels, p.Public())
		}
	},
}
