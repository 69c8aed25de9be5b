/** Words that csaudit.yaml, presets and the command line have in common. Apart from the schemas, which cost time to load. */
export const sourceKinds = ['tickets', 'calls', 'messages', 'ratings', 'aggregates'] as const;
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
/** What parts the decimals of a number: `1,234.5` or `1.234,5`. */
export const decimalMarks = ['point', 'comma'] as const;
export const durationUnits = ['milliseconds', 'seconds', 'minutes', 'hours', 'days', 'clock', 'words'] as const;
