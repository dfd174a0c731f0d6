// Writes notices while Chromium looks at them: node serve.mjs NOTICEC [EDITS].
// An edit is seen without a hand on the browser; a bad one lays findings over the last good
// page; axe finds nothing in what is laid over; the server leaves nothing behind and ends when
// it is told to.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';

const [program, edits = '20'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'serve-'));
await cp('examples/council', folder, { recursive: true });
const file = join(folder, 'parking.notice.yaml');
const sound = await readFile(file, 'utf8');
const titled = (title) => sound.replace(/^title: .*$/m, `title: ${title}`);
const axe = await readFile(new URL('./node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const server = spawn(program, ['serve', '--port', '39400-39450', '--as-of', '2026-11-22'], { cwd: folder });
let address = await new Promise((found, failed) => {
  let said = '';
  server.stderr.on('data', (data) => {
    said += data;
    const at = said.match(/serving (http:\S+);/);
    if (at) found(at[1]);
  });
  server.on('exit', (code) => failed(new Error(`serve ended with ${code}: ${said}`)));
});

process.on('exit', () => server.kill('SIGKILL')); // when a check fails

const browser = await chromium();
const tab = await browser.newPage();
const faults = [];
let axing = false; // axe tries a style of its own, which the policy refuses
tab.on('console', (m) => { if (m.type() === 'error' && !axing) faults.push(m.text()); });
tab.on('pageerror', (e) => faults.push(String(e)));
const addresses = [address];
tab.on('request', (r) => { if (!addresses.some((a) => r.url().startsWith(a))) faults.push(`fetches ${r.url()}`); });

// shows waits until the heading of the page is a text. A page that loads anew is no page for a
// moment.
async function shows(title) {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    try {
      await tab.waitForFunction((want) => document.querySelector('h1')?.textContent.includes(want), { polling: 'raf', timeout: 5000 }, title);
      return;
    } catch (e) {
      if (!/context|detached|navigat|Waiting failed/i.test(String(e))) throw e;
    }
  }
  throw new Error(`want ${title} shown, got ${await tab.content()}`);
}

// panel waits until what is laid over the page holds a text.
async function panel(want) {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const text = await tab.evaluate(() => document.querySelector('noticec-preview')?.shadowRoot?.textContent ?? '').catch(() => '');
    if (text.includes(want)) return text;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`want ${want} laid over the page`);
}

