package build

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
)

// A lackingPart is a part that was asked for and that a notice does not have.
type lackingPart struct {
	name string   // as it was asked for
	near string   // a part that it has and that may be meant; may be empty
	has  []string // parts that it has: of the same section, or else its sections
}

// lackingParts are the parts of formats that a notice lacks and that are not optional, each once.
func lackingParts(n *notice.Notice, formats []render.Format) []lackingPart {
	formats = slices.DeleteFunc(slices.Clone(formats), func(f render.Format) bool { return f.Optional })
	if len(formats) == 0 {
		return nil
	}
	names := compose.PartNames(n)
	var out []lackingPart
	for _, f := range formats {
		if slices.ContainsFunc(out, func(p lackingPart) bool { return p.name == f.Part }) {
			continue
		}
		p := lackingPart{name: f.Part, near: diag.Nearest(f.Part, names)}
		section, _, isItem := strings.Cut(f.Part, "/")
		for _, name := range names {
			of, _, below := strings.Cut(name, "/")
			if isItem && below && of == section || !isItem && (!below || of == notice.OwnID) {
				p.has = append(p.has, name)
			}
		}
		if len(p.has) == 0 {
			p.has = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return strings.Contains(name, "/") })
		}
		out = append(out, p)
	}
	return out
}

// isOfParts reports whether parts of notices are printed, and no whole ones.
func (o Options) isOfParts() bool {
	return !slices.ContainsFunc(o.Formats, func(f render.Format) bool { return f.Part == "" })
}

// lackParts returns what is to be said of the parts that notices lack, and how many notices it keeps from
// being printed. A part that no notice has is an error in each of them; one that others have, or may have in
// another shard, is only said, once.
func (b *builder) lackParts() (out diag.List, failed int) {
	has := map[string]string{} // a notice that has the part
	lack := map[string]int{}   // how many notices lack it
	b.each(func(i int, m *result, _ *record) {
		for _, p := range m.lacking {
			lack[p.name]++
		}
		for _, f := range b.o.Formats {
			if f.Part != "" && has[f.Part] == "" && !m.lacks(f.Part) && !m.failed && !b.o.Sources[i].IsBase() {
				has[f.Part] = b.o.Sources[i].Shown()
			}
		}
	})
	said := map[string]bool{}
	b.each(func(i int, m *result, _ *record) {
		at := source.Span{File: &source.File{Name: b.o.Sources[i].Shown()}}
		fails := false
		for _, p := range m.lacking {
			message := "the notice has no part `" + p.name + "`"
			switch other := has[p.name]; {
			case other == "" && b.o.Shard.Of == 0:
				out = append(out, diag.New(codeNoPart, at, message, p.help()))
				fails = true
			case !said[p.name]:
				said[p.name] = true
				if message += ", which " + other + " has"; other == "" {
					message = "no notice of this shard has the part `" + p.name + "`"
				} else if more := lack[p.name] - 1; more > 0 {
					message += fmt.Sprintf("; nor have %d more", more)
				}
				out = append(out, diag.New(codePartElsewhere, at, message, "name the notices alone whose parts are to be written"))
			}
		}
		if fails {
			failed++
		}
	})
	return out, failed
}

// lacks reports whether the notice does not have a part that was asked for.
func (m *result) lacks(part string) bool {
	return slices.ContainsFunc(m.lacking, func(p lackingPart) bool { return p.name == part })
}

// help says what to write in place of the part.
func (p lackingPart) help() string {
	if p.near != "" {
		return "did you mean `" + p.near + "`?"
	}
	return "write one of its parts: " + inWords(p.has)
}

// maxNamed is how many parts a finding names.
const maxNamed = 30

// inWords are names with commas, so many that one can read them.
func inWords(names []string) string {
	if len(names) > maxNamed {
		return strings.Join(names[:maxNamed], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}
