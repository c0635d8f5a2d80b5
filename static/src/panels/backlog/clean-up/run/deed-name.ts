import { cleanUpWords } from '../../../../words/clean-up';
import type { Act, Deed } from './deed';

const say = cleanUpWords.run.deeds;

/** What a deed is called while it goes on and when it is done, for so many targets. */
export function nameOf(deed: Deed): {
  readonly going: (count: number) => string;
  readonly done: (count: number) => string;
} {
  const kinds = deed.stages.map(({ act }) => act.kind).join('-');
  const words = isNamed(kinds) ? say[kinds] : say[deed.stages[0]?.act.kind ?? 'close'];
  const as = deed.stages.map(({ act }) => objectOf(act)).join('');
  return { going: (count) => words.going(count, as), done: (count) => words.done(count, as) };
}

const isNamed = (kinds: string): kinds is keyof typeof say => kinds in say;

function objectOf(act: Act): string {
  if (act.kind === 'close') return act.status.name;
  return 'label' in act ? act.label : '';
}
