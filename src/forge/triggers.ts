/** Joins product events to the jobs that keep things current. */
import { followChange } from '../jobs/follow-change';
import { followSprint } from '../jobs/follow-sprint';
import { forgetProject } from '../jobs/forget-project';
import { cloudIdIn } from './context-parts';
import { openWorld } from './open-world';

/** An issue or its comments changed. Errors stay inside: Jira would deliver nothing better by trying again. */
export async function onIssueChanged(event: unknown, context: unknown): Promise<void> {
  await followChange(event, openWorld({ cloudId: cloudIdIn(context), personId: '' }));
}

/** A sprint was started, edited, closed or deleted. */
export async function onSprintChanged(event: unknown, context: unknown): Promise<void> {
  await followSprint(event, openWorld({ cloudId: cloudIdIn(context), personId: '' }));
}

/** A project was deleted for good; one in the bin comes back as it was. */
export async function onProjectDeleted(event: unknown, context: unknown): Promise<void> {
  await forgetProject(event, openWorld({ cloudId: cloudIdIn(context), personId: '' }));
}
