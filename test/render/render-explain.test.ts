import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/model/explanation.ts';
import { renderExplain } from '../../src/render/render-explain.ts';
import { renderJson } from '../../src/render/render-json.ts';
import { sampleContext } from './sample.ts';
import { sampleExplanation } from './sample-explanation.ts';

const withoutFiles: Explanation = { ...sampleExplanation, sql: null, measurements: [], exclusions: [], rows: null };

describe('explain', () => {
  test.each([80, 40])('reads well at %d columns', async (width) => {
    const text = renderExplain(sampleExplanation, sampleContext({ width }));
    await expect(text).toMatchFileSnapshot(`snapshots/explain-${width}.txt`);
  });

  test('without files it is the definition alone', () => {
    const text = renderExplain(withoutFiles, sampleContext());
    expect(text).toContain('satisfied answers / answers');
    expect(text).not.toMatch(/In your data|Left out|Records|SQL/);
  });

  test('the JSON is the explanation', () => {
    expect(JSON.parse(renderJson(sampleExplanation))).toEqual(sampleExplanation);
  });
});
