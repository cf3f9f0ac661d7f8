/** `npm run test:long`: the tests that must be slow, one file at a time, since some of them measure time. */
import config from './jest.config.js';

export default {
  ...config,
  testMatch: ['**/*.long.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
};
