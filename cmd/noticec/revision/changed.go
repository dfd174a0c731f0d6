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
	args := []string{"diff", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--name-status", "-z", "-M", old}
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

// parseStatus reads what `git diff --name-status -z` prints: a letter, then one name, or two where
// the file was renamed or copied.
func parseStatus(out string) []FileChange {
	fields := strings.Split(strings.TrimSuffix(out, "\x00"), "\x00")
	var list []FileChange
	for i := 0; i+1 < len(fields); i += 2 {
		switch name := fields[i+1]; fields[i][:min(1, len(fields[i]))] {
		case "A":
			list = append(list, FileChange{New: name})
		case "D":
			list = append(list, FileChange{Old: name})
		case "R", "C":
			if i+2 < len(fields) {
				list = append(list, FileChange{Old: name, New: fields[i+2]})
			}
			i++
		default:
			list = append(list, FileChange{Old: name, New: name})
		}
	}
	return list
}
