package lsp

import "encoding/json"

// The parts of the Language Server Protocol 3.17 that are used, by its names. Lines count
// from 0; characters count UTF-16 units, or bytes if the client would rather.
type (
	position struct {
		Line      int `json:"line"`
		Character int `json:"character"`
	}
	textRange struct {
		Start position `json:"start"`
		End   position `json:"end"`
	}
	location struct {
		URI   string    `json:"uri"`
		Range textRange `json:"range"`
	}
	textEdit struct {
		Range   textRange `json:"range"`
		NewText string    `json:"newText"`
	}
	workspaceEdit struct {
		Changes map[string][]textEdit `json:"changes"`
	}
	documentID struct {
		URI string `json:"uri"`
	}
	folder struct {
		URI string `json:"uri"`
	}
	markup struct {
		Kind  string `json:"kind"`
		Value string `json:"value"`
	}
)

type (
	initializeParams struct {
		RootURI      string          `json:"rootUri"`
		Folders      []folder        `json:"workspaceFolders"`
		Capabilities capabilities    `json:"capabilities"`
		Options      json.RawMessage `json:"initializationOptions"`
	}
	capabilities struct {
		General struct {
			Encodings []string `json:"positionEncodings"`
		} `json:"general"`
		Workspace struct {
			Watched struct {
				Dynamic bool `json:"dynamicRegistration"`
			} `json:"didChangeWatchedFiles"`
		} `json:"workspace"`
	}
	openParams struct {
		Document struct {
			URI     string `json:"uri"`
			Version int    `json:"version"`
			Text    string `json:"text"`
		} `json:"textDocument"`
	}
	changeParams struct {
		Document struct {
			URI     string `json:"uri"`
			Version int    `json:"version"`
		} `json:"textDocument"`
		Changes []change `json:"contentChanges"`
	}
	change struct {
		Range *textRange `json:"range"` // nil: the whole text
		Text  string     `json:"text"`
	}
	documentParams struct {
		Document documentID `json:"textDocument"`
	}
	positionParams struct {
		Document documentID `json:"textDocument"`
		Position position   `json:"position"`
	}
	actionParams struct {
		Document documentID `json:"textDocument"`
		Range    textRange  `json:"range"`
		Context  struct {
			Only []string `json:"only"`
		} `json:"context"`
	}
	foldersParams struct {
		Event struct {
			Added   []folder `json:"added"`
			Removed []folder `json:"removed"`
		} `json:"event"`
	}
	cancelParams struct {
		ID json.RawMessage `json:"id"`
	}
)

type (
	diagnostic struct {
		Range    textRange       `json:"range"`
		Severity int             `json:"severity"` // 1 error, 2 warning, 3 information
		Code     string          `json:"code"`
		CodeInfo *codeInfo       `json:"codeDescription,omitempty"`
		Source   string          `json:"source"`
		Message  string          `json:"message"`
		Tags     []int           `json:"tags,omitempty"` // 1 unnecessary, 2 deprecated
		Related  []relatedInfo   `json:"relatedInformation,omitempty"`
		Data     *diagnosticData `json:"data,omitempty"`
	}
	codeInfo struct {
		Href string `json:"href"`
	}
	relatedInfo struct {
		Location location `json:"location"`
		Message  string   `json:"message"`
	}
	diagnosticData struct {
		Law []string `json:"law"`
	}
	publishParams struct {
		URI         string       `json:"uri"`
		Version     *int         `json:"version,omitempty"`
		Diagnostics []diagnostic `json:"diagnostics"`
	}
	hoverResult struct {
		Contents markup     `json:"contents"`
		Range    *textRange `json:"range,omitempty"`
	}
	completionList struct {
		Incomplete bool             `json:"isIncomplete"`
		Items      []completionItem `json:"items"`
	}
	completionItem struct {
		Label         string    `json:"label"`
		Kind          int       `json:"kind"`
		Detail        string    `json:"detail,omitempty"`
		Documentation *markup   `json:"documentation,omitempty"`
		SortText      string    `json:"sortText"`
		FilterText    string    `json:"filterText,omitempty"`
		TextEdit      *textEdit `json:"textEdit"`
	}
	codeAction struct {
		Title       string         `json:"title"`
		Kind        string         `json:"kind"`
		Diagnostics []diagnostic   `json:"diagnostics,omitempty"`
		Preferred   bool           `json:"isPreferred,omitempty"`
		Edit        *workspaceEdit `json:"edit"`
	}
	documentSymbol struct {
		Name      string           `json:"name"`
		Detail    string           `json:"detail,omitempty"`
		Kind      int              `json:"kind"`
		Range     textRange        `json:"range"`
		Selection textRange        `json:"selectionRange"`
		Children  []documentSymbol `json:"children,omitempty"`
	}
)

// Kinds of completion items and of symbols.
const (
	kindProperty   = 10
	kindValue      = 12
	kindEnumMember = 20
	kindReference  = 18
	kindFile       = 17
	kindVariable   = 6

	symbolNamespace = 3
	symbolProperty  = 7
	symbolString    = 15
	symbolArray     = 18
	symbolObject    = 19
)
