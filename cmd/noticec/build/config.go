package build

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/render/phrase"
)

// A configuration is a noticec.yaml that was read, and what is wrong with it.
type configuration struct {
	*config.Config
	dir      string // below the root, with slashes
	findings diag.List
	short    digest // for the text, and where it stands
}

// matches reports whether a path fits a pattern. One that is not closed fits nothing.
func matches(pattern, name string) bool {
	ok, err := doublestar.Match(path.Clean(pattern), name)
	return ok && err == nil
}

// config returns the nearest noticec.yaml above a file, up to the root; the name is below
// the root. Where there is none it asks for nothing.
func (p *project) config(name string) (*configuration, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.nearest(name)
}

func (p *project) nearest(name string) (*configuration, error) {
	dir := path.Dir(name)
	if c := p.configs[dir]; c != nil {
		return c, nil
	}
	c := &configuration{Config: &config.Config{}, dir: "."}
	file := path.Join(dir, config.Name)
	shown := filepath.Join(p.dir, filepath.FromSlash(file))
	if here, err := filepath.Rel(absolute("."), shown); err == nil {
		shown = here
	}
	f, err := p.fetch(file, filepath.ToSlash(shown))
	switch {
	case err == nil:
		f.Share()
		c.dir, c.short = dir, digestOf(append([]byte(file+"\x00"), f.Data...))
		if c.Config, c.findings, err = config.Read(f, check.Codes()); err != nil {
			return nil, err
		}
	case errors.Is(err, fs.ErrNotExist) && dir != ".":
		if c, err = p.nearest(dir); err != nil {
			return nil, err
		}
	case !errors.Is(err, fs.ErrNotExist):
		c.findings = unread(Source{Dir: filepath.Dir(shown), Name: config.Name}, err).Findings
	}
	p.configs[dir] = c
	return c, nil
}

// below returns a path from the folder of the configuration.
func (c *configuration) below(name string) string {
	if c.dir == "." {
		return name
	}
	return strings.TrimPrefix(name, c.dir+"/")
}

// settings are what a file is judged by; the name is below the root.
func (p *project) settings(name, today string) (check.Settings, *configuration, error) {
	c, err := p.config(name)
	if err != nil {
		return check.Settings{}, nil, err
	}
	return check.Settings{Cache: &p.cache, Linter: p.linter, Today: today, Regime: c.Regime, Severities: c.Severities(c.below(name), matches), Read: c.Readability, Wording: wording}, c, nil
}

// Defaults are what the configuration says of a whole run.
type Defaults struct {
	Out         string // path of the output folder; empty where nothing is said
	Root        string // the folder that Out and Baseline do not leave, absolute
	Baseline    string // path; empty where nothing is said
	Base        string // address of the site
	Formats     []string
	Settings    render.Settings
	Plugins     []config.Plugin
	Dir         string    // the folder of noticec.yaml, or the present one
	Findings    diag.List // what is wrong with the configuration; then nothing of it holds
	OutFindings diag.List // what is wrong with Out, which counts where nothing else names the folder

	baseline source.Text // as it is written
	at       string      // the folder of the configuration below Root
}

// DefaultsOf returns what the configuration says that holds in the folder of the first path, or in the
// present one.
func DefaultsOf(paths []string) (Defaults, error) {
	at := "."
	if len(paths) > 0 && paths[0] != "-" {
		at = folderOf(paths[0])
	}
	ps := &projects{}
	defer ps.close()
	p, name, err := ps.find(filepath.Join(at, "x"))
	if err != nil {
		return Defaults{Dir: "."}, nil // whoever reads the path will say why
	}
	c, err := p.config(name)
	if err != nil {
		return Defaults{}, err
	}
	d := Defaults{Findings: c.findings, Plugins: c.Plugins, Root: p.dir, baseline: c.Baseline, at: c.dir, Dir: filepath.Join(p.dir, filepath.FromSlash(c.dir))}
	for _, f := range c.Formats {
		d.Formats = append(d.Formats, f.Value)
	}
	beside := func(to string) string {
		if to == "" {
			return ""
		}
		full := filepath.Join(p.dir, filepath.FromSlash(c.dir), filepath.FromSlash(to))
		if here, err := filepath.Rel(absolute("."), full); err == nil {
			return here
		}
		return full
	}
	d.Base = c.BaseURL.Value
	d.Settings.Linked = c.HTML.JSONLD
	d.Settings.Markdown = markdown.Options{For: c.Markdown.For.Value, Path: c.Markdown.Path.Value, Layout: c.Markdown.Layout.Value}
	var faults diag.List
	d.Settings.PDF, faults = p.pdf(c)
	d.Findings = append(d.Findings, faults...)
	pages, list := p.pages(c)
	d.Settings.HTML, d.Findings = pages, append(d.Findings, list...)
	d.Settings.HTML.Base = d.Base
	d.Out, d.Baseline = beside(c.Out.Value), beside(c.Baseline.Value)
	if to := c.Out; to.IsSet() && (filepath.IsAbs(to.Value) || path.IsAbs(to.Value) || !p.root.Inside(path.Join(c.dir, to.Value))) {
		d.OutFindings = diag.List{config.UnusableFolder(to, errOutside.Error())}
	}
	return d, nil
}

// Within is the folder that an output folder does not leave which nobody named on the command
// line: the root, or the present folder where the notices are elsewhere.
func (d Defaults) Within(out string) string {
	full := absolute(out)
	if d.Root != "" && (full == d.Root || strings.HasPrefix(full, strings.TrimSuffix(d.Root, string(filepath.Separator))+string(filepath.Separator))) {
		return d.Root
	}
	return absolute(".")
}

