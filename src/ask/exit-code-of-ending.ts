import type { Ending } from './conduct-walk.ts';

/** 4: the audit is saved, and incomplete. 2: what was given as answers is none. 130: as a shell tells Ctrl-C. */
const codes = { left: 4, ended: 4, interrupted: 130, stopped: 2 } as const;

/** How a run ends whose audit is not finished. */
export function exitCodeOfEnding(ending: Exclude<Ending, 'finished'>): 2 | 4 | 130 {
  return codes[ending];
}
