package lsp

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Limits on what is read. The largest message opens a text of source.MaxSize, each byte of
// which JSON may write as six.
const (
	maxMessage = 16 << 20
	maxHeader  = 4096     // bytes of a line
	maxSkipped = 64 << 20 // bytes of a message that is too large, which are passed over
)

// A message is a request, a notification or a response of JSON-RPC 2.0.
type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

// errMessage says that one message cannot be used; the next may be.
type errMessage struct {
	code int
	why  string
}

func (e *errMessage) Error() string { return e.why }

// A reader reads messages. After one that is broken it finds the next, wherever its header
// begins: what the header of a broken one says of its length cannot be trusted.
type reader struct {
	*bufio.Reader
	skip int64 // bytes of a message that is too large, which are still to come
}

// read reads one message. Its error is an errMessage; io.EOF, if the stream ended after a
// message; or says that no more can be read.
func (r *reader) read() (*message, error) {
	if _, err := io.CopyN(io.Discard, r, r.skip); err != nil {
		return nil, within(err)
	}
	r.skip = 0
	length, err := r.header()
	if err != nil {
		return nil, err
	}
	if length > maxMessage {
		r.skip = int64(length) // after the client was told, for they may never come
		return nil, &errMessage{invalidRequest, fmt.Sprintf("a message of %d bytes is too large: it may have %d", length, maxMessage)}
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(r, body); err != nil {
		return nil, within(err)
	}
	var m message
	if err := json.Unmarshal(body, &m); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			return nil, &errMessage{invalidRequest, "the message is no request"}
		}
		return nil, &errMessage{parseError, "the message is not JSON, or its header has a wrong length"}
	}
	return &m, nil
}

// within is the error of a stream that ended within a message.
func within(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return errors.New("its stream ended within a message")
	}
	return err
}

// lowerASCII keeps the places of all bytes, as strings.ToLower does not.
func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// lengthName is the name of the field that a header must have, before its value.
const lengthName = "content-length:"

// header returns the length that the header of a message names. All before it is passed over.
func (r *reader) header() (int, error) {
	length, wrong := -1, ""
	for {
		line, err := r.line()
		switch {
		case err != nil:
			return 0, err
		case line == "" && wrong != "":
			return 0, &errMessage{invalidRequest, fmt.Sprintf("the length %q of a message is no number from 0 to %d", wrong, maxSkipped)}
		case line == "" && length >= 0:
			return length, nil
		}
		at := strings.LastIndex(lowerASCII(line), lengthName)
		if at < 0 {
			continue
		}
		value := strings.TrimSpace(line[at+len(lengthName):])
		n, err := strconv.Atoi(value)
		if length, wrong = n, ""; err != nil || n < 0 || n > maxSkipped {
			length, wrong = -1, cmp.Or(value[:min(len(value), 20)], "nothing")
		}
	}
}

// line returns a line without its end; of one that is too long, the end, where the header of
// the next message may begin.
func (r *reader) line() (string, error) {
	var b []byte
	for {
		part, more, err := r.ReadLine()
		if err != nil {
			return "", err
		}
		b = append(b, part...)
		b = b[max(0, len(b)-maxHeader):]
		if !more {
			return string(b), nil
		}
	}
}

// write writes one message.
func write(w io.Writer, m any) error {
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	_, err = w.Write(append(fmt.Appendf(nil, "Content-Length: %d\r\n\r\n", len(body)), body...))
	return err
}

// Error codes of JSON-RPC 2.0 and of the Language Server Protocol.
const (
	parseError     = -32700
	invalidRequest = -32600
	methodNotFound = -32601
	invalidParams  = -32602
	internalError  = -32603
	notInitialized = -32002
	cancelled      = -32800
)

// A fault is an error that answers a request.
type fault struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (f *fault) Error() string { return f.Message }

type response struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  any             `json:"result"`
}

type failure struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Error   *fault          `json:"error"`
}

type notification struct {
	Version string `json:"jsonrpc"`
	ID      any    `json:"id,omitempty"` // of a request to the client
	Method  string `json:"method"`
	Params  any    `json:"params"`
}