// A page that is shown anew while it is looked at is looked at once more.
async function steady(look) {
  for (const end = Date.now() + 20_000; ;) {
    try {
      return await look();
    } catch (e) {
      if (Date.now() > end || !/context was destroyed/.test(String(e))) throw e;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

const fine = (what) => steady(() => axeFindsNothing(what));

async function axeFindsNothing(what) {
  axing = true;
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  axing = false;
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 200)).join(' ')}`), [], what);
}

async function held() {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
  return { files: (await readdir(`/proc/${server.pid}/fd`)).length, threads: Number(status.match(/Threads:\s+(\d+)/)[1]), memory: Number(status.match(/VmRSS:\s+(\d+)/)[1]) };
}

// visit opens a page. A page that loads anew at that moment ends the visit, so that it is tried again.
async function visit(url) {
  for (const end = Date.now() + 20_000; ;) {
    try {
      return await tab.goto(url, { waitUntil: 'load' });
    } catch (e) {
      if (Date.now() > end || !/ERR_ABORTED/.test(String(e))) throw e;
    }
  }
}

await tab.goto(address, { waitUntil: 'load' });
await fine('the list of notices');
await visit(`${address}parking.html`);
await shows('Parking permits');
await fine('a page');

// Edits are seen.
const times = [];
let before;
for (let n = 1; n <= Number(edits); n++) {
  const start = performance.now();
  await writeFile(file, titled(`Edit number ${n}.`));
  await shows(`Edit number ${n}.`);
  times.push(performance.now() - start);
  if (n === 20) before = await held();
}
times.sort((a, b) => a - b);
const after = await held();
assert(after.files <= before.files + 3 && after.threads <= before.threads + 8 && after.memory <= before.memory + 32_000, `held ${JSON.stringify(before)} after 20 edits, ${JSON.stringify(after)} after ${edits}`);

// A bad edit: the last good page stays, and what is wrong is laid over it.
await writeFile(file, titled('Good'));
await shows('Good');
await writeFile(file, titled('Bad').replace('purposes:', 'purpose:'));
const said = await panel('the notice cannot be built');
assert.match(said, /unknown key `purpose`/);
assert.match(said, /parking\.notice\.yaml:\d+:1/);
assert.equal(await tab.$eval('h1', (h) => h.textContent), 'Good');
await fine('what is laid over a page');
await tab.keyboard.press('Escape');
assert.equal(await tab.evaluate(() => document.querySelector('noticec-preview').shadowRoot.querySelector('.overlay').hidden), true);
await writeFile(join(folder, 'noticec.yaml'), 'outt: x\n');
await panel('noticec.yaml cannot be used');
await rm(join(folder, 'noticec.yaml'));
await panel('the notice cannot be built');

// What is mended is seen, and so is a changed base.
await writeFile(file, titled('Mended'));
await shows('Mended');
const base = join(folder, 'council.base.yaml');
await writeFile(base, (await readFile(base, 'utf8')).replaceAll('Averton Council', 'Borton Council'));
await tab.waitForFunction(() => document.body.textContent.includes('Borton Council'), { timeout: 20_000 }).catch(() => tab.waitForFunction(() => document.body.textContent.includes('Borton Council'), { timeout: 20_000 }));

// A document stands beside its draft, is fine at every width, and its sections lead into the draft.
await writeFile(join(folder, 'old.html'), '<!DOCTYPE html><html lang="en"><title>Old</title><body><nav><a href="/">Home</a></nav><main><h1>Privacy notice</h1><h2>How long we keep it</h2><p>We keep records for six years.</p><table><tr><th>Record</th><th>Kept for</th></tr><tr><td>Loans</td><td>6 years</td></tr></table><h3>Other records</h3><ul><li>See <a href="https://old.example/">our page</a></li></ul></main></body></html>');
const documents = spawn(program, ['serve', 'old.html', '--port', '39451-39499', '--as-of', '2026-11-22'], { cwd: folder });
process.on('exit', () => documents.kill('SIGKILL'));
const other = await new Promise((found) => {
  let said = '';
  documents.stderr.on('data', (data) => {
    said += data;
    const at = said.match(/serving (http:\S+);/);
    if (at) found(at[1]);
  });
});
const was = address;
addresses.push(other);
address = other;
for (const [path, what] of [['', 'the list of documents'], ['-/document/old.html', 'a document beside its draft']]) {
  for (const width of [1280, 900, 375, 320]) {
    await tab.setViewport({ width, height: 800 });
    await visit(other + path);
    assert(await steady(() => tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)), `${what} at ${width} pixels`);
    await fine(`${what} at ${width} pixels`);
  }
}
const frame = () => tab.frames().find((f) => f.name() === 'draft');
await tab.click('a[target=draft][href$="#retention"]');
for (const end = Date.now() + 20_000; !frame().url().endsWith('#retention');) {
  assert(Date.now() < end, frame().url());
  await new Promise((done) => setTimeout(done, 20));
}
assert.match(await frame().evaluate(() => document.body.textContent), /six years/);
documents.kill('SIGINT');
await tab.setViewport({ width: 800, height: 600 });
address = was;
await visit(`${address}parking.html`);

// The findings stand beside the words that they are about, and each leads to the other; the counts of the
// list lead there.
await writeFile(file, titled('Reviewed').replace('note: Our next letter', 'note: TODO(ask) Our next letter'));
await shows('Reviewed');
for (const width of [1280, 375, 320]) {
  await tab.setViewport({ width, height: 800 });
  await visit(`${address}-/review/parking.review.html`);
  assert(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `a copy for review at ${width} pixels`);
  await fine(`a copy for review at ${width} pixels`);
}
assert.equal(await tab.evaluate(() => {
  const words = [...document.querySelectorAll('a[href^="#remark-"]')];
  return words.length > 0 && words.every((a) => document.querySelector(a.getAttribute('href')))
    && [...document.querySelectorAll('a[href^="#words-"]')].every((a) => document.querySelector(a.getAttribute('href')));
}), true, 'findings and words lead to each other');
await tab.setViewport({ width: 800, height: 600 });
await visit(address);
await Promise.all([tab.waitForNavigation({ waitUntil: 'load' }), tab.click('td a[href$="parking.review.html"]')]);
for (const name of ['status', 'register']) {
  await visit(`${address}-/overview/${name}`);
  assert.doesNotMatch(await panel('All notices'), /No findings/);
}
await visit(`${address}parking.html`);
await shows('Reviewed');

// The switches lead to the other language and the other formats.
const lead = (words) => Promise.all([tab.waitForNavigation({ waitUntil: 'load' }), tab.evaluate((words) => {
  const root = document.querySelector('noticec-preview').shadowRoot;
  [...root.querySelectorAll('a')].find((a) => a.textContent === words).click();
}, words)]);
await lead('Cymraeg');
await shows('Trwyddedau parcio');
await lead('govuk');
await shows('Trwyddedau parcio');
await lead('markdown');
assert.match(await tab.$eval('pre.file', (p) => p.textContent), /# Trwyddedau parcio/);
await fine('a file as text');

assert.deepEqual(faults, []);
await browser.close();
const ended = new Promise((done) => server.removeAllListeners('exit').on('exit', (code) => done(code)));
server.kill('SIGINT');
assert.equal(await ended, 0);
await rm(folder, { recursive: true });
const at = (part) => Math.round(times[Math.floor((times.length - 1) * part)]);
console.log(`serve: ${edits} edits seen, median ${at(0.5)} ms, slowest of 100: ${at(0.99)} ms; held ${JSON.stringify(before)}, at the end ${JSON.stringify(after)}`);
