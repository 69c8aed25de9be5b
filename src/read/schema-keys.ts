import type { Schema } from '../model/schema.ts';
import type { YamlPath } from './read-yaml.ts';

/** What is read of a zod schema to walk it; zod itself is not loaded for it. */
type Definition = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string | number>>;
};

/** The keys a schema allows at a path, for suggestions; none if any key may stand there. */
export function keysAt(schema: Schema, path: YamlPath): readonly string[] {
  const definition = definitionOf(schema);
  if (definition.innerType !== undefined) return keysAt(definition.innerType, path);
  if (definition.options !== undefined) return definition.options.flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(definition.shape ?? namesOf(definition.keyType));
  const next = definition.shape?.[step] ?? definition.element ?? definition.valueType;
  return next === undefined ? [] : keysAt(next, rest);
}

/** The names the keys of a record are limited to. */
function namesOf(keyType: Schema | undefined): object {
  return keyType === undefined ? {} : (definitionOf(keyType).entries ?? {});
}

function definitionOf(schema: Schema): Definition {
  return schema.def as unknown as Definition;
}
