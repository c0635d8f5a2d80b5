/** The real build in a real browser: one file at a time, because each starts a site of its own. */
const base = require('./jest.config.cjs');
const [node] = base.projects;

module.exports = {
  ...node,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 60_000,
};
