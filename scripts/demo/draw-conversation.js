// @ts-check
import { addOpenTime, isOpen } from './opening-hours.js';
import { drawDuration, pickWeighted } from './random.js';
import { hour, minute, periodEnd, second } from './zagreb-time.js';

/** @typedef {import('./random.js').Random} Random */
/** @typedef {'Customer' | 'Agent' | 'Bot' | 'System'} AuthorType */
/** @typedef {{ at: number, by: AuthorType, isPublic: boolean }} Message */
/** @typedef {{ messages: Message[], resolutions: number[], reopenings: number[] }} Conversation */
/** @typedef {{ openedBy: string, channel: string, createdAt: number, responseTime: number }} Opening */

/**
 * What is said on a ticket, as it would go on; the export is cut at the end of the period by `cutConversation`.
 * @param {Random} random
 * @param {Opening} opening `responseTime`: planned wait for the first response, in opening time
 * @returns {Conversation}
 */
export function drawConversation(random, opening) {
  /** @type {Conversation} */
  const conversation = { messages: [], resolutions: [], reopenings: [] };
  const { messages, resolutions, reopenings } = conversation;
  /** @type {(at: number, by: AuthorType, isPublic?: boolean) => number} */
  const say = (at, by, isPublic = true) => {
    messages.push({ at, by, isPublic });
    return at;
  };
  const answer = (/** @type {number} */ at, /** @type {number} */ median) =>
    say(addOpenTime(at, drawDuration(random, median) + 30 * second), 'Agent');

  let last = 0;
  if (opening.openedBy === 'System') {
    last = answer(say(opening.createdAt, 'System', false), 2 * hour);
  } else if (opening.openedBy === 'Agent') {
    last = say(opening.createdAt, 'Agent');
    if (random() < 0.6) last = answer(say(last + drawDuration(random, 4 * hour), 'Customer'), 50 * minute);
  } else {
    const fate = random();
    last = openByCustomer(random, opening, say, fate > 0.02);
    // One in a hundred is junk that a rule closes, one in a hundred is forgotten.
    if (fate < 0.01) resolutions.push(say(last + drawDuration(random, 20 * minute), 'System', false));
    if (fate <= 0.02) return conversation;
    const rounds = pickWeighted(
      random,
      [0, 1, 2, 3].map((count) => [count, [62, 27, 8, 3][count] ?? 0]),
    );
    for (let round = 0; round < rounds; round += 1) {
      const asked = say(last + drawDuration(random, 3 * hour), 'Customer');
      last = random() < 0.2 ? say(asked + drawDuration(random, 4 * minute), 'Customer') : asked;
      last = answer(last, 50 * minute);
    }
  }
  if (random() < 0.02) return conversation;
  resolutions.push(addOpenTime(last, drawDuration(random, 3 * hour)));
  if (random() < 0.08) {
    const again = say((resolutions[0] ?? 0) + drawDuration(random, 20 * hour), 'Customer');
    reopenings.push(again);
    resolutions.push(addOpenTime(answer(again, 60 * minute), drawDuration(random, 2 * hour)));
  }
  return conversation;
}

/**
 * The beginning of a ticket, up to the first response.
 * @param {Random} random
 * @param {Opening} opening
 * @param {(at: number, by: AuthorType, isPublic?: boolean) => number} say
 * @param {boolean} answered
 * @returns {number} the instant of the last message
 */
function openByCustomer(random, { channel, createdAt, responseTime }, say, answered) {
  say(createdAt, 'Customer');
  // A night watch answers some chats outside opening hours: zero seconds of opening time, and still an answer.
  const atNight = channel === 'Chat' && !isOpen(createdAt) && random() < 0.08;
  const response = atNight ? createdAt + drawDuration(random, 6 * minute) : addOpenTime(createdAt, responseTime);
  const autoReply = createdAt + (2 + Math.floor(random() * 18)) * second;
  if (channel !== 'Chat' && random() < 0.5) say(autoReply, 'Bot');
  const impatience = createdAt + drawDuration(random, 25 * minute) + 60 * second;
  const isImpatient = random() < 0.25 && impatience < response;
  if (isImpatient) say(impatience, 'Customer');
  const note = createdAt + Math.floor((response - createdAt) / 1500) * second;
  if (random() < 0.18) say(note, 'Agent', false);
  if (answered) return say(response, 'Agent');
  return isImpatient ? impatience : createdAt;
}

/**
 * What of a conversation is known when the export is taken, in order of time.
 * @param {Conversation} conversation
 * @returns {Conversation}
 */
export function cutConversation({ messages, resolutions, reopenings }) {
  const isKnown = (/** @type {number} */ at) => at < periodEnd;
  return {
    messages: messages.filter(({ at }) => isKnown(at)).sort((a, b) => a.at - b.at),
    resolutions: resolutions.filter(isKnown),
    reopenings: reopenings.filter(isKnown),
  };
}
