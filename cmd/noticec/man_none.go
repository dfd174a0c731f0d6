//go:build !man

package main

import "github.com/spf13/cobra"

// extra are the commands of this build alone: none.
func (e *env) extra() []*cobra.Command { return nil }
