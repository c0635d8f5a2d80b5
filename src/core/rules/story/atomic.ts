import type { ItemRule } from '../item-rule';

export const atomic: ItemRule = {
  id: 'story/atomic',
  title: 'A story asks for one thing',
  severity: 'act',
  why: 'Two wishes in one story are estimated, ordered and finished together, although one of them may be worth far more than the other.',
  advice: 'Write one story for each deed, or find the one deed that the others are steps of.',
  source: 'Quality User Story framework (Lucassen et al. 2016): atomic',
  examples: {
    good: [
      'As a camper, I want to browse the list of sites, so that I can pick one near the lake',
      'As an editor, I want to drag and drop images into an article, so that I save time',
      'As a clerk, I want to see name, address and phone of a guest, so that I can call back',
      'As a guest, I want a receipt that shows what I ordered and paid, so that I can claim it back',
    ],
    bad: [
      'As a camper, I want to browse the list of sites and book one, so that I have a place to sleep',
      'As a clerk, I want to create, edit and delete guests, so that my list is right',
      'As an owner, I want to upload a photo and then write a caption, so that guests know the place',
      'As a guest, I want to import/export my bookings, so that I can use another calendar',
      'As a guest, I want the search to be fast and reliable, so that I stay',
    ],
  },
  check({ understanding }) {
    // What somebody does something for may take several steps; only deeds of one actor are wishes of their own.
    const deeds = understanding.deeds.filter(({ level }) => level !== 'purpose');
    const [first, second] = deeds;
    if (!first || !second) {
      return understanding.qualities.slice(0, 1).map((span) => ({
        ...span,
        severity: 'observe' as const,
        message: 'This asks for two qualities at once; each needs a proof of its own.',
        advice: 'Make each quality an acceptance criterion with a figure, or a story of its own.',
      }));
    }
    const words = deeds.map(({ word }) => word);
    const count = words.length === 2 ? 'two' : words.length === 3 ? 'three' : String(words.length);
    const last = words[words.length - 1] ?? '';
    return [
      {
        start: second.joinedBy?.start ?? second.start,
        end: second.end,
        message: `This story asks for ${count} things: ${words.slice(0, -1).join(', ')} and ${last}.`,
      },
    ];
  },
};
