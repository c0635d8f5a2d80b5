import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { VelocityReport } from '../../../src/core/model/forecast-report';
import { PaceBars, type PaceBar } from '../../../static/src/charts/PaceBars';
import { writeFor } from '../../../static/src/words/language';
import { known, tooLittle } from '../../support/answers-forecast';
import { violations } from '../violations';

const bar = (id: string, done: number, rest: Partial<PaceBar> = {}): PaceBar => ({
  id,
  label: id,
  done,
  committed: null,
  signal: null,
  ...rest,
});
const limits = known({ mean: 20, lower: -5, upper: 45 }, 'x');
const table = { columns: ['Sprint', 'Done'], rows: [] };

const draw = (bars: readonly PaceBar[], around: VelocityReport['limits'] = limits) => {
  writeFor({ locale: 'en-GB', timezone: 'UTC' });
  const tell = (place: number) => `Bar ${place}`;
  const pressed: string[] = [];
  const onPress = (id: string) => pressed.push(id);
  const { container } = render(
    <PaceBars title="Done" bars={bars} limits={around} table={table} tell={tell} onPress={onPress} />,
  );
  const shapes = (name: string) => [...container.querySelectorAll(`.chart__picture ${name}`)];
  const size = (shape: Element | undefined, side: string) => Number(shape?.getAttribute(side));
  return { user: userEvent.setup(), shapes, size, pressed };
};

describe('bars of what was done', () => {
  test('are as tall as what was done, from one ground', async () => {
    const { shapes, size } = draw([bar('a', 10), bar('b', 40), bar('c', 0)]);
    const [small, tall, none] = shapes('.pace__bar');
    expect(size(tall, 'height')).toBeCloseTo(4 * size(small, 'height'));
    expect(size(none, 'height')).toBe(0);
    expect(size(tall, 'y') + size(tall, 'height')).toBeCloseTo(size(small, 'y') + size(small, 'height'));
    expect(await violations()).toEqual([]);
  });

  test('keep the usual range within the picture where its lower end is below 0', () => {
    const { shapes, size } = draw([bar('a', 10)]);
    const [range] = shapes('.pace__range');
    const [ground] = shapes('.chart__base');
    expect(size(range, 'y') + size(range, 'height')).toBeCloseTo(size(ground, 'y1'));
  });

  test('mark a plan and a signal, and explain only what is drawn', () => {
    const { shapes } = draw([bar('a', 10, { committed: 12 }), bar('b', 50, { signal: 'outlier' })], tooLittle);
    expect(shapes('.pace__plan')).toHaveLength(1);
    expect(shapes('.pace__signal--outlier')).toHaveLength(1);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Done',
      'Planned at the start',
      'Out of the usual range',
    ]);
  });

  test('are walked by arrow keys from the newest', async () => {
    const { user, shapes } = draw([bar('a', 10), bar('b', 20)]);
    screen.getByRole('application', { name: /^Done/ }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('status')).toHaveTextContent('Bar 1');
    expect(shapes('.pace__bar--looked')).toHaveLength(1);
  });

  test('are pressed by Enter where the walk is, and by the pointer; before a walk begins Enter means none', async () => {
    const { user, pressed } = draw([bar('a', 10), bar('b', 20)]);
    const chart = screen.getByRole('application', { name: /^Done/ });
    chart.focus();
    await user.keyboard('{Enter}{Home}{Enter}');
    expect(pressed).toEqual(['a']);
    await user.pointer({ keys: '[MouseLeft]', target: chart, coords: { clientX: 5_000 } });
    expect(pressed).toEqual(['a', 'b']);
  });
});
