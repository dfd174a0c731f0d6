package serve

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"
)

// listen serves p until the test ends, and returns its address.
func (p *preview) listen() (address string, stop func()) {
	p.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		p.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- p.Serve(ctx, ln) }()
	stop = func() {
		cancel()
		if err := <-ended; err != nil {
			p.Error(err)
		}
	}
	return "http://" + ln.Addr().String(), stop
}

// A listener reads the names of builds that a page is told.
type listener struct {
	body interface{ Close() error }
	ids  chan string
}

func (p *preview) open(address string) *listener {
	p.Helper()
	r, err := http.Get(address + "/-/events")
	if err != nil {
		p.Fatal(err)
	}
	if got := r.Header.Get("Content-Type"); r.StatusCode != 200 || got != "text/event-stream" {
		p.Fatalf("want events, got %d, %s", r.StatusCode, got)
	}
	l := &listener{r.Body, make(chan string, 10_000)}
	go func() {
		defer close(l.ids)
		for lines := bufio.NewScanner(r.Body); lines.Scan(); {
			if id, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				l.ids <- id
			}
		}
	}()
	return l
}

func TestEventsTellEachBuild(t *testing.T) {
	p := begin(t, nil)
	address, stop := p.listen()
	l := p.open(address)
	first := <-l.ids
	if want := p.state().id; want != first {
		t.Errorf("want %s, got %s", want, first)
	}
	p.Update(context.Background())
	if second := <-l.ids; second == first || second != p.state().id {
		t.Errorf("want another, got %s", second)
	}
	stop()
	if id, open := <-l.ids; open {
		t.Errorf("want the events to end with the server, got %s", id)
	}
	if New(p.options).instance == p.instance {
		t.Error("want pages of an older server to load anew")
	}
}

func TestOpenPagesAreBounded(t *testing.T) {
	p := begin(t, nil)
	address, stop := p.listen()
	defer stop()
	for range maxListeners {
		defer p.open(address).body.Close()
	}
	r, err := http.Get(address + "/-/events")
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("want 503, got %d", r.StatusCode)
	}
}

// held is what a process holds on to.
func held(t *testing.T) (goroutines, descriptors int, memory uint64) {
	t.Helper()
	http.DefaultClient.CloseIdleConnections()
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	list, err := os.ReadDir("/proc/self/fd")
	if err != nil && runtime.GOOS == "linux" {
		t.Fatal(err)
	}
	return runtime.NumGoroutine(), len(list), m.HeapAlloc
}

// A day of writing, with pages open and looked at, leaves nothing behind.
func TestThousandEditsLeakNothing(t *testing.T) {
	p := begin(t, nil)
	address, stop := p.listen()
	pages := []*listener{p.open(address), p.open(address), p.open(address)}
	edit := func(n int) {
		text := strings.Replace(sound, "First", fmt.Sprint("Edit ", n), 1)
		if n%10 == 3 {
			text = shapely
		}
		p.file("a.notice.yaml", text)
		if r := p.Update(context.Background()); r.Problem != "" {
			t.Fatal(r.Problem)
		}
		target := []string{"/a.html", "/", "/a.md", "/a.html?view=markdown"}[n%4]
		r, err := http.Get(address + target)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
	}
	for n := range 50 { // until pools and caches are full
		edit(n)
	}
	goroutines, descriptors, memory := held(t)
	edits := 1000
	if testing.Short() { // the race detector is slow
		edits = 100
	}
	for n := range edits {
		edit(n)
	}
	for _, l := range pages { // they were told all along
		for got := ""; got != p.state().id; {
			select {
			case got = <-l.ids:
			case <-time.After(20 * time.Second):
				t.Fatalf("want %s told, got %s", p.state().id, got)
			}
		}
	}
	g, d, m := held(t)
	if g > goroutines+2 || d > descriptors+2 || m > memory+4<<20 {
		t.Errorf("before: %d goroutines, %d descriptors, %d bytes; after %d edits: %d, %d, %d", goroutines, descriptors, memory, edits, g, d, m)
	}
	t.Logf("before: %d goroutines, %d descriptors, %d KiB; after %d edits: %d, %d, %d KiB", goroutines, descriptors, memory>>10, edits, g, d, m>>10)
	for _, l := range pages {
		l.body.Close()
	}
	stop()
}
