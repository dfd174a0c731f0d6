package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render"
)

// fragmentParts is the value of --fragment: alone it asks for whole notices, else it names parts of them.
type fragmentParts struct {
	on    bool
	parts []string // none: whole notices
}

// wholeNotice is what --fragment alone stands for.
const wholeNotice = "whole"

func (v *fragmentParts) String() string { return strings.Join(v.parts, ",") }
func (v *fragmentParts) Type() string   { return "parts" }

func (v *fragmentParts) Set(text string) error {
	switch text {
	case wholeNotice, "true":
		v.on = true
		return nil
	case "false":
		*v = fragmentParts{}
		return nil
	}
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.TrimSpace(part); !isPart(part) {
			return fmt.Errorf("wants parts of a notice, such as rights or purposes/assess, not %q", part)
		}
		if v.on = true; !slices.ContainsFunc(v.parts, func(p string) bool { return render.PartID(p) == render.PartID(part) }) {
			v.parts = append(v.parts, part)
		}
	}
	if len(v.parts) > maxParts {
		return fmt.Errorf("wants at most %d parts", maxParts)
	}
	return nil
}

// maxParts bounds the outputs of a notice, as the schema of noticec.yaml does.
const maxParts = 100

// isPart reports whether a text has the form of a part of a notice, as in the schema of noticec.yaml.
func isPart(text string) bool {
	section, id, isItem := strings.Cut(text, "/")
	return isPartName(section) && (!isItem || isPartName(id))
}

func isPartName(s string) bool {
	return s != "" && len(s) <= 100 && s[0] != '-' && !strings.HasSuffix(s, "-") && !strings.Contains(s, "--") &&
		strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789_-") == ""
}

func (v *fragmentParts) register(c *cobra.Command) {
	c.Flags().Var(v, "fragment", "write fragments for the pages of a content management system: of whole notices, or of the `parts` named, with commas, such as rights,purposes/assess")
	c.Flags().Lookup("fragment").NoOptDefVal = wholeNotice
	completeFlag(c, "fragment", append([]string{wholeNotice}, notice.SectionIDs()...)...)
}

// joinFragment joins --fragment with the parts behind it, which without an equals sign would be a path. What
// is there as a file or folder is one.
func joinFragment(args []string) []string {
	var out []string
	for i := 0; i < len(args); i++ {
		if args[i] == "--" {
			return append(out, args[i:]...)
		}
		if args[i] == "--fragment" && i+1 < len(args) && namesParts(args[i+1]) {
			out = append(out, args[i]+"="+args[i+1])
			i++
			continue
		}
		out = append(out, args[i])
	}
	return out
}

// namesParts reports whether an argument has the form of parts of notices, and no file has its name.
func namesParts(arg string) bool {
	for part := range strings.SplitSeq(arg, ",") {
		if !isPart(part) {
			return false
		}
	}
	_, err := os.Lstat(arg)
	return err != nil
}

// ofParts are the formats of parts of notices; asked are those that were asked for by name, which must have
// parts.
func ofParts(formats []render.Format, asked, parts []string) ([]render.Format, error) {
	if len(asked) == 0 {
		formats = slices.DeleteFunc(slices.Clone(formats), func(f render.Format) bool { return !f.HasParts })
	}
	out, err := render.OfParts(formats, parts)
	if err != nil {
		return nil, fmt.Errorf("%w: leave out --fragment, or name the formats with -f html", err)
	}
	return out, nil
}
