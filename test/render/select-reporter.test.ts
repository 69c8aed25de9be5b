import { expect, it } from 'vitest';
import { UserError } from '../../src/model/problem.ts';
import { parseReports, reporters } from '../../src/render/select-reporter.ts';

it('every report is a format and a path, which may hold anything', () => {
  expect(parseReports(['markdown=summary.md', 'JSON = out/a=b.json', 'csv=-'])).toEqual([
    { reporter: 'markdown', path: 'summary.md' },
    { reporter: 'json', path: 'out/a=b.json' },
    { reporter: 'csv', path: '-' },
  ]);
});

it('all that are none are told at once', () => {
  const wrong = ['markdwn=x.md', 'json', 'json=', '=x', 'toString=x'];
  try {
    parseReports(['table=-', ...wrong]);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).problems.map(({ data }) => data?.value)).toEqual(wrong);
  }
});

it('every reporter can be loaded', async () => {
  for (const load of Object.values(reporters)) expect(await load()).toBeTypeOf('function');
});
