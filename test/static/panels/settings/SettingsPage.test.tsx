import { screen } from '@testing-library/react';
import { SettingsPage } from '../../../../static/src/panels/settings/SettingsPage';
import { answered, problem, refused, settings } from '../../../support/answers';
import { drawPanel, type Replies } from '../../draw-panel';
import { violations } from '../../violations';

const draw = (replies: Replies) => drawPanel(SettingsPage, 'project-settings', replies);
const tooBig = () => screen.findByRole('textbox', { name: 'Too big to plan from' });
const conflict = () => refused(problem({ kind: 'conflict', title: 'Somebody was faster' }));
const saved = (version: number, changed: object = {}) => {
  const before = settings();
  return settings({ version, settings: { ...before.settings, ...changed } });
};

describe('the settings page', () => {
  test('shows each threshold with its default, and each rule with how often it is muted', async () => {
    const { user } = draw({ settings: () => answered(settings()) });
    expect(await tooBig()).toHaveAccessibleDescription(/Lawrence.*Default: 13\./);
    await user.click(screen.getByRole('button', { name: 'Wording: 1 rule' }));
    expect(screen.getByText('Muted 4 times')).toBeVisible();
    expect(screen.getByRole('combobox', { name: /Words mean one thing/ })).toHaveDisplayValue('Observe (default)');
  });

  test('shows how often a rule is muted against how often it speaks, where that is known', async () => {
    const [atomic, vague] = settings().rules;
    if (!atomic || !vague) throw new Error('the answer should have two rules');
    const spoken = { on: 14, muted: 6, asOf: '2026-03-02T09:00:00.000Z' };
    const { user } = draw({ settings: () => answered(settings({ rules: [atomic, { ...vague, spoken }] })) });
    await user.click(await screen.findByRole('button', { name: 'Wording: 1 rule' }));
    expect(screen.getByText(/^Muted on 6 of the 14 open items it speaks on \(.*2026\)$/)).toBeVisible();
    expect(screen.queryByText('Muted 4 times')).not.toBeInTheDocument();
  });

  test('saves what was changed with the version that was looked at', async () => {
    const { user, asked } = draw({
      settings: () => answered(settings()),
      saveSettings: () => answered(saved(4, { tooBigFrom: 8, habitFromShare: 0.6, rules: { 'story/atomic': 'off' } })),
    });
    await user.clear(await tooBig());
    await user.type(await tooBig(), '8');
    const habit = screen.getByRole('textbox', { name: 'A habit from' });
    await user.clear(habit);
    await user.type(habit, '60');
    await user.click(screen.getByRole('button', { name: 'Stories: 1 rule' }));
    await user.selectOptions(screen.getByRole('combobox', { name: /A story asks for one thing/ }), 'Off');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(asked.at(-1)).toMatchObject({
      question: 'saveSettings',
      payload: { version: 3, settings: { tooBigFrom: 8, habitFromShare: 0.6, rules: { 'story/atomic': 'off' } } },
    });
    expect(await tooBig()).toHaveValue('8');
  });

  test('keeps what was typed when saving fails', async () => {
    const { user } = draw({ settings: () => answered(settings()), saveSettings: () => refused() });
    await user.clear(await tooBig());
    await user.type(await tooBig(), '8');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/The settings were not saved/)).toBeVisible();
    expect(await tooBig()).toHaveValue('8');
  });

  test('offers to put the defaults in the place of what cannot be read', async () => {
    const { user, asked } = draw({
      settings: () => answered(settings({ version: 3, isUnreadable: true })),
      saveSettings: () => answered(saved(4)),
    });
    await user.click(await screen.findByRole('button', { name: 'Reset to the defaults' }));
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ question: 'saveSettings', payload: { version: 3 } });
    expect(screen.queryByRole('button', { name: 'Reset to the defaults' })).toBeNull();
  });

  test('saves nothing as long as a number is wrong', async () => {
    const { user, asked } = draw({ settings: () => answered(settings()) });
    await user.clear(await tooBig());
    await user.type(await tooBig(), 'eight');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Please give a whole number from 1 to 1,000.')).toBeVisible();
    expect(asked.map(({ question }) => question)).toEqual(['settings']);
  });

  describe('the score of the backlog’s health', () => {
    const part = (id: string, title: string, weight: number) => ({
      ...{ id: `health/${id}`, title, severity: 'observe' as const, why: 'Because.', muted: 0, spoken: null },
      weight,
    });
    const rules = [
      ...settings().rules,
      part('runway', 'There is ready work', 15),
      part('orphans', 'Items have a parent', 5),
    ];
    const open = async (rest: Partial<ReturnType<typeof settings>> = {}) => {
      const panel = draw({
        settings: () => answered(settings({ rules, ...rest })),
        saveSettings: () =>
          answered(
            settings({
              version: 4,
              rules,
              settings: { ...settings().settings, healthWeights: { 'health/orphans': 45 } },
            }),
          ),
      });
      await panel.user.click(await screen.findByRole('button', { name: /^2 parts/ }));
      return panel;
    };
    const weight = (title: string) => screen.getByRole('textbox', { name: `Weight: ${title}` });

    test('shows what each part can cost, and follows what is typed and switched off', async () => {
      const { user } = await open();
      expect(weight('There is ready work')).toHaveAccessibleDescription('Can cost 75 of 100 points.');
      await user.clear(weight('Items have a parent'));
      await user.type(weight('Items have a parent'), '45');
      expect(weight('There is ready work')).toHaveAccessibleDescription(/Can cost 25 of 100 points/);
      expect(weight('Items have a parent')).toHaveAccessibleDescription('Can cost 75 of 100 points. Default: 5.');
      expect(screen.getByText('The weights of what is on add up to 60.')).toBeVisible();
      const loudness = screen.getByRole('combobox', { name: 'How loudly it speaks: There is ready work' });
      await user.selectOptions(loudness, 'Off');
      expect(weight('There is ready work')).toHaveAccessibleDescription(/^Costs nothing/);
      expect(weight('Items have a parent')).toHaveAccessibleDescription(/Can cost 100 of 100 points/);
      expect(screen.getByRole('button', { name: '2 parts, 2 changed' })).toBeVisible();
      expect(await violations()).toEqual([]);
    });

    test('is saved, and goes back to the defaults in one click', async () => {
      const { user, asked } = await open();
      await user.clear(weight('Items have a parent'));
      await user.type(weight('Items have a parent'), '45');
      await user.click(screen.getByRole('button', { name: 'Save' }));
      expect(await screen.findByText(/^Saved\./)).toBeVisible();
      expect(asked.at(-1)).toMatchObject({ payload: { settings: { healthWeights: { 'health/orphans': 45 } } } });
      await user.click(screen.getByRole('button', { name: 'Use the default weights' }));
      expect(weight('Items have a parent')).toHaveValue('5');
      await user.click(screen.getByRole('button', { name: 'Save' }));
      const last = asked.at(-1)?.payload as { settings: object };
      expect(last.settings).not.toHaveProperty('healthWeights');
    });

    test('takes no weight that is none', async () => {
      const { user, asked } = await open();
      await user.type(weight('Items have a parent'), '000');
      expect(screen.getByText('Please give a whole number from 0 to 100.')).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Save' }));
      expect(screen.getByText('Mend what is marked above first.')).toBeVisible();
      expect(asked.map(({ question }) => question)).toEqual(['settings']);
    });

    test('is only shown to a person who may not save', async () => {
      await open({ canSave: false });
      expect(weight('Items have a parent')).toBeDisabled();
    });
  });

  describe('when somebody saved meanwhile', () => {
    const meet = async () => {
      const replies: Replies = { settings: () => answered(settings()), saveSettings: conflict };
      const panel = draw(replies);
      await panel.user.clear(await tooBig());
      await panel.user.type(await tooBig(), '8');
      replies.settings = () => answered(saved(4, { tooBigFrom: 21, criteriaAtMost: 9 }));
      await panel.user.click(screen.getByRole('button', { name: 'Save' }));
      expect(await screen.findByText('Somebody saved meanwhile')).toBeVisible();
      return { ...panel, replies };
    };

    test('shows both sides, and lays mine over theirs when I keep mine', async () => {
      const { user, asked, replies } = await meet();
      expect(screen.getByText('Too big to plan from: 21 (was 13)')).toBeVisible();
      expect(screen.getByText('Too big to plan from: 8 (was 13)')).toBeVisible();
      replies.saveSettings = () => answered(saved(5, { tooBigFrom: 8, criteriaAtMost: 9 }));
      await user.click(screen.getByRole('button', { name: 'Keep mine' }));
      expect(await screen.findByText(/^Saved\./)).toBeVisible();
      const last = asked.filter(({ question }) => question === 'saveSettings').at(-1);
      expect(last?.payload).toMatchObject({ version: 4, settings: { tooBigFrom: 8, criteriaAtMost: 9 } });
    });

    test('shows theirs when I take theirs', async () => {
      const { user } = await meet();
      await user.click(screen.getByRole('button', { name: 'Take theirs, drop mine' }));
      expect(await tooBig()).toHaveValue('21');
      expect(screen.queryByText('Somebody saved meanwhile')).not.toBeInTheDocument();
    });
  });

  test('only shows, and says who decides, to a person who may not save', async () => {
    const { user } = draw({ settings: () => answered(settings({ canSave: false })) });
    expect(await tooBig()).toBeDisabled();
    expect(screen.getByText('You may look but not change')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stories: 1 rule' }));
    expect(screen.getByRole('combobox', { name: /A story asks for one thing/ })).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });

  describe('who is who', () => {
    const pia = { accountId: 'a-1', displayName: 'Pia Lind' };
    const sam = { accountId: 'a-2', displayName: 'Sam Scrum' };
    const people = (payload: unknown) => {
      const { query, accountIds = [] } = payload as { query?: string; accountIds?: string[] };
      return answered({
        found: query ? [pia, sam].filter(({ displayName }) => displayName.toLowerCase().includes(query)) : [],
        named: [pia].filter(({ accountId }) => accountIds.includes(accountId)),
      });
    };
    const roles = { productOwners: ['a-1', 'a-9'], scrumMasters: [] };
    const before = settings({ settings: { ...settings().settings, roles } });

    test('names those who were chosen, finds others by name, and saves account ids', async () => {
      const { user, asked } = draw({
        settings: () => answered(before),
        people,
        saveSettings: () => answered(saved(4, { roles: { productOwners: ['a-1'], scrumMasters: ['a-2'] } })),
      });
      expect(await screen.findByText('Pia Lind')).toBeVisible();
      await user.click(
        screen.getByRole('button', { name: 'Remove Somebody whose name Jira does not tell as Product Owner' }),
      );
      await user.type(screen.getByRole('searchbox', { name: 'Find a Scrum Master by name' }), 'sam');
      await user.click(await screen.findByRole('button', { name: 'Sam Scrum' }));
      expect(screen.getByRole('button', { name: 'Remove Sam Scrum as Scrum Master' })).toBeVisible();
      expect(await violations()).toEqual([]);
      await user.click(screen.getByRole('button', { name: 'Save' }));
      expect(await screen.findByText(/^Saved\./)).toBeVisible();
      expect(asked.at(-1)?.payload).toMatchObject({
        version: 3,
        settings: { roles: { productOwners: ['a-1'], scrumMasters: ['a-2'] } },
      });
    });

    test('says so where nobody of that name is there', async () => {
      const { user } = draw({ settings: () => answered(settings()), people });
      await user.type(await screen.findByRole('searchbox', { name: 'Find a Product Owner by name' }), 'zoe');
      expect(await screen.findByText(/Nobody of that name/)).toBeVisible();
    });

    test('only shows names to a person who may not save', async () => {
      draw({ settings: () => answered({ ...before, canSave: false }), people });
      expect(await screen.findByText('Pia Lind')).toBeVisible();
      expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
      expect(screen.queryByRole('button', { name: /^Remove/ })).not.toBeInTheDocument();
    });
  });
});