// maxBaseline is how large a baseline may be, in bytes.
const maxBaseline = 16 << 20

// ReadBaseline reads the baseline that the configuration names. A finding says that it cannot be
// read.
func (d Defaults) ReadBaseline() ([]byte, diag.List) {
	root, err := source.OpenRoot(d.Root)
	var data []byte
	if err == nil {
		defer root.Close()
		data, err = named(root, d.at, d.baseline.Value, maxBaseline)
	}
	if err != nil {
		return nil, diag.List{config.Unusable(d.baseline, err.Error())}
	}
	return data, nil
}

// ReadBaseline reads a baseline that the command line names.
func ReadBaseline(name string) ([]byte, error) { return source.ReadNamed(name, maxBaseline) }

// folderOf is the folder that a path names, or the one of the file or the files that it names.
func folderOf(p string) string {
	info, err := os.Stat(p)
	switch {
	case err != nil:
		base, _ := doublestar.SplitPattern(filepath.ToSlash(p))
		return filepath.FromSlash(base)
	case info.IsDir():
		return p
	}
	return filepath.Dir(p)
}

// find returns the project of a path, and the path below its root.
func (ps *projects) find(to string) (*project, string, error) {
	p, err := ps.of(filepath.Dir(to))
	if err != nil {
		return nil, "", err
	}
	name, err := filepath.Rel(p.dir, p.here.absolute(to))
	return p, filepath.ToSlash(name), err
}

// Show returns the settings that hold for a file, as YAML with the places that they are
// from, and what is wrong with the configuration.
func Show(file string) (string, diag.List, error) {
	ps := &projects{}
	defer ps.close()
	p, name, err := ps.find(file)
	if err != nil {
		return "", nil, err
	}
	s, c, err := p.settings(name, "")
	if err != nil {
		return "", nil, err
	}
	var b strings.Builder
	if c.File == nil {
		fmt.Fprintf(&b, "# There is no %s above %s; this is the usual.\n", config.Name, source.Visible(filepath.ToSlash(file)))
	} else {
		fmt.Fprintf(&b, "# From %s.\n", source.Visible(c.File.Name))
	}
	line := func(key, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", key, value)
		}
	}
	line("include", list(c.Include))
	line("exclude", list(c.Exclude))
	line("regime", c.Regime.Value)
	line("out", quoteIf(c.Out.Value))
	line("base_url", quoteIf(c.BaseURL.Value))
	line("baseline", quoteIf(c.Baseline.Value))
	var formats []string
	for _, f := range c.Formats {
		formats = append(formats, f.Value)
	}
	line("formats", list(formats))
	for i, p := range c.Plugins {
		if i == 0 {
			b.WriteString("plugins:\n")
		}
		fmt.Fprintf(&b, "  - {name: %s, command: %s}\n", p.Name, list(p.Run()))
	}
	line("html", c.showHTML())
	line("markdown", mapping([][2]string{{"for", c.Markdown.For.Value}, {"path", c.Markdown.Path.Value}, {"layout", c.Markdown.Layout.Value}}))
	line("pdf", showPDF(c.PDF))
	t := s.Targets()
	fmt.Fprintf(&b, "readability: {mean: %d, longest: %d, ease: %d, children: %d, passive: %d}\n", t.Mean, t.Longest, t.Ease, t.Children, t.Passive)
	if len(s.Severities) > 0 {
		b.WriteString("rules:\n")
	}
	for _, id := range check.Codes().IDs() {
		if r, ok := s.Severities[id]; ok {
			what := r.Severity.String()
			if r.Off {
				what = "off"
			}
			fmt.Fprintf(&b, "  %s: %s # %s:%d\n", id, what, source.Visible(r.Span.File.Name), r.Span.Start.Line)
		}
	}
	return b.String(), c.findings, nil
}

func list(values []string) string {
	if len(values) == 0 {
		return ""
	}
	quoted := slices.Clone(values)
	for i := range quoted {
		quoted[i] = quote(quoted[i])
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

func quoteIf(s string) string {
	if s == "" {
		return ""
	}
	return quote(s)
}

// mapping is what is set of some keys, on a line.
func mapping(rows [][2]string) string {
	var parts []string
	for _, row := range rows {
		if row[1] != "" {
			value := quote(row[1])
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

// showHTML is what is set of the pages, on a line.
func (c *configuration) showHTML() string {
	h := c.HTML
	parts := []string{
		mapping([][2]string{{"theme", h.Theme.Value}, {"styles", h.Styles.Value}, {"css", h.CSS.Value}, {"shell", h.Shell.Value}}),
		within("logo", [][2]string{{"file", h.Logo.Value}, {"alt", h.Alt.Value}}),
		within("colors", [][2]string{{"accent", h.Accent.Value}, {"link", h.Link.Value}, {"accent_dark", h.AccentDark.Value}, {"link_dark", h.LinkDark.Value}}),
	}
	rows := [][2]string{{"markup", h.Markup.Value}}
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
	var set []string
	for _, part := range append(parts, mapping(rows)) {
		if part != "" {
			set = append(set, strings.TrimSuffix(strings.TrimPrefix(part, "{"), "}"))
		}
	}
	if len(set) == 0 {
		return ""
	}
	return "{" + strings.Join(set, ", ") + "}"
}

// within is a mapping that stands in another, with its braces.
func within(key string, rows [][2]string) string {
	if m := mapping(rows); m != "" {
		return "{" + key + ": " + m + "}"
	}
	return ""
}

// wording tells the front end of the standard wording that pages are printed with.
func wording(language string) (check.Wording, bool) {
	c, known := phrase.For(language)
	return check.Wording{Language: c.Name, Reviewed: !c.Unreviewed}, known
}
