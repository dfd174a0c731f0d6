package build

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
)

func TestOrdered(t *testing.T) {
	for _, workers := range []int{0, 1, 2, 7, 200} {
		var got []int
		var inWork, most atomic.Int64
		err := Ordered(context.Background(), 100, workers, func(i int) (int, error) {
			most.Store(max(most.Load(), inWork.Add(1)))
			defer inWork.Add(-1)
			return i * i, nil
		}, func(i, v int) error {
			if v != i*i {
				t.Errorf("want %d, got %d", i*i, v)
			}
			got = append(got, i)
			return nil
		})
		if err != nil || len(got) != 100 || !slices.IsSorted(got) {
			t.Errorf("%d workers: want 100 results in order, got %v, %v", workers, got, err)
		}
		if workers > 0 && most.Load() > int64(workers) {
			t.Errorf("want at most %d in work at once, got %d", workers, most.Load())
		}
	}
}

func TestOrderedEndsWithTheFirstError(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		var n int
		err := Ordered(context.Background(), 50, workers, func(i int) (int, error) {
			if i >= 10 {
				return 0, fmt.Errorf("piece %d", i)
			}
			return i, nil
		}, func(int, int) error { n++; return nil })
		if err == nil || err.Error() != "piece 10" || n != 10 {
			t.Errorf("want ten results and the error of piece 10, got %d, %v", n, err)
		}
		want := errors.New("enough")
		if err := Ordered(context.Background(), 50, workers, func(i int) (int, error) { return i, nil }, func(i, _ int) error { return want }); !errors.Is(err, want) {
			t.Errorf("want the error of the receiver, got %v", err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Ordered(ctx, 3, 2, func(int) (int, error) { t.Error("want no work"); return 0, nil }, func(int, int) error { return nil }); !errors.Is(err, buildcache.ErrInterrupted) {
		t.Errorf("want the error interrupted, got %v", err)
	}
}

// However many workers there are, the findings and the outputs are the same.
func TestWorkersChangeNothing(t *testing.T) {
	o := council(t)
	sources, err := workspace.Nearest.Find([]string{"../../../examples", "../../../testdata/valid"}, "")
	if err != nil {
		t.Fatal(err)
	}
	told := func(workers int) (out []string) {
		set, err := Check(context.Background(), workspace.Nearest, CheckOptions{Today: o.Today, Workers: workers}, sources, func(s workspace.Source, r check.Result) error {
			for _, d := range r.Findings {
				out = append(out, fmt.Sprint(s.Shown(), d.Span.File.Name, d.Span.Start, d.Code.ID, d.Message))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range set {
			out = append(out, fmt.Sprint(d.Span.File.Name, d.Span.Start, d.Code.ID, d.Message, d.Span.Cut()))
		}
		return out
	}
	one := told(1)
	if len(one) < 20 {
		t.Fatalf("want findings to compare, got %v", one)
	}
	for _, workers := range []int{2, 9} {
		if got := told(workers); !slices.Equal(one, got) {
			t.Errorf("%d workers: want the findings of one, got %v", workers, got)
		}
		o.Workers = workers
		s, err := Run(context.Background(), o)
		if err != nil || s.Files != 16 && s.Unchanged != 8 {
			t.Errorf("got %+v, %v", s, err)
		}
	}
	o.Workers = 1
	likeClean(t, o)
}

func TestGrouped(t *testing.T) {
	s := func(key, of string) sight { return sight{key, of} }
	for name, c := range map[string]struct {
		sights []sight
		want   string
	}{
		"alone":                      {[]sight{s("a", ""), s("b", "")}, "[[0] [1]]"},
		"a version before its like":  {[]sight{s("a.cy", "a"), s("b", ""), s("a", "")}, "[[2 0] [1]]"},
		"a version of a version":     {[]sight{s("a", ""), s("a.cy", "a"), s("a.cy.kids", "a.cy")}, "[[0 1 2]]"},
		"a circle":                   {[]sight{s("a", "b"), s("b", "a"), s("c", "")}, "[[0] [1] [2]]"},
		"into a circle":              {[]sight{s("a", "b"), s("b", "a"), s("c", "a")}, "[[0] [1] [2]]"},
		"an original elsewhere":      {[]sight{s("a", "x"), s("b", "x")}, "[[0] [1]]"},
		"what cannot be read, twice": {[]sight{{}, {}}, "[[0] [1]]"},
	} {
		if got := fmt.Sprint(grouped(c.sights)); got != c.want {
			t.Errorf("%s: want %s, got %s", name, c.want, got)
		}
	}
}
