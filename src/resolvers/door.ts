import * as v from 'valibot';
import { payloads, type Answers, type QuestionName, type Reply } from '../contract';
import { JiraFailure } from '../jira/failure';
import { placeOf, type Place } from './place';
import { problemOf, QuestionProblem } from './problem';
import type { World } from './world';

/** Answers one question: a plain function, so that a test needs nothing but a place and a world. */
export type Handler<Q extends QuestionName> = (
  place: Place,
  payload: v.InferOutput<(typeof payloads)[Q]>,
  world: World,
) => Promise<Answers[Q]>;

/** The one door: checks the payload, takes the place from Forge's context, and turns every error into a problem. */
export async function answer<Q extends QuestionName>(
  question: Q,
  handler: Handler<Q>,
  asked: { readonly payload: unknown; readonly extension: unknown },
  world: World,
): Promise<Reply<Q>> {
  const startedAt = world.now().getTime();
  const spent = () => {
    const sent = world.requestsSent();
    return `${sent.length} Jira requests (${sent.join(', ')}) in ${world.now().getTime() - startedAt} ms`;
  };
  try {
    const payload = v.safeParse<(typeof payloads)[Q]>(payloads[question], asked.payload ?? {});
    if (!payload.success) throw badPayload(payload.issues[0].message);
    const value = await handler(placeOf(asked.extension), payload.output, world);
    world.log(`${question}: answered, ${spent()}`);
    return { ok: true, value };
  } catch (error) {
    const problem = problemOf(error);
    world.log(`${question}: ${problem.kind}, ${causeOf(error)}, ${spent()}`);
    return { ok: false, problem };
  }
}

function badPayload(why: string): QuestionProblem {
  return new QuestionProblem({
    kind: 'bad-question',
    title: 'That could not be understood',
    advice: `Please check what you entered. Expected: ${why}`,
  });
}

/** What the log may know: our own messages in full, foreign ones by name only, for they may quote people. */
function causeOf(error: unknown): string {
  if (error instanceof JiraFailure || error instanceof QuestionProblem) return error.message;
  if (!(error instanceof Error)) return typeof error;
  const where = error.stack?.split('\n').find((line) => line.trim().startsWith('at '));
  return `${error.name} ${where?.trim() ?? ''}`;
}
