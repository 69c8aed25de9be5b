// @ts-check
import { companyName } from './company.js';
import { holidays } from './opening-hours.js';
import { timeZone } from './zagreb-time.js';

/** `csaudit.yaml` of the demo: the shop's zone, opening hours and what it calls a complaint. */
export function writeConfig() {
  return [
    `# ${companyName}, an invented online shop for bicycles in Zagreb. Written by scripts/make-demo.js.`,
    `timezone: ${timeZone}`,
    'business_hours:',
    '  - from: 2026-01-01',
    `    timezone: ${timeZone}`,
    '    monday-friday: ["08:00-18:00"]',
    '    saturday: ["09:00-13:00"]',
    '    holidays:',
    ...holidays.map(([date, name]) => `      - ${date} # ${name}`),
    'complaint: { where: "category = \'Complaint\'" }',
    '',
  ].join('\n');
}
