package phrase

// Index are the words of a page that leads to all notices.
type Index struct {
	Title                        string
	About, AboutSeveral          string // what each notice tells, of one controller and of several
	One, Many                    string // how many notices there are; %d is the number
	LastChange                   string // before the day of the last change of any notice
	Others                       string // the heading of notices that are of no kind
	Signs                        string // the heading of notices whose titles begin with no letter
	Draft, New, ReviewDue, Ended string // the states of a notice; the day follows the last
	Earlier                      string // the heading of notices that no longer apply
	Feed                         string // the title of the feed of changes
}
