/**
 * Packs the package, installs the tarball into an empty folder as a user would, and runs it there: what works in the
 * repository but was left out of `files` or `dependencies` fails here.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'csaudit-pack-'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const tickets = `Ticket ID,Created at,First response at,Resolved at,Channel,Satisfaction rating (1-5)
1,2026-01-05 09:00:00,2026-01-05 09:10:00,2026-01-05 11:00:00,Email,5
2,2026-01-05 10:00:00,2026-01-05 10:30:00,2026-01-06 10:00:00,Email,4
3,2026-01-06 08:00:00,2026-01-06 08:20:00,2026-01-06 09:00:00,Chat,2
4,2026-01-07 12:00:00,,,Chat,
`;

let passed = 0;
let failed = 0;
try {
  console.log(`packing ${root}`);
  run('npm', ['pack', '--silent', '--pack-destination', folder], root);
  const [tarball = ''] = readdirSync(folder);
  console.log(`installing ${tarball} into an empty folder`);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', join(folder, tarball)], folder);
  writeFileSync(join(folder, 'tickets.csv'), tickets);
  writeFileSync(join(folder, 'empty.csv'), '');

  check('says its version', () => {
    assert.deepEqual(csaudit('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
  });
  check('measures a small export', () => {
    const { status, stdout, stderr } = csaudit('kpi', 'tickets.csv', '--format', 'json');
    assert.equal(status, 0, stderr);
    const { measurements } = JSON.parse(stdout);
    assert.deepEqual(measured(measurements, 'contacts', 'value'), { value: 4, n: 4 });
    assert.deepEqual(measured(measurements, 'first-response-time', 'median'), { value: 1200, n: 3 });
    assert.deepEqual(measured(measurements, 'csat', 'value'), { value: 2 / 3, n: 3 });
  });
  check('prints a table for people', () => {
    const { status, stdout, stderr } = csaudit('kpi', 'tickets.csv');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /First response time/);
  });
  check('lays the demo with its reports', () => {
    const { status, stderr } = csaudit('demo');
    assert.equal(status, 0, stderr);
    assert.match(readFileSync(join(folder, 'csaudit-demo', 'report.html'), 'utf8'), /^<!doctype html>/);
  });
  check('ends with 3 on data that cannot be measured', () => {
    const { status, stdout, stderr } = csaudit('kpi', 'empty.csv');
    assert.deepEqual({ status, stdout }, { status: 3, stdout: '' }, stderr);
    assert.match(stderr, /empty\.csv/);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string} title @param {() => void} body */
function check(title, body) {
  try {
    body();
    passed += 1;
    console.log(`ok: ${title}`);
  } catch (error) {
    failed += 1;
    console.log(`not ok: ${title}\n${error instanceof Error ? error.message : error}`);
  }
}

/** @param {readonly string[]} args */
function csaudit(...args) {
  const bin = join(folder, 'node_modules', '.bin', 'csaudit');
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** @param {string} command @param {readonly string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
}

/**
 * @param {readonly { kpi: string, statistic: string, by: object, value: number | null, n: number | null }[]} measurements
 * @param {string} kpi
 * @param {string} statistic
 */
function measured(measurements, kpi, statistic) {
  const found = measurements.find(
    (measurement) =>
      measurement.kpi === kpi && measurement.statistic === statistic && Object.keys(measurement.by).length === 0,
  );
  return found && { value: found.value, n: found.n };
}
