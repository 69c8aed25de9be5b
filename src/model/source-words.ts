/** Words that csaudit.yaml, presets and the command line have in common. Apart from the schemas, which cost time to load. */
export const sourceKinds = ['tickets', 'calls', 'messages', 'ratings', 'aggregates'] as const;
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export const durationUnits = ['milliseconds', 'seconds', 'minutes', 'hours', 'days', 'clock', 'words'] as const;
