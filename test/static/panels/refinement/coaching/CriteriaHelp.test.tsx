import { screen } from '@testing-library/react';
import { CriteriaHelp } from '../../../../../static/src/panels/refinement/coaching/CriteriaHelp';
import { blankMark, skeletonText } from '../../../../../src/core/backlog/criteria-help/skeleton';
import { skeletonText as panelText } from '../../../../../static/src/panels/refinement/coaching/skeleton-text';
import { answered, criteriaHelp } from '../../../../support/answers';
import { drawPanel } from '../../../draw-panel';

const draw = (help = criteriaHelp()) =>
  drawPanel(CriteriaHelp, 'refinement-context', { criteriaHelp: () => answered(help) });
const copy = () => screen.findByRole('button', { name: 'Copy the criterion about: see my invoices' });

describe('the help with criteria', () => {
  test('copies a frame with its gaps left visible', async () => {
    const { user } = draw();
    await user.click(await copy());
    expect(await navigator.clipboard.readText()).toBe(
      `Given I am a returning buyer\nWhen I see my invoices\nThen ${blankMark} (what I can see then)`,
    );
    expect(screen.getByText(/^Copied/)).toBeVisible();
  });

  test('shows the text, selected, where the browser does not allow copying', async () => {
    const { user } = draw();
    const button = await copy();
    const refusing = jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(button);
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /did not allow copying/ });
    expect(text.selectionEnd).toBe(text.value.length);
    refusing.mockRestore();
  });

  test('asks what the text leaves open, and says what it speaks of already', async () => {
    draw();
    expect(await screen.findByText(/When “pay” fails/)).toBeVisible();
    expect(screen.getByText('The text already speaks of: limits.')).toBeVisible();
  });

  test('writes a frame as the core does', () => {
    for (const skeleton of criteriaHelp().help.skeletons) expect(panelText(skeleton)).toBe(skeletonText(skeleton));
  });
});
