package main

import (
	"cmp"
	"context"
	"errors"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/history"
	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/source"
)

func (e *env) changesCommand() *cobra.Command {
	r := recorder{env: e}
	var write, diffs bool
	var asOf string
	c := &cobra.Command{
		Use: "changes NOTICE…", Short: "Write what changed into the changes of a notice",
		Long: `changes compares notices with their committed versions (--since names another revision), and
prints an entry for their changes: today, the next version if the version is a number, a sentence
for each material change, and that it is material. --write adds the entry, renews updated and, where
it is a number, version; every other byte of the file stays. The sentences are a draft in English:
edit them, and say with --notified-on, or in the file, when people were told.

What stands in a base is written only if the base is named, too.`,
		Example: "  noticec changes notices/ats.notice.yaml\n  noticec changes --write notices/ats.notice.yaml --notified-on 2026-11-20\n  noticec changes --write --since v3 notices/*.notice.yaml notices/council.base.yaml",
		Args:    argCount(1, math.MaxInt),
		RunE: func(cmd *cobra.Command, paths []string) error {
			r.cmd, r.today, r.prints = cmd, e.today(asOf), !write && !diffs
			defer r.records.Close()
			if err := r.collect(cmd.Context(), paths); err != nil {
				return err
			}
			return r.finish(write && !diffs, diffs)
		},
	}
	c.Flags().BoolVar(&write, "write", false, "write into the files; otherwise the entries are printed")
	c.Flags().BoolVar(&diffs, "diff", false, "write nothing; print what --write would change")
	c.Flags().StringVar(&r.since, "since", "HEAD", "the `revision` to compare with")
	dayFlag(c, &r.notified, "notified-on", "the `day` on which people were told, such as 2026-09-30")
	dateFlag(c, &asOf)
	e.configFlag(c)
	return c
}

// A recorder records what changed in notices.
type recorder struct {
	env                    *env
	cmd                    *cobra.Command
	since, notified, today string
	prints                 bool // whether entries are printed
	records                rewrite.Records
	bases                  []string // display names of those that were named
	changed                int      // notices
}

// collect compares the notices and plans what is written.
func (r *recorder) collect(ctx context.Context, paths []string) error {
	sources, err := r.env.configFile.FindAll(paths)
	if err != nil {
		return err
	}
	var notices []string
	for _, s := range sources {
		if s.IsBase() {
			r.bases = append(r.bases, s.Shown())
		} else {
			notices = append(notices, s.Shown())
		}
	}
	if len(notices) == 0 {
		return errors.New("name the notices that changed, beside the bases")
	}
	repository, err := revision.Open(filepath.FromSlash(notices[0]), r.env.getenv)
	if err == nil {
		err = history.Revisions{Repository: repository, ConfigFile: r.env.configFile, From: r.since, Paths: notices, Today: r.today}.Pairs(ctx, r.pair)
	}
	if err != nil {
		return gitError(err)
	}
	return nil
}

// pair plans the record of a notice that differs.
func (r *recorder) pair(p history.Pair) error {
	path := p.New.Path
	switch {
	case !p.New.IsThere():
		return nil
	case !p.Old.IsThere():
		logf(r.cmd, "%s is new since %s: there is nothing to tell of", path, r.since)
		return nil
	case p.New.Notice == nil || p.Old.Notice == nil:
		logf(r.cmd, "%s cannot be compared with %s: the form of one of them is wrong", path, r.since)
		return nil
	case p.New.Notice.TranslationOf.IsSet():
		logf(r.cmd, "%s is a translation: its changes are those of %s", path, p.New.Notice.TranslationOf.Value)
		return nil
	}
	list, known := diff.Compare(p.Old.Statements, p.New.Statements), diff.RecordOf(p.Old.Notice, p.New.Notice)
	material := slices.DeleteFunc(slices.Clone(list), func(x diff.Change) bool { return x.Class != diff.Material })
	visible := slices.ContainsFunc(list, diff.Change.IsVisible)
	n := p.New.Notice
	var to format.Record
	if visible && !known.Updated && n.Updated.Date.Value < r.today {
		to.Updated = r.today
	}
	if len(material) > 0 && len(known.Entries) == 0 {
		to.Entry = r.entry(path, material)
		r.number(path, n, known, &to)
	}
	if to == (format.Record{}) {
		return nil
	}
	r.changed++
	if to.Entry != nil && r.prints {
		if err := printLines(r.cmd.OutOrStdout(), "# "+path+"\n"+to.Entry.YAML()); err != nil {
			return failure(err)
		}
	}
	if lang := n.Language.Value; to.Entry != nil && lang != "" && !strings.HasPrefix(lang, "en") {
		logf(r.cmd, "%s is in another language: translate the English words of the entry", path)
	}
	return r.place(path, n, to)
}

