package rewrite

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/template"
	"github.com/noticec/noticec/notice/tree"
)

// ReadAnswers reads a file of answers: keys as questions have them, and `placeholders`, which say
// what stands in place of each TODO(…), by the words in its parentheses.
func ReadAnswers(name string, questions []string) (map[string]string, template.Answers, error) {
	data, err := source.ReadNamed(name, source.MaxSize)
	if err != nil {
		return nil, nil, err
	}
	name = filepath.ToSlash(name)
	root, err := mappingOf(source.NewFile(name, data))
	if err != nil {
		return nil, nil, err
	}
	given, placeholders := map[string]string{}, template.Answers{}
	for _, p := range root.Pairs {
		switch key := p.Key.Value; {
		case key == "placeholders":
			if p.Value.Kind != tree.Mapping {
				return nil, nil, fmt.Errorf("%s: `placeholders` wants the words of placeholders as keys, each with its answer", name)
			}
			for _, q := range p.Value.Pairs {
				answer, err := template.AnswerOf(q.Value)
				if err != nil {
					return nil, nil, fmt.Errorf("%s: the placeholder %q %w", name, source.Visible(q.Key.Value), err)
				}
				placeholders[q.Key.Value] = answer
			}
		case !slices.Contains(questions, key):
			hint := ""
			if near := diag.Nearest(key, append(questions, "placeholders")); near != "" {
				hint = fmt.Sprintf(": did you mean `%s`?", near)
			}
			return nil, nil, fmt.Errorf("%s: there is no question %q%s", name, source.Visible(key), hint)
		case p.Value.Kind != tree.Scalar:
			return nil, nil, fmt.Errorf("%s: `%s` wants words on one line", name, key)
		default:
			given[key] = p.Value.Text.Value
		}
	}
	return given, placeholders, nil
}

// mappingOf are the keys of a file, which are all that is wanted of it.
func mappingOf(f *source.File) (*tree.Node, error) {
	root, list := tree.Parse(f)
	if len(list) > 0 {
		return nil, fmt.Errorf("%s:%d: %s", f.Name, list[0].Span.Start.Line, list[0].Message)
	}
	if root == nil || root.Kind != tree.Mapping {
		return nil, fmt.Errorf("%s has no keys and values", f.Name)
	}
	return root, nil
}

// FindBase returns the base that a new notice in a folder extends: that of a name, or else that in the
// folder, or in the nearest one around it that has one, up to the repository or the settings. It is
// empty if there is none.
func FindBase(dir, name string) (string, error) {
	if name != "" {
		return named(dir, name)
	}
	for at := range revision.Upward(workspace.Absolute(dir)) {
		found, _ := filepath.Glob(filepath.Join(quoteGlob(at), "*.base.y*ml"))
		found = slices.DeleteFunc(found, func(path string) bool { return !workspace.IsBase(filepath.Base(path)) })
		if len(found) > 1 {
			for i := range found {
				found[i] = shown(found[i])
			}
			return "", fmt.Errorf("there are several bases, %s: say which one with --base", strings.Join(found, " and "))
		}
		if len(found) == 1 {
			return shown(found[0]), nil
		}
		if workspace.Exists(filepath.Join(at, config.Name)) || workspace.Exists(filepath.Join(at, ".git")) {
			break
		}
	}
	return "", nil
}

// named returns the base of a name, with or without its ending: beside the working directory, or in a
// folder.
func named(dir, name string) (string, error) {
	names := []string{name}
	if !workspace.IsBase(name) {
		names = []string{name + ".base.yaml", name + ".base.yml"}
	}
	for _, in := range []string{"", dir} {
		for _, name := range names {
			if path := filepath.Join(in, name); workspace.Exists(path) {
				return path, nil
			}
		}
	}
	return "", fmt.Errorf("there is no base %s", filepath.ToSlash(names[0]))
}

func quoteGlob(path string) string {
	return strings.NewReplacer("[", `\[`, "*", `\*`, "?", `\?`).Replace(path)
}

// shown is a path as it is named from the working directory.
func shown(path string) string {
	if rel, err := filepath.Rel(workspace.Absolute("."), path); err == nil {
		path = rel
	}
	return filepath.ToSlash(path)
}

// FromBase says of a notice what the base tells that it extends, itself or by the bases that it extends:
// the law, the language, the body, and which sections need not be written again. What they leave to be
// written is not known.
func FromBase(f *template.Facts, base, dir string) error {
	to, err := filepath.Rel(workspace.Absolute(dir), workspace.Absolute(base))
	if err != nil {
		return errors.New("the base and the notice are on different drives")
	}
	roots, err := withBases(base)
	if err != nil {
		return err
	}
	f.Base = filepath.ToSlash(to)
	value := func(keys ...string) string {
		for _, n := range roots {
			for _, key := range keys {
				n = n.Get(key)
			}
			if n == nil || n.Kind != tree.Scalar {
				continue
			}
			if _, unwritten := lint.Unwritten(n.Text.Value); unwritten {
				return ""
			}
			return n.Text.Value
		}
		return ""
	}
	f.Regime, _ = law.RegimeOf(value("regime"))
	f.Inherited.Language = value("language")
	f.Inherited.Regime = f.Regime
	f.Body = template.Body{Kind: value("controller", "kind"), Country: value("controller", "country")} // the base names the rest
	for _, root := range roots {
		for _, p := range root.Pairs {
			f.Inherited.Sections = append(f.Inherited.Sections, p.Key.Value)
		}
	}
	return nil
}

// maxBases limits the files that a base is made of.
const maxBases = 64

// withBases are the keys of a base and of the bases that it extends, of which the earlier win.
func withBases(base string) ([]*tree.Node, error) {
	ps := &workspace.Projects{}
	defer ps.Close()
	p, err := ps.Of(filepath.Dir(base))
	if err != nil {
		return nil, err
	}
	first, err := p.Open(workspace.Source{Dir: filepath.Dir(base), Name: filepath.Base(base)})
	if err != nil {
		return nil, fmt.Errorf("the base %s cannot be read: %w", filepath.ToSlash(base), source.Cause(err))
	}
	var out []*tree.Node
	read := map[string]bool{}
	var add func(*source.File) error
	add = func(f *source.File) error {
		if read[f.Path] || len(read) == maxBases {
			return nil // lint says that bases extend each other, or are too many
		}
		read[f.Path] = true
		root, err := mappingOf(f)
		if err != nil {
			return err
		}
		out = append(out, root)
		named := []*tree.Node{root.Get("extends")}
		if named[0] != nil && named[0].Kind == tree.Sequence {
			named = named[0].Items
		}
		for _, n := range slices.Backward(named) {
			if n == nil || n.Kind != tree.Scalar {
				continue
			}
			next, err := p.Read(f, n.Text.Value)
			if err != nil {
				return fmt.Errorf("%s:%d: `%s` cannot be read: %w", f.Name, n.Span.Start.Line, source.Visible(n.Text.Value), err)
			}
			if err := add(next); err != nil {
				return err
			}
		}
		return nil
	}
	return out, add(first)
}
