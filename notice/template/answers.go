package template

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Answers are what stands in place of placeholders, as YAML on one line, by the words in their
// parentheses, which may be those in English.
type Answers map[string]string

// Unused returns the answers to placeholders that a notice does not have, sorted. The error says that an
// answer is to no placeholder of any template, or has keys or is a list where words are wanted.
func (f Facts) Unused() ([]string, error) {
	draft, asked := f, map[string]string{}
	draft.Answers, draft.Base = nil, ""
	draft.asked = func(said, english string) { asked[said], asked[english] = english, english }
	if _, err := Notice(draft); err != nil {
		return nil, err
	}
	var unused []string
	for said, answer := range f.Answers {
		english, there := asked[said]
		switch {
		case !there && !isPlaceholder(English(said)):
			return nil, fmt.Errorf("there is no placeholder %q: %s", source.Visible(said), nearest(said, asked))
		case !there:
			unused = append(unused, said)
		case (strings.HasPrefix(answer, "{") || strings.HasPrefix(answer, "[")) && placeholders()[English(english)] != wordsOrKeys:
			return nil, fmt.Errorf("the placeholder %q wants words on one line", said)
		}
	}
	slices.Sort(unused)
	return unused, nil
}

// nearest asks whether one of the placeholders was meant. Their ends differ most.
func nearest(said string, asked map[string]string) string {
	const compared = 45 // characters; more is too long to compare
	end := func(s string) string {
		runes := []rune(s)
		return string(runes[max(0, len(runes)-compared):])
	}
	ends := map[string]string{}
	var near []string
	for words := range asked {
		ends[end(words)] = words
		near = append(near, end(words))
	}
	slices.Sort(near)
	if n := diag.Nearest(end(said), near); n != "" {
		return "did you mean `" + ends[n] + "`?"
	}
	return "noticec lint lists those that a notice has"
}

// Flow returns a value as YAML on one line.
func Flow(n *tree.Node) string {
	var parts []string
	switch n.Kind {
	case tree.Mapping:
		for _, p := range n.Pairs {
			parts = append(parts, scalar(p.Key.Value)+": "+Flow(p.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case tree.Sequence:
		for _, item := range n.Items {
			parts = append(parts, Flow(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case tree.Null:
		return `""`
	}
	if n.Type == tree.Bool {
		return n.Text.Value
	}
	return scalar(n.Text.Value)
}
