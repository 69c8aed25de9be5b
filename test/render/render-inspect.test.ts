import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/render/display-width.ts';
import { renderInspect } from '../../src/render/render-inspect.ts';
import { renderJson } from '../../src/render/render-json.ts';
import { sampleContext } from './sample.ts';
import { sampleInspection } from './sample-inspection.ts';

describe('inspect', () => {
  test.each([80, 40])('reads well at %d columns', async (width) => {
    const text = renderInspect(sampleInspection, sampleContext({ width }));
    expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
    await expect(text).toMatchFileSnapshot(`snapshots/inspect-${width}.txt`);
  });

  test('cells of the file are shown and not obeyed', () => {
    expect(renderInspect(sampleInspection, sampleContext())).toContain('vip\\x1b[31m urgent');
  });

  test('the JSON is the inspection', () => {
    expect(JSON.parse(renderJson(sampleInspection))).toEqual(sampleInspection);
  });
});
