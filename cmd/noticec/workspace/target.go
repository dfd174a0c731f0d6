package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// CheckTarget returns an error if the output file that a flag names is one that noticec reads: a
// notice, a base, a configuration, or another existing YAML file.
func CheckTarget(flag, path string) error {
	extension := strings.ToLower(filepath.Ext(path))
	if IsInput(path) || (extension == ".yaml" || extension == ".yml") && Exists(path) {
		return fmt.Errorf("%s would write over %s, which is an input", flag, path)
	}
	return nil
}

// CheckInputs is CheckTarget for a known list of inputs.
func CheckInputs(flag, path string, inputs []Source) error {
	info, err := os.Stat(path)
	if err != nil {
		return nil // the path does not exist
	}
	for _, in := range inputs {
		if other, err := os.Stat(in.Shown()); err == nil && os.SameFile(info, other) {
			return fmt.Errorf("%s would write over %s, which is an input", flag, in.Shown())
		}
	}
	return nil
}
