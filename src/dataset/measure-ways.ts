import type { Engine } from '../engine/engine.ts';
import { type Choice, slotOfChoice } from '../measure/choice.ts';
import { measureSlots } from '../measure/measure.ts';
import type { MeasureRequest } from '../measure/request.ts';
import type { AskedStatistic, Slot } from '../measure/slot.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Measurement, Notice } from '../model/result.ts';

/** What all ways to count one KPI have in common. */
export type Ground = {
  readonly engine: Engine;
  readonly request: MeasureRequest;
  readonly kpi: Kpi;
  readonly threshold: number | null;
  /** The first is the one asked for. */
  readonly statistics: readonly AskedStatistic[];
};

/** A way to count that was tried. */
export type Way = {
  readonly choice: Choice;
  readonly slot: Slot;
  /** Of the whole, one a statistic; those without a value are left out. */
  readonly measurements: readonly Measurement[];
  /** Why there is no number; null: there is. */
  readonly absence: Notice | null;
};

/** Definitions that one query takes at a time. */
const together = 24;

/** Measures several ways to count, many in one scan, without intervals; those that the KPI does not have are left out. */
export async function measureWays(ground: Ground, choices: readonly Choice[]): Promise<readonly Way[]> {
  const { engine, request, kpi, threshold, statistics } = ground;
  const slots = choices.flatMap((choice) => {
    const slot = slotOfChoice(kpi, choice, threshold, statistics);
    return slot === null ? [] : [{ choice, slot }];
  });
  const ways: Way[] = [];
  for (let from = 0; from < slots.length; from += together) {
    const part = slots.slice(from, from + together);
    const measured = await measureSlots(
      engine,
      request,
      part.map(({ slot }) => slot),
    );
    ways.push(...part.map((each) => ({ ...each, ...readWay(measured.get(each.slot) ?? []) })));
  }
  return ways;
}

function readWay(all: readonly Measurement[]): Pick<Way, 'measurements' | 'absence'> {
  const measurements = all.filter(({ value }) => value !== null);
  const absence = measurements.length > 0 ? null : (all[0]?.reason ?? { code: 'no-data', data: {} });
  return { measurements, absence };
}

export function numberOf({ measurements }: Way, statistic: string): Measurement | null {
  return measurements.find((each) => each.statistic === statistic) ?? null;
}
