package law

import (
	"strconv"
	"strings"
)

// unionArticles are the articles of Regulation (EU) 2016/679: how many paragraphs each has, 0 if
// they have no numbers, and the last letter of those with a list of points ("1f": 1(a) to 1(f);
// "0d" of an article without paragraphs).
var unionArticles = map[int]struct {
	paragraphs int
	points     string
}{
	1: {3, ""}, 2: {4, "2d"}, 3: {3, "2b"}, 4: {26, "16b 22c 23b"}, 5: {2, "1f"}, 6: {4, "1f 3b 4e"}, 7: {4, ""}, 8: {3, ""}, 9: {4, "2j"}, 10: {},
	11: {2, ""}, 12: {8, "5b"}, 13: {4, "1f 2f"}, 14: {5, "1f 2g 3c 5d"}, 15: {4, "1h"}, 16: {}, 17: {3, "1f 3e"}, 18: {3, "1d"}, 19: {}, 20: {4, "1b"},
	21: {6, ""}, 22: {4, "2c"}, 23: {2, "1j 2h"}, 24: {3, ""}, 25: {3, ""}, 26: {3, ""}, 27: {5, "2b"}, 28: {10, "3h"}, 29: {}, 30: {5, "1g 2d"},
	31: {}, 32: {4, "1d"}, 33: {5, "3d"}, 34: {4, "3c"}, 35: {11, "3c 7d"}, 36: {5, "3f"}, 37: {7, "1c"}, 38: {6, ""}, 39: {2, "1e"}, 40: {11, "2k"},
	41: {6, "2d"}, 42: {8, ""}, 43: {9, "1b 2e"}, 44: {}, 45: {9, "2c"}, 46: {5, "2f 3b"}, 47: {3, "1c 2n"}, 48: {}, 49: {6, "1g"}, 50: {0, "0d"},
	51: {4, ""}, 52: {6, ""}, 53: {4, ""}, 54: {2, "1f"}, 55: {3, ""}, 56: {6, ""}, 57: {4, "1v"}, 58: {6, "1f 2j 3j"}, 59: {}, 60: {12, ""},
	61: {9, "4b"}, 62: {7, ""}, 63: {}, 64: {8, "1f 5b"}, 65: {6, "1c"}, 66: {4, ""}, 67: {}, 68: {6, ""}, 69: {2, ""}, 70: {4, "1y"},
	71: {2, ""}, 72: {2, ""}, 73: {2, ""}, 74: {2, "1c"}, 75: {6, "6g"}, 76: {2, ""}, 77: {2, ""}, 78: {4, ""}, 79: {2, ""}, 80: {2, ""},
	81: {3, ""}, 82: {6, ""}, 83: {9, "2k 4c 5e"}, 84: {2, ""}, 85: {3, ""}, 86: {}, 87: {}, 88: {3, ""}, 89: {4, ""}, 90: {2, ""},
	91: {2, ""}, 92: {5, ""}, 93: {3, ""}, 94: {2, ""}, 95: {}, 96: {}, 97: {5, "2b"}, 98: {}, 99: {2, ""},
}

// pointsUK are the last letters in the UK GDPR of the paragraphs that notices cite; it has added
// some ("ea", "ca") between the others.
var pointsUK = map[string]string{
	"5(1)": "f", "6(1)": "f", "9(1)": "", "9(2)": "j", "13(1)": "f", "13(2)": "f", "14(1)": "f", "14(2)": "g", "14(5)": "f", "15(1)": "h", "17(1)": "f", "17(3)": "e", "18(1)": "d", "20(1)": "b", "49(1)": "g", "99(1)": "", "99(2)": "",
}

// addedUK are the points that the UK has added.
var addedUK = []string{"6(1)(ea)", "13(2)(ca)", "14(2)(da)"}

// pointsEUDPR are the last letters in Regulation (EU) 2018/1725.
var pointsEUDPR = map[string]string{
	"4(1)": "f", "5(1)": "e", "10(1)": "", "10(2)": "j", "15(1)": "f", "15(2)": "f", "16(1)": "f", "16(2)": "f", "16(5)": "d",
}

// lastArticles are the numbers of the last articles.
const (
	lastArticle      = 99
	lastArticleEUDPR = 101
)

// Lacks says why an instrument has no such place, in a sentence: "Art. 6(1) ends with (f)". It is
// empty if the place exists, or if the tables do not say.
func (i Instrument) Lacks(c Citation) string {
	if c.Section || i != InstrumentEU && i != InstrumentUK && i != InstrumentEUDPR {
		return ""
	}
	number, err := strconv.Atoi(c.Number)
	switch {
	case err != nil: // 22A: inserted
		return ""
	case number == 0 || i == InstrumentEUDPR && number > lastArticleEUDPR || i != InstrumentEUDPR && number > lastArticle:
		last := lastArticle
		if i == InstrumentEUDPR {
			last = lastArticleEUDPR
		}
		return "its last article is " + strconv.Itoa(last)
	}
	switch i {
	case InstrumentEU:
		return c.lacksEU(number)
	case InstrumentUK:
		return c.lacksPoint(pointsUK, addedUK)
	case InstrumentEUDPR:
		return c.lacksPoint(pointsEUDPR, nil)
	}
	return ""
}

// lacksEU judges a place in Regulation (EU) 2016/679.
func (c Citation) lacksEU(number int) string {
	article := unionArticles[number]
	paragraph, err := strconv.Atoi(c.Paragraph)
	switch {
	case c.Paragraph != "" && err != nil: // 15(1A): inserted by the UK
		return "it has no paragraph (" + c.Paragraph + ")"
	case paragraph > max(article.paragraphs, 1): // some number the only paragraph
		if article.paragraphs == 0 {
			return "Art. " + c.Number + " has no paragraphs"
		}
		return "Art. " + c.Number + " has " + strconv.Itoa(article.paragraphs) + " paragraphs"
	case c.Letter == "" || c.Paragraph == "" && article.paragraphs > 0:
		return ""
	}
	key := strconv.Itoa(paragraph)
	for _, p := range strings.Fields(article.points) {
		if last, ok := strings.CutPrefix(p, key); ok && len(last) == 1 {
			return pointAfter(c, last)
		}
	}
	return pointAfter(c, "")
}

// lacksPoint judges a place by the last letters of paragraphs; other paragraphs are not judged.
func (c Citation) lacksPoint(points map[string]string, added []string) string {
	last, known := points[c.Number+"("+c.Paragraph+")"]
	if !known || c.Letter == "" {
		return ""
	}
	for _, a := range added {
		if a == c.String() {
			return ""
		}
	}
	return pointAfter(c, last)
}

// pointAfter says that the letter of a citation comes after the last one; "" if it does not.
func pointAfter(c Citation, last string) string {
	c2 := c
	c2.Letter = ""
	switch {
	case last == "":
		return "Art. " + c2.String() + " has no points"
	case len(c.Letter) > 1 || c.Letter > last:
		return "the points of Art. " + c2.String() + " end with (" + last + ")"
	}
	return ""
}
