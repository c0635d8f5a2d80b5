import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChanceCard } from '../../../../../static/src/panels/sprint-goal/chance/ChanceCard';
import { storyWords } from '../../../../../static/src/words/sprint-story';
import { story } from '../../../../support/sprint-story';
import { violations } from '../../../violations';

describe('the odds', () => {
  test('stand side by side in words and as a number, and open into what speaks for and against', async () => {
    const user = userEvent.setup();
    render(<ChanceCard story={story()} />);
    expect(screen.getByText('The goal').parentElement).toHaveTextContent('Likely about 7 in 10');
    expect(screen.getByText('All work').parentElement).toHaveTextContent('Unlikely about 2 in 10');
    await user.click(screen.getByRole('button', { name: 'Why?: The goal' }));
    expect(screen.getByText('The team finished 7 of 9 sprints from here.')).toBeVisible();
    expect(screen.getByText('Logistic model over 9 closed sprints')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  const short = { kind: 'not-enough-history', have: 1, need: 3, of: 'closed sprints' } as const;
  const unknown = { goal: short, all: short, unit: 'items' } as const;

  test('are unknown where the history is short, said once for both', () => {
    render(<ChanceCard story={story({ odds: unknown })} />);
    expect(screen.getByText('Not known yet: this takes 3 closed sprints, and there is 1 so far')).toBeVisible();
    expect(screen.queryByText('The goal')).not.toBeInTheDocument();
  });

  test('tell how far the history is read, and until then not that it is short', () => {
    render(<ChanceCard story={story({ odds: unknown, history: { kind: 'reading', done: 4, total: 12 } })} />);
    expect(screen.getByText(/reading this board’s history: 4 of 12/)).toBeVisible();
    expect(screen.queryByText(/Not known yet/)).not.toBeInTheDocument();
  });

  test('keep apart what is known from what is not', () => {
    const odds = { ...story().odds, goal: { kind: 'not-used', why: 'Nothing is marked for the goal.' } as const };
    render(<ChanceCard story={story({ odds })} />);
    expect(screen.getByText('Nothing is marked for the goal.')).toBeVisible();
    expect(screen.getByText('about 2 in 10')).toBeVisible();
  });

  test.each([
    [0.01, 'less than 1 in 20'],
    [0.05, 'about 1 in 10'],
    [0.5, 'about 5 in 10'],
    [0.94, 'about 9 in 10'],
    [0.99, 'more than 19 in 20'],
  ])('of %d read as “%s”, never as certain', (chance, words) => {
    expect(storyWords.chance.inTen(chance)).toBe(words);
  });
});
