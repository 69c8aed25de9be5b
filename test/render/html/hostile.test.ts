import { expect, test } from 'vitest';
import type { Result } from '../../../src/model/result.ts';
import { renderHtml } from '../../../src/render/render-html.ts';
import { renderers } from '../../../src/render/select-renderer.ts';
import { auditContext, sampleAudit } from '../sample-audit.ts';
import { all, readPage } from './read-page.ts';

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '<!-- --><iframe src=//example.com>',
  'javascript:alert(1)',
  '&lt;b&gt;&#x41;',
  '\u202egnp.exe',
  '\u0000\u001b[31m\u0007',
];

/** The attack in every text that comes from outside. */
function hostileResult(attack: string): Result {
  const result = sampleAudit({ note: attack, owner: attack, evidence: attack });
  const { audit } = result;
  if (audit === null) throw new Error('the sample has an audit');
  return {
    ...result,
    team: attack,
    where: attack,
    sources: result.sources.map((source) => ({ ...source, file: attack, encoding: attack, preset: attack })),
    measurements: result.measurements.map((measurement) => ({
      ...measurement,
      by: Object.fromEntries(Object.keys(measurement.by).map((key) => [key, attack])),
      variant: attack,
    })),
    verdicts: result.verdicts.map((verdict) => ({
      ...verdict,
      id: attack,
      target: { ...verdict.target, text: attack },
    })),
    notices: [...result.notices, { code: attack, data: { file: attack } }],
    audit: {
      ...audit,
      checklist: { ...audit.checklist, title: attack },
      sections: audit.sections.map((section) => ({ ...section, title: attack })),
      steps: audit.steps.map((step) => ({ ...step, title: attack, note: attack, reason: attack })),
    },
  };
}

test.each(attacks)('%j stays text', (attack) => {
  const elements = (result: Result) => all(readPage(result).page, '*').map(({ tagName }) => tagName);
  const tame = elements(hostileResult('a'));
  expect(elements(hostileResult(attack))).toEqual(tame);
  const attributes = all(readPage(hostileResult(attack)).page, '[onload], [onerror], [onmouseover], [src]');
  expect(attributes).toEqual([]);
});

test('what turns or hides text is spelled out', () => {
  const html = renderHtml(hostileResult('\u202egnp.exe\u0000\u001b[31m'), auditContext());
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
  expect(html).toContain('\\u202egnp.exe\\x00\\x1b[31m');
});

test('a saved result with days and months that no calendar has is shown all the same', async () => {
  const result = sampleAudit();
  const odd: Result = {
    ...result,
    period: { ...result.period, from: '2026-13-45', to: '9999-99-99' },
    measurements: result.measurements.map((measurement) => ({
      ...measurement,
      by: Object.fromEntries(Object.keys(measurement.by).map((key) => [key, 'odd'])),
    })),
    notices: [{ code: 'unreadable-cells', data: { file: '2026-99-99', header: 'x', count: 1 } }],
  };
  for (const load of Object.values(renderers)) {
    const render = await load();
    expect(render(odd, auditContext())).toContain('odd');
  }
});
