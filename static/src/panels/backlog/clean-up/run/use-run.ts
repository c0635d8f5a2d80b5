import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DeedAnswer, Problem } from '../../../../../../src/contract';
import { problemOf } from '../../../../asking/use-question';
import { cleanUpWords } from '../../../../words/clean-up';
import { askStep } from './ask-step';
import { afterStep, again, begin, nextStep, type Deed, type Run, type Stage } from './deed';

const say = cleanUpWords.run;

/** Jira that keeps asking to wait is left in peace after this many pauses in a row; going on is then the person's. */
const pausesInARow = 5;
const secondInMs = 1000;

export interface Going {
  readonly run: Run;
  readonly state: 'going' | 'stopping' | 'ended';
  /** Seconds until it goes on by itself; null while Jira asks for no pause. */
  readonly pause: number | null;
  /** Why it ended before all was reached; null where it did not, or where the person stopped it. */
  readonly problem: Problem | null;
}

export interface Doing {
  readonly going: Going | null;
  readonly start: (deed: Deed) => void;
  /** What is under way is brought to its end, nothing more is begun. */
  readonly stop: () => void;
  /** Tries once more what failed, and goes on with what was not reached. */
  readonly goOn: () => void;
  /** Forgets the run: what it says was read. */
  readonly dismiss: () => void;
}

/** Does a deed step by step for as long as the panel stands; then the lists are asked for anew. */
export function useRun(): Doing {
  const queries = useQueryClient();
  const [going, setGoing] = useState<Going | null>(null);
  const isStopped = useRef(false);
  useEffect(() => {
    isStopped.current = false;
    return () => {
      isStopped.current = true;
    };
  }, []);

  const pauseFor = async (seconds: number): Promise<void> => {
    for (let left = Math.ceil(seconds); left > 0 && !isStopped.current; left--) {
      setGoing((now) => now && { ...now, pause: left });
      await new Promise((resolve) => setTimeout(resolve, secondInMs));
    }
    setGoing((now) => now && { ...now, pause: null });
  };

  const walk = async (from: Run): Promise<void> => {
    let run = from;
    let pauses = 0;
    let problem: Problem | null = null;
    isStopped.current = false;
    setGoing({ run, state: 'going', pause: null, problem });
    for (let step = nextStep(run); step && !isStopped.current && !problem; step = nextStep(run)) {
      const reachedBefore = run.ends.size;
      const tried = await tryStep(step);
      run = afterStep(run, step, tried);
      setGoing((now) => now && { ...now, run });
      const hasReached = run.ends.size > reachedBefore;
      pauses = hasReached ? 0 : pauses + 1;
      const seconds = tried.retryAfterInSeconds;
      if (seconds !== undefined && pauses <= pausesInARow) await pauseFor(seconds);
      else if (!hasReached) problem = tried.problem ?? say.stillBusy;
    }
    setGoing({ run, state: 'ended', pause: null, problem });
    await queries.invalidateQueries({ queryKey: ['cleanUp'] });
  };

  return {
    going,
    start: (deed) => void walk(begin(deed)),
    stop: () => {
      isStopped.current = true;
      setGoing((now) => now && { ...now, state: 'stopping', pause: null });
    },
    goOn: () => {
      if (going) void walk(again(going.run));
    },
    dismiss: () => setGoing(null),
  };
}

/** A step that got no answer reached nothing, as far as anybody knows; asking for it again does no harm. */
async function tryStep(step: Stage): Promise<DeedAnswer & { readonly problem?: Problem }> {
  try {
    return await askStep(step);
  } catch (error) {
    const problem = problemOf(error);
    const { retryAfterInSeconds } = problem;
    return { done: [], failed: [], problem, ...(retryAfterInSeconds === undefined ? {} : { retryAfterInSeconds }) };
  }
}
