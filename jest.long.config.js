/**
 * `npm run test:long`: the tests that must be slow, `*.long.test.ts`, and with many cases (LONG_TESTS=1) those that draw
 * them from test/support/scale.ts or that read it themselves. One file at a time, since some of them measure time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import config from './jest.config.js';

const files = readdirSync('test', { recursive: true }).filter((file) => file.endsWith('.ts'));
const imports = new Map(files.map((file) => [resolve('test', file), readImports(resolve('test', file))]));

export default {
  ...config,
  testMatch: ['**/*.long.test.ts', ...listReaders(), ...listImporters(resolve('test/support/scale.ts'))],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 3_600_000,
  maxWorkers: 1,
};

function readImports(file) {
  const paths = readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g);
  return [...paths].map(([, path]) => join(dirname(file), path));
}

/** The test files that read LONG_TESTS themselves. */
function listReaders() {
  return files
    .filter(
      (file) =>
        file.endsWith('.test.ts') && readFileSync(resolve('test', file), 'utf8').includes("process.env['LONG_TESTS']"),
    )
    .map((file) => resolve('test', file));
}

/** The test files that import the file, also by way of others. */
function listImporters(file) {
  const found = new Set([file]);
  for (const each of found) for (const [importer, all] of imports) if (all.includes(each)) found.add(importer);
  return [...found].filter((each) => each.endsWith('.test.ts'));
}
