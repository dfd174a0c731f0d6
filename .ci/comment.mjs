// Prints the comment on a pull request as GitHub would, by markdown-it, and reads what comes out:
// node comment.mjs COMMENT.md CHANGES.json. Each change of the JSON is in a row, or counted as left out;
// nothing is a link, a picture or a mention.
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';

const text = readFileSync(process.argv[2], 'utf8');
const { changes, counts } = JSON.parse(readFileSync(process.argv[3], 'utf8'));
assert.ok(text.startsWith('<!-- noticec diff -->\n'), 'the marker comes first');
assert.ok(text.length < 65536, 'GitHub takes the comment');
const html = new markdownIt({ html: true, linkify: true }).render(text);
const tables = html.match(/<table>/g) ?? [];
assert.equal(tables.length, changes.length > 5 ? 2 : 1, html);
const rows = [...html.matchAll(/<tr>\n<td>(.*?)<\/td>/g)].map((m) => m[1]);
assert.equal(rows.length, changes.length, 'every change has a row');
assert.equal(rows.filter((c) => c === 'material').length, counts.material);
assert.ok(html.includes('<details>') === changes.length > 5 && html.includes('</details>') === changes.length > 5);
assert.ok(!/<(a|img|script|code>\|)/.test(html), html);
assert.equal((html.match(/<tr>/g) ?? []).length - tables.length, rows.length);
