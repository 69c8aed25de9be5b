/** Apart from the schema, which costs time to load and which no report needs. */
export const verdictWords = ['pass', 'fail', 'warn', 'inconclusive', 'no-data', 'skipped'] as const;
