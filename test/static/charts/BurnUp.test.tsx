import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BurnUp } from '../../../static/src/charts/BurnUp';
import { writeFor } from '../../../static/src/words/language';
import { violations } from '../violations';

const draw = () => {
  writeFor({ locale: 'en-GB', timezone: 'UTC' });
  const { container } = render(
    <BurnUp
      title="Burn-up"
      at={['2026-11-16T12:00:00Z', '2026-11-17T12:00:00Z', '2026-11-18T12:00:00Z']}
      lines={[
        { name: 'All work', look: 'scope', values: [10, 12, 12] },
        { name: 'Done', look: 'done', values: [0, 3, 5] },
      ]}
      from="2026-11-16T09:00:00Z"
      until="2026-11-27T17:00:00Z"
      tell={(place) => `Point ${place}`}
    />,
  );
  return { user: userEvent.setup(), container, chart: screen.getByRole('application', { name: /^Burn-up/ }) };
};

describe('a burn-up', () => {
  test('draws one path a line and names each with its newest value', async () => {
    const { container } = draw();
    expect(container.querySelectorAll('path.chart__line')).toHaveLength(2);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['All work 12', 'Done 5']);
    expect(await violations()).toEqual([]);
  });

  test('draws more done higher up, and leaves room to the right for the days to come', () => {
    const { container } = draw();
    const points = (container.querySelector('.chart__line--done')?.getAttribute('d') ?? '')
      .split(/[ML]/)
      .filter(Boolean)
      .map((point) => point.split(',').map(Number));
    const heights = points.map(([, y]) => y ?? NaN);
    expect(heights[0]).toBeGreaterThan(heights[1] ?? NaN);
    expect(heights[1]).toBeGreaterThan(heights[2] ?? NaN);
    const until = Number(container.querySelector('.chart__until')?.getAttribute('x1'));
    expect(until).toBeGreaterThan((points[2]?.[0] ?? NaN) + 100);
  });

  test('is walked by arrow keys from the newest point, each point is said, and Escape ends the walk', async () => {
    const { user, chart } = draw();
    const said = () => screen.getByRole('status').textContent;
    chart.focus();
    expect(said()).toBe('');
    await user.keyboard('{ArrowLeft}');
    expect(said()).toBe('Point 2');
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(said()).toBe('Point 0');
    await user.keyboard('{ArrowRight}');
    expect(said()).toBe('Point 1');
    expect(screen.getByText('Done', { selector: 'li' })).toHaveTextContent('Done 3');
    await user.keyboard('{End}');
    expect(said()).toBe('Point 2');
    await user.keyboard('{Home}');
    expect(said()).toBe('Point 0');
    await user.keyboard('{Escape}');
    expect(said()).toBe('');
  });

  test('shows the same numbers as a table and back', async () => {
    const { user } = draw();
    await user.click(screen.getByRole('button', { name: 'Show as table: Burn-up' }));
    const rows = within(screen.getByRole('table', { name: 'Burn-up' })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Day', 'All work', 'Done'],
      ['16 Nov', '10', '0'],
      ['17 Nov', '12', '3'],
      ['18 Nov', '12', '5'],
    ]);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show as chart: Burn-up' }));
    expect(screen.getByRole('application', { name: /^Burn-up/ })).toBeVisible();
  });
});
