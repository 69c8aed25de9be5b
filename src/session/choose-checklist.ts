import { resolve } from 'node:path';
import type { DataSettings } from '../dataset/settings.ts';
import type { SavedAudit } from '../model/audit.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Kpi } from '../model/kpi.ts';
import { UserError } from '../model/problem.ts';
import { readChecklist } from '../read/read-checklist.ts';

const usual = 'customer-service-audit';

type Reading = { readonly settings: DataSettings; readonly catalogue: readonly Kpi[]; readonly workingFolder: string };

/** The checklist that the command line or csaudit.yaml asks for; null: neither does. */
export async function readWantedChecklist(
  flag: string | undefined,
  { settings, catalogue, workingFolder }: Reading,
): Promise<Checklist | null> {
  const { checklist: configured } = settings.config;
  const name = flag ?? configured;
  if (name === undefined) return null;
  const folder = resolve(flag === undefined ? settings.folder : workingFolder);
  return (await readChecklist(name, { folder, kpis: catalogue })).checklist;
}

/** The checklist of an audit to go on with, or of a new one. One that does not ship has to be named again. */
export async function chooseChecklist(
  audit: SavedAudit | 'new',
  wanted: Checklist | null,
  flag: string | undefined,
): Promise<Checklist> {
  if (audit === 'new') return wanted ?? (await readChecklist(usual)).checklist;
  const { id } = audit.checklist;
  if (wanted?.id === id) return wanted;
  if (flag !== undefined) {
    throw new UserError({ code: 'bad-option', data: { option: '--checklist', value: flag, expected: id } });
  }
  return (await readChecklist(id)).checklist;
}
