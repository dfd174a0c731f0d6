package workspace

import (
	"fmt"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Show returns the effective settings of a file as YAML, each with the place that set it, and the
// findings about the configuration.
func (c ConfigFile) Show(file string) (string, diag.List, error) {
	ps := c.Projects()
	defer ps.Close()
	p, name, err := ps.find(file)
	if err != nil {
		return "", nil, err
	}
	s, found, err := p.settings(name, "")
	if err != nil {
		return "", nil, err
	}
	var b strings.Builder
	if found.File == nil {
		fmt.Fprintf(&b, "# There is no %s above %s; this is the usual.\n", config.Name, source.Visible(filepath.ToSlash(file)))
	} else {
		fmt.Fprintf(&b, "# From %s.\n", source.Visible(found.File.Name))
	}
	line := func(key, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", key, value)
		}
	}
	line("include", list(found.Include))
	line("exclude", list(found.Exclude))
	line("regime", found.Regime.Value)
	line("wording", found.Wording.Value)
	line("out", quoteIf(found.Out.Value))
	line("base_url", quoteIf(found.BaseURL.Value))
	line("baseline", quoteIf(found.Baseline.Value))
	line("changes", mapping([][2]string{{"since", found.Since.Value}}))
	var formats []string
	for _, f := range found.Formats {
		formats = append(formats, f.Value)
	}
	line("formats", list(formats))
	for i, p := range found.Plugins {
		if i == 0 {
			b.WriteString("plugins:\n")
		}
		fmt.Fprintf(&b, "  - {name: %s, command: %s}\n", p.Name, list(p.CommandLine()))
	}
	line("html", found.showHTML())
	line("index", showIndex(found.Index))
	line("markdown", mapping([][2]string{{"for", found.Markdown.For.Value}, {"path", found.Markdown.Path.Value}, {"layout", found.Markdown.Layout.Value}}))
	line("pdf", showPDF(found.PDF))
	var columns [][2]string
	for _, column := range found.Register.Columns {
		columns = append(columns, [2]string{column.Key, column.Head.Value})
	}
	line("register", within("columns", columns))
	fmt.Fprintf(&b, "reviews: {lead: %s}\n", found.ReviewLead())
	t := s.Targets()
	fmt.Fprintf(&b, "readability: {mean: %d, longest: %d, ease: %d, children: %d, passive: %d}\n", t.Mean, t.Longest, t.Ease, t.Children, t.Passive)
	if len(s.Severities) > 0 {
		b.WriteString("rules:\n")
	}
	for _, id := range Codes().IDs() {
		if r, ok := s.Severities[id]; ok {
			what := r.Severity.String()
			if r.Off {
				what = "off"
			}
			fmt.Fprintf(&b, "  %s: %s # %s:%d\n", id, what, source.Visible(r.Span.File.Name), r.Span.Start.Line)
		}
	}
	return b.String(), found.Findings, nil
}

func list(values []string) string {
	if len(values) == 0 {
		return ""
	}
	quoted := slices.Clone(values)
	for i := range quoted {
		quoted[i] = Quote(quoted[i])
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

func quoteIf(s string) string {
	if s == "" {
		return ""
	}
	return Quote(s)
}

// mapping writes the keys that are set as a flow mapping on one line.
func mapping(rows [][2]string) string {
	var parts []string
	for _, row := range rows {
		if row[1] != "" {
			value := Quote(row[1])
			if _, err := strconv.Atoi(row[1]); err == nil || row[1] == "true" {
				value = row[1]
			}
			parts = append(parts, row[0]+": "+value)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// showHTML writes the HTML settings on one line.
func (c *Configuration) showHTML() string {
	h := c.HTML
	parts := []string{
		mapping([][2]string{{"theme", h.Theme.Value}, {"styles", h.Styles.Value}, {"heads", h.Heads.Value}, {"css", h.CSS.Value}, {"shell", h.Shell.Value}}),
		within("logo", [][2]string{{"file", h.Logo.Value}, {"alt", h.Alt.Value}}),
		within("colors", [][2]string{{"accent", h.Accent.Value}, {"link", h.Link.Value}, {"accent_dark", h.AccentDark.Value}, {"link_dark", h.LinkDark.Value}}),
	}
	rows := [][2]string{{"markup", h.Markup.Value}}
	if len(h.Parts) > 0 {
		h.Fragment = false // its parts say so
		var names []string
		for _, part := range h.Parts {
			names = append(names, part.Value)
		}
		parts = append(parts, "{fragment: "+list(names)+"}")
	}
	for _, f := range []struct {
		key string
		set bool
	}{{"fragment", h.Fragment}, {"contents", h.Contents}, {"jsonld", h.JSONLD}} {
		if f.set {
			rows = append(rows, [2]string{f.key, "true"})
		}
	}
	if h.Level != nil {
		rows = append(rows, [2]string{"heading_level", fmt.Sprint(*h.Level)})
	}
	return joined(append(parts, mapping(rows))...)
}

// showIndex writes the settings of the index on one line.
func showIndex(x config.Index) string {
	rows := [][2]string{{"group", x.Group.Value}, {"intro", x.Intro.Value}}
	if x.Review {
		rows = append(rows, [2]string{"review", "true"})
	}
	var kinds []string
	for _, k := range x.Kinds {
		kinds = append(kinds, "{name: "+Quote(k.Name.Value)+", paths: "+list(k.Paths)+"}")
	}
	listed := ""
	if len(kinds) > 0 {
		listed = "{kinds: [" + strings.Join(kinds, ", ") + "]}"
	}
	return joined(mapping(rows), listed)
}

// joined is one flow mapping with the keys of several.
func joined(mappings ...string) string {
	var set []string
	for _, m := range mappings {
		if m != "" {
			set = append(set, strings.TrimSuffix(strings.TrimPrefix(m, "{"), "}"))
		}
	}
	if len(set) == 0 {
		return ""
	}
	return "{" + strings.Join(set, ", ") + "}"
}

// within writes a nested flow mapping.
func within(key string, rows [][2]string) string {
	if m := mapping(rows); m != "" {
		return "{" + key + ": " + m + "}"
	}
	return ""
}

// showPDF writes the PDF settings as YAML.
func showPDF(s config.PDF) string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+": "+value)
		}
	}
	add("paper", s.Paper.Value)
	add("size", s.Size.Value)
	if s.Embed {
		add("embed", "true")
	}
	add("fonts", mapping([][2]string{{"regular", s.Regular.Value}, {"bold", s.Bold.Value}, {"italic", s.Italic.Value}}))
	add("colors", mapping([][2]string{{"accent", s.Accent.Value}, {"link", s.Link.Value}}))
	if len(parts) == 0 {
		return ""
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// Quote returns a double-quoted YAML scalar.
func Quote(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
