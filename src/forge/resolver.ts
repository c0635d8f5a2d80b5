/** Joins the questions of the contract to Forge's resolver: one definition a question, all through the same door. */
import Resolver, { type Request } from '@forge/resolver';
import type { QuestionName } from '../contract';
import { answer } from '../resolvers/door';
import { handlers } from '../resolvers/handlers';
import { openWorld, standardLimits } from './open-world';

const definitions = new Resolver();

/** Each mark is a request of its own, and a hundred may be set at once. */
const limitsOf = (question: QuestionName) =>
  question === 'markManyServeGoal' ? { ...standardLimits, requestsAtMost: 160 } : standardLimits;

function define<Q extends QuestionName>(question: Q): void {
  definitions.define(question, async ({ payload, context }: Request<unknown>) => {
    const who = { cloudId: textIn(context, 'cloudId'), personId: textIn(context, 'accountId') };
    const world = openWorld(who, limitsOf(question));
    return answer(question, handlers[question], { payload, extension: partOf(context, 'extension') }, world);
  });
}

for (const question of Object.keys(handlers) as QuestionName[]) define(question);

export const resolver = definitions.getDefinitions();

function partOf(context: unknown, name: string): unknown {
  return typeof context === 'object' && context !== null ? (context as Record<string, unknown>)[name] : undefined;
}

/** Empty where Forge gives none, as for somebody not signed in. */
function textIn(context: unknown, name: string): string {
  const value = partOf(context, name);
  return typeof value === 'string' ? value : '';
}
