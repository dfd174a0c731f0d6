// Package text reads plain text, such as a text file, an e-mail or what pdftotext makes of a PDF,
// as headings, paragraphs, lists and tables. It knows their forms, and judges none of their words.
package text

import (
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
)

// Read reads a text in UTF-8, UTF-16 with a byte order mark, or Windows-1252. Lines that are
// wrapped are joined, and words that are divided at the end of a line; heads and feet of pages,
// their numbers and tables of contents are left out, and listed.
//
// Places are in f; of a text that is not in UTF-8, in the same lines in UTF-8.
//
// An error is a sentence about the file, for its owner, or an intake.LimitError.
func Read(f *source.File) (*intake.Document, error) {
	file, err := decode(f)
	if err != nil {
		return nil, err
	}
	p := &parser{file: file}
	lines := p.leaveOut(splitLines(file))
	p.measure(lines)
	p.chunks = chunksOf(lines, p.unwrapped)
	p.items()
	p.rankHeadings()
	for p.at = 0; p.at < len(p.chunks); p.at++ {
		p.chunk(p.chunks[p.at])
	}
	p.closeLists()
	if p.blocks > intake.MaxBlocks {
		return nil, &intake.LimitError{What: "50,000 paragraphs and items"}
	}
	return &intake.Document{Blocks: p.out, Omitted: p.omitted}, nil
}
