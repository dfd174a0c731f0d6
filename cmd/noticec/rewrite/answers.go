package rewrite

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

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
	root, err := readYAML(name)
	if err != nil {
		return nil, nil, err
	}
	given, placeholders := map[string]string{}, template.Answers{}
	for _, p := range root.Pairs {
		switch key := p.Key.Value; {
		case key == "placeholders":
			for _, q := range p.Value.Pairs {
				placeholders[q.Key.Value] = template.Flow(q.Value)
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

// readYAML reads a file whose keys are all that is wanted of it.
func readYAML(name string) (*tree.Node, error) {
	data, err := source.ReadNamed(name, source.MaxSize)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", filepath.ToSlash(name), err)
	}
	root, list := tree.Parse(source.NewFile(filepath.ToSlash(name), data))
	if len(list) > 0 {
		return nil, fmt.Errorf("%s:%d: %s", filepath.ToSlash(name), list[0].Span.Start.Line, list[0].Message)
	}
	if root == nil || root.Kind != tree.Mapping {
		return nil, fmt.Errorf("%s has no keys and values", filepath.ToSlash(name))
	}
	return root, nil
}

// FindBase returns the base that a new notice in a folder extends: that of a name, or else that in the
// folder, or in the nearest one around it that has one, up to the repository or the settings. It is
// empty if there is none.
func FindBase(dir, name string) (string, error) {
	const ending = ".base.yaml"
	if name != "" {
		name = strings.TrimSuffix(name, ending) + ending
		if beside := filepath.Join(dir, name); !workspace.Exists(name) && workspace.Exists(beside) {
			name = beside
		}
		return name, nil
	}
	for at := workspace.Absolute(dir); ; at = filepath.Dir(at) {
		found, _ := filepath.Glob(filepath.Join(quoteGlob(at), "*.base.yaml"))
		if len(found) > 1 {
			for i := range found {
				found[i] = shown(found[i])
			}
			return "", fmt.Errorf("there are several bases, %s: say which one with --base", strings.Join(found, " and "))
		}
		if len(found) == 1 {
			return shown(found[0]), nil
		}
		if at == filepath.Dir(at) || workspace.Exists(filepath.Join(at, config.Name)) || workspace.Exists(filepath.Join(at, ".git")) {
			return "", nil
		}
	}
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

// FromBase says of a notice what the base tells that it extends: the law, the language, the body, and
// which sections need not be written again. What the base leaves to be written is not known.
func FromBase(f *template.Facts, base, dir string) error {
	root, err := readYAML(base)
	if err != nil {
		return err
	}
	to, err := filepath.Rel(workspace.Absolute(dir), workspace.Absolute(base))
	if err != nil {
		return errors.New("the base and the notice are on different drives")
	}
	f.Base = filepath.ToSlash(to)
	value := func(n *tree.Node) string {
		if n == nil || n.Kind != tree.Scalar {
			return ""
		}
		if _, unwritten := lint.Unwritten(n.Text.Value); unwritten {
			return ""
		}
		return n.Text.Value
	}
	f.Regime, _ = law.RegimeOf(value(root.Get("regime")))
	f.Inherited.Language = value(root.Get("language"))
	f.Inherited.Regime = f.Regime
	body := root.Get("controller")
	f.Body.Kind, f.Body.Country = value(body.Get("kind")), value(body.Get("country"))
	for _, p := range root.Pairs {
		f.Inherited.Sections = append(f.Inherited.Sections, p.Key.Value)
	}
	return nil
}
