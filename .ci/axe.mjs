// Opens pages in Chromium as readers meet them and asks axe what is wrong: node axe.mjs DIR…
// Every page of the folders is served under the strictest policy that the README promises, in
// light, dark, print, forced colours, and 320 px wide (also with the reader's own text spacing).
// Other colours change nothing but colours: in dark and forced colours axe looks at those alone.
// Whatever is fetched beside the page's own files, refused by the policy, or wider than the
// window is a finding, too. On narrow pages what can be opened is open.
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from './chromium.mjs';

// Fonts of the site are allowed so that one which a page asks for is seen: there are none.
const args = process.argv.slice(2);
const officers = args[0] === '--inline'; // pages for officers, which are one file
const policy = `default-src 'none'; style-src 'self'${officers ? " 'unsafe-inline'" : ''}; font-src 'self'`;
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.png': 'image/png', '.svg': 'image/svg+xml', '.jpg': 'image/jpeg' };
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ofColours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const spacing = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';
const modes = [
  { name: 'light', width: 1280, features: [['prefers-color-scheme', 'light']] },
  { name: 'dark', width: 1280, features: [['prefers-color-scheme', 'dark']], rules: ofColours },
  { name: 'print', width: 794, media: 'print', features: [] },
  { name: 'forced colours', width: 1280, features: [['forced-colors', 'active']], rules: ofColours },
  { name: '320 px', width: 320, features: [], narrow: true },
];

const roots = officers ? args.slice(1) : args;
const axe = await readFile(new URL('./node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const server = createServer(async (req, res) => {
  const [, root, ...rest] = decodeURIComponent(new URL(req.url, 'http://x').pathname).split('/');
  const path = normalize(join(roots[Number(root)] ?? '', rest.join('/')));
  try {
    if (!path.startsWith(normalize(roots[Number(root)]))) throw new Error('outside');
    const data = await readFile(path);
    res.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'content-security-policy': policy });
    res.end(data);
  } catch {
    res.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

const pages = [];
for (const [i, root] of roots.entries()) {
  for (const name of (await readdir(root, { recursive: true })).sort()) {
    if (name.endsWith('.html')) pages.push({ url: `${origin}/${i}/${name.split('/').map(encodeURIComponent).join('/')}`, name: join(root, name) });
  }
}

const browser = await chromium();
let findings = 0;
const say = (page, mode, text) => {
  findings++;
  console.log(`${page.name} (${mode}): ${text}`);
};

async function look(tab, page, mode) {
  const cdp = await tab.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', { media: mode.media ?? '', features: mode.features.map(([name, value]) => ({ name, value })) });
  await tab.setViewport({ width: mode.width, height: 900 });
  if (mode.narrow) await tab.evaluate(() => { for (const d of document.querySelectorAll('details')) d.open = true; });
  await cdp.detach();
  const result = await tab.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }), mode.rules ?? tags);
  for (const v of result.violations) {
    for (const n of v.nodes) say(page, mode.name, `${v.id}: ${v.help}: ${n.target.join(' ')}: ${n.html.slice(0, 160)}`);
  }
  if (mode.narrow) {
    await wide(tab, page, mode.name);
    const style = await tab.evaluateHandle((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, spacing);
    await style.dispose();
    await wide(tab, page, `${mode.name}, wide spacing`);
    await tab.evaluate(() => { document.adoptedStyleSheets = []; });
  }
}

async function wide(tab, page, mode) {
  const width = await tab.evaluate(() => document.scrollingElement.scrollWidth);
  if (width > 320) say(page, mode, `the page is ${width} px wide in a window of 320 px`);
}

const queue = [...pages];
async function worker() {
  const tab = await browser.newPage();
  let page;
  tab.on('console', (m) => { if (m.type() === 'error') say(page, 'console', m.text()); });
  tab.on('request', (r) => { if (!r.url().startsWith(origin)) say(page, 'network', `fetches ${r.url()}`); });
  tab.on('response', (r) => { if (r.status() >= 400 && !r.url().endsWith('/favicon.ico')) say(page, 'network', `${r.status()} ${r.url()}`); });
  while ((page = queue.shift())) {
    await tab.goto(page.url, { waitUntil: 'load' });
    await tab.evaluate(axe);
    for (const mode of modes) await look(tab, page, mode);
  }
  await tab.close();
}
await Promise.all([worker(), worker()]);
await browser.close();
server.close();
console.log(`axe: ${pages.length} pages in ${modes.length} modes, ${findings} findings`);
if (findings > 0 || pages.length === 0) process.exitCode = 1;
