package overview

import (
	"context"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/data"
)

// Facts are what is counted while notices are written for programs.
type Facts struct {
	Notices, Invalid int       // written; those whose form is wrong
	Findings         diag.List // errors for which a notice is left out
	Remarks          int       // findings that are none
}

// WriteFacts writes notices for programs, one after the other, and closes the document.
func WriteFacts(ctx context.Context, o RegisterOptions, c *data.Collection) (Facts, error) {
	var f Facts
	_, err := build.Check(ctx, o.ConfigFile, build.CheckOptions{Today: o.Today, Workers: o.Workers}, o.Sources, func(s workspace.Source, result check.Result) error {
		if o.Step != nil {
			o.Step()
		}
		switch {
		case s.IsBase():
			return nil
		case result.Statements == nil:
			f.Invalid++
			return nil
		case !o.lists(result.Notice.Regimes()):
			return nil
		}
		found, err := c.Add(statement.Derive(result.Notice))
		failed := false
		for _, d := range found {
			if d.Severity == diag.Error {
				f.Findings, failed = append(f.Findings, d), true
			} else {
				f.Remarks++
			}
		}
		if !failed {
			f.Notices++
		}
		return err
	})
	if err != nil {
		return f, err
	}
	return f, c.Close()
}
