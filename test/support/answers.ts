/** Builders for the contract's answers: each gives a plausible whole, and a test says only what it is about. */
import type {
  Answers,
  BacklogHealthAnswer,
  CriteriaHelpAnswer,
  MutedFinding,
  Problem,
  ProjectSettings,
  QuestionName,
  RefinementAnswer,
  RelativeCandidate,
  RelativesAnswer,
  Reply,
  SettingsAnswer,
  SplitAdviceAnswer,
  SprintGoalAnswer,
} from '../../src/contract';
import type { BacklogHealth, BacklogHurt, ItemLine } from '../../src/core/model/backlog-report';
import type { Finding } from '../../src/core/model/finding';
import type { ItemReview, RefinementLevel } from '../../src/core/model/review';
import { defaultSettings } from '../../src/core/model/settings';
import type { SprintItem, SprintReport } from '../../src/core/model/sprint-report';
import { story } from './sprint-story';

export const storyText =
  'As a returning buyer, I want to pay quickly and see my invoices, so that I can finish on the train.\n\n' +
  'Payment should be user-friendly.\n\nThe saved card is offered first.\nIt should feel fast.';

/** A finding that points at the first place of `quote` in `text`; an empty quote means that something is missing. */
export function finding(quote: string, rest: Partial<Finding> = {}, text = storyText): Finding {
  const start = quote ? text.indexOf(quote) : 0;
  return {
    rule: 'wording/vague',
    severity: 'observe',
    message: `“${quote}” can mean anything`,
    advice: 'Say what somebody would see or measure.',
    ...rest,
    quote,
    start,
    end: start + quote.length,
  };
}

export const compound = finding('pay quickly and see my invoices', {
  rule: 'story/atomic',
  severity: 'act',
  message: 'Two wishes in one story',
  advice: 'Split it: each can then be planned and shipped alone.',
});
export const vague = finding('user-friendly', { message: '“user-friendly” can mean anything' });
export const fuzzy = finding('quickly', {
  rule: 'wording/comparative',
  severity: 'hint',
  message: 'How quick is quick?',
  advice: 'Give a number that the team can test.',
});

export function review(rest: Partial<ItemReview> = {}): ItemReview {
  const text = rest.text ?? storyText;
  const block = (line: string, kind: ItemReview['blocks'][number]['kind']) => ({
    kind,
    start: text.indexOf(line),
    end: text.indexOf(line) + line.length,
  });
  const criterion = (line: string, testable: boolean) => ({
    text: line,
    start: text.indexOf(line),
    end: text.indexOf(line) + line.length,
    testable,
  });
  return {
    kind: 'story',
    language: 'en',
    text,
    blocks: [
      block(
        'As a returning buyer, I want to pay quickly and see my invoices, so that I can finish on the train.',
        'summary',
      ),
      block('Payment should be user-friendly.', 'paragraph'),
      block('The saved card is offered first.', 'listItem'),
      block('It should feel fast.', 'listItem'),
    ],
    parts: null,
    criteria: [criterion('The saved card is offered first.', true), criterion('It should feel fast.', false)],
    questions: [
      {
        text: 'Do we keep the card after 12 months?',
        place: 'comment',
        start: 0,
        end: 0,
        commentId: '10100',
        askedBy: 'Dana Okoye',
        directedAt: 'Pia Lind',
        askedAt: '2026-11-10T09:00:00.000+0000',
        answered: false,
      },
    ],
    findings: [compound, vague, fuzzy],
    level: 2,
    missing: [
      { id: 'is-sized', level: 3, what: 'No estimate yet', nextStep: 'Size it with the team' },
      { id: 'no-act-finding', level: 3, what: 'Two wishes in one story', nextStep: 'Split it into two items' },
    ],
    ...rest,
  };
}

export function refinement(rest: Partial<RefinementAnswer> = {}): RefinementAnswer {
  return {
    issue: {
      key: 'SHOP-12',
      summary: 'Pay with a saved card',
      kind: 'story',
      typeName: 'Story',
      status: { id: '1', name: 'To Do', category: 'todo' },
      estimate: null,
      parentKey: 'SHOP-3',
      sprintName: null,
    },
    review: review(),
    levelName: 'Explored',
    readiness: {
      score: 62,
      losses: [
        { points: 20, rule: 'story/atomic', what: 'Two wishes in one story' },
        { points: 18, rule: 'size/estimate', what: 'No estimate yet' },
      ],
    },
    regressedFrom: null,
    levelHistory: [
      { at: '2026-11-02T09:00:00.000Z', level: 1 },
      { at: '2026-11-10T09:00:00.000Z', level: 2 },
    ],
    muted: [],
    canEdit: true,
    estimatesAreUsed: true,
    ...rest,
  };
}

