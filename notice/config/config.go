// Package config reads noticec.yaml: settings for the notices in its folder and below. It
// opens no file and matches no path itself.
package config

import (
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// Name is what the file is called.
const Name = "noticec.yaml"

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("notice/config", docs, diag.In(diag.ScopeSettings))

var (
	codeUnknownCode       = Catalog.Error("NC911", "unknown-code-in-configuration", "A severity is set for a code that there is not.")
	codeUnusableFile      = Catalog.Error("NC913", "unusable-file-in-configuration", "A file or a folder that the configuration names cannot be used.")
	codeReservedExtension = Catalog.Error("NC914", "reserved-extension", "The files of a plugin would be taken for notices.")
	codeRepeatedCode      = Catalog.Error("NC915", "repeated-code-in-configuration", "The severity of a code is set twice, by its id and by its name.")
	codeFixedSeverity     = Catalog.Error("NC912", "fixed-severity", "A severity is set for a finding without which a notice cannot be read.")
)

// Unusable is the finding about a file named by the configuration that cannot be used; why
// completes the message.
func Unusable(name source.Text, why string) diag.Diagnostic {
	return diag.New(codeUnusableFile, name.Span, "the file `"+name.Value+"` cannot be used: "+why, "fix the file, or name another")
}

// UnusableFolder is the finding about a folder named by the configuration that cannot be used;
// why completes the message.
func UnusableFolder(name source.Text, why string) diag.Diagnostic {
	return diag.New(codeUnusableFile, name.Span, "the folder `"+name.Value+"` cannot be used: "+why, "name a folder within it, or name this one on the command line with --out")
}

// A Config holds the settings of a noticec.yaml. In the zero Config all are defaults.
type Config struct {
	File             *source.File // nil where there is none
	Include, Exclude []string     // glob patterns, relative to the file
	Regime           source.Text
	Wording          source.Text // own or standard, of notices that do not say
	Out              source.Text
	Formats          []source.Text
	Baseline         source.Text
	BaseURL          source.Text // base URL of the site
	Since            source.Text // the revision that lint compares with; `git` is HEAD
	Rules            []Rule
	Overrides        []Override
	Readability      Readability
	Plugins          []Plugin
	Markdown         Markdown
	PDF              PDF
	HTML             HTML
	Index            Index
	Reviews          Reviews
	Register         Register
	Archive          bool // whether a build writes pages of earlier versions
}

// Register says how a register that notices are compared with is read. Columns are the heads of its
// columns, in the order of the file.
type Register struct{ Columns []Column }

// A Column is the head of a column of a register.
type Column struct {
	Key  string
	Head source.Text
}

// Reviews says how long before a review people want to know of it.
type Reviews struct {
	Lead source.Text // an ISO 8601 duration; empty is the default
}

// Revision is the revision of git that lint compares notices with; empty for none.
func (c *Config) Revision() string {
	if c.Since.Value == "git" {
		return "HEAD"
	}
	return c.Since.Value
}

// A Plugin is an external program that renders notices. Empty fields are defaults.
type Plugin struct {
	Name, Extension, MediaType string
	Command                    []string
	Options                    []byte // JSON
	Timeout                    int    // seconds
}

// CommandLine is the program with its arguments: Command, or noticec-render-NAME from PATH.
func (p Plugin) CommandLine() []string {
	if len(p.Command) == 0 {
		return []string{"noticec-render-" + p.Name}
	}
	return p.Command
}

// A Rule is the severity of a code, by its id; Off means that it is not reported.
type Rule struct {
	Code     string
	Severity diag.Severity
	Off      bool
	Span     source.Span
}

// An Override is the severities for some files.
type Override struct {
	Files []string // patterns
	Rules []Rule
}

// Markdown are the settings of the Markdown backend; empty fields are defaults.
type Markdown struct{ For, Path, Layout source.Text }

// PDF are the settings of the PDF backend; empty fields are defaults. Fonts are paths relative
// to the file.
type PDF struct {
	Paper, Size           source.Text
	Embed                 bool
	Regular, Bold, Italic source.Text
	Accent, Link          source.Text
}

// HTML are the settings of the HTML backend; empty fields are defaults. CSS, Shell and Logo are
// paths relative to the file.
type HTML struct {
	Theme, Styles, Markup, Heads       source.Text
	CSS, Shell, Logo, Alt              source.Text
	StyleSheet                         source.Text // address, or path from the output folder
	Accent, Link, AccentDark, LinkDark source.Text
	Fragment, Contents                 bool
	Parts                              []source.Text // of notices, that are fragments of their own; none: whole notices are
	JSONLD                             bool          // whether pages embed the notice as JSON-LD
	Level                              *int
}

// Readability holds the limits of the readability rules; nil is the default.
type Readability struct{ Mean, Longest, Ease, Children, Passive *int }

// Read reads a noticec.yaml; codes are those that exist. If a finding is an error, the Config
// is empty. The error says that noticec itself failed.
func Read(f *source.File, codes diag.Codes) (*Config, diag.List, error) {
	root, list, warnings := tree.ParseAndWarn(f)
	if tree.IsEmpty(list) {
		return &Config{File: f}, nil, nil // an empty file marks a root
	}
	if root == nil || len(list) > 0 {
		return &Config{}, list, nil
	}
	list, err := schema.ValidateConfig(root)
	if err != nil || list.Count(diag.Error) > 0 {
		return &Config{}, list, err
	}
	r := reader{codes: codes, list: warnings}
	c := &Config{
		File: f, Include: r.strings(root.Get("include")), Exclude: r.strings(root.Get("exclude")),
		Regime: r.text(root.Get("regime")), Wording: r.text(root.Get("wording")), Out: r.text(root.Get("out")), Formats: r.texts(root.Get("formats")), Baseline: r.text(root.Get("baseline")), BaseURL: r.text(root.Get("base_url")),
		Rules: r.rules(root.Get("rules")), Archive: r.bool(root.Get("archive")),
	}
	if o := root.Get("overrides"); o != nil {
		for _, n := range o.Items {
			c.Overrides = append(c.Overrides, Override{r.strings(n.Get("files")), r.rules(n.Get("rules"))})
		}
	}
	if n := root.Get("changes"); n != nil {
		c.Since = r.text(n.Get("since"))
	}
	if n := root.Get("readability"); n != nil {
		c.Readability = Readability{r.number(n.Get("mean")), r.number(n.Get("longest")), r.number(n.Get("ease")), r.number(n.Get("children")), r.number(n.Get("passive"))}
	}
	if c.Plugins, err = r.plugins(root.Get("plugins")); err != nil {
		return &Config{}, nil, err
	}
	if n := root.Get("markdown"); n != nil {
		c.Markdown = Markdown{r.text(n.Get("for")), r.text(n.Get("path")), r.text(n.Get("layout"))}
	}
	if n := root.Get("pdf"); n != nil {
		c.PDF = r.pdf(n)
	}
	if n := root.Get("html"); n != nil {
		c.HTML = r.html(n)
	}
	if n := root.Get("register").Get("columns"); n != nil {
		for _, pair := range n.Pairs {
			c.Register.Columns = append(c.Register.Columns, Column{pair.Key.Value, pair.Value.Text})
		}
	}
	if n := root.Get("reviews"); n != nil {
		c.Reviews = Reviews{Lead: r.text(n.Get("lead"))}
	}
	if n := root.Get("index"); n != nil {
		c.Index = r.index(n)
	}
	if r.list.Count(diag.Error) > 0 {
		return &Config{}, r.list, nil
	}
	return c, r.list, nil
}

// Severities returns the severities for a file, by code; the path is relative to the folder of
// the configuration, and match reports whether it matches a pattern.
func (c *Config) Severities(path string, match func(pattern, path string) bool) map[string]Rule {
	out := map[string]Rule{}
	add := func(rules []Rule) {
		for _, r := range rules {
			out[r.Code] = r
		}
	}
	add(c.Rules)
	for _, o := range c.Overrides {
		if slices.ContainsFunc(o.Files, func(pattern string) bool { return match(pattern, path) }) {
			add(o.Rules)
		}
	}
	return out
}

// Includes reports whether include and exclude select a notice that was found by searching.
func (c *Config) Includes(path string, match func(pattern, path string) bool) bool {
	return (len(c.Include) == 0 || matchesAny(c.Include, path, match)) && !matchesAny(c.Exclude, path, match)
}

// matchesAny reports whether a path matches one of some patterns, or is below a folder that does.
func matchesAny(patterns []string, path string, match func(pattern, path string) bool) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		return match(pattern, path) || match(strings.TrimSuffix(pattern, "/")+"/**", path)
	})
}

