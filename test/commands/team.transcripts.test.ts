import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { commandFixtures, runCsaudit } from './fake-process.ts';
import { expectTranscript } from './transcript.ts';

const team = join(commandFixtures, 'team');

it('transcripts/team.md: a team’s own preset, KPI and definitions', () =>
  expectTranscript('team', 'A team’s own preset, KPI and definitions, from csaudit.yaml', [
    { folder: team, command: 'csaudit kpi --kpi contacts,csat,complaints,advice-rate,art.median' },
    { folder: team, command: 'csaudit kpi greenhouse.csv --kpi AR --by channel --format csv' },
    { folder: team, command: 'csaudit inspect' },
    { folder: team, command: 'csaudit explain advice-rate' },
  ]));

const kpi = (changes: Readonly<Record<string, string>>) =>
  Object.entries({
    id: 'advice-rate',
    title: 'Advice rate',
    description: 'How many ask for advice.',
    formula: 'advice / contacts',
    from: 'contacts',
    type: 'ratio',
    numerator: "category = 'Advice'",
    better: 'neither',
    basis: 'census',
    source: "The team's own.",
    ...changes,
  })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

/** What is wrong in which file, and the command that meets it. */
const mistakes: readonly (readonly [string, string, string])[] = [
  ['csaudit.yaml', 'timezon: Europe/Zagreb\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'timezone: Mars\nlanguage: tlh\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'timezone: UTC\ntimezone: UTC\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'redact: [yes\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'kpis: [figures/]\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'complaint: { where: "categori = \'Moan\'" }\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'conversion: { where: "category = " }\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'sources:\n  - files: greenhouse.csv\n    preset: greenhose\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'sources:\n  - files: greenhouse.csv\n    encoding: windows-1520\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'sources:\n  - files: greenhouse.csv\n    map: { created_at: Plantd }\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'sources:\n  - files: greenhouse.csv\n    map: { creatd_at: Planted }\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'sources:\n  - files: greenhouse.csv\n    timezone: Europe/Zagrep\n', 'kpi greenhouse.csv'],
  [
    'csaudit.yaml',
    'sources:\n  - files: greenhouse.csv\n    scale: { csat: { from: 1, to: 5, satisfied_from: 9 } }\n',
    'kpi greenhouse.csv',
  ],
  ['csaudit.yaml', 'business_hours:\n  - timezone: Mars\n    monday: ["08:00-12:00"]\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'business_hours:\n  - mondy: ["08:00-12:00"]\n', 'kpi greenhouse.csv'],
  ['csaudit.yaml', 'business_hours:\n  - timezone: UTC\n    monday: ["8 to 12"]\n', 'kpi greenhouse.csv'],
  ['kpis/advice-rate.yaml', kpi({ id: 'advise-rate' }), 'kpi greenhouse.csv'],
  ['kpis/advice-rate.yaml', kpi({ titel: 'Advice', title: '' }), 'kpi greenhouse.csv'],
  ['kpis/advice-rate.yaml', kpi({ type: 'rate' }), 'kpi greenhouse.csv'],
  ['kpis/advice-rate.yaml', kpi({ numerator: '' }), 'kpi greenhouse.csv'],
  ['kpis/advice-rate.yaml', kpi({ statistics: '[value, p90]' }), 'kpi greenhouse.csv'],
  ['kpis/advice-rate.yaml', kpi({ abbreviation: 'FRT' }), 'kpi greenhouse.csv'],
  ['kpis/advice-rate.yaml', kpi({ numerator: '"category ="' }), 'kpi greenhouse.csv'],
  ['kpis/advice-rate.yaml', kpi({ numerator: "categorie = 'Advice'" }), 'kpi greenhouse.csv'],
  ['kpis/advice-rate.yaml', kpi({ numerator: 'category = 5' }), 'kpi greenhouse.csv'],
  ['kpis/advice-rate.yaml', kpi({ numerator: "category = 'Advice'; drop table contacts" }), 'kpi greenhouse.csv'],
  ['kpis/advice-rate.yaml', kpi({ numerator: "(select true from read_csv('x'))" }), 'explain advice-rate'],
  [
    'presets/greenhouse.yaml',
    'id: greenhouse\ntitle: Greenhouse\nkind: plants\nsource: own\ncolumns: []\n',
    'kpi greenhouse.csv',
  ],
];

it('transcripts/team-mistakes.md: every mistake is said with file, line and column', async () => {
  const scenes = mistakes.map(([file, text, command]) => {
    const folder = mkdtempSync(join(tmpdir(), 'csaudit-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(team, folder, { recursive: true });
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    return { folder, command: `csaudit ${command}`, about: `## ${file}\n\n\`\`\`yaml\n${text}\`\`\`` };
  });
  for (const { folder, command } of scenes) {
    const { stderr, stdout, exitCode } = await runCsaudit(command.split(' ').slice(1), { folder });
    expect({ command, folder, stderr, stdout, exitCode }).toMatchObject({ stdout: '', exitCode: 2 });
    expect(stderr).toMatch(/^error: (?:csaudit|kpis\/advice-rate|presets\/greenhouse)\.yaml:\d+:\d+/);
  }
  await expectTranscript('team-mistakes', 'Mistakes in a team’s own files', scenes);
});
