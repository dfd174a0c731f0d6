package rewrite

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Answers are the facts that a first notice states.
type Answers struct {
	Controller string // legal name
	Email      string // of the controller
	Phone      string // of the controller; empty if there is none
	DPO        string // e-mail address; empty if there is none
	Country    string // ISO 3166-1, two capital letters
	Title      string // of the first notice
	Today      string // ISO 8601
}

// Begin writes a base and a first notice into a folder, and returns their paths. It never
// overwrites: if one of the files exists, nothing is written.
func Begin(ctx context.Context, dir string, a Answers) ([]string, error) {
	base, notice := a.base(), a.notice()
	files := []buildcache.File{
		{Name: slug(a.Controller) + ".base.yaml", Data: []byte(base)},
		{Name: slug(a.Title) + ".notice.yaml", Data: []byte(notice)},
	}
	if !workspace.Exists(filepath.Join(dir, config.Name)) {
		files = append(files, buildcache.File{Name: config.Name, Data: []byte(a.config())})
	}
	var names []string
	for _, f := range files {
		path := filepath.Join(dir, f.Name)
		if workspace.Exists(path) {
			return nil, fmt.Errorf("%s is there already; nothing was written", filepath.ToSlash(path))
		}
		if _, list := tree.Parse(source.NewFile(path, f.Data)); len(list) > 0 {
			return nil, fmt.Errorf("the answers do not make a notice: %s", list[0].Message)
		}
		names = append(names, filepath.ToSlash(path))
	}
	folder, err := buildcache.Create(dir, "")
	if err != nil {
		return nil, fmt.Errorf("writing into %s: %w", filepath.ToSlash(dir), err)
	}
	defer folder.Close()
	_, _, err = folder.Write(ctx, files, func(string) bool { return false })
	return names, err
}

// config returns a noticec.yaml with the usual settings.
func (a Answers) config() string {
	return `# Settings of noticec for this folder and those below it; noticec schema config lists them.
regime: ` + law.RegimeIn(a.Country).ID + `
exclude: [drafts/**]
`
}

// slug returns a file name: lower-case letters, digits and hyphens.
func slug(s string) string {
	out := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, s)
	out = strings.Join(strings.FieldsFunc(out, func(r rune) bool { return r == '-' }), "-")
	const longest = 60 // bytes; every file system accepts this
	if out = strings.Trim(out[:min(len(out), longest)], "-"); out == "" {
		return "notice"
	}
	return out
}

func (a Answers) base() string {
	var b strings.Builder
	b.WriteString("# What all notices share. Each notice extends this file.\nregime: " + law.RegimeIn(a.Country).ID + "\n\n")
	b.WriteString("controller:\n  name: " + workspace.Quote(a.Controller) + "\n  country: " + a.Country + "\n  email: " + workspace.Quote(a.Email) + "\n")
	if a.Phone != "" {
		b.WriteString("  phone: " + workspace.Quote(a.Phone) + "\n")
	}
	b.WriteString("\n")
	if a.DPO != "" {
		b.WriteString("dpo:\n  email: " + workspace.Quote(a.DPO) + "\n\n")
	}
	b.WriteString("# Write which they are, if there are any.\ntransfers: none\nautomated_decisions: none\n\n")
	contact := "controller"
	if a.DPO != "" {
		contact = "dpo"
	}
	b.WriteString("exercising_rights:\n  contact: Write to ${" + contact + ".email}.\n\n")
	b.WriteString("complaints:\n  controller:\n    email: " + workspace.Quote(a.Email) + "\n  authority: " + a.Country + "\n")
	return b.String()
}

func (a Answers) notice() string {
	return `noticec: 1
extends: ` + slug(a.Controller) + `.base.yaml
title: ` + workspace.Quote(a.Title) + `
updated: ` + a.Today + `

# Everything below is an example: write what is true of your service.
personal_data:
  - {id: contact, name: Contact details, items: [name, address, e-mail address]}

sources:
  - {name: You, collection: direct, data: contact}

purposes:
  - {id: answer, text: Answer your request, basis: contract, data: contact, retention: file}

lawful_bases:
  - {basis: contract, contract: what you ask us to do}

provision:
  - {required: contractual, data: contact, consequence: Without it we cannot answer you.}

recipients: none

retention:
  - {id: file, name: Your request, period: P2Y, from: our last answer, then: destroy}
`
}
