package report

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// homepage is where the tool is at home.
const homepage = "https://github.com/noticec/noticec"

// The parts of SARIF 2.1.0 (OASIS) that are printed. Columns count code points.
type (
	sarifLog struct {
		Version string     `json:"version"`
		Schema  string     `json:"$schema"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool            `json:"tool"`
		ColumnKind string               `json:"columnKind"`
		Bases      map[string]sarifBase `json:"originalUriBaseIds"`
		Results    []sarifResult        `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"semanticVersion"`
		URI     string      `json:"informationUri"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string       `json:"id"`
		Name    string       `json:"name"`
		Short   sarifText    `json:"shortDescription"`
		Full    sarifText    `json:"fullDescription"`
		Help    sarifText    `json:"help"`
		HelpURI string       `json:"helpUri"`
		Default sarifDefault `json:"defaultConfiguration"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifBase struct {
		Description sarifText `json:"description"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Fixes        []sarifFix         `json:"fixes,omitempty"`
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI  string `json:"uri"`
		Base string `json:"uriBaseId"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
)

var sarifLevels = map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Info: "note"}

// SARIF prints findings for code scanning (SARIF 2.1.0). Accepted findings are suppressed, with
// their justification.
func SARIF(w io.Writer, r Report) error {
	var codes []diag.Code
	for _, d := range r.Findings {
		if !slices.Contains(codes, d.Code) {
			codes = append(codes, d.Code)
		}
	}
	slices.SortFunc(codes, func(a, b diag.Code) int { return strings.Compare(a.ID, b.ID) })
	version := r.Version
	if version == "" {
		version = "0.0.0"
	}
	run := sarifRun{
		Tool: sarifTool{sarifDriver{Name: "noticec", Version: version, URI: homepage, Rules: []sarifRule{}}}, ColumnKind: "unicodeCodePoints",
		Bases: map[string]sarifBase{"SRCROOT": {sarifText{"The root of the repository, or the folder in which noticec was run."}}}, Results: []sarifResult{},
	}
	for _, c := range codes {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			c.ID, pascalCase(c.Name), sarifText{c.Summary}, sarifText{c.Summary}, sarifText{"Run `noticec explain " + c.ID + "` for the article, an example and what to do."}, cmp.Or(c.DocURL, homepage), sarifDefault{sarifLevels[c.Severity]},
		})
	}
	fingerprints := r.Findings.Fingerprints(r.path)
	for i, d := range r.Findings {
		file, where := r.place(d.Span)
		result := sarifResult{
			RuleID: d.Code.ID, RuleIndex: slices.Index(codes, d.Code), Level: sarifLevels[d.Severity],
			Message:      sarifText{sarifMessage(d)},
			Locations:    []sarifLocation{{sarifPhysical{artifact(file), region(where)}}},
			Fingerprints: map[string]string{"noticec/v1": fingerprints[i]},
		}
		if d.Accepted != nil {
			result.Suppressions = []sarifSuppression{{suppression(d.Accepted.By), d.Accepted.Reason}}
		}
		if d.Fix != nil {
			result.Fixes = []sarifFix{sarifFixOf(file, d.Fix)}
		}
		run.Results = append(run.Results, result)
	}
	return Encode(w, sarifLog{"2.1.0", "https://json.schemastore.org/sarif-2.1.0.json", []sarifRun{run}})
}

func artifact(file string) sarifArtifact {
	return sarifArtifact{source.Address(file), "SRCROOT"}
}

// region is the region of a range; line 1 for a finding about a file as a whole.
func region(where *jsonRange) sarifRegion {
	if where == nil {
		return sarifRegion{StartLine: 1}
	}
	return sarifRegion{where.Start.Line, where.Start.Column, where.End.Line, where.End.Column}
}

func sarifFixOf(file string, f *diag.Fix) sarifFix {
	change := sarifChange{Artifact: artifact(file)}
	for _, e := range f.Edits {
		_, where := jsonLocation(e.Span)
		change.Replacements = append(change.Replacements, sarifReplacement{region(where), sarifText{e.Text}})
	}
	return sarifFix{sarifText{strings.ToUpper(f.Title[:1]) + f.Title[1:] + "."}, []sarifChange{change}}
}

// suppression is the kind of a suppression: a baseline is external, all others are in source.
func suppression(by string) string {
	if by == "baseline" {
		return "external"
	}
	return "inSource"
}

// sarifMessage is the message, help and law of a finding as whole sentences.
func sarifMessage(d diag.Diagnostic) string {
	parts := []string{d.Message}
	if d.Help != "" {
		parts = append(parts, d.Help)
	}
	if len(d.Law) > 0 {
		parts = append(parts, Citations(d.Law))
	}
	for i, p := range parts {
		if parts[i] = strings.ToUpper(p[:1]) + p[1:]; !strings.HasSuffix(p, "?") {
			parts[i] += "."
		}
	}
	return strings.Join(parts, " ")
}

// pascalCase writes "right-missing" as "RightMissing".
func pascalCase(name string) string {
	var b strings.Builder
	for _, word := range strings.Split(name, "-") {
		if word != "" {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}
