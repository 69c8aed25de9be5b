import { expect, test } from 'vitest';
import type { FieldName } from '../../src/model/field.ts';
import { mapGeneric } from './map-generic.ts';

test.each<[string, FieldName]>([
  ['How likely is it that you would recommend us to a friend or colleague?', 'nps'],
  ['On a scale of 0 to 10, how likely are you to recommend our shop?', 'nps'],
  ['Koliko je vjerojatno da biste nas preporučili prijatelju?', 'nps'],
  ['Насколько вероятно, что вы порекомендуете нас друзьям?', 'nps'],
  ['Mennyire valószínű, hogy ajánlana minket egy barátjának?', 'nps'],
  ['Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?', 'nps'],
  ['¿Qué tan probable es que nos recomiende a un amigo?', 'nps'],
  ['Quão provável é que você nos recomende a um amigo?', 'nps'],
  ['Quelle est la probabilité que vous nous recommandiez à un ami ?', 'nps'],
  ['How satisfied were you with our support?', 'csat'],
  ['Overall, how satisfied are you with the way your ticket was handled?', 'csat'],
  ['Koliko ste zadovoljni našom podrškom?', 'csat'],
  ['Cik apmierināts esat ar mūsu atbalstu?', 'csat'],
  ['Насколько вы удовлетворены нашей поддержкой?', 'csat'],
  ['Mennyire elégedett az ügyfélszolgálatunkkal?', 'csat'],
  ['Wie zufrieden sind Sie mit unserem Service?', 'csat'],
  ['¿Está satisfecho con la atención recibida?', 'csat'],
  ['Você está satisfeito com o atendimento?', 'csat'],
  ['Êtes-vous satisfait de notre réponse ?', 'csat'],
  ['The company made it easy for me to handle my issue', 'ces'],
  ['How easy was it to get the help you wanted?', 'ces'],
])('the question "%s" is %s', (header, field) => {
  expect(mapGeneric([header], 'ratings')).toEqual({ [header]: field });
});

test.each([
  'How likely are you to buy from us again?',
  'Would you recommend?',
  'How did you hear about us?',
  'How old are you?',
  'What could we do better?',
  'Why did you give us this score?',
  'How satisfied',
  'Recommended by',
  'Likely to churn',
])('the question "%s" is none of those', (header) => {
  expect(mapGeneric([header], 'ratings')).toEqual({});
});

test('of several questions of one kind the first is taken', () => {
  const [speed, tone] = ['How satisfied are you with our speed?', 'How satisfied are you with our tone?'];
  expect(mapGeneric([speed, tone], 'ratings')).toEqual({ [speed]: 'csat' });
  expect(mapGeneric([tone, speed, 'CSAT'], 'ratings')).toEqual({ CSAT: 'csat' });
});
