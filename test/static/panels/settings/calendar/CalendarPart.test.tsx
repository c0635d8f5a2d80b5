import { fireEvent, screen } from '@testing-library/react';
import { SettingsPage } from '../../../../../static/src/panels/settings/SettingsPage';
import { answered, settings } from '../../../../support/answers';
import { drawPanel, type Replies } from '../../../draw-panel';
import { violations } from '../../../violations';

const draw = (replies: Replies = {}, canSave = true) =>
  drawPanel(SettingsPage, 'project-settings', { settings: () => answered(settings({ canSave })), ...replies });
const put = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the calendar in the settings', () => {
  test('saves a weekday and days off, in the order of the days', async () => {
    const { user, asked } = draw({ saveSettings: () => answered(settings({ version: 4 })) });
    await user.click(await screen.findByRole('checkbox', { name: 'Friday' }));
    put(/^First day/, '2026-12-24');
    put(/^Last day/, '2026-12-31');
    await user.type(screen.getByLabelText(/^What for/), 'Christmas');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('Dec 24, 2026 to Dec 31, 2026')).toBeVisible();
    put(/^First day/, '2026-12-08');
    await user.type(screen.getByLabelText(/^What for/), '{Enter}');
    expect(asked.map(({ question }) => question)).not.toContain('saveSettings');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved/);
    expect(asked.find(({ question }) => question === 'saveSettings')?.payload).toMatchObject({
      settings: {
        calendar: {
          weekdaysOff: [0, 5, 6],
          daysOff: [
            { from: '2026-12-08', to: '2026-12-08', why: '' },
            { from: '2026-12-24', to: '2026-12-31', why: 'Christmas' },
          ],
        },
      },
    });
    expect(await violations()).toEqual([]);
  });

  test('says what is wrong with days off and adds none', async () => {
    const { user } = draw();
    const add = await screen.findByRole('button', { name: 'Add' });
    await user.click(add);
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a first day.');
    put(/^First day/, '2026-12-24');
    put(/^Last day/, '2026-12-23');
    await user.click(add);
    expect(screen.getByRole('alert')).toHaveTextContent('The last day lies before the first.');
    expect(screen.getByText('None named yet.')).toBeVisible();
  });

  test('takes days off out again', async () => {
    const { user } = draw();
    await screen.findByRole('button', { name: 'Add' });
    put(/^First day/, '2026-12-24');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.click(screen.getByRole('button', { name: 'Remove Dec 24, 2026' }));
    expect(screen.getByText('None named yet.')).toBeVisible();
    expect(screen.getByText('Everything is saved.')).toBeVisible();
  });

  test('leaves one day of the week to work on', async () => {
    const { user } = draw();
    for (const name of ['Monday', 'Tuesday', 'Wednesday', 'Thursday']) {
      await user.click(await screen.findByRole('checkbox', { name }));
    }
    expect(screen.getByRole('checkbox', { name: 'Friday' })).toBeDisabled();
    expect(screen.getByRole('checkbox', { name: 'Monday' })).toBeEnabled();
  });

  test('is only shown to whoever may not save', async () => {
    draw({}, false);
    expect(await screen.findByRole('checkbox', { name: 'Saturday' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Add' })).not.toBeInTheDocument();
  });
});
