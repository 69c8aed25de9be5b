import { expect, it } from 'vitest';
import { readYaml } from '../../src/read/read-yaml.ts';
import { fileWith, folderWith, problemsOf } from './temporary-files.ts';

const yaml = (content: string | Uint8Array) => readYaml(fileWith(content, 'csaudit.yaml'));

it('knows where every value and every key stands', async () => {
  const document = await yaml(
    'timezone: UTC\nsources:\n  - files: a.csv\n    map: { csat: Grade }\n  - files: b.csv\n',
  );
  expect(document.value).toEqual({
    timezone: 'UTC',
    sources: [{ files: 'a.csv', map: { csat: 'Grade' } }, { files: 'b.csv' }],
  });
  expect(document.locate(['sources', 0, 'map', 'csat'])).toMatchObject({
    line: 4,
    column: 18,
    key: 'sources[0].map.csat',
  });
  expect(document.locateKey(['sources', 0, 'map', 'csat'])).toMatchObject({ line: 4, column: 12 });
  expect(document.locate(['sources', 1, 'files'])).toMatchObject({ line: 5, column: 12 });
  expect(document.locate([])).toMatchObject({ line: 1, column: 1 });
});

it('places what is missing where it would belong', async () => {
  const document = await yaml('timezone: UTC\nsources:\n  - kind: calls\n');
  expect(document.locate(['sources', 0, 'files'])).toMatchObject({ line: 3, column: 5, key: 'sources[0].files' });
});

it('reads plain words as YAML 1.2 does', async () => {
  const { value } = await yaml('yes: no\ndate: 2026-01-01\ntime: 08:30\nnumber: 012\n<<: merge\n');
  expect(value).toEqual({ yes: 'no', date: '2026-01-01', time: '08:30', number: 12, '<<': 'merge' });
});

it('gives an empty file no value', async () => {
  expect((await yaml('# nothing yet\n')).value).toBeNull();
});

it('tells every mistake with its line and column', async () => {
  const problems = await problemsOf(yaml('timezone: UTC\ntimezone: UTC\nlanguage: "en\n'));
  expect(problems.map(({ code, place, data }) => [code, place?.line, place?.column, data?.reason])).toEqual([
    ['bad-yaml', 2, 1, 'duplicate-key'],
    ['bad-yaml', 4, 1, 'missing-char'],
  ]);
});

const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
for (const [index, name] of [...'bcdefgh'].entries()) {
  const above = 'abcdefgh'[index];
  bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${above}`)}]`);
}

it.each([
  ['an alias bomb', bomb.join('\n'), 'too-many-aliases'],
  ['thousands of levels', '['.repeat(200_000), 'too-deep'],
  ['more than a configuration can be', `a: ${'x'.repeat(1024 * 1024)}`, 'too-large'],
  ['another encoding', Buffer.from([0x61, 0x3a, 0x20, 0xe8]), 'not-utf8'],
])('refuses %s', async (_, content, reason) => {
  expect(await problemsOf(yaml(content))).toMatchObject([{ code: 'bad-yaml', data: { reason } }]);
});

it('does not let a key reach the prototype', async () => {
  const { value } = await yaml('__proto__: { polluted: true }\n');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(value as object)).toEqual(['__proto__']);
});

it('says that a file is not there or cannot be read', async () => {
  const folder = folderWith();
  expect(await problemsOf(readYaml(`${folder}/none.yaml`))).toMatchObject([{ code: 'missing-file' }]);
  expect(await problemsOf(readYaml(folder))).toMatchObject([{ code: 'unreadable-file', data: { reason: 'EISDIR' } }]);
});
