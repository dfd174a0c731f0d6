package compose_test

import (
	"fmt"
	"testing"

	"github.com/noticec/noticec/render/compose"
)

// A version leads to the others, itself first; languages are named in themselves, versions
// in one language by their titles.
func TestAlternates(t *testing.T) {
	family := []compose.Version{{"en-GB", "Youth clubs", "a/youth"}, {"cy", "Clybiau", "cy/youth"}, {"en-GB", "Your club", "a/kids"}}
	for path, want := range map[string]string{
		"a/kids":   "[{en-GB Your club kids true} {en-GB Youth clubs youth false} {cy Cymraeg ../cy/youth false}]",
		"cy/youth": "[{cy Cymraeg youth true} {en-GB Youth clubs ../a/youth false} {en-GB Your club ../a/kids false}]",
	} {
		if got := fmt.Sprint(compose.Alternates(family, path)); want != got {
			t.Errorf("%s: want %s, got %s", path, want, got)
		}
	}
	if got := compose.Alternates(nil, "a"); len(got) != 0 {
		t.Errorf("want none of a notice that stands alone, got %v", got)
	}
}
