package source

import (
	"net/url"
	"strings"
)

// Address returns the relative URL of a file by its path with slashes. A colon is encoded, too:
// a browser would read what stands before it as a scheme.
func Address(path string) string {
	return strings.ReplaceAll((&url.URL{Path: path}).EscapedPath(), ":", "%3A")
}
