import { linkTypeFor, namesDuplicates, saysDuplicate, type LinkMeaning } from '../../../src/jira/items/link-types';

const type = (name: string, inward: string, outward: string) => ({ id: name, name, inward, outward });

describe('a site’s link types', () => {
  test.each<[LinkMeaning, ReturnType<typeof type>, string]>([
    ['duplicates', type('Duplicate', 'is duplicated by', 'duplicates'), 'duplicates'],
    ['duplicates', type('Duplicate', 'Duplicated by', 'Duplicates'), 'Duplicates'],
    ['duplicates', type('Duplicates', 'duplicates', 'is duplicated by'), 'duplicates'],
    ['duplicates', type('Duplikat', 'wird dupliziert von', 'dupliziert'), 'dupliziert'],
    ['duplicates', type('Doublon', 'est doublonné par', 'doublonne'), 'doublonne'],
    ['duplicates', type('Duplicado', 'está duplicado por', 'duplica a'), 'duplica a'],
    ['duplicates', type('重複', '次の課題と重複', '次の課題の重複'), '次の課題の重複'],
    ['relates', type('Relates', 'relates to', 'relates to'), 'relates to'],
    ['relates', type('Bezug', 'bezieht sich auf', 'bezieht sich auf'), 'bezieht sich auf'],
    ['split', type('Issue split', 'split from', 'split to'), 'split to'],
  ])('mean %s where they are called %j', (meaning, known, phrase) => {
    const found = linkTypeFor([type('Blocks', 'is blocked by', 'blocks'), known], meaning);
    expect(found?.type.id).toBe(known.id);
    expect(found?.isOutward ? known.outward : known.inward).toBe(phrase);
  });

  test('mean nothing that they do not say', () => {
    expect(linkTypeFor([type('Blocks', 'is blocked by', 'blocks')], 'duplicates')).toBeNull();
  });

  test.each([
    ['duplicates', true],
    ['is duplicated by', false],
    ['dupliziert', true],
    ['wird dupliziert von', false],
    ['blocks', false],
  ])('say from which end of a pair they are told: %s', (phrase, isDuplicate) => {
    expect(saysDuplicate(phrase)).toBe(isDuplicate);
  });

  test('share the name of their meaning with resolutions', () => {
    expect(['Done', "Won't Do", 'Duplicate', 'Duplikat'].filter(namesDuplicates)).toEqual(['Duplicate', 'Duplikat']);
  });
});
