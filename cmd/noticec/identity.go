package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"
)

// buildID tells one noticec from another: by its version and commit, or by its file where it
// was built from a clone with changes.
func buildID() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return executable()
	}
	id, clean := info.Main.Version, strings.HasPrefix(info.Main.Version, "v")
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			id += " " + s.Value
		case "vcs.modified":
			clean = s.Value == "false"
		}
	}
	if !clean || strings.Contains(info.Main.Version, "+dirty") {
		id += " " + executable()
	}
	return id
}

// executable is by what another file of the program shows.
func executable() string {
	path, err := os.Executable()
	if err != nil {
		return "unknown"
	}
	stat, err := os.Stat(path)
	if err != nil {
		return "unknown"
	}
	return fmt.Sprint(stat.Size(), " ", stat.ModTime().UnixNano())
}
