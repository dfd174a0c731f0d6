package reading

import "sync"

// known holds what the last texts state. The notices of an organisation share many of their words,
// those of a base and those of custom, so that most texts are read once. It holds at most twice
// maxKnown bytes of text, of the last texts that were asked for. It is safe for concurrent use.
type known struct {
	sync.Mutex
	now, before map[string]stated
	size        int // bytes of the texts of now
}

// stated is what a text states, and whether a phrase may begin in it that denies or tells the past.
type stated struct {
	matches []Match
	mayDeny bool
}

const (
	maxKnown = 1 << 20
	maxText  = 4 << 10 // bytes of a text that is held
)

// find returns what a text states if it is known.
func (k *known) find(text string) (stated, bool) {
	if len(text) > maxText {
		return stated{}, false
	}
	k.Lock()
	defer k.Unlock()
	if x, ok := k.now[text]; ok {
		return x, true
	}
	x, ok := k.before[text]
	if ok {
		k.put(text, x)
	}
	return x, ok
}

// add notes what a text states.
func (k *known) add(text string, x stated) {
	if len(text) > maxText {
		return
	}
	k.Lock()
	defer k.Unlock()
	k.put(text, x)
}

func (k *known) put(text string, x stated) {
	if k.now == nil || k.size > maxKnown {
		k.before, k.now, k.size = k.now, map[string]stated{}, 0
	}
	k.now[text] = x
	k.size += len(text)
}
