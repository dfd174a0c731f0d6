package build

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Deps names the dependency file to write, and whether its format is that of Ninja or Make.
type Deps struct {
	Ninja bool // otherwise Make
	Path  string
}

// ParseDeps parses a path, optionally prefixed with a format, such as "ninja=notices.d".
func ParseDeps(s string) (Deps, error) {
	form, path, ok := strings.Cut(s, "=")
	if err := workspace.CheckTarget("--deps", cmp.Or(path, s)); err != nil {
		return Deps{}, err
	}
	switch {
	case !ok && s != "":
		return Deps{Path: s}, nil
	case ok && (form == "make" || form == "ninja") && path != "":
		return Deps{form == "ninja", path}, nil
	}
	return Deps{}, fmt.Errorf("--deps wants a file, or make=FILE or ninja=FILE, not %q", s)
}

// A depRule states that outputs depend on inputs.
type depRule struct{ outputs, inputs []string }

// deps writes the dependency file. For Make it has one rule per notice and one for the site
// files. Ninja accepts only one output per file: the index page, or else the first output.
func (b *builder) deps(ctx context.Context) error {
	d := b.o.Deps
	if d.Path == "" || b.store == nil {
		return nil
	}
	var rules []depRule
	all := map[string]bool{}
	for i := range b.results {
		m := &b.results[i]
		if !m.done || m.failed || b.o.Sources[i].IsBase() {
			continue
		}
		r, err := b.depsOf(b.o.Sources[i], m)
		if err != nil {
			return err
		}
		for _, in := range r.inputs {
			all[in] = true
		}
		rules = append(rules, r)
	}
	inputs := make([]string, 0, len(all))
	for in := range all {
		inputs = append(inputs, in)
	}
	slices.Sort(inputs)
	site := depRule{inputs: inputs}
	for i := range b.store.site {
		k := &b.store.site[i]
		b.store.renew(k, k.extension, b.newest)
		site.outputs = append(site.outputs, b.o.shown(k.extension))
	}
	if len(site.outputs) > 0 {
		rules = append(rules, site)
	}
	text, err := d.text(rules, inputs)
	if err != nil {
		return err
	}
	if ctx.Err() != nil {
		return buildcache.ErrInterrupted
	}
	return b.writeDeps(rules, text)
}

// depsOf returns the rule for the outputs of a notice. If an input was rewritten with the same
// content, the outputs are touched, or Make would rebuild them every time.
func (b *builder) depsOf(s workspace.Source, m *result) (depRule, error) {
	var out depRule
	newest := int64(0)
	for _, in := range m.inputs {
		if in.kind != missing {
			out.inputs = append(out.inputs, filepath.ToSlash(filepath.Join(b.o.Out, filepath.FromSlash(in.path))))
			newest = max(newest, in.stat.Changed)
		}
	}
	p, err := b.ps.Of(s.Dir)
	if err != nil {
		return out, err
	}
	name, err := p.NameOf(s)
	if err != nil {
		return out, err
	}
	c, err := p.Configuration(name)
	if err != nil {
		return out, err
	}
	if c.File != nil {
		out.inputs = append(out.inputs, c.File.Name)
		newest = max(newest, c.File.Changed)
	}
	b.newest = max(b.newest, newest)
	var r record
	r.unpack(m.packed)
	for _, f := range b.o.Formats {
		name := s.Stem() + f.Extension
		if i := slices.IndexFunc(r.outputs, func(k outputRecord) bool { return k.extension == f.Extension }); i >= 0 {
			b.store.renew(&r.outputs[i], name, newest)
		}
		out.outputs = append(out.outputs, b.o.shown(name))
	}
	m.packed = r.pack()
	return out, nil
}

// renew touches an output that is older than its inputs.
func (w *store) renew(k *outputRecord, name string, newest int64) {
	if k.stat.Changed >= newest {
		return
	}
	stat, err := w.Touch(name)
	if err != nil {
		return // the next build writes it again
	}
	k.stat.Changed = stat.Changed
	w.changed.Store(true)
}

// text returns the content of the dependency file. For Make each input is also a target without a
// rule, so that a removed input causes a rebuild and not an error.
func (d Deps) text(rules []depRule, inputs []string) ([]byte, error) {
	if d.Ninja {
		if len(rules) == 0 {
			return nil, nil
		}
		first := slices.MinFunc(rules[len(rules)-1].outputs, func(a, b string) int {
			return cmp.Or(cmp.Compare(rankOf(a), rankOf(b)), cmp.Compare(a, b))
		})
		rules, inputs = []depRule{{[]string{first}, inputs}}, nil
	}
	for _, name := range inputs {
		rules = append(rules, depRule{outputs: []string{name}})
	}
	var b bytes.Buffer
	for _, r := range rules {
		outputs, err := d.list(r.outputs, true)
		if err != nil {
			return nil, err
		}
		inputs, err := d.list(r.inputs, false)
		if err != nil {
			return nil, err
		}
		b.WriteString(strings.TrimPrefix(outputs, " ") + ":" + inputs + "\n")
	}
	return b.Bytes(), nil
}

// list writes paths, each preceded by a space; target tells targets from prerequisites.
func (d Deps) list(paths []string, target bool) (string, error) {
	var out strings.Builder
	for _, path := range paths {
		escaped, err := d.escape(path, target)
		if err != nil {
			return "", err
		}
		out.WriteString(" " + escaped)
	}
	return out.String(), nil
}

// rankOf sorts the index page before the other site files.
func rankOf(path string) int {
	if strings.HasSuffix(path, "/index.html") || path == "index.html" {
		return 0
	}
	return 1
}

// escape escapes a path for Make or Ninja; target tells targets from prerequisites, in which Make
// does not interpret a per cent sign.
func (d Deps) escape(name string, target bool) (string, error) {
	var b strings.Builder
	slashes := 0 // preceding backslashes, which are doubled if this character is escaped
	for _, r := range name {
		switch r {
		case '\n', '\r':
			return "", fmt.Errorf("the name %q cannot be told to Make or Ninja", name)
		case ' ', '\t', '#':
			b.WriteString(strings.Repeat(`\`, slashes) + `\`)
		case ':', '%', '*', '?', '[', ']', '~':
			if !d.Ninja && (r != '~' || b.Len() == 0) && (r != '%' || target) {
				b.WriteString(strings.Repeat(`\`, slashes) + `\`)
			}
		case '$':
			b.WriteByte('$')
		}
		if slashes++; r != '\\' {
			slashes = 0
		}
		b.WriteRune(r)
	}
	return b.String(), nil
}

// writeDeps writes the dependency file, unless its path is that of an output or an input.
func (b *builder) writeDeps(rules []depRule, text []byte) error {
	to := b.o.Deps.Path
	at, info := workspace.Absolute(to), os.FileInfo(nil)
	if found, err := os.Stat(to); err == nil && found.Mode().IsRegular() {
		info = found
	}
	same := func(name string) bool {
		if workspace.Absolute(filepath.FromSlash(name)) == at {
			return true
		}
		if info == nil {
			return false
		}
		other, err := os.Stat(filepath.FromSlash(name))
		return err == nil && os.SameFile(info, other)
	}
	for _, r := range rules {
		for _, name := range r.outputs {
			if same(name) {
				return fmt.Errorf("--deps would write over the output %s", name)
			}
		}
		for _, name := range r.inputs {
			if same(name) {
				return fmt.Errorf("--deps would write over the input %s", name)
			}
		}
	}
	return buildcache.WriteFile(to, text)
}
