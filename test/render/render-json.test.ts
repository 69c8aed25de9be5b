import { expect, test } from 'vitest';
import { resultSchema } from '../../src/model/result.ts';
import { renderJson } from '../../src/render/render-json.ts';
import { sampleResult } from './sample.ts';

test('the JSON is the result, and rendering it again gives the same bytes', () => {
  const json = renderJson(sampleResult);
  expect(json.endsWith('}\n')).toBe(true);
  expect(JSON.parse(json)).toEqual(sampleResult);
  expect(renderJson(resultSchema.parse(JSON.parse(json)))).toBe(json);
});
