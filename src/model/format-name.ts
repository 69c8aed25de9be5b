/** What `--format` takes: one reporter a name (render/select-renderer.ts). */
export const formatNames = ['table', 'json', 'csv', 'markdown', 'html'] as const;
export type FormatName = (typeof formatNames)[number];
