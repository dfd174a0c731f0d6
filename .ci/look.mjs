// Measures the look of pages in Chromium: node look.mjs PUBLIC PAGE.html…
// At four widths every block ends at one edge, nothing is wider than the window, the table of contents
// is closed on narrow pages and shown on wide ones, where it marks what is read; the opening ends on
// the first screen of a phone; and the links of masthead and footer lead to files in PUBLIC. Prints the heights.
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from './chromium.mjs';

const widths = [1280, 820, 375, 320];
const contentsBeside = 1152; // px from which the contents stand beside the text
const phone = 375;
const openingEnd = 520; // px, the most on a phone

const [root, ...pages] = process.argv.slice(2);
const browser = await chromium();
const tab = await browser.newPage();
let findings = 0;
const say = (page, where, text) => {
  findings++;
  console.log(`${page} (${typeof where === 'number' ? `${where} px` : where}): ${text}`);
};

// The blocks of the page that do not all end where its text does, within a pixel.
function edges() {
  const end = document.documentElement.dir === 'rtl' ? (r) => -r.left : (r) => r.right;
  const boxes = '.head, .short, .short .rows > div, .text > *, .chapter > *, .group > *, .entry:not(.objection) > :not(:is(h2, h3):first-child), .entry:not(.objection) > .rows > div, .entry table';
  const want = end(document.querySelector('.text').getBoundingClientRect());
  return [...document.querySelectorAll(boxes)].filter((e) => e.checkVisibility() && Math.abs(end(e.getBoundingClientRect()) - want) > 1)
    .map((e) => `<${e.tagName.toLowerCase()} class="${e.className}"> ends ${Math.round(end(e.getBoundingClientRect()) - want)} px beyond the text: ${e.textContent.slice(0, 40)}`);
}

// What is wrong with the table of contents.
function contents(beside) {
  const details = document.querySelector('.contents details');
  if (!details) return [];
  const out = [];
  const shown = details.querySelector('ol').checkVisibility({ contentVisibilityAuto: true }) && details.querySelector('li').getBoundingClientRect().height > 0;
  if (details.open) out.push('the contents are open before they are asked for');
  if (shown !== beside) out.push(`the contents are ${shown ? '' : 'not '}shown`);
  if (!beside && details.getBoundingClientRect().height > 60) out.push(`the closed contents take ${details.getBoundingClientRect().height} px`);
  return out;
}

// The headings whose link in the contents is not marked while they are read.
async function unmarked() {
  const out = [];
  for (const a of document.querySelectorAll('.contents a')) {
    document.getElementById(a.getAttribute('href').slice(1)).scrollIntoView({ behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const atEnd = scrollY + 2 * innerHeight >= document.documentElement.scrollHeight; // where not every heading can be scrolled to the top
    const current = document.querySelector('.contents a:target-current');
    if (!current || !atEnd && current !== a) out.push(`"${a.textContent}" is read, and ${current ? `"${current.textContent}"` : 'nothing'} is marked`);
  }
  scrollTo(0, 0);
  return out;
}

const links = () => [...document.querySelectorAll('.masthead a, footer a')].map((a) => a.href).filter((to) => to.startsWith('file:'));

for (const file of pages) {
  const page = relative(root, file);
  const heights = [];
  await tab.goto(pathToFileURL(resolve(file)).href);
  for (const width of widths) {
    await tab.setViewport({ width, height: 900 });
    const [height, wide] = await tab.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
    heights.push(height);
    if (wide > width) say(page, width, `the page is ${wide} px wide`);
    for (const text of await tab.evaluate(edges)) say(page, width, text);
    for (const text of await tab.evaluate(contents, width >= contentsBeside)) say(page, width, text);
    if (width >= contentsBeside) for (const text of await tab.evaluate(unmarked)) say(page, width, text);
    if (width === phone) {
      const end = await tab.evaluate(() => Math.max(0, ...[...document.querySelectorAll('.lead')].map((e) => e.getBoundingClientRect().bottom + scrollY)));
      if (end > openingEnd) say(page, width, `the opening ends at ${Math.round(end)} px, and at most ${openingEnd} are wanted`);
    }
  }
  for (const to of await tab.evaluate(links)) {
    const target = fileURLToPath(to.split('#')[0]);
    if (relative(resolve(root), target).startsWith('..') || !existsSync(target)) say(page, 'links', `${to} is no file of the site`);
  }
  console.log(`look: ${page}: ${widths.map((w, i) => `${heights[i]} px at ${w}`).join(', ')}`);
}
await browser.close();
console.log(`look: ${pages.length} pages at ${widths.length} widths, ${findings} findings`);
if (findings > 0 || pages.length === 0) process.exitCode = 1;