// Apply sets the severities of findings, and drops those whose code is off.
func Apply(list diag.List, severities map[string]Rule) diag.List {
	if len(severities) == 0 {
		return list
	}
	var out diag.List
	for _, d := range list {
		r, set := severities[d.Code.ID]
		if set && r.Off {
			continue
		}
		if set {
			d.Severity = r.Severity
		}
		out = append(out, d)
	}
	return out
}

// A reader converts nodes of a valid configuration into values.
type reader struct {
	codes diag.Codes
	list  diag.List
}

func (r *reader) text(n *tree.Node) source.Text {
	if n == nil {
		return source.Text{}
	}
	return n.Text
}

func (r *reader) bool(n *tree.Node) bool { return strings.EqualFold(r.text(n).Value, "true") }

func (r *reader) html(n *tree.Node) HTML {
	h := HTML{
		Theme: r.text(n.Get("theme")), Styles: r.text(n.Get("styles")), Heads: r.text(n.Get("heads")), Markup: r.text(n.Get("markup")), StyleSheet: r.text(n.Get("stylesheet")), CSS: r.text(n.Get("css")), Shell: r.text(n.Get("shell")),
		Fragment: r.bool(n.Get("fragment")), Contents: r.bool(n.Get("contents")), JSONLD: r.bool(n.Get("jsonld")), Level: r.number(n.Get("heading_level")),
	}
	if f := n.Get("fragment"); f != nil && !h.Fragment && !strings.EqualFold(f.Text.Value, "false") {
		h.Fragment, h.Parts = true, r.texts(f)
	}
	if l := n.Get("logo"); l != nil {
		h.Logo, h.Alt = r.text(l.Get("file")), r.text(l.Get("alt"))
	}
	if l := n.Get("colors"); l != nil {
		h.Accent, h.Link, h.AccentDark, h.LinkDark = r.text(l.Get("accent")), r.text(l.Get("link")), r.text(l.Get("accent_dark")), r.text(l.Get("link_dark"))
	}
	return h
}

