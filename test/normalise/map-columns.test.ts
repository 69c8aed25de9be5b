import { describe, expect, test } from 'vitest';
import type { Preset, SourceKind } from '../../src/model/preset.ts';
import { UserError } from '../../src/model/problem.ts';
import { foldWord } from '../../src/model/word-list.ts';
import { mapColumns } from '../../src/normalise/map-columns.ts';
import type { SourceOptions } from '../../src/normalise/source-plan.ts';
import { readShippedPresets, readShippedWords } from '../presets/read-presets.ts';

const words = readShippedWords();
const shipped = readShippedPresets();

type Mapped = {
  readonly header: readonly string[];
  readonly record?: readonly string[];
  readonly options?: SourceOptions;
  readonly preset?: string | Preset;
  readonly kind?: SourceKind;
};

function map({ header, record = [], options = {}, preset = 'generic', kind = 'tickets' }: Mapped) {
  const find = (id: string) => {
    const found = shipped.get(id);
    if (found === undefined) throw new Error(`no preset ${id}`);
    return found;
  };
  return mapColumns({
    header,
    sample: record.length === 0 ? [] : [record],
    preset: typeof preset === 'string' ? find(preset) : preset,
    generic: find('generic'),
    options,
    words,
    missing: new Set(words.missing.map(foldWord)),
    kind,
  });
}

/** Field -> the cells it is read from. */
function cellsOf(mapped: Mapped) {
  return Object.fromEntries(map(mapped).columns.map(({ field, cells }) => [field, cells]));
}

describe('names', () => {
  test('are found without regard to case, spaces, underscores and parentheses', () => {
    expect(cellsOf({ header: ['TICKET_ID', 'created  at (UTC)', 'assigneeName'] })).toEqual({
      id: [0],
      created_at: [1],
      agent: [2],
    });
  });

  test('that are empty or repeated take nothing twice', () => {
    expect(cellsOf({ header: ['', 'Status', 'Status', ' ', 'Agent', 'Agent'] })).toEqual({
      status: [1],
      agent: [4],
    });
  });

  test('of a field that the user wants from no column are left alone', () => {
    const header = ['ID', 'Opened at', 'Solved', 'Solved at'];
    const record = ['1', '2026-01-05', 'no', '2026-01-06'];
    expect(cellsOf({ header, record })).toMatchObject({ resolved: [2], resolved_at: [3] });
    const mapped = map({ header, record, options: { map: { resolved: null } } });
    expect(mapped.columns.map(({ field }) => field)).toEqual(['id', 'created_at', 'resolved_at']);
  });

  test('of which several mean one field: the one the preset prefers', () => {
    expect(cellsOf({ header: ['Requester email', 'Requester id'], preset: 'zendesk' })).toEqual({ requester: [1] });
  });

  test('in full are taken before those that only fit without their parentheses', () => {
    const header = ['First reply time (hrs)', 'First reply time'];
    expect(cellsOf({ header, record: ['1', '60'], preset: 'zendesk' })).toEqual({ first_response_seconds: [1] });
  });

  test.each([
    ['Talk time [s]', '90', 'talk_seconds'],
    ['Talk time in minutes', '90', 'talk_seconds'],
    ['Trajanje razgovora u minutama', '1,5', 'talk_seconds'],
    ['Время ожидания, сек', '90', 'wait_seconds'],
    ['Várakozási idő (mp)', '90', 'wait_seconds'],
    ['Tiempo de espera [hh:mm:ss]', '0:01:30', 'wait_seconds'],
  ])('%s are known without the unit they bear', (name, cell, field) => {
    expect(
      cellsOf({ header: ['Call ID', 'Answered', name], record: ['1', 'Yes', cell], kind: 'calls' }),
    ).toHaveProperty(field, [2]);
  });

  test('of instants are not', () => {
    expect(cellsOf({ header: ['Created at (s)', 'Created at in days'], record: ['5', '5'] })).toEqual({});
  });

  test('that the preset does not know may still be generic ones', () => {
    const { columns } = map({ header: ['Satisfaction Score', 'Language'], record: ['Good', 'en'], preset: 'zendesk' });
    expect(columns.map(({ field, how }) => [field, how])).toEqual([
      ['csat', 'preset'],
      ['language', 'generic'],
    ]);
  });

  test('that the system is known to write for something else are no generic ones', () => {
    const header = ['calldate', 'src', 'dst', 'channel', 'billsec', 'disposition'];
    const { columns } = map({ header, preset: 'freepbx' });
    expect(columns.map(({ field }) => field)).not.toContain('channel');
    expect(cellsOf({ header, preset: 'generic' })).toMatchObject({ channel: [3] });
  });
});

