// Package watch notifies of changed files. It reads none of them.
package watch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Changes come in bursts: an editor writes a file in several steps.
const (
	debounce = 60 * time.Millisecond // from the last change of a burst
	maxDelay = time.Second           // of a burst
)

// ErrLimit says that the system lets no more folders be watched.
var ErrLimit = errors.New("the system lets no more folders be watched: name a smaller folder, or raise its limit (fs.inotify.max_user_watches)")

// Run calls changed at once, and then each time that notices, or files that pages include, were
// changed, created or removed in the folders, until ctx ends. folders is called before each
// call of changed, so that new folders are watched; those that do not exist are ignored. The
// error says that files cannot be watched. Also are extensions of further files, such as .docx.
func Run(ctx context.Context, folders func() []string, changed func(), also ...string) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watching files: %w", err)
	}
	defer w.Close()
	for {
		if err := add(w, folders()); err != nil {
			return err
		}
		changed()
		if err := wait(ctx, w, also); err != nil || ctx.Err() != nil {
			return err
		}
	}
}

// add watches the folders that are not watched yet.
func add(w *fsnotify.Watcher, folders []string) error {
	watched := map[string]bool{}
	for _, dir := range w.WatchList() {
		watched[dir] = true
	}
	for _, dir := range folders {
		if watched[dir] {
			continue
		}
		if err := w.Add(dir); err != nil && isWatchLimit(err) {
			return ErrLimit
		}
	}
	return nil
}

// wait returns after a burst of changes, or when ctx ends.
func wait(ctx context.Context, w *fsnotify.Watcher, also []string) error {
	var after, latest <-chan time.Time // nil until there is a change
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-after:
			return nil
		case <-latest:
			return nil
		case e, ok := <-w.Events:
			if !ok {
				return errors.New("watching files: the system ended it")
			}
			if !isRelevant(e, also) {
				continue
			}
		case err, ok := <-w.Errors:
			if !ok {
				return errors.New("watching files: the system ended it")
			}
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				continue // of a removed folder
			}
		}
		after = time.After(debounce)
		if latest == nil {
			latest = time.After(maxDelay)
		}
	}
}

// isRelevant reports whether an event may change a notice: the extension is that of a notice or
// of a file that pages include, or a folder was created or removed. A removed path without an
// extension is taken for a folder. Backup and swap files of editors are ignored.
func isRelevant(e fsnotify.Event, also []string) bool {
	name := filepath.Base(e.Name)
	if strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".") && name != ".git" || e.Op == fsnotify.Chmod {
		return false
	}
	extension := strings.ToLower(filepath.Ext(name))
	switch extension {
	case ".yaml", ".yml", ".css", ".html", ".tmpl", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp":
		return true
	}
	return slices.Contains(also, extension) || !e.Has(fsnotify.Write) && !strings.HasSuffix(name, "~") && (filepath.Ext(name) == "" || isFolder(e.Name))
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
