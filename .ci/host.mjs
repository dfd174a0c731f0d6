// Puts a fragment into pages of a site with styles of its own: node host.mjs FRAGMENT.html STYLE.css
// In a page that styles every element against it the fragment must look as it does in a quiet one
// with the same fonts and colours, and what stands around it must look as it does without it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from './chromium.mjs';

const [fragment, style] = await Promise.all(process.argv.slice(2, 4).map((f) => readFile(f, 'utf8')));
const quiet = 'body{margin:24px;font:17px/1.5 "Liberation Serif",serif;color:#333;background:#fffef8}a{color:#7a1f5c}#around{inline-size:100%}';
// What themes of content management systems do to elements, and worse.
const hostile = `
*{box-sizing:content-box;letter-spacing:normal}
h1,h2,h3,h4,h5,h6{margin:40px 0 3px;padding:10px;border-bottom:5px double red;background:yellow;font-size:41px;text-transform:uppercase;letter-spacing:.3em;text-align:center;line-height:3}
p{margin:0 0 50px;text-indent:3em;text-align:justify;max-width:200px}
ul,ol{list-style:none;margin:0;padding:0;border:3px solid lime}
li{float:left;width:33%;padding:20px;background:#eee}
li::before{content:"» "}
dl{display:flex;flex-wrap:wrap;border:4px dotted blue}
dt{float:left;clear:left;width:70%;background:pink;text-align:right}
dd{margin:0 0 30px 300px;font-style:italic}
table{border-collapse:separate;border-spacing:12px;border:6px ridge orange;table-layout:fixed;width:50%;float:right}
caption{caption-side:bottom;font-size:9px}
th,td{border:2px dashed purple;padding:0;text-align:center;vertical-align:bottom;background:cyan}
tr:nth-child(even){background:black}
thead{display:none}
section,nav,header,footer,div div{margin:33px;padding:21px;border:1px solid magenta;display:inline-block}
a{text-decoration:none;border-bottom:4px solid green;padding:4px}
a::after{content:" (link)"}
strong,em{font-variant:small-caps;background:lightgreen}
time,span{text-shadow:2px 2px red}
#content h2,#content p{outline:7px solid teal;float:left}
#content td,#content li{transform:rotate(2deg)}`;
const around = '<div id="around"><h2>Around</h2><p>Some <a href="#x">words</a> of the <strong>site</strong>.</p><ul><li>one</li><li>two</li></ul><dl><dt>Term</dt><dd>Value</dd></dl><table><caption>Table</caption><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table></div>';

const dir = await mkdtemp(join(tmpdir(), 'host-'));
const browser = await chromium();
const tab = await browser.newPage();

async function shoot(name, sheet, own, body, select, width) {
  const file = join(dir, `${name}.html`);
  await writeFile(file, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><style>${sheet}</style>${own ? `<style>${own}</style>` : ''}<body><main id="content">${body}</main></body></html>`);
  await tab.setViewport({ width, height: 900 });
  await tab.goto(pathToFileURL(file).href);
  // The element alone, at the place of the window's start, so that only its own look counts.
  await tab.evaluate((select) => {
    const at = document.querySelector(select);
    for (let n = at; n !== document.body; n = n.parentElement) {
      for (const other of n.parentElement.children) if (other !== n) other.style.setProperty('display', 'none', 'important');
    }
  }, select);
  const at = await tab.$(select);
  return Buffer.from(await at.screenshot({ path: process.env.HOST_SHOTS ? join(process.env.HOST_SHOTS, `${name}-${width}.png`) : undefined }));
}

let failed = false;
const same = (what, want, got) => {
  if (want.equals(got)) console.log(`host: ${what}: the same picture`);
  else { console.log(`host: ${what}: the pictures differ`); failed = true; }
};
const both = `${around}<div>${fragment}</div>`;
for (const width of [1000, 375]) {
  same(`the fragment at ${width} px`, await shoot('quiet', quiet, style, `<div>${fragment}</div>`, '.nc-notice', width), await shoot('hostile', quiet + hostile.replace(/div div/, '.site div'), style, `<div>${fragment}</div>`, '.nc-notice', width));
  same(`what is around it at ${width} px`, await shoot('alone', quiet, '', `${around}<div></div>`, '#around', width), await shoot('around', quiet, style, both, '#around', width));
}
await browser.close();
await rm(dir, { recursive: true });
if (failed) process.exitCode = 1;
