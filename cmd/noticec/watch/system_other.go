//go:build !unix

package watch

// isWatchLimit reports whether the system refused because too many folders are watched; no such
// limit is known here.
func isWatchLimit(error) bool { return false }
