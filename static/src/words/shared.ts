import type { Problem } from '../../../src/contract';
import type { Severity } from '../../../src/core/model/finding';
import type { Known, NotEnoughHistory } from '../../../src/core/model/known';
import { number, plural, time } from './language';

const notReached: Problem = {
  kind: 'unexpected',
  title: 'Tandem could not be reached',
  advice: 'Nothing was lost. Check your connection and try again; if it stays so, reload the page.',
};

const notEnough = ({ have, need, of }: NotEnoughHistory): string =>
  `Not known yet: this takes ${number(need)} ${of}, and ${plural(have, { one: 'there is # so far', other: 'there are # so far' })}`;

/** What more than one panel says. */
export const words = {
  appName: 'Tandem',
  loading: 'Loading…',
  notReached,
  unknownModule: {
    title: 'This place is new to Tandem',
    advice: 'The app was updated while the page was open. Reload the page.',
  },
  broken: {
    title: 'Tandem could not draw this',
    advice: 'Nothing was changed in Jira. Reload the page; if it happens again, tell your Jira admin what you opened.',
  },
  severity: { act: 'Act', observe: 'Observe', hint: 'Hint' } satisfies Record<Severity, string>,
  tryAgain: 'Try again',
  tryNow: 'Try now',
  triesAgainIn: (seconds: number) =>
    plural(seconds, { one: 'Tries again by itself in # second.', other: 'Tries again by itself in # seconds.' }),
  staleTitle: (since: string) => `This is from ${time(since)}: the refresh did not work`,
  howCounted: 'How is this counted?',
  hideFormula: 'Hide how',
  notEnough,
  whyUnknown: (value: Exclude<Known<unknown>, { kind: 'known' }>) =>
    value.kind === 'not-used' ? value.why : notEnough(value),
  opensInNewTab: '(opens in a new tab)',
  partMissing: 'Tandem was updated while the page was open. Reload the page to see this part.',
  cancel: 'Cancel',
  undo: 'Undo',
  copied: 'Copied.',
  copyByHand: 'The browser did not allow copying. Copy it from here:',
  estimate: (value: number) => number(value, 2),
} as const;
