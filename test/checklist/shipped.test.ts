import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { findMistakes } from '../../src/checklist/find-mistakes.ts';
import type { Checklist } from '../../src/model/checklist.ts';
import { readChecklists, readKpis, shippedChecklistFile } from '../../src/read/catalogue.ts';
import { readChecklistFile } from '../../src/read/read-checklist-file.ts';

const kpis = readKpis();
const folder = fileURLToPath(new URL('../../checklists/', import.meta.url));
const files = readdirSync(folder).map((name) => `${folder}${name}`);
const shipped = await Promise.all(
  files.map(async (file) => [basename(file), (await readChecklistFile(file, kpis)).checklist] as const),
);

test('the audit asks the 22 steps in their order', async () => {
  expect(stepsOf(checklist('customer-service-audit')).map(({ id }) => id)).toEqual([
    'service-quality',
    'goals',
    'gaps',
    'improvements',
    'data',
    'channels',
    'agent-feedback',
    'customer-feedback',
    'complaints',
    'languages',
    'onboarding',
    'qualifications',
    'responsibilities',
    'standards',
    'training',
    'always-on',
    'transfers',
    'after-changes',
    'competitors',
    'kpis',
    'waiting-times',
    'share-reports',
  ]);
});

test('the catalogue of the build holds the files as they are', () => {
  expect(readChecklists()).toEqual(shipped.map(([, content]) => content));
});

describe.each(shipped)('%s', (name, content) => {
  it('is named like its file, which lies where it is looked for', () => {
    expect(name).toBe(`${content.id}.yaml`);
    expect(files).toContain(shippedChecklistFile(content.id));
  });

  it('has nothing wrong that its schema cannot see', () => {
    expect(findMistakes(content, kpis)).toEqual([]);
  });

  it('is of a size that one sitting allows', () => {
    const count = stepsOf(content).length;
    expect(count).toBeGreaterThanOrEqual(12);
    expect(count).toBeLessThanOrEqual(22);
  });

  it('has gates, and only a few', () => {
    const gates = stepsOf(content).filter(({ severity }) => severity === 'critical');
    expect(gates.length).toBeGreaterThanOrEqual(2);
    expect(gates.length).toBeLessThanOrEqual(4);
  });

  it('links to numbers without making up targets', () => {
    const links = stepsOf(content).flatMap(({ kpis = [] }) => kpis);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => typeof link === 'object' && link.good !== undefined)).toEqual([]);
  });
});

test('no sentence stands twice', () => {
  const sentences = shipped.flatMap(([, content]) =>
    stepsOf(content).flatMap(({ why, how, criteria, action }) => [
      why,
      ...how,
      ...criteria.map(({ text }) => text),
      action,
    ]),
  );
  expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
});

test('every sentence ends', () => {
  const broken = shipped.flatMap(([, content]) =>
    stepsOf(content).flatMap(({ why, how, criteria, action }) =>
      [why, ...how, ...criteria.map(({ text }) => text), action].filter((text) => !/[.?!]$/.test(text)),
    ),
  );
  expect(broken).toEqual([]);
});

function checklist(id: string): Checklist {
  const [, content] = shipped.find(([name]) => name === `${id}.yaml`) ?? [];
  if (content === undefined) throw new Error(`no ${id}`);
  return content;
}

function stepsOf({ sections }: Checklist): readonly Checklist['sections'][number]['steps'][number][] {
  return sections.flatMap(({ steps }) => steps);
}
