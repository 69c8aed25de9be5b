import type { Writable } from 'node:stream';
import { printBlocks } from '../render/print-blocks.ts';
import type { RenderContext } from '../render/render-context.ts';
import { writeStream } from '../write/output.ts';
import type { Face } from './face.ts';

/** For where a question would wait for ever: it is never put. */
export function silentFace(stdout: Writable, context: RenderContext): Face {
  return {
    isScript: false,
    ask: async () => ({ kind: 'end' }),
    askReason: async () => null,
    help: async () => {},
    linesRead: () => 0,
    tell: (text) => writeStream(stdout, printBlocks([{ kind: 'paragraph', text }], context)),
  };
}
