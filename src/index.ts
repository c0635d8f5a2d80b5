/** The functions that manifest.yml names. */
export { resolver } from './forge/resolver';
export { onRelativesTask } from './forge/relatives-queue';
export { onIssueChanged } from './forge/triggers';
