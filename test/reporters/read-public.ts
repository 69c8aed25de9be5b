import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const read = (name: string) => readFileSync(new URL(`../schemas-public/${name}`, import.meta.url), 'utf8');

/** JUnit's XML, opened by libxml2 and held against the schema: what is found at an XPath, as text. */
export function readJunit(xml: string): (path: string) => readonly string[] {
  const schema = XmlDocument.fromString(read('junit.xsd'));
  const document = XmlDocument.fromString(xml);
  XsdValidator.fromDoc(schema).validate(document);
  return (path) => document.find(path).map((node) => node.content);
}

/** What is wrong with a JSON report; null: nothing. */
export function findFaults(report: string, schema: 'sarif-2.1.0.json' | 'gitlab-code-quality.json'): unknown {
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(read(schema)));
  return validate(JSON.parse(report)) ? null : validate.errors;
}

export type Annotation = {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
};

/** What the runner of GitHub Actions takes from the lines of a step, by its documentation; other lines are none. */
export function readCommands(text: string): readonly Annotation[] {
  return text.split('\n').flatMap((line) => {
    const found = /^\s*::([a-z-]+)(?: ([^:]*))?::(.*)$/.exec(line);
    if (found === null) return [];
    const [, command = '', properties = '', message = ''] = found;
    const pairs = properties.split(',').filter((pair) => pair !== '');
    return [
      {
        command,
        properties: Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], restore(pair.replace(/^[^=]*=/, ''))])),
        message: restore(message),
      },
    ];
  });
}

function restore(text: string): string {
  const characters: Record<string, string> = { '0D': '\r', '0A': '\n', '3A': ':', '2C': ',', '25': '%' };
  return text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => characters[code] ?? '');
}
