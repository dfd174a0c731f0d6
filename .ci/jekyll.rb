# Reads a list of Markdown files as Jekyll does, Liquid first and kramdown after it, and
# prints the list of pages.
require "json"
require "kramdown"
require "kramdown-parser-gfm"
require "liquid"

options = { input: "GFM", hard_wrap: false, auto_ids: true, syntax_highlighter: nil, smart_quotes: "lsquo,rsquo,ldquo,rdquo" }
pages = JSON.parse($stdin.read).map do |text|
  body = text.split("\n---\n", 2)[1]
  Kramdown::Document.new(Liquid::Template.parse(body, error_mode: :strict).render!({}), options).to_html
end
puts JSON.generate(pages)
