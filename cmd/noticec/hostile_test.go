//go:build linux

package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"hash/fnv"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Limits of every command on every input.
const (
	maxCPU    = 2 * time.Second // of the process, user and system
	maxWall   = time.Minute     // with slack for a machine that has other work
	maxRSS    = 256 << 20       // bytes at the peak
	maxStream = 8 << 20         // bytes of standard output or standard error
)

// secret stands in files that no command may read: they are outside the root folder.
const secret = "SECRET-OF-THE-HOST-7f3a91"

// A hostile is one input: what a stranger puts into a repository, or around the program.
type hostile struct {
	name string
	make func(*box)
	// runs are the command lines that are tried; none: lint and build, and some of the others.
	runs []attempt
	// codes are the exit codes that lint and build may have where there are no runs of its own.
	lint, build string
	after       func(*box) // looks at what is there at the end
}

// An attempt is one run of the program.
type attempt struct {
	args   []string
	stdin  string
	env    []string
	shell  string   // what a shell does before, such as a limit
	as     string   // a program that runs the program
	codes  string   // exit codes that are right; empty: 0, 1, 2 and 3
	says   string   // stands in what is printed
	writes []string // paths, from the folder above the repository, that may be created or changed
	adds   bool     // new files may be anywhere in the repository
	text   bool     // standard output is the user's document
	drive  func(*testing.T, *box, attempt) result
}

// try is an attempt with a command line whose words have no spaces.
func try(line, codes, says string) attempt {
	return attempt{args: strings.Fields(line), codes: codes, says: says}
}

// A box is a folder with a repository, and with files around it that are not the program's:
//
//	BOX/secret.txt, OUT.html, …  sentinels
//	BOX/home, BOX/tmp            HOME and TMPDIR
//	BOX/repo                     the repository, in which commands run
//	BOX/repo/public              the output folder
type box struct {
	t    *testing.T
	dir  string
	repo string
}

// sentinels are files outside the repository, and handwritten ones in it.
var sentinels = []string{"secret.txt", "OUT.html", "OUT.md", "public.html", "repo.html", "index.html", "notices.json", ".html", "repo/README.md", "repo/README.html", "repo/OUT.html", "repo/public.html", "repo/.html", "repo/.md"}

func newBox(t *testing.T) *box {
	b := &box{t: t, dir: t.TempDir()}
	b.repo = filepath.Join(b.dir, "repo")
	for _, dir := range []string{"home", "tmp", "repo/.git"} {
		b.must(os.MkdirAll(filepath.Join(b.dir, dir), 0o755))
	}
	for _, name := range sentinels {
		b.must(os.WriteFile(filepath.Join(b.dir, name), []byte(secret+"\n"), 0o644))
	}
	return b
}

func (b *box) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// path is a path in the repository; its folders are made.
func (b *box) path(name string) string {
	path := b.repo + "/" + name // not joined: "." and ".." are what is tried
	b.must(os.MkdirAll(filepath.Dir(path), 0o755))
	return path
}

func (b *box) write(name, text string) { b.must(os.WriteFile(b.path(name), []byte(text), 0o644)) }

// notice writes a notice of a title and more lines.
func (b *box) notice(more string) { b.write("a.notice.yaml", plainNotice+more) }

