import { it } from 'vitest';
import { fixtures } from '../commands/fake-process.ts';
import { expectTranscript, type Scene } from '../commands/transcript.ts';

const folder = `${fixtures}checklists`;

const pages: readonly (readonly [string, string, readonly Scene[]])[] = [
  [
    'checklist-list',
    'The checklists there are',
    [{ command: 'csaudit checklist list' }, { command: 'csaudit checklist list --format json' }],
  ],
  [
    'checklist-show',
    'A checklist to read',
    [
      { command: 'csaudit checklist show night-desk.yaml', about: 'One of our own:' },
      { command: 'csaudit checklist show customer-service-audit --step complaints' },
      { command: 'csaudit checklist show customer-service-audit --step 16 --format markdown' },
      { command: 'csaudit checklist show night-desk.yaml --step 3 --format json' },
      {
        command: 'csaudit checklist show night-desk.yaml --step 3',
        about: 'On a narrow screen:',
        env: { COLUMNS: '40' },
      },
      { command: 'csaudit checklist show customer-service-audit --step complaint' },
      { command: 'csaudit checklist show call-qualty' },
      { command: 'csaudit checklist show breakfast.yaml' },
      { command: 'csaudit checklist show night-desk.yaml --format csv' },
    ],
  ],
  [
    'checklist-lint',
    'Mistakes in checklists',
    [
      { command: 'csaudit checklist lint customer-service-audit call-quality night-desk.yaml' },
      { command: 'csaudit checklist lint many-mistakes.yaml' },
      { command: 'csaudit checklist lint night-desk.yaml many-mistakes.yaml --format json' },
      { command: 'csaudit checklist lint breakfast.yaml' },
      { command: 'csaudit checklist lint' },
      { command: 'csaudit checklist lnit night-desk.yaml --format json' },
      { command: 'csaudit checklist' },
    ],
  ],
  [
    'checklist-diff',
    'What changed, and whether scores stay comparable',
    [
      { command: 'csaudit checklist diff night-desk.yaml night-desk-reworded.yaml' },
      { command: 'csaudit checklist diff night-desk.yaml night-desk-reweighted.yaml' },
      { command: 'csaudit checklist diff night-desk.yaml night-desk-reweighted.yaml --format markdown' },
      { command: 'csaudit checklist diff night-desk.yaml night-desk-reworded.yaml --format json' },
      { command: 'csaudit checklist diff call-quality call-quality' },
      { command: 'csaudit checklist diff night-desk.yaml many-mistakes.yaml' },
    ],
  ],
];

it.each(pages)('%s', async (page, title, scenes) => {
  await expectTranscript(
    page,
    title,
    scenes.map((scene) => ({ folder, ...scene })),
  );
});
