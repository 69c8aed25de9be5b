// @ts-check

/** Vrtikotač: an invented shop. Agents are named after parts of a bicycle, so that nobody is met here. */

export const companyName = 'Vrtikotač';

/** Share of contented customers before the new routing, and the agent's share of the work. */
export const agents = /** @type {const} */ ([
  { name: 'Nika Lančić', contentment: 0.84, work: 15, onPhone: true },
  { name: 'Tin Felgović', contentment: 0.83, work: 14, onPhone: true },
  { name: 'Dora Zvončić', contentment: 0.85, work: 13, onPhone: true },
  { name: 'Petra Kočničar', contentment: 0.82, work: 13, onPhone: false },
  { name: 'Jakov Sjedalić', contentment: 0.84, work: 12, onPhone: true },
  { name: 'Lucija Guvernalić', contentment: 0.86, work: 12, onPhone: false },
  { name: 'Ivo Blatobranić', contentment: 0.83, work: 10, onPhone: true },
  // The agent whom the audit has to find.
  { name: 'Marin Pedalić', contentment: 0.53, work: 13, onPhone: false },
]);
export const unhappyAgent = 'Marin Pedalić';

/** `responseMinutes`: median wait for the first response in opening time, before the new routing. */
export const channels = /** @type {const} */ ([
  { name: 'Email', share: 38, responseMinutes: 138 },
  { name: 'Web form', share: 26, responseMinutes: 46 },
  { name: 'Chat', share: 22, responseMinutes: 44 },
  { name: 'Social media', share: 14, responseMinutes: 48 },
]);
export const slowChannel = 'Email';

/** `slaMinutes`: the first response promised, in opening time. */
export const priorities = /** @type {const} */ ([
  { name: 'Low', share: 20, pace: 1.15, slaMinutes: 480 },
  { name: 'Normal', share: 55, pace: 1, slaMinutes: 240 },
  { name: 'High', share: 18, pace: 0.85, slaMinutes: 120 },
  { name: 'Urgent', share: 7, pace: 0.7, slaMinutes: 60 },
]);

export const languages = /** @type {const} */ ([
  ['hr', 62],
  ['en', 18],
  ['de', 11],
  ['sl', 9],
]);

/** Subjects with inches, commas and a line break: what customers of a bicycle shop really write into that field. */
export const categories = /** @type {const} */ ([
  { name: 'Delivery', share: 26, group: 'Orders', subjects: ['Where is order {n}?', 'Order {n}, still not here'] },
  { name: 'Order', share: 18, group: 'Orders', subjects: ['Change the address of order {n}', 'Cancel order {n}'] },
  {
    name: 'Product',
    share: 17,
    group: 'Workshop',
    subjects: ['Does a 28" wheel fit?', 'Size of "Lipa", men or women'],
  },
  { name: 'Return', share: 13, group: 'Returns', subjects: ['Return of order {n}', 'Helmet too small, order {n}'] },
  { name: 'Warranty', share: 11, group: 'Workshop', subjects: ['Gear "Sljeme"\nslips on hills', 'Brake squeaks'] },
  { name: 'Payment', share: 8, group: 'Orders', subjects: ['Invoice for order {n}', 'Paid twice, order {n}'] },
  { name: 'Complaint', share: 7, group: 'Returns', subjects: ['Complaint: order {n}', 'Third "new" tube, flat again'] },
]);

export const queues = /** @type {const} */ ([
  ['Orders', 60],
  ['Workshop', 25],
  ['Returns', 15],
]);

export const comments = /** @type {const} */ ({
  good: ['Fast and kind', 'Thanks, it fits', 'Solved in one call, great', 'Said "tomorrow" and it was'],
  bad: [
    'Waited far too long',
    'Nobody read my message',
    'Still no pump, no tube, no answer',
    'They wrote "soon"\ntwice',
  ],
});
