package main

import (
	"time"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/lsp"
)

// pause is how long nothing must be typed before a notice is checked.
const pause = 120 * time.Millisecond

func (e *env) lspCommand() *cobra.Command {
	var asOf string
	c := &cobra.Command{
		Use: "lsp", Short: "Serve editors: findings as one types, hover, completion, fixes", Args: cobra.NoArgs,
		Long: `lsp is a language server (LSP 3.17) over standard input and output, which editors start
by themselves: it shows findings as one types, tells of a key its duty and its article,
completes keys, codes, ids and files, leads to where an id is written, offers safe fixes
and comments that ignore a finding, and formats. cmd/noticec/lsp/README.md has the
settings for VS Code, Neovim and Helix.`,
		Example: "  noticec lsp",
		RunE: func(cmd *cobra.Command, _ []string) error {
			orderly, err := lsp.Serve(cmd.Context(), cmd.InOrStdin(), cmd.OutOrStdout(), lsp.Options{
				Today:   func() string { return e.today(asOf) },
				Version: version(), Pause: pause, Log: cmd.ErrOrStderr(),
			})
			switch {
			case err != nil:
				return failed(err)
			case !orderly:
				return &exit{code: exitFindings} // as the protocol wants it
			}
			return nil
		},
	}
	dayFlag(c, &asOf)
	c.Flags().Bool("stdio", true, "use standard input and output, as many clients say")
	_ = c.Flags().MarkHidden("stdio") // there is that flag
	return c
}
