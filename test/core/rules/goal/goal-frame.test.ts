import { goalFrame } from '../../../../src/core/rules/goal/goal-frame';

test('the frame takes over what the goal says and leaves gaps for the rest', () => {
  const text = 'Rework the form so that guests book in under two minutes or 5 clicks';
  const frame = goalFrame(text);
  expect(frame.forWhom?.text).toBe('guests');
  expect(frame.outcome?.text).toBe('so that guests book in under two minutes or 5 clicks');
  expect(frame.seenBy?.text).toBe('in under two minutes');
  for (const part of [frame.forWhom, frame.outcome, frame.seenBy])
    expect(text.slice(part?.start, part?.end)).toBe(part?.text);
  expect(goalFrame('Implement the payment service').sentence).toBe(
    '[who] can [what they cannot do today]; at the review we see it by [a figure, or somebody doing it].',
  );
});

test.each(['Finish HOTEL-12 and HOTEL-15', 'Release v2.1 to everyone'])(
  'a key or a version is no sign of success: %s',
  (text) => {
    expect(goalFrame(text).seenBy).toBeNull();
  },
);
