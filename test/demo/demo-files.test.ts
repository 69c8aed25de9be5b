import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDemo, writeDemo } from '../../scripts/make-demo.js';
import { demoFolder } from './read-demo.ts';

const made = mkdtempSync(join(tmpdir(), 'csaudit-demo-'));
afterAll(() => rmSync(made, { recursive: true }));

describe('the demo files', () => {
  it('come out of the script byte for byte as they are kept', () => {
    writeDemo(made);
    const files = readdirSync(made).sort();
    expect(readdirSync(demoFolder).sort()).toEqual(files);
    const changed = files.filter(
      (file) => !readFileSync(join(demoFolder, file)).equals(readFileSync(join(made, file))),
    );
    expect(changed).toEqual([]);
  });

  it('are the same when they are made twice in one process', () => {
    expect(makeDemo()).toEqual(makeDemo());
  });

  it('stay small enough to be shipped', () => {
    const sizes = Object.values(makeDemo()).map((contents) => Buffer.byteLength(contents));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
  });
});
