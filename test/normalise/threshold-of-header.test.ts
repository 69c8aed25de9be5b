import { expect, test } from 'vitest';
import { thresholdOfHeader } from '../../src/normalise/threshold-of-header.ts';

test.each([
  ['Service Level (20 Seconds)', 20],
  ['SL 30s', 30],
  ['Service level 20 sec.', 20],
  ['% answered within 2 min', 120],
  ['Servicelevel (20 Sekunden)', 20],
  ['Nivel de servicio 20 segundos', 20],
  ['Service level', null],
  ['Service Level %', null],
  ['SLA 80/20', null],
  ['Top 5 services', null],
  ['Service level Q2 2026', null],
  ['Service level 2.5 seconds', null],
])('%s: %s', (header, seconds) => {
  expect(thresholdOfHeader(header)).toBe(seconds);
});
