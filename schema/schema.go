// Package schema holds the JSON Schema of the notice language, the one authority on
// shape. It refuses only what cannot be understood or says nothing; what the law wants is no
// business of it. It is the only package that imports the validator.
//
// Each schema is read once, as Nodes. A Node says fast that a value is valid; of what is not,
// the validator says what is wrong, by a form of the schema that is compiled from Nodes, for
// the keys that are wrong and no others. The validator's own compiler would take 40 ms.
package schema

import (
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/tree"
)

//go:embed notice.schema.json
var noticeText string

//go:embed config.schema.json
var configText string

//go:embed document.schema.json
var documentText string

//go:embed output.schema.json
var outputText string

// Output returns the text of the schema of what is printed as JSON.
func Output() string { return outputText }

// Document returns the text of the schema of the documents that plugins read.
func Document() string { return documentText }

// Config returns the text of the schema of noticec.yaml.
func Config() string { return configText }

// Notice returns the text of the schema.
func Notice() string { return noticeText }

// Base returns the text of the schema for bases: that of notices without required keys.
func Base() string { return baseText() }

var baseText = sync.OnceValue(func() string {
	return strings.NewReplacer(
		"/notice.v1.json\"", "/base.v1.json\"",
		"\"title\": \"Privacy notice\"", "\"title\": \"Base of privacy notices\"",
		"A privacy notice under Art. 13", "What several privacy notices share, to be extended by them: a part of a notice under Art. 13",
		"\n \"required\": [\n  \"noticec\",\n  \"title\"\n ],", "",
	).Replace(noticeText)
})

// An entry is one of the schemas that files are validated against, read on first use.
type entry struct {
	read func() (*document, error)
	*compiler
}

// newEntry returns an entry whose schema a command prints.
func newEntry(command string, read func() (*document, error)) entry {
	return entry{sync.OnceValues(func() (*document, error) {
		d, err := read()
		if err == nil {
			d.command = command
		}
		return d, err
	}), newCompiler()}
}

var (
	noticeEntry = newEntry("noticec schema", func() (*document, error) { return read(noticeText) })
	configEntry = newEntry("noticec schema config", func() (*document, error) { return read(configText) })
	baseEntry   = newEntry("noticec schema base", func() (*document, error) { // no key is required
		d, err := noticeEntry.read()
		if err != nil {
			return nil, err
		}
		root := *d.root
		root.required = nil
		return &document{root: &root, definitions: d.definitions}, nil
	})
)

// Prepare reads the schema of notices, as Validate does where that was not done yet: beside what comes
// before it, for the first notice.
func Prepare() { _, _ = noticeEntry.read() }

// Validate validates a notice against the schema, and that its texts are not blank. One
// mistake gives one finding. The error says that the schema itself is broken.
func Validate(root *tree.Node) (diag.List, error) {
	return noticeEntry.validateTexts(root)
}

// ValidateBase validates a base, as Validate does.
func ValidateBase(root *tree.Node) (diag.List, error) {
	return baseEntry.validateTexts(root)
}

func (e entry) validateTexts(root *tree.Node) (diag.List, error) {
	list, err := e.validate(root)
	if err != nil {
		return nil, err
	}
	d, err := e.read()
	return addBlanks(list, root, isBlank, d.root), err
}

// ValidateConfig validates a noticec.yaml, as Validate does.
func ValidateConfig(root *tree.Node) (diag.List, error) {
	list, err := configEntry.validate(root)
	return addBlanks(list, root, isBlankSetting, nil), err
}

func (e entry) validate(root *tree.Node) (diag.List, error) {
	d, err := e.read()
	if err != nil {
		return nil, fmt.Errorf("reading the schema: %w", err)
	}
	if d.root.validate(root) == valid {
		return nil, nil
	}
	s, err := e.compile(d.root, root)
	if err != nil {
		return nil, fmt.Errorf("compiling the schema: %w", err)
	}
	err = s.Validate(root.Value())
	var failed *jsonschema.ValidationError
	switch {
	case err == nil:
		return nil, nil
	case !errors.As(err, &failed):
		return nil, fmt.Errorf("validating: %w", err)
	}
	return explain(root, failed, d)
}
