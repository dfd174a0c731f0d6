// Package schema holds the JSON Schema of the notice language, the one authority on
// shape. It refuses only what cannot be understood; what the law wants is no
// business of it. It is the only package that imports the validator.
package schema

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/tree"
)

//go:embed notice.schema.json
var text string

// Notice returns the text of the schema.
func Notice() string { return text }

var compiled = sync.OnceValues(func() (*jsonschema.Schema, error) {
	return jsonschema.CompileString("notice.schema.json", text)
})

// Validate checks the shape of a tree. One mistake gives one finding. The error says
// that the schema itself is broken.
func Validate(root *tree.Node) (diag.List, error) {
	s, err := compiled()
	if err != nil {
		return nil, fmt.Errorf("compiling the schema: %w", err)
	}
	failed, ok := s.Validate(root.Value()).(*jsonschema.ValidationError)
	if !ok {
		return nil, nil
	}
	return explain(root, failed)
}
