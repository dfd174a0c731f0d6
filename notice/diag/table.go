package diag

import (
	"fmt"
	"strings"
)

// Table returns codes as a table in Markdown; page returns the address of the page of a code.
func (c Codes) Table(page func(Code) string) string {
	var b strings.Builder
	b.WriteString("| code | severity | name | what it finds |\n| --- | --- | --- | --- |\n")
	for _, code := range c {
		fmt.Fprintf(&b, "| [%s](%s) | %s | %s | %s |\n", code.ID, page(code), code.Severity, code.Name, code.Summary)
	}
	return b.String()
}
