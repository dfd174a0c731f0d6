package lsp

import (
	"bufio"
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
	maxHeader  = 4096    // bytes of a line
	maxSkipped = 1 << 30 // bytes of a message that is too large, which are passed over
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

// read reads one message. Its error is an errMessage, or says that no more can be read.
func read(r *bufio.Reader) (*message, error) {
	length, err := readHeader(r)
	if err != nil {
		return nil, err
	}
	if length > maxMessage {
		if _, err := io.CopyN(io.Discard, r, int64(length)); err != nil {
			return nil, err
		}
		return nil, &errMessage{invalidRequest, fmt.Sprintf("a message of %d bytes is too large", length)}
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(r, body); err != nil {
		return nil, err
	}
	var m message
	if err := json.Unmarshal(body, &m); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			return nil, &errMessage{invalidRequest, "the message is no request"}
		}
		return nil, &errMessage{parseError, "the message is not JSON"}
	}
	return &m, nil
}

// readHeader returns the length that the header of a message names. Lines before a header
// are passed over, so that one bad message does not spoil the next.
func readHeader(r *bufio.Reader) (int, error) {
	length := -1
	for {
		line, err := readLine(r)
		if err != nil {
			return 0, err
		}
		if line == "" && length >= 0 {
			return length, nil
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || !strings.EqualFold(strings.TrimSpace(name), "Content-Length") {
			continue
		}
		n, err := strconv.Atoi(strings.TrimSpace(value))
		if err == nil && n >= 0 && n <= maxSkipped {
			length = n
		}
	}
}

// readLine returns a line without its end; of one that is too long, the beginning.
func readLine(r *bufio.Reader) (string, error) {
	var b strings.Builder
	for {
		part, more, err := r.ReadLine()
		if err != nil {
			return "", err
		}
		if b.Len()+len(part) <= maxHeader {
			b.Write(part)
		}
		if !more {
			return b.String(), nil
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
