/** Words that say what kind of thing a goal asks for. Base forms; `baseOf` folds the usual endings onto them. */

/** Verbs of making: they name the work, not what changes through it. */
export const outputVerbs: ReadonlySet<string> = new Set(
  (
    'implement finish continue build develop complete deliver release deploy migrate refactor add create integrate fix ' +
    'start test design prepare write code ship close resolve upgrade update replace rewrite set setup configure ' +
    'document rework merge install extend polish clean remove begin wrap ready launch introduce ' +
    'publish move port convert define draft finalize finalise roll'
  ).split(' '),
);

/** Verbs of effect: they name what will be different for somebody. */
export const outcomeVerbs: ReadonlySet<string> = new Set(
  (
    'enable allow let help reduce increase prove validate learn prevent protect give offer show convince win keep ' +
    'double halve cut raise lower improve simplify speed shorten ensure guarantee make save earn attract retain invite ' +
    'support find discover decide confirm stop avoid bring provide restore recover stabilize stabilise gain get ' +
    'shrink grow triple free spare ease end eliminate minimize minimise boost beat reach hit meet achieve relieve hold ' +
    'persuade drop speed protect lift'
  ).split(' '),
);

/** Verbs of being busy, and everyday deeds: a piece of work, though nothing is made. */
const effortVerbs: ReadonlySet<string> = new Set(
  (
    'do work progress gather collect investigate sell open hire run send teach rename move automate simplify secure ' +
    'scale measure track bump monitor tidy sign book order show train'
  ).split(' '),
);

export const isGoalVerb = (word: string): boolean =>
  outputVerbs.has(word) || outcomeVerbs.has(word) || effortVerbs.has(word);

/**
 * The verb a text begins with as an order, in its base form; null where it begins otherwise. Verbs are an open class, but
 * at the start of a sentence only a verb has an article behind it: "Produce the manual", "Wire up the broker".
 */
export function orderOf(text: string): string | null {
  const first = baseOf(/^[\p{L}']+/u.exec(text)?.[0].toLowerCase() ?? '');
  if (isGoalVerb(first)) return first;
  return beforeArticle.test(text) ? first : null;
}
const beforeArticle =
  /^(?!(?:all|both|half|not|only|such|at|by|in|on|for|from|to|of|with|until|within|during|after|before|as|so|what|when|where|how|why|no|every|each|once|if)\b)\p{L}+ (?:(?:up|out|down|off|together) )?(?:the|an?|our|their)\b/iu;

/** "implementing" and "implements" are "implement"; what is no verb here comes back as it was. */
export function baseOf(word: string): string {
  if (isGoalVerb(word)) return word;
  const stems = [
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/ing$/, ''),
    word.replace(/ing$/, 'e'),
    word.replace(/(\w)\1ing$/, '$1'),
    word.replace(/d$/, ''),
    word.replace(/ed$/, ''),
  ];
  return stems.find(isGoalVerb) ?? word;
}

const people = new Set(
  (
    'user users customer customers client clients visitor visitors buyer shopper guest guests member members people ' +
    'person patient patients student students pupil pupils teacher admin admins administrator agent agents employee ' +
    'employees staff colleague colleagues manager managers seller merchant merchants partner partners stakeholder ' +
    'stakeholders developer developers operator operators everyone anyone everybody anybody subscriber subscribers ' +
    'reader readers player players driver drivers tester testers editor editors citizen citizens team teams family ' +
    'families child children parent parents traveller travellers traveler travelers owner owners analyst analysts ' +
    'accountant accountants nurse nurses doctor doctors clinician clinicians beginner newcomer newcomers tenant ' +
    'tenants applicant applicants candidate candidates passenger passengers donor donors volunteer volunteers ' +
    'researcher researchers business sales marketing support finance hr contributor contributors librarian school schools shop shops they their them who'
  ).split(' '),
);
/** Plural nouns in -ers and -ors are people as often as not; these are not. */
const things = new Set(
  (
    'orders numbers errors headers filters servers parameters colors others containers folders papers letters layers ' +
    'offers registers factors sensors monitors computers printers answers buffers controllers handlers clusters timers ' +
    'reminders triggers vectors connectors selectors mirrors characters chapters matters adapters parsers routers ' +
    'renderers loaders helpers wrappers providers banners newsletters vouchers trackers metrics behaviors indicators persists consists ' +
    'playlists checklists wishlists shortlists whitelists blacklists'
  ).split(' '),
);

export const isPerson = (word: string): boolean =>
  people.has(word.replace(/'s$/, '')) ||
  (/[a-z]{3}(ers|ors|ians|ists)$/.test(word) && !word.endsWith('overs') && !things.has(word));
