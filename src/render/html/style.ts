import { palette } from './style-palette.ts';
import { paper } from './style-paper.ts';
import { parts } from './style-parts.ts';
import { text } from './style-text.ts';

/** The style sheet of the report. It stands in the file, as nothing may be loaded. */
export const style = [palette, text, parts, paper].join('\n');
