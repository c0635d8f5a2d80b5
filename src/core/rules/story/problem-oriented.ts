import type { ItemRule } from '../item-rule';

/** Parts of a screen: one way to let somebody choose, enter or see. */
const control =
  /\b(?:drop-?downs?|check-?box(?:es)?|radio buttons?|buttons?|pop-?ups?|modals?|tooltips?|carousels?|accordions?|text ?box(?:es)?|combo ?box(?:es)?|sliders?|hamburger menu)\b/i;
/** People who build the product: what they ask for is mostly a piece of the solution. */
const builder =
  /\b(?:developers?|programmers?|coders?|(?:software|machine learning|ml|data|release|network|dev-?ops|backend|frontend|platform|qa|test) engineers?|engineers?|data scientists?|computer scientists?|architects?|system (?:designers?|administrators?)|quality assurance \w+)\b/i;
/** People who study with it: a method in their wish is mostly the solution too, a question is not. */
const student = /\b(?:researchers?|scientists?|academics?|analysts?|experts?)\b/i;
const build =
  /^(?:\w+ly\s+)?(?:develop|implement|integrate|build|design|refine|refactor|modify|train|deploy|configure|incorporate|code|construct|embed|extend|migrate)\b/i;
const make =
  /^(?:\w+ly\s+)?(?:apply|employ|utili[sz]e|optimi[sz]e|create|enhance|leverage|evaluate|test|improve|adapt|combine|compare|explore|analy[sz]e|use|redesign|rewrite|reimplement)\b/i;
const method =
  /\b(?:algorithms?|techniques?|methods?|architectures?|frameworks?|librar(?:y|ies)|apis?|endpoints?|databases?|schemas?|sql|neural networks?|(?:machine|deep|incremental|supervised|reinforcement) learning|regression|models?|datasets?|pipelines?|infrastructure|modules?|components?|servers?|back-?ends?|front-?ends?|scripts?|metrics?|functions?|benchmarks?|filtering|micro-?services?|web ?sockets?|cron ?jobs?)\b/i;

export const problemOriented: ItemRule = {
  id: 'story/problem-oriented',
  title: 'A story names the need and leaves the solution open',
  severity: 'observe',
  why: 'A solution in the story ends the search for a cheaper one before it has begun.',
  advice: 'Ask what somebody could do with it, and write that; keep the idea as a note.',
  source: 'Quality User Story framework (Lucassen et al. 2016): problem-oriented; INVEST (Wake 2003): negotiable',
  examples: {
    good: [
      'As a guest, I want to choose my country, so that prices are in my currency',
      'As a developer, I want to see which bookings failed tonight, so that I can call the guests',
      'As a fashion model, I want to see my bookings, so that I am on time',
      'As a researcher, I want to hand in my survey dataset, so that others can check it',
    ],
    bad: [
      'As a guest, I want a dropdown with countries, so that prices are in my currency',
      'As a developer, I want to implement a caching layer, so that pages load within a second',
      'As a researcher, I want to apply a clustering algorithm to bookings, so that I find seasons',
    ],
  },
  check({ understanding }) {
    const { story, language } = understanding;
    const means = story?.parts.means;
    if (!means || language !== 'en') return [];
    const match = solutionIn(means.text, story.parts.role?.text ?? '');
    if (!match) return [];
    const start = means.start + match.index;
    return [{ start, end: start + match[0].length, message: `"${match[0]}" is one way to get there, not the need.` }];
  },
};

/** The words that name a solution. Who asks decides: a builder asks for parts, a guest for what they do. */
function solutionIn(means: string, role: string): RegExpExecArray | null {
  const shown = control.exec(means);
  if (shown) return shown;
  if (builder.test(role)) return build.exec(means) ?? make.exec(means) ?? methodIn(means);
  if (student.test(role)) return build.exec(means) ?? methodIn(means);
  return null;
}

/** What already is somebody's own is the matter of the story, not a way to get there: "my dataset". */
const owned = /\b(?:my|our|your|their|his|her|its)\s+(?:[\w-]+\s+){0,2}$/i;

function methodIn(means: string): RegExpExecArray | null {
  const found = method.exec(means);
  return found && owned.test(means.slice(0, found.index)) ? null : found;
}
