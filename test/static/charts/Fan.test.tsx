import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Fan } from '../../../static/src/charts/Fan';
import { writeFor } from '../../../static/src/words/language';
import { releaseBurnUp } from '../../support/answers-forecast';
import { violations } from '../violations';

const draw = (promisedFor: string | null = '2027-03-14') => {
  writeFor({ locale: 'en-GB', timezone: 'America/New_York' });
  const { burnUp } = releaseBurnUp();
  if (burnUp.kind !== 'known') throw new Error('the test answer knows its burn-up');
  const { container } = render(<Fan title="Burn-up" {...burnUp.value} promisedFor={promisedFor} />);
  return { user: userEvent.setup(), container };
};

describe('a burn-up with its fan', () => {
  test('is walked from the last day ahead back into the past, each day in words and once', async () => {
    const { user } = draw();
    const said = () => screen.getByRole('status').textContent;
    screen.getByRole('application', { name: /^Burn-up/ }).focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(said()).toBe('17 Jan 2027: 66 done as likely as not, between 58 and 78 in 7 of 10 futures');
    await user.keyboard('{ArrowLeft}');
    expect(said()).toBe('22 Nov 2026: 40 of 90 done');
    await user.keyboard('{Home}');
    expect(said()).toBe('8 Nov 2026: 20 of 80 done');
    expect(await violations()).toEqual([]);
  });

  test('shows the same numbers as a table, days named as they are kept wherever the person is', async () => {
    const { user } = draw();
    await user.click(screen.getByRole('button', { name: 'Show as table: Burn-up' }));
    const rows = within(screen.getByRole('table', { name: 'Burn-up' })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Day', 'Scope', 'Done', '85% chance of at least', 'As likely as not', '15% chance of at least'],
      ['8 Nov 2026', '80', '20', '', '', ''],
      ['15 Nov 2026', '90', '31', '', '', ''],
      ['22 Nov 2026', '90', '40', '40', '40', '40'],
      ['17 Jan 2027', '96', '', '58', '66', '78'],
      ['21 Mar 2027', '100', '', '100', '100', '100'],
    ]);
  });

  test('marks the promised day where there is one', () => {
    const { container } = draw(null);
    expect(screen.queryByText('Promised day')).not.toBeInTheDocument();
    expect(container.querySelector('.chart__until')).toBeNull();
  });
});
