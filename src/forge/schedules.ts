/** Joins the clock to the jobs that run by it. Forge may call twice: both jobs change nothing the second time. */
import { askForReconciliations } from '../jobs/daily';
import { reportPeople } from '../jobs/report-people';
import { cloudIdIn } from './context-parts';
import { openWorld } from './open-world';

export async function onEachDay(_request: unknown, context: unknown): Promise<void> {
  await askForReconciliations(openWorld({ cloudId: cloudIdIn(context), personId: '' }));
}

export async function onEachWeek(_request: unknown, context: unknown): Promise<void> {
  await reportPeople(openWorld({ cloudId: cloudIdIn(context), personId: '' }));
}