// place puts what is not a regular file of common size where one is expected.
func (b *box) place(kind, name string) {
	path := b.path(name)
	switch kind {
	case "fifo":
		b.must(syscall.Mkfifo(path, 0o644))
	case "zero", "full":
		minor := map[string]int{"zero": 5, "full": 7}[kind]
		if err := syscall.Mknod(path, syscall.S_IFCHR|0o666, 1<<8|minor); err != nil {
			b.t.Skipf("devices cannot be made here: %v", err)
		}
	case "folder":
		b.must(os.Mkdir(path, 0o755))
	case "socket":
		b.t.Chdir(filepath.Dir(path)) // the path of a socket is short
		ln, err := net.Listen("unix", filepath.Base(path))
		b.must(err)
		b.t.Cleanup(func() { ln.Close() })
	case "outside":
		b.must(os.Symlink(filepath.Join(b.dir, "secret.txt"), path))
	case "up":
		b.must(os.Symlink(strings.Repeat("../", strings.Count(name, "/")+1)+"secret.txt", path))
	case "dangling":
		b.must(os.Symlink("../not-there.txt", path))
	case "circle":
		b.must(os.Symlink(filepath.Base(path), path))
	case "vast":
		file, err := os.Create(path)
		b.must(err)
		b.must(file.Truncate(3 << 30))
		b.must(file.Close())
	case "binary":
		b.must(os.WriteFile(path, []byte("\x00\xff\xfe\x1b[31m\x9b31m\r\n\x00"), 0o644))
	case "empty":
		b.must(os.WriteFile(path, nil, 0o644))
	case "missing":
	default:
		b.t.Fatalf("there is no kind %q", kind)
	}
}

// fileKinds are what place can put.
var fileKinds = []string{"fifo", "zero", "full", "folder", "socket", "outside", "up", "dangling", "circle", "vast", "binary", "empty", "missing"}

// snapshot tells of each file below the box but for the output folder: mode, owner, time, size and content.
func (b *box) snapshot() map[string]string {
	out := map[string]string{}
	b.must(filepath.WalkDir(b.dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(b.dir, path)
		if name == "repo/public" && entry.IsDir() {
			return fs.SkipDir
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		stat := info.Sys().(*syscall.Stat_t)
		line := fmt.Sprint(info.Mode(), " ", stat.Uid, ":", stat.Gid, " ", stat.Nlink)
		switch {
		case info.Mode()&fs.ModeSymlink != 0:
			to, _ := os.Readlink(path)
			line += " to " + to
		case info.Mode().IsRegular():
			line = fmt.Sprint(line, " ", info.Size(), " ", info.ModTime().UnixNano())
			if info.Size() < 8<<20 {
				data, err := os.ReadFile(path)
				if err != nil {
					return err
				}
				line += fmt.Sprintf(" %x", sha256.Sum256(data))
			}
		case info.IsDir():
			line = fmt.Sprint(info.Mode()) // its files are told apart
		}
		out[name] = line
		return nil
	}))
	return out
}

// changed lists what differs between two snapshots, but for paths that may.
func changed(before, after map[string]string, may []string, adds bool) []string {
	var out []string
	allowed := func(name string) bool {
		return slices.ContainsFunc(may, func(p string) bool {
			ok, _ := filepath.Match(p, name)
			return ok || strings.HasPrefix(name, p+"/")
		})
	}
	for name, line := range after {
		if old, ok := before[name]; (!ok || old != line) && !allowed(name) && (ok || !adds || !strings.HasPrefix(name, "repo/")) {
			out = append(out, fmt.Sprintf("%q is %s, was %s", name, line, old))
		}
	}
	for name := range before {
		if _, ok := after[name]; !ok && !allowed(name) {
			out = append(out, fmt.Sprintf("%q is gone", name))
		}
	}
	slices.Sort(out)
	return out
}

// others are the commands that are tried on some inputs; all of them are on each with NOTICEC_LONG.
func others(name string) []attempt {
	all := []attempt{
		try("check", "", ""), {args: []string{"fmt"}, writes: []string{"repo/*.yaml", "repo/*.yml", "repo/*/*.yaml"}}, try("fmt --check", "", ""),
		{args: []string{"fmt", "--diff"}, text: true}, {args: []string{"lint", "--fix"}, writes: []string{"repo/*.yaml", "repo/*/*.yaml"}},
		{args: []string{"lint", "--fix", "--diff"}, text: true}, try("config show a.notice.yaml", "", ""),
		{args: []string{"init", "--yes", "new"}, writes: []string{"repo/new"}}, try("lint --write-baseline=public/b.json", "", ""),
		{args: []string{"lsp"}, drive: edit, text: true}, {args: []string{"serve", "--port", "0"}, drive: browse},
		try("explain NC301", "0", ""), try("schema", "0", ""), try("rules", "0", ""), try("version", "0", ""), try("formats", "", ""),
	}
	for _, format := range []string{"json", "sarif", "github", "gitlab", "junit", "markdown"} {
		all = append(all, try("lint --format "+format, "", ""))
	}
	for _, format := range strings.Split(formatNames(), ", ") {
		all = append(all, try("build --force --format "+format, "", ""))
	}
	all = append(all, try("build --fragment", "", ""), try("build --theme govuk --styles inline", "", ""), try("build --markdown hugo --format markdown", "", ""), try("build --pdf-embed --pdf-size large --format pdf", "", ""))
	if extended() {
		return all
	}
	at := hashOf(name)
	return []attempt{all[at%len(all)]}
}

