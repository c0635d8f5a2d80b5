import { screen, within } from '@testing-library/react';
import { DependencySection } from '../../../../../static/src/panels/backlog/dependencies/DependencySection';
import { answered } from '../../../../support/answers';
import { dependencies, namedItem } from '../../../../support/answers-backlog';
import { drawPanel } from '../../../draw-panel';

const draw = (answer: unknown = dependencies()) =>
  drawPanel(DependencySection, 'project-page', { dependencies: () => answered(answer as never) });

describe('dependencies', () => {
  test('say first what cannot work out, and what to do about it', async () => {
    draw();
    const troubles = await screen.findByRole('region', { name: 'What cannot work out as it stands' });
    expect(within(troubles).getByText('Ranked above its blocker')).toBeVisible();
    expect(
      within(troubles)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['SHOP-1', 'SHOP-2']);
  });

  test('say what a blocker costs, and how that is counted', async () => {
    const { user } = draw();
    expect(await screen.findByText('delays 3 items, the worst by 8 days (85% date)')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'How is this counted?' }));
    expect(screen.getByText('the pace of 8 closed sprints')).toBeVisible();
  });

  test('can be walked by keyboard: along the arrows and from box to box', async () => {
    const { user } = draw();
    const map = await screen.findByRole('application', { name: /Dependency map/ });
    map.focus();
    await user.keyboard('{Home}');
    const status = () =>
      screen
        .getAllByRole('status')
        .map(({ textContent }) => textContent)
        .join(' ');
    expect(status()).toContain('Hidden item. Waits for: nothing. Holds up: SHOP-2.');
    await user.keyboard('{ArrowRight}');
    expect(status()).toContain('Waits for: Hidden item. Holds up: SHOP-1 (blocker ranked below).');
    await user.keyboard('{ArrowRight}');
    expect(status()).toContain('SHOP-1 Item number 1. Waits for: SHOP-2 (blocker ranked below). Holds up: nothing.');
  });

  test('can be read as a list, which holds all that the picture shows', async () => {
    const { user } = draw();
    await user.click(await screen.findByRole('button', { name: 'Show as table: Dependency map' }));
    const [, ...rows] = within(screen.getByRole('table', { name: 'Dependency map' })).getAllByRole('row');
    const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(cells).toEqual([
      ['SHOP-1 Item number 1', 'SHOP-2 (blocker ranked below)', 'nothing'],
      ['SHOP-2 Item number 2', 'Hidden item', 'SHOP-1 (blocker ranked below)'],
      ['Hidden item', 'nothing', 'SHOP-2'],
    ]);
  });

  const group = (number: number) => ({
    ...({ item: namedItem(number), where: 'backlog', items: 12, inside: 3, elsewhere: 2 } as const),
    group: { kind: 'epic', id: String(10_000 + number) } as const,
  });
  const stories = {
    ...({ item: null, where: 'backlog', items: 40, inside: 0, elsewhere: 0 } as const),
    group: { kind: 'no-epic', of: 'story' } as const,
  };

  test('of too many items are drawn by group, and a group opens into its items, drawn or not', async () => {
    const { user, asked } = draw(dependencies({ boxes: [group(90)], arrows: [], hiddenBoxes: 1, others: [stories] }));
    expect(await screen.findByText(/The 1 group that is pulled soonest is drawn; 1 more/)).toBeVisible();
    const choice = await screen.findByRole('combobox', { name: 'Show the items of a group' });
    await user.selectOptions(choice, 'Stories without an epic (40 items)');
    expect(await screen.findByRole('button', { name: 'Back to all groups' })).toBeVisible();
    expect(asked.at(-1)).toEqual({ question: 'dependencies', payload: { within: stories.group } });
  });

  test('tell of a group what its box cannot show, and open it by keyboard', async () => {
    const { user, asked } = draw(dependencies({ boxes: [group(90)], arrows: [] }));
    (await screen.findByRole('application', { name: /Dependency map/ })).focus();
    await user.keyboard('{Home}');
    expect(screen.getByText(/3 links among its own items, 2 links to what is not drawn\.$/)).toBeVisible();
    await user.keyboard('{Enter}');
    expect(asked.at(-1)).toEqual({ question: 'dependencies', payload: { within: group(90).group } });
  });

  test('say on an arrow how many links it stands for, and on its mark what is wrong', async () => {
    const { arrows } = dependencies();
    draw(dependencies({ arrows: arrows.map((arrow, place) => ({ ...arrow, count: 3 + place })) }));
    await screen.findByRole('application');
    expect(['!3', '4'].map((sign) => screen.getByText(sign).tagName)).toEqual(['text', 'text']);
    expect(screen.getByText('A number: so many links')).toBeVisible();
  });

  test('grow and shrink by button and by key; small boxes leave words out rather than shrink them', async () => {
    const { user } = draw();
    await user.click(await screen.findByRole('button', { name: 'Zoom out' }));
    expect(screen.getByText('75%')).toBeVisible();
    screen.getByRole('application').focus();
    await user.keyboard('-');
    expect(screen.getByText('50%')).toBeVisible();
    const box = screen.getByTitle('SHOP-1 Item number 1');
    expect(box).toHaveTextContent(/^SHOP-1$/);
    expect(parseFloat(box.style.fontSize) * 0.5).toBeGreaterThanOrEqual(12);
    await user.keyboard('-+');
    expect(screen.getByText('75%')).toBeVisible();
  });

  test('are calm where nothing waits, and patient where nothing was read', async () => {
    draw(dependencies({ boxes: [], arrows: [] }));
    expect(await screen.findByText('Nothing waits for anything')).toBeVisible();
    draw({ kind: 'not-read' });
    expect(await screen.findByText(/once the whole backlog has been read/)).toBeVisible();
  });
});
