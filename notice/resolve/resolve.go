// Package resolve makes one tree of several: what a notice extends, translates or tells
// to another audience, and the values that its words refer to. Every value keeps the
// place where it was written, in whichever file that is.
package resolve

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// A Reader reads the file at a path that another file names, relative to that file. Its
// error is source.ErrOutside, or says in a few words why the file cannot be read.
type Reader func(from *source.File, path string) (*source.File, error)

// Limits on what one notice is made of.
const (
	maxDepth = 16 // files, one behind the other
	maxFiles = 64
)

// A Result is a notice made whole.
type Result struct {
	Root     *tree.Node // nil where it could not be made
	Findings diag.List
	Files    []*source.File // that were read besides the notice itself
	Trees    []*tree.Node   // of Files; nil where a file is no YAML
	Lost     []string       // keys of sections in which a value was left out because its shape is wrong
	Hashes   []Hash         // of the words that a translation translates
	Original *tree.Node     // what a translation translates, with its bases; nil for other notices
}

// Heads are the places of the first keys of Files; the zero Span where a file is no YAML.
func (r Result) Heads() []source.Span {
	out := make([]source.Span, len(r.Trees))
	for i, root := range r.Trees {
		if root != nil {
			out[i] = root.Span
		}
	}
	return out
}

// Notice makes the tree of a notice whole. Its shape is known to be right. The error says
// that the schema is broken.
func Notice(root *tree.Node, file *source.File, read Reader) (Result, error) {
	return (*Cache)(nil).Notice(root, file, read, nil)
}

// Notice is Notice with files that were parsed before. Keys that the notice lost are those of
// sections in which values of a wrong shape were left out: what refers to them is not reported.
func (c *Cache) Notice(root *tree.Node, file *source.File, read Reader, lost []string) (Result, error) {
	return (&resolver{read: read, cache: c, lost: lost, twice: map[source.Span]bool{}}).notice(root, file)
}

// Unfinished is Notice for a file whose shape may be wrong: of it, and of bases, all values are kept
// while the errors against trees are bearable.
func (c *Cache) Unfinished(root *tree.Node, file *source.File, read Reader, bearable func(diag.List, ...*tree.Node) bool) (Result, error) {
	return (&resolver{read: read, cache: c, bearable: bearable, twice: map[source.Span]bool{}}).notice(root, file)
}

func (r *resolver) notice(root *tree.Node, file *source.File) (Result, error) {
	shape, err := schema.NoticeNode()
	if err != nil {
		return Result{}, err
	}
	r.shape = shape
	if r.read == nil {
		r.read = func(*source.File, string) (*source.File, error) {
			return nil, errors.New("no other files are read here")
		}
	}
	n, err := r.whole(root, file, nil)
	if err != nil {
		return Result{}, err
	}
	if n != nil {
		n = r.strip(n, r.shape)
		if r.refers {
			r.variables(n)
		}
		r.references(n, file)
	}
	if r.list.Count(diag.Error) > r.slips && !r.bears(r.list, append(slices.Clip(r.trees), root)...) {
		if lost, ok := r.losses(root); ok {
			r.lost = append(slices.Clone(r.lost), lost...)
		} else {
			n = nil
		}
	}
	r.list.Sort()
	slices.Sort(r.lost)
	return Result{n, r.list, r.files, r.trees, slices.Compact(r.lost), r.hashes, r.original}, nil
}

// A resolver works on one notice.
type resolver struct {
	read    Reader
	shape   *schema.Node
	cache   *Cache
	list    diag.List
	files   []*source.File
	trees   []*tree.Node // of files
	lost    []string     // keys of sections in which values were left out
	slips   int          // errors of shape in bases, whose values were left out
	targets []string     // sections in which something is named that is not there
	refers  bool         // whether a text may hold a reference
	tooMuch bool         // whether references make more text than is read
	hashes  []Hash
	twice   map[source.Span]bool // ids that were reported for standing twice

	bearable func(diag.List, ...*tree.Node) bool // which errors leave a file as it is; nil: none does

	original *tree.Node // what the notice itself translates
}

func (r *resolver) report(c diag.Code, span source.Span, message, help string, options ...diag.Option) {
	r.list = append(r.list, diag.New(c, span, message, help, options...))
}

// full reports whether there are as many findings as are shown. The others are only counted,
// so that none of them needs a suggestion.
func (r *resolver) full() bool { return len(r.list) >= diag.MaxFindings }

// withValue gives a finding the fix that writes a value in place of a scalar; without a value,
// or a scalar, there is none.
func withValue(n *tree.Node, value string) diag.Option {
	if n == nil || value == "" {
		return diag.WithFix(nil)
	}
	return diag.WithFix(tree.Instead(n.Text, value))
}

// whole returns a file with what it extends or translates. The chain holds the files that
// led to it. It is nil where that fails.
func (r *resolver) whole(root *tree.Node, file *source.File, chain []*source.File) (*tree.Node, error) {
	chain = append(slices.Clip(chain), file)
	n := r.expand(root)
	base, err := r.bases(n.Get("extends"), file, chain)
	if err != nil {
		return nil, err
	}
	failed := n.Get("extends") != nil && base == nil
	if base != nil {
		r.collect(n)
		n = r.merge(base, n, r.shape)
	}
	for _, key := range []string{"translation_of", "version_of"} {
		ref := n.Get(key)
		if ref == nil {
			continue
		}
		original, err := r.load(ref, file, chain, false)
		if err != nil {
			return nil, err
		}
		if original == nil {
			return nil, nil
		}
		if len(chain) == 1 && key == "translation_of" {
			r.original = original
		}
		r.collect(n)
		n = r.translate(r.strip(original, r.shape), n, key)
	}
	if failed {
		return nil, nil
	}
	return n, nil
}

