import type { JSX } from 'preact';

const [width, height, margin] = [240, 56, 5];

type Props = {
  /** From left to right; null: there is none, and the line is broken. */
  readonly values: readonly (number | null)[];
  /** What those hear who do not see the line: all its values. */
  readonly label: string;
};

/** A line between its own lowest and highest value: it shows how a number went, not how large it is. */
export function LineChart({ values, label }: Props): JSX.Element {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = values.length < 2 ? 0 : (width - 2 * margin) / (values.length - 1);
  const points = values.map((value, position) => {
    const share = value === null || span === 0 ? 0.5 : (value - low) / span;
    const [x, y] = [margin + position * step, height - margin - share * (height - 2 * margin)];
    return value === null ? null : { x: round(x), y: round(y) };
  });
  return (
    <svg class="line" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path d={pathOf(points)} />
      {points.map((point) => (point === null ? null : <circle cx={point.x} cy={point.y} r="2.5" />))}
    </svg>
  );
}

type Point = { readonly x: number; readonly y: number };

function pathOf(points: readonly (Point | null)[]): string {
  return points
    .map((point, position) => {
      if (point === null) return '';
      const begins = position === 0 || points[position - 1] === null;
      return `${begins ? 'M' : 'L'}${point.x} ${point.y}`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
