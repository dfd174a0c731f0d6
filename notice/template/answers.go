package template

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Answers are what stands in place of placeholders, as YAML on one line, by the words in their
// parentheses, which may be those in English.
type Answers map[string]string

var errOneLine = errors.New("wants words on one line")

// AnswerOf returns a value as YAML on one line. The error says why it is no answer, after the name of its
// placeholder.
func AnswerOf(n *tree.Node) (string, error) {
	if isEmpty(n) {
		return "", errors.New("has an answer that is empty: leave it out to write it later")
	}
	if n.Kind == tree.Scalar && strings.ContainsAny(n.Text.Value, "\r\n") {
		return "", errOneLine
	}
	return flow(n)
}

func isEmpty(n *tree.Node) bool {
	switch n.Kind {
	case tree.Mapping:
		return len(n.Pairs) == 0
	case tree.Sequence:
		return len(n.Items) == 0
	case tree.Null:
		return true
	}
	return strings.TrimSpace(n.Text.Value) == ""
}

// flow returns a value as YAML on one line.
func flow(n *tree.Node) (string, error) {
	var parts []string
	switch n.Kind {
	case tree.Mapping:
		for _, p := range n.Pairs {
			value, err := flow(p.Value)
			if err != nil {
				return "", err
			}
			parts = append(parts, scalar(p.Key.Value)+": "+value)
		}
		return "{" + strings.Join(parts, ", ") + "}", nil
	case tree.Sequence:
		for _, item := range n.Items {
			value, err := flow(item)
			if err != nil {
				return "", err
			}
			parts = append(parts, value)
		}
		return "[" + strings.Join(parts, ", ") + "]", nil
	case tree.Null:
		return `""`, nil
	}
	unseen := func(r rune) bool { return r != '\n' && r != '\r' && source.IsSteering(r) }
	if at := strings.IndexFunc(n.Text.Value, unseen); at >= 0 {
		return "", fmt.Errorf("has an answer with a character that cannot be seen: remove U+%04X", []rune(n.Text.Value[at:])[0])
	}
	if n.Type == tree.Bool {
		return n.Text.Value, nil
	}
	return scalar(n.Text.Value), nil
}

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
	for _, said := range slices.Sorted(maps.Keys(f.Answers)) {
		asks, there := asked[said]
		switch answer := f.Answers[said]; {
		case !there && !isPlaceholder(english(said)):
			return nil, fmt.Errorf("there is no placeholder %q: %s", source.Visible(said), nearest(said, asked))
		case !there:
			unused = append(unused, said)
		case (strings.HasPrefix(answer, "{") || strings.HasPrefix(answer, "[")) && placeholders()[english(asks)] != wordsOrKeys:
			return nil, fmt.Errorf("the placeholder %q %w", source.Visible(said), errOneLine)
		}
	}
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
	for _, words := range slices.Sorted(maps.Keys(asked)) {
		if ends[end(words)] == "" {
			ends[end(words)] = words
			near = append(near, end(words))
		}
	}
	if n := diag.Nearest(end(said), near); n != "" {
		return "did you mean `" + ends[n] + "`?"
	}
	return "noticec lint lists those that a notice has"
}
