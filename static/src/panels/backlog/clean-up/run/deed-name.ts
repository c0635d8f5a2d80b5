import { cleanUpWords } from '../../../../words/clean-up';
import type { Act, Deed } from './deed';

const say = cleanUpWords.run.deeds;

/** What a deed is called while it goes on and when it is done, for so many targets. */
export function nameOf(deed: Deed): {
  readonly going: (count: number) => string;
  readonly done: (count: number) => string;
} {
  // The forms and their undoes combine acts in no other way.
  const words = say[deed.stages.map(({ act }) => act.kind).join('-') as keyof typeof say];
  const as = deed.stages.map(({ act }) => objectOf(act)).join('');
  return { going: (count) => words.going(count, as), done: (count) => words.done(count, as) };
}

function objectOf(act: Act): string {
  if (act.kind === 'close') return act.status.name;
  return 'label' in act ? act.label : '';
}
