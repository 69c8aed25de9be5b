import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/checklist/canonical-json.ts';

test.each([
  [{ b: 1, a: [2, { d: null, c: 'x' }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
  [{ a: undefined, b: 'é"\n' }, '{"b":"é\\"\\n"}'],
  [[undefined, true], '[null,true]'],
  ['text', '"text"'],
  [undefined, 'null'],
])('%j is written as %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value ?? null)));
});
