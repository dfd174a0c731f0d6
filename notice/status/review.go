package status

import (
	"cmp"
	"slices"
	"time"

	"github.com/noticec/noticec/notice/period"
)

// A Review is the day by which a notice is to be reviewed (Art. 24(1), 5(2)).
type Review struct {
	ID, Title, File string
	By              string // ISO 8601
	Reviewer        string
	At              Place
}

// DefaultLead is how long before a review people want to know of it.
const DefaultLead = "P90D"

// Until returns the last day (ISO 8601) of which a lead time before it has begun: today and the
// length of an ISO 8601 period after it.
func Until(today, lead string) string {
	day, err := time.Parse(time.DateOnly, today)
	p, ok := period.Parse(lead)
	if err != nil || !ok {
		return today
	}
	return day.AddDate(0, 0, p.Hours()/24).Format(time.DateOnly)
}

// Due returns the reviews that are overdue or due until a day, the earliest first. Notices that have
// ended are not reviewed.
func Due(records []Record, until string) []Review {
	var out []Review
	for _, r := range records {
		if r.Review != nil && r.Ended == "" && r.Review.By <= until {
			out = append(out, *r.Review)
		}
	}
	sortReviews(out)
	return out
}

// Reviews returns all reviews of notices that have not ended, the earliest first.
func Reviews(records []Record) []Review { return Due(records, "9999-12-31") }

func sortReviews(list []Review) {
	slices.SortStableFunc(list, func(a, b Review) int { return cmp.Or(cmp.Compare(a.By, b.By), cmp.Compare(a.File, b.File)) })
}
