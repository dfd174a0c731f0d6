package reading

import "sync"

// known holds what the last texts state. The notices of an organisation share many of their words,
// those of a base and those of custom, so that most texts are read once. It holds at most twice
// maxKnown bytes of text, of the last texts that were asked for. It is safe for concurrent use.
type known struct {
	sync.Mutex
	now, before map[string][]Match
	size        int // bytes of the texts of now
}

const (
	maxKnown = 1 << 20
	maxText  = 4 << 10 // bytes of a text that is held
)

// find returns what a text states if it is known.
func (k *known) find(text string) ([]Match, bool) {
	if len(text) > maxText {
		return nil, false
	}
	k.Lock()
	defer k.Unlock()
	if m, ok := k.now[text]; ok {
		return m, true
	}
	m, ok := k.before[text]
	if ok {
		k.put(text, m)
	}
	return m, ok
}

// add notes what a text states.
func (k *known) add(text string, m []Match) {
	if len(text) > maxText {
		return
	}
	k.Lock()
	defer k.Unlock()
	k.put(text, m)
}

func (k *known) put(text string, m []Match) {
	if k.now == nil || k.size > maxKnown {
		k.before, k.now, k.size = k.now, map[string][]Match{}, 0
	}
	k.now[text] = m
	k.size += len(text)
}
