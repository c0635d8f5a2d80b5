import type { ItemRule } from '../item-rule';

/** Words that fit everybody, so that nobody can be asked. */
const anybody =
  /^(?:an?|the|any|some)?\s*(?:users?|end[- ]users?|some(?:one|body)|any(?:one|body)|every(?:one|body)|persons?|people|human|system|application|app|software|product|stakeholders?|customer or user|developers?|dev team|team)$/i;

export const vagueActor: ItemRule = {
  id: 'story/vague-actor',
  title: 'The story names somebody one could talk to',
  severity: 'hint',
  why: 'Everybody is a user: the word tells nobody whose day becomes better, nor whom to show the result.',
  advice: 'Say which user: "first-time guest", "clerk at the front desk".',
  source: 'Quality User Story framework (Lucassen et al. 2016); Cooper (1999): elastic user',
  examples: {
    good: ['As a first-time guest, I want to read the house rules, so that I behave'],
    bad: ['As a user, I want to read the house rules, so that I behave'],
  },
  check({ understanding: { story, language } }) {
    const role = story?.parts.role;
    if (!role || language !== 'en' || !anybody.test(role.text.trim())) return [];
    return [{ start: role.start, end: role.end, message: `"${role.text}" could be anybody.` }];
  },
};
