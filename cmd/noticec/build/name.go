package build

import (
	"path"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
)

// unnamed says why no output can be named after a notice; it is empty if one can.
func unnamed(name string) string {
	stem := stemOfName(path.Base(name))
	switch {
	case isNotice(name) && strings.Trim(stem, ". ") == "":
		return "before `.notice.yaml` it has no name of its own"
	case !buildcache.IsOutput(path.Join(path.Base(path.Dir(name)), stem+".html")):
		return "a folder `" + buildcache.Private + "` belongs to noticec"
	}
	return ""
}

// unusable says why an output of a notice cannot be written; it is empty if all can.
func (b *builder) unusable(s Source) string {
	for _, f := range b.o.Formats {
		name := s.stem() + f.Extension
		switch {
		case IsInput(name):
			return "`" + name + "` would be taken for a notice, a base or the configuration"
		case !buildcache.IsOutput(name):
			return "`" + name + "` would be outside of the output folder, or in the part of it that noticec keeps for itself"
		case b.o.Index && b.o.leads(name):
			return "`" + name + "` leads to all notices of the folder"
		}
	}
	return ""
}

// leads reports whether a file of the output folder is one that leads to all notices. Some file
// systems do not tell small letters from capitals.
func (o Options) leads(name string) bool {
	return strings.EqualFold(name, "index.html") || strings.EqualFold(name, "notices.json") || strings.EqualFold(name, "sitemap.xml") && o.Base != ""
}

// stemOfName is the name of a file without what makes it a notice.
func stemOfName(name string) string {
	name = strings.TrimSuffix(strings.TrimSuffix(name, ".yaml"), ".yml")
	return strings.TrimSuffix(name, ".notice")
}
