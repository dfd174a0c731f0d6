// Command rr times commands by turns: one round of all, then the next. What else the machine
// does meets all of them alike, so that the ratios hold where the times do not.
//
// Each line of standard input is a command: its group, its name, how many notices it handles,
// how often to run it, and what the shell runs, between tabs. The first command of a group is
// what the others are compared with. "prepare" in place of a number of rounds is a command
// that is run, unmeasured, before each run of the next. The table is Markdown.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A command is what is timed, and the runs of it.
type command struct {
	group, name, line, prepare string
	notices, rounds            int
	wall, cpu                  []float64 // seconds
	peak                       int64     // KiB
	failed                     string
}

func main() {
	log.SetFlags(0)
	only := flag.String("only", "", "groups to run, between commas; all if it is empty")
	flag.Parse()
	groups := read(*only)
	fmt.Println("| group | command | notices | rounds | wall, median (least–most) | CPU | peak MiB | × the first |")
	fmt.Println("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
	for _, group := range groups {
		turns(group)
		for _, c := range group {
			fmt.Println(c.row(group[0]))
		}
	}
}

func read(only string) [][]*command {
	var groups [][]*command
	prepare := ""
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		f := strings.SplitN(in.Text(), "\t", 5)
		if len(f) != 5 || only != "" && !slices.Contains(strings.Split(only, ","), f[0]) {
			continue
		}
		if f[3] == "prepare" {
			prepare = f[4]
			continue
		}
		c := &command{group: f[0], name: f[1], line: f[4], prepare: prepare}
		prepare = ""
		var err error
		if c.notices, err = strconv.Atoi(f[2]); err == nil {
			c.rounds, err = strconv.Atoi(f[3])
		}
		if err != nil {
			log.Fatalf("%q: %v", in.Text(), err)
		}
		if n := len(groups); n == 0 || groups[n-1][0].group != c.group {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], c)
	}
	return groups
}

// turns runs the commands of a group by turns, after a run of each that does not count.
func turns(group []*command) {
	most := 0
	for _, c := range group {
		most = max(most, c.rounds)
		c.run(false)
	}
	for round := range most {
		for _, c := range group {
			if round < c.rounds && c.failed == "" {
				c.run(true)
			}
		}
	}
}

func (c *command) run(count bool) {
	if c.prepare != "" {
		if out, err := exec.Command("/bin/sh", "-c", c.prepare).CombinedOutput(); err != nil {
			c.failed = fmt.Sprint(err, " ", string(out))
			return
		}
	}
	cmd := exec.Command("/bin/sh", "-c", c.line)
	var said strings.Builder
	cmd.Stderr = &said
	begun := time.Now()
	err := cmd.Run()
	took := time.Since(begun).Seconds()
	if err != nil {
		words := strings.Join(strings.Fields(said.String()), " ")
		c.failed = fmt.Sprint(err, " ", words[max(0, len(words)-120):])
		return
	}
	if !count {
		return
	}
	c.wall = append(c.wall, took)
	c.cpu = append(c.cpu, (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds())
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		c.peak = max(c.peak, usage.Maxrss)
	}
}

// row is a line of the table. The ratio is the median of those of the rounds, by the notice.
func (c *command) row(first *command) string {
	if c.failed != "" || len(c.wall) == 0 {
		return fmt.Sprintf("| %s | %s | %d | 0 | failed: %s | | | |", c.group, c.name, c.notices, c.failed)
	}
	var ratios []float64
	for i := range min(len(c.wall), len(first.wall)) {
		ratios = append(ratios, c.wall[i]/float64(c.notices)/(first.wall[i]/float64(first.notices)))
	}
	return fmt.Sprintf("| %s | %s | %d | %d | %s (%s–%s) | %s | %.0f | %.2f |", c.group, c.name, c.notices, len(c.wall),
		show(median(c.wall)), show(slices.Min(c.wall)), show(slices.Max(c.wall)), show(median(c.cpu)), float64(c.peak)/1024, median(ratios))
}

func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}

func show(seconds float64) string {
	if seconds < 1 {
		return fmt.Sprintf("%.1f ms", seconds*1e3)
	}
	return fmt.Sprintf("%.2f s", seconds)
}
