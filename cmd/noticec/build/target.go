package build

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
)

// CheckTarget says, as an error, that a file which a flag names as one to write is one that
// noticec reads: a notice, a base, a configuration, or another text in YAML that is there.
func CheckTarget(flag, path string) error {
	extension := strings.ToLower(filepath.Ext(path))
	if IsInput(path) || (extension == ".yaml" || extension == ".yml") && !absent(path) {
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

// writeDeps writes what the outputs are made from, unless that is one of them or of their inputs.
func (b *builder) writeDeps(rules []depRule, text []byte) error {
	to := b.o.Deps.Path
	at, info := absolute(to), os.FileInfo(nil)
	if found, err := os.Stat(to); err == nil && found.Mode().IsRegular() {
		info = found
	}
	same := func(name string) bool {
		if absolute(filepath.FromSlash(name)) == at {
			return true
		}
		if info == nil {
			return false
		}
		other, err := os.Stat(filepath.FromSlash(name))
		return err == nil && os.SameFile(info, other)
	}
	for _, r := range rules {
		for _, name := range r.outputs {
			if same(name) {
				return fmt.Errorf("--deps would write over the output %s", name)
			}
		}
		for _, name := range r.inputs {
			if same(name) {
				return fmt.Errorf("--deps would write over the input %s", name)
			}
		}
	}
	return buildcache.WriteFile(to, text)
}
