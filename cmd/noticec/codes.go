package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/explanation"
	"github.com/noticec/noticec/notice/diag"
)

// codesFlag registers a flag that names codes, with commas between them.
func codesFlag(c *cobra.Command, to *[]string, name, usage string) {
	c.Flags().StringSliceVar(to, name, nil, usage)
	if err := c.RegisterFlagCompletionFunc(name, completeCodes); err != nil {
		panic(err)
	}
}

// completeCodes completes the id or the name of a code.
func completeCodes(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var words []string
	for _, code := range explanation.Codes() {
		words = append(words, code.ID+"\t"+code.Name, code.Name+"\t"+code.Summary)
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}

// A codeFilter is which codes are looked for: the ids of --select and of --ignore.
type codeFilter struct{ selected, ignored map[string]bool }

func readFilter(cmd *cobra.Command, selected, ignored []string) (f codeFilter, err error) {
	if f.selected, err = readCodes(cmd, "select", selected); err != nil {
		return f, err
	}
	f.ignored, err = readCodes(cmd, "ignore", ignored)
	return f, err
}

// codeBeginning is the beginning of an id, which means all codes that have it.
var codeBeginning = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?i)NC[0-9]{0,2}$`) })

// readCodes returns the ids of the codes that the words of a flag name; nil if it is not given.
func readCodes(cmd *cobra.Command, flag string, words []string) (map[string]bool, error) {
	if !cmd.Flags().Changed(flag) {
		return nil, nil
	}
	if len(words) == 0 {
		return nil, fmt.Errorf("--%s wants codes such as NC301, not nothing", flag)
	}
	all, out := explanation.Codes(), map[string]bool{}
	for _, word := range words {
		known := false
		if code, ok := all.Find(word); ok {
			out[code.ID], known = true, true
		} else if codeBeginning().MatchString(word) {
			for _, id := range all.IDs() {
				if strings.HasPrefix(id, strings.ToUpper(word)) {
					out[id], known = true, true
				}
			}
		}
		if !known {
			return nil, fmt.Errorf("--%s wants codes such as NC301, names, or beginnings such as NC3, not %q: %s", flag, word, all.Suggest(word))
		}
	}
	return out, nil
}

// isSet reports whether not all codes are looked for.
func (f codeFilter) isSet() bool { return f.selected != nil || f.ignored != nil }

// apply returns the findings that are looked for.
func (f codeFilter) apply(list diag.List) diag.List {
	if !f.isSet() {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(d diag.Diagnostic) bool {
		return f.selected != nil && !f.selected[d.Code.ID] || f.ignored[d.Code.ID]
	})
}
