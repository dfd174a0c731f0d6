package build

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/review"
)

// reviewMark stands in the names of copies for review, before the extension.
const reviewMark = ".review"

// A Review makes copies for review, in place of what is published.
type Review struct {
	Revision   string               // of the working tree, for readers; may be empty
	Repository *revision.Repository // that has the earlier revision; nil if there is no Since
	Since      *revision.Tree       // changes since this revision are marked; nil: none are
	SinceIs    string               // the revision as it was named
}

// ForReview are options that write copies for review. Nothing leads to them: there is no index, and
// their names are not those of published files.
func (o Options) ForReview(r *Review) Options {
	o.Review, o.Index, o.Incremental = r, false, false
	o.Formats = slices.Clone(o.Formats)
	for i := range o.Formats {
		o.Formats[i].Extension = reviewMark + o.Formats[i].Extension
	}
	o.Settings.EmbedJSONLD, o.Settings.PDF.Embed = false, false
	o.Settings.HTML.Fragment, o.Settings.HTML.Shell, o.Settings.HTML.Base = false, nil, ""
	o.Settings.HTML.Review = true
	o.Settings.HTML.Others = render.Others(o.Formats)
	return o
}

// IsReview reports whether a file has the name of a copy for review.
func IsReview(name string) bool {
	stem := strings.TrimSuffix(name, filepath.Ext(name))
	return stem != name && strings.HasSuffix(stem, reviewMark)
}

// reviewed makes a copy for review of the document of a source.
func (b *builder) reviewed(s workspace.Source, r check.Result, d *doc.Document) error {
	o := review.Options{Findings: r.Findings, Source: s.Shown(), Revision: b.o.Review.Revision, SinceIs: b.o.Review.SinceIs}
	o.Elsewhere = func(section string) []string { return compose.Elsewhere(r.Notice, section) }
	if day, err := time.Parse(time.DateOnly, b.o.Today); err == nil {
		o.Made = day.Format("2 January 2006")
	}
	if b.o.Review.Since != nil {
		was, err := b.before(s)
		if err != nil {
			return err
		}
		if was.Notice != nil {
			o.Since = compose.With(was.Notice, compose.Options{Today: b.o.Today, Fields: true})
		}
	}
	for i := range d.Alternates {
		d.Alternates[i].Path += reviewMark
	}
	review.Review(d, o)
	p, err := b.ps.Of(s.Dir)
	if err != nil {
		return err
	}
	f, err := p.Open(s)
	if err != nil {
		return err
	}
	d.Review.Origin = rewrite.Origin(f, r)
	return nil
}

// before is a notice as it was at the earlier revision; without a Notice if it was not there, or its
// form was wrong.
func (b *builder) before(s workspace.Source) (r check.Result, err error) {
	git, tree := b.o.Review.Repository, b.o.Review.Since
	name, ok := git.Name(filepath.Join(s.Dir, filepath.FromSlash(s.Name)))
	if !ok || !tree.Has(name) {
		return r, nil
	}
	ps := b.o.ConfigFile.ProjectsOf(git.Top, tree)
	defer ps.Close()
	err = workspace.Guard(name, func() error {
		r, err = workspace.CheckSource(ps, workspace.Source{Dir: git.Top, Name: name}, b.o.Today)
		return err
	})
	return r, err
}
