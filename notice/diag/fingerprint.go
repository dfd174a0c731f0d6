package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// Fingerprints returns a name for each finding that stays the same when lines move: it is
// made of the code, the file, the message and the words at the place. Of several alike in a
// file each has its own.
func (l List) Fingerprints() []string {
	out, seen := make([]string, len(l)), map[string]int{}
	for i, d := range l {
		key := strings.Join([]string{d.Code.ID, fileName(d.Span), d.Message, d.Span.Cut()}, "\x00")
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, seen[key]))
		seen[key]++
		out[i] = hex.EncodeToString(sum[:16])
	}
	return out
}
