/**
 * How jest loads modules here: as Node itself does, once a worker, and not for each test file anew in a context of its own.
 * Jest's own way takes twice the time of the whole suite: Apollo and graphql-js are compiled again for each file, never get
 * warm, and find each global through a proxy. The price: a test file sees what the files before it left in its modules.
 *
 * This is jest's environment, and the transformer too: it replaces a test file by one call of Node's `require`.
 */
const { readFileSync } = require('node:fs');
const { jestExpect } = require('@jest/expect');
const { SourceMapSupport } = require('@jest/source-map');
const { transformSync } = require('@swc/core');
const { TestEnvironment } = require('jest-environment-node');

/** By path of the source, a data URL. */
const sourceMaps = new Map();
const sourceMapSupport = new SourceMapSupport();

require.extensions['.ts'] = (module, filename) => {
  const { code, map } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
    sourceMaps: true,
  });
  sourceMaps.set(filename, `data:application/json,${encodeURIComponent(map)}`);
  module._compile(code, filename);
};

// Every run of a commit has the same random cases; RANDOM_SEED=random draws others, RANDOM_SEED=<n> those of n.
const seed = process.env.RANDOM_SEED ?? '20261126';
if (seed !== 'random') require('fast-check').configureGlobal({ seed: Number(seed) });

// graphql-js makes every `instanceof` look for a second copy of itself unless it is loaded in production: an eighth of the time.
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf.js');
process.env.NODE_ENV = 'test';

class NativeEnvironment extends TestEnvironment {
  #environmentVariables = { ...process.env };

  constructor(config, context) {
    super(config, context);
    this.fakeTimersModern = new this.fakeTimersModern.constructor({ config: config.projectConfig, global: globalThis });
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    this.global.runNatively = (filename, globals) => {
      Object.assign(globalThis, globals, { expect: jestExpect });
      delete require.cache[filename];
      require(filename);
    };
  }

  async setup() {
    await super.setup();
    sourceMapSupport.install(sourceMaps);
    Error.stackTraceLimit = 20; // jest's hundred frames make each error dear
  }

  async teardown() {
    await super.teardown();
    for (const name of Object.keys(process.env)) if (!(name in this.#environmentVariables)) delete process.env[name];
    Object.assign(process.env, this.#environmentVariables);
  }
}

module.exports = NativeEnvironment;
module.exports.process = (_, filename) => ({
  code: `runNatively(${JSON.stringify(filename)}, { afterAll, afterEach, beforeAll, beforeEach, describe, it, jest, test });`,
});
