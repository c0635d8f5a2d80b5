import type { ItemRule } from '../item-rule';

/** Names of things that are built, not wished for: parts of a screen, of a store, of a program, of a method. */
const solution =
  /\b(?:drop-?downs?|check-?box(?:es)?|radio buttons?|buttons?|pop-?ups?|modals?|tooltips?|carousels?|accordions?|text ?box(?:es)?|combo ?box(?:es)?|databases?|tables? in the database|sql|schemas?|endpoints?|apis?|rest|graphql|json|xml|csv|webhooks?|web ?sockets?|scripts?|cron ?jobs?|micro-?services?|servers?|back-?ends?|front-?ends?|frameworks?|librar(?:y|ies)|docker|kubernetes|redis|algorithms?|neural networks?|machine learning|deep learning)\b/i;

export const problemOriented: ItemRule = {
  id: 'story/problem-oriented',
  title: 'A story names the need and leaves the solution open',
  severity: 'observe',
  why: 'A solution in the story ends the search for a cheaper one before it has begun.',
  advice: 'Ask what the person could do with it, and write that; keep the idea as a note.',
  source: 'Quality User Story framework (Lucassen et al. 2016): problem-oriented; INVEST (Wake 2003): negotiable',
  examples: {
    good: ['As a guest, I want to choose my country, so that prices are in my currency'],
    bad: ['As a guest, I want a dropdown with countries, so that prices are in my currency'],
  },
  check({ understanding }) {
    const means = understanding.story?.parts.means;
    if (!means || understanding.language !== 'en') return [];
    const match = solution.exec(means.text);
    if (!match) return [];
    const start = means.start + match.index;
    return [{ start, end: start + match[0].length, message: `"${match[0]}" is one way to build it, not the need.` }];
  },
};
