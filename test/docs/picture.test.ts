import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { renderTerminalSvg } from '../../scripts/render-terminal-svg.js';

const script = fileURLToPath(new URL('../../scripts/make-terminal-picture.js', import.meta.url));

it('the picture of a terminal shows what the program prints there', () => {
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it('a run of text stands in the picture where it stands on the terminal, in its colour', () => {
  const picture = renderTerminalSvg('\u001b[2mn\u001b[22m   <3\n', { columns: 80, title: 'Numbers' });
  const texts = [...picture.matchAll(/<text x="([\d.]+)" y="\d+" textLength="([\d.]+)"(.*?)>(.*)<\/text>/g)];
  expect(texts.map(([, ...parts]) => parts)).toEqual([
    ['20', '8.4', ' class="dim"', 'n'],
    ['53.6', '16.8', '', '&lt;3'],
  ]);
});
