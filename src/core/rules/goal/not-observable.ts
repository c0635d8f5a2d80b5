import type { GoalRule } from './goal-text';
import { vague } from './vague';

/** Activities and states of mind: they can go on for ever, and nobody sees that they are over. */
const activity =
  /^\W*(?:(?:we|the team|our goal is|the goal is|goal:|to|will|want|need|should|try|aim|plan|further|also|keep)\s+){0,6}(focus(?:ing)? on|explor(?:e|ing)|investigat(?:e|ing|ion)|research(?:ing)?|analy[sz](?:e|ing)|analysis|look(?:ing)? (?:into|at)|think(?:ing)? (?:about|through)|consider(?:ing)?|discuss(?:ing)?|understand(?:ing)?|(?:get|become|getting|becoming) (?:\w+ )?(?:familiar|acquainted|aware|better|ready)|familiari[sz](?:e|ing)|study(?:ing)?|support(?:ing)?|assist(?:ing)?|help out|align(?:ing|ment)?|collaborat(?:e|ing)|communicat(?:e|ing)|review(?:ing)?|evaluat(?:e|ing|ion)|assess(?:ing)?|monitor(?:ing)?|brainstorm(?:ing)?|observ(?:e|ing)|watch(?:ing)?|examin(?:e|ing)|talk(?:ing)? (?:about|through|to|with)|dig(?:ging)? into|experiment(?:ing)?|reflect(?:ing)?|get(?:ting)? (?:an? )?(?:\w+ )?(?:overview|insights?|idea|feeling|grip|understanding)|(?:gather|collect)(?:ing)? (?:\w+ )?(?:feedback|ideas|input|requirements|opinions)|maintain(?:ing)?|prepar(?:e|ing|ation)s?|plan(?:ning)?|push(?:ing)? (?:on|forward)|strengthen(?:ing)?|learn(?:ing)? (?:about|more)|try(?:ing)?|spike)\b/i;

/** Something that is there, or not, at the Sprint Review. */
const visible =
  /\d|\b(?:so that|in order to|until|can|could|able to|whether|decide[sd]?|decision|agreed?|signed|prove[sd]?|proof|validate[sd]?|shown?|demo(?:nstrate)?|within|under|below|at least|at most|half|twice|no longer|without|by (?:show|ask|measur|test|watch)ing)\b/i;

/** A figure in a name tells nothing of success. */
const named = /\b(?:version|release|sprint|phase|part|step|epic) \d[\d.]*|\bv\d[\d.]*|\b[A-Z][A-Z0-9_]+-\d+\b/gi;

export const notObservable: GoalRule = {
  id: 'goal/not-observable',
  title: 'A Sprint Goal can be seen at the Sprint Review',
  severity: 'observe',
  why: 'An activity has no end that anybody can see, so during the sprint nothing tells whether more of it is needed.',
  advice: 'Say what will be there when it is over: a decision, a figure, something a person can do or has tried.',
  source: 'Pichler, goal–method–metric: a goal needs a way to tell that it was met',
  examples: {
    good: [
      'Guests can pay without an account',
      'Decide with three pilot shops whether cash payments are worth keeping',
      'Support agents can refund an order by themselves',
      'Explore two search engines until we can say which one finds misspelt names',
    ],
    bad: [
      'Investigate the slow imports',
      'Focus on quality',
      'Research options for the new search',
      'Support operations',
    ],
  },
  check: (goal) => {
    const { text, isEnglish } = goal;
    // Said once: vague words are pointed at by the rule for them.
    if (!isEnglish || visible.test(text.replace(named, '')) || vague.check(goal).length > 0) return [];
    const found = activity.exec(text);
    const words = found?.[1];
    if (!found || words === undefined) return [];
    const end = found.index + found[0].length;
    return [{ start: end - words.length, end, message: `“${words}” is an activity: nobody can see when it is over` }];
  },
};
