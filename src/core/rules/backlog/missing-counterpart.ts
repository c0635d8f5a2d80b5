import type { Span } from '../../model/finding';
import { deedsOnObjects } from '../../text/deed-objects';
import { keysOf } from './other-items';
import type { SetEvidence, SetMember, SetRule } from './set-rule';
import { termsIn } from './term-key';

/** Deeds that need a thing to be there first. */
const laterDeeds = new Set(['update', 'edit', 'delete', 'modify', 'amend', 'rename', 'duplicate', 'archive']);
/** Deeds and words by which a thing may come about; generous, for a false alarm costs more than a silence. */
const comingAbout =
  /\b(?:add|arrang|assign|attach|book|build|captur|collect|compos|configur|copy|creat|defin|deposit|describ|design|develop|draft|enroll?|enter|establish|fill|generat|import|ingest|input|insert|install|introduc|invit|launch|load|mak|new|order|organi[sz]|plac|plan|post|prepar|produc|propos|provid|publish|record|regist|request|reserv|sav|schedul|set|setup|sign|stor|submit|supply|tag|upload|writ)\w*/i;
/** Every account or thing is born with these; nobody creates them. */
const always = new Set(
  'account address amount content contact data date detail description email entry field file format info information item language list metadata name number object order page password permission preference price profile role setting size status text thing time title user value view'.split(
    ' ',
  ),
);

interface Late extends Span {
  readonly member: SetMember;
  readonly object: string;
}

export const missingCounterpart: SetRule = {
  id: 'backlog/missing-counterpart',
  title: 'What is changed or deleted is also created somewhere',
  severity: 'hint',
  why: 'Where nobody asked how a thing comes about, that part of the work is found in the middle of a sprint.',
  advice: 'Write the item that creates it, or note where it comes from.',
  source: 'Quality User Story framework (Lucassen et al. 2016): complete',
  needsFinished: true,
  examples: {
    good: [
      ['As a guest, I want to delete a booking', 'As a guest, I want to make a booking for a week'],
      ['As a guest, I want to edit my profile'],
      ['As a clerk, I want to delete vouchers', 'Import vouchers from the old system'],
    ],
    bad: [
      ['As a guest, I want to delete a voucher', 'As a guest, I want to pay by card'],
      ['As an owner, I want to edit and archive campaigns', 'As an owner, I want to see my income'],
    ],
  },
  check({ open, finished }) {
    const late = open.flatMap(lateDeeds);
    if (late.length === 0) return [];
    const born = new Set([...open, ...finished].flatMap(comesAbout));
    const byObject = new Map<string, Late[]>();
    for (const one of late) {
      const [thing] = termsIn(/\S+$/.exec(one.object)?.[0] ?? '');
      if (thing === undefined || born.has(thing) || isAlways.has(thing)) continue;
      byObject.set(thing, [...(byObject.get(thing) ?? []), one]);
    }
    // Told once for each thing, on the first item that needs it.
    return [...byObject.values()].flatMap(([first, ...rest]): SetEvidence[] => {
      if (!first) return [];
      const others = [...new Set(rest.map(({ member }) => member))].filter((member) => member !== first.member);
      const too = others.length === 0 ? '' : `; also needed by ${keysOf(others)}`;
      const message = `No item says how this comes about: ${first.object}${too}.`;
      return [{ member: first.member, start: first.start, end: first.end, message }];
    });
  },
};

const isAlways = new Set([...always].flatMap(termsIn));

function lateDeeds(member: SetMember): readonly Late[] {
  const { text, parts, language } = member.review;
  const means = parts?.means;
  const words: readonly string[] = means?.text.toLowerCase().match(/[a-z]+/g) ?? [];
  if (!means || language !== 'en' || !words.some((word) => laterDeeds.has(word))) return [];
  return deedsOnObjects(text, means).flatMap(({ verb, start, object }): Late[] =>
    laterDeeds.has(verb) && object ? [{ member, object: object.text, start, end: object.end }] : [],
  );
}

/** The terms that follow a word of coming about, in the wish and in the title. */
function comesAbout({ item, review: { parts } }: SetMember): readonly string[] {
  return [item.summary, parts?.means?.text ?? ''].flatMap((text) => {
    const word = comingAbout.exec(text);
    return word ? termsIn(text.slice(word.index + word[0].length)) : [];
  });
}
