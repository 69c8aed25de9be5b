import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandFixtures, fixtures, runCsaudit } from '../commands/fake-process.ts';
import { makeFolder } from '../main/run-binary.ts';
import { openTerminal } from '../terminal/open-terminal.ts';

const read = (path: string) => readFileSync(path, 'utf8');

/** A folder with exports of the demo, and nothing that says how to read them. */
function makeShop(...names: readonly string[]): string {
  const folder = makeFolder();
  const wanted = names.length > 0 ? names : ['calls.csv', 'messages.csv', 'ratings.csv', 'tickets.csv'];
  for (const name of wanted) copyFileSync(join(fixtures, 'demo', name), join(folder, name));
  return folder;
}

const init = (folder: string, ...args: readonly string[]) => runCsaudit(['init', ...args], { folder });

describe('csaudit init', () => {
  it('writes a csaudit.yaml that says how the exports are read, and that they meet today', async () => {
    const folder = makeShop();
    const written = await init(folder, '--timezone', 'Europe/Zagreb');
    expect(written).toMatchObject({ exitCode: 0, stderr: '' });
    expect(written.stdout).toContain('Wrote csaudit.yaml: 4 exports, 7 targets proposed.');
    const text = read(join(folder, 'csaudit.yaml'));
    expect(text).toMatch(/^# yaml-language-server: \$schema=file:\/\/\/.*\/schemas\/config\.schema\.json\n/);
    const config = parse(text);
    expect(config.timezone).toBe('Europe/Zagreb');
    expect(config.sources.map(({ files, kind }: Record<string, string>) => [files, kind])).toEqual([
      ['calls.csv', 'calls'],
      ['messages.csv', 'messages'],
      ['ratings.csv', 'ratings'],
      ['tickets.csv', 'tickets'],
    ]);
    // What the generator of the demo had its agents work.
    const [hours] = config.business_hours;
    expect(hours).toEqual({ timezone: 'Europe/Zagreb', 'monday-friday': ['08:00-18:00'], saturday: ['09:00-13:00'] });
    const checked = await runCsaudit(['check', '--format', 'json'], { folder });
    expect(checked).toMatchObject({ exitCode: 0, stderr: '' });
    const { verdicts } = JSON.parse(checked.stdout);
    expect(verdicts.map(({ id, verdict }: Record<string, string>) => `${id} ${verdict}`)).toEqual(
      ['csat', 'nps', 'first-reply', 'resolution', 'service-level', 'abandonment', 'agreed-time'].map(
        (id) => `${id} pass`,
      ),
    );
  });

  it('fits the schema that its first line names', async () => {
    const folder = makeShop();
    await init(folder, '--timezone', 'Europe/Zagreb');
    const text = read(join(folder, 'csaudit.yaml'));
    const [, address = ''] = /\$schema=(\S+)/.exec(text) ?? [];
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(new URL(address), 'utf8')),
    );
    expect(validate(parse(text)) ? null : validate.errors).toBeNull();
  });

  it('names the schema of the csaudit that the project has installed', async () => {
    const folder = makeShop('ratings.csv');
    mkdirSync(join(folder, 'node_modules/csaudit/schemas'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/csaudit/schemas/config.schema.json'), '{}');
    await init(folder);
    expect(read(join(folder, 'csaudit.yaml'))).toMatch(
      /\$schema=\.\/node_modules\/csaudit\/schemas\/config\.schema\.json\n/,
    );
  });

  it('leaves to a comment what only this machine says', async () => {
    const folder = makeShop();
    await init(folder, '--yes');
    const text = read(join(folder, 'csaudit.yaml'));
    expect(Object.keys(parse(text))).toEqual(['sources', 'targets']);
    expect(text).toContain('# timezone: Australia/Lord_Howe');
    expect(text).toContain('#     monday-friday: ["08:00-18:00"]');
    expect(await runCsaudit(['check'], { folder })).toMatchObject({ exitCode: 0 });
  });

  it('writes down the options that the exports need', async () => {
    const folder = makeFolder();
    copyFileSync(join(commandFixtures, 'windows-1250.csv'), join(folder, 'izvoz 1.csv'));
    copyFileSync(join(commandFixtures, 'windows-1250.csv'), join(folder, 'izvoz 2.csv'));
    const options = ['--encoding', 'windows-1250', '--map', 'created_at=Otvoreno', '--value', 'channel.phone=Telefon'];
    expect(await init(folder, ...options)).toMatchObject({ exitCode: 0, stderr: '' });
    const config = parse(read(join(folder, 'csaudit.yaml')));
    expect(config.sources).toEqual([
      {
        files: ['izvoz 1.csv', 'izvoz 2.csv'],
        kind: 'tickets',
        encoding: 'windows-1250',
        map: { created_at: 'Otvoreno' },
        values: { channel: { phone: ['Telefon'] } },
      },
    ]);
    expect(await runCsaudit(['kpi', '--kpi', 'contacts'], { folder })).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('names a system that it recognises, and files outside the folder by their path', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'audit'));
    copyFileSync(join(fixtures, 'presets/zendesk/good-bad-and-offered.csv'), join(folder, 'export.csv'));
    const run = await runCsaudit(['init', '../export.csv', '--output', 'team.yaml'], { folder: join(folder, 'audit') });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(parse(read(join(folder, 'audit/team.yaml'))).sources).toMatchObject([
      { files: '../export.csv', preset: 'zendesk' },
    ]);
    const kpi = ['kpi', '--kpi', 'contacts', '--config', 'team.yaml'];
    expect(await runCsaudit(kpi, { folder: join(folder, 'audit') })).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('proposes no target out of next to nothing', async () => {
    const folder = makeFolder();
    copyFileSync(join(commandFixtures, 'tickets.csv'), join(folder, 'tickets.csv'));
    await init(folder);
    const text = read(join(folder, 'csaudit.yaml'));
    expect(parse(text).targets).toBeUndefined();
    expect(text).toContain('#     expect: ">= 85%"');
  });

  it.each([
    ['csaudit.yaml', []],
    ['csaudit.yml', []],
    ['csaudit.json', []],
    ['team.yaml', ['--output', 'team.yaml']],
    ['.github/workflows/csaudit.yml', ['--ci', 'github']],
    ['.gitlab-ci.yml', ['--ci', 'gitlab']],
  ])('never writes over %s', async (name, args) => {
    const folder = makeShop('ratings.csv');
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(join(folder, name), 'mine');
    const before = readdirSync(folder, { recursive: true });
    const { exitCode, stdout, stderr } = await init(folder, '--yes', ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(`${name}: the file is there already, and nothing is ever written over it`);
    expect(read(join(folder, name))).toBe('mine');
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it('says what is wrong with exports, and then writes nothing', async () => {
    const empty = makeFolder();
    expect(await init(empty)).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('there are no files to read here'),
    });
    const folder = makeShop('ratings.csv');
    expect(await init(folder, 'rating.csv')).toMatchObject({ exitCode: 3 });
    expect(await init(folder, '--ci', 'jenkins')).toMatchObject({
      exitCode: 2,
      stderr: 'error: --ci cannot be "jenkins"\n  It takes github, gitlab.\n',
    });
    expect(await init(folder, '--timezone', 'Mars')).toMatchObject({ exitCode: 2 });
    expect(readdirSync(folder)).toEqual(['ratings.csv']);
  });
});

describe('csaudit init at a terminal', () => {
  it('asks for the time zone and whether the hours are right', async () => {
    const folder = makeShop();
    const terminal = openTerminal(['init'], folder, { columns: 140 });
    await terminal.see('Which time zone');
    terminal.press('\u0015Europe/Atlantis\r');
    await terminal.see('Write it like Europe/Zagreb');
    terminal.press('\u0015Europe/Zagreb\r');
    await terminal.see('Are these your business hours?');
    terminal.press('y\r');
    expect(await terminal.ended).toMatchObject({ exitCode: 0 });
    const config = parse(read(join(folder, 'csaudit.yaml')));
    expect(config).toMatchObject({ timezone: 'Europe/Zagreb', business_hours: [{ saturday: ['09:00-13:00'] }] });
  });

  it('takes no for an answer', async () => {
    const folder = makeShop();
    const terminal = openTerminal(['init', '--timezone', 'Europe/Zagreb'], folder, { columns: 140 });
    await terminal.see('Are these your business hours?');
    terminal.press('n\r');
    expect(await terminal.ended).toMatchObject({ exitCode: 0 });
    expect(parse(read(join(folder, 'csaudit.yaml'))).business_hours).toBeUndefined();
  });

  it.each([
    ['\u0003', 130],
    ['\u0004', 4],
  ])('writes nothing for somebody who leaves (%j)', async (key, exitCode) => {
    const folder = makeShop('ratings.csv');
    const terminal = openTerminal(['init'], folder);
    await terminal.see('Which time zone');
    terminal.press(key);
    expect(await terminal.ended).toMatchObject({ exitCode });
    expect(readdirSync(folder)).toEqual(['ratings.csv']);
  });

  it('asks nothing with --yes, nor in a CI job', async () => {
    for (const [args, env] of [
      [['--yes'], {}],
      [[], { CI: 'true' }],
    ] as const) {
      const folder = makeShop('ratings.csv');
      const terminal = openTerminal(['init', ...args], folder, { env });
      expect(await terminal.ended).toMatchObject({ exitCode: 0 });
      expect(existsSync(join(folder, 'csaudit.yaml'))).toBe(true);
    }
  });
});

describe('the jobs that --ci writes', () => {
  /** Runs lines as a job would, with an npm that installs nothing and this csaudit. */
  function runJob(lines: readonly string[], folder: string) {
    const stubs = `npm() { echo "npm $*"; }; csaudit() { "${process.execPath}" "${join(fixtures, '../bin/csaudit.js')}" "$@"; }`;
    return spawnSync('bash', ['-e', '-c', [stubs, ...lines].join('\n')], { cwd: folder, encoding: 'utf8' });
  }

  it('github: are a workflow whose steps run', async () => {
    const folder = makeShop();
    expect(await init(folder, '--ci', 'github')).toMatchObject({ exitCode: 0 });
    const { on, jobs, permissions } = parse(read(join(folder, '.github/workflows/csaudit.yml')));
    expect(on.schedule).toHaveLength(1);
    expect(permissions).toEqual({ contents: 'read' });
    const steps: { run?: string; uses?: string }[] = jobs.check.steps;
    expect(steps.flatMap(({ uses = [] }) => uses)).toEqual([
      'actions/checkout@v4',
      'actions/setup-node@v4',
      'actions/upload-artifact@v4',
    ]);
    const { status, stdout, stderr } = runJob(
      steps.flatMap(({ run = [] }) => run),
      folder,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^npm install --global \.\/csaudit-\d+\.\d+\.\d+\.tgz\n/);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['csaudit-junit.xml', 'csaudit-result.json']));
  });

  it('gitlab: are a job with its reports', async () => {
    const folder = makeShop();
    await init(folder, '--ci', 'gitlab', '--output', 'our targets.yaml');
    const { csaudit } = parse(read(join(folder, '.gitlab-ci.yml')));
    expect(csaudit.rules).toHaveLength(2);
    const { status, stderr } = runJob([...csaudit.before_script, ...csaudit.script], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { junit, codequality } = csaudit.artifacts.reports;
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([junit, codequality, ...csaudit.artifacts.paths]));
  });
});
