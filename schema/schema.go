// Package schema holds the JSON Schema of the notice language, the one authority on
// shape. It refuses only what cannot be understood; what the law wants is no
// business of it. It is the only package that imports the validator.
package schema

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/tree"
)

//go:embed notice.schema.json
var text string

// Docs holds a page for every code of this package.
//
//go:embed docs/*.md
var Docs embed.FS

// Codes returns the codes that this package reports.
func Codes() []diag.Code { return []diag.Code{codeShape} }

// Notice returns the text of the schema.
func Notice() string { return text }

var compiled = sync.OnceValues(func() (*jsonschema.Schema, error) {
	return jsonschema.CompileString("notice.schema.json", text)
})

var codeShape = diag.Code{ID: "NC200", Name: "shape", Summary: "The file does not have the shape of a notice.", Severity: diag.Error, Since: "0.1.0"}

// Validate checks the shape of a tree. The error says that the schema itself is broken.
func Validate(root *tree.Node) (diag.List, error) {
	s, err := compiled()
	if err != nil {
		return nil, fmt.Errorf("compiling the schema: %w", err)
	}
	failed, ok := s.Validate(root.Value()).(*jsonschema.ValidationError)
	if !ok {
		return nil, nil
	}
	var list diag.List
	seen := map[string]bool{}
	var leaves func(*jsonschema.ValidationError)
	leaves = func(e *jsonschema.ValidationError) {
		for _, c := range e.Causes {
			leaves(c)
		}
		if len(e.Causes) > 0 || seen[e.InstanceLocation+e.Message] {
			return
		}
		seen[e.InstanceLocation+e.Message] = true
		n := root.At(e.InstanceLocation)
		if n == nil {
			n = root
		}
		d := diag.New(codeShape, n.Span, e.Message, "the keys and codes of the language stand in the schema")
		d.Node = strings.TrimPrefix(e.InstanceLocation, "/")
		list = append(list, d)
	}
	leaves(failed)
	list.Sort()
	return list, nil
}