func (r *reader) texts(n *tree.Node) []source.Text {
	switch {
	case n == nil:
		return nil
	case n.Kind != tree.Sequence:
		return []source.Text{n.Text}
	}
	var out []source.Text
	for _, item := range n.Items {
		out = append(out, item.Text)
	}
	return out
}

func (r *reader) strings(n *tree.Node) []string {
	var out []string
	for _, t := range r.texts(n) {
		out = append(out, t.Value)
	}
	return out
}

func (r *reader) pdf(n *tree.Node) PDF {
	p := PDF{Paper: r.text(n.Get("paper")), Size: r.text(n.Get("size")), Embed: r.text(n.Get("embed")).Value == "true"}
	if f := n.Get("fonts"); f != nil {
		p.Regular, p.Bold, p.Italic = r.text(f.Get("regular")), r.text(f.Get("bold")), r.text(f.Get("italic"))
	}
	if c := n.Get("colors"); c != nil {
		p.Accent, p.Link = r.text(c.Get("accent")), r.text(c.Get("link"))
	}
	return p
}

func (r *reader) number(n *tree.Node) *int {
	if n == nil {
		return nil
	}
	if v, whole := n.Whole(); whole {
		return &v
	}
	return nil
}

func (r *reader) plugins(n *tree.Node) ([]Plugin, error) {
	if n == nil {
		return nil, nil
	}
	var out []Plugin
	for _, item := range n.Items {
		p := Plugin{Name: r.text(item.Get("name")).Value, Extension: r.text(item.Get("extension")).Value, MediaType: r.text(item.Get("media_type")).Value, Command: r.strings(item.Get("command"))}
		if strings.HasSuffix(p.Extension, ".notice.yaml") || strings.HasSuffix(p.Extension, ".base.yaml") || strings.HasSuffix(p.Extension, ".notice.yml") || strings.HasSuffix(p.Extension, ".base.yml") {
			r.list = append(r.list, diag.New(codeReservedExtension, item.Get("extension").Span, "the plugin `"+p.Name+"` would write files that end in `"+p.Extension+"`, which are taken for notices", "write another extension"))
		}
		if seconds := r.number(item.Get("timeout")); seconds != nil {
			p.Timeout = *seconds
		}
		if o := item.Get("options"); o != nil {
			var err error
			if p.Options, err = json.Marshal(o.Value()); err != nil {
				return nil, fmt.Errorf("the options of the plugin %s: %w", p.Name, err)
			}
		}
		out = append(out, p)
	}
	return out, nil
}

func (r *reader) rules(n *tree.Node) []Rule {
	if n == nil {
		return nil
	}
	var out []Rule
	set := map[string]source.Text{} // by id, the word that names it
	for _, p := range n.Pairs {
		word := p.Key.Value
		code, exists := r.codes.Find(word)
		first, twice := set[code.ID]
		switch {
		case !exists:
			r.list = append(r.list, diag.New(codeUnknownCode, p.Key.Span, "there is no code `"+word+"`", r.codes.Suggest(word)))
			continue
		case twice:
			r.list = append(r.list, diag.New(codeRepeatedCode, p.Key.Span, "`"+word+"` is the code that `"+first.Value+"` names, so that its severity is set twice", "remove one of them", diag.WithRelated(first.Span, "first set here")))
			continue
		case code.Required && p.Value.Text.Value != "error":
			r.list = append(r.list, diag.New(codeFixedSeverity, p.Key.Span, "the severity of `"+word+"` cannot be lowered, for without what it asks a notice cannot be read", "remove it"))
			continue
		}
		set[code.ID] = p.Key
		rule := Rule{Code: code.ID, Span: p.Key.Span, Off: p.Value.Text.Value == "off"}
		for _, s := range []diag.Severity{diag.Info, diag.Warning, diag.Error} {
			if s.String() == p.Value.Text.Value {
				rule.Severity = s
			}
		}
		out = append(out, rule)
	}
	return out
}
