import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checklistSchema } from '../../src/model/checklist.ts';
import { readKpis } from '../../src/read/catalogue.ts';
import { readChecklistFile } from '../../src/read/read-checklist-file.ts';
import { fileWith } from '../read/temporary-files.ts';

const page = readFileSync(new URL('../../docs/checklists.md', import.meta.url), 'utf8');

it('the checklist to start with has nothing wrong', async () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const { checklist } = await readChecklistFile(fileWith(example, 'night-desk.yaml'), readKpis());
  expect(checklist.id).toBe('night-desk');
});

it('every key is explained', () => {
  const { sections, ...head } = checklistSchema.shape;
  const step = sections.element.shape.steps.element.shape;
  const keys = ['sections', ...Object.keys(head), ...Object.keys(step)];
  expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
});