// hashOf is a number of a name, by which inputs take turns.
func hashOf(name string) int {
	h := fnv.New32a()
	h.Write([]byte(name))
	return int(h.Sum32() >> 1)
}

// extended reports whether all is tried, as .ci/run --full does.
func extended() bool { return os.Getenv("NOTICEC_LONG") != "" }

// attempts are the runs on an input.
func (h hostile) attempts() []attempt {
	if h.runs != nil {
		return h.runs
	}
	formats, page := try("build --format html,markdown,docx,text,json,jsonld", h.build, ""), try("build --format pdf", h.build, "")
	switch {
	case extended():
		return append([]attempt{try("lint", h.lint, ""), formats, page}, others(h.name)...)
	case hashOf(h.name)%3 == 0:
		formats = page
	}
	return append([]attempt{try("lint", h.lint, ""), formats}, others(h.name)...)
}

// hostiles are all inputs, a group at a time: they are large.
var hostiles = []struct {
	name string
	rows func() []hostile
}{
	{"bytes", hostileBytes}, {"yaml", hostileYAML}, {"references", hostileReferences}, {"places", hostilePlaces}, {"names", hostileNames},
	{"words", hostileWords}, {"markdown", hostileMarkdown}, {"lines", hostileLines}, {"disks", hostileDisks},
}

// No command, whatever it is given, takes long, eats memory, crashes, shows what steers a terminal, or reads
// or writes what is not its own.
func TestHostile(t *testing.T) {
	forgetPeak(t)
	seen, runs := map[string]bool{}, 0
	for _, group := range hostiles {
		t.Run(group.name, func(t *testing.T) {
			turns := make(chan bool, 4)
			for _, h := range group.rows() {
				if seen[h.name] {
					t.Fatalf("two inputs are named %s", h.name)
				}
				seen[h.name] = true
				runs += len(h.attempts())
				t.Run(h.name, func(t *testing.T) {
					if !strings.Contains(h.name, "socket") { // which changes the working folder
						t.Parallel()
					}
					turns <- true
					defer func() { <-turns }()
					b := newBox(t)
					h.make(b)
					for _, a := range h.attempts() {
						b.attempt(a)
					}
					if h.after != nil {
						h.after(b)
					}
				})
			}
		})
	}
	if filter := flag.Lookup("test.run").Value.String(); len(seen) < 200 && !strings.Contains(filter, "/") {
		t.Errorf("want 200 inputs at least, got %d", len(seen))
	}
	if own := ownPeak(t); own > maxRSS {
		t.Errorf("want less memory for this test, whose peak counts for what it starts: %d MiB", own>>20)
	} else {
		t.Logf("%d inputs, %d runs; %d MiB at the peak of this test", len(seen), runs, own>>20)
	}
}

// forgetPeak gives memory that earlier tests took back to the system, keeps this test from taking as
// much, and lets the system measure its peak from now on: a command starts with the peak of whoever
// started it.
func forgetPeak(t *testing.T) {
	percent := debug.SetGCPercent(25)
	t.Cleanup(func() { debug.SetGCPercent(percent) })
	debug.FreeOSMemory()
	if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0); err != nil {
		t.Logf("the peak of earlier tests counts, too: %v", err)
	}
}

// ownPeak is the most memory that this process had, in bytes.
func ownPeak(t *testing.T) int64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		t.Fatal(err)
	}
	return usage.Maxrss << 10
}
