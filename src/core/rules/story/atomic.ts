import type { Deed } from '../../text/coordination';
import type { Understanding } from '../../text/understand';
import type { ThingJoin } from '../../text/wished-thing';
import type { ItemRule } from '../item-rule';
import type { Evidence } from '../rule';

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
      'As a guest, I want access to the menu of the kitchen and the bar, so that I can choose',
      'As a guest, I want a fast lane for the morning and the evening, so that I am not late',
      { summary: 'Late arrival', description: 'Guests should call the desk and tell the hour.' },
      'As a guest, I want a receipt that shows what I ordered and paid, so that I can claim it back',
    ],
    bad: [
      'As a camper, I want to browse the list of sites and book one, so that I have a place to sleep',
      'As a clerk, I want to create, edit and delete guests, so that my list is right',
      'As an owner, I want to upload a photo and then write a caption, so that guests know the place',
      'As a guest, I want to import/export my bookings, so that I can use another calendar',
      'As a guest, I want the search to be fast and reliable, so that I stay',
      'As a guest, I want the door to be secure and open at night, so that I sleep well',
      'As a guest, I want an app that finds a house and books it, so that I have a place to sleep',
      'As a guest, I want a quick and reliable check-in, so that I am not late',
      {
        summary: 'Reminders',
        description: 'We should remind guests by mail, and they should be able to confirm, move or cancel.',
      },
      { summary: 'Meals', description: 'Guests order a meal and the cook prepares it and the waiter brings the bill.' },
      'As a guest, I want printed maps and guided tours, so that I see the town',
    ],
  },
  check({ understanding }) {
    // What somebody does something for may take several steps; only deeds of one actor are wishes of their own.
    const deeds = understanding.deeds.filter(({ level }) => level !== 'purpose');
    const [first, second] = deeds;
    if (!first || !second) return inProse(understanding) ?? joinedIn(understanding);
    return [
      {
        start: second.joinedBy?.start ?? second.start,
        end: second.end,
        message: `This story asks for ${listed(deeds, 'things')}.`,
      },
    ];
  },
};

const small = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "three things: create, edit and delete". */
function listed(deeds: readonly Deed[], what: string): string {
  const words = deeds.map(({ word }) => word);
  const count = small[words.length - 2] ?? String(words.length);
  const last = words[words.length - 1] ?? '';
  return `${count} ${what}: ${words.slice(0, -1).join(', ')} and ${last}`;
}

/** A story without the story form still may ask for several deeds in one sentence. */
function inProse({ deedsInProse }: Understanding): readonly Evidence[] | null {
  const [first] = deedsInProse;
  const last = deedsInProse[deedsInProse.length - 1];
  if (!first || !last) return null;
  return [
    {
      start: first.start,
      end: last.end,
      message: `One sentence names ${listed(deedsInProse, 'deeds')}.`,
      severity: 'observe',
    },
  ];
}

type Voice = Pick<Evidence, 'message' | 'advice' | 'severity'>;
const twoQualities: Voice = {
  message: 'This asks for two qualities at once; each needs a proof of its own.',
  advice: 'Make each quality an acceptance criterion with a figure, or a story of its own.',
  severity: 'observe',
};
const voices: Readonly<Record<ThingJoin['kind'], Voice>> = {
  deeds: { message: 'What is asked for has two things to do.', severity: 'observe' },
  qualities: twoQualities,
  things: {
    message: 'This asks for two things; either may be worth having without the other.',
    advice: 'Write one story for each, or find the one thing both are part of.',
    severity: 'hint',
  },
};

const loudestFirst: readonly ThingJoin['kind'][] = ['deeds', 'qualities', 'things'];

/** One deed or none, and still more than one wish: two qualities, or a thing that is two. */
function joinedIn({ qualities, thingJoins }: Understanding): readonly Evidence[] {
  const [quality] = qualities;
  if (quality) return [{ ...quality, ...twoQualities }];
  const [join] = [...thingJoins].sort((a, b) => loudestFirst.indexOf(a.kind) - loudestFirst.indexOf(b.kind));
  return join ? [{ start: join.start, end: join.end, ...voices[join.kind] }] : [];
}
