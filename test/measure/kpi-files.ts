import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Kpi, kpiSchema } from '../../src/model/kpi.ts';

const folder = fileURLToPath(new URL('../../kpis', import.meta.url));

/** The shipped KPI files, as they stand in the repository. */
export const kpiFiles: readonly (readonly [name: string, content: unknown])[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [file.replace('.yaml', ''), parse(readFileSync(`${folder}/${file}`, 'utf8'))]);

export const catalogue: readonly Kpi[] = kpiFiles.map(([, content]) => kpiSchema.parse(content));
