import { describe, expect, it } from 'vitest';
import { exclusiveWordLists, foldWord, type WordListName } from '../../src/model/word-list.ts';
import { readShippedWords } from './read-presets.ts';

const words = readShippedWords();

describe('the words of cells', () => {
  it.each(Object.keys(words) as WordListName[])('stand once in the list %s', (name) => {
    const folded = words[name].map(foldWord);
    expect(folded.filter((word, index) => folded.indexOf(word) !== index)).toEqual([]);
  });

  it.each(exclusiveWordLists.map((lists) => [lists.join(', '), lists] as const))(
    'mean one thing among %s',
    (_, lists) => {
      const meaning = new Map<string, WordListName>();
      const conflicts: string[] = [];
      for (const list of lists) {
        for (const word of words[list].map(foldWord)) {
          const other = meaning.get(word);
          if (other !== undefined && other !== list) conflicts.push(`${word}: ${other}, ${list}`);
          meaning.set(word, list);
        }
      }
      expect(conflicts).toEqual([]);
    },
  );

  it('have a date as each date that stands for none', () => {
    for (const date of words.sentinel_dates) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each([
    ['yes', ['Y', 'TRUE', 'Sim', 'Да', 'Igen', 'Oui']],
    ['no', ['N', 'FALSE', 'Não', 'Нет', 'Nem', 'Non']],
    ['missing', ['?', '-', 'NULL', 'n/a', 'Unspecified', '[None]', '[No associated user]', '0000-00-00 00:00:00']],
    [
      'resolved',
      ['Closed', 'RESOLVED', 'Zatvoreno', 'Закрыто', 'Lezárva', 'Slēgts', 'Gelöst', 'Cerrado', 'Fechado', 'Résolu'],
    ],
    ['open', ['New', 'In Progress', 'Escalated', 'Otvoreno', 'В работе', 'Offen', 'En cours', 'Em andamento']],
  ] as const)('say %s in several languages and writings', (list, cells) => {
    const known = new Set(words[list].map(foldWord));
    expect(cells.filter((cell) => !known.has(foldWord(cell)))).toEqual([]);
  });
});
