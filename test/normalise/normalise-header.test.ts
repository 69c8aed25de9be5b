import { describe, expect, it } from 'vitest';
import { headerForms, normaliseHeader } from '../../src/normalise/normalise-header.ts';

describe('a normalised header', () => {
  it.each([
    ['CALL ID', 'call id'],
    ['ticket_id', 'ticket id'],
    ['First  reply\ntime', 'first reply time'],
    ['AvgTalkDuration', 'avg talk duration'],
    ['csatScore', 'csat score'],
    ['TicketID', 'ticket id'],
    ['CSAT', 'csat'],
    ['Ticket created - Timestamp', 'ticket created timestamp'],
    ['Date/Time Opened', 'date time opened'],
    ["Date d'ouverture", 'date d ouverture'],
    ['Date d’ouverture', 'date d ouverture'],
    ['\uFEFFCall ID', 'call id'],
    ['"Ticket ID"', 'ticket id'],
    ["'Ticket ID", 'ticket id'],
    [' Status ', 'status'],
    ['vru+line', 'vru line'],
  ])('folds %j to %j', (header, expected) => {
    expect(normaliseHeader(header)).toBe(expected);
  });

  it('keeps diacritics and other alphabets, however they are composed', () => {
    expect(normaliseHeader('Título')).toBe('título');
    expect(normaliseHeader('Ti\u0301tulo')).toBe('título');
    expect(normaliseHeader('Дата создания')).toBe('дата создания');
    expect(normaliseHeader('Létrehozás_ideje')).toBe('létrehozás ideje');
  });

  it('tells a count from its share and knows a number sign', () => {
    expect(normaliseHeader('Abandon %')).toBe('abandon %');
    expect(normaliseHeader('Abandon')).toBe('abandon');
    expect(normaliseHeader('Ticket#')).toBe('ticket #');
    expect(normaliseHeader('#')).toBe('#');
  });

  it('is empty for a header without a name', () => {
    expect(normaliseHeader('')).toBe('');
    expect(normaliseHeader(' - ')).toBe('');
  });

  it('changes nothing the second time', () => {
    for (const header of ['AvgTalkDuration', 'Título (x)', 'Answered (Y/N)', '#', 'İstanbul', 'Nº de ticket']) {
      const once = normaliseHeader(header);
      expect(normaliseHeader(once)).toBe(once);
    }
  });
});

describe('the forms of a header', () => {
  it('are the whole name, then the name without its trailing parentheses', () => {
    expect(headerForms('Answered (Y/N)')).toEqual(['answered y n', 'answered']);
    expect(headerForms('First response time (in hrs)')).toEqual(['first response time in hrs', 'first response time']);
    expect(headerForms('Conversation started at (America/New_York)')).toEqual([
      'conversation started at america new york',
      'conversation started at',
    ]);
  });

  it('are one for a name without parentheses, or with parentheses inside', () => {
    expect(headerForms('Created at')).toEqual(['created at']);
    expect(headerForms('Talk (net) time')).toEqual(['talk net time']);
  });

  it('take off one pair of parentheses after the other', () => {
    expect(headerForms('Date (UTC) (start)')).toEqual(['date utc start', 'date utc', 'date']);
  });

  it('leave out the number of a question', () => {
    expect(headerForms('survey_q6_nps')).toEqual(['survey q6 nps', 'nps']);
    expect(headerForms('Q3 CSAT (1-5)')).toEqual(['q3 csat 1 5', 'q3 csat', 'csat 1 5', 'csat']);
    expect(headerForms('Q3')).toEqual(['q3']);
  });

  it('see the parentheses through quotes around the header', () => {
    expect(headerForms('"Answered (Y/N)"')).toEqual(['answered y n', 'answered']);
  });

  it('are none for a header without a name', () => {
    expect(headerForms('')).toEqual([]);
    expect(headerForms('(id)')).toEqual(['id']);
  });
});