export function muted(rest: Partial<MutedFinding> = {}): MutedFinding {
  return {
    finding: vague,
    reason: 'The brand guide defines it',
    byName: 'Sam Scrum',
    at: '2026-11-20T09:00:00.000+0000',
    ...rest,
  };
}

export function relative(rest: Partial<RelativeCandidate> = {}): RelativeCandidate {
  return {
    key: 'SHOP-40',
    summary: 'Keep a card for the next purchase',
    status: { id: '1', name: 'To Do', category: 'todo' },
    score: 0.62,
    sharedWords: ['card', 'saved', 'pay'],
    hasSameTitle: false,
    alreadyLinked: false,
    ...rest,
  };
}

export function relatives(rest: Partial<RelativesAnswer> = {}): RelativesAnswer {
  return {
    candidates: [relative()],
    indexState: { kind: 'ready', items: 240, asOf: '2026-11-22T03:00:00.000Z' },
    canLink: true,
    ...rest,
  };
}

export function splitAdvice(rest: Partial<SplitAdviceAnswer> = {}): SplitAdviceAnswer {
  const start = storyText.indexOf('pay quickly');
  return {
    advice: {
      suggestions: [
        {
          pattern: 'operations',
          name: 'By operations',
          why: 'Each deed can be used without the others.',
          question: 'Which of the deeds is needed first?',
          evidence: [{ text: 'pay quickly', start, end: start + 'pay quickly'.length }],
          children: ['Pay with a saved card', 'See my invoices'],
        },
      ],
      isGeneral: false,
      refused: null,
      isCalledFor: true,
      silence: null,
    },
    childrenBecome: 'siblings',
    canEdit: true,
    ...rest,
  };
}

export function criteriaHelp(rest: Partial<CriteriaHelpAnswer['help']> = {}): CriteriaHelpAnswer {
  return {
    help: {
      skeletons: [
        {
          about: 'see my invoices',
          pieces: [
            { kind: 'form', text: 'Given I am ' },
            { kind: 'own', text: 'a returning buyer' },
            { kind: 'form', text: '\nWhen I ' },
            { kind: 'own', text: 'see my invoices' },
            { kind: 'form', text: '\nThen ' },
            { kind: 'blank', hint: 'what I can see then' },
          ],
        },
      ],
      questions: [
        { aspect: 'error', question: 'When “pay” fails: what do people see, and what can they do then?', about: 'pay' },
      ],
      covered: ['limit'],
      silence: null,
      ...rest,
    },
    form: 'given-when-then',
  };
}

const teamSettings: ProjectSettings = {
  ...defaultSettings,
  criteriaForm: 'given-when-then',
  roles: { productOwners: [], scrumMasters: [] },
  calendar: { weekdaysOff: [0, 6], daysOff: [] },
};

export function settings(rest: Partial<SettingsAnswer> = {}): SettingsAnswer {
  return {
    version: 3,
    settings: teamSettings,
    defaults: teamSettings,
    rules: [
      {
        id: 'story/atomic',
        title: 'A story asks for one thing',
        severity: 'act',
        why: 'Two wishes cannot be ordered apart.',
        muted: 0,
        spoken: null,
      },
      {
        id: 'wording/vague',
        title: 'Words mean one thing to everybody',
        severity: 'observe',
        why: 'A vague word is settled in the review at the latest.',
        muted: 4,
        spoken: null,
      },
    ],
    canSave: true,
    ...rest,
  };
}

export function itemLine(number: number, rest: Partial<ItemLine> = {}): ItemLine {
  return {
    key: `SHOP-${number}`,
    summary: `Item number ${number}`,
    kind: 'story',
    typeName: 'Story',
    status: { id: '1', name: 'To Do', category: 'todo' },
    estimate: null,
    level: (number % 6) as RefinementLevel,
    rank: number,
    sprintName: null,
    nextStep: 'Write the first example',
    ...rest,
  };
}

export function hurt(rest: Partial<BacklogHurt> = {}): BacklogHurt {
  return {
    rule: 'criteria/missing',
    headline: '3 of the next 12 items have no acceptance criteria',
    severity: 'act',
    why: 'Without them nobody can tell when the item is done.',
    advice: 'Write one example each in the next refinement.',
    itemKeys: ['SHOP-1', 'SHOP-2', 'SHOP-3'],
    weight: 2.1,
    ...rest,
  };
}

