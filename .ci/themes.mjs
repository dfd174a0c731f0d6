// Draws the pictures of the themes for examples/README.md: node .ci/themes.mjs NOTICEC
// Run it when a theme has changed, and look at them.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from './chromium.mjs';

const noticec = process.argv[2];
const out = mkdtempSync(join(tmpdir(), 'themes-'));
const govuk = join(out, 'govuk.css');
copyFileSync(new URL('./node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css', import.meta.url), govuk);
const build = (dir, ...flags) => execFileSync(noticec, ['build', 'examples/council', '--format', 'html', '--out', join(out, dir), ...flags], { stdio: 'ignore' });
build('default');
build('govuk', '--theme', 'govuk', '--css', govuk);
build('plain', '--theme', 'plain');
build('fragment', '--fragment');
// A site with fonts and colours of its own, which holds the fragment.
const host = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Telecare privacy notice</title><link rel="stylesheet" href="noticec-fragment.css">
<style>body{margin:0;font:17px/1.55 "Liberation Serif",Georgia,serif;color:#2b2225;background:#fffdf6}header{background:#5b1f3a;color:#fff;padding:18px 32px;font-weight:700;font-size:1.3em}main{max-width:52rem;margin:auto;padding:8px 24px}h1{color:#5b1f3a}a{color:#8a1c4b}</style>
<body><header>Averton</header><main><h1>Telecare privacy notice</h1>${readFileSync(join(out, 'fragment/telecare.html'), 'utf8')}</main></body></html>`;
writeFileSync(join(out, 'fragment/page.html'), host);

const browser = await chromium();
async function shoot(file, width, scheme) {
  const tab = await browser.newPage();
  await tab.setViewport({ width, height: 1000 });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await tab.goto(pathToFileURL(join(out, file)).href);
  const png = await tab.screenshot({ encoding: 'base64' });
  await tab.close();
  return `<img src="data:image/png;base64,${png}" width="${width / 2}">`;
}
mkdirSync('examples/themes', { recursive: true });
for (const [name, file, schemes] of [['default', 'default/telecare.html', ['light', 'dark']], ['govuk', 'govuk/telecare.html', ['light']], ['plain', 'plain/telecare.html', ['light']], ['fragment', 'fragment/page.html', ['light']]]) {
  const pictures = [];
  for (const scheme of schemes) for (const width of [1280, 375]) pictures.push(await shoot(file, width, scheme));
  const tab = await browser.newPage();
  await tab.setViewport({ width: 640 + 188 + 36, height: 200 });
  await tab.setContent(`<style>body{margin:12px;background:#c9d0d8;display:grid;grid-template-columns:640px 188px;gap:12px}img{display:block}</style>${pictures.join('')}`);
  await tab.screenshot({ path: `examples/themes/${name}.webp`, type: 'webp', quality: 55, fullPage: true });
  await tab.close();
}
await browser.close();
rmSync(out, { recursive: true });
