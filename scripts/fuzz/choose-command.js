/** @typedef {import('./chance.js').Chance} Chance */

const kpis = words(`csat nps ces frt art first-resolution-time resolution-time.within(24h) service-level(20s)
  abandonment-rate handle-time.p90 backlog unanswered fcr reply-time contacts complaints complaints.per_month csat.value`);
const dimensions = words('channel agent month week day hour weekday channel,agent priority');
const theirs = ['85%', '4h', '120s', '42', '0', '1.5e308', 'many'];
const targets = ['csat >= 85%', 'frt.p90 <= 4h', 'nps > 10', 'backlog <= 12', 'service-level(20s) >= 80%', 'art < 3d'];

/** One a line, as they are typed: what comes after the first space is the value. */
const dataOptions = lines(`
  --kind tickets
  --kind calls
  --kind messages
  --kind ratings
  --preset zendesk
  --preset generic
  --preset asterisk
  --no-header
  --encoding windows-1250
  --encoding utf-16le
  --encoding cp949
  --delimiter ;
  --delimiter ,
  --date-order dmy
  --date-order mdy
  --date-order ymd
  --timezone Europe/Zagreb
  --now 2026-03-01
  --map resolved=
  --value csat.good=Happy
  --value resolved.true=Closed
  --unit talk_seconds=minutes
  --unit wait_seconds=milliseconds
  --unit first_response_seconds=clock
  --scale csat=1-10:8
  --scale csat=1-3
  --scale ces=1-5:4`);
const measureOptions = lines(`
  --from 2026-01-01
  --to 2026-02-01
  --clock calendar
  --no-color
  --definitions zendesk
  --definitions chatwoot
  --definitions plain
  --definitions nobody
  --where channel = 'Email'
  --where reply_count > 1 or agent is null
  --where created_at > timestamp '2026-01-06'`);
/** What the command line or most files refuse. */
const badOptions = lines(`
  --preset nothing
  --encoding utf-9
  --delimiter ::
  --delimiter é
  --timezone Nowhere/Land
  --now later
  --from yesterday
  --map x=y
  --map csat=Score
  --map created_at=Date + Time
  --scale csat=0-0
  --kind aggregates
  --clock business
  --variant mean
  --variant nothing
  --where x y`);

/**
 * What is typed before the names of the files.
 *
 * @param {Chance} chance
 * @returns {readonly string[]}
 */
export function chooseCommand(chance) {
  const bad = chance.often(0.07) ? chance.pick(badOptions) : [];
  const data = [...(chance.often(0.6) ? [] : chance.some(dataOptions, 3).flat()), ...bad];
  const measured = chance.often(0.7) ? [] : chance.some(measureOptions, 2).flat();
  const format = chance.often(0.7) ? ['--format', 'json'] : [];
  const command = chance.below(10);
  if (command === 0) return ['inspect', ...format, ...data];
  if (command === 1) {
    const rows = chance.often(0.5) ? ['--rows'] : [];
    return ['explain', chance.pick(kpis.filter((kpi) => !/[.(]/.test(kpi))), ...rows, ...format, ...measured, ...data];
  }
  if (command === 3) {
    return ['reconcile', chance.pick(kpis), '--theirs', chance.pick(theirs), ...format, ...measured, ...data];
  }
  if (command === 2) return ['check', '--target', chance.pick(targets), ...format, ...data];
  const asked = given('--kpi', chance.often(0.5) ? [] : chance.some(kpis, 2));
  const shown = chance.often(0.7) ? 'json' : chance.pick(['table', 'csv', 'markdown', 'html']);
  const by = given('--by', chance.some(dimensions, 2));
  const strict = chance.often(0.05) ? ['--strict'] : [];
  return ['kpi', ...asked, ...by, '--format', shown, ...strict, ...measured, ...data];
}

/**
 * @param {string} flag
 * @param {readonly string[]} values
 */
function given(flag, values) {
  return values.flatMap((value) => [flag, value]);
}

/** @param {string} text */
function words(text) {
  return text.split(/\s+/);
}

/**
 * @param {string} text
 * @returns {readonly (readonly string[])[]}
 */
function lines(text) {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [flag = '', ...value] = line.trim().split(' ');
      return value.length === 0 ? [flag] : [flag, value.join(' ')];
    });
}
