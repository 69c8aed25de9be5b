import { expect, test } from 'vitest';
import { formatNames } from '../../src/model/format-name.ts';
import { renderers } from '../../src/render/select-renderer.ts';
import { sampleContext, sampleResult } from './sample.ts';

test.each(formatNames)('%s ends with one line break and changes nothing in the result', async (name) => {
  const render = await renderers[name]();
  const before = structuredClone(sampleResult);
  const text = render(sampleResult, sampleContext());
  expect(text).toMatch(/[^\n]\n$/);
  expect(sampleResult).toEqual(before);
});
