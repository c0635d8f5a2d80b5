/** The real build in a real browser: each file starts a site of its own on a free port. */
const base = require('./jest.config.cjs');
const [node] = base.projects;

module.exports = {
  ...node,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 180_000,
};
