package build

import (
	"strings"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
)

// unusable says why an output of a notice cannot be written; it is empty if all can.
func (b *builder) unusable(s workspace.Source) string {
	for _, f := range b.o.Formats {
		name := s.Stem() + f.Extension
		switch {
		case workspace.IsInput(name):
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
