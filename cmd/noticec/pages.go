package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/html"
)

// pageFlags are the flags of the HTML format. What is given wins over noticec.yaml.
type pageFlags struct {
	theme, styles, css, shell, markup string
	fragment, contents                bool
	level                             int
}

func (f *pageFlags) register(c *cobra.Command) {
	choiceFlag(c, c.Flags(), &f.theme, "theme", "default", "look of the pages", html.Themes()...)
	choiceFlag(c, c.Flags(), &f.styles, "styles", "external", "where the style sheet is", html.StyleModes()...)
	wordsFlag(c, &f.css, "css", "", "a file", "a style sheet of your own, which follows ours")
	wordsFlag(c, &f.shell, "shell", "", "a file", "a page of your own around the parts of a notice: a template of html/template")
	c.Flags().BoolVar(&f.fragment, "fragment", false, "write fragments for the pages of a content management system")
	c.Flags().BoolVar(&f.contents, "contents", false, "begin a fragment with a list of its sections")
	numberFlag(c, &f.level, "heading-level", "", 2, 2, 4, "level of the highest headings of a fragment: 2, 3 or 4")
	choiceFlag(c, c.Flags(), &f.markup, "markup", "full", "markup of a fragment, of which plain survives the filters of editors", "full", "plain")
}

// apply sets what was given.
func (f *pageFlags) apply(cmd *cobra.Command, o *html.Options) error {
	given := cmd.Flags().Changed
	for _, choice := range []struct {
		flag, value string
		to          *string
	}{{"theme", f.theme, &o.Theme}, {"styles", f.styles, &o.Styles}, {"markup", f.markup, &o.Markup}} {
		if given(choice.flag) {
			*choice.to = choice.value
		}
	}
	if given("fragment") {
		o.Fragment = f.fragment
	}
	if given("contents") {
		o.Contents = f.contents
	}
	if given("heading-level") {
		o.Level = f.level
	}
	if given("markup") && f.markup == "plain" || given("heading-level") || given("contents") {
		if !o.Fragment {
			return fmt.Errorf("--markup, --contents and --heading-level are for fragments: add --fragment")
		}
	}
	return f.files(o)
}

// files reads the files that were given.
func (f *pageFlags) files(o *html.Options) error {
	if f.css != "" {
		data, err := source.ReadNamed(f.css, source.MaxSize)
		if err != nil {
			return err
		}
		o.CSS = data
	}
	if f.shell != "" {
		data, err := source.ReadNamed(f.shell, source.MaxSize)
		if err != nil {
			return err
		}
		if o.Shell, err = html.NewShell(filepath.Base(f.shell), string(data)); err != nil {
			return err
		}
	}
	return nil
}
