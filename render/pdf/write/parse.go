package write

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"sync"
)

// A drawn is what is taken from the library's file.
type drawn struct {
	pages []page
	fonts []resource
}

type page struct {
	width, height string
	content       []byte
}

// A resource is the name by which pages call a font, and the name of the stand-in.
type resource struct{ name, base string }

var (
	errTable  = errors.New("pdf: the library's file has no cross-reference table of the form that is known")
	errObject = errors.New("pdf: an object of the library's file does not have the form that is known")

	mediaBox  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]`) })
	pageType  = []byte("<</Type /Page\n")
	contents  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/Contents (\d+) 0 R>>`) })
	fontEntry = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^/(F[0-9a-f]+) (\d+) 0 R$`) })
	baseFont  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^/BaseFont /(\S+)$`) })
	length    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^<</Length (\d+)>>\nstream\n`) })
)

// parse reads a file that the library wrote without compression. What does not have the
// form that its pinned version gives is an error.
func parse(file []byte) (*drawn, error) {
	objects, err := objects(file)
	if err != nil {
		return nil, err
	}
	object := func(number []byte) []byte {
		n, err := strconv.Atoi(string(number))
		if err != nil || n < 1 || n > len(objects) {
			return nil
		}
		return objects[n-1]
	}
	const root, resources = 0, 1
	if len(objects) < 2 {
		return nil, errObject
	}
	size := mediaBox().FindSubmatch(objects[root])
	if size == nil {
		return nil, fmt.Errorf("%w: no size of pages", errObject)
	}
	d := &drawn{}
	for _, o := range objects {
		if !bytes.HasPrefix(o, pageType) {
			continue
		}
		ref := contents().FindSubmatch(o)
		if ref == nil {
			return nil, fmt.Errorf("%w: a page without content", errObject)
		}
		content, err := stream(object(ref[1]))
		if err != nil {
			return nil, err
		}
		d.pages = append(d.pages, page{string(size[1]), string(size[2]), content})
	}
	if len(d.pages) == 0 {
		return nil, fmt.Errorf("%w: no pages", errObject)
	}
	for _, m := range fontEntry().FindAllSubmatch(objects[resources], -1) {
		base := baseFont().FindSubmatch(object(m[2]))
		if base == nil {
			return nil, fmt.Errorf("%w: a font without a name", errObject)
		}
		d.fonts = append(d.fonts, resource{string(m[1]), string(base[1])})
	}
	return d, nil
}

// objects returns the bodies of all objects, that of object 1 first.
func objects(file []byte) ([][]byte, error) {
	const mark, row = "startxref\n", 20
	at := bytes.LastIndex(file, []byte(mark))
	if at < 0 {
		return nil, errTable
	}
	var start, count int
	if _, err := fmt.Sscanf(string(file[at+len(mark):]), "%d\n%%%%EOF", &start); err != nil || start < 0 || start > at {
		return nil, errTable
	}
	if _, err := fmt.Sscanf(string(file[start:min(start+30, at)]), "xref\n0 %d\n", &count); err != nil || count < 1 || count > len(file) {
		return nil, errTable
	}
	first := start + len(fmt.Sprintf("xref\n0 %d\n", count)) + row // the first entry is the free list
	var out [][]byte
	for i := range count - 1 {
		entry, head := first+i*row, fmt.Sprintf("%d 0 obj\n", i+1)
		if entry+10 > at {
			return nil, errTable
		}
		place, err := strconv.Atoi(string(file[entry : entry+10]))
		if err != nil || place > start || !bytes.HasPrefix(file[place:start], []byte(head)) {
			return nil, fmt.Errorf("%w: no object %d", errTable, i+1)
		}
		body := file[place+len(head) : start]
		if bytes.HasPrefix(body, []byte("<</Length ")) { // its end is found by its length
			out = append(out, body)
			continue
		}
		end := bytes.Index(body, []byte("\nendobj\n"))
		if end < 0 {
			return nil, fmt.Errorf("%w: object %d has no end", errObject, i+1)
		}
		out = append(out, body[:end])
	}
	return out, nil
}

// stream returns the bytes of a stream that says its length.
func stream(object []byte) ([]byte, error) {
	m := length().FindSubmatch(object)
	if m == nil {
		return nil, fmt.Errorf("%w: a stream without its length", errObject)
	}
	size, err := strconv.Atoi(string(m[1]))
	body := object[len(m[0]):]
	if err != nil || size > len(body) || !bytes.HasPrefix(body[size:], []byte("\nendstream")) {
		return nil, fmt.Errorf("%w: a stream of another length", errObject)
	}
	return body[:size], nil
}
