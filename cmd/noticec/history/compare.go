package history

import (
	"cmp"
	"context"
	"path/filepath"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/render/comparison"
)

// Compare returns what changed in the notices that differ between two revisions. The errors are those
// of Pairs.
func (r Revisions) Compare(ctx context.Context) (comparison.Comparison, error) {
	return compare(r.From, cmp.Or(r.To, "the working tree"), func(each func(Pair) error) error { return r.Pairs(ctx, each) })
}

// Compare returns what changed between the notices of two folders, or between two files. The errors are
// those of Pairs.
func (f Folders) Compare(ctx context.Context) (comparison.Comparison, error) {
	return compare(filepath.ToSlash(f.Old), filepath.ToSlash(f.New), func(each func(Pair) error) error { return f.Pairs(ctx, each) })
}

// compare compares pairs of notices.
func compare(old, new string, pairs func(each func(Pair) error) error) (comparison.Comparison, error) {
	c := comparison.Comparison{Old: old, New: new}
	err := pairs(func(p Pair) error {
		p.add(&c)
		return nil
	})
	c.Sort()
	return c, err
}

// add compares both versions of a notice and adds what changed to a comparison. A notice that reads as
// before is left out.
func (p Pair) add(to *comparison.Comparison) {
	n := comparison.Notice{Path: p.New.Path, OldPath: p.Old.Path, Status: comparison.Changed, Moved: p.Moved}
	for _, v := range []Version{p.Old, p.New} {
		if v.Notice != nil {
			n.Title = v.Notice.Title.Value
		}
	}
	var changes []diff.Change
	var gaps diag.List
	lang := ""
	switch {
	case p.Old.IsThere() && p.Old.Notice == nil || p.New.IsThere() && p.New.Notice == nil:
		n.Status = comparison.Unformed
	case !p.Old.IsThere():
		n.Status = comparison.Added
	case !p.New.IsThere():
		n.Status = comparison.Removed
	default:
		changes = diff.Compare(p.Old.Statements, p.New.Statements)
		if !p.New.Notice.TranslationOf.IsSet() { // whose date and changes are those of its original
			gaps = diff.Gaps(changes, diff.RecordOf(p.Old.Notice, p.New.Notice))
		}
		lang = p.New.Notice.Language.Value
		if len(changes) == 0 && len(gaps) == 0 && !p.Moved {
			return
		}
	}
	to.Add(n, lang, changes, gaps)
}
