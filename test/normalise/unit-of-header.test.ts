import { describe, expect, test } from 'vitest';
import { unitOfHeader, withoutUnit } from '../../src/normalise/unit-of-header.ts';
import { readShippedWords } from '../presets/read-presets.ts';

const words = readShippedWords();

describe('the unit', () => {
  test.each([
    ['First reply time in minutes', 'minutes'],
    ['Resolution time (in hrs)', 'hours'],
    ['Speed of answer in seconds', 'seconds'],
    ['wait (seconds)', 'seconds'],
    ['first_response_minutes', 'minutes'],
    ['resolution_hours', 'hours'],
    ['Duration (ms)', 'milliseconds'],
    ['Talk time (HH:mm:ss)', 'clock'],
    ['Duration in h:mm:ss', 'clock'],
    ['age_days', 'days'],
    ['Trajanje (min)', 'minutes'],
    ['Tiempo de espera (segundos)', 'seconds'],
    ['First reply time in minutes within business hours', 'minutes'],
    ['Waiting time in days within business hours', 'days'],
    ['First reply time - Business hours (min)', 'minutes'],
    ['MED(First reply time (hrs))', 'hours'],
    ['Tiempo de respuesta (en minutos)', 'minutes'],
    ['Minutes to first response', 'minutes'],
    ['Talk time [s]', 'seconds'],
    ['talkTimeSec', 'seconds'],
    ['Duration (mm:ss)', 'minutes'],
    ['Duration [h]:mm:ss', 'clock'],
    ['Duration ([m]:ss)', 'minutes'],
    ['Trajanje razgovora u minutama', 'minutes'],
    ['Vrijeme rješavanja (u satima)', 'hours'],
    ['Vrijeme čekanja (sek.)', 'seconds'],
    ['Gaidīšanas laiks sekundēs', 'seconds'],
    ['Atrisināšanas laiks (stundās)', 'hours'],
    ['Sarunas ilgums, min.', 'minutes'],
    ['Время ожидания, сек', 'seconds'],
    ['Время решения в часах', 'hours'],
    ['Длительность (мин)', 'minutes'],
    ['Длительность (ч)', 'hours'],
    ['Várakozási idő másodpercben', 'seconds'],
    ['Megoldási idő (óra)', 'hours'],
    ['Tiempo de conversación (en minutos)', 'minutes'],
    ['Tempo de espera em segundos', 'seconds'],
    ['Wartezeit in Sekunden', 'seconds'],
    ['Lösungsdauer (Std.)', 'hours'],
    ['Durée (minutes)', 'minutes'],
    ["Temps d'attente en heures", 'hours'],
    ['First response time, business hours', null],
    ['Wait in p', null],
    ['Attempt m', null],
    ['Wartezeit (Minimum)', null],
    ['Время (среднее)', null],
    ['First reply time', null],
    ['Resolution', null],
    ['Minuteman response', null],
    ['Hourly rate', null],
    ['Second line wait', null],
    ['Time to resolve (bytes)', null],
  ] as const)('that the header %s names', (header, unit) => {
    expect(unitOfHeader(header, words)).toBe(unit);
  });
});

test.each([
  ['Talk time [s]', 'talk time'],
  ['Trajanje razgovora u minutama', 'trajanje razgovora'],
  ['Durée (hh:mm:ss)', 'durée'],
  ['Время ожидания, сек', 'время ожидания'],
  ['Talk time', null],
  ['(min)', null],
  // Another clock is another field.
  ['Resolution time (min), business hours', null],
])('%s without its unit is %s', (header, name) => {
  expect(withoutUnit(header, words)).toBe(name);
});
