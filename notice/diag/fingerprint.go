package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// Fingerprints returns a name for each finding that stays the same when lines move: it is
// made of the code, the file, the message and the words at the place. Of several alike in a
// file each has its own. Path returns the name of a file; nil: as it is.
func (l List) Fingerprints(path func(file string) string) []string {
	if path == nil {
		path = func(file string) string { return file }
	}
	out, seen := make([]string, len(l)), map[string]int{}
	for i, d := range l {
		key := strings.Join([]string{d.Code.ID, path(fileName(d.Span)), d.Message, d.Span.Cut()}, "\x00")
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, seen[key]))
		seen[key]++
		out[i] = hex.EncodeToString(sum[:16])
	}
	return out
}
