package html

import (
	"fmt"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/color"
)

// Colors are those of the default theme that the configuration can set, as #rrggbb; empty is the default.
// An accent of light pages brings one of dark pages, which has no place in a file unless it is written.
type Colors struct{ Accent, Link, AccentDark, LinkDark source.Text }

// A background is a colour that text stands on.
type background struct{ name, color string }

// backgrounds are those of the light and of the dark scheme, the paper first. The highlight is the
// tint of what a link within the page leads to.
var backgrounds = [2][]background{
	{{"paper", "#ffffff"}, {"highlight", "#e3e9ef"}, {"callout", "#fff6e3"}},
	{{"paper", "#11161c"}, {"highlight", "#202b36"}, {"callout", "#251f14"}},
}

// darkContrast is the contrast with the dark paper of an accent that is derived from that of light pages.
const darkContrast = 7

// WithDark returns the colours with an accent of dark pages: that of light pages, lightened, where
// none is written.
func (c Colors) WithDark() Colors {
	if c.Accent.IsSet() && !c.AccentDark.IsSet() {
		c.AccentDark = source.Text{Value: color.Lighten(c.Accent.Value, backgrounds[1][0].color, darkContrast)}
	}
	return c
}

// Check reports colours with a contrast below color.MinContrast on a background that they are used
// on.
func (c Colors) Check() diag.List {
	var list diag.List
	for i, scheme := range [2][2]source.Text{{c.Accent, c.Link}, {c.AccentDark, c.LinkDark}} {
		for k, t := range scheme {
			if !t.IsSet() {
				continue
			}
			for _, g := range backgrounds[i] {
				if ratio := color.Contrast(t.Value, g.color); ratio < color.MinContrast {
					list = append(list, diag.New(color.Code, t.Span,
						fmt.Sprintf("`%s` is `%s`, which has a contrast of %.1f to 1 on the %s of the page (%s), and text needs %.1f to 1", [2][2]string{{"accent", "link"}, {"accent_dark", "link_dark"}}[i][k], t.Value, roundDown(ratio), g.name, g.color, color.MinContrast),
						[2]string{"write a darker colour", "write a lighter colour"}[i]))
					break
				}
			}
		}
	}
	return list
}

// roundDown rounds to one decimal, so that a ratio just below the minimum is not printed as the minimum.
func roundDown(ratio float64) float64 { return float64(int(ratio*10)) / 10 }

// lookRules are the CSS rules that set the colours and the typeface of the headings, to follow the
// style sheet. Print has neither.
func lookRules(o Options) string {
	c := o.Colors
	properties := ""
	set := func(name, value string) {
		if value != "" {
			properties += name + ":" + value + ";"
		}
	}
	set("--accent", c.Accent.Value)
	set("--accent-dark", c.AccentDark.Value)
	if o.Heads == "sans" {
		set("--serif", "var(--sans)")
	}
	rules := ""
	if properties != "" {
		rules = ":root{" + properties + "}\n"
	}
	for i, t := range []source.Text{c.Link, c.LinkDark} {
		if t.IsSet() {
			rules += "@media screen and (prefers-color-scheme:" + [2]string{"light", "dark"}[i] + "){:root{--link:" + t.Value + "}}\n"
		}
	}
	return rules
}
