import fc from '../../support/properties';
import { segmentsOf } from '../../../static/src/ui/mark-segments';

const mark = fc
  .record({
    start: fc.nat(60),
    length: fc.nat(20),
    severity: fc.constantFrom('act' as const, 'observe' as const, 'hint' as const),
  })
  .map(({ start, length, severity }) => ({ start, end: start + length, severity }));

describe('cutting a text at its marks', () => {
  test('loses no letter, and each piece lies wholly inside every mark it carries', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(mark, { maxLength: 8 }), fc.nat(10), (text, marks, offset) => {
        const pieces = segmentsOf(text, marks, offset);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) {
          for (const each of piece.marks) {
            expect(each.start).toBeLessThanOrEqual(piece.start);
            expect(each.end).toBeGreaterThanOrEqual(piece.start + piece.text.length);
          }
        }
      }),
    );
  });

  test('puts the loudest of two overlapping marks first', () => {
    const hint = { start: 0, end: 10, severity: 'hint' as const };
    const act = { start: 5, end: 8, severity: 'act' as const };
    const pieces = segmentsOf('0123456789', [hint, act], 0);
    expect(pieces.map(({ text, marks }) => [text, marks[0]?.severity])).toEqual([
      ['01234', 'hint'],
      ['567', 'act'],
      ['89', 'hint'],
    ]);
  });
});
