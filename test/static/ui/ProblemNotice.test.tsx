import { act, render, screen } from '@testing-library/react';
import { ProblemNotice } from '../../../static/src/ui/ProblemNotice';
import { problem } from '../../support/answers';

describe('the notice of a problem', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  // Each second is an act of its own, because the next second's timer is set by the drawing of this one.
  const wait = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) await act(() => jest.advanceTimersByTimeAsync(1000));
  };

  test('counts down to a retry by itself where the problem names a time', async () => {
    const onRetry = jest.fn();
    render(<ProblemNotice problem={problem({ kind: 'rate-limited', retryAfterInSeconds: 3 })} onRetry={onRetry} />);
    expect(screen.getByText('Tries again by itself in 3 seconds.')).toBeVisible();
    await wait(2);
    expect(screen.getByText('Tries again by itself in 1 second.')).toBeVisible();
    expect(onRetry).not.toHaveBeenCalled();
    await wait(1);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('stops trying by itself after three times', async () => {
    const onRetry = jest.fn();
    const again = () => problem({ kind: 'rate-limited', retryAfterInSeconds: 1 });
    const { rerender } = render(<ProblemNotice problem={again()} onRetry={onRetry} />);
    for (let round = 0; round < 5; round += 1) {
      await wait(2);
      rerender(<ProblemNotice problem={again()} onRetry={onRetry} />);
    }
    await wait(5);
    expect(onRetry).toHaveBeenCalledTimes(3);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
