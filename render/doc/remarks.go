package doc

// FrontRemarks are the remarks on the title block, but for its opening: their indices, in the order
// of the words.
func (d *Document) FrontRemarks() []int {
	out := remarksIn(d.ControllerWords, nil)
	out = remarksIn(d.SeriesWords, out)
	out = remarksIn(d.TitleWords, out)
	for _, s := range d.Stamps() {
		out = remarksIn(s.Words, out)
	}
	return out
}

// RemarksOn are the remarks on words of blocks: their indices, those of headings first.
func RemarksOn(list []Block) []int {
	var out []int
	Walk(list, func(b Block) {
		for _, words := range lines(b) {
			out = remarksIn(*words, out)
		}
	})
	return out
}

func remarksIn(list []Inline, out []int) []int {
	for _, in := range list {
		switch in := in.(type) {
		case Remarked:
			out = remarksIn(in.Inlines, append(out, in.Remarks...))
		case Strong:
			out = remarksIn(in, out)
		case Emph:
			out = remarksIn(in, out)
		case Cite:
			out = remarksIn(in, out)
		case Lang:
			out = remarksIn(in.Inlines, out)
		case Link:
			out = remarksIn(in.Inlines, out)
		case Written:
			out = remarksIn(in.Inlines, out)
		case Changed:
			out = remarksIn(in.Inlines, out)
		}
	}
	return out
}
