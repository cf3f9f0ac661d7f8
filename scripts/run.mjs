/** Every `npm run ...` starts here: installs and builds what is missing or old, then runs the command. Only Node's own modules. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endDescendants, watchParent } from './endWithParent.mjs';
import { checkNode, prepare, Fault, root } from './prepare.mjs';

/** Tools that are programs of ours, by their built file, some with a first argument. They run in this process, so signals and exit codes are theirs. */
const PROGRAMS = {
  start: 'scripts/start.js',
  figures: 'scripts/figures.js',
  ask: 'scripts/ask.js',
  explain: 'scripts/explain.js',
  codegen: 'scripts/codegen.js',
  import: 'subgraphs/coe/import/cli.js',
  backup: 'subgraphs/coe/backup/cli.js backup',
  restore: 'subgraphs/coe/backup/cli.js restore',
  generate: 'subgraphs/sites/generate/index.js',
  loss: 'scripts/loss.js',
  compose: 'scripts/compose.js',
  secrets: 'scripts/secrets.js',
  // They know the tests.
  bench: 'test/bench/index.js',
  soak: 'test/soak/index.js',
};

/** Tools from npm packages. */
const PACKAGES = {
  test: { needsBuild: true, command: ['node_modules/jest/bin/jest.js'] },
  'test:long': {
    needsBuild: true,
    command: ['node_modules/jest/bin/jest.js', '--config', 'jest.long.config.js'],
    environment: { LONG_TESTS: '1' },
  },
  'test:mongo': {
    needsBuild: true,
    command: [
      'node_modules/jest/bin/jest.js',
      '--runInBand',
      'test/subgraphs/coe/store/mongo.test.ts',
      'test/e2e/graph.test.ts',
    ],
    findSkip: () => (process.env.MONGODB_URI ? undefined : NO_SERVER),
  },
  lint: { needsBuild: false, command: ['node_modules/eslint/bin/eslint.js', '.'] },
  format: {
    needsBuild: false,
    command: ['node_modules/prettier/bin/prettier.cjs', '--log-level=warn', '--write', '.'],
  },
  'format:check': { needsBuild: false, command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  typecheck: { needsBuild: false, command: ['node_modules/typescript/bin/tsc', '--noEmit'] },
};

const NO_SERVER = `test:mongo SKIPPED: MONGODB_URI is not set, so nothing ran against a MongoDB server.
Set it to a server of version 6.0 or later on which databases may be created and dropped, and run it again:
  MONGODB_URI='mongodb://127.0.0.1:27017/?replicaSet=rs0' npm run test:mongo`;

async function main([name = '', ...args]) {
  checkNode();
  if (name !== 'build' && !(name in PROGRAMS) && !(name in PACKAGES)) {
    throw new Fault(
      `There is no tool ${JSON.stringify(name)}; there are ${['build', ...Object.keys(PROGRAMS), ...Object.keys(PACKAGES)].join(', ')}.`,
    );
  }
  const skip = PACKAGES[name]?.findSkip?.();
  if (skip !== undefined) return void process.stdout.write(`${skip}\n`);
  process.chdir(root);
  endOnSignal();
  watchParent(() => process.kill(process.pid, 'SIGTERM'));
  // Since 2.14 @apollo/gateway reports to Apollo by default.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const tool = PACKAGES[name];
  await prepare({ needsBuild: tool?.needsBuild ?? true });
  if (tool !== undefined) process.exitCode = await runPackage(tool, args);
  else if (name !== 'build') await runProgram(...PROGRAMS[name].split(' '), ...args);
}

/** A program exports `main`; one that is also started by itself runs as it is loaded. */
async function runProgram(program, ...args) {
  const file = join(root, 'dist', program);
  process.argv = [process.execPath, file, ...args];
  const { main } = await import(pathToFileURL(file).href);
  if (main !== undefined) process.exitCode = await main(args);
}

/** A signal for this process ends what it has started too. A program of ours that handles the signal does so itself. */
function endOnSignal() {
  for (const [signal, code] of [
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, async () => {
      if (process.listenerCount(signal) > 1) return;
      await endDescendants();
      process.exit(code);
    });
  }
}

/** Runs to the end; gives the exit code. The terminal sends Ctrl-C to the tool as well, so here it is only waited for. */
function runPackage({ command, environment }, args) {
  const child = spawn(process.execPath, [...command, ...args], {
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  process.on('SIGINT', () => {});
  return new Promise((done) => child.on('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 143))));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
