package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/explanation"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/baseline"
	"github.com/noticec/noticec/notice/diag"
)

// baselineOf reads the baseline that a flag names, or else that of noticec.yaml, and returns its path,
// too. It is nil if there is none.
func baselineOf(c *workspace.Configuration, flag string) (from string, b *baseline.Baseline, err error) {
	var data []byte
	switch {
	case flag != "":
		if data, err = workspace.ReadBaseline(flag); err != nil {
			return "", nil, err
		}
		from = flag
	case c.Baseline.IsSet():
		var list diag.List
		if data, list = c.ReadBaseline(); len(list) > 0 {
			return "", nil, &settingsError{list}
		}
		from = c.Beside(c.Baseline.Value)
	default:
		return "", nil, nil
	}
	if b, err = baseline.Read(data); err != nil {
		return "", nil, failure(fmt.Errorf("reading the baseline %s: %w", from, err))
	}
	b.Name = workspace.PathsFrom(filepath.Dir(from))
	return from, b, nil
}

// readBaseline reads the baseline of lint: none if one is to be written.
func (f *lintFlags) readBaseline(config workspace.ConfigFile, paths []string) (from string, b *baseline.Baseline, err error) {
	if f.writeTo != "" {
		return "", nil, workspace.CheckTarget("--write-baseline", f.writeTo)
	}
	c, err := config.ConfigurationOf(paths)
	if err != nil {
		return "", nil, failure(err)
	}
	return baselineOf(c, f.baseline)
}

// sayGone says how many findings of the baseline are gone. That is not known of files that were not
// read, nor of what several files share where not all of them were.
func (l *lintRun) sayGone(cmd *cobra.Command, from string) {
	if l.known.Baseline == nil || l.filter.isSet() {
		return
	}
	names := map[string]bool{} // of files that were read, as the baseline has them
	for file := range l.read {
		names[file], names[l.known.Baseline.Name(file)] = true, true
	}
	read, whole := 0, true
	for _, file := range l.known.Baseline.Files() {
		if names[file] {
			read++
		} else if workspace.IsInput(file) && (workspace.Exists(file) || workspace.Exists(filepath.Join(filepath.Dir(from), filepath.FromSlash(file)))) {
			whole = false
		}
	}
	codes := explanation.Codes()
	gone := l.known.Baseline.Gone(func(file, id string) bool {
		code, _ := codes.Find(id)
		return whole && read > 0 || names[file] && !workspace.IsBase(file) && code.Scope == diag.ScopeNotice
	})
	if gone > 0 {
		verb := "are"
		if gone == 1 {
			verb = "is"
		}
		logf(cmd, "the baseline %s names %s that %s gone; to write it anew, lint all notices with --write-baseline", from, diag.Counted(gone, "finding"), verb)
	}
}

// writeBaseline writes a baseline of the findings.
func (l *lintRun) writeBaseline(cmd *cobra.Command, to string) error {
	data, err := baseline.Write(l.list, workspace.PathsFrom(filepath.Dir(to)))
	if err == nil {
		err = buildcache.WriteFile(to, data)
	}
	if err != nil {
		return failure(err)
	}
	logf(cmd, "wrote %s; lint with --baseline %[1]s, or name it in noticec.yaml", to)
	return nil
}
