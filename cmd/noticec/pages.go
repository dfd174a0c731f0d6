package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

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

var markups = []string{"full", "plain"}

func (f *pageFlags) register(c *cobra.Command) {
	c.Flags().StringVar(&f.theme, "theme", "default", "look of the pages: "+strings.Join(html.Themes(), ", "))
	c.Flags().StringVar(&f.styles, "styles", "external", "where the style sheet is: "+strings.Join(html.StyleModes(), ", "))
	c.Flags().StringVar(&f.css, "css", "", "a style sheet of your own, which follows ours")
	c.Flags().StringVar(&f.shell, "shell", "", "a page of your own around the parts of a notice: a template of html/template")
	c.Flags().BoolVar(&f.fragment, "fragment", false, "write fragments for the pages of a content management system")
	c.Flags().BoolVar(&f.contents, "contents", false, "begin a fragment with a list of its sections")
	c.Flags().IntVar(&f.level, "heading-level", 2, "level of the highest headings of a fragment: 2, 3 or 4")
	c.Flags().StringVar(&f.markup, "markup", "full", "markup of a fragment: full, or plain, which survives the filters of editors")
	complete(c, "theme", html.Themes()...)
	complete(c, "styles", html.StyleModes()...)
	complete(c, "markup", markups...)
}

// apply sets what was given.
func (f *pageFlags) apply(cmd *cobra.Command, o *html.Options) error {
	given := cmd.Flags().Changed
	for _, choice := range []struct {
		flag, value string
		of          []string
		to          *string
	}{{"theme", f.theme, html.Themes(), &o.Theme}, {"styles", f.styles, html.StyleModes(), &o.Styles}, {"markup", f.markup, markups, &o.Markup}} {
		switch {
		case !given(choice.flag):
		case !slices.Contains(choice.of, choice.value):
			return fmt.Errorf("--%s is %s, not %q", choice.flag, strings.Join(choice.of, ", "), choice.value)
		default:
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
		if o.Level = f.level; f.level < 2 || f.level > 4 {
			return fmt.Errorf("--heading-level is 2, 3 or 4, not %d", f.level)
		}
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
		data, err := source.ReadFile(f.css, source.MaxSize)
		if err != nil {
			return err
		}
		o.CSS = data
	}
	if f.shell != "" {
		data, err := source.ReadFile(f.shell, source.MaxSize)
		if err != nil {
			return err
		}
		if o.Shell, err = html.NewShell(filepath.Base(f.shell), string(data)); err != nil {
			return err
		}
	}
	return nil
}
