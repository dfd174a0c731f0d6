package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/revision"
)

// reviewFolder is where copies for review are written, unless --out names another folder.
const reviewFolder = "review"

// reviewFormats are the formats of copies for review.
var reviewFormats = []string{"html", "pdf", "docx"}

// registerReview registers the flags of copies for review.
func (f *buildFlags) registerReview(c *cobra.Command) {
	c.Flags().BoolVar(&f.review, "review", false, "write copies for review: drafts with the findings at their words, as html, pdf and docx, below "+reviewFolder)
	nonEmptyFlag(c, &f.since, "since", "", "a revision, such as main", "mark what changed since a `revision` in copies for review")
	for _, other := range []string{"archive", "index-only", "shard", "deps", "fragment", "plugin", "pdf-embed", "shell"} {
		c.MarkFlagsMutuallyExclusive("review", other)
	}
}

// reviewed returns the options as those of copies for review, if they are asked for.
func (e *env) reviewed(cmd *cobra.Command, paths []string, f *buildFlags, published string, o build.Options) (build.Options, error) {
	if !f.review {
		if f.since != "" {
			return o, errors.New("--since marks changes in copies for review: add --review")
		}
		return o, nil
	}
	if sameFolder(o.Out, published) {
		return o, fmt.Errorf("copies for review do not belong into %s, which is published: name another folder with --out", filepath.ToSlash(o.Out))
	}
	r := &build.Review{SinceIs: f.since}
	if err := e.openReview(cmd.Context(), paths, r); err != nil {
		return o, err
	}
	return o.ForReview(r), nil
}

// sameFolder reports whether two paths name one folder.
func sameFolder(a, b string) bool {
	x, err := filepath.Abs(a)
	y, other := filepath.Abs(b)
	return err == nil && other == nil && x == y
}

// formatsForReview are the formats that are asked for, which must be among those of copies for review.
func formatsForReview(cmd *cobra.Command, asked []string) ([]string, error) {
	if !cmd.Flags().Changed("format") {
		return reviewFormats, nil
	}
	for _, name := range asked {
		if !slices.Contains(reviewFormats, name) {
			return nil, fmt.Errorf("--review writes %s: name some of them with --format, not %q", strings.Join(reviewFormats, ", "), name)
		}
	}
	return asked, nil
}

// openReview finds what git knows of the sources. Without a revision to compare with, there need be no
// repository.
func (e *env) openReview(ctx context.Context, paths []string, r *build.Review) error {
	at := "."
	if len(paths) > 0 {
		at = paths[0]
	}
	git, err := revision.Open(at, e.getenv)
	if err != nil {
		if r.SinceIs != "" {
			return gitError(err)
		}
		return nil
	}
	if head, err := git.Head(ctx); err == nil {
		r.Revision = head[:min(len(head), 12)]
	}
	if r.SinceIs == "" {
		return nil
	}
	r.Repository = git
	if r.Since, err = git.At(ctx, r.SinceIs); err != nil {
		return gitError(err)
	}
	return nil
}
