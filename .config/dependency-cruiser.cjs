/** Who may import whom. Each rule says why; the picture in src/README.md is drawn from the same imports. */
const rooms = ['core', 'jira', 'store', 'resolvers', 'jobs', 'forge', 'cli', 'local'];
const others = (...allowed) => `^src/(${rooms.filter((room) => !allowed.includes(room)).join('|')})/`;

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing in two places.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment: 'Core is plain data in, plain data out: it must run in Forge, on a laptop and in a test alike.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: [others('core'), '^src/contract', '^src/index', '^static/'] },
    },
    {
      name: 'core-needs-only-field-libraries',
      comment: 'Core may lean on pure libraries that field knowledge needs: dates and language.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: 'node_modules|^[^./]', pathNot: '(^|/)(date-fns|wink-nlp|wink-eng-lite-web-model)(/|$)|^src/' },
    },
    {
      name: 'contract-knows-only-core-types',
      comment: 'The contract is read by both sides: it may name core types and check payloads, nothing else.',
      severity: 'error',
      from: { path: '^src/contract(\\.ts$|/)' },
      to: { path: '^src/|^static/|node_modules', pathNot: '^src/contract/|^src/core/|node_modules/valibot/' },
    },
    {
      name: 'jira-and-store-bring-core-models',
      comment: 'The gateway and the store turn outside shapes into core models; they know no questions and no panels.',
      severity: 'error',
      from: { path: '^src/(jira|store)/' },
      to: { path: [others('core', 'jira', 'store'), '^src/index', '^static/'] },
    },
    {
      name: 'jira-and-store-are-strangers',
      comment: 'What Jira keeps and what Jira does not keep are two rooms; a handler joins them.',
      severity: 'error',
      from: { path: '^src/(jira|store)/' },
      to: { path: '^src/(jira|store)/', pathNot: '^src/$1/' },
    },
    {
      name: 'one-edge-to-jira',
      comment: 'Only one file calls Jira, so that budget, retries and rights are decided once.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/jira/forge-http\\.ts$|^src/local/' },
      to: { path: 'node_modules/@forge/api/' },
    },
    {
      name: 'one-edge-to-storage',
      comment: 'Only one file calls Forge storage, so that keys and versions are decided once.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/forge-kvs\\.ts$|^src/local/' },
      to: { path: 'node_modules/@forge/kvs/' },
    },
    {
      name: 'handlers-do-not-know-forge',
      comment: 'A handler is a plain function of place, payload and world; only src/forge joins it to the platform.',
      severity: 'error',
      from: { path: '^src/(resolvers|jobs)/' },
      to: { path: [others('core', 'jira', 'store', 'resolvers', 'jobs'), '^src/index', 'node_modules/@forge/'] },
    },
    {
      name: 'subjects-keep-to-themselves',
      comment:
        'What two subjects need stands at the root of the room or in kept/, so that one is read without the other; only cleaning up works on the backlog.',
      severity: 'error',
      from: { path: '^src/resolvers/(refinement|backlog|sprint|forecast)/' },
      to: { path: '^src/resolvers/(refinement|backlog|sprint|forecast|clean-up)/', pathNot: '^src/resolvers/$1/' },
    },
    {
      name: 'cli-is-core-on-files',
      comment: 'The command judges exported files with the same core; it needs no Jira and no Forge.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: [others('core', 'cli'), '^src/contract', '^src/index', 'node_modules/@forge/'] },
    },
    {
      name: 'local-loads-the-bundle',
      comment: 'The local host never imports the app: it loads what was built, as Forge does.',
      severity: 'error',
      from: { path: '^src/local/' },
      to: { path: [others('local'), '^src/contract', '^src/index', '^static/'] },
    },
    {
      name: 'panels-know-the-contract-as-types',
      comment: 'A panel draws answers; judging is done behind the contract.',
      severity: 'error',
      from: { path: '^static/' },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'panels-know-only-contract-and-models',
      comment: 'Even as types, a panel needs the contract and the nouns in it, nothing behind them.',
      severity: 'error',
      from: { path: '^static/' },
      to: { path: '^src/', pathNot: '^src/contract\\.ts$|^src/core/model/' },
    },
    {
      name: 'one-edge-to-the-bridge',
      comment: 'One file talks to Jira’s page, so that every ask is typed by the contract.',
      severity: 'error',
      from: { path: '^static/src/', pathNot: '^static/src/forge\\.ts$' },
      to: { path: 'node_modules/@forge/bridge/' },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that resolves to nothing breaks on somebody else’s machine.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.local)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
