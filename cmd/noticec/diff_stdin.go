package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/history"
	"github.com/noticec/noticec/cmd/noticec/revision"
)

// compareStdin compares where one of the versions is a notice on standard input.
func (d *differ) compareStdin(ctx context.Context, args, paths []string) error {
	other, isOld := "HEAD", false
	switch {
	case d.stdin == nil || len(paths) > 0 || len(args) == 2 && args[0] == args[1]:
		return errors.New("- is standard input, one notice alone: compare it with one file or revision, `noticec diff OLD -` or `noticec diff - NEW`")
	case len(args) > 2:
		return errTwoVersions
	case len(args) == 2 && args[0] == "-":
		other, isOld = args[1], true
	case len(args) == 2:
		other = args[0]
	}
	if isPath(other) {
		return d.compareStdinWithFile(ctx, other, isOld)
	}
	if isOld {
		return fmt.Errorf("the version on standard input is the newer one: write `noticec diff %s -`", other)
	}
	return d.compareStdinWithRevision(ctx, other)
}

// compareStdinWithFile compares standard input with a file, beside which it stands unless it has a name.
func (d *differ) compareStdinWithFile(ctx context.Context, other string, isOld bool) error {
	if info, err := os.Stat(other); err != nil || info.IsDir() {
		return fmt.Errorf("- is standard input, one notice alone: compare it with a file, not with %s", filepath.ToSlash(other))
	}
	if d.name == stdinName {
		d.name = filepath.Join(filepath.Dir(other), stdinName)
	}
	f := history.Folders{Old: other, New: "-", ConfigFile: d.env.configFile, Today: d.today, Workers: d.workers}
	if isOld {
		f.Old, f.New = f.New, f.Old
	}
	var err error
	if f.Stdin, err = d.readStdin(); err != nil {
		return err
	}
	d.comparison, err = f.Compare(ctx)
	return err
}

// compareStdinWithRevision compares standard input with a revision of the notice that it stands for:
// the path behind a colon, or that of --stdin-filename.
func (d *differ) compareStdinWithRevision(ctx context.Context, other string) error {
	from, name, hasPath := strings.Cut(other, ":")
	at := d.name
	if at == stdinName {
		at = "."
	}
	if !hasPath && d.name == stdinName {
		return errors.New("say with --stdin-filename which notice - is, to compare it with that of " + other)
	}
	repository, err := revision.Open(filepath.Dir(at), d.env.getenv)
	if err != nil {
		return gitError(err)
	}
	if hasPath && d.name == stdinName {
		d.name = repository.Path(name)
	}
	r := history.Revisions{Repository: repository, ConfigFile: d.env.configFile, Today: d.today, Workers: d.workers}
	if _, err := versions(ctx, &r, []string{from}); err != nil {
		return err
	}
	if r.To != "" {
		return fmt.Errorf("%s is two versions already", other)
	}
	r.Paths = []string{d.name}
	if r.Stdin, err = d.readStdin(); err != nil {
		return err
	}
	if d.comparison, err = r.Compare(ctx); err != nil {
		return gitError(err)
	}
	return nil
}

// readStdin reads standard input as the notice of --stdin-filename.
func (d *differ) readStdin() (*history.Text, error) {
	s, err := sourceOf(d.name)
	if err != nil {
		return nil, err
	}
	data, err := readStdin(d.stdin)
	if err != nil {
		return nil, failure(err)
	}
	return &history.Text{Source: s, Data: data}, nil
}
