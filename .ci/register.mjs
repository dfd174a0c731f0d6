// Opens a register in Chromium as officers meet it: node register.mjs PAGE…
// Each page is looked at by axe in light, dark, print and forced colours, with its script and
// without, and the first is filtered, searched and sorted as a person would, by keyboard, too.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';
import { chromium } from './chromium.mjs';

const axe = await readFile(new URL('./node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const modes = [
  { name: 'light', features: [['prefers-color-scheme', 'light']] },
  { name: 'dark', features: [['prefers-color-scheme', 'dark']] },
  { name: 'print', media: 'print', features: [] },
  { name: 'forced colours', features: [['forced-colors', 'active']] },
];
const pages = process.argv.slice(2).map((page) => pathToFileURL(resolve(page)).href);
const browser = await chromium();
let findings = 0;

async function open(page, script) {
  const tab = await browser.newPage();
  tab.on('pageerror', (e) => { findings++; console.log(`${page}: ${e}`); });
  tab.on('console', (m) => { if (m.type() === 'error') { findings++; console.log(`${page}: ${m.text()}`); } });
  tab.on('request', (r) => { if (r.url() !== page) { findings++; console.log(`${page} fetches ${r.url()}`); } });
  await tab.setJavaScriptEnabled(script);
  await tab.goto(page, { waitUntil: 'load' });
  return tab;
}

for (const page of pages) {
  for (const script of [true, false]) {
    const tab = await open(page, script);
    const cdp = await tab.createCDPSession();
    for (const mode of modes) {
      await cdp.send('Emulation.setEmulatedMedia', { media: mode.media ?? '', features: mode.features.map(([name, value]) => ({ name, value })) });
      await cdp.send('Page.setBypassCSP', { enabled: true });
      if (script) {
        await tab.evaluate(axe);
        const { violations } = await tab.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), tags);
        for (const v of violations) {
          findings++;
          console.log(`${page} (${mode.name}): ${v.id}: ${v.help}: ${v.nodes[0].html.slice(0, 200)}`);
        }
      }
    }
    await tab.close();
  }
}

// What works without the script is all there; what needs it is not.
const bare = await open(pages[0], false);
assert.equal(await bare.$('thead button, input'), null, 'no control without the script');
await bare.close();

const tab = await open(pages[0], true);
const rows = () => tab.$$eval('section:first-of-type tbody tr', (list) => list.filter((r) => !r.hidden).map((r) => r.cells[0].textContent));
const settle = () => new Promise((done) => setTimeout(done, 300));
const status = () => tab.$eval('section:first-of-type [role=status]', (e) => e.textContent);
const all = await rows();
assert.ok(all.length > 5, `want rows, got ${all.length}`);
assert.equal(await status(), `${all.length} rows`);

// Sort: up, down, and as it was; the keyboard does it, and the head says so.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const head = await tab.$('section:first-of-type thead th button');
const order = () => tab.$eval('section:first-of-type thead th', (e) => e.getAttribute('aria-sort'));
await head.focus();
await tab.keyboard.press('Enter');
assert.equal(await order(), 'ascending');
assert.deepEqual((await rows()).map((s) => s.toLowerCase()), all.map((s) => s.trim().toLowerCase()).sort(collator.compare));
await tab.keyboard.press('Space');
assert.equal(await order(), 'descending');
assert.deepEqual((await rows()).map((s) => s.toLowerCase()), all.map((s) => s.trim().toLowerCase()).sort((a, b) => collator.compare(b, a)));
await tab.keyboard.press('Enter');
assert.equal(await order(), null);
assert.deepEqual(await rows(), all);

// Filter: one column, then two, then none again.
const word = all[0].trim().split(' ')[0].toLowerCase();
const [filter] = await tab.$$('section:first-of-type thead input');
await filter.type(word);
await settle();
assert.deepEqual(await rows(), all.filter((s) => s.toLowerCase().includes(word)));
assert.equal(await status(), `${(await rows()).length} of ${all.length} rows`);
await filter.type('no such words');
await settle();
assert.equal(await status(), `0 of ${all.length} rows`);
await tab.click('.controls button');
await settle();
assert.deepEqual(await rows(), all);

// Search: every word is somewhere in the row, in all tables.
await tab.type('#search', 'public task');
await settle();
const found = await tab.$$eval('section:first-of-type tbody tr', (list) => list.map((r) => [r.hidden, r.textContent.toLowerCase()]));
for (const [hidden, text] of found) assert.equal(!hidden, text.includes('public') && text.includes('task'));
assert.ok(found.some(([hidden]) => hidden) && found.some(([hidden]) => !hidden), 'want some rows and not all');
await browser.close();
console.log(`${pages.length} pages in Chromium: ${findings} findings`);
process.exitCode = findings ? 1 : 0;
