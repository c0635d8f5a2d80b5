const path = require('node:path');

/** Two worlds: plain Node for core, host and app; jsdom for the panels. */
const swc = {
  '^.+\\.[cm]?[tj]sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const shared = {
  rootDir: path.resolve(__dirname, '..'),
  transform: swc,
  // Only these ship as ES modules alone; everything else resolves to CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(d3-[a-z-]+|internmap|valibot|date-fns)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
};

module.exports = {
  rootDir: shared.rootDir,
  // A guard against what never ends, not a promise of speed: a loaded machine must not turn a test red.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/static/', '<rootDir>/test/e2e/', '<rootDir>/test/bench/'],
    },
    {
      ...shared,
      displayName: 'panels',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/static/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/test/support/bridge-global.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/jest-dom.ts'],
      moduleNameMapper: {
        '\\.css$': '<rootDir>/test/support/empty-style.ts',
        '^@atlaskit/platform-feature-flags(/.*)?$': '<rootDir>/static/src/stubs/platform-feature-flags.ts',
        '^@atlaskit/feature-gate-js-client(/.*)?$': '<rootDir>/static/src/stubs/feature-gate-js-client.ts',
      },
    },
  ],
};
