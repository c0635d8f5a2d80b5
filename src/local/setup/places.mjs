/** Where the bench and the README's pictures look in the demo site; its issues and boards are the same on every start. */
export const places = {
  /** A story of the new Product Owner: unclear words, an unanswered question, a blocker. */
  issue: '/browse/CLIN-40',
  projectPage: '/jira/software/projects/CLIN/apps/project-page',
  /** A sprint with more in it than the team ever finished. */
  board: '/jira/software/projects/PARK/boards/3',
  /** The same team's releases, one of them late. */
  forecast: '/jira/software/projects/PARK/apps/project-page',
};

/** Opens the Sprint Goal dialog as a person does: through the board's ••• menu. */
export async function openSprintGoal(page) {
  await page.getByRole('button', { name: 'Board actions' }).click();
  await page.getByRole('menuitem', { name: 'Sprint Goal' }).click();
}

/** Resolves with the app's frame once its panel has answered and drawn a heading. */
export async function drawn(page, moduleKey) {
  const frame = page.frameLocator(`[data-module="${moduleKey}"] iframe`);
  await frame
    .getByRole('heading', { name: /What to look at|What hurts most|For the Product Owner|Progress/ })
    .first()
    .waitFor();
  return frame;
}
