package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/render/phrase"
	"github.com/noticec/noticec/render/plugin"
)

// A versionInfo is the output of `noticec version --format json`.
type versionInfo struct {
	Version    string   `json:"version"`
	Commit     string   `json:"commit,omitempty"`
	Date       string   `json:"date,omitempty"` // of the commit, RFC 3339
	Modified   bool     `json:"modified"`       // built with uncommitted changes
	Go         string   `json:"go"`
	Platform   string   `json:"platform"`
	Law        string   `json:"law_as_of"` // ISO 8601
	Protocol   int      `json:"plugin_protocol"`
	Languages  []string `json:"languages"`  // of the wording, as BCP 47
	Unreviewed []string `json:"unreviewed"` // those of them that no lawyer has reviewed yet
}

func (e *env) versionCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use: "version", Short: "Print the version, and the day of the law that it knows", Args: argCount(0, 0),
		Example: "  noticec version\n  noticec version --format json",
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format == "json" {
				v, _, _ := readVersion()
				return report.Encode(cmd.OutOrStdout(), v)
			}
			_, err := io.WriteString(cmd.OutOrStdout(), versionText())
			return err
		},
	}
	formatFlag(c, &format, "form of what is printed; json also says how it was built", "text", "json")
	return c
}

// versionText is what version and --version print.
func versionText() string {
	v, languages, unreviewed := readVersion()
	return fmt.Sprintf("noticec %s\nlaw as of %s; not legal advice\nwording in %s; not yet reviewed by a lawyer: %s\n",
		v.Version, v.Law, strings.Join(languages, ", "), strings.Join(unreviewed, ", "))
}

// readVersion is all that is known of this noticec, and the names of its languages.
func readVersion() (v versionInfo, languages, unreviewed []string) {
	v = versionInfo{
		Version: cmp.Or(moduleVersion(), "(unknown)"), Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH,
		Law: law.AsOf, Protocol: plugin.Protocol, Languages: []string{}, Unreviewed: []string{},
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				v.Commit = s.Value
			case "vcs.time":
				v.Date = s.Value
			case "vcs.modified":
				v.Modified = s.Value == "true"
			}
		}
	}
	for _, c := range phrase.All() {
		v.Languages, languages = append(v.Languages, c.Tag.String()), append(languages, c.Name)
		if c.Unreviewed {
			v.Unreviewed, unreviewed = append(v.Unreviewed, c.Tag.String()), append(unreviewed, c.Name)
		}
	}
	return v, languages, unreviewed
}

// moduleVersion is the module version of the build info, or empty.
func moduleVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	return info.Main.Version
}

// version is the semantic version, or 0.0.0 if noticec was built from a clone.
func version() string {
	if v, ok := strings.CutPrefix(moduleVersion(), "v"); ok {
		return v
	}
	return "0.0.0"
}

// buildID identifies the executable: by version and commit, or by its file if it was built
// from a modified clone.
func buildID() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return executableID()
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
		id += " " + executableID()
	}
	return id
}

// executableID identifies the file of the program by size and modification time.
func executableID() string {
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
