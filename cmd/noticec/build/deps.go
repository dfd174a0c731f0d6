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

// Deps says for which program to write down what the outputs are made from, and where to.
type Deps struct {
	Ninja bool // else for Make
	Path  string
}

// ParseDeps reads a path, or a form with a path, such as "ninja=notices.d".
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

// A depRule says that outputs are made from inputs.
type depRule struct{ outputs, inputs []string }

// deps writes down what the outputs are made from. For Make that is a rule for each notice,
// and one for what leads to all. Ninja takes one output that all else is made with: the page
// that leads to all, or the first.
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

// depsOf are the files behind the outputs of a notice. Where one of them was written again
// with the same text, the outputs are marked as newer, or Make would ask for them for ever.
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

// renew marks an output that is older than what it is made from as new.
func (w *store) renew(k *outputRecord, name string, newest int64) {
	if k.stat.Changed >= newest {
		return
	}
	stat, err := w.Touch(name)
	if err != nil {
		return // it is written by the next build, at the latest
	}
	k.stat.Changed = stat.Changed
	w.changed.Store(true)
}

// text is the file. For Make each input is also a target without a rule, so that one which is
// removed asks for a build, and not for itself.
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

// list writes paths with a blank before each. They are what is made, or what that needs.
func (d Deps) list(paths []string, made bool) (string, error) {
	var out strings.Builder
	for _, path := range paths {
		escaped, err := d.escape(path, made)
		if err != nil {
			return "", err
		}
		out.WriteString(" " + escaped)
	}
	return out.String(), nil
}

// rankOf puts the page that leads to all before its like.
func rankOf(path string) int {
	if strings.HasSuffix(path, "/index.html") || path == "index.html" {
		return 0
	}
	return 1
}

// escape writes a path as Make and Ninja read it: what is made, or what that needs, where
// Make gives no meaning to a per cent sign.
func (d Deps) escape(name string, made bool) (string, error) {
	var b strings.Builder
	slashes := 0 // before this character, which are doubled if it is escaped with one
	for _, r := range name {
		switch r {
		case '\n', '\r':
			return "", fmt.Errorf("the name %q cannot be told to Make or Ninja", name)
		case ' ', '\t', '#':
			b.WriteString(strings.Repeat(`\`, slashes) + `\`)
		case ':', '%', '*', '?', '[', ']', '~':
			if !d.Ninja && (r != '~' || b.Len() == 0) && (r != '%' || made) {
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

// writeDeps writes what the outputs are made from, unless that is one of them or of their inputs.
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
