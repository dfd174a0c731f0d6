// Runs the script of the GitLab job as a runner does, with its inputs filled in: node gitlab.mjs
// NOTICEC. Only the installation is left out, for noticec is there.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const program = process.argv[2];
const [head, body] = parseAllDocuments(readFileSync('.gitlab/noticec.yml', 'utf8'));
assert.deepEqual([...head.errors, ...body.errors], []);
const { inputs } = head.toJS().spec;
const text = JSON.stringify(body.toJS());
const used = [...text.matchAll(/\$\[\[ inputs\.([a-z_]+) \]\]/g)].map((m) => m[1]);
assert.deepEqual([...new Set(used)].sort(), Object.keys(inputs).sort(), 'every input is used, and each that is used is there');

const work = mkdtempSync(join(tmpdir(), 'gitlab-'));
function run(given, code) {
  const { noticec: job } = JSON.parse(text.replaceAll(/\$\[\[ inputs\.([a-z_]+) \]\]/g, (_, name) => given[name] ?? inputs[name].default));
  assert.match(job.script[0], /^go install "github\.com\/noticec\/noticec\/cmd\/noticec@\$NOTICEC_VERSION"$/);
  const done = spawnSync('bash', ['-eo', 'pipefail', '-c', job.script.slice(1).join('\n')], { encoding: 'utf8', cwd: work, env: { ...process.env, ...job.variables, PATH: dirname(program) + delimiter + process.env.PATH, CI: 'true' } });
  assert.equal(done.status, code, done.stdout + done.stderr);
  return job.artifacts.reports;
}
execFileSync('cp', ['-r', 'examples', work]);
const reports = run({ paths: 'examples/ats examples/council' }, 1);
const issues = JSON.parse(readFileSync(join(work, reports.codequality), 'utf8'));
assert(issues.length > 5 && issues.every((i) => i.description && i.check_name && i.location.lines.begin > 0 && i.location.path.startsWith('examples/') && ['info', 'minor', 'major', 'critical', 'blocker'].includes(i.severity)));
assert.equal(new Set(issues.map((i) => i.fingerprint)).size, issues.length);
assert.match(readFileSync(join(work, reports.junit), 'utf8'), /<testsuite /);
run({ paths: 'examples/ats', fail_on: 'never' }, 0);
run({}, 1);
run({ paths: 'none' }, 2);
rmSync(work, { recursive: true });
console.log('the GitLab job does what it should');
