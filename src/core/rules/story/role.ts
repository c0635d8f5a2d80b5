import { isPlainTask } from '../../text/plain-task';
import type { ItemRule } from '../item-rule';

export const role: ItemRule = {
  id: 'story/role',
  title: 'A story says who needs it',
  severity: 'observe',
  why: 'Without somebody in mind the team cannot choose between two ways of building it, and nobody knows whom to ask.',
  advice: 'Name the person: "As a first-time guest, I want …".',
  source: 'Quality User Story framework (Lucassen et al. 2016): well-formed',
  examples: {
    good: [
      'As a first-time guest, I want to see the house rules, so that I behave',
      'When my train is late, I want to see the next one, so I can tell my family',
      { summary: 'Upgrade the database driver' },
      { summary: 'Checkout fails with an error on Safari' },
    ],
    bad: ['I want to see the house rules, so that I behave', { summary: 'Overview of house rules for guests' }],
  },
  check({ item, understanding }) {
    const { story, kind, language, whole } = understanding;
    if (kind !== 'story' || language !== 'en') return [];
    if (story?.form === 'job' || story?.parts.role) return [];
    // What only says what to do is told once, by story/technical.
    if (isPlainTask(item, understanding)) return [];
    const means = story?.parts.means;
    return [
      {
        start: 0,
        end: 0,
        message: means ? 'The story does not say who wants this.' : 'Nothing here says who needs this, and what for.',
        ...(whole.text.trim() === '' ? { advice: 'Write down who needs what, and why.' } : {}),
      },
    ];
  },
};
