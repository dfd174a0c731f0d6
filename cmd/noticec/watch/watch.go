// Package watch says when files change. It reads none of them.
package watch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Changes come in bursts: an editor writes a file in several steps.
const (
	quiet   = 60 * time.Millisecond // after the last change of a burst
	longest = time.Second           // of a burst
)

// ErrLimit says that the system lets no more folders be watched.
var ErrLimit = errors.New("the system lets no more folders be watched: name a smaller folder, or raise its limit (fs.inotify.max_user_watches)")

// Run calls changed at once, and then each time after notices, and files that pages are made of, changed in the folders,
// appeared or went, until ctx ends. The folders are asked for before each call, so that new
// ones are watched. Folders that are gone are left out. The error says that files cannot
// be watched.
func Run(ctx context.Context, folders func() []string, changed func()) error {
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
		if err := wait(ctx, w); err != nil || ctx.Err() != nil {
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
		if err := w.Add(dir); err != nil && limited(err) {
			return ErrLimit
		}
	}
	return nil
}

// wait returns after a burst of changes, or when ctx ends.
func wait(ctx context.Context, w *fsnotify.Watcher) error {
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
			if !counts(e) {
				continue
			}
		case err, ok := <-w.Errors:
			if !ok {
				return errors.New("watching files: the system ended it")
			}
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				continue // of a folder that is gone
			}
		}
		after = time.After(quiet)
		if latest == nil {
			latest = time.After(longest)
		}
	}
}

// counts reports whether notices may be others after an event: by its ending the file is a
// notice or part of a page, or it is a folder that came or went. What went is taken for a
// folder if its name has no ending. The files that editors write aside are hidden.
func counts(e fsnotify.Event) bool {
	name := filepath.Base(e.Name)
	if strings.HasPrefix(name, ".") && name != ".git" || e.Op == fsnotify.Chmod {
		return false
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml", ".css", ".html", ".tmpl", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp":
		return true
	}
	return !e.Has(fsnotify.Write) && !strings.HasSuffix(name, "~") && (filepath.Ext(name) == "" || folder(e.Name))
}

func folder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
