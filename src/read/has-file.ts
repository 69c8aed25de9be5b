import { stat } from 'node:fs/promises';

/** Is there a file of this name, and not a folder? */
export async function hasFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
