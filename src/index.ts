/** The functions that manifest.yml names. */
export { resolver } from './forge/resolver';
export { onProjectTask } from './forge/project-queue';
export { onIssueChanged, onSprintChanged } from './forge/triggers';