// bases returns the files that a notice extends, merged; of several the later wins.
func (r *resolver) bases(extends *tree.Node, file *source.File, chain []*source.File) (*tree.Node, error) {
	if extends == nil {
		return nil, nil
	}
	refs := []*tree.Node{extends}
	if extends.Kind == tree.Sequence {
		refs = extends.Items
	}
	var out *tree.Node
	for _, ref := range refs {
		base, err := r.load(ref, file, chain, true)
		if err != nil || base == nil {
			return nil, err
		}
		if out == nil {
			out = base
		} else {
			out = r.merge(out, base, r.shape)
		}
	}
	return out, nil
}

// load reads a file that is named at ref, and makes it whole. It returns nil where there
// are findings against that.
func (r *resolver) load(ref *tree.Node, from *source.File, chain []*source.File, base bool) (*tree.Node, error) {
	path := ref.Text.Value
	if len(chain) >= maxDepth {
		r.report(codeCycle, ref.Span, "the files extend each other more than 16 deep", "let the notice extend fewer files")
		return nil, nil
	}
	if len(r.files) >= maxFiles {
		r.report(codeCycle, ref.Span, "the notice is made of more than 64 files", "let it extend fewer files")
		return nil, nil
	}
	file, err := r.read(from, path)
	switch {
	case errors.Is(err, source.ErrOutside):
		r.report(codeOutside, ref.Span, "`"+path+"` leads out of the root folder of the notices", "keep it below the folder with noticec.yaml or .git")
		return nil, nil
	case err != nil:
		r.report(codeMissing, ref.Span, "`"+path+"` cannot be read: "+err.Error(), "write its path as seen from this file")
		return nil, nil
	}
	for _, f := range chain {
		if f.Name == file.Name {
			r.report(codeCycle, ref.Span, "`"+path+"` leads back to itself", "let the files extend in one direction")
			return nil, nil
		}
	}
	root, list, err := r.cache.parse(file, base)
	r.files, r.trees = append(r.files, file), append(r.trees, root)
	if err != nil {
		return nil, err
	}
	for i := range list {
		list[i].Related = append(list[i].Related, diag.Related{Span: ref.Span, Message: "brought in here"})
	}
	r.list = append(r.list, list...)
	if errs := list.Count(diag.Error); root != nil && errs > 0 && !r.bears(list, root) {
		if root, err = r.part(root, base); err != nil {
			return nil, err
		}
		r.slips += errs
	}
	if root == nil {
		return nil, nil
	}
	return r.whole(root, file, chain)
}

// part returns the part of a base whose shape is right; nil if too little is known without the rest.
func (r *resolver) part(root *tree.Node, base bool) (*tree.Node, error) {
	if !base {
		return nil, nil
	}
	out, lost, err := schema.ValidPart(root)
	if err != nil || !Judgeable(lost) {
		return nil, err
	}
	r.lost = append(slices.Clone(r.lost), lost...)
	return out, nil
}

// bears reports whether errors against trees leave these as they are.
func (r *resolver) bears(list diag.List, trees ...*tree.Node) bool {
	return r.bearable != nil && r.bearable(list, trees...)
}

// Judgeable reports whether a notice can be judged although values below some of its keys are not
// known: it can if these do not say which law it answers to, or which files it is made of.
func Judgeable(lost []string) bool {
	return !slices.ContainsFunc(lost, func(key string) bool {
		return slices.Contains([]string{"noticec", "extends", "translation_of", "version_of", "regime"}, key)
	})
}

// local are the codes of errors about a value, which leave the other sections of a notice as they
// are.
var local = []diag.Code{codeReference, codeDuplicate, codeStatedIn, codeVariable}

// losses returns the sections in which the errors of a notice stand, and those that they are about, if
// all errors are local, so that the rest of it can be judged.
func (r *resolver) losses(root *tree.Node) (lost []string, ok bool) {
	lost = slices.Clone(r.targets)
	rest := r.slips
	for _, d := range r.list {
		if d.Severity < diag.Error || d.Accepted != nil {
			continue
		}
		if !slices.Contains(local, d.Code) {
			rest--
			continue
		}
		key := ""
		for _, t := range append(slices.Clip(r.trees), root) {
			key = cmp.Or(key, t.KeyBefore(d.Span))
		}
		if key == "" {
			return nil, false
		}
		lost = append(lost, key)
	}
	return lost, rest >= 0 && !r.tooMuch && Judgeable(lost)
}

// isLost reports whether a section may hold more than is known of it.
func (r *resolver) isLost(section string) bool { return slices.Contains(r.lost, section) }

// id is the id of an item, if it has one.
func id(n *tree.Node) string {
	if v := n.Get("id"); v != nil && v.Kind == tree.Scalar {
		return v.Text.Value
	}
	return ""
}

// is reports whether key of n is the truth value want.
func is(n *tree.Node, key string, want string) bool {
	v := n.Get(key)
	return v != nil && v.Kind == tree.Scalar && strings.EqualFold(v.Text.Value, want)
}