const levelNames = ['Captured', 'Framed', 'Explored', 'Sized', 'Ready', 'Planned'] as const;

export function health(items: readonly ItemLine[], rest: Partial<BacklogHealth> = {}): BacklogHealth {
  const readyKeys = items.filter((item) => item.level === 4).map((item) => item.key);
  return {
    items,
    openItems: { count: items.length, isExact: true },
    levels: levelNames.map((name, level) => ({
      level: level as RefinementLevel,
      name,
      itemKeys: items.filter((item) => item.level === level).map((item) => item.key),
    })),
    runway: {
      kind: 'known',
      value: { sprints: 1.4, readyKeys, unit: 'points' },
      formula: '28 ready points / 20 points in a usual sprint (median of 3)',
    },
    hurts: [hurt()],
    habits: [],
    ...rest,
  };
}

export function backlogHealth(
  items: readonly ItemLine[] = Array.from({ length: 12 }, (_, index) => itemLine(index + 1)),
  rest: Partial<BacklogHealth> = {},
): BacklogHealthAnswer {
  return {
    project: { key: 'SHOP', name: 'Web shop', isArchived: false },
    health: health(items, rest),
    estimateFieldName: 'Story Points',
  };
}

export function sprintItem(number: number, rest: Partial<SprintItem> = {}): SprintItem {
  return {
    id: String(10000 + number),
    key: `SHOP-${number}`,
    summary: `Item number ${number}`,
    kind: 'story',
    typeName: 'Story',
    status: { id: '3', name: 'In Progress', category: 'inProgress' },
    estimate: 3,
    parentKey: null,
    assigneeName: 'Dana Okoye',
    serves: { kind: 'no-sign' },
    blockedBecause: [],
    blockers: [],
    ageInDays: 2,
    age: null,
    isAgeing: false,
    waitsFor: null,
    ...rest,
  };
}

export const goalText = 'Finish the payment rewrite so that buyers can pay with a saved card';

export function sprintReport(rest: Partial<SprintReport> = {}): SprintReport {
  return {
    sprint: {
      id: 7,
      name: 'Sprint 14',
      state: 'active',
      goal: goalText,
      startAt: '2026-11-16T09:00:00.000Z',
      endAt: '2026-11-30T09:00:00.000Z',
      completeAt: null,
      boardId: 1,
    },
    goal: {
      text: goalText,
      verdict: 'weak',
      findings: [
        finding(
          'Finish the payment rewrite',
          {
            rule: 'goal/output-only',
            message: 'It names a piece of work',
            advice: 'Say what buyers will be able to do.',
          },
          goalText,
        ),
      ],
    },
    items: [
      sprintItem(1, { serves: { kind: 'marked', serves: true }, status: { id: '5', name: 'Done', category: 'done' } }),
      sprintItem(2, { serves: { kind: 'suggested', because: 'words', words: ['payment', 'card'] } }),
      sprintItem(3, { serves: { kind: 'suggested', because: 'parent', words: [] }, isAgeing: true, ageInDays: 9.4 }),
      sprintItem(4, { blockedBecause: ['Blocked by SHOP-40', 'Flagged'] }),
    ],
    progress: {
      goal: { items: { done: 1, total: 3 }, size: { done: 3, total: 9, unestimatedItems: 0 } },
      all: { items: { done: 1, total: 4 }, size: { done: 3, total: 12, unestimatedItems: 0 } },
    },
    elapsed: { kind: 'known', value: 0.43, formula: '6 of 14 days' },
    ageingFromDays: { kind: 'known', value: 8, formula: '85th percentile of 32 finished items' },
    ...rest,
  };
}

export function sprintGoal(
  report: SprintReport = sprintReport(),
  rest: Partial<Extract<SprintGoalAnswer, { kind: 'sprint' }>> = {},
): SprintGoalAnswer {
  return {
    kind: 'sprint',
    board: { id: 1, name: 'SHOP board' },
    report,
    story: story(),
    others: [],
    canEdit: true,
    estimateFieldName: 'Story Points',
    ...rest,
  };
}

export function problem(rest: Partial<Problem> = {}): Problem {
  return {
    kind: 'jira-unavailable',
    title: 'Jira does not answer right now',
    advice: 'This usually passes within minutes.',
    ...rest,
  };
}

export const answered = <Q extends QuestionName>(value: Answers[Q]): Reply<Q> => ({ ok: true, value });
export const refused = (why: Problem = problem()): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: why,
});
