package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/notice/diag"
)

// writePages writes files about noticec itself into a folder, all or none. One that is there is
// replaced if noticec wrote it.
func (e *env) writePages(cmd *cobra.Command, dir string, files []buildcache.File) error {
	folder, err := buildcache.Create(dir, "")
	if err != nil {
		return failure(fmt.Errorf("writing into %s: %w", filepath.ToSlash(dir), err))
	}
	defer folder.Close()
	_, written, err := folder.Write(cmd.Context(), files, func(name string) bool { return build.Wrote(dir, name) })
	var foreign *buildcache.ForeignError
	if errors.As(err, &foreign) {
		return fmt.Errorf("%s is there, and noticec did not write it: move it away, or name another folder", foreign.Path)
	}
	if err != nil {
		return failure(fmt.Errorf("writing into %s: %w", filepath.ToSlash(dir), err))
	}
	logf(cmd, "wrote %s below %s", diag.Counted(written, "file"), filepath.ToSlash(dir))
	return nil
}
