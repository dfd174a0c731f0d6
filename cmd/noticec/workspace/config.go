package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/phrase"
)

// A Configuration is a noticec.yaml that was read, and what is wrong with it.
type Configuration struct {
	*config.Config
	Findings diag.List
	top      string // the folder that no path leaves; empty where it could not be read
	dir      string // that of the noticec.yaml below it, with slashes
}

// matches reports whether a path fits a pattern. One that is not closed fits nothing.
func matches(pattern, name string) bool {
	ok, err := doublestar.Match(path.Clean(pattern), name)
	return ok && err == nil
}

// Configuration returns the nearest noticec.yaml above a file, up to the root; the name is below
// the root. Where there is none it asks for nothing.
func (p *Project) Configuration(name string) (*Configuration, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.nearest(name)
}

func (p *Project) nearest(name string) (*Configuration, error) {
	dir := path.Dir(name)
	if c := p.configs[dir]; c != nil {
		return c, nil
	}
	c := &Configuration{Config: &config.Config{}, top: p.Dir, dir: "."}
	file := path.Join(dir, config.Name)
	shown := filepath.Join(p.Dir, filepath.FromSlash(file))
	if here, err := filepath.Rel(Absolute("."), shown); err == nil {
		shown = here
	}
	f, err := p.fetch(file, filepath.ToSlash(shown))
	switch {
	case err == nil:
		f.Share()
		c.dir = dir
		if c.Config, c.Findings, err = config.Read(f, check.Codes()); err != nil {
			return nil, err
		}
	case errors.Is(err, fs.ErrNotExist) && dir != ".":
		if c, err = p.nearest(dir); err != nil {
			return nil, err
		}
	case !errors.Is(err, fs.ErrNotExist):
		c.Findings = Unreadable(Source{Dir: filepath.Dir(shown), Name: config.Name}, err).Findings
	}
	p.configs[dir] = c
	return c, nil
}

// below returns a path from the folder of the configuration.
func (c *Configuration) below(name string) string {
	if c.dir == "." {
		return name
	}
	return strings.TrimPrefix(name, c.dir+"/")
}

// settings are what a file is judged by; the name is below the root.
func (p *Project) settings(name, today string) (check.Settings, *Configuration, error) {
	c, err := p.Configuration(name)
	if err != nil {
		return check.Settings{}, nil, err
	}
	return check.Settings{Cache: &p.cache, Linter: p.linter, Today: today, Regime: c.Regime, Severities: c.Severities(c.below(name), matches), Read: c.Readability, Wording: wording}, c, nil
}

// ConfigurationOf returns the configuration that holds in the folder of the first path, or in the
// present one.
func ConfigurationOf(paths []string) (*Configuration, error) {
	at := "."
	if len(paths) > 0 && paths[0] != "-" {
		at = folderOf(paths[0])
	}
	ps := &Projects{}
	defer ps.Close()
	p, name, err := ps.find(filepath.Join(at, "x"))
	if err != nil {
		return &Configuration{Config: &config.Config{}}, nil // whoever reads the path will say why
	}
	return p.Configuration(name)
}

// Folder is the folder of the noticec.yaml, or the root where there is none.
func (c *Configuration) Folder() string {
	if c.top == "" {
		return "."
	}
	return filepath.Join(c.top, filepath.FromSlash(c.dir))
}

// Beside is the path of a file that the configuration names, from the present folder.
func (c *Configuration) Beside(to string) string {
	if to == "" {
		return ""
	}
	full := filepath.Join(c.top, filepath.FromSlash(c.dir), filepath.FromSlash(to))
	if here, err := filepath.Rel(Absolute("."), full); err == nil {
		return here
	}
	return full
}

// CheckOut finds an output folder that is outside of the root.
func (c *Configuration) CheckOut() diag.List {
	to := c.Out
	if !to.IsSet() {
		return nil
	}
	root, err := source.OpenRoot(c.top)
	if err == nil {
		defer root.Close()
		if !path.IsAbs(to.Value) && !filepath.IsAbs(to.Value) && root.Inside(path.Join(c.dir, to.Value)) {
			return nil
		}
		err = errOutside
	}
	return diag.List{config.UnusableFolder(to, err.Error())}
}

// Within is the folder that an output folder does not leave which nobody named on the command
// line: the root, or the present folder where the notices are elsewhere.
func (c *Configuration) Within(out string) string {
	full := Absolute(out)
	if c.top != "" && (full == c.top || strings.HasPrefix(full, strings.TrimSuffix(c.top, string(filepath.Separator))+string(filepath.Separator))) {
		return c.top
	}
	return Absolute(".")
}

// Read reads a file that the configuration names, of at most limit bytes. It is within the root.
func (c *Configuration) Read(name string, limit int) ([]byte, error) {
	if path.IsAbs(name) || filepath.IsAbs(name) {
		return nil, errOutside
	}
	root, err := source.OpenRoot(c.top)
	if err != nil {
		return nil, plainly(err)
	}
	defer root.Close()
	data, err := root.Bytes(path.Join(c.dir, name), limit)
	if errors.Is(err, source.ErrOutside) {
		return nil, errOutside
	}
	if err != nil {
		return nil, plainly(err)
	}
	return data, nil
}

var errOutside = errors.New("it is outside of the repository")

// maxBaseline is how large a baseline may be, in bytes.
const maxBaseline = 16 << 20

// ReadBaseline reads the baseline that the configuration names. A finding says that it cannot be
// read.
func (c *Configuration) ReadBaseline() ([]byte, diag.List) {
	data, err := c.Read(c.Baseline.Value, maxBaseline)
	if err != nil {
		return nil, diag.List{config.Unusable(c.Baseline, err.Error())}
	}
	return data, nil
}

// ReadBaseline reads a baseline that the command line names.
func ReadBaseline(name string) ([]byte, error) { return source.ReadNamed(name, maxBaseline) }

// folderOf is the folder that a path names, or the one of the file or the files that it names.
func folderOf(p string) string {
	info, err := os.Stat(p)
	switch {
	case err != nil:
		base, _ := doublestar.SplitPattern(filepath.ToSlash(p))
		return filepath.FromSlash(base)
	case info.IsDir():
		return p
	}
	return filepath.Dir(p)
}

// find returns the project of a path, and the path below its root.
func (ps *Projects) find(to string) (*Project, string, error) {
	p, err := ps.Of(filepath.Dir(to))
	if err != nil {
		return nil, "", err
	}
	name, err := filepath.Rel(p.Dir, p.here.absolute(to))
	return p, filepath.ToSlash(name), err
}

// wording tells the front end of the standard wording that pages are printed with.
func wording(language, law string) (check.Wording, bool) {
	c, known := phrase.For(language, law)
	return check.Wording{Language: c.Name, Reviewed: !c.Unreviewed}, known
}
