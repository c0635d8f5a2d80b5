import type {
  CriteriaAspect,
  CriteriaHelp,
  SplitAdvice,
  SplitAdviceAnswer,
  RemovedChildren,
} from '../../../src/contract';
import { ago, number, plural } from './language';

/** What the folded parts of the refinement panel say; it travels with them. */
export const coachingWords = {
  criteriaHelp: {
    help: 'Frames from the item’s own words. The lines stand for what only your team knows.',
    skeletons: 'Frames to fill in',
    blank: (hint: string) => `to fill in: ${hint}`,
    copy: 'Copy',
    copyNamed: (about: string) => `Copy the criterion about: ${about}`,
    copyAll: 'Copy all',
    copyAllQuestions: 'Copy all questions',
    questions: 'Questions to ask',
    covered: (aspects: string) => `The text already speaks of: ${aspects}.`,
    aspects: {
      error: 'errors',
      empty: 'nothing there yet',
      limit: 'limits',
      permission: 'permissions',
      'who-else': 'who else is told',
      undo: 'taking it back',
      twice: 'doing it twice',
    } satisfies Record<CriteriaAspect, string>,
    nothing: 'The criteria cover what the text asks for. Tandem has no further frame and no question.',
    silence: {
      'other-language': 'The text does not seem to be English, so Tandem offers no frames in it.',
      'no-criteria-here': 'Criteria belong to the items below an epic, and to the parent of a sub-task.',
    } satisfies Record<NonNullable<CriteriaHelp['silence']>, string>,
  },
  relatives: {
    help: (items: number, asOf: string) =>
      plural(items, {
        one: `Compared with # item of this project, ${ago(asOf)}. A suggestion, not a verdict.`,
        other: `Compared with # items of this project, ${ago(asOf)}. A suggestion, not a verdict.`,
      }),
    nobody: 'No other item of this project is about the same thing.',
    shares: (words: string) => `Both say: ${words}`,
    duplicate: 'Link as duplicate',
    duplicateNamed: (key: string) => `Link as duplicate of ${key}`,
    relates: 'Link as related',
    relatesNamed: (key: string) => `Link as related to ${key}`,
    linked: 'Linked',
    linkedNow: (key: string) => `Linked with ${key}`,
    undoNamed: (key: string) => `Undo the link with ${key}`,
    undone: (key: string) => `The link with ${key} is gone again.`,
    undoFailed: (key: string) => `The link with ${key} was not taken back`,
    sameTitle: 'Same title',
    failed: (key: string) => `The link with ${key} was not made`,
    readOnly: 'You may look at this item but not link it.',
    building: 'Tandem is reading the project’s items for the first time.',
    buildingCount: (done: number, total: number) =>
      plural(total, {
        one: `${number(done)} of # item read`,
        other: `${number(done)} of # items read`,
      }),
    buildingHelp: 'You can go on working: this continues without you.',
    none: 'The project’s items were not compared yet.',
    lookAgain: 'Look again',
  },
  split: {
    help: 'Each part should be worth having alone. The words in the text suggest these cuts:',
    generalHelp: 'It is too much for one item, and its text names no cut. These questions find one in most items:',
    suggestedBy: 'Suggested by',
    seenIn: 'Seen in',
    ask: (question: string) => `Ask: ${question}`,
    noChildren: 'The text does not name the parts. Add their titles yourself:',
    chosen: (title: string) => `Create “${title}”`,
    chosenEmpty: (index: number) => `Create item ${number(index)}`,
    childTitle: (index: number) => `Title of item ${number(index)}`,
    addTitle: 'Add a title',
    becomes: {
      siblings: 'They become items beside this one, with the same type and parent, linked to it.',
      children: 'They become items below this one.',
    } satisfies Record<SplitAdviceAnswer['childrenBecome'], string>,
    create: (count: number) =>
      count === 0 ? 'Create items' : plural(count, { one: 'Create # item', other: 'Create # items' }),
    noneChosen: 'Choose at least one title.',
    tooShort: 'Each chosen title needs three letters or more.',
    tooLong: 'Jira takes titles of up to 255 letters.',
    failed: 'The items were not created; your titles are still here',
    unsure: 'No answer came, so some may exist. Look in Jira before you create them again.',
    created: (count: number) => plural(count, { one: '# item created', other: '# items created' }),
    notCreated: (count: number) =>
      plural(count, {
        one: '# item was not created; its title is still here',
        other: '# items were not created; their titles are still here',
      }),
    notCreatedLine: (title: string, problem: string) => `${title}: ${problem}`,
    notLinked: (keys: string) => `Created, but not linked to this item: ${keys}. Link it in Jira if you want to.`,
    undoNamed: (count: number) =>
      plural(count, { one: 'Undo: delete the # item just created', other: 'Undo: delete the # items just created' }),
    undoFailed: 'The undo did not go through; look in Jira which items are left',
    undone: (count: number) =>
      plural(count, { one: '# item deleted; its title is back', other: '# items deleted; their titles are back' }),
    notUndone: (count: number) => plural(count, { one: '# item was left', other: '# items were left' }),
    left: {
      changed: 'somebody has worked on it since',
      refused: 'Jira did not let you delete it',
      'not-ours': 'it was not created here just now',
    } satisfies Record<RemovedChildren['kept'][number]['why'], string>,
    cannotUndo: 'Not what you wanted? You may not delete items here, but you can close them in Jira.',
    afterwards: 'This item stays as it is. Close it or trim it when its parts cover everything.',
    refused: 'Better not by layers',
    readOnly: 'You may look at this item but not create items here.',
    nothing: 'The text suggests no cut any more.',
    silence: {
      'other-language': 'The text does not seem to be English, so Tandem suggests no cut.',
      'not-a-feature': 'This kind of item is not split by what people could use first.',
    } satisfies Record<NonNullable<SplitAdvice['silence']>, string>,
  },
} as const;
