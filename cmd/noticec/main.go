// Command noticec compiles privacy notices.
package main

import (
	"fmt"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/schema"
)

// Exit codes of every command.
const (
	exitFindings = 1
	exitUsage    = 2
	exitFailed   = 3
)

func main() {
	code := 0
	root := &cobra.Command{
		Use: "noticec", Short: "The compiler for privacy notices",
		Long:         "noticec compiles privacy notices. It is not legal advice.\n\nExit codes: 0 fine, 1 findings, 2 usage, 3 noticec failed.",
		SilenceUsage: true, SilenceErrors: true,
	}
	root.AddCommand(buildCommand(&code), lintCommand(&code), explainCommand(), schemaCommand(), versionCommand())
	if err := root.Execute(); err != nil {
		fmt.Fprintln(os.Stderr, "noticec:", err)
		if code == 0 {
			code = exitUsage
		}
	}
	os.Exit(code)
}

func explainCommand() *cobra.Command {
	return &cobra.Command{
		Use: "explain CODE", Short: "Explain a code, such as NC301", Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				for _, c := range check.Codes() {
					fmt.Fprintf(cmd.OutOrStdout(), "%s %-26s %s\n", c.ID, c.Name, c.Summary)
				}
				return nil
			}
			page, ok := check.Page(args[0])
			if !ok {
				return fmt.Errorf("there is no code %q; `noticec explain` lists them", args[0])
			}
			fmt.Fprint(cmd.OutOrStdout(), page)
			return nil
		},
	}
}

func schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use: "schema", Short: "Print the JSON Schema of the notice language", Args: cobra.NoArgs,
		Run: func(cmd *cobra.Command, _ []string) { fmt.Fprint(cmd.OutOrStdout(), schema.Notice()) },
	}
}

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Args: cobra.NoArgs,
		Run: func(cmd *cobra.Command, _ []string) {
			version := "unknown"
			if info, ok := debug.ReadBuildInfo(); ok {
				version = info.Main.Version
			}
			fmt.Fprintln(cmd.OutOrStdout(), "noticec", version)
		},
	}
}
