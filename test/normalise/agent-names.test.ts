import { describe, expect, test } from 'vitest';
import { unifyAgents } from '../../src/normalise/agent-names.ts';

const inactive = ['Deactivated', 'Inactive', 'Удален'];
const unify = (...names: string[]) => {
  const changed = unifyAgents(names, inactive);
  return names.map((name) => changed.get(name) ?? name);
};

describe('30: one agent has one name', () => {
  test.each([
    ['Ana Kos (Deactivated)', 'Ana Kos'],
    ['Ana Kos [inactive]', 'Ana Kos'],
    ['Иван (удален)', 'Иван'],
    ['Ana Kos (ana@example.com)', 'Ana Kos'],
    ['Ana Kos <ana@example.com>', 'Ana Kos'],
    ['Ana Kos <ana@example.com> (Deactivated)', 'Ana Kos'],
    ['Ana Kos (Deactivated) <ana@example.com>', 'Ana Kos'],
    ['Ana Kos (Billing)', 'Ana Kos (Billing)'],
    ['Ana (Deactivated) Kos', 'Ana (Deactivated) Kos'],
    ['(Deactivated)', '(Deactivated)'],
    ['ana@example.com', 'ana@example.com'],
    ['<ana@example.com>', '<ana@example.com>'],
    ["O'Brien", "O'Brien"],
  ])('%s is %s', (written, name) => {
    expect(unify(written)).toEqual([name]);
  });

  test('whoever writes from two addresses is two people', () => {
    expect(unify('Ana <a@x.com>', 'Ana (B@x.com)', 'Ana (a@x.com)', 'Ana')).toEqual([
      'Ana <a@x.com>',
      'Ana <b@x.com>',
      'Ana <a@x.com>',
      'Ana',
    ]);
  });

  test('an address alone is whoever bears it, if one does', () => {
    expect(unify('Ana <a@x.com>', 'A@x.com')).toEqual(['Ana', 'Ana']);
    expect(unify('Ana <team@x.com>', 'Ben <team@x.com>', 'team@x.com')).toEqual(['Ana', 'Ben', 'team@x.com']);
    expect(unify('Ana <a@x.com>', 'Ana <b@x.com>', 'b@x.com')).toEqual([
      'Ana <a@x.com>',
      'Ana <b@x.com>',
      'Ana <b@x.com>',
    ]);
  });
});