// entry is the entry that tells of material changes.
func (r *recorder) entry(path string, material []diff.Change) *format.Entry {
	var words []string
	for _, x := range material {
		words = append(words, sentenceOf(x.Message))
	}
	if r.notified == "" {
		logf(r.cmd, "%s: edit the words, and say in `notified_on` when people were told (Art. 13(3))", path)
	}
	return &format.Entry{Date: r.today, Text: strings.Join(slices.Compact(words), " "), Material: true, NotifiedOn: r.notified}
}

// sentenceOf is the message of a finding as a sentence: without marks of code and with a full stop.
func sentenceOf(message string) string {
	message = source.Visible(strings.NewReplacer("`", "", "*", "", "_", " ", "$", "", "[", "(", "]", ")", "<", "", ">", "", "\\", "/").Replace(message))
	first, size := utf8.DecodeRuneInString(message)
	return string(unicode.ToUpper(first)) + message[size:] + "."
}

// number gives the entry its version: that which the notice has already, or the next.
func (r *recorder) number(path string, n *notice.Notice, known diff.Record, to *format.Record) {
	now := n.Version.Value.Value
	switch next := nextVersion(now); {
	case now == "":
	case known.Version:
		to.Entry.Version = now
	case next == "":
		logf(r.cmd, "%s: the version %q is no number: write the next one yourself", path, now)
	case !r.owns(path, "version", n.Version.Value.Span.File):
		logf(r.cmd, "%s: its version is in %s, which was not named: it stays %s", path, shownFile(n.Version.Value.Span.File), now)
	default:
		to.Version, to.Entry.Version = next, next
	}
}

// nextVersion is the version behind one of numbers with dots; empty behind others.
func nextVersion(version string) string {
	parts := strings.Split(version, ".")
	for _, p := range parts {
		if p == "" || len(p) > 9 || strings.Trim(p, "0123456789") != "" {
			return ""
		}
	}
	last, _ := strconv.Atoi(parts[len(parts)-1])
	parts[len(parts)-1] = strconv.Itoa(last + 1)
	return strings.Join(parts, ".")
}

// owns reports whether a key of a notice may be written: it is in the notice, in no file, or in a base
// that was named.
func (r *recorder) owns(path, key string, file *source.File) bool {
	return r.records.Has(path, key) || file == nil || file.Name == path || slices.Contains(r.bases, file.Name)
}

func shownFile(f *source.File) string { return source.Visible(f.Name) }

// place plans each part of a record where the notice has its key.
func (r *recorder) place(path string, n *notice.Notice, to format.Record) error {
	for _, part := range []struct {
		key    string
		file   *source.File
		record format.Record
	}{
		{"version", n.Version.Value.Span.File, format.Record{Version: to.Version}},
		{"updated", n.Updated.Date.Span.File, format.Record{Updated: to.Updated}},
		{"changes", n.Changes.Span.File, format.Record{Entry: to.Entry}},
	} {
		if part.record == (format.Record{}) {
			continue
		}
		if !r.owns(path, part.key, part.file) {
			logf(r.cmd, "%s: its %s is in %s: name that file, too, to write there", path, part.key, shownFile(part.file))
			continue
		}
		at := path
		if part.file != nil && !r.records.Has(path, part.key) {
			at = cmp.Or(part.file.Name, path)
		}
		if err := r.records.Add(at, part.record); err != nil {
			return err
		}
	}
	return nil
}

// finish writes the files, or prints how they would change.
func (r *recorder) finish(write, diffs bool) error {
	if r.changed == 0 {
		logf(r.cmd, "nothing to tell of: nothing changed since %s, or the notices say so already", r.since)
		return nil
	}
	if r.prints {
		return nil
	}
	left := false
	err := r.records.Write(write, func(f *rewrite.Rewritten) error {
		switch {
		case f.Left != nil:
			left = true
			logf(r.cmd, "%s is left as it is: %v", f.Name, f.Left)
			return nil
		case diffs:
			return r.env.printDiff(r.cmd.OutOrStdout(), f.Name, f.Old, f.New)
		}
		return printLine(r.cmd.OutOrStdout(), "wrote %s", f.Name)
	})
	if err != nil {
		return failure(err)
	}
	if left {
		return errFindings
	}
	return nil
}
