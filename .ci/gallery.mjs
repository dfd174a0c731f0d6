// Draws the pictures of examples/gallery: node .ci/gallery.mjs NOTICEC. Each shows one example in the
// themes and on paper, side by side; index.webp shows the page that leads to all. Needs the pictures of
// examples/pages; .ci/pages draws both.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from './chromium.mjs';

const noticec = process.argv[2];
const out = mkdtempSync(join(tmpdir(), 'gallery-'));
const pictures = 'examples/gallery';
const govuk = join(out, 'govuk.css');
writeFileSync(govuk, readFileSync(new URL('./node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css', import.meta.url), 'utf8')
  .replace(/@font-face\{[^}]*\}/g, '').replace(/url\([^)]*\)/g, 'none').replaceAll('"GDS Transport",', ''));
for (const [dir, ...flags] of [['default'], ['govuk', '--theme', 'govuk', '--css', govuk], ['plain', '--theme', 'plain']]) {
  execFileSync(noticec, ['build', 'examples', '--format', 'html', '--out', join(out, dir), ...flags], { stdio: 'ignore' });
}
const { notices } = JSON.parse(readFileSync(join(out, 'default/notices.json'), 'utf8'));

const browser = await chromium();
const data = (bytes) => `data:image/png;base64,${bytes}`;
async function shoot(file, width) {
  const tab = await browser.newPage();
  await tab.setViewport({ width, height: 960 });
  await tab.goto(pathToFileURL(join(out, file)).href);
  const picture = data(await tab.screenshot({ encoding: 'base64' }));
  await tab.close();
  return picture;
}
// A row of pictures of one height, with what each shows below it.
async function row(name, frames) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 2000, height: 400 });
  await tab.setContent(`<style>body{margin:0;padding:12px;display:inline-flex;gap:12px;background:#8b949e;font:14px sans-serif}figure{margin:0}img{display:block;height:320px;background:#fff}figcaption{padding-top:6px;color:#000}</style>` +
    frames.map(([words, picture]) => `<figure><img src="${picture}"><figcaption>${words}</figcaption></figure>`).join(''));
  await (await tab.$('body')).screenshot({ path: join(pictures, `${name}.webp`), type: 'webp', quality: 75 });
  await tab.close();
}

for (const old of readdirSync(pictures).filter((f) => f.endsWith('.webp'))) rmSync(join(pictures, old));
await row('index', [['Default theme', await shoot('default/index.html', 1280)], ['On a phone', await shoot('default/index.html', 375)], ['GOV.UK', await shoot('govuk/index.html', 1280)], ['Plain', await shoot('plain/index.html', 1280)]]);
for (const { files } of notices) {
  const name = basename(files.html, '.html');
  await row(name, [
    ['Default theme', await shoot(`default/${files.html}`, 1280)], ['On a phone', await shoot(`default/${files.html}`, 375)],
    ['GOV.UK', await shoot(`govuk/${files.html}`, 1280)], ['Plain', await shoot(`plain/${files.html}`, 1280)],
    ['PDF', data(readFileSync(`examples/pages/${name}.png`, 'base64'))],
  ]);
}
await browser.close();
rmSync(out, { recursive: true });