describe('values', () => {
  test('decide between an instant and a duration of the same name', () => {
    const header = ['First Response Time'];
    expect(cellsOf({ header, record: ['2026-06-01 12:15:36'] })).toEqual({ first_response_at: [0] });
    expect(cellsOf({ header, record: ['0:15:36'] })).toEqual({ first_response_seconds: [0] });
  });

  test('that do not fit leave the column out, and that is said', () => {
    const { columns, rejected } = map({ header: ['Created at', 'Status'], record: ['yesterday', 'Open'] });
    expect(columns.map(({ field }) => field)).toEqual(['status']);
    expect(rejected).toEqual([{ header: 'Created at', field: 'created_at', why: 'values-do-not-fit' }]);
  });

  test('that are all missing fit any name', () => {
    expect(cellsOf({ header: ['Created at'], record: ['N/A'] })).toEqual({ created_at: [0] });
  });

  test('that the preset knows to be missing do not speak against the name', () => {
    const preset: Preset = {
      id: 'own',
      title: 'Own',
      kind: 'tickets',
      source: 'a test',
      columns: [{ field: 'first_response_seconds', headers: ['Wait'], unit: 'minutes', missing: ['not yet'] }],
    };
    expect(cellsOf({ header: ['Wait'], record: ['not yet'], preset })).toEqual({ first_response_seconds: [0] });
  });

  test('that are shares are no count', () => {
    expect(cellsOf({ header: ['Replies'], record: ['0.72'] })).toEqual({});
    expect(cellsOf({ header: ['Replies'], record: ['2.00'] })).toEqual({ reply_count: [0] });
  });

  test('names of people are nobody’s role', () => {
    expect(cellsOf({ header: ['Opened by role'], record: ['Ana Agent'] })).toEqual({});
    expect(cellsOf({ header: ['Opened by role'], record: ['Agent'] })).toEqual({ opened_by: [0] });
  });
});

describe('a date whose time of day stands apart', () => {
  test('is read from both', () => {
    expect(cellsOf({ header: ['Date', 'Time'], record: ['2026-02-01', '10:00'] })).toEqual({ created_at: [0, 1] });
  });

  test('is read alone if it has a time itself', () => {
    expect(cellsOf({ header: ['Date', 'Time'], record: ['2026-02-01 09:00', '10:00'] })).toEqual({ created_at: [0] });
  });

  test('is read alone if the other column holds something else', () => {
    expect(cellsOf({ header: ['Date', 'Time'], record: ['2026-02-01', 'morning'] })).toEqual({ created_at: [0] });
  });
});

describe('what the user says', () => {
  test('outranks every name, whatever the values', () => {
    const { columns } = map({
      header: ['Created at', 'Opened'],
      record: ['2026-01-01', 'soon'],
      options: { map: { created_at: 'Opened' } },
    });
    expect(columns).toMatchObject([{ field: 'created_at', cells: [1], how: 'option', header: 'Opened' }]);
  });

  test('names a column as it stands, or as names are compared', () => {
    expect(cellsOf({ header: ['score', 'Score'], options: { map: { nps: 'Score' } } })).toMatchObject({ nps: [1] });
    expect(cellsOf({ header: ['How likely?'], options: { map: { nps: 'how likely' } } })).toEqual({ nps: [0] });
  });

  test('names a date and its time of day', () => {
    const header = ['Tag', 'Uhr'];
    expect(cellsOf({ header, options: { map: { created_at: 'Tag + Uhr' } } })).toEqual({ created_at: [0, 1] });
    expect(cellsOf({ header, options: { map: { created_at: ['Tag', 'Uhr'] } } })).toEqual({ created_at: [0, 1] });
    expect(cellsOf({ header: ['Tag + Uhr', 'Tag'], options: { map: { created_at: 'Tag + Uhr' } } })).toEqual({
      created_at: [0],
    });
  });

  test('may take one column for two fields', () => {
    const options = { map: { created_at: 'Day', rated_at: 'Day' } };
    expect(cellsOf({ header: ['Day'], options })).toEqual({ created_at: [0], rated_at: [0] });
  });

  test('that is in no header is refused, all of it at once, with the nearest names', () => {
    const options = { map: { csat: 'Scor', agent: 'Nobody + Nothing' } };
    const problems = problemsOf(() => map({ header: ['Score', 'Owner'], options }));
    expect(problems.map(({ code, data }) => [code, data?.['name'], data?.['suggestion']])).toEqual([
      ['unknown-header', 'Scor', 'Score'],
      ['unknown-header', 'Nobody', undefined],
      ['unknown-header', 'Nothing', undefined],
    ]);
  });

  test('of values joins the preset’s, and takes a text from the others', () => {
    const options = { values: { status: { open: ['Solved'] } } };
    const [column] = map({ header: ['Status'], preset: 'zendesk', options }).columns;
    expect(column?.spec.values).toEqual({
      resolved: ['Closed'],
      open: ['New', 'Open', 'Pending', 'Hold', 'On-hold', 'Solved'],
      deleted: ['Deleted'],
    });
  });

  test('of a unit outranks the preset and the header', () => {
    const options = { unit: { first_response_seconds: 'seconds' } } as const;
    const [column] = map({
      header: ['First reply time in minutes'],
      record: ['5'],
      preset: 'zendesk',
      options,
    }).columns;
    expect(column?.spec.unit).toBe('seconds');
  });

  test('of a scale makes it a declared one', () => {
    const options = { scale: { csat: { from: 1, to: 10, satisfied_from: 8 } } };
    const [column] = map({ header: ['CSAT'], record: ['9'], options }).columns;
    expect(column?.spec).toMatchObject({ scale: { from: 1, to: 10, satisfied_from: 8 } });
    expect(column?.spec.assumption).toBeUndefined();
  });
});

function problemsOf(step: () => unknown): UserError['problems'] {
  try {
    step();
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  throw new Error('it was accepted');
}
