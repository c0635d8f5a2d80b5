/** The functions that manifest.yml names. */
export { resolver } from './forge/resolver';
export { onIssueChanged } from './forge/triggers';
