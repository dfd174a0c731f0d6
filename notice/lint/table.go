package lint

import (
	"fmt"
	"strings"
)

// Table returns the rules as a Markdown table.
func Table() string {
	var b strings.Builder
	b.WriteString("| code | severity | name | what it finds |\n| --- | --- | --- | --- |\n")
	for _, r := range All {
		fmt.Fprintf(&b, "| [%s](docs/%s.md) | %s | %s | %s |\n", r.Code.ID, r.Code.ID, r.Code.Severity, r.Code.Name, r.Code.Summary)
	}
	return b.String()
}
