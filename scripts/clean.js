import { rmSync } from 'node:fs';

// tsc leaves the output of deleted sources behind; they would be packed and tested.
rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
