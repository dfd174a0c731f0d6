package reading

import (
	"testing"
	"time"
)

// A lexicon is compiled when it first reads; cold commands pay for it.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		r := Reader{lexicon: &english}
		r.compile()
	}
}

func TestCompileIsQuick(t *testing.T) {
	const most = 100 * time.Millisecond // fifty times what it takes
	for i := range readers {
		r := Reader{lexicon: readers[i].lexicon}
		begin := time.Now()
		r.compile()
		if took := time.Since(begin); took > most {
			t.Errorf("%s: want a lexicon compiled in %v, took %v", r.Language, most, took)
		}
	}
}
