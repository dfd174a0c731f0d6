#!/bin/sh
# A plugin in shell with jq: the sections of a notice as CSV, with their levels and words.
set -eu
jq -c '
  def words: [.. | objects | select(.kind == "text" or .kind == "code" or .kind == "date") | .text] | join(" ");
  def sections($level):
    .[] | select(.kind == "section" or .kind == "callout")
    | ([$level, .id, (.heading | words), (.blocks | words | [splits("\\s+")] | length)] | @csv), (.blocks | sections($level + 1));
  {protocol: 1, output: ([(["level", "id", "heading", "words"] | @csv), (.document.blocks | sections(2))] | map(. + "\r\n") | add | @base64)}
'
