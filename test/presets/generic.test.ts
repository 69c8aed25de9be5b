import { describe, expect, it } from 'vitest';
import { type FieldName, fields } from '../../src/model/field.ts';
import type { SourceKind } from '../../src/model/preset.ts';
import { headerForms, normaliseHeader } from '../../src/normalise/normalise-header.ts';
import { readShippedPresets } from './read-presets.ts';

const generic = readShippedPresets().get('generic');

/** The fields a header can mean in a file of this kind, the likeliest first, by its fullest known form. */
function meanings(header: string, kind: SourceKind): readonly string[] {
  for (const form of headerForms(header)) {
    const found = generic?.columns.filter((column) => {
      const kinds: readonly SourceKind[] = column.kinds ?? fields[column.field as FieldName].kinds;
      const names = [...column.headers, ...(column.time_headers ?? [])];
      return kinds.includes(kind) && names.some((name) => normaliseHeader(name) === form);
    });
    if (found !== undefined && found.length > 0) {
      return found.map(({ field, unit }) => (unit === undefined ? field : `${field} in ${unit}`));
    }
  }
  return [];
}

describe('the generic preset', () => {
  it('has names for every field', () => {
    const named = new Set(generic?.columns.map(({ field }) => field));
    expect(Object.keys(fields).filter((field) => !named.has(field))).toEqual([]);
  });

  it.each<[SourceKind, string, readonly string[]]>([
    ['calls', 'Call Id', ['id']],
    ['calls', 'Answered (Y/N)', ['answered']],
    ['calls', 'Speed of answer in seconds', ['wait_seconds in seconds']],
    ['calls', 'AvgTalkDuration', ['talk_seconds']],
    ['calls', 'call duration in minutes', ['talk_seconds in minutes']],
    ['calls', 'Topic', ['category']],
    ['calls', 'Time Answered', ['answered_at']],
    ['calls', 'Agent ID', ['agent']],
    ['tickets', 'ticket_id', ['id']],
    ['tickets', 'created_date', ['created_at']],
    ['tickets', 'first_response_minutes', ['first_response_seconds in minutes']],
    ['tickets', 'resolution_hours', ['resolution_seconds in hours']],
    ['tickets', 'First response time (in hrs)', ['first_response_seconds in hours']],
    ['tickets', 'Time to close (HH:mm:ss)', ['resolution_seconds']],
    ['tickets', 'resolved_date', ['resolved_at']],
    ['tickets', 'csat_score', ['csat']],
    ['tickets', '만족도', ['csat']],
    ['tickets', 'Data Solução', ['resolved_at']],
    ['tickets', 'team', ['department']],
    ['tickets', 'Номер заявки', ['id']],
    ['tickets', 'Létrehozás dátuma', ['created_at']],
    ['tickets', 'Vrijeme do prvog odgovora', ['first_response_seconds']],
    ['tickets', 'Slēgšanas datums', ['resolved_at']],
    ['tickets', 'Délai de première réponse (minutes)', ['first_response_seconds']],
    ['messages', 'ticket_id', ['contact_id']],
    ['ratings', 'ticket_id', ['contact_id']],
    ['ratings', 'id', ['id']],
    ['ratings', 'surveyed_at', ['rated_at']],
    ['ratings', 'created_at', ['created_at']],
    ['ratings', 'survey_nps', ['nps']],
    ['ratings', 'survey_q5_osat', ['csat']],
    ['ratings', 'Timestamp', ['rated_at']],
    ['aggregates', 'Abandoned Calls', ['abandoned_count']],
    ['aggregates', 'Answer Speed (AVG)', ['wait_seconds_sum']],
  ])('in %s reads %s as %j', (kind, header, expected) => {
    expect(meanings(header, kind)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['First Response Time', ['first_response_at', 'first_response_seconds']],
    ['Time to Resolution', ['resolved_at', 'resolution_seconds']],
    ['Resolution time', ['resolved_at', 'resolution_seconds']],
    ['Resolved', ['resolved_at', 'resolved']],
  ])('leaves it to the values what %s is', (header, expected) => {
    expect(meanings(header, 'tickets')).toEqual(expected);
  });

  it.each([
    'Date of Purchase',
    'Customer Age',
    'Resolution',
    'is_admin',
    'Due date',
    'Subject',
    'Description',
    'score',
  ])('does not take %s for anything', (header) => {
    for (const kind of ['tickets', 'calls', 'messages', 'ratings'] as const) expect(meanings(header, kind)).toEqual([]);
  });

  it('takes the promise to resolve before the promise to respond', () => {
    const order = generic?.columns
      .filter(({ field }) => field === 'sla_met')
      .map(({ headers }) => headers.map(normaliseHeader));
    const rank = (name: string) => order?.findIndex((headers) => headers.includes(name)) ?? -1;
    expect(rank('resolution sla met')).toBeGreaterThanOrEqual(0);
    expect(rank('resolution sla met')).toBeLessThan(rank('response sla met'));
  });
});
