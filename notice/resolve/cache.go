package resolve

import (
	"slices"
	"sync"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// A Cache keeps the trees of files that several notices are made of, so that each is parsed
// once; those files are shared. Several goroutines may use it at once. A nil Cache keeps
// nothing. A file is known by its pointer, so that one which is read anew is parsed anew.
type Cache struct {
	mu    sync.Mutex
	files map[cached]*parsed
	size  int // bytes of text
}

// maxCached is how much text is kept; the trees of it take some twenty times as much.
const maxCached = 256 << 10

type cached struct {
	file *source.File
	base bool // whether it was checked as one
}

type parsed struct {
	once sync.Once
	root *tree.Node
	list diag.List
	err  error
}

// parse returns the tree of a file, and what is wrong with its shape. The list is the
// caller's own; the tree is not to be changed.
func (c *Cache) parse(file *source.File, base bool) (*tree.Node, diag.List, error) {
	if c == nil {
		p := parse(file, base)
		return p.root, p.list, p.err
	}
	key := cached{file, base}
	c.mu.Lock()
	p := c.files[key]
	if p == nil {
		if c.size+len(file.Data) > maxCached { // what is asked for is kept however large it is
			clear(c.files)
			c.size = 0
		}
		if c.files == nil {
			c.files = map[cached]*parsed{}
		}
		p = &parsed{}
		c.files[key] = p
		c.size += len(file.Data)
	}
	c.mu.Unlock()
	p.once.Do(func() {
		result := parse(file, base)
		p.root, p.list, p.err = result.root, result.list, result.err
	})
	return p.root, slices.Clone(p.list), p.err
}

func parse(file *source.File, base bool) *parsed {
	p := &parsed{}
	var warnings diag.List
	p.root, p.list, warnings = tree.ParseAndWarn(file)
	if p.root == nil || len(p.list) > 0 {
		return p
	}
	validate := schema.Validate
	if base {
		validate = schema.ValidateBase
	}
	p.list, p.err = validate(p.root)
	p.list = append(p.list, warnings...)
	return p
}
