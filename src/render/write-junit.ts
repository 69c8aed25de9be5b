import { create } from 'xmlbuilder2';
import { plainText } from './plain-text.ts';

/** JUnit's XML as the schemas of Apache Ant and of Jenkins' xUnit plug-in both take it. */

export type JunitCase = {
  readonly name: string;
  readonly className: string;
  /** null: passed. */
  readonly outcome: JunitOutcome | null;
};

export type JunitOutcome = {
  readonly kind: 'failure' | 'error' | 'skipped';
  readonly type: string;
  readonly message: string;
  readonly text: readonly string[];
};

export type JunitSuite = {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly properties: readonly (readonly [string, string])[];
  readonly cases: readonly JunitCase[];
  readonly output: readonly string[];
};

export function writeJunit(suites: readonly JunitSuite[]): string {
  // Characters that XML cannot have would make the whole file unreadable.
  const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' });
  return `${document.ele({ testsuites: { testsuite: suites.map(suiteElement) } }).end({ prettyPrint: true })}\n`;
}

function suiteElement({ name, timestamp, properties, cases, output }: JunitSuite, index: number) {
  const count = (kind: JunitOutcome['kind']) => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  return {
    '@id': String(index),
    '@name': plainText(name),
    '@package': 'csaudit',
    // The schema has no zone.
    '@timestamp': timestamp.slice(0, 19),
    '@hostname': 'localhost',
    '@tests': String(cases.length),
    '@failures': String(count('failure')),
    '@errors': String(count('error')),
    '@skipped': String(count('skipped')),
    '@time': '0',
    properties: { property: properties.map(([key, value]) => ({ '@name': key, '@value': plainText(value) })) },
    testcase: cases.map(caseElement),
    'system-out': { '#': output.map(plainText).join('\n') },
    'system-err': {},
  };
}

function caseElement({ name, className, outcome }: JunitCase) {
  const attributes = { '@classname': plainText(className), '@name': plainText(name), '@time': '0' };
  if (outcome === null) return attributes;
  const { kind, type, message, text } = outcome;
  const element = { '@type': type, '@message': plainText(message), '#': text.map(plainText).join('\n') };
  return { ...attributes, [kind]: element };
}
