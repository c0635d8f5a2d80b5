import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Waterfall, type WaterfallStep } from '../../../static/src/charts/Waterfall';
import { violations } from '../violations';

const steps: readonly WaterfallStep[] = [
  { id: 'start', name: 'At the start', from: 0, to: 10, look: 'whole', value: '10' },
  { id: 'removed', name: 'Removed', from: 10, to: 6, look: 'less', value: '−4' },
  { id: 'done', name: 'Done', from: 0, to: 6, look: 'done', value: '6' },
];

function Drawn() {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <Waterfall
      title="From planning to now"
      steps={steps}
      table={{ columns: ['Step', 'Amount'], rows: steps.map(({ name, value }) => [name, value]) }}
      openId={openId}
      onOpen={setOpenId}
      behind={(id) => <p>Behind {id}</p>}
    />
  );
}

describe('a waterfall', () => {
  test('draws each bar from where it begins to where it ends, also backwards', () => {
    const { container } = render(<Drawn />);
    const bars = [...container.querySelectorAll('rect')].map((bar) => [
      Number(bar.getAttribute('x')),
      Number(bar.getAttribute('width')),
    ]);
    expect(bars).toEqual([
      [0, 100],
      [60, 40],
      [0, 60],
    ]);
  });

  test('opens a step into what is behind it, one at a time', async () => {
    const user = userEvent.setup();
    render(<Drawn />);
    const removed = screen.getByRole('button', { name: /^Removed/ });
    await user.click(removed);
    expect(removed).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('Behind removed')).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Done/ }));
    expect(screen.queryByText('Behind removed')).not.toBeInTheDocument();
    expect(screen.getByText('Behind done')).toBeVisible();
  });

  test('is walked by arrow keys', async () => {
    const user = userEvent.setup();
    render(<Drawn />);
    screen.getByRole('button', { name: /^At the start/ }).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: /^Removed/ })).toHaveFocus();
    await user.keyboard('{End}{Enter}');
    expect(screen.getByText('Behind done')).toBeVisible();
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(screen.getByRole('button', { name: /^At the start/ })).toHaveFocus();
  });
});
