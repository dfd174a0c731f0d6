package workspace

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/register"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/status"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/phrase"
)

// A Configuration is a parsed noticec.yaml, with the findings about it.
type Configuration struct {
	*config.Config
	Findings diag.List
	top      string // the root folder; empty if it could not be read
	dir      string // the folder of the noticec.yaml, relative to the root, with slashes
	project  string // the root folder of the notices, for a ConfigFile; else empty
}

// matches reports whether a path matches a glob pattern. A malformed pattern matches nothing.
func matches(pattern, name string) bool {
	ok, err := doublestar.Match(path.Clean(pattern), name)
	return ok && err == nil
}

// Configuration returns the ConfigFile, or else the nearest noticec.yaml above a file, up to the root;
// name is relative to the root. Without one it returns an empty configuration.
func (p *Project) Configuration(name string) (*Configuration, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.configFile != Nearest {
		return p.named()
	}
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
		if c.Config, c.Findings, err = config.Read(f, Codes()); err != nil {
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

// Codes are those whose severities noticec.yaml can set.
var Codes = sync.OnceValue(func() diag.Codes {
	return diag.CodesOf(append(check.Catalogs(), diff.Catalog, register.Catalog)...)
})

// below returns a path relative to the folder of the configuration.
func (c *Configuration) below(name string) string {
	if c.project != "" { // which may be elsewhere
		if to, err := filepath.Rel(c.Folder(), filepath.Join(c.project, filepath.FromSlash(name))); err == nil {
			return filepath.ToSlash(to)
		}
		return name
	}
	if c.dir == "." {
		return name
	}
	return strings.TrimPrefix(name, c.dir+"/")
}

// Identity is all that the settings of notices follow from: the text of the file, and what its patterns
// are relative to. It is empty where there is no file.
func (c *Configuration) Identity() string {
	if c.File == nil {
		return ""
	}
	return c.File.Path + "\x00" + c.below("notice") + "\x00" + string(c.File.Data)
}

// KindOf returns the kind of a notice on the index page; name is relative to the root.
func (c *Configuration) KindOf(name string) string { return c.Index.KindOf(c.below(name), matches) }

// settings returns the check settings of a file; name is relative to the root.
func (p *Project) settings(name, today string) (check.Settings, *Configuration, error) {
	c, err := p.Configuration(name)
	if err != nil {
		return check.Settings{}, nil, err
	}
	return check.Settings{Cache: &p.cache, Linter: p.linter, Today: today, Regime: c.Regime, DefaultWording: c.Wording, Severities: c.Severities(c.below(name), matches), Read: c.Readability, Wording: wording, Anchors: compose.Anchors, Headings: compose.Headings}, c, nil
}

// ReviewLead is how long before a review people want to know of it (ISO 8601).
func (c *Configuration) ReviewLead() string {
	return cmp.Or(c.Reviews.Lead.Value, status.DefaultLead)
}

// ConfigurationOf returns the configuration that applies to the folder of the first path, or to
// the working directory.
func (c ConfigFile) ConfigurationOf(paths []string) (*Configuration, error) {
	at := "."
	if len(paths) > 0 && paths[0] != "-" {
		at = folderOf(paths[0])
	}
	ps := c.Projects()
	defer ps.Close()
	p, name, err := ps.find(filepath.Join(at, "x"))
	if err != nil {
		return &Configuration{Config: &config.Config{}}, nil // reading the path reports the cause
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

// Beside returns the path of a file that the configuration names, relative to the working
// directory.
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

// CheckOut reports an output folder outside the root.
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

// Within returns the folder that an output folder not named on the command line must stay inside:
// the root, or the working directory if the notices are elsewhere.
func (c *Configuration) Within(out string) string {
	full := Absolute(out)
	if c.top != "" && (full == c.top || strings.HasPrefix(full, strings.TrimSuffix(c.top, string(filepath.Separator))+string(filepath.Separator))) {
		return c.top
	}
	return Absolute(".")
}

// Read reads a file that the configuration names, of at most limit bytes, inside the root.
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

// maxBaseline is the maximum size of a baseline, in bytes.
const maxBaseline = 16 << 20

// ReadBaseline reads the baseline that the configuration names. A file that cannot be read is
// reported as a finding.
func (c *Configuration) ReadBaseline() ([]byte, diag.List) {
	data, err := c.Read(c.Baseline.Value, maxBaseline)
	if err != nil {
		return nil, diag.List{config.Unusable(c.Baseline, err.Error())}
	}
	return data, nil
}

// ReadBaseline reads a baseline that the command line names.
func ReadBaseline(name string) ([]byte, error) { return source.ReadNamed(name, maxBaseline) }

// folderOf returns the folder at a path, or the folder of the file or glob that the path names.
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

// wording passes the standard wording of pages to the front end.
func wording(language, law string) (check.Wording, bool) {
	c, known := phrase.For(language, law)
	return check.Wording{Language: c.Name, Reviewed: !c.Unreviewed}, known
}
