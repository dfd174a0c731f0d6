//go:build !unix

package source

const noWait = 0 // these systems have no pipes among their files
