import { screen } from '@testing-library/react';
import { Candidates } from '../../../../static/src/panels/backlog/Candidates';
import { answered } from '../../../support/answers';
import { candidate, namedItem } from '../../../support/answers-backlog';
import { useRefinementPlan } from '../../../../static/src/panels/backlog/refinement-plan/use-refinement-plan';
import { drawPanel } from '../../draw-panel';

const named = new Map([1, 2].map((number) => [namedItem(number).id, namedItem(number)]));
const candidates = [candidate(1), candidate(2, { question: 'Who needs this?' }), candidate(9)];
const Panel = () => <Candidates candidates={candidates} named={named} planning={useRefinementPlan()} />;
const draw = () => drawPanel(Panel, 'project-page', { refinementPlan: () => answered({ items: [], canPlan: false }) });

describe('candidates for the next refinement', () => {
  test('stand with their one question; what the person may not see is left out', () => {
    draw();
    expect(screen.getByText('Who needs this?')).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByText('SHOP-9')).not.toBeInTheDocument();
  });

  test('that are picked become a list to copy, in their order', async () => {
    const { user } = draw();
    expect(screen.queryByRole('button', { name: 'Copy as a list' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Take SHOP-2 to refinement' }));
    expect(screen.getByText('1 item picked')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Pick the first 2' }));
    expect(screen.getByText('2 items picked')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy as a list' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.queryByText(/picked/)).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Worth refining next' })).toHaveFocus();
  });

  test('say how they were found', async () => {
    const { user } = draw();
    await user.click(screen.getByRole('button', { name: 'Why this one? SHOP-1' }));
    expect(screen.getByText('Closeness 0.5 × missing readiness 0.5 × worth 1 = 0.25')).toBeVisible();
  });

  test('of many are shown in part; the focus goes to the first that is shown with the rest', async () => {
    const numbers = Array.from({ length: 10 }, (_, place) => place + 1);
    const all = new Map(numbers.map((number) => [namedItem(number).id, namedItem(number)]));
    const Many = () => (
      <Candidates candidates={numbers.map((number) => candidate(number))} named={all} planning={useRefinementPlan()} />
    );
    const { user } = drawPanel(Many, 'project-page', { refinementPlan: () => answered({ items: [], canPlan: false }) });
    expect(screen.getAllByRole('listitem')).toHaveLength(8);
    await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(screen.getByRole('checkbox', { name: 'Take SHOP-9 to refinement' })).toHaveFocus();
  });
});
