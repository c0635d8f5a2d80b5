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
    expect(within(troubles).getByText('pulled before its blocker')).toBeVisible();
    expect(
      within(troubles)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['SHOP-1', 'SHOP-2']);
  });

  test('say what a blocker costs, and how that is counted', async () => {
    const { user } = draw();
    expect(await screen.findByText('delays 3 items, the worst by 8 days of its 85% date')).toBeVisible();
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

  test('can be read as a table, which says in words what the picture marks', async () => {
    const { user } = draw();
    await user.click(await screen.findByRole('button', { name: 'Show as table: Dependency map' }));
    const [, first] = within(screen.getByRole('table', { name: 'Dependency map' })).getAllByRole('row');
    expect(first).toHaveTextContent('SHOP-2 Item number 2SHOP-1 Item number 1blocker ranked below');
  });

  test('of too many items are drawn by epic, and an epic opens into its items', async () => {
    const epic = { item: namedItem(90), where: 'backlog', epicId: '10090', items: 12 } as const;
    const { user, asked } = draw(dependencies({ boxes: [epic], arrows: [] }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Show the items of an epic' }), '10090');
    expect(await screen.findByRole('button', { name: 'Back to all epics' })).toBeVisible();
    expect(asked.at(-1)).toEqual({ question: 'dependencies', payload: { withinEpic: '10090' } });
  });

  test('are calm where nothing waits, and patient where nothing was read', async () => {
    draw(dependencies({ boxes: [], arrows: [] }));
    expect(await screen.findByText('Nothing waits for anything')).toBeVisible();
    draw({ kind: 'not-read' });
    expect(await screen.findByText(/once the whole backlog has been read/)).toBeVisible();
  });
});
