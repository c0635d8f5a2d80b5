import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Roadmap } from '../../../static/src/charts/Roadmap';
import { writeFor } from '../../../static/src/words/language';
import { known, release, tooLittle } from '../../support/answers-forecast';
import { violations } from '../violations';

const releases = [
  release(),
  release({ id: '2', name: 'Release 2.2', promisedFor: '2027-02-01', dates: tooLittle, ownDate: tooLittle }),
  release({
    id: '3',
    name: 'Release 3',
    promisedFor: null,
    dates: known({ p50: '2027-08-01', p70: null, p85: null, p95: null }, 'x'),
  }),
];

const draw = () => {
  writeFor({ locale: 'en-GB', timezone: 'America/New_York' });
  const { container } = render(<Roadmap title="Roadmap" releases={releases} today="2026-11-22" horizon="2027-11-22" />);
  const shapes = (name: string) => [...container.querySelectorAll(`.chart__picture ${name}`)];
  return { user: userEvent.setup(), shapes };
};

describe('a roadmap', () => {
  test('draws a bar for each forecast and a mark for each promise', async () => {
    const { shapes } = draw();
    expect(shapes('.roadmap__bar')).toHaveLength(2);
    expect(shapes('.roadmap__promise')).toHaveLength(2);
    expect(shapes('.roadmap__line85')).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  test('lets a line that lies beyond what was looked at run to the last day that was', () => {
    const { shapes } = draw();
    const right = (shape: Element | undefined) =>
      Number(shape?.getAttribute('x')) + Number(shape?.getAttribute('width'));
    const [first, open] = shapes('.roadmap__bar');
    const [ground] = shapes('.chart__base');
    expect(right(open)).toBeCloseTo(Number(ground?.getAttribute('x2')));
    expect(right(first)).toBeLessThan(Number(open?.getAttribute('x')));
  });

  test('is walked from the top down, each release in words', async () => {
    const { user } = draw();
    const said = () => screen.getByRole('status').textContent;
    screen.getByRole('application', { name: /^Roadmap/ }).focus();
    await user.keyboard('{ArrowDown}');
    expect(said()).toBe('Release 2.1: promised for 14 Mar 2027, 85% chance by 21 Mar 2027');
    await user.keyboard('{ArrowDown}');
    expect(said()).toBe('Release 2.2: promised for 1 Feb 2027, no day with an 85% chance');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(said()).toMatch(/^Release 2\.1/);
    await user.keyboard('{End}');
    expect(said()).toBe('Release 3: no date promised, no day with an 85% chance');
  });

  test('shows promise and forecast as a table', async () => {
    const { user } = draw();
    await user.click(screen.getByRole('button', { name: 'Show as table: Roadmap' }));
    const rows = within(screen.getByRole('table', { name: 'Roadmap' })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Release', 'Promised', '50% chance', '85% chance', '95% chance', 'Chance of its date'],
      ['Release 2.1', '14 Mar 2027', '12 Mar 2027', '21 Mar 2027', '30 Mar 2027', '40%'],
      ['Release 2.2', '1 Feb 2027', '–', '–', '–', '–'],
      ['Release 3', '–', '1 Aug 2027', '–', '–', '–'],
    ]);
  });
});
