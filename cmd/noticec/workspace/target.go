package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// CheckTarget says, as an error, that a file which a flag names as one to write is one that
// noticec reads: a notice, a base, a configuration, or another text in YAML that is there.
func CheckTarget(flag, path string) error {
	extension := strings.ToLower(filepath.Ext(path))
	if IsInput(path) || (extension == ".yaml" || extension == ".yml") && Exists(path) {
		return fmt.Errorf("%s would write over %s, which is an input", flag, path)
	}
	return nil
}

// CheckInputs is CheckTarget where the files are known that are read.
func CheckInputs(flag, path string, inputs []Source) error {
	info, err := os.Stat(path)
	if err != nil {
		return nil // there is none
	}
	for _, in := range inputs {
		if other, err := os.Stat(in.Shown()); err == nil && os.SameFile(info, other) {
			return fmt.Errorf("%s would write over %s, which is an input", flag, in.Shown())
		}
	}
	return nil
}
