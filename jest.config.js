/** Jest over TypeScript: swc turns each file into CommonJS; types are checked by `npm run typecheck`. */
export default {
  testEnvironment: 'node',
  // Every core: the suite mostly computes, and the default leaves one idle.
  maxWorkers: '100%',
  // A busy machine is no fault; what must end by itself is tested with a deadline of its own.
  testTimeout: 120_000,
  roots: ['<rootDir>/test'],
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/support/seededFastCheck.cjs' },
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
    ],
  },
};
