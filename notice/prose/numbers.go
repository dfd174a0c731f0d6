package prose

import (
	"fmt"
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// renumbered finds an item that is printed with another number than it is written with: Markdown counts on
// from the first. Lists whose items all have the same number mean that.
func (r *reader) renumbered(list *ast.List, item ast.Node, printed int) {
	if !list.IsOrdered() {
		return
	}
	start, end := r.mark(item)
	written, err := strconv.Atoi(string(r.src[start:end]))
	if err != nil || written == printed || written == list.Start {
		return
	}
	r.add(codeUnsupported, start, end, fmt.Sprintf("the item `%d.` is printed as `%d.`, as Markdown counts on from the first", written, printed),
		fmt.Sprintf("write `%d.`, or put a paragraph before the item: behind it a list can begin with `%d.`", printed, written))
}

// mark is where the number of an item of a list stands; nothing if it is not before its words.
func (r *reader) mark(item ast.Node) (start, end int) {
	first := item.FirstChild()
	if first == nil || first.Lines() == nil || first.Lines().Len() == 0 {
		return 0, 0
	}
	end = first.Lines().At(0).Start
	for end > 0 && (r.src[end-1] == ' ' || r.src[end-1] == '\t') {
		end--
	}
	if end--; end < 0 || r.src[end] != '.' && r.src[end] != ')' {
		return 0, 0
	}
	for start = end; start > 0 && '0' <= r.src[start-1] && r.src[start-1] <= '9'; {
		start--
	}
	return start, end
}
