/**
 * The types of the sources by the path of their built form: Node 20 runs no TypeScript, so scripts import from `dist/`.
 *
 * @typedef {{
 *   'main.js': typeof import('../src/main.ts'),
 *   'measure/find-definition-mistakes.js': typeof import('../src/measure/find-definition-mistakes.ts'),
 *   'model/checklist.js': typeof import('../src/model/checklist.ts'),
 *   'model/definition-set.js': typeof import('../src/model/definition-set.ts'),
 *   'model/field.js': typeof import('../src/model/field.ts'),
 *   'model/kpi.js': typeof import('../src/model/kpi.ts'),
 *   'model/preset.js': typeof import('../src/model/preset.ts'),
 *   'model/problem.js': typeof import('../src/model/problem.ts'),
 *   'model/test-cases.js': typeof import('../src/model/test-cases.ts'),
 *   'model/word-list-schema.js': typeof import('../src/model/word-list-schema.ts'),
 *   'model/word-list.js': typeof import('../src/model/word-list.ts'),
 *   'model/config.js': typeof import('../src/model/config.ts'),
 *   'model/result.js': typeof import('../src/model/result.ts'),
 *   'read/catalogue.js': typeof import('../src/read/catalogue.ts'),
 *   'read/check-yaml.js': typeof import('../src/read/check-yaml.ts'),
 *   'read/read-checklist-file.js': typeof import('../src/read/read-checklist-file.ts'),
 *   'read/read-user-files.js': typeof import('../src/read/read-user-files.ts'),
 *   'read/read-yaml.js': typeof import('../src/read/read-yaml.ts'),
 * }} Built
 */

/**
 * @template {keyof Built} Path
 * @param {Path} path
 * @returns {Promise<Built[Path]>}
 */
export function importBuilt(path) {
  return import(new URL(`../dist/${path}`, import.meta.url).href);
}
