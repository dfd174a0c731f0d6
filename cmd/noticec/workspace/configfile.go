package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// A ConfigFile is the path of a file of settings that holds for all notices, in place of each
// noticec.yaml: what it names and the patterns of its paths are relative to the working directory, as if
// it were the noticec.yaml there. What is found and checked goes through it.
type ConfigFile string

// Nearest is no such file: for each notice the nearest noticec.yaml above it holds.
const Nearest ConfigFile = ""

// ParseConfigFile returns the file of settings at a path. The error continues a sentence that begins with
// the name of a flag.
func ParseConfigFile(name string) (ConfigFile, error) {
	shown := filepath.ToSlash(name)
	info, err := os.Stat(name)
	switch extension := strings.ToLower(filepath.Ext(name)); {
	case name == "":
		return "", errors.New("wants a file, not nothing")
	case name == "-":
		return "", errors.New("wants a file, not -: standard input is for a notice")
	case errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("wants a file that is there, not %s%s", shown, nearestFile(name))
	case err != nil:
		return "", fmt.Errorf("wants a file that can be read, not %s: %w", shown, source.Cause(err))
	case info.IsDir():
		return "", fmt.Errorf("wants a file, such as %s, not a folder", filepath.ToSlash(filepath.Join(name, config.Name)))
	case !info.Mode().IsRegular():
		return "", fmt.Errorf("wants a regular file, not %s", shown)
	case isNotice(name) || IsBase(name):
		return "", fmt.Errorf("wants settings, as a %s has them, not the notice or base %s", config.Name, shown)
	case extension != ".yaml" && extension != ".yml":
		return "", fmt.Errorf("wants a file whose name ends in .yaml, not %s", shown)
	}
	return ConfigFile(name), nil
}

// Absolute is the file by its absolute path.
func (c ConfigFile) Absolute() ConfigFile {
	if c == Nearest {
		return c
	}
	return ConfigFile(Absolute(string(c)))
}

// nearestFile asks whether another file of settings in the folder of a path was meant.
func nearestFile(name string) string {
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		if extension := filepath.Ext(e.Name()); !e.IsDir() && !isNotice(e.Name()) && !IsBase(e.Name()) && (extension == ".yaml" || extension == ".yml") {
			names = append(names, e.Name())
		}
	}
	if near := diag.Nearest(filepath.Base(name), names); near != "" {
		return ": did you mean " + filepath.ToSlash(filepath.Join(filepath.Dir(name), near)) + "?"
	}
	return ""
}

// Projects returns projects with these settings. Close closes them.
func (c ConfigFile) Projects() *Projects { return &Projects{configFile: c} }

// ProjectsOf is Projects of which the one with the root folder top, an absolute path, has the given files
// in place of those on disk.
func (c ConfigFile) ProjectsOf(top string, files Files) *Projects {
	p := newProject(top, files)
	p.configFile = c
	return &Projects{open: map[string]*Project{top: p}, tops: map[string]string{}, here: p.here, configFile: c}
}

// IsConfiguration reports whether a name, relative to the root, is that of a file of settings.
func (p *Project) IsConfiguration(name string) bool {
	return filepath.Base(name) == config.Name || p.configFile != Nearest && name == p.configName()
}

// configName is the path of the ConfigFile relative to the root, with slashes. It may lead out of it.
func (p *Project) configName() string {
	name, err := filepath.Rel(p.Dir, p.here.absolute(string(p.configFile)))
	if err != nil {
		name = string(p.configFile)
	}
	return filepath.ToSlash(name)
}

// named returns the settings of the ConfigFile.
func (p *Project) named() (*Configuration, error) {
	const key = "" // no folder
	if c := p.configs[key]; c != nil {
		return c, nil
	}
	here := p.here.absolute(".")
	c := &Configuration{Config: &config.Config{}, top: rootUnder(here, here), project: p.Dir}
	if below, err := filepath.Rel(c.top, here); err == nil {
		c.dir = filepath.ToSlash(below)
	}
	f, err := p.openConfigFile()
	if err != nil {
		if cause := errors.Unwrap(err); cause != nil {
			err = cause // without the path, which the finding has
		}
		c.Findings = Unreadable(Source{Dir: filepath.Dir(string(p.configFile)), Name: filepath.Base(string(p.configFile))}, err).Findings
		c.Findings[0].Span.File.Path = p.configName()
	} else {
		f.Share()
		if c.Config, c.Findings, err = config.Read(f, Codes()); err != nil {
			return nil, err
		}
	}
	p.configs[key] = c
	return c, nil
}

// openConfigFile reads the ConfigFile, or the text that replaces it.
func (p *Project) openConfigFile() (*source.File, error) {
	name := p.configName()
	p.note(name)
	f, err := source.OpenNamed(string(p.configFile))
	if text, ok := p.texts[name]; ok {
		f, err = source.NewFile(filepath.ToSlash(string(p.configFile)), text), nil
	}
	if err != nil {
		return nil, err
	}
	f.Path = name
	return f, nil
}
