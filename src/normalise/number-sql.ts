/**
 * How numbers with separators are written in a column: `point` 1,234.5, `comma` 1.234,5; `either` where no cell has a
 * separator that would be read in two ways.
 */
export type NumberStyle = 'point' | 'comma' | 'either';

/** What parts thousands in any language and is never a decimal sign: spaces, also those that do not break, and apostrophes. */
const spacers = " \u00a0\u2009\u202f'’";

const grouped: Readonly<Record<NumberStyle, string>> = {
  either: `[${spacers}]`,
  point: `[${spacers},]`,
  comma: `[${spacers}.]`,
};

/** A decimal comma that cannot part thousands. */
const decimalComma = '^ *[-+]?([0-9]+,([0-9]{1,2}|[0-9]{4,})|0,[0-9]{3}) *$';

/**
 * The SQL of a number out of a text cell; NULL where the cell is none. Nearly every cell is a plain number, and costs
 * one cast; the rest is looked at only for those that the cast refuses. Under `either`, the comma of `1,234` may part
 * thousands or decimals, which makes it a thousand times more or less: it is not read.
 */
export function numberSql(cell: string, style: NumberStyle = 'either'): string {
  if (style === 'comma') return withCommaSql(cell);
  const fallbacks = [groupedSql(cell, style, '\\.')];
  if (style === 'either') {
    fallbacks.push(
      `case when regexp_matches(${cell}, '${decimalComma}') then try_cast(replace(${cell}, ',', '.') as double) end`,
      groupedSql(cell, style, ','),
    );
  }
  // An empty cell is no number in any writing; without asking first, each of them would be tried on it.
  return `case when ${cell} is not null then coalesce(try_cast(${cell} as double), ${fallbacks.join(', ')}) end`;
}

/** Thousands parted, and after the decimal sign whatever follows. */
function groupedSql(cell: string, style: NumberStyle, decimal: string): string {
  const sign = grouped[style].replaceAll("'", "''");
  const pattern = `^ *[-+]?[0-9]{1,3}(${sign}[0-9]{3})+(${decimal}[0-9]+)? *$`;
  const bare = `regexp_replace(trim(${cell}), '${sign}', '', 'g')`;
  const plain = decimal === ',' ? `replace(${bare}, ',', '.')` : bare;
  return `case when regexp_matches(${cell}, '${pattern}') then try_cast(${plain} as double) end`;
}

function withCommaSql(cell: string): string {
  const sign = grouped.comma.replaceAll("'", "''");
  const pattern = `^ *[-+]?([0-9]{1,3}(${sign}[0-9]{3})+|[0-9]+)(,[0-9]+)?(e[-+]?[0-9]+)? *$`;
  const bare = `replace(regexp_replace(trim(${cell}), '${sign}', '', 'g'), ',', '.')`;
  return `case when regexp_matches(${cell}, '${pattern}', 'i') then try_cast(${bare} as double) end`;
}

/**
 * The SQL of a whole number out of a text cell, also written `2.00`. What has more than twelve digits counts nothing,
 * and thousands of thousandths of it would not fit into 64 bits.
 */
export function integerSql(cell: string, style: NumberStyle = 'either'): string {
  const number = numberSql(cell, style);
  return `case when ${number} = round(${number}) then cast(try_cast(${number} as decimal(12, 0)) as bigint) end`;
}

/** The SQL of a share of 1 out of `94.01%`, or out of 94.01 where bare numbers are per cent. */
export function shareSql(cell: string, percent: boolean, style: NumberStyle): string {
  const bare = numberSql(`rtrim(${cell}, ' %\u00a0\u202f')`, style);
  return percent ? `${bare} / 100` : `${bare} / case when ends_with(${cell}, '%') then 100 else 1 end`;
}

/** The SQL of a number's digits without what parts its thousands: `52267` of `52 267`. */
export function groupedTextSql(cell: string): string {
  const separator = `[${spacers},]`.replaceAll("'", "''");
  const bare = `regexp_replace(${cell}, '${separator}', '', 'g')`;
  return `case when regexp_matches(${cell}, '^[0-9]{1,3}(${separator}[0-9]{3})+$') then ${bare} else ${cell} end`;
}

const number = '[0-9]+([.,][0-9]+)?';
const groups = `[0-9]{1,3}([${spacers}.,][0-9]{3})+([.,][0-9]+)?`;

/** Whether a cell is a number in any of the writings. */
export const numberCell = new RegExp(`^[-+]?(?:${groups}|${number}|[.][0-9]+)(e[+-]?[0-9]+)?$`, 'i');

/** A count: also `2.00`, and `1,234`. A share such as `0.72` is none. */
export const wholeCell = new RegExp(
  `^[-+]?(?:[0-9]{1,3}([${spacers}.,][0-9]{3})+([.,]0+)?|[0-9]+([.,]0*)?)(e[+-]?[0-9]+)?$`,
  'i',
);

export const percentCell = new RegExp(`^[-+]?(?:${number})[ \u00a0\u202f]?%$`);
