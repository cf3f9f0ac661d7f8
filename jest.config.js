/** Jest over TypeScript: swc turns each file into CommonJS; types are checked by `npm run typecheck`. */
export default {
  testEnvironment: '<rootDir>/test/support/nativeModules.cjs',
  // Every core: the suite mostly computes, and the default leaves one idle.
  maxWorkers: '100%',
  // A busy machine is no fault; what must end by itself is tested with a deadline of its own.
  testTimeout: 120_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // `npm run test:long` runs those: jest.long.config.js.
  testPathIgnorePatterns: ['/node_modules/', '\\.long\\.test\\.ts$'],
  transform: { '^.+\\.ts$': '<rootDir>/test/support/nativeModules.cjs' },
};
