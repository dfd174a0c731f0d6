package history

import (
	"context"

	"github.com/noticec/noticec/cmd/noticec/workspace"
)

// folders pairs the notices of two folders, by their paths below them, or two files. each is
// called in the order of the new ones, then with those that are gone.
func folders(ctx context.Context, old, new, today string, workers int, each func(Pair) error) error {
	before, err := workspace.Find([]string{old}, "")
	if err != nil {
		return err
	}
	after, err := workspace.Find([]string{new}, "")
	if err != nil {
		return err
	}
	ps := &workspace.Projects{}
	defer ps.Close()
	matches := matchNames(before, after)
	if len(before) == 1 && len(after) == 1 {
		matches = []match{{0, 0}} // two files, whatever they are called
	}
	return pairs(ctx, &side{projects: ps, sources: before, today: today}, &side{projects: ps, sources: after, today: today}, matches, workers, each)
}

func matchNames(old, new []workspace.Source) []match {
	at := map[string]int{}
	for i, s := range old {
		at[s.Name] = i
	}
	var out []match
	for i, s := range new {
		m := match{-1, i}
		if k, ok := at[s.Name]; ok {
			m.old = k
			delete(at, s.Name)
		}
		out = append(out, m)
	}
	for i, s := range old {
		if _, gone := at[s.Name]; gone {
			out = append(out, match{i, -1})
		}
	}
	return out
}
