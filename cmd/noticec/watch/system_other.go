//go:build !unix

package watch

// limited reports whether the system refused because too much is watched; no such limit is
// known here.
func limited(error) bool { return false }
