package revision

import (
	"context"
	"slices"
	"strings"
)

// A FileChange is a file that differs between two revisions. Names are relative to the top of the
// repository, with slashes; one is empty where the file is not there.
type FileChange struct{ Old, New string }

// Changed returns the files that differ between two revisions, sorted; to is empty for the working
// tree, with files that git does not know yet. A file that was renamed is one change.
func (r *Repository) Changed(ctx context.Context, from, to string) ([]FileChange, error) {
	old, err := r.commit(ctx, from)
	if err != nil {
		return nil, err
	}
	without, err := r.withoutFilters(ctx)
	if err != nil {
		return nil, err
	}
	args := append(without, "diff", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--name-status", "-z", "--no-renames", old)
	if to != "" {
		new, err := r.commit(ctx, to)
		if err != nil {
			return nil, err
		}
		args = append(args, new)
	}
	out, err := r.run(ctx, nil, append(args, "--")...)
	if err != nil {
		return nil, err
	}
	list := parseStatus(string(out))
	if to == "" {
		if out, err = r.run(ctx, nil, "ls-files", "--others", "--exclude-standard", "-z"); err != nil {
			return nil, err
		}
		for name := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
			if name != "" {
				list = append(list, FileChange{New: name})
			}
		}
	}
	slices.SortFunc(list, func(a, b FileChange) int { return strings.Compare(max(a.New, a.Old), max(b.New, b.Old)) })
	return list, nil
}

// withoutFilters returns options that keep git from running the filters that the configuration of the
// repository names for files of the working tree.
func (r *Repository) withoutFilters(ctx context.Context) ([]string, error) {
	out, err := r.runMatching(ctx, "config", "--null", "--name-only", "--get-regexp", `^filter\..*\.(clean|process)$`)
	if err != nil {
		return nil, err
	}
	var options []string
	for key := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		if key != "" {
			name := key[:strings.LastIndex(key, ".")]
			options = append(options, "-c", key+"=", "-c", name+".required=false")
		}
	}
	return options, nil
}

// parseStatus reads what `git diff --name-status -z` prints: a letter, then a name.
func parseStatus(out string) []FileChange {
	fields := strings.Split(strings.TrimSuffix(out, "\x00"), "\x00")
	var list []FileChange
	for i := 0; i+1 < len(fields); i += 2 {
		switch name := fields[i+1]; fields[i][:min(1, len(fields[i]))] {
		case "A":
			list = append(list, FileChange{New: name})
		case "D":
			list = append(list, FileChange{Old: name})
		default:
			list = append(list, FileChange{Old: name, New: name})
		}
	}
	return list
}

// Names returns the names of the files in the working tree, sorted: those that git knows and that are
// still there, and those that it does not know yet.
func (r *Repository) Names(ctx context.Context) ([]string, error) {
	out, err := r.run(ctx, nil, "ls-files", "--cached", "--others", "--exclude-standard", "-z")
	if err != nil {
		return nil, err
	}
	gone, err := r.run(ctx, nil, "ls-files", "--deleted", "-z")
	if err != nil {
		return nil, err
	}
	missing := strings.Split(string(gone), "\x00")
	slices.Sort(missing)
	list := strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
	list = slices.DeleteFunc(list, func(name string) bool {
		_, found := slices.BinarySearch(missing, name)
		return found
	})
	slices.Sort(list)
	return slices.Compact(list), nil
}

// maxPatterns is the maximum number of words of one search.
const maxPatterns = 500

// Holding returns the names of the YAML files that hold one of some words, at a revision or, where
// that is empty, in the working tree.
func (r *Repository) Holding(ctx context.Context, revision string, words []string) ([]string, error) {
	var list []string
	for part := range slices.Chunk(words, maxPatterns) {
		args := []string{"grep", "-l", "-z", "-F", "-I", "--full-name", "--no-recurse-submodules"}
		for _, w := range part {
			args = append(args, "-e", w)
		}
		prefix := ""
		if revision == "" {
			args = append(args, "--untracked")
		} else {
			id, err := r.commit(ctx, revision)
			if err != nil {
				return nil, err
			}
			args, prefix = append(args, id), id+":"
		}
		out, err := r.runMatching(ctx, append(args, "--")...)
		if err != nil {
			return nil, err
		}
		for name := range strings.SplitSeq(string(out), "\x00") {
			if name = strings.TrimPrefix(name, prefix); strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml") {
				list = append(list, name)
			}
		}
	}
	return list, nil
}
