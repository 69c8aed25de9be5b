import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configFileSchema } from '../../src/model/config.ts';
import { looseTargetSchema, targetSchema } from '../../src/model/target.ts';

const page = readFileSync(new URL('../../docs/targets.md', import.meta.url), 'utf8');
const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
const target = { id: 'csat', kpi: 'csat', expect: '>= 85%' };

describe('a target of csaudit.yaml', () => {
  it('is written as docs/targets.md shows', () => {
    expect(configFileSchema.parse(parse(example)).targets).toHaveLength(3);
  });

  it.each([
    [{ expct: '>= 85%' }],
    [{ id: '' }],
    [{ id: ' csat' }],
    [{ id: 'cs\nat' }],
    [{ id: 'cs\u001bat' }],
    [{ min_n: 0 }],
    [{ basis: 'both' }],
    [{ on_no_data: 'pass' }],
    [{ on_inconclusive: 'skip' }],
    [{ compare: { basline: 'x' } }],
    [{ expect: 85 }],
  ])('cannot have %j', (change) => {
    expect(targetSchema.safeParse({ ...target, ...change }).success).toBe(false);
  });

  it('with a key that there is none of is still looked at for what else is wrong', () => {
    expect(looseTargetSchema.parse({ ...target, expct: 1 })).toEqual(target);
  });
});
