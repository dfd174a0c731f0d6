package lint

import (
	"slices"
)

var cameraAsIndirect = &Rule{
	Code: warning("NC406", "camera-as-indirect", "Pictures or measurements of people are said to come from somebody else."),
	Check: func(p *Pass) {
		seen := []string{"cctv", "camera", "cameras", "body-worn", "bodycam", "bodycams", "dashcam", "dashcams", "drone", "drones", "sensor", "sensors"}
		for s := range p.Notice.Sources.All() {
			if s.Collection.Value != "indirect" {
				continue
			}
			for _, w := range split(s.Name.Value) {
				if slices.Contains(seen, w.Text) {
					p.Cite(s.Collection.Span, all("Art. 13(1)", "Art. 15(1)"), "`"+s.Name.Value+"` observes people, so the data come from them and not from somebody else", "write `collection: observed`, unless another body runs it and passes the data on")
					break
				}
			}
		}
	},
}
