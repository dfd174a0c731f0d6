// Draws the pictures of examples/overviews: node .ci/overviews.mjs NOTICEC. They show the status, the
// register and a comparison of the examples as pages.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from './chromium.mjs';

const noticec = resolve(process.argv[2]);
const pictures = resolve('examples/overviews');
const work = mkdtempSync(join(tmpdir(), 'overviews-'));
const run = (program, ...args) => execFileSync(program, args, { cwd: work, stdio: 'ignore', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
for (const dir of ['council', 'school', 'charity', 'newsletter', 'ats']) cpSync(join('examples', dir), join(work, dir), { recursive: true });
run('git', 'init', '-q', '-b', 'main');
run('git', 'add', '-A');
run('git', '-c', 'user.name=t', '-c', 'user.email=t@averton.example', 'commit', '-qm', 'one');
const asOf = ['--as-of', '2026-11-28'];
run(noticec, 'status', '--format', 'html', '-o', 'status.html', ...asOf);
run(noticec, 'register', 'council', '--format', 'html', '-o', 'register.html', ...asOf);
const edit = (name, ...pairs) => {
  const file = join(work, name);
  const text = readFileSync(file, 'utf8');
  const edited = pairs.reduce((t, [from, to]) => t.replace(from, to), text);
  if (edited === text) throw new Error(`${name}: nothing to change`);
  writeFileSync(file, edited);
};
edit('council/parking.notice.yaml', ['period: P2Y', 'period: P6Y'], ['to run our permit system', 'to run our permit system and to print permits'], ['  - id: tribunal', '  - name: Averton Car Club\n    what_for: to offer you a shared car\n  - id: tribunal']);
run(noticec, 'diff', '--format', 'html', '-o', 'diff.html', ...asOf);

mkdirSync(pictures, { recursive: true });
const browser = await chromium();
for (const name of ['diff', 'register', 'status']) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 720 });
  await tab.goto(pathToFileURL(join(work, `${name}.html`)).href);
  await tab.screenshot({ path: join(pictures, `${name}.webp`), type: 'webp', quality: 80 });
  await tab.close();
}
await browser.close();
rmSync(work, { recursive: true });
