/** One project a layer, so that a failing run says which floor of the house is on fire. */
const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
];
const project = (name, more = {}) => ({
  displayName: name,
  rootDir: '.',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  transform: { '^.+\\.(ts|mts|js|mjs)$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(mingo|bson|@turf|tinyqueue)/)'],
  moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
  setupFiles: ['<rootDir>/test/setup.ts'],
  ...more,
});

/** Above the rules they are loaded as built, in one file: `npm test` builds first. */
const built = {
  moduleNameMapper: {
    '^@gelin/domain$': '<rootDir>/dist/domain/index.cjs',
    '^@gelin/domain/phone$': '<rootDir>/dist/domain/phone.cjs',
  },
};

export default {
  // Ends what hangs; what is only slow on a shared machine is let be.
  testTimeout: 300_000,
  testSequencer: '<rootDir>/test/sequencer.cjs',
  // Walks and browsers leave much behind in a worker: it begins anew before it slows the others down.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    project('domain'),
    project('contract'),
    project('runtime', built),
    project('cloudfunctions', built),
    project('miniprogram', {
      testEnvironment: 'jsdom',
      moduleNameMapper: {
        ...built.moduleNameMapper,
        '^\\./wxss$': '<rootDir>/test/miniprogram/no-styles.cjs',
      },
    }),
    project('journey', built),
  ],
};
