package build

import (
	"context"
	"github.com/noticec/noticec/cmd/noticec/buildcache"
)

// Preview builds the notices in memory and hands each file on, by its path below the output
// folder, with slashes. It writes nothing.
func Preview(ctx context.Context, o Options, each func(path string, data []byte)) (Summary, error) {
	return run(ctx, o, func(_ context.Context, files []buildcache.File) error {
		for _, f := range files {
			each(f.Name, f.Data)
		}
		return nil
	})
}
