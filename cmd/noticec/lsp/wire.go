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
	maxSkipped = 64 << 20 // bytes of a message that is too large, which are discarded
)

// A message is a request, a notification or a response of JSON-RPC 2.0.
type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

// messageError is an error of one message; the next may be well-formed.
type messageError struct {
	code   int
	reason string
}

func (e *messageError) Error() string { return e.reason }

// A reader reads messages. After a malformed one it scans for the next header, for the
// Content-Length of a malformed message cannot be trusted.
type reader struct {
	*bufio.Reader
	skip int64 // bytes of a message that is too large, still to be discarded
}

// read reads one message. The error is a messageError; io.EOF, if the stream ended between
// messages; or an error of the stream.
func (r *reader) read() (*message, error) {
	if _, err := io.CopyN(io.Discard, r, r.skip); err != nil {
		return nil, unexpectedEnd(err)
	}
	r.skip = 0
	length, err := r.header()
	if err != nil {
		return nil, err
	}
	if length > maxMessage {
		r.skip = int64(length) // discarded at the next read: the client gets its error first
		return nil, &messageError{invalidRequest, fmt.Sprintf("a message of %d bytes is too large: it may have %d", length, maxMessage)}
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(r, body); err != nil {
		return nil, unexpectedEnd(err)
	}
	var m message
	if err := json.Unmarshal(body, &m); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			return nil, &messageError{invalidRequest, "the message is no request"}
		}
		return nil, &messageError{parseError, "the message is not JSON, or its header has a wrong length"}
	}
	return &m, nil
}

// unexpectedEnd makes the error of a stream that ended inside a message.
func unexpectedEnd(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return errors.New("its stream ended within a message")
	}
	return err
}

// lowerASCII lowers ASCII letters; unlike strings.ToLower it keeps all byte offsets.
func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// lengthName is the header field that each message must have.
const lengthName = "content-length:"

// header returns the Content-Length of the next message. All before it is skipped.
func (r *reader) header() (int, error) {
	length, wrong := -1, ""
	for {
		line, err := r.line()
		switch {
		case err != nil:
			return 0, err
		case line == "" && wrong != "":
			return 0, &messageError{invalidRequest, fmt.Sprintf("the length %q of a message is no number from 0 to %d", wrong, maxSkipped)}
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

// line returns a line without its line end; of one that is too long, its last maxHeader bytes,
// where the header of the next message may begin.
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

// An rpcError is the error object of a response.
type rpcError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (f *rpcError) Error() string { return f.Message }

type response struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  any             `json:"result"`
}

type errorResponse struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Error   *rpcError       `json:"error"`
}

type notification struct {
	Version string `json:"jsonrpc"`
	ID      any    `json:"id,omitempty"` // of a request to the client
	Method  string `json:"method"`
	Params  any    `json:"params"`
}
