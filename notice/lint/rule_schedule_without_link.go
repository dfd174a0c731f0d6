package lint

import (
	"strings"
)

var scheduleWithoutLink = &Rule{
	Code:    warning("NC604", "schedule-without-link", "A retention schedule is spoken of that cannot be found."),
	Phrases: []string{"retention schedule", "retention policy", "retention schedules", "retention policies", "disposal schedule"},
	In:      []string{"retention"},
	Found: each(func(p *Pass, h Hit) {
		if !p.Notice.Retention.Schedule.URL.IsSet() && !strings.Contains(h.Text.Value, "](") && !strings.Contains(h.Text.Value, "http") {
			p.add(p.rule.Code.Severity, h.Span(), p.refs("retention"), "`"+h.Cited()+"` is spoken of, and the notice does not say where it can be read", "add `schedule` with its address")
		}
	}),
}
