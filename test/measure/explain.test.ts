import { expect, test } from 'vitest';
import { explainSql } from '../../src/measure/explain-sql.ts';
import { recordsBehind } from '../../src/measure/records-behind.ts';
import { openTestEngine, relationStatements, requestOf, type TestData } from './relations.ts';

const contacts = [
  { kind: 'call', answered: true, abandoned: false, wait_seconds: 3 },
  { kind: 'ticket', answered: true, abandoned: false, wait_seconds: 3 },
  { kind: 'call', answered: false, abandoned: true, wait_seconds: 9 },
  { kind: 'call', answered: true, abandoned: false, wait_seconds: null, excluded: 'duplicate' },
];

async function withEngine<Result>(
  data: TestData,
  run: (engine: Awaited<ReturnType<typeof openTestEngine>>) => Promise<Result>,
) {
  const engine = await openTestEngine();
  try {
    for (const statement of relationStatements(data)) await engine.execute(statement);
    return await run(engine);
  } finally {
    engine.close();
  }
}

test('the SQL of one KPI runs as it is printed and names its exclusions', async () => {
  await withEngine({ contacts }, async (engine) => {
    const sql = await explainSql(engine, requestOf(['asa.p90'], { contacts }));
    expect(sql).toContain('/* other-kind */');
    expect(sql).toContain('/* not-answered */');
    const [counts, values] = (sql ?? '').split(';\n\n').map((statement) => statement.replace(/;$/, ''));
    expect(await engine.query(counts ?? '')).not.toEqual([]);
    expect(await engine.query(values ?? '')).toMatchObject([{ sum_1: '3000', quantiles_1: [3000] }]);
  });
});

test('there is no SQL for what the data cannot give', async () => {
  await withEngine({ contacts }, async (engine) => {
    expect(await explainSql(engine, requestOf(['csat'], { contacts }))).toBeNull();
    expect(await recordsBehind(engine, requestOf(['csat'], { contacts }), { limit: 10 })).toBeNull();
  });
});

test('the records behind a number come in the order of the file, with why others are not in it', async () => {
  await withEngine({ contacts }, async (engine) => {
    const request = requestOf(['asa.mean'], { contacts });
    const rows = await recordsBehind(engine, request, { limit: 10 });
    expect(rows?.map(({ record, excluded }) => [record, excluded])).toEqual([
      [1, null],
      [2, 'other-kind'],
      [3, 'not-answered'],
      [4, 'duplicate'],
    ]);
    expect(await recordsBehind(engine, request, { limit: 1, offset: 2 })).toEqual([
      { file: 'rows', record: 3, excluded: 'not-answered' },
    ]);
  });
});
